package storage

import (
	"fmt"
	"runtime/debug"
)

// sheltered runs calls of bbolt, and only those. What they panic with, or a fault on the memory map, is damage in the file
// and becomes its refusal.
func sheltered(path string, fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if recover() != nil {
			err = damaged(path)
		}
	}()
	return fn()
}

// guarded runs the caller's function inside a door. Its panic becomes an ordinary error with the stack, so that bbolt rolls
// back and the program goes on; a fault on an address is the memory map's, thus damage.
func guarded(path string, fn func() error) (err error) {
	defer func() {
		p := recover()
		if p == nil {
			return
		}
		if _, fault := p.(interface{ Addr() uintptr }); fault {
			err = damaged(path)
			return
		}
		err = fmt.Errorf("storage: panic inside a door: %v\n%s", p, debug.Stack())
	}()
	return fn()
}

package view

import (
	"syscall"
	"unsafe"

	"kongthun/model"
)

var shellExecute = syscall.NewLazyDLL("shell32.dll").NewProc("ShellExecuteW")

// hand gives a file to the program that Windows opens it with. ShellExecuteW takes Thai names as they are, which rundll32 does not.
func hand(path string) error {
	verb, err := syscall.UTF16PtrFromString("open")
	if err != nil {
		return err
	}
	file, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	const showNormal, worked = 1, 32 // what is above 32 is success (Windows API)
	r, _, _ := shellExecute.Call(0, uintptr(unsafe.Pointer(verb)), uintptr(unsafe.Pointer(file)), 0, 0, showNormal)
	if r <= worked {
		return model.Invalid("view.no_program", "file", path)
	}
	return nil
}

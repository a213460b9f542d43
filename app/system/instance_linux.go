package system

import (
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
)

// claimName is the name of the file's claim: a socket in Linux's abstract space, which is no file and is gone with its process,
// by the person and by the device's and the file's numbers, which are the same by every path.
func claimName(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", err
	}
	file, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return "", errors.ErrUnsupported
	}
	return fmt.Sprintf("@kongthun-%d-%x-%x", os.Getuid(), file.Dev, file.Ino), nil
}

// hold is a claim as Linux keeps it: a socket that is listened to.
type hold struct {
	calls net.Listener
	ended chan struct{}
}

func take(name string, called func()) (hold, error) {
	calls, err := net.Listen("unix", name)
	if errors.Is(err, syscall.EADDRINUSE) && knock(name) {
		return hold{}, ErrClaimed
	}
	if err != nil {
		return hold{}, err
	}
	h := hold{calls: calls, ended: make(chan struct{})}
	go h.answer(called)
	return h, nil
}

// answer takes calls until the claim is released. A call is made by connecting; nothing is said.
func (h hold) answer(called func()) {
	defer close(h.ended)
	for {
		call, err := h.calls.Accept()
		if err != nil {
			return
		}
		_ = call.Close()
		called()
	}
}

func (h hold) release() {
	_ = h.calls.Close()
	<-h.ended
}

func knock(name string) bool {
	call, err := net.Dial("unix", name)
	if err != nil {
		return false
	}
	_ = call.Close()
	return true
}

package system

import (
	"os"
	"strings"

	"golang.org/x/sys/windows"
)

// Alert tells a person something before there is a window, or when there will be none: in a box of Windows' own, which needs
// no OpenGL. It returns when the box is closed; until then nobody can click into the calling thread's windows, which answer to
// nothing any more. A box that cannot be shown (no desktop) leaves nobody to tell.
func Alert(title, text string) {
	const style = windows.MB_OK | windows.MB_ICONERROR | windows.MB_SETFOREGROUND | windows.MB_TASKMODAL
	_, _ = windows.MessageBox(0, wide(text), wide(title), style)
}

// End ends the process at once. Windows' ordinary way would wait for ever on a thread that a driver does not give back.
func End(status int) {
	_ = windows.TerminateProcess(windows.CurrentProcess(), uint32(status))
	os.Exit(status)
}

// wide is a text as Windows takes it. A NUL would end it before its end, and says nothing to a person.
func wide(s string) *uint16 {
	text, err := windows.UTF16FromString(strings.ReplaceAll(s, "\x00", " "))
	if err != nil {
		return new(uint16)
	}
	return &text[0]
}

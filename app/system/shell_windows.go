package system

import (
	"errors"
	"os/exec"
	"runtime"
	"unicode/utf8"

	"golang.org/x/sys/windows"
)

func shellOpen(path string) error { return shell("open", path) }

// shellReveal asks the Explorer, which wants the path in quotes behind a comma, in a way that no list of arguments can say.
func shellReveal(path string) error {
	c := exec.Command("explorer.exe")
	c.SysProcAttr = &windows.SysProcAttr{CmdLine: `explorer.exe /select,"` + path + `"`}
	return StartApart(c)
}

// shellPrint fails, with SE_ERR_NOASSOC, where no program has registered that it prints such a file.
func shellPrint(path string) error { return shell("print", path) }

// shell asks ShellExecuteW for a verb on a file. It takes Thai names as they are, which rundll32 does not, but no names longer
// than MAX_PATH: such a file is named in the short way, where the disk keeps short names.
func shell(verb, path string) error {
	if utf8.RuneCountInString(path) >= windows.MAX_PATH && !unc(path) {
		path = shorter(path)
	}
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	asked, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	// The programs that answer may be COM's, which wants each thread to say first how it behaves.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	const already = windows.Errno(1) // S_FALSE: it said so before
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE); err == nil || errors.Is(err, already) {
		defer windows.CoUninitialize()
	}
	return windows.ShellExecute(0, asked, file, nil, nil, windows.SW_SHOWNORMAL)
}

// shorter is a file's path in names of eight letters and three, or as it was where there are none.
func shorter(path string) string {
	long, err := windows.UTF16PtrFromString(`\\?\` + path)
	if err != nil {
		return path
	}
	short := make([]uint16, windows.MAX_LONG_PATH)
	n, err := windows.GetShortPathName(long, &short[0], uint32(len(short)))
	if err != nil || n == 0 || int(n) > len(short) {
		return path
	}
	return windows.UTF16ToString(short)[len(`\\?\`):]
}

package system

import (
	"fmt"

	"golang.org/x/sys/windows"
)

func thisHome() home {
	program := ProgramFolder()
	return home{
		program: program, portable: portable(program),
		profile:   knownFolder(windows.FOLDERID_Profile),
		documents: knownFolder(windows.FOLDERID_Documents),
		settings:  knownFolder(windows.FOLDERID_RoamingAppData),
		state:     knownFolder(windows.FOLDERID_LocalAppData),
	}
}

// knownFolder asks Windows, which knows folders that were redirected; "" if it does not tell. The folder need not be there.
func knownFolder(id *windows.KNOWNFOLDERID) string {
	path, err := windows.KnownFolderPath(id, windows.KF_FLAG_DONT_VERIFY)
	if err != nil {
		return ""
	}
	return path
}

// systemName is Windows with its true version, which tells 11 from 10 by its build (22000).
func systemName() string {
	v := windows.RtlGetVersion()
	return fmt.Sprintf("windows %d.%d.%d", v.MajorVersion, v.MinorVersion, v.BuildNumber)
}

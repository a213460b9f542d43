//go:build !windows

package system

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
)

func thisHome() home {
	program, profile := ProgramFolder(), os.Getenv("HOME")
	config := orElse(os.Getenv("XDG_CONFIG_HOME"), filepath.Join(profile, ".config"))
	raw, _ := os.ReadFile(filepath.Join(config, "user-dirs.dirs")) // without it there is still the usual name
	return home{
		program: program, portable: portable(program), profile: profile,
		documents: documents(string(raw), profile),
		settings:  config,
		state:     orElse(os.Getenv("XDG_STATE_HOME"), filepath.Join(profile, ".local", "state")),
	}
}

var documentsLine = regexp.MustCompile(`(?m)^XDG_DOCUMENTS_DIR="(.*)"`)

// documents is the user's folder for documents by the desktop's list of folders, else by its usual name; "" when there is none.
func documents(userDirs, profile string) string {
	folder := filepath.Join(profile, "Documents")
	if m := documentsLine.FindStringSubmatch(userDirs); m != nil {
		folder = filepath.Clean(strings.ReplaceAll(m[1], "$HOME", profile))
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return ""
	}
	return folder
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

func systemName() string { return runtime.GOOS }

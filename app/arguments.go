package main

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"kongthun/app/command"
)

// isCommand tells whether the words of the command line are for a command: they begin with its name, or are several of which the
// first can be no file, which is then a name typed wrongly. All else are office files for the window.
func isCommand(words []string) bool {
	switch {
	case len(words) == 0:
		return false
	case command.Known(words[0]):
		return true
	case len(words) == 1:
		return false
	}
	first := pathOf(words[0])
	_, err := os.Stat(first)
	return err != nil && filepath.Ext(first) == ""
}

// officeFiles are the full paths of the office files that the words name.
func officeFiles(words []string) []string {
	var paths []string
	for _, word := range words {
		if path := pathOf(word); path != "" {
			paths = append(paths, path)
		}
	}
	return paths
}

// pathOf is the full path that a word of the command line names: a path, maybe in quotes that a shortcut has one pair too many of,
// or the file: URI that desktops of Linux give. "" for a word of nothing.
func pathOf(word string) string {
	word = strings.Trim(strings.TrimSpace(word), `"`)
	if word == "" {
		return ""
	}
	if len(word) > len("file:") && strings.EqualFold(word[:len("file:")], "file:") {
		word = fromURI(word, runtime.GOOS == "windows")
	}
	if full, err := filepath.Abs(word); err == nil {
		return full
	}
	return word
}

// fromURI is the path of a file: URI (RFC 8089), where its letters are said by number: with a drive, or on another computer, on
// Windows. What is no such URI is left as it is: it will not be found, and be told by what was typed.
func fromURI(word string, onWindows bool) string {
	u, err := url.Parse(word)
	if err != nil || u.Path == "" {
		return word
	}
	path := u.Path
	if !onWindows {
		return path
	}
	if len(path) > 2 && path[0] == '/' && path[2] == ':' {
		path = path[1:]
	}
	if u.Host != "" && !strings.EqualFold(u.Host, "localhost") {
		path = "//" + u.Host + path
	}
	return strings.ReplaceAll(path, "/", `\`)
}

package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

// list gives the files of the staged folder, by slashed paths within it, in the order of their names: makensis's own "File /r"
// takes them as the disk has them, and then two builds are not the same.
func list(stage string) ([]string, error) {
	var files []string
	err := fs.WalkDir(os.DirFS(stage), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, name)
		}
		return err
	})
	if err == nil && len(files) == 0 {
		err = errors.New("there is nothing to install in " + stage)
	}
	return files, err
}

// installing are the installer's lines that write the files.
func installing(stage string, files []string) string {
	var out strings.Builder
	at := ""
	for _, f := range files {
		if folder := target(path.Dir(f)); folder != at {
			out.WriteString("SetOutPath `" + folder + "`\n")
			at = folder
		}
		out.WriteString("File `/oname=" + nsis(path.Base(f)) + "` `" + nsis(path.Join(stage, f)) + "`\n")
	}
	return out.String()
}

// removing are the uninstaller's lines: each file by its name, then the folders if they are empty, the inner before the outer.
// What else lies in a folder stays, and the folder with it.
func removing(files []string) string {
	var out strings.Builder
	var folders []string
	known := map[string]bool{".": true}
	for _, f := range files {
		out.WriteString("Delete `" + target(f) + "`\n")
		for d := path.Dir(f); !known[d]; d = path.Dir(d) {
			known[d] = true
			folders = append(folders, d)
		}
	}
	for len(folders) > 0 {
		deepest := 0
		for i, d := range folders {
			if strings.Count(d, "/") > strings.Count(folders[deepest], "/") {
				deepest = i
			}
		}
		out.WriteString("RMDir `" + target(folders[deepest]) + "`\n")
		folders = append(folders[:deepest], folders[deepest+1:]...)
	}
	return out.String()
}

// target is where a staged path comes to lie.
func target(name string) string {
	if name == "." {
		return "$INSTDIR"
	}
	return `$INSTDIR\` + nsis(strings.ReplaceAll(name, "/", `\`))
}

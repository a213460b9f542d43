package service

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"kongthun/model"
)

// SheetPath is where a score sheet lies that was handed out; New tells that it was written just now, and not there already.
type SheetPath struct {
	Path string
	New  bool
}

// WriteSheetFiles writes score sheets into a folder, made if there is none, and gives where each lies. A file that is there already
// is never written over, since it may be one that a member has filled in: one with other content gets a number. Where a file of the
// very same content lies, nothing is written, so that handing out twice leaves one file of each. Refused as WriteFile.
func WriteSheetFiles(folder string, files []SheetFile) ([]SheetPath, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, model.Invalid("service.target_folder", "file", folder)
	}
	var out []SheetPath
	for _, f := range files {
		path, there := sheetPath(folder, f)
		if !there {
			if err := WriteFile(path, f.Data); err != nil {
				return out, err
			}
		}
		out = append(out, SheetPath{Path: path, New: !there})
	}
	return out, nil
}

// sheetPath is where a sheet belongs: the file that has its content already, or else the first name that no file has yet, which is
// its own or that with (2), (3), … before the ending.
func sheetPath(folder string, f SheetFile) (path string, there bool) {
	ending := filepath.Ext(f.Name)
	path = filepath.Join(folder, f.Name)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path, false
		}
		if is, err := os.ReadFile(path); err == nil && bytes.Equal(is, f.Data) {
			return path, true
		}
		path = filepath.Join(folder, strings.TrimSuffix(f.Name, ending)+" ("+strconv.Itoa(n)+")"+ending)
	}
}

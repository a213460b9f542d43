package system

import (
	"os"
	"path/filepath"
)

// replace makes a file under another name beside it, of the pattern of os.CreateTemp, and gives it its own name once it is whole:
// what stands there is always all of the old file or all of the new one.
func replace(path, pattern string, fill func(*os.File) error) error {
	beside, err := os.CreateTemp(filepath.Dir(path), pattern)
	if err != nil {
		return err
	}
	defer os.Remove(beside.Name()) // does nothing once renamed
	err = fill(beside)
	if closing := beside.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = patiently(func() error { return os.Rename(beside.Name(), path) })
	}
	return err
}

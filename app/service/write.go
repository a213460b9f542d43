package service

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"kongthun/model"
)

// WriteFile writes a paper or a return: beside its target under another name first, then renamed, so that a failure leaves the
// old file whole. Refused: a missing folder or no right to write ("service.target_folder"), a target that another program holds
// open, as Excel does on Windows ("service.target_open").
func WriteFile(path string, data []byte) error {
	return writeFile(path, func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	})
}

// writeFile is WriteFile for what is written piece by piece. What write refuses is handed on, and so is that it was cancelled.
func writeFile(path string, write func(io.Writer) error) error {
	temporary, err := os.CreateTemp(filepath.Dir(path), ".kongthun-*")
	if err != nil {
		return model.Invalid("service.target_folder", "file", path)
	}
	defer os.Remove(temporary.Name()) // does nothing once renamed
	if err = write(temporary); err == nil {
		err = temporary.Sync()
	}
	if closing := temporary.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Chmod(temporary.Name(), 0o644) // a temporary file is private; a paper is to be sent
	}
	if refusal := (*model.Error)(nil); errors.As(err, &refusal) || errors.Is(err, context.Canceled) {
		return err
	}
	if err != nil {
		return model.Invalid("service.target_folder", "file", path)
	}
	if err := os.Rename(temporary.Name(), path); err != nil {
		if info, stat := os.Stat(path); stat == nil && info.IsDir() || errors.Is(err, fs.ErrNotExist) {
			return model.Invalid("service.target_folder", "file", path)
		}
		return model.Conflict("service.target_open", "file", path)
	}
	return nil
}

package storage

import (
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	bolterrors "go.etcd.io/bbolt/errors"

	"kongthun/model"
)

// Windows says these by numbers that package syscall has no portable names for.
const (
	windowsSharingViolation = syscall.Errno(32)
	windowsDiskFull         = syscall.Errno(112)
)

// worded turns what the system or bbolt says about a file into a refusal with a sentence; any other error passes unchanged,
// and nil stays nil.
func worded(err error, path string) error {
	onWindows := runtime.GOOS == "windows"
	switch {
	case err == nil:
		return nil
	case errors.Is(err, bolterrors.ErrTimeout), onWindows && errors.Is(err, windowsSharingViolation):
		return model.Locked("file.open_elsewhere", "file", base(path))
	case errors.Is(err, bolterrors.ErrDatabaseNotOpen):
		return model.Locked("file.closed", "file", base(path))
	case errors.Is(err, bolterrors.ErrDatabaseReadOnly):
		return model.Locked("file.read_only", "file", base(path))
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return damaged(path)
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return model.NotFound("file.missing", "file", base(path))
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return model.Locked("file.no_permission", "file", base(path))
	case errors.Is(err, syscall.ENOSPC), onWindows && errors.Is(err, windowsDiskFull):
		return model.Locked("file.disk_full", "file", base(path))
	}
	return err
}

func damaged(path string) error { return model.Invalid("file.damaged", "file", base(path)) }

func base(path string) string { return filepath.Base(path) }

// onNetwork tells whether a path lies on a network share (Windows UNC): locks and memory maps cannot be trusted there
// (boltdb/bolt #562, etcd-io/bbolt #782).
func onNetwork(path string) bool { return runtime.GOOS == "windows" && onShare(path) }

// onShare tells a UNC path from one of this machine's own; \\?\C:\ is merely a long local path.
func onShare(path string) bool {
	p := strings.ToUpper(strings.ReplaceAll(path, "/", `\`))
	own := strings.HasPrefix(p, `\\?\`) || strings.HasPrefix(p, `\\.\`)
	return strings.HasPrefix(p, `\\?\UNC\`) || strings.HasPrefix(p, `\\`) && !own
}

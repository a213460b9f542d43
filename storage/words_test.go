package storage

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"syscall"
	"testing"

	bolterrors "go.etcd.io/bbolt/errors"
)

func TestErrorsOfTheSystemAreWorded(t *testing.T) {
	cases := []struct {
		err error
		key string // "" passes unchanged
	}{
		{nil, ""},
		{errors.New("something else"), ""},
		{bolterrors.ErrTimeout, "file.open_elsewhere"},
		{bolterrors.ErrDatabaseNotOpen, "file.closed"},
		{bolterrors.ErrDatabaseReadOnly, "file.read_only"},
		{bolterrors.ErrInvalid, "file.damaged"},
		{bolterrors.ErrChecksum, "file.damaged"},
		{bolterrors.ErrVersionMismatch, "file.damaged"},
		{fs.ErrNotExist, "file.missing"},
		{&fs.PathError{Op: "open", Path: "/x", Err: syscall.ENOENT}, "file.missing"},
		{&fs.PathError{Op: "open", Path: "/x", Err: syscall.EACCES}, "file.no_permission"},
		{&os.LinkError{Op: "rename", Old: "/x", New: "/y", Err: syscall.EROFS}, "file.no_permission"},
		{&fs.PathError{Op: "write", Path: "/x", Err: syscall.ENOSPC}, "file.disk_full"},
	}
	for _, c := range cases {
		got := worded(c.err, "/folder/แฟ้ม.kongthun")
		if c.key == "" {
			if got != c.err {
				t.Errorf("%v became %v", c.err, got)
			}
			continue
		}
		e := refusalOf(got)
		if e == nil || e.Key != c.key || e.Args["file"] != "แฟ้ม.kongthun" {
			t.Errorf("%v became %v, want %s", c.err, got, c.key)
		}
	}
}

func TestNetworkPaths(t *testing.T) {
	for path, share := range map[string]bool{
		`C:\งาน\a.kongthun`:            false,
		`a.kongthun`:                   false,
		`/home/a.kongthun`:             false,
		`\\?\C:\a.kongthun`:            false,
		`\\server\share\a.kongthun`:    true,
		`//server/share/a.kongthun`:    true,
		`\\?\UNC\server\sh\a.kongthun`: true,
	} {
		if got := onShare(path); got != share {
			t.Errorf("%s: %v", path, got)
		}
		if got := onNetwork(path); got != (share && runtime.GOOS == "windows") {
			t.Errorf("here %s: %v", path, got)
		}
	}
}

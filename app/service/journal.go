package service

import (
	"path/filepath"
	"slices"
	"strconv"

	"kongthun/model"
	"kongthun/storage"
)

// Journal lists up to n entries from a sequence number on (1 is the first), oldest first.
func (s *Service) Journal(from uint64, n int) ([]storage.Entry, error) {
	return read(s, func(r *storage.Reader) ([]storage.Entry, error) { return r.Journal(from, n) })
}

// Newest lists the last n entries, the newest first, and tells how many there are in all.
func (s *Service) Newest(n int) (total uint64, entries []storage.Entry, err error) {
	err = s.file.Read(func(r *storage.Reader) error {
		if total, _, err = r.Last(); err != nil || total == 0 {
			return err
		}
		first := uint64(1)
		if total > uint64(n) {
			first = total - uint64(n) + 1
		}
		entries, err = r.Journal(first, n)
		slices.Reverse(entries)
		return err
	})
	return total, entries, err
}

// Verify checks an office file that nobody has open: pages, values, references, and the journal's chain. Nothing is written.
// It may take the process down with a badly damaged file; who cannot afford that runs it in a child process.
func Verify(path string) (storage.Report, error) { return storage.Check(path) }

// Backup writes a consistent copy of the office file.
func (s *Service) Backup(path string) error { return s.file.Backup(path) }

// Unsound is the refusal for a file that a check found something about.
func Unsound(findings int) error {
	return model.Invalid("service.unsound", "findings", strconv.Itoa(findings))
}

// Occupied is the refusal to write over a file that is there.
func Occupied(path string) error { return model.Conflict("service.occupied", "file", path) }

// Damaged is the refusal to open a file whose pages are not in order.
func Damaged(path string) error { return model.Invalid("file.damaged", "file", filepath.Base(path)) }

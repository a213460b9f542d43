package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
)

// IssuedOf lists what was issued about a subject, the oldest first.
func IssuedOf(r *Reader, subject model.Ref) ([]model.Issued, error) {
	issued, err := where(r, model.KindIssued, func(i model.Issued) bool { return i.Subject == subject })
	slices.SortStableFunc(issued, func(a, b model.Issued) int { return cmp.Compare(a.At, b.At) })
	return issued, err
}

// keptAsIssued refuses to change what has been issued: a reprint hands out the same bytes for ever. Locked, key
// "issued.kept".
func keptAsIssued(r *Reader, i model.Issued) error {
	there, err := r.Has(i.ID)
	if err != nil {
		return err
	}
	if there {
		return model.Locked("issued.kept", "title", i.Title)
	}
	return nil
}

package storage

import (
	"bytes"
	"cmp"
	"slices"

	"kongthun/model"
)

// IssuedOf lists what was issued about a subject, the oldest first. A paper is large and an office keeps many, so only those that
// name the subject anywhere are decoded.
func IssuedOf(r *Reader, subject model.Ref) ([]model.Issued, error) {
	pairs, err := r.pairs(string(model.KindIssued))
	if err != nil {
		return nil, err
	}
	var issued []model.Issued
	for _, p := range pairs {
		if !bytes.Contains(p.plain, []byte(subject.ID)) {
			continue
		}
		var i model.Issued
		if err := r.decode(p.plain, &i); err != nil {
			return nil, err
		}
		if i.Subject == subject {
			issued = append(issued, i)
		}
	}
	slices.SortStableFunc(issued, func(a, b model.Issued) int { return cmp.Compare(a.At, b.At) })
	return issued, nil
}

// IssuedHeads lists all that was issued by its subject, the oldest first, without records and files: read once, where many subjects
// are asked about.
func IssuedHeads(r *Reader) (map[model.Ref][]model.Issued, error) {
	pairs, err := r.pairs(string(model.KindIssued))
	if err != nil {
		return nil, err
	}
	out := map[model.Ref][]model.Issued{}
	for _, p := range pairs {
		var i model.Issued
		if err := r.decode(p.plain, &i); err != nil {
			return nil, err
		}
		i.Record, i.File = nil, nil
		out[i.Subject] = append(out[i.Subject], i)
	}
	for _, issued := range out {
		slices.SortStableFunc(issued, func(a, b model.Issued) int { return cmp.Compare(a.At, b.At) })
	}
	return out, nil
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

// LastSeal is the seal of a body's newest sealed paper, the end of its chain; empty while there is none.
func LastSeal(r *Reader, body model.ID) (string, error) {
	sealed, err := where(r, model.KindIssued, func(i model.Issued) bool { return i.Seal != "" && i.Body == body })
	if err != nil {
		return "", err
	}
	followed := map[string]bool{}
	for _, i := range sealed {
		followed[i.Previous] = true
	}
	for _, i := range sealed {
		if !followed[i.Seal] {
			return i.Seal, nil
		}
	}
	return "", nil
}

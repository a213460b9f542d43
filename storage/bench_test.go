package storage

import (
	"testing"

	"kongthun/model"
)

// BenchmarkAct is one edit of one value, to the disk.
func BenchmarkAct(b *testing.B) {
	f := open(b, newFile(b))
	for n := 0; b.Loop(); n++ {
		put(b, f, "person.edit", person(n))
	}
}

// many is a file with 2,000 proposals, ten years of a large office.
func many(b *testing.B) string {
	path := newFile(b)
	f := open(b, path)
	put(b, f, "all.add", all()...)
	if err := f.Act(doing("proposal.import"), func(w *Writer) error {
		for n := 2; n < 2002; n++ {
			if err := Put(w, proposal(n)); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

func BenchmarkProposals(b *testing.B) {
	f := open(b, many(b))
	for b.Loop() {
		if err := f.Read(func(r *Reader) error {
			_, err := Proposals(r, id(model.KindRound, 1))
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	path := many(b)
	for b.Loop() {
		if report, err := Check(path); err != nil || len(report.Findings) != 0 {
			b.Fatal(report, err)
		}
	}
}

package storage

import (
	"testing"

	"kongthun/model"
)

// What is remembered of entries is never told of others, changed ones among them, and whoever changes what he was given changes nothing.
func TestEntriesAreReadAsTheyAreWritten(t *testing.T) {
	f := withLedger(t)
	listed := func() []model.Entry {
		t.Helper()
		var out []model.Entry
		if err := f.Read(func(r *Reader) (err error) {
			out, err = Entries(r, id(model.KindFund, 1))
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return out
	}
	e := entry(1, "2025-10-05")
	e.Import = &model.EntryOrigin{File: "a.xlsx", Row: 2}
	for n := range 12 { // more versions than there are entries, so that old ones are let go
		e.Amount = model.Baht(int64(n + 1))
		keep(t, f, e)
		got := listed()
		if len(got) != 1 || got[0].Amount != e.Amount || *got[0].Import != *e.Import {
			t.Fatalf("%+v, want %+v", got, e)
		}
		got[0].Import.Row, got[0].Text = 99, "changed"
		if again := listed(); *again[0].Import != *e.Import || again[0].Text != "" {
			t.Fatalf("%+v", again)
		}
		if len(f.known.of) > 3 {
			t.Fatalf("%d are remembered of one entry", len(f.known.of))
		}
	}
	if err := f.Act(doing("test"), func(w *Writer) error {
		e.Text = "never kept"
		if err := Put(w, e); err != nil {
			return err
		}
		if got, err := Entries(w.Reader, e.Fund); err != nil || got[0].Text != e.Text {
			t.Errorf("%+v %v", got, err)
		}
		return model.Conflict("test")
	}); err == nil {
		t.Fatal("it was kept")
	}
	if got := listed(); got[0].Text != "" {
		t.Errorf("%+v", got)
	}
}

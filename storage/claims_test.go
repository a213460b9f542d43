package storage

import (
	"errors"
	"testing"

	"kongthun/model"
)

// Within one action each entry that is written counts at once: its number and its request are taken, and what it had before is free.
func TestWhatAnActionWroteCountsWithinIt(t *testing.T) {
	f := withLedger(t)
	numbered := func(n int, number string) model.Entry {
		e := entry(n, "2025-10-05")
		e.Number = number
		return e
	}
	keep(t, f, numbered(1, "PAY0000001"))
	if err := f.Act(doing("test"), func(w *Writer) error {
		for _, step := range []struct {
			e       model.Entry
			refused bool
		}{
			{numbered(2, "PAY0000001"), true},
			{numbered(2, "PAY0000002"), false},
			{numbered(3, "PAY0000002"), true},
			{numbered(2, "PAY0000003"), false}, // gives PAY0000002 back
			{numbered(3, "PAY0000002"), false},
			{numbered(3, "PAY0000002"), false},
		} {
			if err := Put(w, step.e); errors.Is(err, model.Conflict("entry.number_taken")) != step.refused || !step.refused && err != nil {
				t.Errorf("%s for %s: %v", step.e.Number, step.e.ID, err)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// A month that an action closes is closed for what the same action writes after.
func TestAMonthClosedWithinAnActionIsClosedInIt(t *testing.T) {
	f := withLedger(t)
	if err := f.Act(doing("test"), func(w *Writer) error {
		if err := Put(w, entry(1, "2025-10-05")); err != nil {
			return err
		}
		if err := Put(w, closedMonth(1, "2025-10")); err != nil {
			return err
		}
		if err := Put(w, entry(2, "2025-10-06")); !errors.Is(err, model.Conflict("month.closed")) {
			t.Errorf("written into it: %v", err)
		}
		return Put(w, entry(3, "2025-11-01"))
	}); err != nil {
		t.Fatal(err)
	}
}

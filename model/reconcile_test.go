package model

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// entryID is the nth entry's.
func entryID(n int) ID { return NewID(KindEntry, []byte{8: byte(n >> 8), 9: byte(n)}) }

// someEntries are movements of two accounts within a year, some of them withdrawn, some between the two.
func someEntries(t *rapid.T, own, other ID) []Entry {
	entries := make([]Entry, rapid.IntRange(0, 20).Draw(t, "entries"))
	for i := range entries {
		e := Entry{
			ID: entryID(i), Account: rapid.SampledFrom([]ID{own, own, other}).Draw(t, "account"),
			Date:   Date("2025-10-01").AddDays(rapid.IntRange(0, 364).Draw(t, "day")),
			Code:   rapid.SampledFrom([]LedgerCode{CodeNHSO, CodeRefund, CodeType1, CodeType4, CodeBank}).Draw(t, "code"),
			Amount: Satang(rapid.IntRange(1, 1_000_000).Draw(t, "amount")),
		}
		if e.Code == CodeBank {
			e.To = other
			if e.Account == other {
				e.To = own
			}
		}
		if rapid.IntRange(0, 4).Draw(t, "withdrawn") == 0 {
			e.Withdrawn = "ลงผิด"
		}
		entries[i] = e
	}
	return entries
}

// A pass book that shows all but what is outstanding agrees with the ledger, whatever moved; one that shows more or less differs by
// exactly that much.
func TestAPassBookThatShowsAllButTheOutstanding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		own, other := NewID(KindAccount, make([]byte, 10)), NewID(KindAccount, []byte{9: 1})
		a := Account{ID: own, From: "2025-10-01", Opening: Satang(rapid.IntRange(0, 1_000_000).Draw(t, "opening"))}
		entries := someEntries(t, own, other)
		month := MonthOf(Date("2025-10-01").AddDays(rapid.IntRange(0, 364).Draw(t, "month"))).YearMonth()
		book := PassBook{Account: own, Balance: a.Opening}
		var in, out Satang
		for _, e := range entries {
			hidden := rapid.Bool().Draw(t, "outstanding")
			if hidden {
				book.Outstanding = append(book.Outstanding, e.ID) // also what is not of this account, or later: it does not count
			}
			moved := e.Moves(own)
			switch {
			case e.Date > month.Last():
			case !hidden:
				book.Balance += moved
			case moved > 0:
				in += moved
			default:
				out -= moved
			}
		}
		got, err := Reconcile(a, entries, month, book)
		if err != nil || got.Difference != 0 || got.In != in || got.Out != out || got.Ledger != book.Balance+in-out {
			t.Fatalf("%+v, %v; want %d in and %d out", got, err, in, out)
		}
		book.Balance += 4_75
		if got, err = Reconcile(a, entries, month, book); err != nil || got.Difference != -4_75 {
			t.Fatalf("the book shows 4.75 more: %d, %v", got.Difference, err)
		}
	})
}

// What is proposed as outstanding is among what may be; a withdrawn entry, a later one and another account's never are, and what was
// outstanding a month before stays so until it is known to be through.
func TestWhatIsProposedAsOutstandingMayBe(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		own, other := NewID(KindAccount, make([]byte, 10)), NewID(KindAccount, []byte{9: 1})
		a := Account{ID: own, From: "2025-10-01"}
		entries := someEntries(t, own, other)
		month := MonthOf(Date("2025-10-01").AddDays(rapid.IntRange(0, 364).Draw(t, "month"))).YearMonth()
		before := PassBook{Account: own}
		for i := range entries {
			if rapid.IntRange(0, 2).Draw(t, "cleared") == 0 {
				entries[i].Cleared = entries[i].Date.AddDays(rapid.IntRange(0, 60).Draw(t, "after"))
			}
			if entries[i].Date <= month.Before().Last() && rapid.Bool().Draw(t, "before") {
				before.Outstanding = append(before.Outstanding, entries[i].ID)
			}
		}
		may := map[ID]Entry{}
		for _, e := range MayBeOutstanding(a, entries, month, before) {
			if e.Moves(own) == 0 || e.Date > month.Last() || e.Cleared != "" && e.Cleared <= month.Last() {
				t.Fatalf("%+v cannot be outstanding as %s ends", e, month)
			}
			may[e.ID] = e
		}
		proposed := Outstanding(a, entries, month, before)
		for _, id := range proposed {
			if _, there := may[id]; !there {
				t.Fatalf("%s is proposed, and cannot be outstanding", id)
			}
		}
		for _, e := range entries {
			through := e.Cleared != "" && e.Cleared <= month.Last()
			if slices.Contains(before.Outstanding, e.ID) && e.Moves(own) != 0 && !through && !slices.Contains(proposed, e.ID) {
				t.Fatalf("%+v was outstanding before %s, and nobody said that it is through", e, month)
			}
		}
	})
}

func TestTheMonthBefore(t *testing.T) {
	for month, want := range map[YearMonth]YearMonth{"2026-01": "2025-12", "2025-10": "2025-09", "2024-03": "2024-02", "": "", "2026-13": ""} {
		if got := month.Before(); got != want {
			t.Errorf("before %q is %q, want %q", month, got, want)
		}
	}
	m := Month{Books: []PassBook{{Account: "a", Balance: 5}}}
	if b, there := m.BookOf("a"); !there || b.Balance != 5 {
		t.Errorf("%+v, %v", b, there)
	}
	if b, there := m.BookOf("b"); there || b.Account != "b" || b.Balance != 0 {
		t.Errorf("%+v, %v", b, there)
	}
}

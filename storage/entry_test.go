package storage

import (
	"testing"

	"kongthun/model"
)

func account(n int) model.Account {
	return model.Account{
		ID: id(model.KindAccount, n), Fund: id(model.KindFund, 1), Name: "บัญชี " + string(rune('0'+n)), From: "2025-10-01", Opening: model.Baht(100),
	}
}

func entry(n int, on model.Date) model.Entry {
	return model.Entry{
		ID: id(model.KindEntry, n), Fund: id(model.KindFund, 1), Account: id(model.KindAccount, 1), Date: on, Code: model.CodeType1, Amount: model.Baht(1),
	}
}

func month(n int, m model.YearMonth) model.Month {
	return model.Month{ID: id(model.KindMonth, n), Fund: id(model.KindFund, 1), Month: m}
}

func closedMonth(n int, m model.YearMonth) model.Month {
	k := month(n, m)
	k.Closed = &model.Mark{On: m.Last()}
	return k
}

// withLedger is a file with two funds, three accounts (the third of the second fund), and nothing written yet.
func withLedger(t *testing.T) *File {
	t.Helper()
	f := withAll(t)
	if err := f.Act(doing("account.add"), func(w *Writer) error {
		other := account(3)
		other.Fund = id(model.KindFund, 2)
		if err := Put(w, fund(2)); err != nil {
			return err
		}
		for _, a := range []model.Account{account(1), account(2), other} {
			if err := Put(w, a); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return f
}

// keep stores values of one kind.
func keep[T Value](t *testing.T, f *File, values ...T) {
	t.Helper()
	if err := f.Act(doing("test"), func(w *Writer) error {
		for _, v := range values {
			if err := Put(w, v); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func TestEntriesStandByDateThenNumber(t *testing.T) {
	f := withLedger(t)
	at := func(n int, on model.Date, code model.LedgerCode, number, paper string) model.Entry {
		e := entry(n, on)
		e.Code, e.Number, e.Paper = code, number, paper
		return e
	}
	elsewhere := entry(9, "2025-10-02")
	elsewhere.Fund, elsewhere.Account = id(model.KindFund, 2), id(model.KindAccount, 3)
	keep(t, f, elsewhere)
	inOrder(t, f, func(r *Reader) ([]model.Entry, error) { return Entries(r, id(model.KindFund, 1)) },
		at(5, "2025-10-02", model.CodeNHSO, "", "2"), at(4, "2025-10-02", model.CodeNHSO, "", "10"), at(8, "2025-10-02", model.CodeInterest, "", ""),
		at(7, "2025-10-02", model.CodeType1, "PAY0000009", ""), at(3, "2025-10-02", model.CodeType1, "PAY0000010", ""),
		at(6, "2025-10-02", model.CodeRefund, "RET0000001", ""), at(1, "2025-10-03", model.CodeNHSO, "", ""),
	)
}

func TestAnEntryIsOfItsFund(t *testing.T) {
	f := withLedger(t)
	foreign, to, moved := entry(1, "2025-10-05"), entry(1, "2025-10-05"), entry(2, "2025-10-05")
	foreign.Account = id(model.KindAccount, 3)
	to.Code, to.To = model.CodeBank, id(model.KindAccount, 3)
	conflicts(t, f, model.ErrConflict, "entry.elsewhere", foreign)
	conflicts(t, f, model.ErrConflict, "entry.elsewhere", to)
	keep(t, f, moved)
	moved.Fund, moved.Account = id(model.KindFund, 2), id(model.KindAccount, 3)
	conflicts(t, f, model.ErrConflict, "entry.elsewhere", moved)
	none := entry(3, "2025-10-05")
	none.Account = id(model.KindAccount, 8)
	conflicts(t, f, model.ErrConflict, "reference.account_missing", none)
}

func TestAnEntryIsOfTheProjectThatItsRequestIsOf(t *testing.T) {
	f := withLedger(t)
	year2 := year(2)
	year2.Fund = id(model.KindFund, 2)
	keep(t, f, year2)
	keep(t, f, model.Project{
		ID: id(model.KindProject, 1), Proposal: id(model.KindProposal, 1), Year: id(model.KindYear, 1),
		Agreement: &model.Agreement{On: "2025-10-03", Instalments: []model.Instalment{{Number: 1, Amount: model.Baht(1)}}},
	})
	keep(t, f, model.Disbursement{ID: id(model.KindDisbursement, 1), Project: id(model.KindProject, 1), On: "2025-10-04", Amount: model.Baht(1)})
	without, with, foreign := entry(1, "2025-10-05"), entry(1, "2025-10-05"), entry(2, "2025-10-05")
	without.Disbursement = id(model.KindDisbursement, 1)
	with.Disbursement, with.Project = id(model.KindDisbursement, 1), id(model.KindProject, 1)
	foreign.Fund, foreign.Account, foreign.Project = id(model.KindFund, 2), id(model.KindAccount, 3), id(model.KindProject, 1)
	conflicts(t, f, model.ErrConflict, "entry.elsewhere", without)
	conflicts(t, f, model.ErrConflict, "entry.elsewhere", foreign)
	keep(t, f, with)
	again := with
	again.ID = id(model.KindEntry, 3)
	conflicts(t, f, model.ErrConflict, "disbursement.paid", again)
	with.Withdrawn = "ผิดบัญชี"
	keep(t, f, with)
	keep(t, f, again)
}

func TestAnEntryLiesWithinItsAccountsDays(t *testing.T) {
	f := withLedger(t)
	ended := account(2)
	ended.Closed = "2025-12-31"
	keep(t, f, ended)
	before, after, transfer := entry(1, "2025-09-30"), entry(1, "2026-01-01"), entry(1, "2026-01-01")
	after.Account = ended.ID
	transfer.Code, transfer.To = model.CodeBank, ended.ID
	for _, e := range []model.Entry{before, after, transfer} {
		conflicts(t, f, model.ErrConflict, "entry.outside", e)
	}
	first, last := entry(1, "2025-10-01"), entry(2, "2025-12-31")
	last.Account = ended.ID
	keep(t, f, first, last)
}

func TestANumberIsGivenOnce(t *testing.T) {
	f := withLedger(t)
	one, two, other := entry(1, "2025-10-05"), entry(2, "2025-10-06"), entry(3, "2025-10-06")
	one.Number, two.Number, other.Number = "PAY0000001", "PAY0000001", "PAY0000001"
	keep(t, f, one)
	conflicts(t, f, model.ErrConflict, "entry.number_taken", two)
	other.Fund, other.Account = id(model.KindFund, 2), id(model.KindAccount, 3)
	keep(t, f, other) // each fund counts for itself
}

func TestAClosedMonthStands(t *testing.T) {
	f := withLedger(t)
	written, later := entry(1, "2025-11-10"), entry(2, "2025-12-10")
	keep(t, f, written, later)
	keep(t, f, closedMonth(1, "2025-10"), closedMonth(2, "2025-11"))
	added, earlier, changed, gone, into, out := entry(3, "2025-11-30"), entry(3, "2025-10-01"), written, written, later, written
	changed.Amount = model.Baht(2)
	gone.Withdrawn = "ลงซ้ำ"
	into.Date, out.Date = "2025-11-10", "2025-12-10"
	for name, e := range map[string]model.Entry{
		"added": added, "added to an earlier one": earlier, "changed": changed, "taken away": gone, "moved in": into, "moved out": out,
	} {
		t.Run(name, func(t *testing.T) { conflicts(t, f, model.ErrConflict, "month.closed", e) })
	}
	written.Cleared = "2025-12-02"
	keep(t, f, written) // when the bank did what was written may be told later
	later.Amount = model.Baht(3)
	elsewhere := entry(4, "2025-10-10")
	elsewhere.Fund, elsewhere.Account = id(model.KindFund, 2), id(model.KindAccount, 3)
	keep(t, f, later, elsewhere)
	keep(t, f, month(2, "2025-11"), month(1, "2025-10")) // open again
	keep(t, f, changed)
}

func TestAccountsStandBanksFirst(t *testing.T) {
	f := withAll(t)
	at := func(n int, name string, from model.Date, cash bool) model.Account {
		a := account(n)
		a.Name, a.From, a.Cash = name, from, cash
		return a
	}
	inOrder(t, f, func(r *Reader) ([]model.Account, error) { return Accounts(r, id(model.KindFund, 1)) },
		at(4, "ข", "2024-10-01", false), at(2, "ก", "2025-10-01", false), at(3, "ข", "2025-10-01", false), at(1, "ก", "2023-10-01", true))
}

func TestAnAccountKeepsItsEntriesAndItsClosedMonths(t *testing.T) {
	f := withLedger(t)
	keep(t, f, entry(1, "2025-11-10"), entry(2, "2025-12-20"))
	late, ended, moved := account(1), account(1), account(1)
	late.From = "2025-11-11"
	ended.Closed = "2025-12-19"
	moved.Fund = id(model.KindFund, 2)
	conflicts(t, f, model.ErrConflict, "account.entries_outside", late)
	conflicts(t, f, model.ErrConflict, "account.entries_outside", ended)
	conflicts(t, f, model.ErrConflict, "account.elsewhere", moved)
	withdrawn := entry(2, "2025-12-20")
	withdrawn.Withdrawn = "ลงซ้ำ"
	keep(t, f, withdrawn)
	keep(t, f, ended) // what is withdrawn binds nobody
	keep(t, f, closedMonth(1, "2025-10"))
	richer, earlier, fresh, empty, after, renamed := ended, ended, account(5), account(6), account(7), ended
	richer.Opening++
	earlier.From = "2025-09-01"
	empty.Opening = 0
	after.From = "2025-11-01"
	renamed.Name = "ชื่อใหม่"
	for _, a := range []model.Account{richer, earlier, fresh} {
		conflicts(t, f, model.ErrConflict, "month.closed", a)
	}
	keep(t, f, empty, after, renamed)
}

func TestMonthsOfAFund(t *testing.T) {
	f := withLedger(t)
	inOrder(t, f, func(r *Reader) ([]model.Month, error) { return Months(r, id(model.KindFund, 1)) },
		month(3, "2025-09"), closedMonth(2, "2025-12"), month(1, "2026-01"))
	conflicts(t, f, model.ErrConflict, "month.exists", month(4, "2025-12"))
	other := month(5, "2025-12")
	other.Fund = id(model.KindFund, 2)
	keep(t, f, other)
	if err := f.Read(func(r *Reader) error {
		for n, want := range map[int]model.Date{1: "2025-12-31", 2: ""} {
			if got, err := ClosedTo(r, id(model.KindFund, n)); err != nil || got != want {
				t.Errorf("fund %d is closed to %q %v", n, got, err)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func TestPassBooksAreOfTheFundAndTheAccount(t *testing.T) {
	f := withLedger(t)
	mine, others := entry(1, "2025-10-10"), entry(2, "2025-10-10")
	others.Account = id(model.KindAccount, 2)
	keep(t, f, mine, others)
	with := func(b model.PassBook) model.Month {
		m := month(1, "2025-10")
		m.Books = []model.PassBook{b}
		return m
	}
	for _, b := range []model.PassBook{
		{Account: id(model.KindAccount, 3)},
		{Account: id(model.KindAccount, 1), Outstanding: []model.ID{others.ID}},
	} {
		conflicts(t, f, model.ErrConflict, "month.elsewhere", with(b))
	}
	conflicts(t, f, model.ErrConflict, "reference.entry_missing", with(model.PassBook{Account: id(model.KindAccount, 1), Outstanding: []model.ID{id(model.KindEntry, 9)}}))
	keep(t, f, with(model.PassBook{Account: id(model.KindAccount, 1), Balance: 5, Outstanding: []model.ID{mine.ID}}))
}

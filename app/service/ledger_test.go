package service

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"kongthun/model"
)

// keeper is an office with a ledger: a bank account and the cash in hand from 1 October 2568.
type keeper struct {
	*Service
	fund       model.Fund
	bank, cash model.Account
}

func newKeeper(t testing.TB) *keeper {
	t.Helper()
	k := &keeper{Service: newService(t)}
	k.fund = must[[]model.Fund](t)(k.Funds())[0]
	k.bank = must[model.Account](t)(k.SaveAccount(model.Account{
		Fund: k.fund.ID, Name: "ธนาคารทดสอบ", Number: "111", From: "2024-10-01", Opening: model.Baht(1000),
	}))
	k.cash = must[model.Account](t)(k.SaveAccount(model.Account{Fund: k.fund.ID, Name: "เงินสดในมือ", Cash: true, From: "2024-10-01"}))
	return k
}

func (k *keeper) entry(on model.Date, code model.LedgerCode, baht int64) model.Entry {
	return model.Entry{Fund: k.fund.ID, Account: k.bank.ID, Date: on, Code: code, Amount: model.Baht(baht)}
}

func (k *keeper) write(t *testing.T, e model.Entry) model.Entry {
	t.Helper()
	return must[model.Entry](t)(k.SaveEntry(e))
}

func (k *keeper) books(bank, cash int64) []model.PassBook {
	return []model.PassBook{{Account: k.bank.ID, Balance: model.Baht(bank)}, {Account: k.cash.ID, Balance: model.Baht(cash)}}
}

func TestTheProgramNumbersEntries(t *testing.T) {
	k := newKeeper(t)
	e := k.entry("2024-10-05", model.CodeType1, 10)
	e.Number = "PAY7777777"
	first := k.write(t, e)
	refund := k.write(t, k.entry("2024-10-06", model.CodeRefund, 5))
	income := k.write(t, k.entry("2024-10-06", model.CodeNHSO, 5))
	if err := k.WithdrawEntry(first.ID, "ลงซ้ำ"); err != nil {
		t.Fatal(err)
	}
	second := k.write(t, k.entry("2024-10-04", model.CodeType2, 10))
	second.Text = "แก้ข้อความ"
	edited := k.write(t, second)
	edited.Code = model.CodeRefund
	turned := k.write(t, edited)
	got := fmt.Sprint(first.Number, refund.Number, income.Number, second.Number, edited.Number, turned.Number)
	if want := fmt.Sprint("PAY0000001", "RET0000001", "", "PAY0000002", "PAY0000002", "RET0000002"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestAWithdrawnEntryStaysInTheBook(t *testing.T) {
	k := newKeeper(t)
	e := k.write(t, k.entry("2024-10-05", model.CodeType1, 10))
	var fault *model.Error
	if err := k.WithdrawEntry(e.ID, "  "); !errors.As(err, &fault) || fault.Fields[0].Field != "withdrawn" {
		t.Errorf("without a reason: %v", err)
	}
	if err := k.WithdrawEntry(e.ID, "ลงซ้ำ"); err != nil {
		t.Fatal(err)
	}
	refused(t, k.WithdrawEntry(e.ID, "อีกครั้ง"), "entry.withdrawn")
	_, err := k.SaveEntry(e)
	refused(t, err, "entry.withdrawn")
	l := must[Ledger](t)(k.Ledger(k.fund.ID, 2568))
	if len(l.Rows) != 1 || l.Rows[0].Withdrawn != "ลงซ้ำ" || l.Rows[0].Balance != model.Baht(1000) || l.Whole.This.Expense != 0 {
		t.Errorf("%+v", l.Rows)
	}
}

func TestBelowZeroWantsAReason(t *testing.T) {
	k := newKeeper(t)
	k.write(t, k.entry("2024-10-20", model.CodeNHSO, 500))
	e := k.entry("2024-10-10", model.CodeType1, 1200)
	_, err := k.SaveEntry(e)
	var fault *model.Error
	if !errors.As(err, &fault) || len(fault.Fields) != 1 || fault.Fields[0].Field != "negativeWhy" || fault.Fields[0].Args["on"] != "2024-10-10" || fault.Fields[0].Args["amount"] != "-200.00" {
		t.Fatalf("%v", err)
	}
	if n := len(must[[]model.Entry](t)(k.Entries(k.fund.ID))); n != 1 {
		t.Fatalf("a refused entry was kept: %d", n)
	}
	e.NegativeWhy = "เงินสมทบโอนช้ากว่ากำหนด"
	kept := k.write(t, e)
	if kept.NegativeWhy == "" {
		t.Error("the reason is not kept")
	}
	k.write(t, k.entry("2024-10-11", model.CodeInterest, 50)) // what makes it better needs none
	_, err = k.SaveEntry(k.entry("2024-10-12", model.CodeType1, 1))
	refused(t, err, "entry.invalid") // what makes it worse does
	kept.Amount++
	_, err = k.SaveEntry(kept)
	refused(t, err, "entry.invalid") // a reason stands for the sum that it was given for
	kept.Amount--
	kept.Text = "ค่าวิทยากร"
	k.write(t, kept)
	transfer := k.entry("2024-10-25", model.CodeBank, 400)
	transfer.To = k.cash.ID
	_, err = k.SaveEntry(transfer)
	refused(t, err, "entry.invalid")
	l := must[Ledger](t)(k.Ledger(k.fund.ID, 2568))
	if len(l.Overdrawn) != 2 || l.Overdrawn[0].Balance != model.Baht(-200) || l.Overdrawn[1].Balance != model.Baht(-150) {
		t.Errorf("told %v", l.Overdrawn)
	}
	if next := must[Ledger](t)(k.Ledger(k.fund.ID, 2569)); len(next.Overdrawn) != 0 || next.Whole.This.Opening != model.Baht(350) {
		t.Errorf("the next year tells %v after %v", next.Overdrawn, next.Whole.This)
	}
}

func TestWhatSinksAnAccountWithoutAnEntryIsTold(t *testing.T) {
	k := newKeeper(t)
	in := k.write(t, k.entry("2024-10-05", model.CodeNHSO, 500))
	k.write(t, k.entry("2024-10-10", model.CodeType1, 1200))
	days := must[[]model.DayBalance](t)(k.WithdrawingSinks(in.ID))
	if len(days) != 1 || days[0] != (model.DayBalance{Account: k.bank.ID, On: "2024-10-10", Balance: model.Baht(-200)}) {
		t.Errorf("%v", days)
	}
	poorer := k.bank
	poorer.Opening = model.Baht(699)
	_, err := k.SaveAccount(poorer)
	var fault *model.Error
	if !errors.As(err, &fault) || fault.Fields[0].Field != "negativeWhy" || fault.Fields[0].Key != "account.negative" || fault.Fields[0].Args["amount"] != "-1.00" {
		t.Errorf("%v", err)
	}
	poorer.NegativeWhy = "ยอดยกมาตามสมุดบัญชี รายได้เดือนแรกเข้าช้า"
	told := must[model.Account](t)(k.SaveAccount(poorer))
	told.Opening--
	_, err = k.SaveAccount(told)
	refused(t, err, "account.invalid") // a reason stands for the balance that it was given for
	told.Opening = model.Baht(700)
	must[model.Account](t)(k.SaveAccount(told))
	if err := k.WithdrawEntry(in.ID, "โอนไม่เข้าจริง"); err != nil { // the reason is there, and the book tells it
		t.Error(err)
	}
	if l := must[Ledger](t)(k.Ledger(k.fund.ID, 2568)); len(l.Overdrawn) != 1 || l.Overdrawn[0].Balance != model.Baht(-500) {
		t.Errorf("told %v", l.Overdrawn)
	}
}

// What is written late into an account that was closed because nothing lay in it must not leave money there unseen.
func TestAClosedAccountStaysEmpty(t *testing.T) {
	k := newKeeper(t)
	k.cash.Closed = "2024-12-31"
	k.cash = must[model.Account](t)(k.SaveAccount(k.cash))
	late := k.entry("2024-11-05", model.CodeOther, 5)
	late.Account = k.cash.ID
	_, err := k.SaveEntry(late)
	refused(t, err, "account.closed_holds")
	k.cash.Closed = ""
	k.cash = must[model.Account](t)(k.SaveAccount(k.cash))
	late = k.write(t, late)
	out := k.entry("2024-11-06", model.CodeBank, 5)
	out.Account, out.To = k.cash.ID, k.bank.ID
	out = k.write(t, out)
	k.cash.Closed = "2024-12-31"
	must[model.Account](t)(k.SaveAccount(k.cash))
	refused(t, k.WithdrawEntry(late.ID, "ลงผิด"), "account.closed_holds")
	_, err = k.SaveEntry(out) // nothing changed
	if err != nil {
		t.Error(err)
	}
}

func TestTheLedgerOfAYear(t *testing.T) {
	k := newKeeper(t)
	second := must[model.Account](t)(k.SaveAccount(model.Account{Fund: k.fund.ID, Name: "บัญชีที่สอง", From: "2024-11-01", Opening: model.Baht(30)}))
	k.write(t, k.entry("2024-11-05", model.CodeType1, 100))
	k.write(t, k.entry("2024-10-05", model.CodeNHSO, 400))
	transfer := k.entry("2024-12-01", model.CodeBank, 200)
	transfer.To = k.cash.ID
	k.write(t, transfer)
	k.write(t, k.entry("2025-10-01", model.CodeNHSO, 1))
	l := must[Ledger](t)(k.Ledger(k.fund.ID, 2568))
	var shown []string
	for _, r := range l.Rows {
		shown = append(shown, fmt.Sprint(r.Date, " ", r.Code, " ", r.Balance))
	}
	if want := []string{"2024-10-05 40100 1,400.00", "2024-11-05 50100 1,330.00", "2024-12-01 10201 1,330.00"}; !slices.Equal(shown, want) {
		t.Errorf("%q, want %q", shown, want)
	}
	lies := map[string]model.Satang{}
	for _, a := range l.Accounts {
		lies[a.Name] = a.Balance
	}
	if lies["ธนาคารทดสอบ"] != model.Baht(1100) || lies["เงินสดในมือ"] != model.Baht(200) || lies["บัญชีที่สอง"] != model.Baht(30) {
		t.Errorf("%v", lies)
	}
	if len(l.Months) != 12 || l.Months[1].Flow != (model.Flow{Opening: model.Baht(1400), Begun: model.Baht(30), Expense: model.Baht(100), Closing: model.Baht(1330)}) {
		t.Errorf("%+v", l.Months[1])
	}
	for on, want := range map[model.Date]model.Satang{"2024-09-30": 0, "2024-10-31": model.Baht(1400), "2024-11-01": model.Baht(1430), "2025-10-01": model.Baht(1331)} {
		if got := must[model.Satang](t)(k.Balance(k.fund.ID, on)); got != want {
			t.Errorf("%s: %v, want %v", on, got, want)
		}
	}
	second.Closed = "2024-12-31"
	_, err := k.SaveAccount(second)
	refused(t, err, "account.not_empty")
	_, err = k.Ledger("fx", 2568)
	if err == nil {
		t.Error("a fund that there is not has a ledger")
	}
	_, err = k.Statement(k.fund.ID, model.Period{Year: 2568, Every: model.Monthly, Number: 13})
	refused(t, err, "statement.period")
}

func TestAMonthIsClosedAgainstItsPassBooks(t *testing.T) {
	k := newKeeper(t)
	cheque := k.write(t, k.entry("2024-10-30", model.CodeType1, 300))
	draw := k.entry("2024-10-10", model.CodeBank, 50)
	draw.To = k.cash.ID
	k.write(t, draw)

	_, err := k.CloseMonth(k.fund.ID, "2024-11", k.books(650, 50))
	refused(t, err, "month.earlier_open")
	_, err = k.CloseMonth(k.fund.ID, "2199-01", nil)
	refused(t, err, "month.not_over")
	_, err = k.CloseMonth(k.fund.ID, "2024-09", nil)
	refused(t, err, "month.no_account")
	_, err = k.CloseMonth(k.fund.ID, "2024-99", nil)
	refused(t, err, "statement.period")
	var fault *model.Error
	_, err = k.CloseMonth(k.fund.ID, "2024-10", k.books(950, 50)[:1])
	if !errors.As(err, &fault) || len(fault.Fields) != 2 {
		t.Errorf("a book lacks and one differs: %v", err)
	}

	books := k.books(950, 50) // the cheque is not cashed yet
	books[0].Outstanding = []model.ID{cheque.ID}
	closed := must[model.Month](t)(k.CloseMonth(k.fund.ID, "2024-10", books))
	if closed.Closed == nil || closed.Closed.On != k.Today() || closed.Closed.By != k.Actor() || len(closed.Books) != 2 {
		t.Errorf("%+v", closed)
	}
	_, err = k.CloseMonth(k.fund.ID, "2024-10", books)
	refused(t, err, "month.closed")
	_, err = k.SaveEntry(k.entry("2024-10-31", model.CodeInterest, 1))
	refused(t, err, "month.closed")
	refused(t, k.WithdrawEntry(cheque.ID, "ลงผิด"), "month.closed")

	november := must[MonthClosing](t)(k.Closing(k.fund.ID, "2024-11"))
	bank := november.Books[0]
	if november.First != "" || len(bank.May) != 1 || len(bank.Book.Outstanding) != 1 || bank.Book.Balance != model.Baht(950) || bank.Difference != 0 {
		t.Errorf("the cheque goes on being outstanding: %+v", bank)
	}
	cheque.Cleared = "2024-11-15"
	k.write(t, cheque) // within the closed month: only when the bank paid it
	if again := must[MonthClosing](t)(k.Closing(k.fund.ID, "2024-11")); len(again.Books[0].May) != 0 || again.Books[0].Book.Balance != model.Baht(650) {
		t.Errorf("%+v", again.Books[0])
	}
	why := k.books(640, 50)
	why[0].Why = "ธนาคารหักค่าธรรมเนียมไว้ก่อน"
	must[model.Month](t)(k.CloseMonth(k.fund.ID, "2024-11", why))
	shown := must[MonthClosing](t)(k.Closing(k.fund.ID, "2024-11"))
	if shown.Month.Closed == nil || shown.Books[0].Difference != model.Baht(10) || shown.Books[0].Book.Why == "" {
		t.Errorf("%+v", shown.Books[0])
	}
}

func TestOpeningAMonthAgainOpensTheLaterOnes(t *testing.T) {
	k := newKeeper(t)
	for _, m := range []model.YearMonth{"2024-10", "2024-11", "2024-12"} {
		must[model.Month](t)(k.CloseMonth(k.fund.ID, m, k.books(1000, 0)))
	}
	var fault *model.Error
	if _, err := k.ReopenMonth(k.fund.ID, "2024-11", " "); !errors.As(err, &fault) || fault.Fields[0].Field != "reopened.0.reason" {
		t.Errorf("without a reason: %v", err)
	}
	_, err := k.ReopenMonth(k.fund.ID, "2025-01", "ลงผิดเดือน")
	refused(t, err, "month.not_closed")
	opened := must[[]model.Month](t)(k.ReopenMonth(k.fund.ID, "2024-11", "ลงผิดเดือน"))
	if len(opened) != 2 || opened[0].Month != "2024-11" || opened[1].Reopened[0].Reason != "ลงผิดเดือน" || opened[1].Closed != nil {
		t.Errorf("%+v", opened)
	}
	l := must[Ledger](t)(k.Ledger(k.fund.ID, 2568))
	if !l.Months[0].Locked || l.Months[1].Locked || l.Months[2].Locked {
		t.Errorf("%+v", l.Months[:3])
	}
	k.write(t, k.entry("2024-11-05", model.CodeInterest, 1))
	closed := must[model.Month](t)(k.CloseMonth(k.fund.ID, "2024-11", k.books(1001, 0)))
	if len(closed.Reopened) != 1 || closed.ID != opened[0].ID {
		t.Errorf("a month closed again is the same month with its past: %+v", closed)
	}
}

// shelf is the ledger as a person would keep it in her head: entries by their IDs, and how far all is closed.
type shelf struct {
	*keeper
	*rand.Rand
	t        *testing.T
	entries  map[model.ID]model.Entry
	closedTo model.YearMonth
}

// day draws a day of the first half of the fiscal year 2568.
func (s *shelf) day() model.Date { return model.Date("2024-10-01").AddDays(s.IntN(182)) }

func (s *shelf) open(on model.Date) bool {
	return s.closedTo == "" || model.MonthOf(on).YearMonth() > s.closedTo
}

func (s *shelf) some() (model.Entry, bool) {
	ids := slices.Sorted(maps.Keys(s.entries))
	if len(ids) == 0 {
		return model.Entry{}, false
	}
	e := s.entries[ids[s.IntN(len(ids))]]
	return e, e.Withdrawn == ""
}

// add writes a random entry.
func (s *shelf) add() {
	codes := append(model.LedgerCodes(), "50800")
	e := s.entry(s.day(), codes[s.IntN(len(codes))], 1+s.Int64N(400))
	e.NegativeWhy = "ทดสอบ"
	if e.Code == model.CodeBank {
		e.To = s.cash.ID
	}
	s.put(e)
}

// change moves an entry to another day with another sum.
func (s *shelf) change() {
	if e, there := s.some(); there {
		e.Date, e.Amount = s.day(), model.Baht(401+s.Int64N(400))
		s.put(e)
	}
}

func (s *shelf) put(e model.Entry) {
	allowed := s.open(e.Date) && (e.ID == "" || s.open(s.entries[e.ID].Date))
	saved, err := s.SaveEntry(e)
	if allowed != (err == nil) {
		s.t.Fatalf("%+v: %v, allowed %v", e, err, allowed)
	}
	if err == nil {
		s.entries[saved.ID] = saved
	}
}

// withdraw takes an entry out.
func (s *shelf) withdraw() {
	e, there := s.some()
	if !there {
		return
	}
	err := s.WithdrawEntry(e.ID, "ทดสอบ")
	if (err == nil) != s.open(e.Date) {
		s.t.Fatalf("%+v: %v", e, err)
	}
	if err == nil {
		e.Withdrawn = "ทดสอบ"
		s.entries[e.ID] = e
	}
}

// closeNext closes the first month that is open. A month that was closed before shows its pass books of then, which may differ by now.
func (s *shelf) closeNext() {
	next := model.YearMonth("2024-10")
	if s.closedTo != "" {
		next = model.MonthOf(s.closedTo.Last().AddDays(1)).YearMonth()
	}
	c := must[MonthClosing](s.t)(s.Closing(s.fund.ID, next))
	var books []model.PassBook
	for _, b := range c.Books {
		if b.Difference != 0 {
			b.Book.Why = "ทดสอบ"
		}
		books = append(books, b.Book)
	}
	must[model.Month](s.t)(s.CloseMonth(s.fund.ID, next, books))
	s.closedTo = next
}

// reopen opens a closed month again, and the later ones with it.
func (s *shelf) reopen() {
	if s.closedTo == "" {
		return
	}
	m := s.closedTo
	if s.IntN(2) == 0 && m > "2024-10" {
		m = m.Before()
	}
	must[[]model.Month](s.t)(s.ReopenMonth(s.fund.ID, m, "ทดสอบ"))
	if s.closedTo = m.Before(); s.closedTo < "2024-10" {
		s.closedTo = ""
	}
}

// check compares the file with the shelf.
func (s *shelf) check() {
	l := must[Ledger](s.t)(s.Ledger(s.fund.ID, 2568))
	if len(l.Rows) != len(s.entries) {
		s.t.Fatalf("%d rows, want %d", len(l.Rows), len(s.entries))
	}
	total, numbers := model.Baht(1000), map[string]bool{}
	for _, r := range l.Rows {
		want := s.entries[r.ID]
		total += want.Effect()
		if !sameJSON(r.Entry, want) || r.Balance != total || r.Number != "" && numbers[r.Number] {
			s.t.Fatalf("%+v, want %+v with %v", r, want, total)
		}
		numbers[r.Number] = true
	}
	for _, m := range l.Months {
		if m.Locked != (m.Month.Month <= s.closedTo) {
			s.t.Fatalf("%s: locked %v, closed to %q", m.Month.Month, m.Locked, s.closedTo)
		}
	}
}

// Whatever is written, changed, withdrawn, closed and opened again, in whatever order: the file says what a person who remembers all of
// it would, and nothing in a closed month moves.
func TestTheLedgerAgainstMemory(t *testing.T) {
	for seed := range uint64(3) {
		s := &shelf{keeper: newKeeper(t), Rand: rand.New(rand.NewPCG(seed, 6)), t: t, entries: map[model.ID]model.Entry{}}
		acts := []func(){s.add, s.add, s.add, s.change, s.withdraw, s.closeNext, s.reopen}
		for range 30 {
			act := acts[s.IntN(len(acts))]
			if s.closedTo >= "2025-03" {
				act = s.reopen
			}
			act()
			s.check()
		}
	}
}

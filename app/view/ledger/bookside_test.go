package ledger

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/stage"
	"kongthun/model"
)

// Entries are written one after the other: each is stored whole, as one action, and the next begins on the same day.
func TestEntriesAreWrittenOneAfterTheOther(t *testing.T) {
	b, bank, cash := banked(t)
	b.press(fyne.KeyF2)
	b.keyed("on", "5/11/68")
	b.keyed("code", "40100")
	b.keyed("party", "สปสช.")
	b.keyed("amount", "5000")
	b.Tap(say("write.do"))
	b.keyed("code", "10201")
	b.keyed("toAccount", string(cash.ID))
	b.keyed("amount", "1000.50")
	b.Tap(say("write.do"))
	list := b.entries()
	if len(list) != 2 {
		t.Fatalf("written: %+v", list)
	}
	slices.SortFunc(list, func(a, b model.Entry) int { return cmp.Compare(b.Code, a.Code) }) // those of one day have no order
	if e := list[0]; e.Date != "2025-11-05" || e.Code != model.CodeNHSO || e.Account != bank.ID || e.Amount != 5000_00 || e.Party != "สปสช." {
		t.Errorf("the first is %+v", e)
	}
	if e := list[1]; e.Date != "2025-11-05" || e.Code != model.CodeBank || e.To != cash.ID || e.Amount != 1000_50 || e.Party != "" {
		t.Errorf("the second is %+v", e)
	}
	actions := map[string]int{}
	for _, line := range stage.Must(b.Service.Journal(0, 0))(t) {
		actions[line.Action]++
	}
	if actions["entry.add"] != 2 || actions["entry.edit"] != 0 {
		t.Errorf("the journal has %v of entries that were written at once", actions)
	}
	if !b.Says("15,000.00") || b.Saved < 2 {
		t.Error("what is left after them is not shown")
	}
	b.NoFailures()
}

// A refused entry stays in its box with the fault at the field that lacks something.
func TestAnEntryThatLacksSomethingIsNotWritten(t *testing.T) {
	b, _, _ := banked(t)
	b.press(fyne.KeyF2)
	b.keyed("text", "ค่าวัสดุ")
	b.Tap(say("write.do"))
	if len(b.entries()) != 0 || !b.Says(say("field.code")) {
		t.Error("an entry without a code and a sum is written, or nothing is said")
	}
	b.keyed("code", "50400")
	b.keyed("amount", "100")
	b.Tap(say("write.do"))
	if list := b.entries(); len(list) != 1 || list[0].Text != "ค่าวัสดุ" || list[0].Number != "PAY0000001" {
		t.Errorf("written: %+v", list)
	}
}

// What puts an account below zero asks for a reason, and is written with it.
func TestAnAccountBelowZeroAsksForAReason(t *testing.T) {
	b, _, cash := banked(t)
	b.press(fyne.KeyF2)
	b.keyed("account", string(cash.ID))
	b.keyed("code", "50400")
	b.keyed("amount", "100")
	b.Tap(say("write.do"))
	if len(b.entries()) != 0 {
		t.Fatal("written without a reason")
	}
	b.keyed("negativeWhy", "ยืมทดรอง")
	b.Tap(say("write.do"))
	list := b.entries()
	if len(list) != 1 || list[0].NegativeWhy != "ยืมทดรอง" {
		t.Fatalf("written: %+v", list)
	}
	b.Tap("ปิด")
	if !b.room.book.below.Visible() {
		t.Error("the day below zero is not told")
	}
	b.NoFailures()
}

func TestAnEntryIsCorrectedInItsPlaceAndWithdrawnWithAReason(t *testing.T) {
	b, bank, _ := banked(t)
	e := b.write(model.Entry{Date: "2025-11-05", Code: "50400", Account: bank.ID, Amount: 100_00, Text: "ค่าวัสดุ"})
	b.keyed("amount", "150")
	b.Leave()
	if got := b.entries()[0]; got.Amount != 150_00 || got.Number != e.Number {
		t.Errorf("corrected to %+v", got)
	}
	b.keyed("amount", "99999")
	b.Leave()
	if got := b.entries()[0]; got.Amount != 150_00 || !b.room.book.form.why.Visible() {
		t.Errorf("below zero without a reason: %+v", got)
	}
	b.keyed("amount", "150")
	b.Leave()
	b.press(fyne.KeyF8)
	b.Type("ลงผิด")
	b.Tap("ตกลง")
	if got := b.entries()[0]; got.Withdrawn != "ลงผิด" || !b.Says("ลงผิด") {
		t.Errorf("withdrawn: %+v", got)
	}
	if b.press(fyne.KeyF8); b.Front() != b.Window.Content() || !b.room.book.form.why.Disabled() {
		t.Error("what is withdrawn can be withdrawn again, or changed")
	}
	b.NoFailures()
}

// Who takes an income back without which an account is below zero is told so before.
func TestWithdrawingBelowZeroIsTold(t *testing.T) {
	b, _, cash := banked(t)
	in := b.write(model.Entry{Date: "2025-11-05", Code: "40400", Account: cash.ID, Amount: 100_00})
	b.write(model.Entry{Date: "2025-11-06", Code: "50400", Account: cash.ID, Amount: 60_00})
	b.Room.Show(in.ID)
	b.press(fyne.KeyF8)
	if shown := stage.Texts(b.Front()); !strings.Contains(shown, "-60.00") {
		t.Errorf("told is %q", shown)
	}
	b.NoFailures()
}

// A cheque may go through the bank on a later day, which is told afterwards, also of what a project was paid; cash knows no such day.
func TestTheDayOnWhichTheBankShowsAnEntryIsTold(t *testing.T) {
	b, bank, cash := banked(t)
	b.write(model.Entry{Date: "2025-11-05", Code: "40400", Account: cash.ID, Amount: 5_00})
	b.write(model.Entry{Date: "2025-11-05", Code: "50400", Account: bank.ID, Amount: 100_00, Paper: "เช็ค 1"})
	for _, e := range b.entries() {
		b.Room.Show(e.ID)
		if in := b.room.book.form.cleared.Visible(); in != (e.Account == bank.ID) {
			t.Fatalf("of an entry in %s the day of the bank is shown: %v", e.Account, in)
		}
		if e.Account == bank.ID {
			b.keyed("cleared", "9/12/68")
			b.Leave()
		}
	}
	for _, e := range b.entries() {
		if want := map[model.ID]model.Date{bank.ID: "2025-12-09"}[e.Account]; e.Cleared != want {
			t.Errorf("in %s it is seen on %q", e.Account, e.Cleared)
		}
	}
	b.press(fyne.KeyF2)
	if strings.Contains(stage.Texts(b.Front()), say("field.cleared")) {
		t.Error("the box that writes asks when the bank showed it")
	}
	b.NoFailures()
}

func TestTheBookOfAMonth(t *testing.T) {
	b, bank, _ := banked(t)
	b.write(model.Entry{Date: "2025-11-05", Code: "40300", Account: bank.ID, Amount: 1_00})
	second := b.write(model.Entry{Date: "2025-12-05", Code: "40300", Account: bank.ID, Amount: 2_00})
	s := b.room.book
	choose(s.months, "2")
	if rows := s.records.Table.Rows(); len(rows) != 1 || rows[0].Amount != 1_00 || !b.Says("10,001.00") {
		t.Errorf("November is %v", rows)
	}
	b.Room.Show(second.ID)
	if v := s.records.Editing.Value(); v.ID != second.ID || len(s.records.Table.Rows()) != 2 {
		t.Errorf("an entry that another room leads to is not open but %+v", v.Entry)
	}
}

// Without an account the way leads to the first one.
func TestWithoutAnAccountTheWayLeadsToTheFirst(t *testing.T) {
	b := office(t)
	b.press(fyne.KeyF2)
	b.keyed("name", "ธกส.")
	b.keyed("opening", "500")
	b.Leave()
	list := stage.Must(b.Service.Accounts(b.Here.Fund))(t)
	if len(list) != 1 || list[0].Name != "ธกส." || list[0].Opening != 500_00 || list[0].From != "2025-10-01" || list[0].Cash {
		t.Fatalf("accounts: %+v", list)
	}
	b.keyed("closed", "31/12/68")
	b.Leave()
	if b.Refusal() == nil {
		t.Error("an account with money in it was closed")
	}
	b.keyed("cash", inHand)
	if list := stage.Must(b.Service.Accounts(b.Here.Fund))(t); !list[0].Cash || list[0].Closed != "" {
		t.Errorf("accounts: %+v", list)
	}
}

// What a project was paid is changed in the project's room.
func TestTheProjectIsOneKeyAway(t *testing.T) {
	b := demonstration(t)
	for _, r := range b.room.book.state.ledger.Rows {
		if r.Project == "" {
			continue
		}
		b.Room.Show(r.ID)
		b.press(fyne.KeyF9)
		if w := b.Went; len(w) != 1 || w[0] != (stage.Way{Room: "project", ID: r.Project}) {
			t.Errorf("went %v", w)
		}
		if !b.room.book.form.code.Disabled() {
			t.Error("what a project was paid can be changed in the book")
		}
		return
	}
	b.press(fyne.KeyF9)
	if len(b.Went) != 0 {
		t.Errorf("went %v from an entry of no project", b.Went)
	}
}

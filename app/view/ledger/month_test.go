package ledger

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func (b *bench) months() *monthSide { return b.room.sides[2].(*monthSide) }

// typed goes to a field of the nth account's pass book and types into it.
func (b *bench) typed(n int, name, text string) {
	b.T.Helper()
	b.Jump([]*part.Form{b.months().forms[n].Form}, name)
	e, ok := b.Window.Canvas().Focused().(*part.Entry)
	if !ok {
		b.T.Fatalf("%q has no text", name)
	}
	b.Write(e, text)
}

// kept is what is stored of October.
func (b *bench) kept() model.Month {
	b.T.Helper()
	list := stage.Must(b.Service.Months(b.Here.Fund))(b.T)
	if len(list) == 0 {
		return model.Month{}
	}
	return list[0]
}

// A month is closed with what was read in the pass books, cheques that nobody cashed taken into account, and opened with a reason.
func TestAMonthIsClosedAndOpenedAgain(t *testing.T) {
	b, bank, _ := banked(t)
	paid := b.write(model.Entry{Date: "2025-10-20", Code: "50400", Account: bank.ID, Amount: 300_00, Paper: "เช็ค 1"})
	b.press(fyne.KeyF5)
	if m, _ := b.months().table.Picked(); m.Period.Number != 1 {
		t.Fatalf("%v is picked", m.Period)
	}
	b.press(fyne.KeyF9)
	if b.kept().Closed != nil {
		t.Fatal("October is closed although no pass book was read")
	}
	for _, f := range b.months().forms {
		if !strings.Contains(stage.Texts(f), "โปรดกรอกยอดตามสมุดบัญชี") {
			t.Error("the sum that lacks is not marked")
		}
	}
	if b.Window.Canvas().Focused() == nil {
		t.Error("no field has the keys")
	}
	b.typed(0, "balance", "10000")
	b.typed(1, "balance", "0")
	if text, tone := b.months().state.compare(0); tone != part.Warning || !strings.Contains(text, "-300.00") {
		t.Errorf("a cheque on its way: %q", text)
	}
	b.press(fyne.KeyF9)
	if b.kept().Closed != nil || !b.Says("300.00") {
		t.Fatal("closed with a difference and no reason")
	}
	boxes := stage.All[*part.Check](b.months().forms[0].whole)
	if len(boxes) != 1 {
		t.Fatalf("%d entries may be on their way", len(boxes))
	}
	boxes[0].SetChecked(true)
	if _, tone := b.months().state.compare(0); tone != part.Good {
		t.Error("with the cheque it does not agree")
	}
	b.press(fyne.KeyF9)
	if m := b.kept(); m.Closed == nil || m.Books[0].Outstanding[0] != paid.ID || m.Books[0].Balance != 10_000_00 {
		t.Fatalf("kept is %+v", m)
	}
	if m, _ := b.months().table.Picked(); m.Period.Number != 2 {
		t.Errorf("after October %v is picked", m.Period)
	}
	b.Room.Show(b.kept().ID)
	if !b.months().state.closed() || !b.months().forms[0].balance.Disabled() {
		t.Error("October is not shown as it was closed")
	}
	b.press(fyne.KeyF11)
	b.Type("ลืมใบเสร็จ")
	b.Tap("ตกลง")
	if m := b.kept(); m.Closed != nil || m.Reopened[0].Reason != "ลืมใบเสร็จ" || !b.Says("ลืมใบเสร็จ") {
		t.Errorf("kept is %+v", m)
	}
	b.Failed()
}

// A difference is left with its reason.
func TestADifferenceIsLeftWithItsReason(t *testing.T) {
	b, _, _ := banked(t)
	b.press(fyne.KeyF5)
	b.typed(0, "balance", "10000.25")
	b.typed(1, "balance", "0")
	b.typed(0, "why", "ดอกเบี้ยยังไม่ทราบ")
	b.press(fyne.KeyF9)
	if m := b.kept(); m.Closed == nil || m.Books[0].Why != "ดอกเบี้ยยังไม่ทราบ" {
		t.Errorf("kept is %+v", m)
	}
	b.NoFailures()
}

// What was typed stays while something else is stored; another month begins anew.
func TestWhatWasTypedOfAMonthStays(t *testing.T) {
	b, bank, _ := banked(t)
	b.press(fyne.KeyF5)
	b.typed(0, "balance", "9999")
	b.write(model.Entry{Date: "2025-11-20", Code: "40300", Account: bank.ID, Amount: 1_00})
	if s := b.months().state.books[0]; !s.known || s.Balance != 9999_00 {
		t.Errorf("typed was 9,999, there is %+v", s)
	}
	b.months().table.Pick("2569-M02")
	b.months().open()
	if s := b.months().state.books[0]; s.known || !b.Says(say("month.first", "month", "พฤศจิกายน 2568", "first", "ตุลาคม 2568")) {
		t.Errorf("November begins with %+v", s)
	}
	b.months().table.Pick("2569-M01")
	b.months().open()
	if s := b.months().state.books[0]; !s.known || s.Balance != 9999_00 {
		t.Errorf("back in October, there is %+v", s)
	}
	b.months().table.Pick("2569-M12")
	b.months().open()
	if !b.Says(say("month.running", "month", "กันยายน 2569")) {
		t.Error("September is not told to be to come")
	}
}

func TestWithoutAnAccountNoMonthIsClosed(t *testing.T) {
	b := office(t)
	b.press(fyne.KeyF5)
	if len(b.months().forms) != 0 || !b.Says(say("month.no_account", "month", "ตุลาคม 2568")) {
		t.Error("there is something to close")
	}
	b.press(fyne.KeyF9)
	if b.Refusal() == nil {
		t.Error("a month without an account was closed")
	}
}

func TestHowAMonthStands(t *testing.T) {
	open := service.LedgerMonth{}
	closed, behind, again := open, open, open
	closed.Closed, closed.Locked = &model.Mark{On: "2025-11-03"}, true
	behind.Locked = true
	again.Reopened = []model.Reopening{{Reason: "ก"}, {Reason: "ข"}}
	if standing(open) == "" || !strings.Contains(standing(closed), "3 พ.ย. 68") || !strings.Contains(standing(again), "ข") || standing(behind) == standing(open) {
		t.Errorf("%q, %q, %q, %q", standing(open), standing(closed), standing(behind), standing(again))
	}
	if m := next([]service.LedgerMonth{closed, behind}); !m.Locked || m.Closed != nil {
		t.Errorf("after all are closed the last is shown, not %+v", m)
	}
}

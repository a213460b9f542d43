package ledger

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// Every side of an empty ledger names the same first step, until it is done.
func TestAnEmptyLedgerNamesItsFirstStep(t *testing.T) {
	b := office(t)
	button := func() string { return b.room.book.begin.Label }
	if button() != say("book.add_account") || !b.Says(say("book.no_account")) || b.Says(say("book.empty")) {
		t.Errorf("the book says %q on its button, and %s", button(), stage.Texts(b.Front()))
	}
	b.Picture("ledger-first-book")
	b.press(fyne.KeyF7)
	zeros := b.room.sides[4].(*statementSide).zeros
	if !zeros.Visible() || zeros.Text() != say("statement.no_account") {
		t.Error("a statement of zeros does not say why")
	}
	b.Picture("ledger-first-statement")
	account := stage.Must(b.Service.SaveAccount(model.Account{Fund: b.Here.Fund, Name: "ธกส.", From: "2025-10-01", Opening: 100_00}))(t)
	b.Room.Show("")
	if !zeros.Visible() || zeros.Text() != say("statement.no_entry") {
		t.Error("a statement without an entry does not lead to the book")
	}
	b.press(fyne.KeyF3)
	if button() != say("book.write") || !b.Says(say("book.empty")) || b.Says(say("book.no_account")) {
		t.Errorf("with an account the book says %q on its button", button())
	}
	b.write(model.Entry{Date: "2025-11-05", Code: "40300", Account: account.ID, Amount: 1_00})
	b.press(fyne.KeyF7)
	if zeros.Visible() {
		t.Error("with an entry the statement still wants one")
	}
	b.NoFailures()
}

// The plan names its first step, then its second, and none once there is money in it.
func TestAnEmptyPlanNamesItsFirstStep(t *testing.T) {
	b := office(t)
	b.press(fyne.KeyF6)
	told := b.plans().notes.Text
	if told() != say("plan.first") {
		t.Error("the first step is not told")
	}
	b.Picture("ledger-first-plan")
	b.fill("income.population", "4000")
	if told() != say("plan.then") {
		t.Error("the second step is not told")
	}
	b.press(fyne.KeyF9)
	b.Tap(say("plan.compute.do"))
	if strings.Contains(told(), say("plan.first")) || strings.Contains(told(), say("plan.then")) {
		t.Error("a step is told that was done")
	}
	b.NoFailures()
	for _, y := range []model.FiscalYear{{Income: model.Income{Suspended: "เงินเหลือ"}}, {Closed: &model.YearClose{}}} {
		if step := planStep(service.YearPlan{Year: y}); step != "" {
			t.Errorf("of a year that plans nothing it is said %q", step)
		}
	}
}

// More set aside than planned is told as that, and not as a sum below zero that is still to be set aside.
func TestWhatIsSetAsideTooMuchIsTold(t *testing.T) {
	text, tone := planNotes(service.YearPlan{Planned: 100_00, Spending: 125_00, Left: -25_00})
	if tone != part.Warning || strings.Contains(text, "-25.00") || !strings.Contains(text, "เกินแผนรับ 25.00") {
		t.Errorf("%q", text)
	}
}

// What an account still wants is called by the words at its field.
func TestWhatAnAccountWantsHasAThaiName(t *testing.T) {
	b := office(t)
	stage.Must(b.Service.SaveAccount(model.Account{Fund: b.Here.Fund, Name: "ธกส.", From: "2025-10-01"}))(t)
	b.press(fyne.KeyF4)
	b.Room.Show("")
	shown := stage.Texts(b.Front())
	if !strings.Contains(shown, "ยังขาด 2 ช่อง: ธนาคาร, เลขที่บัญชี") || strings.Contains(shown, "bank") {
		t.Errorf("%s", shown)
	}
}

// A refusal takes away what was told of the entry before, and stands whole.
func TestARefusedEntryDoesNotLookStored(t *testing.T) {
	b, bank, _ := banked(t)
	b.press(fyne.KeyF2)
	b.keyed("account", string(bank.ID))
	b.keyed("code", "40300")
	b.keyed("amount", "5")
	b.Tap(say("write.do"))
	if !strings.Contains(stage.Texts(b.Front()), "บันทึกแล้ว") {
		t.Fatal("it is not told that the first was stored")
	}
	b.keyed("code", "50400")
	b.keyed("amount", "99999")
	b.Tap(say("write.do"))
	shown := stage.Texts(b.Front())
	if strings.Contains(shown, "บันทึกแล้ว:") {
		t.Errorf("the refused entry looks stored: %s", shown)
	}
	whole := slices.ContainsFunc(stage.All[*part.Label](b.Front()), func(l *part.Label) bool {
		return strings.Contains(l.Text(), "ติดลบ") && strings.Contains(l.Text(), "โปรดตรวจ")
	})
	if !whole {
		t.Errorf("the remedy is not told: %s", shown)
	}
	b.Picture("ledger-refused")
}

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

func (b *bench) plans() *planSide { return b.room.sides[3].(*planSide) }

// fill goes to a field of the plan and types into it.
func (b *bench) fill(name, text string) {
	b.T.Helper()
	b.Jump(b.plans().year.Forms, name)
	e, ok := b.Window.Canvas().Focused().(*part.Entry)
	if !ok {
		b.T.Fatalf("%q has no text", name)
	}
	b.Write(e, text)
}

func (b *bench) year() model.FiscalYear {
	b.T.Helper()
	return stage.Must(b.Service.Year(b.Here.Year))(b.T)
}

// The plan is worked out from the population and the authority's income, and stands beside what came in.
func TestThePlanIsWorkedOut(t *testing.T) {
	b, bank, _ := banked(t)
	b.press(fyne.KeyF6)
	b.fill("income.population", "4000")
	b.fill("income.own", "5000000")
	if y := b.year(); y.Income.Population != 4000 || y.Income.Own != 5_000_000_00 || y.Money.NHSO != 0 {
		t.Fatalf("stored: %+v", y.Income)
	}
	estimate := stage.Must(b.year().Estimate())(t)
	if estimate.NHSO == 0 || !b.Says(estimate.NHSO.String()) {
		t.Fatalf("worked out is %v, and it is not shown", estimate.NHSO)
	}
	b.press(fyne.KeyF9)
	b.Tap(say("plan.compute.do"))
	if y := b.year(); y.Money.NHSO != estimate.NHSO || y.Money.Local != estimate.Local {
		t.Errorf("planned: %+v, want %+v", y.Money, estimate)
	}
	b.write(model.Entry{Date: "2025-12-20", Code: "40100", Account: bank.ID, Amount: estimate.NHSO - 1_00})
	row := b.plans().table.Rows()[1]
	if row.planned != estimate.NHSO.String() || row.computed != row.planned || row.received == row.planned || row.differs != -1_00 {
		t.Errorf("beside each other stand %+v", row)
	}
	b.NoFailures()
}

// What is set aside beyond a cap asks for a reason.
func TestAPlanBeyondACapAsksForAReason(t *testing.T) {
	b := office(t)
	b.press(fyne.KeyF6)
	b.fill("money.nhso", "100000")
	b.fill("plan.10(4)", "90000")
	if b.year().Planned("10(4)") != 0 || !b.Says("90,000.00") {
		t.Fatalf("set aside: %v", b.year().Plan)
	}
	b.fill("income.overCap", "มติคณะกรรมการ")
	if y := b.year(); y.Planned("10(4)") != 90_000_00 || y.Income.OverCap != "มติคณะกรรมการ" {
		t.Errorf("set aside: %v, %q", y.Plan, y.Income.OverCap)
	}
	text, tone := planNotes(b.plans().plan)
	if tone != part.Warning || !strings.Contains(text, "10(4)") {
		t.Errorf("told is %q", text)
	}
	b.NoFailures()
}

func TestAYearIsSuspendedAndResumed(t *testing.T) {
	b := office(t)
	b.press(fyne.KeyF6)
	b.fill("income.population", "4000")
	b.press(fyne.KeyF11)
	b.Type("เงินเหลือเกินสองเท่า")
	b.Tap("ตกลง")
	if y := b.year(); y.Income.Suspended != "เงินเหลือเกินสองเท่า" || !b.Says("เงินเหลือเกินสองเท่า") {
		t.Fatalf("suspended: %+v", y.Income)
	}
	b.press(fyne.KeyF11)
	b.Tap(say("plan.resume"))
	if y := b.year(); y.Income.Suspended != "" {
		t.Errorf("resumed: %+v", y.Income)
	}
	b.NoFailures()
}

func TestWithoutAYearThereIsNoPlan(t *testing.T) {
	b := office(t)
	b.Here.Year = ""
	for _, key := range []fyne.KeyName{fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7} {
		b.press(key)
	}
	b.press(fyne.KeyF6, fyne.KeyF9, fyne.KeyF11)
	if !b.Says(say("plan.none")) || b.Front() != b.Window.Content() {
		t.Error("without a year something can be planned")
	}
	b.NoFailures()
}

func TestWhatThePlanWantsIsTold(t *testing.T) {
	broken := func(floor bool) model.CapStatus {
		return model.CapStatus{Cap: model.Cap{Floor: floor}, Limit: 7_00, Broken: true}
	}
	p := service.YearPlan{Types: []model.TypeSpending{{Type: "10(4)", Approved: 9_00, Caps: []model.CapStatus{broken(false), broken(true)}}}}
	if text, tone := planNotes(p); tone != part.Warning || strings.Count(text, "7.00") != 2 {
		t.Errorf("caps: %q", text)
	}
	if hint := typeHint(p.Types[0]); strings.Count(hint, "7.00") != 2 {
		t.Errorf("hint: %q", hint)
	}
	p = service.YearPlan{Left: -1, Suspension: model.Suspension{Asks: true, Balance: 80_00, Limit: 70_00}, Year: model.FiscalYear{Closed: &model.YearClose{}}}
	if text, tone := planNotes(p); tone != part.Warning || !strings.Contains(text, "80.00") || !strings.Contains(text, say("plan.closed")) {
		t.Errorf("balance: %q", text)
	}
	if _, tone := planNotes(service.YearPlan{}); tone != part.Plain {
		t.Error("nothing is wanted, and it warns")
	}
}

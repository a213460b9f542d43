package setting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestMoneyAndPlanLandInTheFile(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF4)
	money := stage.All[*part.MoneyEntry](r.sides[atYear].(*yearSide).year.Forms[0])
	if len(money) != 4 {
		t.Fatalf("%d money fields", len(money))
	}
	for i, text := range []string{"412377.50", "๒๘๘,๕๔๐", "115416", "3184.25"} {
		r.Write(money[i].Entry(), text)
	}
	want := model.Money{BroughtForward: 41237750, NHSO: 28854000, Local: 11541600, Other: 318425}
	if got := r.year().Money; got != want {
		t.Errorf("money %+v", got)
	}
	if !strings.Contains(stage.Texts(r.Content()), phrase.Say("setting.total", "sum", "819,517.75")) {
		t.Error("the sum is not shown")
	}
	cells := stage.All[*part.Entry](stage.All[*part.EditTable](r.Content())[0])
	r.Write(cells[2], "280000")
	y := r.year()
	if len(y.Plan) != 1 || y.Plan[0] != (model.Plan{Type: "10(1)", Amount: model.Baht(280000)}) || y.Rules.Edited {
		t.Errorf("plan %+v, edited %t", y.Plan, y.Rules.Edited)
	}
	r.NoFailures()
}

func TestAnEditedRuleIsSaidToBeEdited(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF4)
	cells := stage.All[*part.Entry](stage.All[*part.EditTable](r.Content())[0])
	name := cells[1].Text
	r.Write(cells[1], "ชื่อใหม่")
	if y := r.year(); !y.Rules.Edited || y.Rules.Types[0].Name != "ชื่อใหม่" {
		t.Errorf("rules %+v", y.Rules.Types)
	}
	side := r.sides[atYear].(*yearSide)
	if want := phrase.Say("setting.rules.edited", "name", r.year().Rules.Name, "text", r.year().Rules.Citation.Text); side.said.Text() != want {
		t.Errorf("said %q", side.said.Text())
	}
	r.Write(cells[1], name)
	if r.year().Rules.Edited {
		t.Error("what is again as announced is called edited")
	}
	r.NoFailures()
}

func TestCaps(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF4)
	share := r.Entry("15")
	r.Write(share, "๑๒.๕")
	if got := r.year().Rules.Caps[0].Share; got != 1250 {
		t.Errorf("share %d", got)
	}
	r.Write(share, "ยี่สิบ")
	if got := r.year().Rules.Caps[0].Share; got != 1250 {
		t.Errorf("share %d after what is no number", got)
	}
	if text := stage.Texts(r.Content()); !strings.Contains(text, phrase.Say("field.points", "min", "0", "max", "100")) {
		t.Error("the refusal is not at the field")
	}
	r.Write(share, "20")
	for _, c := range stage.All[*part.Check](r.sides[atYear].(*yearSide).caps.form) {
		switch c.Text {
		case phrase.Say("setting.verified"), phrase.Field("money.broughtForward"):
			c.SetChecked(true)
		}
	}
	got := r.year().Rules.Caps[0]
	if got.Share != 2000 || !got.Verified || len(got.Base) != 4 || got.Base[0] != model.BroughtForward || !r.year().Rules.Edited {
		t.Errorf("cap %+v", got)
	}
	r.Tap(phrase.Say("setting.add"))
	if got := r.year().Rules.Caps; len(got) != 2 || got[1].Type != "10(1)" {
		t.Errorf("caps %+v", got)
	}
	r.NoFailures()
}

func TestAnotherRuleSetAsksBeforeItThrowsEditsAway(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF4)
	side := r.sides[atYear].(*yearSide)
	side.rules.SetSelectedIndex(0) // 2561
	if r.year().Rules.ID != "2561" {
		t.Fatalf("rules %s", r.year().Rules.ID)
	}
	r.Write(stage.All[*part.Entry](stage.All[*part.EditTable](r.Content())[0])[1], "ชื่อใหม่")
	side.rules.SetSelectedIndex(1)
	if r.year().Rules.ID != "2561" || side.rules.Value() != "2561" {
		t.Error("an edited copy was thrown away unasked")
	}
	r.Tap(phrase.Say("setting.rules.replace"))
	if y := r.year(); y.Rules.ID != "2567" || y.Rules.Edited || side.rules.Value() != "2567" {
		t.Errorf("rules %s, edited %t", y.Rules.ID, y.Rules.Edited)
	}
	r.NoFailures()
}

func TestNextYear(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF4)
	old := r.year()
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7})
	r.Tap(phrase.Say("setting.year.start", "year", "2570"))
	years, err := r.Service.Years(r.Here.Fund)
	stage.OK(t, err)
	if len(years) != 2 || years[0].Year != 2570 || years[0].Money != (model.Money{}) || len(years[0].Plan) != len(old.Plan) {
		t.Fatalf("the newest of %d years is %d", len(years), years[0].Year)
	}
	if top := r.Window.Canvas().Overlays().Top(); top == nil || !strings.Contains(stage.Texts(top), "2570") {
		t.Error("it is not said where the new year is")
	}
	r.Tap(phrase.Say("part.close"))
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7}) // and the one after it, from the newest
	r.Tap(phrase.Say("setting.year.start", "year", "2571"))
	rounds, err := r.Service.Rounds(years[0].ID)
	stage.OK(t, err)
	if len(rounds) != 1 || rounds[0].Frozen != nil || len(rounds[0].Rubric.Criteria) == 0 {
		t.Errorf("rounds %+v", rounds)
	}
	r.NoFailures()
}

func TestTheFirstYearOfAFund(t *testing.T) {
	r := newOffice(t)
	stage.OK(t, addFund(r.Service, model.Fund{Kind: model.FundCare, Name: "กองทุนใหม่"}))
	bodies, err := r.Service.Bodies("")
	stage.OK(t, err)
	r.Here = part.Here{Fund: bodies[1].Fund, Body: bodies[1].ID}
	if r.Here.Fund == bodies[0].Fund {
		t.Fatal("one fund only")
	}
	r.side(fyne.KeyF4)
	if !strings.Contains(stage.Texts(r.Content()), phrase.Say("setting.year.none")) {
		t.Error("it is not said what to do first")
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7})
	r.Tap(phrase.Say("part.yes"))
	years, err := r.Service.Years(r.Here.Fund)
	stage.OK(t, err)
	if len(years) != 1 || years[0].Year != 2569 {
		t.Fatalf("years %+v", years)
	}
	rounds, err := r.Service.Rounds(years[0].ID)
	stage.OK(t, err)
	if len(rounds) != 1 {
		t.Errorf("%d rounds", len(rounds))
	}
	r.NoFailures()
}

func TestRulesOfWhoMayWhat(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF4)
	side := r.sides[atYear].(*yearSide)
	tickIn := func(form *part.Form, labels ...string) {
		for _, c := range stage.All[*part.Check](form) {
			for _, l := range labels {
				if strings.HasPrefix(c.Text, l) {
					c.SetChecked(true)
				}
			}
		}
	}
	tickIn(side.kinds.form, "1 ", "5 ", phrase.Say("setting.verified"))
	r.Write(stage.All[*part.Entry](side.kinds.form)[0], "ข้อ 10")
	if got := r.year().Rules.Types[0]; kindsText(got.Kinds) != "1, 2, 3, 5" || !got.KindsVerified || got.KindsSource != "ข้อ 10" || got.Code != "10(1)" {
		t.Errorf("types %+v", got)
	}
	if len(r.year().Rules.Applicants) != 0 {
		t.Fatalf("applicants %+v", r.year().Rules.Applicants)
	}
	side.each.add() // a year that was made before has none
	if got := r.year().Rules.Applicants; len(got) != 1 || got[0].Ceiling != 0 || got[0].Verified {
		t.Fatalf("applicants %+v", got)
	}
	tickIn(side.each.form, "5 ")
	r.Write(stage.All[*part.MoneyEntry](side.each.form)[0].Entry(), "๓๐,๐๐๐")
	if got := r.year().Rules.Applicants[0]; got.Ceiling != model.Baht(30000) || kindsText(got.Kinds) != "5" || got.Verified {
		t.Errorf("applicant %+v", got)
	}
	known := len(r.year().Rules.Urgent)
	side.urges.add()
	fields := stage.All[*part.Entry](side.urges.form)
	r.Write(fields[0], "นายกองค์การบริหารส่วนตำบล")
	r.Write(fields[1], "10(9)")
	if got := r.year().Rules.Urgent[known]; got.Type != "" || got.Who != "นายกองค์การบริหารส่วนตำบล" || got.Key == "" || got.Key == r.year().Rules.Urgent[0].Key {
		t.Errorf("urgent %+v", got)
	}
	r.Write(fields[1], "10(5)")
	r.Write(stage.All[*part.MoneyEntry](side.urges.form)[0].Entry(), "50000")
	if got := r.year().Rules.Urgent[known]; got.Type != "10(5)" || got.Ceiling != model.Baht(50000) || !r.year().Rules.Edited {
		t.Errorf("urgent %+v", got)
	}
	if text := stage.Texts(r.Content()); !strings.Contains(text, "50,000.00") || !strings.Contains(text, phrase.Say("setting.unverified")) {
		t.Error("the list does not show what was stored")
	}
	r.Window.Resize(fyne.NewSize(1150, 2900))
	r.Picture("setting-permits")
	r.NoFailures()
}

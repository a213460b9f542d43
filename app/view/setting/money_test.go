package setting

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestRulesOfMoneyAreEdited(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF4)
	side := r.sides[atYear].(*yearSide)
	entries := func(f *part.Form) []*part.Entry { return stage.All[*part.Entry](f) }
	r.Write(entries(side.steps.form)[1], "35")
	r.Write(entries(side.marks.form)[0], "๒๕")
	r.Write(entries(side.owes.form)[0], "-30")
	r.Write(entries(side.owes.form)[1], "สปสช. เขต")
	r.Write(stage.All[*part.MoneyEntry](side.year.Forms[3])[0].Entry(), "3000")
	y := r.year().Rules
	if y.Matching[0].Share != 3500 || y.Thresholds[0].Share != 2500 || y.Returns[0].Days != -30 || y.Returns[0].To != "สปสช. เขต" || y.CashMost != model.Baht(3000) || !y.Edited {
		t.Errorf("%+v %+v %+v %s", y.Matching[0], y.Thresholds[0], y.Returns[0], y.CashMost)
	}
	side.owes.add()
	if got := r.year().Rules.Returns; len(got) != len(y.Returns)+1 || got[len(got)-1].Return != "statement" {
		t.Errorf("%+v", got)
	}
	if text := stage.Texts(r.Content()); strings.Contains(text, "threshold.") || strings.Contains(text, "return.name.") {
		t.Error("a key is shown without words")
	}
	r.NoFailures()
}

// The rules that come with the program have words for everything the lists show of them.
func TestRulesOfMoneyInWords(t *testing.T) {
	sets, err := service.RuleSets()
	stage.OK(t, err)
	for _, rules := range sets {
		for _, m := range rules.Thresholds {
			if !phrase.Has("threshold."+m.Key) || thresholdText(m) == "" {
				t.Errorf("%s has no words", m.Key)
			}
		}
		for _, key := range model.ThresholdKeys() {
			if _, there := rules.Threshold(key); !there {
				t.Errorf("%s lacks %s", rules.ID, key)
			}
		}
		for _, owes := range rules.Returns {
			if !phrase.Has("return.name." + owes.Return) {
				t.Errorf("%s has no words", owes.Return)
			}
		}
		if steps := rules.Matching; len(steps) != 3 || belowText(steps[2]) != phrase.Say("setting.matching.last") || !strings.Contains(belowText(steps[0]), "6,000,000.00") || !strings.Contains(belowText(steps[1]), "20,000,000.00") {
			t.Errorf("%+v", steps)
		}
	}
	for _, key := range owed() {
		if !phrase.Has("return.name." + key) {
			t.Errorf("%s has no words", key)
		}
	}
	for want, r := range map[string]model.ReturnRule{
		phrase.Say("setting.due.after", "days", "15"):  {Days: 15},
		phrase.Say("setting.due.within", "days", "92"): {Days: 92, Begins: true},
		phrase.Say("setting.due.before", "days", "61"): {Days: -61, Begins: true},
	} {
		if got := dueText(r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTheOfficesTelephone(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	form := r.sides[atOffice].(*officeSide).editing.Forms[0]
	fields := stage.All[*part.Entry](form)
	r.Write(fields[len(fields)-1], "๐ ๕๓๐๐ ๐๐๐๐")
	if got := r.office().Phone; got != "๐ ๕๓๐๐ ๐๐๐๐" {
		t.Errorf("%q", got)
	}
	r.NoFailures()
}

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

func TestRoundDatesLandInTheFile(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF5)
	dates := stage.All[*part.DateEntry](r.Content())
	r.Write(dates[0].Entry(), "1/10/68")
	r.Write(dates[1].Entry(), "28 พ.ย. 2568")
	if got := r.round(); got.Opens != "2025-10-01" || got.Closes != "2025-11-28" {
		t.Errorf("from %s to %s", got.Opens, got.Closes)
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7})
	rounds, err := r.Service.Rounds(r.Here.Year)
	stage.OK(t, err)
	if len(rounds) != 2 || rounds[1].Number != 2 || len(rounds[1].Rubric.Criteria) != len(rounds[0].Rubric.Criteria) {
		t.Errorf("rounds %+v", rounds)
	}
	r.NoFailures()
}

// weights gives the cells of the table of criteria: name and weight in turn.
func weights(r *room) []*part.Entry {
	return stage.All[*part.Entry](r.sides[atRound].(*roundSide).rubric.table)
}

func TestWeightsAreStoredOnceTheyAddUp(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF5)
	before := r.round().Rubric
	cells := weights(r)
	r.Write(cells[1], "40") // was 35
	if got := r.round().Rubric.Criteria[0].Weight; got != 35 {
		t.Errorf("weight %d although the sum is not 100", got)
	}
	text := stage.Texts(r.Content())
	if !strings.Contains(text, phrase.Say("rubric.weights")[:60]) || !strings.Contains(text, phrase.Say("setting.weights", "sum", "105")) {
		t.Error("the refusal is not at its field, or the sum is not shown")
	}
	r.Show("") // a commit elsewhere does not take the typed weight away
	if weights(r)[1].Text != "40" {
		t.Errorf("the field shows %q", weights(r)[1].Text)
	}
	r.Write(weights(r)[3], "10") // was 15
	got := r.round().Rubric
	if got.Criteria[0].Weight != 40 || got.Criteria[1].Weight != 10 || got.Criteria[0].Key != before.Criteria[0].Key || !got.Criteria[0].NeedFit {
		t.Errorf("criteria %+v", got.Criteria[:2])
	}
	if !strings.Contains(stage.Texts(r.Content()), phrase.Say("setting.weights", "sum", "100")) {
		t.Error("the sum is not shown")
	}
	r.NoFailures()
}

func TestLevelsOfACriterion(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF5)
	forms := r.sides[atRound].(*roundSide).rubric
	before := r.round().Rubric.Criteria
	forms.which.SetSelectedIndex(1)
	if forms.levels.Text != strings.Join(before[1].Anchors, "\n") {
		t.Fatalf("shown are %q", forms.levels.Text)
	}
	r.Write(forms.levels, "ไม่ดี\nพอใช้\nดี\nดีมาก\nดีเยี่ยม")
	after := r.round().Rubric.Criteria
	if len(after[1].Anchors) != 5 || after[1].Anchors[4] != "ดีเยี่ยม" || strings.Join(after[0].Anchors, "") != strings.Join(before[0].Anchors, "") {
		t.Errorf("levels %q", after[1].Anchors)
	}
	forms.fit.SetSelected(phrase.Say("setting.fit.none"))
	if needFit(r.round()) != "" {
		t.Error("a criterion is still computed")
	}
	forms.fit.SetSelected(after[1].Name)
	if got := needFit(r.round()); got != after[1].Key {
		t.Errorf("computed is %q", got)
	}
	r.NoFailures()
}

func TestARoundThatIsScoredIsReadOnly(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF5)
	if n := len(stage.All[*part.EditTable](r.Content())); n != 0 {
		t.Errorf("%d tables can be typed in", n)
	}
	text := stage.Texts(r.Content())
	frozen := r.round().Rubric.Criteria[0]
	for _, want := range []string{phrase.Say("setting.rubric.frozen"), frozen.Name, frozen.Anchors[0]} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF7}) // the next round can be edited again
	if n := len(stage.All[*part.EditTable](r.Content())); n != 2 {
		t.Errorf("%d tables in a new round", n)
	}
	r.Picture("setting-rubric")
	r.Window.Resize(fyne.NewSize(1150, 1500))
	r.Picture("setting-rubric-whole")
	r.NoFailures()
}

func TestTheRoundChosenAboveIsOpened(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF5)
	side := r.sides[atRound].(*roundSide)
	rounds, err := r.Service.Rounds(r.Here.Year)
	stage.OK(t, err)
	side.open(rounds[0]) // picked in the table: stays although another one is chosen above
	r.Show("")
	if side.round.Value().Number != 1 {
		t.Errorf("round %d is open, picked was 1", side.round.Value().Number)
	}
	for _, n := range []int{0, 1} {
		r.Here.Round = rounds[n].ID
		r.Show("")
		if side.round.Value().ID != r.Here.Round {
			t.Errorf("round %d is open, chosen is %d", side.round.Value().Number, n+1)
		}
	}
	r.NoFailures()
}

func TestARemovedCriterionIsNotShownAnyMore(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF5)
	side := r.sides[atRound].(*roundSide)
	x := r.round()
	x.Rubric.Criteria = []model.Criterion{{Key: "only", Name: "เกณฑ์เดียว", Weight: 100, Anchors: []string{"ต่ำ", "สูง"}}}
	_, err := r.Service.SaveRound(x)
	stage.OK(t, err)
	if side.rubric.which.Value() != "only" || side.rubric.levels.Text != "ต่ำ\nสูง" || side.rubric.fit.Value() != none {
		t.Errorf("shown is %q with %q, computed %q", side.rubric.which.Value(), side.rubric.levels.Text, side.rubric.fit.Value())
	}
}

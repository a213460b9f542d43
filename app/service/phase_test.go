package service

import (
	"slices"
	"testing"

	"kongthun/model"
)

// scored is an office whose first round is open for scoring.
func scored(t *testing.T, groups ...string) (*office, []model.Sheet) {
	t.Helper()
	o := newOffice(t)
	o.round = must[model.Round](t)(o.OpenScoring(o.round.ID, groups))
	return o, must[[]model.Sheet](t)(o.Sheets(o.round.ID))
}

func (o *office) phase(t *testing.T) model.Phase {
	t.Helper()
	return must[model.Round](t)(o.Round(o.round.ID)).Phase()
}

func TestPhasesOfScoring(t *testing.T) {
	o, sheets := scored(t)
	answer := model.Answer{Proposal: o.proposals[0].ID, Stand: model.Abstains}
	_, err := o.PublishScores(o.round.ID)
	refused(t, err, "service.publish_first")
	_, err = o.ReopenScoring(o.round.ID, "เหตุผล")
	refused(t, err, "service.not_closed")

	must[model.Round](t)(o.CloseScoring(o.round.ID))
	if o.phase(t) != model.ScoringClosed {
		t.Errorf("closed is %q", o.phase(t))
	}
	_, err = o.SaveAnswer(sheets[0].ID, answer)
	refused(t, err, "service.scoring_closed")
	_, err = o.HandIn(sheets[0].ID)
	refused(t, err, "service.scoring_closed")
	_, err = o.DecideCell(sheets[0].ID, model.SheetCell{Proposal: o.proposals[0].ID}, "abstain")
	refused(t, err, "service.scoring_closed")
	_, err = o.CloseScoring(o.round.ID)
	refused(t, err, "service.scoring_closed")

	must[model.Round](t)(o.PublishScores(o.round.ID))
	_, err = o.PublishScores(o.round.ID)
	refused(t, err, "service.published")
	if o.phase(t) != model.ScoringPublished {
		t.Errorf("published is %q", o.phase(t))
	}

	stale := o.round // as it was before: another room may still show it so
	stale.Closes = "2026-02-01"
	must[model.Round](t)(o.SaveRound(stale))
	if o.phase(t) != model.ScoringPublished {
		t.Error("an edit of its dates moved the phase")
	}

	_, err = o.ReopenScoring(o.round.ID, " ")
	refused(t, err, "service.reason")
	must[model.Round](t)(o.ReopenScoring(o.round.ID, "กรรมการส่งใบเพิ่ม"))
	must[model.Sheet](t)(o.SaveAnswer(sheets[0].ID, answer))
	_, entries, err := o.Newest(2)
	if err != nil || entries[1].Action != "round.reopen_scoring" || entries[1].Reason != "กรรมการส่งใบเพิ่ม" {
		t.Errorf("%v, %+v", err, entries)
	}
}

func TestAHandedInSheetIsLocked(t *testing.T) {
	o, sheets := scored(t)
	id, p := sheets[0].ID, o.proposals[0].ID
	_, err := o.GiveBack(id, "x")
	refused(t, err, "service.sheet_out")
	must[model.Sheet](t)(o.SaveAnswer(id, model.Answer{Proposal: p, Comment: "ดี"}))
	if in := must[model.Sheet](t)(o.HandIn(id)); in.In != "2026-01-15" {
		t.Errorf("in on %q", in.In)
	}
	_, err = o.HandIn(id)
	refused(t, err, "service.sheet_in")
	_, err = o.SaveAnswer(id, model.Answer{Proposal: p, Stand: model.Abstains})
	refused(t, err, "service.sheet_in")
	if r := must[Ranking](t)(o.Rank(o.round.ID)); r.Ready != 1 || len(r.Sheets) != 5 {
		t.Errorf("%d of %d are in", r.Ready, len(r.Sheets))
	}
	_, err = o.GiveBack(id, "")
	refused(t, err, "service.reason")
	must[model.Sheet](t)(o.GiveBack(id, "ให้คะแนนผิดข้อ"))
	must[model.Sheet](t)(o.SaveAnswer(id, model.Answer{Proposal: p, Stand: model.Abstains}))
}

func TestDecidingACell(t *testing.T) {
	o, sheets := scored(t)
	cell := model.SheetCell{Proposal: o.proposals[0].ID, Criterion: "reach"}
	for name, c := range map[string]struct {
		cell  model.SheetCell
		value string
	}{
		"beyond its range":    {cell, "6"},
		"another criterion":   {model.SheetCell{Proposal: cell.Proposal, Criterion: "x"}, "3"},
		"a problem unclaimed": {model.SheetCell{Proposal: cell.Proposal, Problem: o.problems[1].ID}, "3"},
		"another round":       {model.SheetCell{Proposal: "p0000000000000000", Criterion: "reach"}, "3"},
	} {
		_, err := o.DecideCell(sheets[0].ID, c.cell, c.value)
		t.Run(name, func(t *testing.T) { refused(t, err, "service.sheet_value") })
	}
	if s := must[model.Sheet](t)(o.DecideCell(sheets[0].ID, cell, "4")); s.Value(cell) != "4" {
		t.Errorf("%+v", s)
	}
}

func TestScoringAnnex(t *testing.T) {
	o := newOffice(t)
	_, err := o.ScoringAnnex(o.round.ID)
	refused(t, err, "service.no_frozen")
	o, sheets := scored(t)
	o.judge(t, sheets[0], o.proposals[0], model.Decisive, 5)
	o.judge(t, sheets[1], o.proposals[0], model.Direct, 3)
	for i, a := range []model.Answer{
		{Stand: model.Abstains, Comment: "ไม่ทราบรายละเอียด"}, {Stand: model.Conflicted, Comment: "เป็นญาติผู้เสนอ"}, {Comment: "ควรลดค่าอาหาร"},
	} {
		a.Proposal = o.proposals[0].ID
		must[model.Sheet](t)(o.SaveAnswer(sheets[2+i].ID, a))
	}
	annex := must[model.ScoringAnnex](t)(o.ScoringAnnex(o.round.ID))
	l := annex.Lines[0]
	if annex.Sheets != 5 || annex.Named || len(annex.Lines) != 3 || l.Rank != 1 || l.Sheets != 2 || l.Eligible != 4 || l.Abstained != 1 || l.Conflicted != 1 {
		t.Errorf("%+v", l)
	}
	if l.Low != "55.83" || l.High != "100.00" || l.Deviation != "22.08" || len(l.Means) != len(annex.Criteria) || l.Means[1] != "4.00" {
		t.Errorf("%+v", l)
	}
	if !slices.Equal(l.Comments, []string{"ควรลดค่าอาหาร", "ไม่ทราบรายละเอียด"}) {
		t.Errorf("comments %q", l.Comments)
	}
	if len(l.Marks) != 5 || l.Marks[4].Score != l.High || l.Marks[3].Score != l.Low || l.Marks[0].Name+l.Marks[4].Name != "" || l.Marks[4].Points[1] != "5" {
		t.Errorf("%+v", l.Marks)
	}
	office := must[model.Office](t)(o.Office())
	office.Setting.NamedScores = true
	must[model.Office](t)(o.SaveOffice(office))
	named := must[model.ScoringAnnex](t)(o.ScoringAnnex(o.round.ID)).Lines[0].Marks
	if named[0].Name == "" || named[0].Score != l.High || named[3].Stand != model.Conflicted || named[3].Score != "" {
		t.Errorf("%+v", named)
	}
}

package service

import (
	"strconv"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// part3 is part 3 of กปท.7, the report of what came of an approved proposal (domain A.7.1): the final one, else that of the last
// instalment; as long as there is none a form with what was planned, to be filled in by hand. Refused: "project.not_approved".
func (w *writing) part3(proposal model.ID) ([]model.Document, error) {
	p, err := storage.Get[model.Proposal](w.Reader, proposal)
	if err != nil {
		return nil, err
	}
	_, _, fund, err := w.roundOf(p.Round)
	if err != nil {
		return nil, err
	}
	o, reported, err := outcomeOf(w.Reader, proposal)
	if err == nil && !reported {
		o, err = newOutcome(w.Reader, proposal, 0, w.today)
		o.On = ""
	}
	if err != nil {
		return nil, err
	}
	kind := w.say("paper.part3.final")
	if o.Instalment > 0 {
		kind = w.say("paper.part3.instalment", "number", strconv.Itoa(o.Instalment))
	}
	d := w.document(w.say("paper.part3.title", "title", p.Title), dateOr(o.On, w.today), w.say("paper.part3.heading"), kind)
	d.Blocks = []model.Block{
		factBlock(w.fact("paper.part3.project", p.Title), w.fact("paper.part3.organisation", p.Applicant.Name), w.fact("paper.part3.fund", fund.Name)),
		titleBlock(w.say("paper.part3.achieved")),
		{Ticks: w.achievedTicks(o)},
		titleBlock(w.say("paper.part3.numbers")), w.measuredTable(o.Indicators),
		titleBlock(w.say("paper.part3.people")), w.cameTable(o, p.Fragile),
		titleBlock(w.say("paper.part3.abstract")), blankOr(o.Abstract, 4),
		titleBlock(w.say("paper.part3.money")),
		factBlock(w.fact("paper.part3.given", w.told(o.Given)), w.fact("paper.part3.used", w.told(o.Used)), w.fact("paper.part3.returned", w.told(o.Returned))),
		titleBlock(w.say("paper.part3.obstacles")), blankOr(o.Obstacles, 2),
		titleBlock(w.say("paper.part3.advice")), blankOr(o.Advice, 2),
		{Sign: &model.Signing{
			Word: w.say("paper.word.sign"), Day: w.say("paper.word.day"), On: longDate(o.On), Right: true,
			Places: []model.SignatureBlock{{Name: o.Reporter.Name, Position: o.Reporter.Position, Caption: w.say("paper.part3.reporter")}},
		}},
	}
	return []model.Document{d}, nil
}

// achievedTicks are the three boxes; the reason stands with the one that is ticked.
func (w *writing) achievedTicks(o model.Outcome) []model.Tick {
	var out []model.Tick
	for _, a := range []model.Achieved{model.AchievedAll, model.AchievedPart, model.AchievedNot} {
		text := w.say("outcome.achieved." + string(a))
		if a != model.AchievedAll {
			reason := w.dots()
			if o.Achieved == a {
				reason = w.or(o.Why)
			}
			text += " " + w.say("outcome.because", "reason", reason)
		}
		out = append(out, model.Tick{On: o.Achieved == a, Text: text})
	}
	return out
}

func (w *writing) measuredTable(list []model.IndicatorResult) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.part3.objective"), Weight: 40},
		{Title: w.say("paper.part3.before"), Weight: 13, Align: model.AlignRight},
		{Title: w.say("paper.part3.target"), Weight: 12, Align: model.AlignRight},
		{Title: w.say("paper.part3.value"), Weight: 12, Align: model.AlignRight},
		{Title: w.say("paper.part3.note"), Weight: 23},
	}}
	for _, r := range list {
		what := r.Objective
		if r.Indicator != "" {
			what += "\n" + r.Indicator
		}
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{what, string(r.Baseline), string(r.Target), string(r.Value), r.Note}})
	}
	return withHandRows(t)
}

// cameTable has a row a target group and, under them, the vulnerable among those who came; what nobody knows stays empty, never 0.
func (w *writing) cameTable(o model.Outcome, planned model.Vulnerable) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.part3.group"), Weight: 52},
		{Title: w.say("paper.part3.planned"), Weight: 24, Align: model.AlignRight},
		{Title: w.say("paper.part3.came"), Weight: 24, Align: model.AlignRight},
	}}
	for _, r := range o.People {
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{groupName(r.Group, r.Name), peopleText(r.Planned), knownCount(r.Came)}})
	}
	plans := planned.Lines()
	for i, v := range o.Fragile.Lines() {
		if v.Count != nil || plans[i].Count != nil {
			t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{w.say("paper.part3." + v.Key), knownCount(plans[i].Count), knownCount(v.Count)}})
		}
	}
	return withHandRows(t)
}

// knownCount is a count, 0 too; "" when it is not known.
func knownCount(n *int) string {
	if n == nil {
		return ""
	}
	return thai.Number(int64(*n))
}

// told is a sum of a report: nothing is an answer, too; "" when it is not said.
func (w *writing) told(s *model.Satang) string {
	switch {
	case s == nil:
		return ""
	case *s == 0:
		return w.say("paper.part3.nothing")
	}
	return w.sum(*s)
}

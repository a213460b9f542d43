package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// part2 is part 2 of กปท.7: what the committee decided on a proposal, for the officer in charge to sign (domain A.7.1). Both
// branches bear their reason. As long as nothing is decided it is a form to be filled in by hand, and a draft while the meeting
// is open.
func (w *writing) part2(proposal model.ID) ([]model.Document, error) {
	p, err := storage.Get[model.Proposal](w.Reader, proposal)
	if err != nil {
		return nil, err
	}
	_, year, fund, err := w.roundOf(p.Round)
	if err != nil {
		return nil, err
	}
	decision, decided, err := w.decided(p, year.Fund)
	if err != nil {
		return nil, err
	}
	by, err := w.decidedBy(decision, year.Fund)
	if err != nil {
		return nil, err
	}
	d := w.document(w.say("paper.part2.title", "title", p.Title), dateOr(decision.On, p.Receipt.Date),
		w.say("paper.part2.heading"), w.say("paper.part2.officer"))
	if decided && !decision.Final {
		d.Draft = w.say("paper.word.draft")
	}
	d.Blocks = []model.Block{
		factBlock(
			w.fact("paper.part2.project", p.Title), w.fact("paper.part2.code", p.Code), w.fact("paper.part2.organisation", p.Applicant.Name),
			w.fact("paper.part2.fund", fund.Name), w.fact("paper.part2.asked", w.sum(p.Budget)),
		),
		bodyText(w.say("paper.part2.lead", "body", by.body, "number", w.or(by.number), "date", w.or(longDate(decision.On)))),
	}
	d.Blocks = append(d.Blocks, w.branches(decision, decided)...)
	d.Blocks = append(d.Blocks,
		titleBlock(w.say("paper.part2.remark")), blankOr(w.remark(decision, by.conditions), 2),
		bodyText(w.say("paper.part2.report", "date", w.or(longDate(dateOr(decision.ReportDue, p.ReportDue))))),
		model.Block{Sign: &model.Signing{
			Word: w.say("paper.word.sign"), Places: []model.SignatureBlock{{Position: w.say("paper.part2.position", "position", w.dots())}},
			Day: w.say("paper.part2.signed"), Right: true,
		}},
	)
	return []model.Document{d}, nil
}

// decider is where a decision was taken.
type decider struct{ body, number, conditions string }

// decidedBy finds the meeting of a decision; without one it is the committee of the fund.
func (w *writing) decidedBy(d model.Decision, fund model.ID) (decider, error) {
	var out decider
	committee, _, err := w.committee(fund)
	if err != nil {
		return out, err
	}
	out.body = committee.Name
	if d.Meeting == "" {
		return out, nil
	}
	m, err := storage.Get[model.Meeting](w.Reader, d.Meeting)
	if err != nil {
		return out, err
	}
	b, err := storage.Get[model.Body](w.Reader, m.Body)
	out.body, out.number = b.Name, numberOf(m)
	if _, it := m.Item(d.Item); it != nil && it.Resolution != nil {
		out.conditions = it.Resolution.Conditions
	}
	return out, err
}

// branches are the two boxes, of which the one that was decided is ticked and the other left without a word.
func (w *writing) branches(d model.Decision, decided bool) []model.Block {
	yes, no := decided && d.Word == model.Approve, decided && d.Word == model.Reject
	sum, because, because2 := w.dots(), w.dots(), w.dots()
	if yes {
		sum, because = w.sum(d.Amount), w.or(d.Reason)
	}
	if no {
		because2 = w.or(d.Reason)
	}
	return []model.Block{{Ticks: []model.Tick{
		{On: yes, Text: w.say("paper.part2.approve", "sum", sum, "reason", because)},
		{On: no, Text: w.say("paper.part2.reject", "reason", because2)},
	}}}
}

// remark is another word of the meeting than the two, with its reason, and the conditions.
func (w *writing) remark(d model.Decision, conditions string) string {
	out := conditions
	if d.Word == model.SendBack || d.Word == model.Defer {
		out = w.say("paper.part2.other", "word", w.say("word."+string(d.Word)), "reason", w.or(d.Reason))
		if conditions != "" {
			out += "\n" + conditions
		}
	}
	return out
}

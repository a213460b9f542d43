package proposal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// gates is a row for each gate of the round's rubric: what the program finds, the answer, and the evidence or the reason for
// overruling it.
type gates struct {
	box     *fyne.Container
	confirm *part.Button // takes over what the program found passed
	rows    []*gateRow
	changed func()
	rubric  string
}

type gateRow struct {
	gate     string
	found    *part.Label // what the program finds today
	before   *part.Label // what it had found when it was answered, where that is something else
	verdict  model.Verdict
	answer   *part.Choice[string]
	evidence *part.Entry
	kept     string // the evidence as taken over
}

const (
	unanswered = "open"
	passed     = "pass"
	failed     = "fail"
)

func newGates() *gates {
	g := &gates{box: part.NewColumn()}
	g.confirm = part.NewButton(phrase.Say("proposal.gate.confirm"), g.takeFound)
	return g
}

func (g *gates) offer(list []model.Gate) (anew bool) {
	rubric := "gates"
	for _, x := range list {
		rubric += x.Key + x.Name + x.Hint
	}
	if rubric == g.rubric {
		return false
	}
	g.rubric, g.rows, g.box.Objects = rubric, nil, nil
	for _, x := range list {
		row := &gateRow{gate: x.Key, evidence: part.NewEntry(), found: part.NewLabel("", part.Small), before: part.NewLabel("", part.Small)}
		row.answer = part.NewChoice([]part.Option[string]{
			{Value: unanswered, Label: phrase.Say("proposal.gate.open")},
			{Value: passed, Label: phrase.Say("proposal.gate.pass")},
			{Value: failed, Label: phrase.Say("proposal.gate.fail")},
		}, func(string) { g.changed() })
		row.evidence.SetPlaceHolder(x.Hint)
		row.evidence.OnLeave = func(text string) {
			row.kept = text
			g.changed()
		}
		g.rows = append(g.rows, row)
		g.box.Add(part.NewTightColumn(
			part.NewLabel(x.Name, part.Strong), row.found, container.New(sideLayout{width: 160}, row.answer, row.evidence), row.before))
	}
	if len(list) == 0 {
		g.box.Add(part.NewLabel(phrase.Say("proposal.gate.none"), part.Muted))
	} else {
		g.box.Add(container.NewHBox(g.confirm))
	}
	g.box.Refresh()
	return true
}

// find shows what the program finds now; it tells whether anything on the page moved.
func (g *gates) find(found []service.Found, p model.Proposal) (moved bool) {
	open := 0
	for _, row := range g.rows {
		text, tone, before := phrase.Say("proposal.gate.yours"), part.Muted, ""
		row.verdict = ""
		for _, f := range found {
			if f.Gate == row.gate {
				row.verdict = f.Verdict
				text, tone = phrase.Say("proposal.gate.found."+string(f.Verdict), "words", f.Words), verdictTone(f.Verdict)
			}
		}
		a, answered := answerOf(p, row.gate)
		if answered && a.Words != "" {
			then := phrase.Say("proposal.gate.found."+string(a.Found), "words", a.Words)
			if then != text {
				before = phrase.Say("proposal.gate.before", "date", shortDate(a.On), "by", a.By, "found", then)
			}
		}
		if !answered && row.verdict == model.FoundPass {
			open++
		}
		moved = said(row.found, text, tone) || moved
		moved = said(row.before, before, part.Small) || moved
		moved = part.Shown(row.before, before != "") || moved
	}
	return part.Shown(g.confirm, open > 0) || moved
}

// said sets a label; it tells whether that changed something.
func said(l *part.Label, text string, tone part.Tone) bool {
	if l.Text() == text {
		return false
	}
	l.Set(text, tone)
	return true
}

func verdictTone(v model.Verdict) part.Tone {
	switch v {
	case model.FoundPass:
		return part.Good
	case model.FoundFail:
		return part.Error
	}
	return part.Warning
}

func answerOf(p model.Proposal, gate string) (a model.GateAnswer, ok bool) {
	for _, a := range p.Gates {
		if a.Gate == gate {
			return a, true
		}
	}
	return a, false
}

// takeFound answers every open gate that the program found passed.
func (g *gates) takeFound() {
	for _, row := range g.rows {
		if row.verdict == model.FoundPass && row.answer.Value() == unanswered {
			row.answer.Set(passed)
		}
	}
	g.changed()
}

// read puts the answers into a value; answers to gates that the rubric does not have stay. Evidence without an answer is kept
// as not passed yet.
func (g *gates) read(p *model.Proposal) {
	mine := map[string]bool{}
	var out []model.GateAnswer
	for _, row := range g.rows {
		mine[row.gate] = true
		if row.answer.Value() != passed && row.answer.Value() != failed && row.evidence.Text == "" {
			continue
		}
		a, _ := answerOf(*p, row.gate) // the service fills in anew what belongs to another answer
		a.Gate, a.Pass, a.Evidence = row.gate, row.answer.Value() == passed, row.evidence.Text
		out = append(out, a)
	}
	for _, a := range p.Gates {
		if !mine[a.Gate] {
			out = append(out, a)
		}
	}
	p.Gates = out
}

func (g *gates) show(p model.Proposal) {
	for _, row := range g.rows {
		a, ok := answerOf(p, row.gate)
		switch {
		case !ok:
			row.answer.Set(unanswered)
		case a.Pass:
			row.answer.Set(passed)
		default:
			row.answer.Set(failed)
		}
		row.kept = a.Evidence
		row.evidence.SetText(a.Evidence)
	}
}

func (g *gates) typing() bool {
	for _, row := range g.rows {
		if row.evidence.Text != row.kept {
			return true
		}
	}
	return false
}

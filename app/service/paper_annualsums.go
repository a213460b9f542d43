package service

import (
	"slices"
	"strconv"

	"kongthun/model"
)

// annualBy is what the annual report counts its projects by.
type annualBy struct {
	name  string
	first []string                    // stand there though no project has them
	of    func(ProjectState) []string // where a project counts
}

// plannedTypes are the types for which a year planned something, so that one without a project is seen.
func plannedTypes(y model.FiscalYear) []string {
	var out []string
	for _, p := range y.Plan {
		if t, _ := y.Rules.Type(p.Type); p.Amount > 0 {
			out = append(out, typeName(p.Type, t.Name))
		}
	}
	return out
}

// annualSum is a line of annualSums.
type annualSum struct {
	count, achieved int
	approved, spent model.Satang
}

func (s *annualSum) add(p ProjectState, spent model.Satang) (err error) {
	s.count++
	if final, _ := p.Folder().Final(); final.Achieved == model.AchievedAll && p.Decision.Cancelled == "" {
		s.achieved++
	}
	if s.approved, err = s.approved.Plus(p.Commitment.Approved); err == nil {
		s.spent, err = s.spent.Plus(spent)
	}
	return err
}

func (s *annualSum) row(name string) model.DocumentRow {
	return model.DocumentRow{Cells: []string{name, strconv.Itoa(s.count), s.approved.String(), s.spent.String(), strconv.Itoa(s.achieved)}}
}

// annualSums counts the projects by something: how many, approved, paid for good, how many reported that they did all they set out to.
// Cancelled ones for which money went out have a line of their own; others do not count. Only by type is there a total, as a project
// has one type.
func (w *writing) annualSums(by annualBy, projects []ProjectState) (model.Block, error) {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.annual.by_" + by.name), Weight: 42},
		{Title: w.say("paper.annual.count"), Weight: 11, Align: model.AlignCentre},
		{Title: w.say("paper.annual.approved"), Weight: 18, Align: model.AlignRight},
		{Title: w.say("paper.annual.spent"), Weight: 18, Align: model.AlignRight},
		{Title: w.say("paper.annual.achieved"), Weight: 11, Align: model.AlignCentre},
	}}
	found := map[string]*annualSum{}
	var order []string
	at := func(name string) *annualSum {
		if found[name] == nil {
			found[name], order = &annualSum{}, append(order, name)
		}
		return found[name]
	}
	for _, name := range by.first {
		at(name)
	}
	var cancelled, total annualSum
	for _, p := range projects {
		spent, err := p.Spent()
		if err != nil {
			return model.Block{}, err
		}
		var into []*annualSum
		switch {
		case p.Decision.Cancelled == "":
			for _, name := range by.of(p) {
				into = append(into, at(name))
			}
			if len(into) == 0 {
				into = append(into, at(w.say("paper.annual.none")))
			}
		case spent != 0:
			into = append(into, &cancelled)
		default:
			continue
		}
		for _, s := range append(into, &total) {
			if err := s.add(p, spent); err != nil {
				return model.Block{}, err
			}
		}
	}
	if by.name == "type" {
		slices.Sort(order)
	}
	for _, name := range order {
		t.Rows = append(t.Rows, found[name].row(name))
	}
	if cancelled.count > 0 {
		t.Rows = append(t.Rows, cancelled.row(w.say("paper.annual.cancelled")))
	}
	if by.name == "type" {
		row := total.row(w.say("paper.word.total"))
		row.Strong = true
		t.Rows = append(t.Rows, row)
	}
	return model.Block{Table: t}, nil
}

// annualTie says how the money that went out by the statement and that of the projects go together: gross, what came back, net, and
// what no project of the year explains.
func (w *writing) annualTie(f annualFacts) (model.Block, error) {
	refunded := f.statement.Line(model.CodeRefund).ToDate
	net, err := f.statement.ToDate.Expense.Minus(refunded)
	if err != nil {
		return model.Block{}, err
	}
	rest := net
	for _, p := range f.projects {
		spent, err := p.Spent()
		if err != nil {
			return model.Block{}, err
		}
		if rest, err = rest.Minus(spent); err != nil {
			return model.Block{}, err
		}
	}
	text := w.say("paper.annual.tie", "paid", f.statement.ToDate.Expense.String(), "refunded", refunded.String(), "net", net.String())
	if rest == 0 {
		return bodyText(text + " " + w.say("paper.annual.tied")), nil
	}
	return bodyText(text + " " + w.say("paper.annual.untied", "rest", rest.String())), nil
}

package service

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// annualFacts are what the annual report of a year is made from.
type annualFacts struct {
	year      model.FiscalYear
	fund      model.Fund
	statement model.Statement
	projects  []ProjectState
	unpaid    []model.UnpaidLine // as closed, or as it stands now
	meetings  []model.Meeting    // of the committee within the year, closed
	roster    model.Roster
}

func (w *writing) annualFacts(year model.ID) (f annualFacts, err error) {
	if f.year, err = storage.Get[model.FiscalYear](w.Reader, year); err != nil {
		return f, err
	}
	if f.fund, err = storage.Get[model.Fund](w.Reader, f.year.Fund); err != nil {
		return f, err
	}
	period := model.Period{Year: f.year.Year, Every: model.Yearly}
	if f.statement, err = statementOf(w.Reader, f.fund.ID, period); err != nil {
		return f, err
	}
	if f.projects, err = projectsOf(w.Reader, f.year, w.today); err != nil {
		return f, err
	}
	if c := f.year.Closed; c != nil {
		f.unpaid = c.Unpaid
	} else if f.unpaid, err = unpaidOf(w.Reader, f.year, w.today); err != nil {
		return f, err
	}
	body, found, err := w.committee(f.fund.ID)
	if err != nil || !found {
		return f, err
	}
	if f.roster, err = storage.Roster(w.Reader, body.ID); err != nil {
		return f, err
	}
	all, err := storage.Meetings(w.Reader, body.ID)
	for _, m := range all {
		if m.Closed && m.Date.FiscalYear() == f.year.Year {
			f.meetings = append(f.meetings, m)
		}
	}
	return f, err
}

// annual is the annual report (รายงานประจำปี): the year's statement, its projects by type, problem and target group with what came of
// them, the committee's meetings, and what is approved and not paid.
func (w *writing) annual(year model.ID) ([]model.Document, error) {
	f, err := w.annualFacts(year)
	if err != nil {
		return nil, err
	}
	d := w.yearPaper("annual", f.year, f.fund)
	if f.year.Closed == nil {
		d.Draft = w.say("paper.word.draft")
	}
	problems, err := w.projectProblems(f.projects)
	if err != nil {
		return nil, err
	}
	groups := Lists().Groups
	d.Blocks = append(d.Blocks, titleBlock(w.say("paper.annual.money")), w.annualStatement(f.statement), titleBlock(w.say("paper.annual.projects")))
	for _, by := range []annualBy{
		{"type", plannedTypes(f.year), func(p ProjectState) []string {
			t, _ := f.year.Rules.Type(p.Proposal.Type)
			return []string{typeName(p.Proposal.Type, t.Name)}
		}},
		{"problem", nil, func(p ProjectState) []string { return problems[p.Proposal.ID] }},
		{"group", nil, func(p ProjectState) []string { return targetedGroups(p.Proposal, groups) }},
	} {
		block, err := w.annualSums(by, f.projects)
		if err != nil {
			return nil, err
		}
		d.Blocks = append(d.Blocks, block, model.Block{Gap: 3})
		if by.name != "type" {
			continue
		}
		tie, err := w.annualTie(f)
		if err != nil {
			return nil, err
		}
		d.Blocks = append(d.Blocks, tie)
	}
	list, err := w.annualProjects(f.projects)
	if err != nil {
		return nil, err
	}
	moved, err := w.annualMoved(f)
	if err != nil {
		return nil, err
	}
	d.Blocks = append(d.Blocks, bodyText(w.say("paper.annual.twice")), titleBlock(w.say("paper.annual.outcomes")), list)
	d.Blocks = append(append(d.Blocks, moved...), titleBlock(w.say("paper.annual.meetings")), w.annualMeetings(f), titleBlock(w.say("paper.annual.unpaid")))
	left, err := w.annualUnpaid(f)
	if err != nil {
		return nil, err
	}
	signing, err := w.consent(&d, f.fund.ID, PlanAgreed{})
	d.Blocks = append(append(d.Blocks, left...), signing...)
	return []model.Document{d}, err
}

// annualStatement is the year's receipts, payments and balance.
func (w *writing) annualStatement(st model.Statement) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{{Title: w.say("paper.year.line"), Weight: 74}, {Title: w.say("paper.year.baht"), Weight: 26, Align: model.AlignRight}}}
	row := func(text string, sum model.Satang, strong bool) {
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{text, sum.String()}, Strong: strong})
	}
	f := st.ToDate
	row(w.say("paper.annual.forward"), f.Opening, true)
	if f.Begun != 0 {
		row(w.say("paper.annual.begun"), f.Begun, false)
	}
	for _, side := range []struct {
		income bool
		word   string
		sum    model.Satang
	}{{true, "income", f.Income}, {false, "expense", f.Expense}} {
		for _, l := range st.Side(side.income) {
			row(codeName(l.Code), l.ToDate, false)
		}
		row(w.say("paper.annual."+side.word), side.sum, true)
	}
	row(w.say("paper.annual.closing"), f.Closing, true)
	return model.Block{Table: t}
}

// projectProblems are the titles of the problems that the projects answer, by proposal.
func (w *writing) projectProblems(projects []ProjectState) (map[model.ID][]string, error) {
	out := map[model.ID][]string{}
	for _, p := range projects {
		for _, c := range p.Proposal.Claims {
			if c.Level == 0 {
				continue
			}
			problem, err := storage.Get[model.Problem](w.Reader, c.Problem)
			if err != nil {
				return nil, err
			}
			out[p.Proposal.ID] = append(out[p.Proposal.ID], problem.Title)
		}
	}
	return out, nil
}

// targetedGroups are the target groups of a proposal.
func targetedGroups(p model.Proposal, groups []string) []string {
	var out []string
	for _, t := range p.Targets {
		name := t.Name
		if t.Group >= 1 && t.Group <= len(groups) {
			name = groups[t.Group-1]
		}
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// annualProjects lists the year's projects with what came of each.
func (w *writing) annualProjects(projects []ProjectState) (model.Block, error) {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.word.place"), Weight: 7, Align: model.AlignCentre},
		{Title: w.say("paper.plan.project"), Weight: 37},
		{Title: w.say("paper.annual.approved"), Weight: 18, Align: model.AlignRight},
		{Title: w.say("paper.annual.spent"), Weight: 18, Align: model.AlignRight},
		{Title: w.say("paper.annual.outcome"), Weight: 20},
	}}
	for i, p := range projects {
		spent, err := p.Spent()
		if err != nil {
			return model.Block{}, err
		}
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{
			strconv.Itoa(i + 1), p.Proposal.Title, p.Commitment.Approved.String(), spent.String(), w.annualOutcome(p),
		}})
	}
	return model.Block{Table: t}, nil
}

// annualOutcome is what came of a project: by its final report, else as an imported list told it.
func (w *writing) annualOutcome(p ProjectState) string {
	key := "none"
	final, _ := p.Folder().Final()
	switch e := p.Proposal.Earlier; {
	case p.Decision.Cancelled != "":
		key = "cancelled"
	case final.Achieved != "":
		key = string(final.Achieved)
	case e != nil && e.Outcome != "":
		return e.Outcome
	}
	return w.say("paper.annual.achieved." + key)
}

// annualMeetings lists the committee's meetings of the year with how many of its voting members came.
func (w *writing) annualMeetings(f annualFacts) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.annual.meeting"), Weight: 20, Align: model.AlignCentre},
		{Title: w.say("paper.annual.date"), Weight: 36},
		{Title: w.say("paper.annual.came"), Weight: 24, Align: model.AlignCentre},
		{Title: w.say("paper.annual.share"), Weight: 20, Align: model.AlignCentre},
	}}
	for _, m := range f.meetings {
		voting := f.roster.Voting(m.Date)
		came, called := 0, 0
		for _, a := range m.Roll {
			if _, ok := voting[a.Member]; ok {
				called++
				if len(a.Stays) > 0 {
					came++
				}
			}
		}
		share := ""
		if called > 0 {
			share = model.BasisPoints((came*2000 + called) / (2 * called) * 10).Percent() // to a tenth, rounded once
		}
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{m.Numbered(), longDate(m.Date), fmt.Sprintf("%d/%d", came, called), share}})
	}
	if len(f.meetings) == 0 {
		return bodyText(w.say("paper.annual.no_meeting"))
	}
	return model.Block{Table: t}
}

// annualUnpaid lists what is approved and not paid, and says what was carried over.
func (w *writing) annualUnpaid(f annualFacts) ([]model.Block, error) {
	total, err := model.YearClose{Unpaid: f.unpaid}.Committed()
	if err != nil {
		return nil, err
	}
	var out []model.Block
	if len(f.unpaid) == 0 {
		out = append(out, bodyText(w.say("paper.annual.all_paid")))
	} else {
		var lines []sumLine
		for _, u := range f.unpaid {
			lines = append(lines, sumLine{strings.TrimSpace(u.Code + " " + u.Title), u.Amount})
		}
		out = append(out, w.sumTable(w.say("paper.plan.project"), lines, total))
	}
	balance := f.statement.ToDate.Closing
	if balance < 0 {
		return append(out, heldText(w.say("paper.annual.negative", "sum", balance.String()))), nil
	}
	return append(out, heldText(w.say("paper.annual.carried", "sum", baht(balance), "words", thai.BahtText(int64(balance))))), nil
}

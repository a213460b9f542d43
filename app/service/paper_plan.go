package service

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// yearPaper begins a paper about a fiscal year: its heading with the fund, its code and where it is.
func (w *writing) yearPaper(name string, y model.FiscalYear, f model.Fund) model.Document {
	year := strconv.Itoa(y.Year)
	title := w.say("paper."+name+".title", "year", year, "fund", f.Name)
	return w.document(title, w.today, w.say("paper."+name+".heading", "year", year), w.fundLine(f), w.area())
}

// sumTable is a table of numbered lines and sums with their total below.
func (w *writing) sumTable(title string, lines []sumLine, total model.Satang) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.word.place"), Weight: 8, Align: model.AlignCentre},
		{Title: title, Weight: 66},
		{Title: w.say("paper.year.baht"), Weight: 26, Align: model.AlignRight},
	}}
	for i, l := range lines {
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{strconv.Itoa(i + 1), l.text, l.sum.String()}})
	}
	t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{"", w.say("paper.word.total"), total.String()}, Strong: true})
	return model.Block{Table: t}
}

// sumLine is a line of sumTable.
type sumLine struct {
	text string
	sum  model.Satang
}

// plan is the annual financial plan (แผนการเงินประจำปี, domain A.7.6): expected income and spending, the base of the caps, the projects
// by type, and the consent of the committee. No announcement is named: what is unverified is no law.
func (w *writing) plan(year model.ID) ([]model.Document, error) {
	y, err := storage.Get[model.FiscalYear](w.Reader, year)
	if err != nil {
		return nil, err
	}
	p, err := yearPlan(w.Reader, y)
	if err != nil {
		return nil, err
	}
	d := w.yearPaper("plan", y, p.Fund)
	var income, spending []sumLine
	for _, l := range model.MoneyLines() {
		income = append(income, sumLine{w.say("paper.plan." + string(l)), y.Money.Line(l)})
	}
	for _, t := range p.Types {
		if t.Name != "" || t.Planned != 0 {
			spending = append(spending, sumLine{typeName(t.Type, t.Name), t.Planned})
		}
	}
	d.Blocks = append(d.Blocks, titleBlock(w.say("paper.plan.income")), w.sumTable(w.say("paper.year.line"), income, p.Planned),
		titleBlock(w.say("paper.plan.spending")), w.sumTable(w.say("paper.year.line"), spending, p.Spending),
		factBlock(w.fact("paper.plan.left", w.say("paper.plan.money", "sum", p.Left.String()))))
	d.Blocks = append(d.Blocks, w.planNotes(p)...)
	projects, err := w.planProjects(p)
	if err != nil {
		return nil, err
	}
	d.Blocks = append(d.Blocks, projects...)
	signing, err := w.consent(&d, p.Fund.ID, p.Agreed)
	d.Blocks = append(d.Blocks, signing...)
	return []model.Document{d}, err
}

// planNotes say what the caps are a share of, why one is passed, and why nothing is allocated.
func (w *writing) planNotes(p YearPlan) []model.Block {
	var lines []string
	for _, t := range p.Types {
		for _, c := range t.Caps {
			var base []string
			for _, l := range c.Cap.Base {
				base = append(base, w.say("paper.plan."+string(l)))
			}
			key := "paper.plan.cap"
			if c.Cap.Floor {
				key = "paper.plan.floor"
			}
			lines = append(lines, w.say(key, "type", t.Type, "share", c.Cap.Share.Percent(), "base", strings.Join(base, " "), "sum", c.Base.String(), "limit", c.Limit.String()))
		}
	}
	if p.Year.Income.OverCap != "" {
		lines = append(lines, w.say("paper.plan.over", "reason", p.Year.Income.OverCap))
	}
	if p.Year.Income.Suspended != "" {
		lines = append(lines, w.say("paper.plan.suspended", "reason", p.Year.Income.Suspended))
	}
	if len(lines) == 0 {
		return nil
	}
	return []model.Block{bodyText(strings.Join(lines, "\n"))}
}

// planProjects are the projects that the year approved, by type.
func (w *writing) planProjects(p YearPlan) ([]model.Block, error) {
	states, err := projectsOf(w.Reader, p.Year, w.today)
	if err != nil {
		return nil, err
	}
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.word.place"), Weight: 7, Align: model.AlignCentre},
		{Title: w.say("paper.plan.project"), Weight: 42},
		{Title: w.say("paper.plan.applicant"), Weight: 31},
		{Title: w.say("paper.year.baht"), Weight: 20, Align: model.AlignRight},
	}}
	var total model.Satang
	listed := false
	for _, line := range p.Types {
		n := 0
		var sum model.Satang
		for _, s := range states {
			if s.Proposal.Type != line.Type || s.Commitment.Approved == 0 {
				continue
			}
			if n++; n == 1 {
				t.Rows = append(t.Rows, typeRow(line, len(t.Columns)))
			}
			if sum, err = sum.Plus(s.Commitment.Approved); err != nil {
				return nil, err
			}
			t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{strconv.Itoa(n), s.Proposal.Title, s.Proposal.Applicant.Name, s.Commitment.Approved.String()}})
		}
		switch {
		case n > 0:
			listed = true
			t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{"", w.say("paper.word.total"), "", sum.String()}, Strong: true})
		case line.Planned > 0:
			t.Rows = append(t.Rows, typeRow(line, len(t.Columns)), model.DocumentRow{Cells: []string{"", w.say("paper.plan.no_project"), "", sum.String()}})
		}
		if total, err = total.Plus(sum); err != nil {
			return nil, err
		}
	}
	if !listed {
		return nil, nil
	}
	// Shaded, the last row stays with the signatures: none of them stands alone on a page.
	t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{"", w.say("paper.plan.total"), "", total.String()}, Strong: true, Shaded: true})
	return []model.Block{titleBlock(w.say("paper.plan.projects")), {Table: t}}, nil
}

// typeRow is the head of a type's projects.
func typeRow(line model.TypeSpending, columns int) model.DocumentRow {
	return model.DocumentRow{Cells: []string{typeName(line.Type, line.Name)}, Merge: columns, Strong: true, Shaded: true}
}

// consent is what stands below a plan or a report: the meeting that agreed to it, and side by side, so that no page holds a signature
// alone, the secretary and the chair.
func (w *writing) consent(d *model.Document, fund model.ID, agreed PlanAgreed) ([]model.Block, error) {
	secretary, err := w.holder(d, fund, func(s model.Seat) bool { return s.Secretary })
	if err != nil {
		return nil, err
	}
	chair, err := w.holder(d, fund, func(s model.Seat) bool { return s.Chairs == 1 })
	if err != nil {
		return nil, err
	}
	return []model.Block{
		heldText(w.say("paper.year.agreed", "number", orDefault(agreed.Number, w.say("paper.year.unnumbered")), "date", w.or(longDate(agreed.On)))),
		{Sign: &model.Signing{Word: w.say("paper.word.sign"), Places: []model.SignatureBlock{secretary, chair}}},
	}, nil
}

// committee is the committee of a fund, which is not the first of its bodies when a sub-committee is; found is false without one.
func (w *writing) committee(fund model.ID) (b model.Body, found bool, err error) {
	bodies, err := storage.Bodies(w.Reader, fund)
	if i := slices.IndexFunc(bodies, func(b model.Body) bool { return b.Kind == model.Committee }); err == nil && i >= 0 {
		return bodies[i], true, nil
	}
	return model.Body{}, false, err
}

// holder is who holds a seat of a fund's committee today, ready to sign; where nobody does, there is a line to be written on.
func (w *writing) holder(d *model.Document, fund model.ID, seat func(model.Seat) bool) (model.SignatureBlock, error) {
	body, found, err := w.committee(fund)
	if err != nil || !found {
		return model.SignatureBlock{}, err
	}
	roster, err := storage.Roster(w.Reader, body.ID)
	if err != nil {
		return model.SignatureBlock{}, err
	}
	for _, s := range body.Seats {
		if !seat(s) {
			continue
		}
		for _, m := range roster.InOffice(w.today) {
			if m.Seat == s.Key {
				p, err := storage.Get[model.Person](w.Reader, m.Person)
				d.Names = append(d.Names, p.Name, p.Family)
				return model.SignatureBlock{Caption: orDefault(m.Role, s.Role), Name: p.FullName(), Position: p.Position}, err
			}
		}
		return model.SignatureBlock{Caption: s.Role}, nil
	}
	return model.SignatureBlock{}, nil
}

// population is the form of population and matching (domain A.7.7), as far as it is filled in.
func (w *writing) population(year model.ID) ([]model.Document, error) {
	y, err := storage.Get[model.FiscalYear](w.Reader, year)
	if err != nil {
		return nil, err
	}
	p, err := yearPlan(w.Reader, y)
	if err != nil {
		return nil, err
	}
	in, rules := y.Income, p.Year.Rules
	d := w.yearPaper("population", y, p.Fund)
	perHead, err := rules.EstimateNHSO(in.Population)
	if err != nil {
		return nil, err
	}
	day := in.PopulationOn
	if day == "" {
		day = model.NewDate(y.Year-543-1, 4, 1)
	}
	d.Blocks = []model.Block{
		titleBlock(w.say("paper.population.part1")),
		{Text: &model.Passage{Label: "1.", Text: w.say("paper.population.people", "date", longDate(day), "people", w.or(peopleText(in.Population))), From: 6}},
		{Text: &model.Passage{Label: "2.", Text: w.say("paper.population.level", "year", strconv.Itoa(y.Year-1), "sum", w.or(sumOf(in.Own))), From: 6, Held: true}},
		{Ticks: w.stepTicks(rules, p.Estimate)},
		{Text: &model.Passage{Label: "3.", Text: w.say("paper.population.nhso", "rate", rules.Rate.String(), "sum", w.or(sumOf(perHead))), From: 6}},
		{Text: &model.Passage{Label: "4.", Text: w.say("paper.population.local", "computed", w.or(sumOf(p.Estimate.Local)), "sum", w.or(sumOf(in.Budgeted))), From: 6}},
	}
	if in.Suspended != "" {
		d.Blocks = append(d.Blocks, bodyText(w.say("paper.plan.suspended", "reason", in.Suspended)))
	}
	d.Names = append(d.Names, in.Filler.Name)
	d.Blocks = append(d.Blocks, titleBlock(w.say("paper.population.part2")),
		factBlock(w.fact("paper.population.filler", in.Filler.Name), w.fact("paper.population.position", in.Filler.Position),
			w.fact("paper.population.phone", orDefault(in.Phone, w.office.Phone))),
		model.Block{Sign: &model.Signing{
			Word: w.say("paper.word.sign"), Places: []model.SignatureBlock{{Name: in.Filler.Name, Position: in.Filler.Position}},
			Day: w.say("paper.word.day"), Right: true,
		}})
	return []model.Document{d}, nil
}

// stepTicks are the steps of the local share; the authority's own is ticked.
func (w *writing) stepTicks(rules model.RuleSet, e model.Estimate) []model.Tick {
	var out []model.Tick
	var from model.Satang
	for _, m := range rules.Matching {
		text := w.say("paper.population.step", "from", w.bound(from, "from", "above"), "below", w.bound(m.Below, "below", "up_to"), "share", m.Share.Percent())
		out = append(out, model.Tick{On: e.Step == m, Text: strings.Join(strings.Fields(text), " ")})
		from = m.Below
	}
	return out
}

// bound says where a step begins or ends: at a sum, or, for one satang more than whole baht, beyond it. "" where there is no bound.
func (w *writing) bound(at model.Satang, on, beyond string) string {
	switch {
	case at == 0:
		return ""
	case at%100 == 1:
		return w.say("paper.population."+beyond, "sum", (at - 1).String())
	}
	return w.say("paper.population."+on, "sum", at.String())
}

// sumOf is an amount for people; "" for none.
func sumOf(s model.Satang) string {
	if s == 0 {
		return ""
	}
	return s.String()
}

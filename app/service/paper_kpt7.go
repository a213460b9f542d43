package service

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// Empty places of a form that is filled by hand.
const (
	longText   = 8 // lines
	shortText  = 3
	handRows   = 4
	groupNames = 5 // members of a people's group on the cover
)

// kpt7 is กปท.7's cover and part 1 of a proposal (domain A.7.1), for the applicant's signature. What is not known yet is a
// dotted line or an empty row, so that the same paper can be finished by hand.
func (w *writing) kpt7(proposal model.ID) ([]model.Document, error) {
	p, err := storage.Get[model.Proposal](w.Reader, proposal)
	if err != nil {
		return nil, err
	}
	return w.form7(p)
}

// blankKPT7 is the empty form of a round, to be given to applicants.
func (w *writing) blankKPT7(round model.ID) ([]model.Document, error) {
	return w.form7(model.Proposal{Round: round})
}

func (w *writing) form7(p model.Proposal) ([]model.Document, error) {
	round, year, fund, err := w.roundOf(p.Round)
	if err != nil {
		return nil, err
	}
	d := w.document(w.say("paper.kpt7.title", "title", p.Title), dateOr(p.Receipt.Date, round.Opens),
		w.say("paper.kpt7.heading"), w.say("paper.kpt7.number"), w.say("paper.kpt7.form"), w.fundLine(fund), w.area())
	d.Names = append(d.Names, p.Applicant.Responsible, p.Applicant.Proposer)
	d.Footer = w.say("paper.kpt7.foot", "title", p.Title)
	if p.Title == "" {
		d.Footer = ""
	}
	decision, _, err := w.decided(p, year.Fund)
	if err != nil {
		return nil, err
	}
	d.Blocks = append(w.cover(p, year, fund, decision), w.partOne(p)...)
	d.Blocks = append(d.Blocks, w.partOneSummary(p, year.Rules)...)
	return []model.Document{d}, nil
}

// fundLine is the fund with its code.
func (w *writing) fundLine(f model.Fund) string {
	if f.Code == "" {
		return f.Name
	}
	return w.say("paper.kpt7.fund_code", "fund", f.Name, "code", f.Code)
}

// cover says what is asked, by whom, under which type.
func (w *writing) cover(p model.Proposal, y model.FiscalYear, f model.Fund, d model.Decision) []model.Block {
	lead := w.say("paper.kpt7.lead", "year", strconv.Itoa(y.Year))
	if r := y.Rules; r.Citation.Verified && r.Power.Verified { // what has not been checked is not printed as law
		lead = w.say("paper.kpt7.lead_rule", "citation", r.Citation.Text, "power", r.Power.Text, "year", strconv.Itoa(y.Year))
	}
	facts := []model.Fact{w.fact("paper.kpt7.code", p.Code), w.fact("paper.kpt7.project", p.Title), w.fact("paper.kpt7.fund", f.Name)}
	if len(p.Plans) > 0 {
		facts = append(facts, w.fact("paper.kpt7.plans", strings.Join(p.Plans, ", ")))
	}
	out := []model.Block{
		bodyText(lead), factBlock(facts...),
		titleBlock(w.say("paper.kpt7.type")),
		{Ticks: typeTicks(y.Rules, p.Type)},
		titleBlock(w.say("paper.kpt7.kind")),
		{Ticks: w.kindTicks(p.Applicant)},
		factBlock(w.fact("paper.kpt7.organisation", p.Applicant.Name)),
	}
	if p.Applicant.Kind == model.PeoplesGroup || p.Applicant.Kind == 0 || len(p.Applicant.Members) > 0 {
		out = append(out, titleBlock(w.say("paper.kpt7.members")), factBlock(groupMembers(p.Applicant.Members)...))
	}
	last := []model.Fact{w.fact("paper.kpt7.approved", "")}
	if d.Word == model.Approve {
		last = []model.Fact{w.fact("paper.kpt7.approved", longDate(d.On))}
	}
	if a := p.Applicant; a.Responsible != "" && a.Proposer != "" && a.Responsible != a.Proposer {
		last = append(last, w.fact("paper.kpt7.responsible", a.Responsible))
	}
	return append(out, factBlock(append(last,
		w.fact("paper.kpt7.period", periodText(p.Starts, p.Ends, p.Period)), w.fact("paper.kpt7.budget", w.sum(p.Budget)))...))
}

// decided is what has been decided on a proposal so far; the form of a proposal that is not in the file has nothing decided.
func (w *writing) decided(p model.Proposal, fund model.ID) (d model.Decision, ok bool, err error) {
	if p.ID == "" {
		return d, false, nil
	}
	all, err := decisions(w.Reader, fund)
	d, ok = all[p.ID]
	return d, ok, err
}

// typeTicks are the activity types of the rules; a type that they do not know is a box of its own.
func typeTicks(r model.RuleSet, chosen string) []model.Tick {
	var out []model.Tick
	for _, t := range r.Types {
		out = append(out, model.Tick{On: t.Code == chosen, Text: t.Code + " " + t.Name})
	}
	if _, known := r.Type(chosen); !known && chosen != "" {
		out = append(out, model.Tick{On: true, Text: chosen})
	}
	return out
}

// kindTicks are the six boxes of the form, and a seventh for what the applicant is in other words.
func (w *writing) kindTicks(a model.Applicant) []model.Tick {
	var out []model.Tick
	for i, name := range Lists().Applicants {
		out = append(out, model.Tick{On: a.Kind == i+1, Text: name})
	}
	if a.Note != "" {
		out = append(out, model.Tick{On: a.Kind == 0, Text: a.Note})
	}
	return out
}

// groupMembers has five numbered places at least.
func groupMembers(names []string) []model.Fact {
	var out []model.Fact
	for i := range max(groupNames, len(names)) {
		f := model.Fact{Label: strconv.Itoa(i+1) + "."}
		if i < len(names) {
			f.Text = names[i]
		}
		out = append(out, f)
	}
	return out
}

// partOne are the sections 1 to 9.
func (w *writing) partOne(p model.Proposal) []model.Block {
	section := func(n string) model.Block { return titleBlock(w.say("paper.kpt7.section" + n)) }
	out := []model.Block{
		{Gap: 6},
		{Text: &model.Passage{Text: w.say("paper.kpt7.part1"), Strong: true, Centre: true, Held: true}},
		section("1"), blankOr(p.Rationale, longText),
		section("2"), w.situationTable(p.Situation),
		section("3"), w.objectiveTable(p.Objectives),
		section("4"), w.activityTable(p.Activities),
	}
	out = append(append(out, section("5")), w.money(p)...)
	place := p.Place
	if len(p.Villages) > 0 {
		place = strings.TrimSpace(place + " " + w.say("paper.kpt7.villages", "list", numbers(p.Villages)))
	}
	return append(out,
		section("6"), blankOr(periodText(p.Starts, p.Ends, p.Period), 1),
		section("7"), blankOr(place, 1),
		section("8"), blankOr(w.sum(p.Budget), 1),
		section("9"), blankOr(p.Results, shortText),
	)
}

func numbers(list []int) string {
	parts := make([]string, len(list))
	for i, n := range list {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, ", ")
}

func (w *writing) situationTable(list []model.Situation) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.kpt7.problem"), Weight: 78}, {Title: w.say("paper.kpt7.size"), Weight: 22, Align: model.AlignRight},
	}}
	for _, s := range list {
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{s.Text, string(s.Size)}})
	}
	return withHandRows(t)
}

func (w *writing) objectiveTable(list []model.Objective) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.kpt7.objective"), Weight: 42},
		{Title: w.say("paper.kpt7.indicator"), Weight: 38},
		{Title: w.say("paper.kpt7.target"), Weight: 20, Align: model.AlignRight},
	}}
	for _, o := range list {
		target := string(o.Target)
		if o.Size != "" {
			target = w.say("paper.kpt7.from_to", "size", string(o.Size), "target", w.or(target))
		}
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{o.Text, o.Indicator, target}})
	}
	return withHandRows(t)
}

func (w *writing) activityTable(list []model.Activity) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.kpt7.activity"), Weight: 76}, {Title: w.say("paper.kpt7.baht"), Weight: 24, Align: model.AlignRight},
	}}
	var amounts []model.Satang
	for i, a := range list {
		amount := ""
		if a.Amount > 0 {
			amount = baht(a.Amount)
		}
		amounts = append(amounts, a.Amount)
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{strconv.Itoa(i+1) + ". " + a.Text, amount}})
	}
	block := withHandRows(t)
	total := ""
	if all, err := model.Sum(amounts...); err == nil && all > 0 {
		total = baht(all)
	}
	t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{w.say("paper.word.total"), total}, Strong: true})
	return block
}

// withHandRows gives an empty table rows to be written on.
func withHandRows(t *model.DocumentTable) model.Block {
	if len(t.Rows) == 0 {
		t.Rows = emptyRows(handRows, len(t.Columns))
	}
	return model.Block{Table: t}
}

// money is section 5: what the project costs in all, from the fund and from others, and the note on it.
func (w *writing) money(p model.Proposal) []model.Block {
	total := p.Budget
	var lines []string
	for _, o := range p.OtherMoney {
		key := "paper.kpt7.other_asked"
		if o.Granted {
			key = "paper.kpt7.other_granted"
		}
		lines = append(lines, w.say(key, "agency", o.Agency, "sum", baht(o.Amount)))
		if sum, err := total.Plus(o.Amount); err == nil {
			total = sum
		}
	}
	out := []model.Block{blankOr(w.sum(total), 1)}
	if len(lines) > 0 {
		out = append(out, bodyText(w.say("paper.kpt7.others", "list", strings.Join(lines, " "))))
	}
	if p.BudgetNote != "" {
		out = append(out, bodyText(p.BudgetNote))
	}
	return out
}

// partOneSummary is section 10 and the signature.
func (w *writing) partOneSummary(p model.Proposal, r model.RuleSet) []model.Block {
	out := []model.Block{
		titleBlock(w.say("paper.kpt7.section10")),
		titleBlock(w.say("paper.kpt7.section10_1")),
		{Ticks: w.kindTicks(p.Applicant)},
		factBlock(w.fact("paper.kpt7.organisation", p.Applicant.Name)),
		titleBlock(w.say("paper.kpt7.section10_2")),
		{Ticks: typeTicks(r, p.Type)},
		titleBlock(w.say("paper.kpt7.section10_3")), w.targetTable(p.Targets),
	}
	if f := w.fragile(p.Fragile); f != "" {
		out = append(out, bodyText(f))
	}
	a := p.Applicant
	signer := model.SignatureBlock{Caption: w.say("paper.kpt7.proposer"), Name: orDefault(a.Proposer, a.Responsible), Position: w.say("paper.kpt7.position", "position", w.or(a.Position))}
	return append(out, model.Block{Sign: &model.Signing{
		Word: w.say("paper.word.sign"), Places: []model.SignatureBlock{signer}, Day: w.say("paper.kpt7.signed"), On: longDate(a.Signed), Right: true,
	}})
}

// targetTable has the nine groups of the form with those that are meant ticked, then the groups of other names.
func (w *writing) targetTable(targets []model.Target) model.Block {
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.kpt7.group"), Weight: 46},
		{Title: w.say("paper.kpt7.people"), Weight: 16, Align: model.AlignRight},
		{Title: w.say("paper.kpt7.main"), Weight: 38},
	}}
	row := func(name string, x model.Target, on bool) {
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{tickBox(on) + " " + name, peopleText(x.People), x.Main}})
	}
	for i, name := range Lists().Groups {
		meant := false
		for _, x := range targets {
			if x.Group == i+1 {
				row(strings.TrimSpace(name+" "+x.Name), x, true)
				meant = true
			}
		}
		if !meant {
			row(name, model.Target{}, false)
		}
	}
	for _, x := range targets {
		if x.Group == 0 {
			row(x.Name, x, true)
		}
	}
	return model.Block{Table: t}
}

// tickBox is a box within a cell.
func tickBox(on bool) string {
	if on {
		return "☑"
	}
	return "☐"
}

// fragile says how many of the targets need more help, as far as it is known.
func (w *writing) fragile(v model.Vulnerable) string {
	var parts []string
	for _, c := range []struct {
		key string
		n   *int
	}{{"bedridden", v.Bedridden}, {"housebound", v.Housebound}, {"fragile", v.Fragile}, {"poor", v.Poor}} {
		if c.n != nil {
			parts = append(parts, w.say("paper.kpt7."+c.key, "people", strconv.Itoa(*c.n)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return w.say("paper.kpt7.among", "list", strings.Join(parts, " "))
}

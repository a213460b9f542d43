package proposal

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// fields are the forms of one proposal, in the order of กปท.7.
type fields struct {
	edit   *part.Editing[model.Proposal]
	page   *part.Page
	today  model.Date
	people []model.Person // for the one responsible

	types    *part.Choice[string]
	applying *part.Form
	members  *part.EditTable
	sum      *part.Label
	useSum   *part.Button
	money    *fyne.Container
	heads    *part.Label
	villages *part.MultiChoice[string]
	claims   *claims
	partners *part.Partners
}

type proposal = model.Proposal

// field is a labelled field with its words from the phrase book.
func field(name string, o fyne.CanvasObject) *part.Field { return part.NewField("proposal", name, o) }

func (f *fields) text(name string, at func(*proposal) *string) *part.Field {
	return field(name, f.edit.Text(part.NewEntry(), at))
}

func (f *fields) long(name string, rows int, at func(*proposal) *string) *part.Field {
	return part.Wide(field(name, f.edit.Text(part.NewText(rows), at)))
}

func (f *fields) date(name string, at func(*proposal) *model.Date) *part.Field {
	return field(name, f.edit.Date(part.NewDateEntry(f.today), at))
}

// table ties a table that grows on the page.
func (f *fields) table(t *part.EditTable, rows func(proposal) []part.Row, set func(*proposal, []part.Row)) *part.EditTable {
	t.Grew = func() { f.page.Resettle() }
	return f.edit.Table(t, rows, set)
}

func column(name string, kind part.CellKind, width, weight float32) part.EditColumn {
	return part.EditColumn{Title: phrase.Say("proposal.cell." + name), Kind: kind, Width: width, Weight: weight}
}

// received is how the proposal came in and what it is.
func (f *fields) received() *part.Form {
	f.types = part.NewChoice[string](nil, nil)
	f.edit.Choice(f.types, func(p proposal) string { return p.Type }, func(p *proposal, code string) { p.Type = code })
	plans := part.SuggestMore(part.NewEntry(), func() []string { return service.Lists().Plans })
	changed := f.edit.Tie(func(p *proposal) { p.Plans = splitPlans(plans.Text) }, func(p proposal) { plans.SetText(plansText(p)) }, nil)
	plans.OnLeave = func(string) { changed() }
	return part.NewForm(2,
		part.Wide(part.Required(f.text("title", func(p *proposal) *string { return &p.Title }))),
		f.text("receipt.number", func(p *proposal) *string { return &p.Receipt.Number }),
		f.date("receipt.date", func(p *proposal) *model.Date { return &p.Receipt.Date }),
		f.text("code", func(p *proposal) *string { return &p.Code }),
		f.text("agreement", func(p *proposal) *string { return &p.Agreement }),
		part.Wide(field("type", f.types)),
		part.Wide(field("plans", plans)),
	)
}

// applicant is who asks.
func (f *fields) applicant() *part.Form {
	var kinds []part.Option[string]
	for i, name := range service.Lists().Applicants {
		kinds = append(kinds, part.Option[string]{Value: strconv.Itoa(i + 1), Label: strconv.Itoa(i+1) + ". " + name})
	}
	kind := part.NewChoice(kinds, nil)
	f.edit.Choice(kind, func(p proposal) string { return strconv.Itoa(p.Applicant.Kind) }, func(p *proposal, text string) {
		p.Applicant.Kind, _ = strconv.Atoi(text)
	})
	f.members = f.table(part.NewEditTable(column("member", part.TextCell, 300, 1)), memberRows, setMembers)
	responsible := part.Suggest(part.NewEntry(), f.names)
	changed := f.edit.Tie(func(p *proposal) {
		p.Applicant.Responsible, p.Applicant.Person = responsible.Text, f.personNamed(responsible.Text)
	}, func(p proposal) { responsible.SetText(p.Applicant.Responsible) }, nil)
	responsible.OnLeave = func(string) { changed() }
	f.applying = part.NewForm(2,
		part.Wide(field("applicant.kind", kind)),
		part.Wide(f.text("applicant.name", func(p *proposal) *string { return &p.Applicant.Name })),
		part.Wide(field("applicant.members", f.members)),
		field("applicant.responsible", responsible),
		f.text("applicant.position", func(p *proposal) *string { return &p.Applicant.Position }),
		f.text("applicant.phone", func(p *proposal) *string { return &p.Applicant.Phone }),
		f.text("applicant.adviser", func(p *proposal) *string { return &p.Applicant.Adviser }),
		f.text("applicant.proposer", func(p *proposal) *string { return &p.Applicant.Proposer }),
		f.date("applicant.signed", func(p *proposal) *model.Date { return &p.Applicant.Signed }),
	)
	return f.applying
}

// names lists the people of the file, for suggesting.
func (f *fields) names() (out []string) {
	for _, p := range f.people {
		if p.Withdrawn == "" {
			out = append(out, p.FullName())
		}
	}
	return out
}

// personNamed is the one person of the file with exactly this full name; none when there are several. The meeting warns of a
// member who decides on her own proposal by this.
func (f *fields) personNamed(name string) (found model.ID) {
	for _, p := range f.people {
		if strings.TrimSpace(name) != p.FullName() {
			continue
		}
		if found != "" {
			return ""
		}
		found = p.ID
	}
	return found
}

// reasons are sections 1 to 3: rationale, situation, objectives.
func (f *fields) reasons() *part.Form {
	situation := part.NewEditTable(column("situation", part.TextCell, 300, 1), column("size", part.TextCell, 110, 0))
	objectives := part.NewEditTable(
		column("objective", part.TextCell, 220, 1), column("indicator", part.TextCell, 200, 1),
		column("size", part.TextCell, 100, 0), column("target", part.TextCell, 100, 0))
	return part.NewForm(1,
		f.long("rationale", 5, func(p *proposal) *string { return &p.Rationale }),
		part.Wide(field("situation", f.table(situation, situationRows, setSituation))),
		part.Wide(field("objectives", f.table(objectives, objectiveRows, setObjectives))),
	)
}

// work is what is done and what it costs.
func (f *fields) work() *part.Form {
	activities := part.NewEditTable(column("activity", part.TextCell, 300, 1), column("amount", part.MoneyCell, 150, 0))
	budget := f.edit.Money(part.NewMoneyEntry(), func(p *proposal) *model.Satang { return &p.Budget })
	f.sum = part.NewLabel("", part.Plain)
	f.useSum = part.NewButton(phrase.Say("proposal.use_sum"), func() {
		budget.Set(activitySum(f.edit.Value()))
		budget.OnChanged(budget.Value())
	})
	f.money = container.NewBorder(nil, nil, nil, f.useSum, part.NewColumn(f.sum))
	return part.NewForm(2,
		part.Wide(field("activities", f.table(activities, activityRows, setActivities))),
		part.Wide(field("sum", f.money)),
		part.Required(field("budget", budget)),
		f.text("budgetNote", func(p *proposal) *string { return &p.BudgetNote }),
	)
}

// when is the time, the place and what is expected.
func (f *fields) when() *part.Form {
	f.villages = part.NewMultiChoice[string](nil, nil)
	f.edit.Ticks(f.villages, func(p proposal) []string { return numberTexts(p.Villages) }, func(p *proposal, on []string) {
		p.Villages = nil
		for _, text := range on {
			if n, err := strconv.Atoi(text); err == nil {
				p.Villages = append(p.Villages, n)
			}
		}
	})
	return part.NewForm(2,
		f.date("starts", func(p *proposal) *model.Date { return &p.Starts }),
		f.date("ends", func(p *proposal) *model.Date { return &p.Ends }),
		f.text("period", func(p *proposal) *string { return &p.Period }),
		f.text("place", func(p *proposal) *string { return &p.Place }),
		part.Wide(field("villages", f.villages)),
		f.long("results", 3, func(p *proposal) *string { return &p.Results }),
	)
}

// targets are the people: nine groups, and the fragile among them.
func (f *fields) targets() *part.Form {
	var list []*part.Field
	for i, name := range service.Lists().Groups {
		group := i + 1
		count := part.NewNumberEntry()
		changed := f.edit.Tie(func(p *proposal) { setPeople(p, group, count.Value()) }, func(p proposal) { count.Set(peopleOf(p, group)) }, nil)
		count.OnChanged = func(int) { changed() }
		key := "targets"
		if i > 0 {
			key += "." + strconv.Itoa(group)
		}
		list = append(list, &part.Field{Name: key, Label: strconv.Itoa(group) + ". " + name, Object: count})
	}
	f.heads = part.NewLabel("", part.Strong)
	list = append(list, part.Wide(field("heads", f.heads)))
	for _, x := range []struct {
		name string
		at   func(*model.Vulnerable) **int
	}{
		{"fragile.bedridden", func(v *model.Vulnerable) **int { return &v.Bedridden }},
		{"fragile.housebound", func(v *model.Vulnerable) **int { return &v.Housebound }},
		{"fragile.fragile", func(v *model.Vulnerable) **int { return &v.Fragile }},
		{"fragile.poor", func(v *model.Vulnerable) **int { return &v.Poor }},
	} {
		list = append(list, field(x.name, f.edit.Count(part.NewNumberEntry(), func(p *proposal) **int { return x.at(&p.Fragile) })))
	}
	return part.NewForm(2, list...)
}

// needs are the problems that the proposal serves.
func (f *fields) needs() *part.Form {
	f.claims = newClaims()
	f.claims.changed = f.edit.Tie(f.claims.read, f.claims.show, nil)
	return part.NewForm(1, field("claims", f.claims.box))
}

// desk is what the secretary adds: partners, other money, dates.
func (f *fields) desk() *part.Form {
	f.partners = part.NewPartners()
	f.edit.Partners(f.partners, func(p *proposal) *[]model.Partner { return &p.Partners })
	f.partners.Grew = func() { f.page.Resettle() }
	others := part.NewEditTable(column("agency", part.TextCell, 260, 1), column("amount", part.MoneyCell, 150, 0), column("granted", part.TextCell, 130, 0))
	return part.NewForm(2,
		part.Wide(field("partners", f.partners)),
		part.Wide(field("otherMoney", f.table(others, otherMoneyRows, setOtherMoney))),
		f.date("reportDue", func(p *proposal) *model.Date { return &p.ReportDue }),
		part.Wide(f.long("note", 2, func(p *proposal) *string { return &p.Note })),
	)
}

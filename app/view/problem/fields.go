package problem

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// fields are the forms of one problem.
type fields struct {
	edit   *part.Editing[model.Problem]
	office model.Office

	origin    *part.Form
	hearing   fyne.CanvasObject // where the problem came up, with the way there
	raised    *part.Label
	data      *part.Entry
	issue     *part.Choice[string]
	baseline  *part.Entry
	hint      *part.Line // beneath the numerator and denominator
	sum       *part.Label
	villages  *part.MultiChoice[string]
	issues    *part.MultiChoice[string]
	partners  *part.Partners
	issueKeys []string
}

// field is a labelled field with its words from the phrase book.
func field(name string, o fyne.CanvasObject) *part.Field { return part.NewField("problem", name, o) }

func (f *fields) text(name string, e *part.Entry, at func(*model.Problem) *string) *part.Field {
	return field(name, f.edit.Text(e, at))
}

func (f *fields) decimal(name string, at func(*model.Indicator) *model.Decimal) *part.Field {
	return field(name, f.edit.Decimal(part.NewEntry(), func(p *model.Problem) *model.Decimal { return at(&p.Indicator) }))
}

// what is the first form: what the problem is.
func (f *fields) what() *part.Form {
	plan := part.Suggest(part.NewEntry(), func() []string { return service.Lists().Plans })
	return part.NewForm(2,
		part.Wide(part.Required(f.text("title", part.NewEntry(), func(p *model.Problem) *string { return &p.Title }))),
		f.text("plan", plan, func(p *model.Problem) *string { return &p.Plan }),
		field("people", f.edit.Number(part.NewNumberEntry(), func(p *model.Problem) *int { return &p.People })),
		part.Wide(f.text("situation", part.NewText(3), func(p *model.Problem) *string { return &p.Situation })),
	)
}

// weighing is the priority matrix with its sum.
func (f *fields) weighing() *part.Form {
	row := func(name string, at func(*model.Priority) *int) *part.Field {
		anchors := make([]string, 5)
		for i := range anchors {
			anchors[i] = phrase.Say("problem.anchor." + name + "." + strconv.Itoa(i+1))
		}
		r := part.NewRating(1, anchors)
		changed := f.edit.Tie(
			func(p *model.Problem) { *at(&p.Priority) = r.Value() },
			func(p model.Problem) { r.Set(*at(&p.Priority)) }, nil)
		r.OnChosen = func(int) { changed() }
		return part.Wide(field("priority."+name, r))
	}
	f.sum = part.NewLabel("", part.Strong)
	return part.NewForm(1,
		row("size", func(p *model.Priority) *int { return &p.Size }),
		row("severity", func(p *model.Priority) *int { return &p.Severity }),
		row("awareness", func(p *model.Priority) *int { return &p.Awareness }),
		row("ease", func(p *model.Priority) *int { return &p.Ease }),
		&part.Field{Name: "priority", Label: phrase.Say("problem.field.priority"), Object: f.sum},
	)
}

// measure is the indicator.
func (f *fields) measure() *part.Form {
	base := f.decimal("indicator.baseline", func(i *model.Indicator) *model.Decimal { return &i.Baseline })
	f.baseline = base.Object.(*part.Entry)
	f.hint = part.NewCut("", part.Small)
	return part.NewForm(2,
		part.Wide(f.text("indicator.name", part.NewEntry(), func(p *model.Problem) *string { return &p.Indicator.Name })),
		f.decimal("indicator.numerator", func(i *model.Indicator) *model.Decimal { return &i.Numerator }),
		f.decimal("indicator.denominator", func(i *model.Indicator) *model.Decimal { return &i.Denominator }),
		part.Wide(field("indicator.share", f.hint)),
		f.text("indicator.unit", part.NewEntry(), func(p *model.Problem) *string { return &p.Indicator.Unit }),
		base,
		f.decimal("indicator.target", func(i *model.Indicator) *model.Decimal { return &i.Target }),
	)
}

// from is the origin: the kind, and the fields of that kind alone. The hearing is told on its own side, where toHearing leads.
func (f *fields) from(toHearing func()) *part.Form {
	kind := part.NewChoice([]part.Option[string]{
		{Value: string(model.FromHearing), Label: phrase.Say("problem.origin.hearing")},
		{Value: string(model.FromData), Label: phrase.Say("problem.origin.data")},
		{Value: string(model.FromIssue), Label: phrase.Say("problem.origin.issue")},
	}, nil)
	f.edit.Choice(kind, func(p model.Problem) string { return string(p.Origin.Kind) },
		func(p *model.Problem, kind string) { p.Origin.Kind = model.OriginKind(kind) })
	f.raised = part.NewLabel("", part.Plain)
	f.hearing = part.NewTightColumn(f.raised, part.NewWrap(part.NewButton(phrase.Say("problem.hearing.open"), toHearing)))
	f.data = part.NewEntry()
	f.issue = part.NewChoice[string](nil, nil)
	f.edit.Choice(f.issue, func(p model.Problem) string {
		if p.Origin.Issue == nil {
			return ""
		}
		return issueKey(*p.Origin.Issue)
	}, func(p *model.Problem, key string) {
		p.Origin.Issue = nil
		if key != "" {
			ref := issueOf(key)
			p.Origin.Issue = &ref
		}
	})
	f.origin = part.NewForm(2,
		part.Wide(field("origin.kind", kind)),
		part.Wide(field("hearing", f.hearing)),
		part.Wide(f.text("origin.data", f.data, func(p *model.Problem) *string { return &p.Origin.Data })),
		part.Wide(field("origin.issue", f.issue)),
	)
	return f.origin
}

// whom is who and what the problem belongs to.
func (f *fields) whom() *part.Form {
	var options []part.Option[string]
	for i, name := range service.Lists().Groups {
		options = append(options, part.Option[string]{Value: strconv.Itoa(i + 1), Label: name})
	}
	groups := part.NewMultiChoice(options, nil)
	f.villages, f.issues, f.partners = part.NewMultiChoice[string](nil, nil), part.NewMultiChoice[string](nil, nil), part.NewPartners()
	f.edit.Ticks(groups, func(p model.Problem) []string { return texts(p.Groups) }, func(p *model.Problem, on []string) { p.Groups = numbers(on) })
	f.edit.Ticks(f.villages, func(p model.Problem) []string { return texts(p.Villages) }, func(p *model.Problem, on []string) {
		p.Villages = numbers(beyond(texts(p.Villages), on, f.villageKeys()))
	})
	f.edit.Ticks(f.issues, func(p model.Problem) []string { return issueKeys(p.Issues) }, func(p *model.Problem, on []string) {
		kept := beyond(issueKeys(p.Issues), on, f.issueKeys)
		p.Issues = nil
		for _, key := range kept {
			p.Issues = append(p.Issues, issueOf(key))
		}
	})
	f.edit.Partners(f.partners, func(p *model.Problem) *[]model.Partner { return &p.Partners })
	return part.NewForm(1, field("groups", groups), field("villages", f.villages), field("issues", f.issues), field("partners", f.partners))
}

func (f *fields) villageKeys() []string {
	var out []string
	for _, v := range f.office.Villages {
		out = append(out, strconv.Itoa(v.Number))
	}
	return out
}

func issueKeys(list []model.IssueRef) []string {
	var out []string
	for _, r := range list {
		out = append(out, issueKey(r))
	}
	return out
}

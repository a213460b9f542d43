package problem

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// Room is the screen of the area's problems.
type Room struct {
	service  *service.Service
	desk     part.Desk
	hearings []model.Hearing
	records  *part.Records[model.Problem]
	fields   *fields
	toolbar  *part.Toolbar
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &Room{service: s, desk: d}
	r.records = &part.Records[model.Problem]{
		Desk: d, List: s.Problems, Key: model.Problem.Key, Missing: model.Problem.Missing,
		Fresh: func() model.Problem { return model.Problem{} },
		Search: func(p model.Problem) string {
			return p.Title + " " + p.Plan + " " + p.Situation + " " + p.Indicator.Name
		},
		Heading: heading,
		Opened:  r.opened,
	}
	r.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("problem.new"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.records.New},
		&part.Action{Label: phrase.Say("problem.next_missing"), Key: fyne.KeyF7, Do: r.records.JumpMissing},
		r.records.Withdraw(part.Withdrawal[model.Problem]{
			Words: "problem", Reason: func(p *model.Problem) *string { return &p.Withdrawn }, Name: func(p model.Problem) string { return p.Title },
		}),
	)
	r.records.Build(s.SaveProblem, columns(), phrase.Say("problem.empty"), r.toolbar)
	r.fields = &fields{edit: r.records.Editing}
	r.records.SetForms(
		part.Section{Heading: phrase.Say("problem.section.what"), Form: r.fields.what()},
		part.Section{Heading: phrase.Say("problem.section.weight"), Form: r.fields.weighing()},
		part.Section{Heading: phrase.Say("problem.section.indicator"), Form: r.fields.measure()},
		part.Section{Heading: phrase.Say("problem.section.origin"), Form: r.fields.from(r.toHearing)},
		part.Section{Heading: phrase.Say("problem.section.whom"), Form: r.fields.whom()},
	)
	r.fields.partners.Grew = r.records.Page.Resettle
	return r
}

// Content is the room as drawn.
func (r *Room) Content() fyne.CanvasObject { return r.records.Content }

// TypedKey does the action of a function key.
func (r *Room) TypedKey(key *fyne.KeyEvent) bool { return r.toolbar.TypedKey(key) }

// Show reads the file again; see part.Room.
func (r *Room) Show(id model.ID) {
	office, err := r.service.Office()
	if err == nil {
		r.hearings, err = r.service.Hearings()
	}
	if err != nil {
		r.desk.Fail(err)
		return
	}
	r.fields.offer(office)
	r.records.Show(id)
	r.fields.raised.SetText(raised(r.records.Editing.Value(), r.hearings))
}

func columns() []part.Column[model.Problem] {
	return []part.Column[model.Problem]{
		{
			Title: phrase.Say("problem.column.weight"), Width: 90, Align: fyne.TextAlignTrailing, Text: weight,
			Compare: func(a, b model.Problem) int { return cmp.Compare(b.Priority.Total(), a.Priority.Total()) },
		},
		{
			Title: phrase.Say("problem.column.title"), Width: 260, Weight: 3, Text: func(p model.Problem) string { return p.Title }, Tone: tone,
			Compare: func(a, b model.Problem) int { return thai.Compare(a.Title, b.Title) },
		},
		{
			Title: phrase.Say("problem.column.plan"), Width: 170, Weight: 1, Text: func(p model.Problem) string { return p.Plan }, Tone: tone,
			Compare: func(a, b model.Problem) int { return thai.Compare(a.Plan, b.Plan) },
		},
		{Title: phrase.Say("problem.column.aim"), Width: 200, Weight: 1, Text: func(p model.Problem) string { return aim(p.Indicator) }, Tone: tone},
		{Title: phrase.Say("problem.column.standing"), Width: 110, Text: standing, Tone: standingTone},
	}
}

func tone(p model.Problem) part.Tone {
	if p.Withdrawn != "" {
		return part.Muted
	}
	return part.Plain
}

func standingTone(p model.Problem) part.Tone {
	switch {
	case p.Withdrawn != "":
		return part.Muted
	case len(p.Missing()) > 0:
		return part.Warning
	}
	return part.Good
}

func heading(p model.Problem) string {
	switch {
	case p.ID == "":
		return phrase.Say("problem.heading.new")
	case p.Withdrawn != "":
		return phrase.Say("problem.heading.withdrawn", "title", p.Title, "reason", p.Withdrawn)
	}
	return p.Title
}

// offer puts the office's own lists into the choices, when they changed.
func (f *fields) offer(office model.Office) {
	if reflect.DeepEqual(office, f.office) {
		return
	}
	f.office = office
	var villages, issues []part.Option[string]
	for _, v := range office.Villages {
		label := phrase.Say("problem.village", "number", strconv.Itoa(v.Number), "name", v.Name)
		villages = append(villages, part.Option[string]{Value: strconv.Itoa(v.Number), Label: strings.TrimSpace(label)})
	}
	f.issueKeys = nil
	for _, l := range office.Lists {
		for _, i := range l.Issues {
			key := issueKey(model.IssueRef{List: l.Key, Code: i.Code})
			f.issueKeys = append(f.issueKeys, key)
			issues = append(issues, part.Option[string]{Value: key, Label: part.Short(i.Name, 60) + " (" + part.Short(l.Name, 24) + ")"})
		}
	}
	f.villages.SetChoices(villages)
	f.issues.SetChoices(issues)
	f.issue.SetChoices(issues)
	f.partners.SetAgencies(office.Agencies)
}

// opened shows what follows from the fields: the sum, the share, and the fields of the origin's kind alone.
func (r *Room) opened(p model.Problem, fresh bool) {
	f := r.fields
	f.sum.SetText(total(p.Priority))
	f.raised.SetText(raised(p, r.hearings))
	f.hint.SetText(share(p.Indicator))
	moved := false
	show := func(o fyne.CanvasObject, on bool) {
		if o.Visible() == on {
			return
		}
		moved = true
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	show(f.hearing, p.Origin.Kind == model.FromHearing)
	show(f.data, p.Origin.Kind == model.FromData)
	show(f.issue, p.Origin.Kind == model.FromIssue)
	if moved {
		f.origin.Refresh()
		r.records.Page.Resettle()
	}
}

// toHearing leads to the hearing where the problem came up.
func (r *Room) toHearing() {}

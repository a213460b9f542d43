package project

import (
	"strings"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// reportForm is the fields of a report, in the order of part 3 of กปท.7.
type reportForm struct {
	edit     *part.Editing[model.Outcome]
	page     *part.Page
	groups   []string
	today    model.Date
	measures *measures
	head     *part.Form
	look     func(model.Outcome) []model.FieldError // what is worth a look in a report
	odd      *part.Notice                           // tells of it, above the fields
	why      *part.Entry
	progress *part.NumberEntry
	people   *part.Label
	sums     *part.Label
}

func newReportForm(s *service.Service, edit *part.Editing[model.Outcome]) *reportForm {
	f := &reportForm{
		edit: edit, page: part.NewPage(), groups: service.Lists().Groups, today: s.Today(), measures: newMeasures(),
		people: part.NewLabel("", part.Small), sums: part.NewLabel("", part.Small), odd: part.NewNotice("", part.Warning),
	}
	f.head = f.result()
	f.odd.Hide()
	f.page.SetObjects(f.odd,
		f.card("result", f.head, nil), f.card("indicators", f.indicators(), nil), f.card("people", f.reached(), f.people),
		f.card("measures", f.measured(), nil), f.card("money", f.money(), f.sums), f.card("words", f.words(), nil))
	return f
}

// card puts a form on the page under its heading, with a note beneath it or nil.
func (f *reportForm) card(name string, form *part.Form, note fyne.CanvasObject) fyne.CanvasObject {
	form.Reveal, form.Grew = f.page.Reveal, f.page.Resettle
	f.edit.Forms = append(f.edit.Forms, form)
	column := part.NewTightColumn(form)
	if note != nil {
		column.Add(note)
	}
	return part.NewCard(phrase.Say("projects.section."+name), column)
}

// field is a labelled field with its words from the phrase book.
func field(name string, o fyne.CanvasObject) *part.Field { return part.NewField("projects", name, o) }

func column(name string, kind part.CellKind, width, weight float32) part.EditColumn {
	return part.EditColumn{Title: phrase.Say("projects.cell." + name), Kind: kind, Width: width, Weight: weight}
}

func (f *reportForm) text(name string, rows int, at func(*model.Outcome) *string) *part.Field {
	if rows > 1 {
		return part.Wide(field(name, f.edit.Text(part.NewText(rows), at)))
	}
	return field(name, f.edit.Text(part.NewEntry(), at))
}

func (f *reportForm) table(t *part.EditTable, rows func(model.Outcome) []part.Row, set func(*model.Outcome, []part.Row)) *part.EditTable {
	t.Grew = func() { f.page.Resettle() }
	return f.edit.Table(t, rows, set)
}

// result is whether the project did what it set out to do, who says so, and when.
func (f *reportForm) result() *part.Form {
	var options []part.Option[string]
	for _, a := range []model.Achieved{model.AchievedAll, model.AchievedPart, model.AchievedNot} {
		options = append(options, part.Option[string]{Value: string(a), Label: phrase.Say("projects.achieved." + string(a))})
	}
	achieved := part.NewChoice(options, nil)
	f.edit.Choice(achieved, func(o model.Outcome) string { return string(o.Achieved) }, func(o *model.Outcome, v string) { o.Achieved = model.Achieved(v) })
	f.progress = part.NewNumberEntry()
	changed := f.edit.Tie(func(o *model.Outcome) { o.Progress = model.BasisPoints(min(100, f.progress.Value()) * 100) },
		func(o model.Outcome) { f.progress.Set(int(o.Progress / 100)) }, f.progress.Typing)
	f.progress.OnChanged = func(int) { changed() }
	f.why = part.NewText(2)
	return part.NewForm(2,
		field("achieved", achieved), field("progress", f.progress),
		part.Wide(field("why", f.edit.Text(f.why, func(o *model.Outcome) *string { return &o.Why }))),
		field("on", f.edit.Date(part.NewDateEntry(f.today), func(o *model.Outcome) *model.Date { return &o.On })),
		field("received", f.edit.Date(part.NewDateEntry(f.today), func(o *model.Outcome) *model.Date { return &o.Received })),
		f.text("reporter.name", 1, func(o *model.Outcome) *string { return &o.Reporter.Name }),
		part.Wide(f.text("reporter.position", 1, func(o *model.Outcome) *string { return &o.Reporter.Position })),
	)
}

// indicators are the objectives: measured before, aimed at, reached.
func (f *reportForm) indicators() *part.Form {
	t := part.NewEditTable(
		column("objective", part.TextCell, 110, 2), column("indicator", part.TextCell, 90, 2), column("baseline", part.TextCell, 70, 0),
		column("target", part.TextCell, 70, 0), column("value", part.TextCell, 70, 0), column("note", part.TextCell, 80, 1))
	return part.NewForm(1, part.Wide(field("indicators", f.table(t, indicatorRows, setIndicators))))
}

// reached are the people: by group, and the fragile among those who came.
func (f *reportForm) reached() *part.Form {
	t := part.NewEditTable(
		column("group", part.NumberCell, 90, 0), column("groupName", part.TextCell, 140, 1), column("planned", part.NumberCell, 105, 0), column("came", part.NumberCell, 105, 0))
	f.table(t, func(o model.Outcome) []part.Row { return peopleRows(o, f.groups) }, func(o *model.Outcome, rows []part.Row) { setPeople(o, rows, f.groups) })
	list := []*part.Field{part.Wide(field("people", t))}
	for _, x := range []struct {
		name string
		at   func(*model.Vulnerable) **int
	}{
		{"fragile.bedridden", func(v *model.Vulnerable) **int { return &v.Bedridden }},
		{"fragile.housebound", func(v *model.Vulnerable) **int { return &v.Housebound }},
		{"fragile.fragile", func(v *model.Vulnerable) **int { return &v.Fragile }},
		{"fragile.poor", func(v *model.Vulnerable) **int { return &v.Poor }},
	} {
		list = append(list, field(x.name, f.edit.Count(part.NewNumberEntry(), func(o *model.Outcome) **int { return x.at(&o.Fragile) })))
	}
	return part.NewForm(2, list...)
}

// measured are the area's own numbers before and after.
func (f *reportForm) measured() *part.Form {
	f.measures.changed = f.edit.Tie(f.measures.read, f.measures.show, f.measures.typing)
	return part.NewForm(1, part.Wide(field("problems", f.measures.box)))
}

// money is what was given, used and returned.
func (f *reportForm) money() *part.Form {
	sum := func(name string, at func(*model.Outcome) **model.Satang) *part.Field {
		return field(name, f.edit.Sum(part.NewMoneyEntry(), at))
	}
	return part.NewForm(2,
		sum("given", func(o *model.Outcome) **model.Satang { return &o.Given }),
		sum("used", func(o *model.Outcome) **model.Satang { return &o.Used }),
		sum("returned", func(o *model.Outcome) **model.Satang { return &o.Returned }))
}

// words is what cannot be counted.
func (f *reportForm) words() *part.Form {
	return part.NewForm(1,
		f.text("abstract", 3, func(o *model.Outcome) *string { return &o.Abstract }),
		f.text("obstacles", 2, func(o *model.Outcome) *string { return &o.Obstacles }),
		f.text("advice", 2, func(o *model.Outcome) *string { return &o.Advice }))
}

// know gives the form the names of the area's problems.
func (f *reportForm) know(problems []model.Problem) {
	for _, p := range problems {
		f.measures.titles[p.ID] = p.Title
	}
}

// show puts another report into the fields.
func (f *reportForm) show(o model.Outcome) {
	f.measures.offer(o)
	f.edit.Open(o)
	f.follow()
	f.page.Resettle()
}

// follow shows what follows from the value: which fields it wants, what its sums make together.
func (f *reportForm) follow() {
	o := f.edit.Value()
	moved := f.measures.offer(o)
	moved = part.Shown(f.why, o.Achieved == model.AchievedPart || o.Achieved == model.AchievedNot || o.Why != "" || f.why.Text != "" || f.edit.Pending() > 0) || moved
	moved = part.Shown(f.progress, o.Instalment > 0) || moved
	text, tone := moneyNote(o)
	f.sums.Set(text, tone)
	f.people.SetText(peopleNote(o))
	moved = f.tellOdd(o) || moved
	if moved {
		f.head.Resettle()
		f.page.Resettle()
	}
}

// tellOdd tells above the fields what is worth a look in a report that is stored; it tells whether anything on the page moved.
func (f *reportForm) tellOdd(o model.Outcome) (moved bool) {
	var lines []string
	if o.ID != "" {
		lines = oddLines(f.look(o))
	}
	f.odd.Set(strings.Join(append([]string{phrase.Say("projects.report.odd")}, lines...), "\n"), part.Warning)
	return part.Shown(f.odd, len(lines) > 0) || len(lines) > 0
}

// oddLines are what is worth a look in a report, a line each.
func oddLines(odd []model.FieldError) (lines []string) {
	for _, f := range odd {
		lines = append(lines, "• "+phrase.Fault(f))
	}
	return lines
}

package people

import (
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

// persons is the register of people.
type persons struct {
	service *service.Service
	desk    part.Desk
	records *part.Records[model.Person]
	toolbar *part.Toolbar
}

// field is a labelled field with its words from the phrase book.
func field(name string, o fyne.CanvasObject) *part.Field { return part.NewField("people", name, o) }

func newPersons(s *service.Service, d part.Desk) *persons {
	r := &persons{service: s, desk: d}
	r.records = &part.Records[model.Person]{
		Desk: d, Key: model.Person.Key, List: s.People,
		Missing: func(model.Person) []string { return nil },
		Fresh:   func() model.Person { return model.Person{} },
		Search: func(p model.Person) string {
			return strings.Join([]string{p.FullName(), p.Position, p.Organisation, p.Phone}, " ")
		},
		Heading: func(p model.Person) string {
			switch {
			case p.ID == "":
				return phrase.Say("people.heading.new")
			case p.Withdrawn != "":
				return phrase.Say("people.heading.withdrawn", "name", p.FullName(), "reason", p.Withdrawn)
			}
			return p.FullName()
		},
	}
	r.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("people.new"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.records.New},
		&part.Action{Label: phrase.Say("people.paste"), Key: fyne.KeyF6, Icon: theme.ContentPasteIcon(), Do: r.askPaste},
		r.records.Withdraw(part.Withdrawal[model.Person]{
			Words: "people", Reason: func(p *model.Person) *string { return &p.Withdrawn }, Name: model.Person.FullName,
		}),
	)
	r.records.Build(s.SavePerson, personColumns(), phrase.Say("people.empty"), r.toolbar)
	e := r.records.Editing
	titles := part.Suggest(part.NewEntry(), func() []string { return strings.Split(phrase.Say("people.titles.common"), "|") })
	r.records.SetForms(part.Section{Form: part.NewForm(2,
		field("title", e.Text(titles, func(p *model.Person) *string { return &p.Title })),
		part.Required(field("name", e.Text(part.NewEntry(), func(p *model.Person) *string { return &p.Name }))),
		field("family", e.Text(part.NewEntry(), func(p *model.Person) *string { return &p.Family })),
		field("phone", e.Text(part.NewEntry(), func(p *model.Person) *string { return &p.Phone })),
		field("position", e.Text(part.NewEntry(), func(p *model.Person) *string { return &p.Position })),
		field("organisation", e.Text(part.NewEntry(), func(p *model.Person) *string { return &p.Organisation })),
	)})
	return r
}

func personColumns() []part.Column[model.Person] {
	tone := func(p model.Person) part.Tone {
		if p.Withdrawn != "" {
			return part.Muted
		}
		return part.Plain
	}
	by := func(text func(model.Person) string) func(a, b model.Person) int {
		return func(a, b model.Person) int { return thai.Compare(text(a), text(b)) }
	}
	position := func(p model.Person) string { return p.Position }
	organisation := func(p model.Person) string { return p.Organisation }
	return []part.Column[model.Person]{
		{Title: phrase.Say("people.column.name"), Width: 220, Weight: 1, Text: model.Person.FullName, Tone: tone, Compare: by(model.Person.SortName)},
		{Title: phrase.Say("people.column.position"), Width: 220, Weight: 1, Text: position, Tone: tone, Compare: by(position)},
		{Title: phrase.Say("people.column.organisation"), Width: 220, Weight: 1, Text: organisation, Tone: tone, Compare: by(organisation)},
		{Title: phrase.Say("people.column.phone"), Width: 120, Text: func(p model.Person) string { return p.Phone }, Tone: tone},
	}
}

// askPaste asks for a table of names and adds those that are not there.
func (r *persons) askPaste() {
	r.desk.Window.Canvas().Unfocus()
	cell := func(name string, weight float32) part.EditColumn {
		return part.EditColumn{Title: phrase.Say("people.cell." + name), Width: 120, Weight: weight}
	}
	table := part.NewEditTable(cell("name", 2), cell("position", 1), cell("organisation", 1), cell("phone", 0))
	count := part.NewLabel(phrase.Say("people.paste.none"), part.Muted)
	table.OnChanged = func(rows []part.Row) { count.SetText(tellPasted(readNames(rows, r.records.All()))) }
	page := part.NewPage(part.NewLabel(phrase.Say("people.paste.text"), part.Plain), table)
	table.Grew = page.Resettle
	body := part.NewColumn(part.NewTall(page, 260), count)
	part.Dialog(r.desk.Window, phrase.Say("people.paste"), body, phrase.Say("people.paste.add"), func() bool {
		return r.addAll(readNames(table.Rows(), r.records.All()).fresh)
	})
}

// addAll stores new people; it tells whether all are stored.
func (r *persons) addAll(fresh []model.Person) bool {
	for _, p := range fresh {
		if _, err := r.service.SavePerson(p); err != nil {
			r.desk.Fail(err)
			return false
		}
	}
	if len(fresh) > 0 {
		r.desk.Saved()
		r.records.Show("")
	}
	return true
}

// tellPasted says how many will be added and who is there already.
func tellPasted(p pasted) string {
	text := phrase.Say("people.paste.count", "count", strconv.Itoa(len(p.fresh)))
	if len(p.known) > 0 {
		text += " " + phrase.Say("people.paste.known", "count", strconv.Itoa(len(p.known)), "names", part.Short(strings.Join(p.known, ", "), 120))
	}
	return text
}

package setting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// officeSide is the office and its area: name and place, villages, the lists of issues that others set, and partners.
type officeSide struct {
	*screen
	editing *part.Editing[model.Office]
	page    *part.Page
	lists   int // for how many lists of issues the page was built
}

func newOfficeSide(x *screen) *officeSide {
	s := &officeSide{screen: x, page: part.NewPage(), lists: -1}
	return s
}

func (s *officeSide) content() fyne.CanvasObject { return s.page }

func (s *officeSide) key(*fyne.KeyEvent) bool { return false }

func (s *officeSide) show() {
	o, err := s.service.Office()
	if err != nil {
		s.desk.Fail(err)
		return
	}
	if len(o.Lists) != s.lists {
		s.build(o)
		return
	}
	s.editing.Load(o)
}

// build makes the forms; a list of issues more or less makes them anew.
func (s *officeSide) build(o model.Office) {
	s.lists = len(o.Lists)
	e := &part.Editing[model.Office]{Save: s.service.SaveOffice, Stored: func(model.Office) { s.desk.Saved() }, Fail: s.desk.Fail}
	s.editing = e
	villages := part.NewEditTable(
		part.EditColumn{Title: label("village.number"), Kind: part.VillageCell, Width: 90}, part.EditColumn{Title: label("village.name"), Width: 200, Weight: 1},
	)
	agencies := part.NewEditTable(
		part.EditColumn{Title: label("agency.name"), Width: 240, Weight: 1}, part.EditColumn{Title: label("agency.brings"), Width: 240, Weight: 1},
	)
	e.Table(villages, villageRows, setVillages)
	papers := part.NewEditTable(
		part.EditColumn{Title: label("paper.name"), Width: 320, Weight: 1}, part.EditColumn{Title: label("paper.kinds"), Width: 240},
	)
	e.Table(agencies, agencyRows, setAgencies)
	e.Table(papers, paperRows, setPapers)
	cards := []fyne.CanvasObject{
		s.card(phrase.Say("setting.office"), nameForm(e)),
		s.card(phrase.Say("setting.villages"), s.tableForm("villages", villages)),
		s.card(phrase.Say("setting.checklist"), s.tableForm("setting.papers", papers)),
	}
	for i := range o.Lists {
		cards = append(cards, s.listCard(i, o.Lists[i].Name))
	}
	add := part.NewToolbar(
		&part.Action{Label: phrase.Say("setting.list.add"), Icon: theme.ContentAddIcon(), Do: s.addList},
		&part.Action{Label: phrase.Say("setting.list.take"), Icon: theme.FolderOpenIcon(), Do: func() { part.TakeWorkbook(s.desk, s.readLists, s.show) }},
		&part.Action{Label: phrase.Say("setting.list.template"), Icon: theme.DocumentSaveIcon(), Do: s.listTemplate},
	)
	cards = append(cards, add, s.card(phrase.Say("setting.agencies"), s.tableForm("agencies", agencies)), s.stock())
	s.page.SetObjects(cards...)
	e.Open(o)
	s.page.Resettle()
}

// card puts a form onto the page and ties it to the editing.
func (s *officeSide) card(heading string, form *part.Form) *part.Card {
	form.Reveal, form.Grew = s.page.Reveal, s.page.Resettle
	s.editing.Forms = append(s.editing.Forms, form)
	return part.NewCard(heading, form)
}

func (s *officeSide) tableForm(name string, t *part.EditTable) *part.Form {
	t.Grew = s.page.Resettle
	return part.NewForm(1, &part.Field{Name: name, Label: label(name), Object: t, Wide: true})
}

func nameForm(e *part.Editing[model.Office]) *part.Form {
	text := func(name string, at func(*model.Office) *string) *part.Field {
		return &part.Field{Name: name, Label: label(name), Object: e.Text(part.NewEntry(), at)}
	}
	kind := part.NewChoice(options("office.kind.", model.Tambon, model.TownTambon, model.Town, model.City, model.Provincial, model.OtherOffice), nil)
	e.Choice(kind, func(o model.Office) string { return string(o.Kind) }, func(o *model.Office, k string) { o.Kind = model.OfficeKind(k) })
	name := text("name", func(o *model.Office) *string { return &o.Name })
	changwat := text("changwat", func(o *model.Office) *string { return &o.Changwat })
	name.Required, name.Wide, changwat.Required = true, true, true
	return part.NewForm(2, name, &part.Field{Name: "kind", Label: label("kind"), Object: kind},
		text("tambon", func(o *model.Office) *string { return &o.Tambon }), text("amphoe", func(o *model.Office) *string { return &o.Amphoe }), changwat,
		text("phone", func(o *model.Office) *string { return &o.Phone }))
}

// listCard is one list of issues, with the button that takes it away.
func (s *officeSide) listCard(i int, name string) fyne.CanvasObject {
	form := s.listForm(i)
	form.Reveal, form.Grew = s.page.Reveal, s.page.Resettle
	s.editing.Forms = append(s.editing.Forms, form)
	remove := part.NewToolbar(&part.Action{Label: phrase.Say("setting.list.remove"), Icon: theme.DeleteIcon(), Do: func() { s.removeList(i, name) }})
	return part.NewCard(phrase.Say("setting.list", "name", name), part.NewColumn(form, remove))
}

// removeList takes a list of issues away, after a question; one that a problem is tied to is refused.
func (s *officeSide) removeList(i int, name string) {
	part.ConfirmLoss(s.desk.Window, phrase.Say("setting.list.remove"), phrase.Say("setting.remove_what", "name", name), phrase.Say("setting.remove"), func() {
		s.change(func(o *model.Office) { o.Lists = slices.Delete(slices.Clone(o.Lists), i, i+1) })
	})
}

// change stores a change of the office that no field holds.
func (s *officeSide) change(do func(*model.Office)) {
	o, err := s.service.Office()
	if err == nil {
		do(&o)
		_, err = s.service.SaveOffice(o)
	}
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.desk.Saved()
	s.show()
}

// listForm is the form of one list of issues.
func (s *officeSide) listForm(i int) *part.Form {
	e := s.editing
	issues := part.NewEditTable(part.EditColumn{Title: label("issue.code"), Width: 90}, part.EditColumn{Title: label("issue.name"), Width: 300, Weight: 1})
	issues.Grew = s.page.Resettle
	e.Table(issues, func(o model.Office) []part.Row { return issueRows(o.Lists[i]) }, func(o *model.Office, rows []part.Row) { setIssues(at(&o.Lists, i), rows) })
	path := "lists." + itoa(i)
	return part.NewForm(2,
		&part.Field{Name: path + ".name", Label: label("list.name"), Wide: true, Object: e.Text(part.NewEntry(), func(o *model.Office) *string { return &at(&o.Lists, i).Name })},
		&part.Field{Name: path + ".owner", Label: label("list.owner"), Object: e.Text(part.NewEntry(), func(o *model.Office) *string { return &at(&o.Lists, i).Owner })},
		&part.Field{Name: path + ".issues", Label: label("issues"), Object: issues, Wide: true},
	)
}

// addList asks for the name of another list of issues.
func (s *officeSide) addList() {
	part.Ask(s.desk.Window, phrase.Say("setting.list.add"), phrase.Say("setting.list.ask"), "", true, func(name string) {
		s.change(func(o *model.Office) {
			o.Lists = append(slices.Clone(o.Lists), model.IssueList{Key: freeKey(usedKeys(listNames(o.Lists)), "list"), Name: name})
		})
	})
}

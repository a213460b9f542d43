package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// Room is the screen of people and the committee.
type Room struct {
	service *service.Service
	desk    part.Desk
	records *part.Records[model.Person]
	toolbar *part.Toolbar
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &Room{service: s, desk: d}
	r.records = &part.Records[model.Person]{
		Desk: d, Key: model.Person.Key, List: s.People,
		Missing: func(model.Person) []string { return nil },
		Fresh:   func() model.Person { return model.Person{} },
		Search:  func(p model.Person) string { return p.FullName() },
		Heading: func(p model.Person) string { return p.FullName() },
	}
	r.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("people.new"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.records.New},
	)
	columns := []part.Column[model.Person]{{Title: phrase.Say("people.column.name"), Weight: 1, Text: model.Person.FullName}}
	r.records.Build(s.SavePerson, columns, phrase.Say("people.empty"), r.toolbar)
	name := r.records.Editing.Text(part.NewEntry(), func(p *model.Person) *string { return &p.Name })
	r.records.SetForms(part.Section{Form: part.NewForm(1, &part.Field{Name: "name", Label: phrase.Say("people.field.name"), Object: name})})
	return r
}

// Content is the room as drawn.
func (r *Room) Content() fyne.CanvasObject { return r.records.Content }

// TypedKey does the action of a function key.
func (r *Room) TypedKey(key *fyne.KeyEvent) bool { return r.toolbar.TypedKey(key) }

// Show reads the file again; see part.Room.
func (r *Room) Show(id model.ID) { r.records.Show(id) }

package proposal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// Room is the screen of a round's proposals.
type Room struct {
	service *service.Service
	desk    part.Desk
	records *part.Records[model.Proposal]
	toolbar *part.Toolbar
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &Room{service: s, desk: d}
	r.records = &part.Records[model.Proposal]{
		Desk: d, Key: model.Proposal.Key, Missing: model.Proposal.Missing,
		List:    func() ([]model.Proposal, error) { return s.Proposals(d.Here().Round) },
		Fresh:   func() model.Proposal { return model.Proposal{Round: d.Here().Round} },
		Search:  func(p model.Proposal) string { return p.Title },
		Heading: func(p model.Proposal) string { return p.Title },
	}
	r.toolbar = part.NewToolbar(
		&part.Action{Label: phrase.Say("proposal.new"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.records.New},
	)
	columns := []part.Column[model.Proposal]{{Title: phrase.Say("proposal.column.title"), Weight: 1, Text: func(p model.Proposal) string { return p.Title }}}
	r.records.Build(s.SaveProposal, columns, phrase.Say("proposal.empty"), r.toolbar)
	title := r.records.Editing.Text(part.NewEntry(), func(p *model.Proposal) *string { return &p.Title })
	r.records.SetForms(part.Section{Form: part.NewForm(1, &part.Field{Name: "title", Label: phrase.Say("proposal.field.title"), Object: title})})
	return r
}

// Content is the room as drawn.
func (r *Room) Content() fyne.CanvasObject { return r.records.Content }

// TypedKey does the action of a function key.
func (r *Room) TypedKey(key *fyne.KeyEvent) bool { return r.toolbar.TypedKey(key) }

// Show reads the file again; see part.Room.
func (r *Room) Show(id model.ID) { r.records.Show(id) }

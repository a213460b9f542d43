package project

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// closingSide tells what a project still lacks before it is closed, closes it, and opens it again.
type closingSide struct {
	room    *room
	content fyne.CanvasObject
	tools   *part.Toolbar
	close   *part.Action
	reopen  *part.Action
	page    *part.Page
	state   *part.Notice
	lacks   *part.Label
	course  *part.Label
	edit    *part.Editing[model.Project]
	project model.ID // the proposal of the project that the side shows
}

func newClosingSide(r *room) *closingSide {
	s := &closingSide{room: r, page: part.NewPage(), state: part.NewNotice("", part.Plain), lacks: part.NewLabel("", part.Plain), course: part.NewLabel("", part.Plain)}
	s.close = &part.Action{Label: phrase.Say("projects.close"), Key: fyne.KeyF9, Do: s.askClose}
	s.reopen = &part.Action{Label: phrase.Say("projects.reopen"), Key: fyne.KeyF8, Do: s.askReopen}
	s.tools = part.NewToolbar(s.close, s.reopen, part.NewPrint(r.Print))
	s.edit = &part.Editing[model.Project]{Save: s.save, Fail: r.desk.Fail, Stored: func(model.Project) { r.desk.Saved() }}
	form := part.NewForm(1,
		field("code", s.edit.Text(part.NewEntry(), func(p *model.Project) *string { return &p.Code })),
		part.Wide(field("projectNote", s.edit.Text(part.NewText(3), func(p *model.Project) *string { return &p.Note }))))
	form.Reveal, form.Grew = s.page.Reveal, s.page.Resettle
	s.edit.Forms = []*part.Form{form}
	s.page.SetObjects(
		s.state,
		part.NewCard(phrase.Say("projects.section.lacks"), s.lacks),
		part.NewCard(phrase.Say("projects.section.note"), form),
		part.NewCard(phrase.Say("projects.section.course"), s.course))
	s.content = s.page
	return s
}

func (s *closingSide) drawn() fyne.CanvasObject { return s.content }
func (s *closingSide) bar() *part.Toolbar       { return s.tools }
func (s *closingSide) pending() int             { return s.edit.Pending() }
func (s *closingSide) begin()                   { s.edit.Forms[0].Jump("code") }

// show brings the side up to date with the picked project.
func (s *closingSide) show() {
	at := s.room.at
	closed := at.Project.Closed != nil
	s.close.SetEnabled(!closed)
	s.reopen.SetEnabled(closed)
	text, tone := closingState(at)
	s.state.Set(text, tone)
	lacks, err := at.Folder().ClosingLacks()
	s.room.desk.Fail(err)
	text, tone = lackText(lacks)
	s.lacks.Set(text, tone)
	s.course.SetText(course(at))
	value := at.Project
	value.Proposal = at.Proposal.ID
	if at.Proposal.ID != s.project {
		s.project = at.Proposal.ID
		s.edit.Open(value)
	} else {
		s.edit.Load(value)
	}
	part.Lock(s.page, closed)
	s.page.Resettle()
}

func (s *closingSide) save(p model.Project) (model.Project, error) {
	return s.room.service.SaveProject(p)
}

// askClose closes the project; where something is missing, it asks for the reason first.
func (s *closingSide) askClose() {
	s.room.leave()
	lacks, err := s.room.at.Folder().ClosingLacks()
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	proposal := s.room.at.Proposal.ID
	do := func(why string) {
		_, err := s.room.service.CloseProject(proposal, why)
		s.room.done(err)
	}
	title := phrase.Say("projects.close")
	if len(lacks) == 0 {
		part.Confirm(s.room.desk.Window, title, phrase.Say("projects.close_text", "title", s.room.at.Proposal.Title), title, func() { do("") })
		return
	}
	text, _ := lackText(lacks)
	part.Ask(s.room.desk.Window, title, phrase.Say("projects.close_why", "lacks", text), "", true, do)
}

// askReopen opens a closed project again, with a reason.
func (s *closingSide) askReopen() {
	s.room.leave()
	proposal := s.room.at.Proposal.ID
	part.Ask(s.room.desk.Window, phrase.Say("projects.reopen"), phrase.Say("projects.reopen_text"), "", true, func(why string) {
		_, err := s.room.service.ReopenProject(proposal, why)
		s.room.done(err)
	})
}

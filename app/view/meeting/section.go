package meeting

import (
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// sectionCard is the section that is picked.
type sectionCard struct {
	side   *agendaSide
	page   *part.Page
	fields fields[model.Section]
	form   *part.Form
	add    *part.Button
	at     int
	shown  string
}

func (c *sectionCard) build(s *agendaSide) {
	c.side = s
	c.fields.edit = func(change func(*model.Section)) {
		at := c.at
		s.room.try(func(m *model.Meeting) {
			if at < len(m.Agenda) {
				change(&m.Agenda[at])
			}
		})
	}
	c.form = part.NewForm(1, &part.Field{Name: "title", Label: phrase.Say("meeting.section_title"), Object: text(&c.fields, 1, func(x *model.Section) *string { return &x.Title })})
	c.add = part.NewButton(phrase.Say("meeting.section_add"), func() {
		at := c.at
		s.room.try(func(m *model.Meeting) {
			m.Agenda = append(m.Agenda[:at+1:at+1], append([]model.Section{{Title: phrase.Say("meeting.section_new")}}, m.Agenda[at+1:]...)...)
		})
		s.pick(agendaRow{section: at + 1}.id())
		c.form.Jump("title")
	})
	c.page = part.NewPage(part.NewCard(phrase.Say("meeting.section"), part.NewColumn(c.form, container.NewHBox(c.add))), part.NewLabel(phrase.Say("meeting.section_text"), part.Muted))
}

func (c *sectionCard) show(section int) {
	c.at = section
	who := string(c.side.room.id) + itoa(section)
	sec := c.side.room.held.meeting.Agenda[section]
	c.fields.show(&sec, who != c.shown)
	c.shown = who
	closed := c.side.room.held.meeting.Closed
	c.fields.lock(closed)
	setLocked(c.add, closed)
}

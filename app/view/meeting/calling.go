package meeting

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// callingCard is the calling letter: its number and day, and its text, which the program drafts and the secretary may rewrite.
type callingCard struct {
	side   *rollSide
	card   fyne.CanvasObject
	fields fields[model.Meeting]
	form   *part.Form
	text   *part.Entry
	on     *part.DateEntry
	shown  string // text in the field, so that it is filled again only when it changed
	drawn  service.Drafted
	late   *part.Notice
	stale  *part.Notice
	back   *part.Button
	write  *part.Button
}

func newCallingCard(s *rollSide) *callingCard {
	c := &callingCard{side: s, late: part.NewNotice(phrase.Say("meeting.calling_late", "days", itoa(model.NoticeDays)), part.Warning), stale: part.NewNotice(phrase.Say("meeting.stale"), part.Warning)}
	f := &c.fields
	f.edit = func(change func(*model.Meeting)) {
		s.report(c.form, s.room.change(func(m *model.Meeting) {
			change(m)
			if m.Called != nil && *m.Called == (model.Invitation{}) {
				m.Called = nil
			}
		}))
	}
	c.text = part.NewText(5)
	c.text.OnLeave = func(text string) {
		own := model.Text{Own: text, Draft: c.drawn.Draft}
		if text == c.drawn.Draft || text == "" {
			own = model.Text{}
		}
		c.keep(own)
	}
	s.room.stocked(model.OpeningStock, c.text)
	f.locks = append(f.locks, c.text)
	c.back = part.NewButton(phrase.Say("meeting.back_to_draft"), func() { c.keep(model.Text{}) })
	c.write = part.NewButton(phrase.Say("meeting.calling_write"), func() { s.room.letter(s.room.desk.Open) })
	c.on = typed(f, part.NewDateEntry(s.room.service.Today()), func(m *model.Meeting) *model.Date { return &called(m).On })
	c.form = part.NewForm(1,
		&part.Field{Name: "called.number", Label: phrase.Say("meeting.calling_number"), Object: text(f, 1, func(m *model.Meeting) *string { return &called(m).Number })},
		&part.Field{Name: "called.on", Label: phrase.Say("meeting.calling_on"), Object: c.on},
		&part.Field{Name: "called.text", Label: phrase.Say("meeting.calling_text"), Object: c.text},
	)
	c.card = part.NewCard(phrase.Say("meeting.calling"), part.NewTightColumn(c.form, c.late, c.stale, part.NewWrap(c.write, c.back)))
	return c
}

// called is a meeting's invitation, made or copied so that nothing shared is changed.
func called(m *model.Meeting) *model.Invitation {
	var in model.Invitation
	if m.Called != nil {
		in = *m.Called
	}
	m.Called = &in
	return m.Called
}

func (c *callingCard) keep(own model.Text) {
	c.fields.edit(func(m *model.Meeting) { called(m).Text = own })
}

// show brings the letter up to date with the file.
func (c *callingCard) show(m model.Meeting, fresh bool) {
	c.late.Hidden = !m.ShortNotice()
	shown := m
	c.fields.show(&shown, fresh)
	drawn, err := c.side.room.service.CallingText(m)
	c.side.room.desk.Fail(err)
	c.drawn = drawn
	if fresh || drawn.Text != c.shown {
		c.shown = drawn.Text
		c.text.SetText(drawn.Text)
	}
	c.stale.Hidden, c.back.Hidden = !drawn.Stale, !drawn.Own || m.Closed
	c.fields.lock(m.Closed)
	if fresh {
		c.form.SetErrors(nil)
	}
}

// letter writes the calling letters, one to each member, and hands them on.
func (r *room) letter(hand func(path string)) {
	id := r.id
	r.desk.Deliver(func() (part.Paper, error) {
		w, err := r.service.PaperFile("letter", id)
		return part.Paper{Name: w.Name, Data: w.Data, Warning: w.Warning}, err
	}, hand)
}

package meeting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// signerCard is the signature blocks of the minutes: each renamable, each switchable.
type signerCard struct {
	side  *minutesSide
	page  *part.Page
	rows  *fyne.Container
	add   *part.Button
	lines []signerLine
	shown string
}

// signerLine is one block.
type signerLine struct {
	fields   fields[model.Signer]
	name     *part.Entry
	position *part.Entry
	remove   *part.Button
}

func newSignerCard(s *minutesSide) *signerCard {
	c := &signerCard{side: s, rows: part.NewColumn()}
	c.add = part.NewButton(phrase.Say("meeting.signer_add"), func() {
		c.change(func(list *[]model.Signer) {
			*list = append(*list, model.Signer{Caption: phrase.Say("meeting.signer_new")})
		})
	})
	c.add.Icon = theme.ContentAddIcon()
	c.page = part.NewPage(part.NewLabel(phrase.Say("meeting.signers"), part.Heading), c.rows, container.NewHBox(c.add))
	return c
}

func (c *signerCard) change(edit func(*[]model.Signer)) {
	c.side.room.try(func(m *model.Meeting) {
		m.Signers = slices.Clone(m.Signers)
		edit(&m.Signers)
	})
}

// show fills the blocks; they are made anew only when their number changed.
func (c *signerCard) show() {
	m := c.side.room.held.meeting
	who := string(m.ID) + " " + itoa(len(m.Signers))
	fresh := who != c.shown
	if fresh {
		c.shown, c.lines, c.rows.Objects = who, nil, nil
		for i := range m.Signers {
			c.line(i)
		}
		c.rows.Refresh()
	}
	for i := range c.lines {
		s := m.Signers[i]
		l := &c.lines[i]
		l.fields.show(&s, fresh)
		l.fields.lock(m.Closed)
		for _, e := range []*part.Entry{l.name, l.position} {
			setLocked(e, m.Closed || s.Presides)
		}
		setLocked(l.remove, m.Closed)
	}
	setLocked(c.add, m.Closed)
	c.page.Resettle()
}

// line makes the fields of a block. The name of whoever presides comes from the head of the meeting.
func (c *signerCard) line(at int) {
	l := signerLine{}
	f := &l.fields
	f.edit = func(change func(*model.Signer)) {
		c.change(func(list *[]model.Signer) {
			if at < len(*list) {
				change(&(*list)[at])
			}
		})
	}
	caption := text(f, 1, func(s *model.Signer) *string { return &s.Caption })
	l.name = text(f, 1, func(s *model.Signer) *string { return &s.Name })
	l.position = text(f, 1, func(s *model.Signer) *string { return &s.Position })
	presides := check(f, phrase.Say("meeting.signer_presides"), func(s *model.Signer) *bool { return &s.Presides })
	hide := check(f, phrase.Say("meeting.signer_hide"), func(s *model.Signer) *bool { return &s.Hide })
	l.remove = part.NewIconButton(theme.DeleteIcon(), func() {
		c.change(func(list *[]model.Signer) { *list = slices.Delete(*list, at, at+1) })
	})
	form := part.NewForm(1,
		&part.Field{Name: "caption", Label: phrase.Say("meeting.signer_caption"), Object: caption},
		&part.Field{Name: "name", Label: phrase.Say("meeting.signer_name"), Object: l.name},
		&part.Field{Name: "position", Label: phrase.Say("meeting.signer_position"), Object: l.position})
	c.lines = append(c.lines, l)
	c.rows.Add(part.NewCard("", part.NewTightColumn(form, container.NewBorder(nil, nil, nil, l.remove, part.NewWrap(presides, hide)))))
}

// focus goes to the name of a block.
func (c *signerCard) focus(at int) {
	c.page.Reveal(c.lines[at].name)
	c.side.room.desk.Window.Canvas().Focus(c.lines[at].name)
}

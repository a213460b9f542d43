package project

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// chain is the signatures of a request: for each office a name, a position and the day of signing.
type chain struct {
	box     *fyne.Container
	lines   []*link
	changed func()
}

// link is one signature.
type link struct {
	role           string
	name, position *part.Entry
	on             *part.DateEntry
}

func newChain(today model.Date) *chain {
	c := &chain{box: part.NewTightColumn()}
	for _, role := range model.SigningRoles() {
		l := &link{role: role, name: part.NewEntry(), position: part.NewEntry(), on: part.NewDateEntry(today)}
		l.name.SetPlaceHolder(phrase.Say("projects.chain.name"))
		l.position.SetPlaceHolder(phrase.Say("projects.chain.position"))
		l.on.SetPlaceHolder(phrase.Say("projects.chain.on"))
		l.name.OnLeave = func(string) { c.changed() }
		l.position.OnLeave = func(string) { c.changed() }
		l.on.OnChanged = func(model.Date) { c.changed() }
		c.lines = append(c.lines, l)
		c.box.Add(part.NewLabel(phrase.Say("signing."+role), part.Strong))
		c.box.Add(container.NewGridWithColumns(3, part.NewTightColumn(l.name), part.NewTightColumn(l.position), l.on))
	}
	return c
}

// read puts the signatures into a copy; a line in which nothing stands is none.
func (c *chain) read(d *model.Disbursement) {
	before := chainOf(*d)
	d.Signed = nil
	for i, l := range c.lines {
		s := before[i]
		s.Name, s.Position, s.On = l.name.Text, l.position.Text, l.on.Value()
		if s.Name != "" || s.Position != "" || s.On != "" || s.Note != "" {
			d.Signed = append(d.Signed, s)
		}
	}
}

func (c *chain) show(d model.Disbursement) {
	for i, s := range chainOf(d) {
		l := c.lines[i]
		l.name.SetText(s.Name)
		l.position.SetText(s.Position)
		l.on.Set(s.On)
	}
}

func (c *chain) typing() bool {
	for _, l := range c.lines {
		if l.name.Typing() || l.position.Typing() || l.on.Typing() {
			return true
		}
	}
	return false
}

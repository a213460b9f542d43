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

// dissentCard lists contrary opinions with their reasons (วิ.ปกครอง 2539 มาตรา 83).
type dissentCard struct {
	item  *itemSide
	card  *part.Card
	rows  *fyne.Container
	add   *part.Choice[model.ID]
	lines []dissentLine
	shown []model.ID
}

// dissentLine is one member's contrary opinion.
type dissentLine struct {
	fields fields[model.Dissent]
	remove *part.Button
}

func (c *dissentCard) build(i *itemSide) {
	c.item = i
	c.rows = part.NewColumn()
	c.add = part.NewChoice[model.ID](nil, func(member model.ID) {
		if member == "" {
			return
		}
		i.edit(func(it *model.Item) {
			r := *resolution(it)
			r.Dissents = append(slices.Clone(r.Dissents), model.Dissent{Member: member})
			it.Resolution = &r
		})
		c.add.Set("")
	})
	c.add.PlaceHolder = phrase.Say("meeting.dissent_add")
	c.card = part.NewCard(phrase.Say("meeting.dissents"), part.NewColumn(c.add, c.rows))
}

func (c *dissentCard) show(it model.Item, fresh bool) {
	h := c.item.side.room.held
	var list []model.Dissent
	if it.Resolution != nil {
		list = it.Resolution.Dissents
	}
	var options []part.Option[model.ID]
	members := make([]model.ID, len(list))
	for n, d := range list {
		members[n] = d.Member
	}
	for _, m := range h.present(it.Key) {
		if h.seats[m].Voting && !slices.Contains(members, m) {
			options = append(options, part.Option[model.ID]{Value: m, Label: h.label(m)})
		}
	}
	c.add.SetChoices(options)
	if fresh || !slices.Equal(members, c.shown) {
		c.shown, c.lines, c.rows.Objects = members, nil, nil
		for _, m := range members {
			c.line(m)
		}
		c.rows.Refresh()
		fresh = true
	}
	for n := range c.lines {
		d := list[n]
		c.lines[n].fields.show(&d, fresh)
		c.lines[n].fields.lock(h.meeting.Closed)
		setLocked(c.lines[n].remove, h.meeting.Closed)
	}
	setLocked(c.add, h.meeting.Closed)
}

func (c *dissentCard) line(member model.ID) {
	l := dissentLine{}
	change := func(change func(*[]model.Dissent)) {
		c.item.edit(func(it *model.Item) {
			r := *resolution(it)
			r.Dissents = slices.Clone(r.Dissents)
			change(&r.Dissents)
			it.Resolution = &r
		})
	}
	l.fields.edit = func(edit func(*model.Dissent)) {
		change(func(list *[]model.Dissent) {
			for n := range *list {
				if (*list)[n].Member == member {
					edit(&(*list)[n])
				}
			}
		})
	}
	reason := text(&l.fields, 2, func(d *model.Dissent) *string { return &d.Reason })
	reason.SetPlaceHolder(phrase.Say("meeting.dissent_reason"))
	written := text(&l.fields, 3, func(d *model.Dissent) *string { return &d.Written })
	written.SetPlaceHolder(phrase.Say("meeting.dissent_written"))
	l.remove = part.NewIconButton(theme.DeleteIcon(), func() {
		change(func(list *[]model.Dissent) {
			*list = slices.DeleteFunc(*list, func(d model.Dissent) bool { return d.Member == member })
		})
	})
	name := part.NewLabel(c.item.side.room.held.label(member), part.Strong)
	c.lines = append(c.lines, l)
	c.rows.Add(part.NewTightColumn(container.NewBorder(nil, nil, nil, l.remove, name), reason, written))
}

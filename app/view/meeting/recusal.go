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

// recusalCard lists who left for the item, on what ground and when (วิ.ปกครอง 2539 มาตรา 13, 15, 16).
type recusalCard struct {
	item  *itemSide
	card  *part.Card
	rows  *fyne.Container
	who   *part.Choice[model.ID]
	add   *part.Button
	lines []recusalLine
	shown []model.ID
}

// recusalLine is one member's leaving.
type recusalLine struct {
	member    model.ID
	fields    fields[model.Recusal]
	remove    *part.Button
	challenge challengeBox
}

func (c *recusalCard) build(i *itemSide) {
	c.item = i
	c.rows = part.NewColumn()
	c.who = part.NewChoice[model.ID](nil, nil)
	c.add = part.NewButton(phrase.Say("meeting.recusal_add"), c.ask)
	c.add.Icon = theme.ContentAddIcon()
	c.card = part.NewCard(phrase.Say("meeting.recusals"), part.NewColumn(
		container.NewBorder(nil, nil, part.NewLine(phrase.Say("meeting.mover"), part.Plain), c.add, c.who),
		part.NewLabel(phrase.Say("meeting.mover_hint"), part.Small), c.rows,
		part.NewLabel(phrase.Say("meeting.urgent_hint"), part.Small)))
}

// show lists the recusals; the lines are made anew only when others are recused than before.
func (c *recusalCard) show(it model.Item, fresh bool) {
	r := c.item.side.room
	h := r.held
	var options []part.Option[model.ID]
	for _, a := range h.meeting.Roll {
		options = append(options, part.Option[model.ID]{Value: a.Member, Label: h.label(a.Member)})
	}
	c.who.SetChoices(options)
	if fresh {
		c.who.Set("")
	}
	members := make([]model.ID, len(it.Recusals))
	for n, x := range it.Recusals {
		members[n] = x.Member
	}
	if fresh || !slices.Equal(members, c.shown) {
		c.shown, c.lines, c.rows.Objects = members, nil, nil
		for _, m := range members {
			c.line(m)
		}
		c.rows.Refresh()
		fresh = true
	}
	for n := range c.lines {
		rec := it.Recusals[n]
		c.lines[n].fields.show(&rec, fresh)
		c.lines[n].challenge.show(rec, fresh)
		c.lines[n].fields.lock(h.meeting.Closed)
		setLocked(c.lines[n].remove, h.meeting.Closed)
	}
	setLocked(c.add, h.meeting.Closed)
	setLocked(c.who, h.meeting.Closed)
}

// line makes the fields of a member's recusal.
func (c *recusalCard) line(member model.ID) {
	l := recusalLine{member: member}
	l.fields.edit = func(change func(*model.Recusal)) { c.edit(member, change) }
	f := &l.fields
	ground := choice(f, grounds(), func(r *model.Recusal) *model.Ground { return &r.Ground })
	note := text(f, 1, func(r *model.Recusal) *string { return &r.Note })
	note.SetPlaceHolder(phrase.Say("meeting.recusal_note"))
	left := typed(f, part.NewClockEntry(), func(r *model.Recusal) *model.Clock { return &r.Left })
	left.SetHint(phrase.Say("meeting.left"))
	back := typed(f, part.NewClockEntry(), func(r *model.Recusal) *model.Clock { return &r.Returned })
	back.SetHint(phrase.Say("meeting.returned"))
	l.remove = part.NewIconButton(theme.DeleteIcon(), func() {
		h := c.item.side.room.held
		c.item.edit(func(it *model.Item) { h.readmit(it, member) })
	})
	name := part.NewLabel(c.item.side.room.held.label(member), part.Strong)
	l.challenge.build(c, member)
	c.lines = append(c.lines, l)
	c.rows.Add(part.NewTightColumn(
		container.NewBorder(nil, nil, nil, l.remove, name), ground,
		container.NewBorder(nil, nil, nil, part.NewTall(container.NewGridWithColumns(2, left, back), 0), part.NewTightColumn(note)),
		l.challenge.box))
}

// edit changes a recusal. Whether she is out may hang on it, and with it who presides.
func (c *recusalCard) edit(member model.ID, change func(*model.Recusal)) {
	h := c.item.side.room.held
	c.item.edit(func(it *model.Item) {
		was := it.Out(member)
		for n := range it.Recusals {
			if it.Recusals[n].Member == member {
				change(&it.Recusals[n])
			}
		}
		if it.Out(member) != was {
			h.restand(it, member)
		}
	})
}

func grounds() []part.Option[model.Ground] {
	var out []part.Option[model.Ground]
	for _, g := range []model.Ground{model.IsParty, model.IsSpouse, model.IsRelative, model.IsRepresentative, model.IsCreditor, model.OtherPartiality} {
		out = append(out, part.Option[model.Ground]{Value: g, Label: phrase.Say("ground." + string(g))})
	}
	return out
}

// ask asks who of those present has an interest, and on what ground; the ground is never guessed.
func (c *recusalCard) ask() {
	r := c.item.side.room
	h, key := r.held, c.item.key
	_, it := h.meeting.Item(key)
	who, ground, chair := part.NewChoice(h.options(h.present(key)), nil), part.NewChoice(grounds(), nil), part.NewChoice[model.ID](nil, nil)
	note, how := part.NewEntry(), part.NewCheck(phrase.Say("meeting.challenged"), nil)
	form := part.NewForm(1,
		&part.Field{Name: "member", Label: phrase.Say("meeting.member_field"), Object: who, Required: true},
		&part.Field{Name: "ground", Label: phrase.Say("meeting.ground"), Object: ground, Required: true},
		&part.Field{Name: "note", Label: phrase.Say("meeting.recusal_note"), Object: note},
		&part.Field{Name: "challenge", Label: phrase.Say("meeting.challenge"), Hint: phrase.Say("meeting.challenge_hint"), Object: how},
		&part.Field{Name: "presider", Label: phrase.Say("meeting.item_presider"), Object: chair})
	who.OnChosen = func(member model.ID) {
		list, bySeat := h.meeting.MayPreside(h.roster, key, member, h.meeting.Presider)
		chair.SetChoices(h.options(list))
		chair.Set(bySeat)
		chair.Hidden = member == "" || h.meeting.PresiderOf(*it) != member
		form.Resettle()
	}
	who.Set(c.who.Value())
	who.OnChosen(who.Value())
	part.Dialog(r.desk.Window, phrase.Say("meeting.recusal_add"), form, phrase.Say("meeting.recusal_yes"), func() bool {
		faults := map[string]string{}
		if who.Value() == "" {
			faults["member"] = phrase.Say("field.choice")
		}
		if ground.Value() == "" {
			faults["ground"] = phrase.Say("field.choice")
		}
		form.SetErrors(faults)
		if len(faults) > 0 {
			return false
		}
		note.Commit()
		rec := model.Recusal{Member: who.Value(), Ground: ground.Value(), Note: note.Text}
		if how.Checked {
			rec.Challenge = &model.Challenge{}
		}
		c.item.edit(func(it *model.Item) { h.recuse(it, rec, chair.Value()) })
		return true
	})
}

package meeting

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// rollSide is the side with the meeting's head and who is there.
type rollSide struct {
	room    *room
	content *fyne.Container
	bar     *part.Toolbar
	actions []*part.Action
	shown   model.ID // the meeting in the fields

	head     fields[model.Meeting]
	form     *part.Form
	presider *part.Choice[model.ID]
	third    *part.Check // shown in a meeting that goes on with another
	guests   *part.EditTable
	guestsRO *part.Label // in the guests' place once the meeting is closed
	guestsAs []model.Guest

	odd     *part.Notice // numbers, days and hours in the wrong order
	kind    *part.Choice[model.MeetingForm]
	place   *part.Entry
	link    *part.Entry
	calling *callingCard
	adjourn *adjournCard

	table  *part.Table[rollRow]
	member memberCard
	pages  [2]*part.Page
}

// rollRow is one line of the roll.
type rollRow struct {
	member model.ID
	place  string
	name   string
	role   string
	here   bool
	note   string
}

func newRollSide(r *room) *rollSide {
	s := &rollSide{room: r}
	s.actions = []*part.Action{
		{Label: phrase.Say("meeting.toggle"), Key: fyne.KeyF4, Primary: true, Do: s.toggle},
		{Label: phrase.Say("meeting.leaves"), Key: fyne.KeyF9, Do: func() { s.stamp(false) }},
		{Label: phrase.Say("meeting.returns"), Key: fyne.KeyF10, Do: func() { s.stamp(true) }},
	}
	s.bar = part.NewToolbar(append(s.actions,
		&part.Action{Label: phrase.Say("meeting.signin"), Key: fyne.KeyF11, Do: func() { r.signIn(r.desk.Open) }}, part.NewPrint(r.Print),
		&part.Action{Label: phrase.Say("document.ask"), Icon: theme.DocumentIcon(), Do: r.askPaper})...)
	s.table = part.NewTable([]part.Column[rollRow]{
		{Title: phrase.Say("meeting.column.place"), Width: 40, Align: fyne.TextAlignTrailing, Text: func(x rollRow) string { return x.place }},
		{Title: phrase.Say("meeting.column.name"), Width: 170, Weight: 2, Text: func(x rollRow) string { return x.name }},
		{Title: phrase.Say("meeting.column.role"), Width: 130, Weight: 1, Text: func(x rollRow) string { return x.role }},
		{Title: phrase.Say("meeting.column.here"), Width: 60, Align: fyne.TextAlignCenter, Text: rollRow.mark, Tone: rollRow.tone},
		{Title: phrase.Say("meeting.column.note"), Width: 110, Weight: 2, Text: func(x rollRow) string { return x.note }},
	}, func(x rollRow) string { return string(x.member) }, phrase.Say("meeting.roll_none"))
	s.table.OnPick = func(rollRow) { s.showMember() }
	s.table.OnOpen = func(rollRow) { s.toggle() }
	s.buildHead()
	s.member.build(s)
	s.guests = part.NewEditTable(part.EditColumn{Title: phrase.Say("meeting.guest.name"), Weight: 1}, part.EditColumn{Title: phrase.Say("meeting.guest.position"), Weight: 1})
	s.guests.OnChanged = s.saveGuests
	s.guestsRO = part.NewLabel("", part.Plain)
	s.odd = part.NewNotice("", part.Warning)
	s.calling, s.adjourn = newCallingCard(s), newAdjournCard(s)
	s.pages[0] = part.NewPage(
		part.NewCard(phrase.Say("meeting.head"), part.NewTightColumn(s.form, s.odd)),
		s.calling.card, s.adjourn.card,
		part.NewCard(phrase.Say("meeting.guests"), part.NewTightColumn(s.guests, s.guestsRO)),
		part.NewLabel(phrase.Say("meeting.saves"), part.Small))
	s.guests.Grew = s.pages[0].Resettle
	for _, f := range []*part.Form{s.form, s.calling.form} {
		f.Grew, f.Reveal = s.pages[0].Resettle, s.pages[0].Reveal
	}
	s.pages[1] = part.NewPage(s.member.card)
	s.member.form.Grew, s.member.form.Reveal = s.pages[1].Resettle, s.pages[1].Reveal
	people := container.NewVSplit(part.NewFrame(part.NewTightColumn(s.bar, part.NewLabel(phrase.Say("meeting.roll_hint"), part.Small)), nil, s.table), s.pages[1])
	people.Offset = 0.54
	split := container.NewHSplit(s.pages[0], people)
	split.Offset = 0.4
	s.content = container.NewStack(split)
	return s
}

func (s *rollSide) buildHead() {
	f := &s.head
	f.edit = func(change func(*model.Meeting)) { s.report(s.form, s.room.change(change)) }
	s.presider = choice(f, nil, func(m *model.Meeting) *model.ID { return &m.Presider })
	s.third = check(f, phrase.Say("meeting.third_check"), func(m *model.Meeting) *bool { return &m.Third })
	s.kind = choice(f, forms(), func(m *model.Meeting) *model.MeetingForm { return &m.Form })
	s.place = text(f, 1, func(m *model.Meeting) *string { return &m.Place })
	s.link = text(f, 1, func(m *model.Meeting) *string { return &m.Link })
	s.form = part.NewForm(1,
		&part.Field{Name: "number", Label: phrase.Say("meeting.number"), Object: typed(f, part.NewNumberEntry(), func(m *model.Meeting) *int { return &m.Number })},
		&part.Field{Name: "date", Label: phrase.Say("meeting.date"), Object: typed(f, part.NewDateEntry(s.room.service.Today()), func(m *model.Meeting) *model.Date { return &m.Date })},
		&part.Field{Name: "form", Label: phrase.Say("meeting.form"), Object: s.kind},
		&part.Field{Name: "link", Label: phrase.Say("meeting.link"), Object: s.link},
		&part.Field{Name: "place", Label: phrase.Say("meeting.place"), Object: s.place},
		&part.Field{Name: "starts", Label: phrase.Say("meeting.starts"), Object: typed(f, part.NewClockEntry(), func(m *model.Meeting) *model.Clock { return &m.Starts })},
		&part.Field{Name: "ends", Label: phrase.Say("meeting.ends"), Object: typed(f, part.NewClockEntry(), func(m *model.Meeting) *model.Clock { return &m.Ends })},
		&part.Field{Name: "presider", Label: phrase.Say("meeting.presider"), Object: s.presider},
		&part.Field{Name: "third", Label: phrase.Say("meeting.third"), Hint: phrase.Say("meeting.third_hint"), Object: s.third},
	)
}

func forms() []part.Option[model.MeetingForm] {
	var out []part.Option[model.MeetingForm]
	for _, f := range []model.MeetingForm{model.InPerson, model.Mixed, model.Electronic} {
		key := "meeting.form.inPerson"
		if f != model.InPerson {
			key = "meeting.form." + string(f)
		}
		out = append(out, part.Option[model.MeetingForm]{Value: f, Label: phrase.Say(key)})
	}
	return out
}

// report shows a refusal at its fields, or in a box when it has none of them.
func (s *rollSide) report(form *part.Form, err error) {
	faults := phrase.Faults(err)
	form.SetErrors(faults)
	if err != nil && len(faults) == 0 {
		s.room.desk.Fail(err)
	}
}

// rows lists the roll.
func (h held) rows() []rollRow {
	var out []rollRow
	for i, a := range h.meeting.Roll {
		row := rollRow{member: a.Member, place: itoa(i + 1), name: h.name(a.Member), role: h.seats[a.Member].Role, here: len(a.Stays) > 0, note: a.Reason}
		if a.Proxy != nil && a.Proxy.Name != "" {
			row.note = phrase.Say("meeting.proxy_note", "name", a.Proxy.Name)
		}
		if times := stayTexts(a.Stays); times != "" {
			row.note = strings.TrimSpace(row.note + " " + times)
		}
		out = append(out, row)
	}
	return out
}

// stayTexts writes stays that do not simply last as long as the meeting: "09.30–10.15 น., ตั้งแต่ 10.40 น.".
func stayTexts(stays []model.Stay) string {
	var out []string
	for _, st := range stays {
		if st.From != "" || st.To != "" || len(stays) > 1 {
			out = append(out, thai.TimeRange(string(st.From), string(st.To)))
		}
	}
	return strings.Join(out, ", ")
}

func (x rollRow) mark() string {
	if x.here {
		return phrase.Say("meeting.column.here")
	}
	return phrase.Say("meeting.away")
}

func (x rollRow) tone() part.Tone {
	if x.here {
		return part.Good
	}
	return part.Warning
}

// show brings the side up to date with the file.
func (s *rollSide) show() {
	h := s.room.held
	m := h.meeting
	fresh := s.shown != m.ID
	s.shown = m.ID
	var options []part.Option[model.ID]
	for _, a := range m.Roll {
		if len(a.Stays) > 0 && h.seats[a.Member].Voting {
			options = append(options, part.Option[model.ID]{Value: a.Member, Label: h.label(a.Member)})
		}
	}
	s.presider.SetChoices(options)
	s.presider.Set(m.Presider)
	s.third.Hidden = m.Continues == "" && !m.Third
	s.head.show(&m, fresh)
	if fresh {
		s.form.SetErrors(nil)
	}
	s.head.lock(m.Closed)
	s.link.Hidden = m.Form == model.InPerson
	s.form.Resettle()
	s.tellOdd(h)
	s.calling.show(m, fresh)
	s.adjourn.show(h)
	s.showGuests(m, fresh)
	s.table.SetRows(h.rows())
	if _, ok := s.table.Picked(); !ok && len(m.Roll) > 0 {
		s.table.Pick(string(m.Roll[0].Member))
	}
	for _, a := range s.actions {
		a.SetEnabled(!m.Closed)
	}
	s.showMember()
}

// tellOdd says what of the meeting's number, day and hours is in the wrong order, which is odd but no wall.
func (s *rollSide) tellOdd(h held) {
	var lines []string
	for _, f := range h.meeting.Disorder(h.past) {
		lines = append(lines, phrase.Fill(f.Key, f.Args))
	}
	s.odd.Hidden = len(lines) == 0
	s.odd.Set(strings.Join(lines, "\n"), part.Warning)
	s.pages[0].Resettle()
}

func (s *rollSide) showGuests(m model.Meeting, fresh bool) {
	s.guests.Hidden, s.guestsRO.Hidden = m.Closed, !m.Closed
	if !fresh && slices.Equal(s.guestsAs, m.Guests) {
		return
	}
	s.guestsAs = m.Guests
	var rows []part.Row
	var names []string
	for _, g := range m.Guests {
		rows = append(rows, part.Row{g.Name, g.Position})
		names = append(names, strings.TrimSpace(g.Name+" "+g.Position))
	}
	s.guests.SetRows(rows)
	s.guestsRO.SetText(strings.Join(names, "\n"))
	s.pages[0].Resettle()
}

// saveGuests stores the guests who have a name; a row without one is still being typed.
func (s *rollSide) saveGuests(rows []part.Row) {
	var list []model.Guest
	for _, row := range rows {
		if row[0] != "" {
			list = append(list, model.Guest{Name: row[0], Position: row[1]})
		}
	}
	s.guestsAs = list
	s.room.try(func(m *model.Meeting) { m.Guests = list })
}

// picked is the line of the roll that is picked.
func (s *rollSide) picked() *model.Attendee {
	row, ok := s.table.Picked()
	if !ok {
		return nil
	}
	return s.room.held.meeting.Presence(row.member)
}

func (s *rollSide) showMember() { s.member.show(s.picked()) }

// toggle ticks the picked member present or absent; absent, the reason is asked for next.
func (s *rollSide) toggle() {
	a := s.picked()
	if a == nil || s.room.held.meeting.Closed {
		return
	}
	here := len(a.Stays) > 0
	s.attend(a.Member, !here)
}

func (s *rollSide) attend(member model.ID, here bool) {
	s.room.try(func(m *model.Meeting) { s.room.held.attend(m, member, here) })
	if !here {
		s.member.form.Jump("reason")
	}
}

// stamp notes that the picked member leaves the room now, or is back.
func (s *rollSide) stamp(back bool) {
	a := s.picked()
	if a == nil {
		return
	}
	member, call := a.Member, s.room.service.StampLeaving
	if back {
		call = s.room.service.StampReturn
	}
	part.KeepFocus(s.room.desk.Window, func() {
		_, err := call(s.room.id, "", member)
		s.room.desk.Fail(s.room.saved(err))
	})
}

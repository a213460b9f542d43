package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/ranking"
)

// agendaSide is the side with the agenda at the left and the item in hand at the right.
type agendaSide struct {
	room    *room
	content *fyne.Container
	list    *part.Toolbar // what changes the agenda
	bar     *part.Toolbar // what decides the item
	edits   []*part.Action
	decides []*part.Action
	table   *part.Table[agendaRow]
	at      string // key of the item in hand; "" while a section is picked
	section sectionCard
	item    *itemSide
}

func newAgendaSide(r *room) *agendaSide {
	s := &agendaSide{room: r}
	s.edits = []*part.Action{
		{Label: phrase.Say("meeting.prepare"), Do: s.prepare},
		{Label: phrase.Say("meeting.item_add"), Icon: theme.ContentAddIcon(), Do: s.askItem},
		{Label: phrase.Say("meeting.put_up"), Do: s.askProposals},
		{Label: phrase.Say("interest.open"), Do: s.askInterests},
		{Label: phrase.Say("meeting.urgent"), Do: s.askUrgent},
		{Label: phrase.Say("meeting.nest"), Do: s.nest},
		{Label: phrase.Say("meeting.up"), Do: func() { s.move(false) }},
		{Label: phrase.Say("meeting.down"), Do: func() { s.move(true) }},
		{Label: phrase.Say("meeting.remove"), Do: s.remove},
	}
	s.list = part.NewToolbar(append(s.edits[:len(s.edits):len(s.edits)], &part.Action{Label: phrase.Say("meeting.copy_resolution"), Key: fyne.KeyF12, Do: s.copyResolution})...)
	s.decides = []*part.Action{
		{Label: phrase.Say("meeting.unanimous"), Key: fyne.KeyF4, Primary: true, Do: s.unanimous},
		{Label: phrase.Say("meeting.leaves"), Key: fyne.KeyF9, Do: func() { s.stamp(false) }},
		{Label: phrase.Say("meeting.returns"), Key: fyne.KeyF10, Do: func() { s.stamp(true) }},
		{Label: phrase.Say("meeting.recusal"), Key: fyne.KeyF11, Do: s.askRecusal},
	}
	steps := []*part.Action{
		{Label: phrase.Say("meeting.previous"), Key: fyne.KeyF7, Do: func() { s.step(-1) }},
		{Label: phrase.Say("meeting.next"), Key: fyne.KeyF8, Do: func() { s.step(1) }},
	}
	bar := append(append([]*part.Action{}, s.decides[0]), append(steps, s.decides[1:]...)...)
	s.bar = part.NewToolbar(bar...)
	s.table = part.NewTable([]part.Column[agendaRow]{
		{Title: phrase.Say("meeting.column.number"), Width: 44, Text: func(x agendaRow) string { return x.number }, Tone: agendaRow.tone},
		{Title: phrase.Say("meeting.column.item"), Width: 150, Weight: 1, Text: func(x agendaRow) string { return x.title }, Tone: agendaRow.tone},
		{Title: phrase.Say("meeting.column.result"), Width: 132, Text: func(x agendaRow) string { return x.result }, Tone: func(x agendaRow) part.Tone {
			switch {
			case x.short:
				return part.Error
			case x.open:
				return part.Warning
			}
			return part.Good
		}},
	}, agendaRow.id, phrase.Say("meeting.agenda_none"))
	s.table.OnPick = func(x agendaRow) { s.take(x) }
	s.table.OnOpen = func(agendaRow) { s.item.focusDecision() }
	s.section.build(s)
	s.item = newItemSide(s)
	left := part.NewFrame(s.list, nil, s.table)
	right := part.NewFrame(s.bar, nil, container.NewStack(s.section.page, s.item.page))
	split := container.NewHSplit(left, right)
	split.Offset = 0.39
	s.content = container.NewStack(split)
	return s
}

// show brings the side up to date with the file.
func (s *agendaSide) show() {
	rows := s.room.held.agenda()
	s.table.SetRows(rows)
	if _, ok := s.table.Picked(); !ok && len(rows) > 0 {
		first := rows[0].id()
		if key := beside(rows, "", 1); key != "" {
			first = key
		}
		s.table.Pick(first)
	}
	closed := s.room.held.meeting.Closed
	for _, a := range append(s.edits[:len(s.edits):len(s.edits)], s.decides...) {
		a.SetEnabled(!closed)
	}
	x, ok := s.table.Picked()
	if !ok {
		s.at = ""
		s.section.page.Hide()
		s.item.page.Hide()
		return
	}
	s.showRow(x)
}

// take takes another row in hand. The field that was being edited has lost the focus before, and so is stored.
func (s *agendaSide) take(x agendaRow) {
	s.showRow(x)
	s.room.tellQuorum()
}

func (s *agendaSide) showRow(x agendaRow) {
	s.at = x.key
	s.section.page.Hidden, s.item.page.Hidden = x.key != "", x.key == ""
	if x.key == "" {
		s.section.show(x.section)
		return
	}
	for _, a := range s.decides {
		a.SetEnabled(!s.room.held.meeting.Closed && s.room.held.meeting.Taken(x.key))
	}
	s.item.show(x.key)
}

// pick takes an item in hand by its key.
func (s *agendaSide) pick(key string) {
	s.room.desk.Window.Canvas().Unfocus()
	if s.table.Pick(key) {
		x, _ := s.table.Picked()
		s.take(x)
	}
}

// pickSubject takes the item of a proposal in hand.
func (s *agendaSide) pickSubject(id model.ID) {
	for _, sec := range s.room.held.meeting.Agenda {
		for _, it := range sec.Items {
			if it.Subject != nil && it.Subject.ID == id {
				s.pick(it.Key)
			}
		}
	}
}

// step goes to the next or the previous item.
func (s *agendaSide) step(by int) {
	x, _ := s.table.Picked()
	if key := beside(s.room.held.agenda(), x.id(), by); key != "" {
		s.pick(key)
		s.table.Focus()
	}
}

// move moves the item in hand.
func (s *agendaSide) move(down bool) {
	if key := s.at; key != "" {
		s.room.try(func(m *model.Meeting) { m.MoveItem(key, down) })
		s.table.Pick(key)
	}
}

// nest puts the item in hand beneath the one before it, or lets it stand by itself again.
func (s *agendaSide) nest() {
	key := s.at
	_, it := s.room.held.meeting.Item(key)
	if it == nil {
		return
	}
	sub, moved := !it.Sub, false
	s.room.try(func(m *model.Meeting) { moved = m.Nest(key, sub) })
	if !moved {
		part.Tell(s.room.desk.Window, phrase.Say("meeting.nest"), phrase.Say("meeting.nest_first"), part.Plain)
	}
}

// prepare has the program put on the agenda what is missing, and says how many items that were.
func (s *agendaSide) prepare() {
	s.room.desk.Window.Canvas().Unfocus()
	_, added, err := s.room.service.PrepareAgenda(s.room.id)
	s.room.desk.Fail(s.room.saved(err))
	switch {
	case err != nil:
	case added == 0:
		s.room.desk.Say(phrase.Say("meeting.prepared_none"))
	default:
		s.room.desk.Say(phrase.Say("meeting.prepared", "count", itoa(added)))
	}
}

// copyResolution copies the resolution of the item in hand, or the item while there is none.
func (s *agendaSide) copyResolution() {
	if s.at != "" {
		s.room.desk.Window.Canvas().Unfocus()
		s.room.copyText(s.at, service.ItsResolution)
	}
}

// remove takes the item in hand, or an empty section, off the agenda.
func (s *agendaSide) remove() {
	x, ok := s.table.Picked()
	if !ok {
		return
	}
	if x.key == "" && len(s.room.held.meeting.Agenda[x.section].Items) > 0 {
		part.Tell(s.room.desk.Window, phrase.Say("meeting.remove"), phrase.Say("meeting.section_full"), part.Warning)
		return
	}
	part.ConfirmLoss(s.room.desk.Window, phrase.Say("meeting.remove"), phrase.Say("meeting.remove_ask", "number", x.number, "title", x.title), phrase.Say("meeting.remove_yes"), func() {
		s.room.try(func(m *model.Meeting) {
			if x.key != "" {
				m.RemoveItem(x.key)
			} else if len(m.Agenda[x.section].Items) == 0 {
				m.Agenda = append(m.Agenda[:x.section], m.Agenda[x.section+1:]...)
			}
		})
	})
}

// sectionPlace is a section's place as the value of a drop-down.
type sectionPlace string

func sectionID(i int) sectionPlace { return sectionPlace(rune('a' + i)) }

func sectionOf(p sectionPlace) int { return int([]rune(string(p))[0] - 'a') }

func sections(m model.Meeting) []part.Option[sectionPlace] {
	var out []part.Option[sectionPlace]
	for i, s := range m.Agenda {
		out = append(out, part.Option[sectionPlace]{Value: sectionID(i), Label: itoa(i+1) + ". " + s.Title})
	}
	return out
}

// askProposals offers the round's proposals in the order of their rank, all of them ticked.
func (s *agendaSide) askProposals() {
	m := s.room.held.meeting
	round := s.room.desk.Here().Round
	if round == "" || len(m.Agenda) == 0 {
		part.Tell(s.room.desk.Window, phrase.Say("meeting.put_up"), phrase.Say("meeting.no_round"), part.Plain)
		return
	}
	r, err := s.room.service.Rank(round)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	screening, err := s.room.service.Screening(round)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	on, unscreened := subjects(m), 0
	var options []part.Option[model.ID]
	var all []model.ID
	for _, l := range r.Lines {
		p := r.Proposals[l.Proposal]
		now := screening.Status(p)
		if on[l.Proposal] || !now.Waiting() {
			continue
		}
		if !now.Status.Screened() {
			unscreened++
		}
		key, sum := "meeting.unranked", phrase.Say("meeting.no_sum")
		if l.Score != nil {
			key = "meeting.ranked"
		}
		if p.Budget > 0 {
			sum = phrase.Say("meeting.sum", "sum", p.Budget.String())
		}
		label := phrase.Say(key, "rank", itoa(l.Rank), "score", ranking.Show(l.Score), "title", part.Short(p.Title, 50), "sum", sum)
		options = append(options, part.Option[model.ID]{Value: p.ID, Label: label})
		all = append(all, p.ID)
	}
	if len(options) == 0 {
		part.Tell(s.room.desk.Window, phrase.Say("meeting.put_up"), phrase.Say("meeting.none_left"), part.Plain)
		return
	}
	list := part.NewMultiChoice(options, nil)
	list.Set(all)
	told := part.NewColumn(part.NewLabel(phrase.Say("meeting.put_up_text"), part.Muted))
	if unscreened > 0 {
		told.Add(part.NewNotice(phrase.Say("meeting.put_up_unscreened", "count", itoa(unscreened)), part.Warning))
	}
	body := part.NewColumn(told, part.NewTall(container.NewVScroll(list), 380))
	part.Dialog(s.room.desk.Window, phrase.Say("meeting.put_up_title"), body, phrase.Say("meeting.put_up_yes"), func() bool {
		chosen := list.Values()
		if len(chosen) == 0 {
			return false
		}
		_, err := s.room.service.PutUp(s.room.id, sectionFor(s.room.held.meeting), chosen)
		s.room.desk.Fail(s.room.saved(err))
		s.pickSubject(chosen[0])
		return true
	})
}

// unanimous decides the item in hand in one stroke, and goes to the sum or the reason.
func (s *agendaSide) unanimous() {
	if s.at == "" {
		return
	}
	s.room.desk.Window.Canvas().Unfocus()
	h := s.room.held
	s.item.edit(func(it *model.Item) { h.unanimous(it) })
	s.item.focusDecision()
}

// stamp notes that the member chosen beside the item leaves the room now, or is back.
func (s *agendaSide) stamp(back bool) {
	if s.at == "" {
		return
	}
	member, call := s.item.mover(back), s.room.service.StampLeaving
	if back {
		call = s.room.service.StampReturn
	}
	if member == "" {
		part.Tell(s.room.desk.Window, phrase.Say("meeting.leaves"), phrase.Say("meeting.who_moves"), part.Plain)
		return
	}
	part.KeepFocus(s.room.desk.Window, func() {
		_, err := call(s.room.id, s.at, member)
		s.room.desk.Fail(s.room.saved(err))
	})
}

// askRecusal asks who has an interest in the item in hand.
func (s *agendaSide) askRecusal() {
	if s.at != "" {
		s.room.desk.Window.Canvas().Unfocus()
		s.item.recused.ask()
	}
}

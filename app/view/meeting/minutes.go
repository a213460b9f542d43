package meeting

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// The rows of the list beside the minutes that are no items.
const (
	doubtsRow  = "doubts"
	openingRow = "opening"
	signersRow = "signers"
	certifyRow = "certify"
)

// minutesSide is the side with the minutes: the paragraphs that the program drafts, each of which may be rewritten, the signers,
// what keeps the meeting from being closed, and the papers.
type minutesSide struct {
	room    *room
	content *fyne.Container
	bar     *part.Toolbar
	shut    *part.Action
	future  *part.Label // beneath it: the meeting's day has not come yet, which is odd but no wall
	table   *part.Table[agendaRow]
	doubts  *doubtList
	texts   textList
	signers *signerCard
	strip   *lifeStrip
	certify *certifyCard
	at      string
	drafts  map[string][]service.Drafted // paragraphs by item, the opening under ""
}

func newMinutesSide(r *room) *minutesSide {
	s := &minutesSide{room: r, future: part.NewLabel("", part.Warning)}
	s.shut = &part.Action{Label: phrase.Say("meeting.close"), Key: fyne.KeyF12, Danger: true, Do: s.askClose}
	s.bar = part.NewToolbar(
		&part.Action{Label: phrase.Say("meeting.look"), Key: fyne.KeyF4, Primary: true, Do: func() { r.minutesPaper(r.desk.Open) }},
		part.NewPrint(r.Print),
		&part.Action{Label: phrase.Say("meeting.previous"), Key: fyne.KeyF7, Do: func() { s.step(-1) }},
		&part.Action{Label: phrase.Say("meeting.next"), Key: fyne.KeyF8, Do: func() { s.step(1) }},
		&part.Action{Label: phrase.Say("meeting.copy_item"), Key: fyne.KeyF9, Icon: theme.ContentCopyIcon(), Do: func() { r.copyText(s.at, service.WholeItem) }},
		&part.Action{Label: phrase.Say("meeting.copy_resolutions"), Key: fyne.KeyF10, Icon: theme.ContentCopyIcon(), Do: func() { r.copyText("", service.EveryResolution) }},
		&part.Action{Label: phrase.Say("meeting.signin"), Key: fyne.KeyF11, Do: func() { r.signIn(r.desk.Open) }},
		&part.Action{Label: phrase.Say("document.ask"), Icon: theme.DocumentIcon(), Do: r.askPaper},
		s.shut)
	s.table = part.NewTable([]part.Column[agendaRow]{
		{Title: phrase.Say("meeting.column.number"), Width: 44, Text: func(x agendaRow) string { return x.number }, Tone: agendaRow.tone},
		{Title: phrase.Say("meeting.column.text"), Width: 190, Weight: 1, Text: func(x agendaRow) string { return x.title }, Tone: agendaRow.tone},
		{Title: phrase.Say("meeting.column.state"), Width: 110, Text: func(x agendaRow) string { return x.result }, Tone: func(agendaRow) part.Tone { return part.Warning }},
	}, func(x agendaRow) string { return x.key }, "")
	s.table.OnPick = func(x agendaRow) { s.take(x.key) }
	s.table.OnOpen = func(agendaRow) { s.texts.focus() }
	s.doubts, s.signers, s.strip, s.certify = newDoubtList(s), newSignerCard(s), newLifeStrip(s), newCertifyCard(s)
	s.texts.build(s)
	split := container.NewHSplit(s.table, container.NewStack(s.doubts.page, s.texts.page, s.signers.page, s.certify.page))
	split.Offset = 0.39
	s.content = part.NewFrame(part.NewTightColumn(s.bar, s.strip.content, s.future, part.NewLabel(phrase.Say("meeting.minutes_hint"), part.Small)), nil, split)
	s.at = doubtsRow
	return s
}

// rows lists what the minutes are made of; items with an own text whose facts have changed are marked.
func (s *minutesSide) rows() []agendaRow {
	h := s.room.held
	closed := h.meeting.Closed
	out := []agendaRow{{key: doubtsRow, title: phrase.Say("meeting.doubts")}, {key: openingRow, title: phrase.Say("meeting.opening"), result: s.state("")}}
	if closed {
		out = out[1:]
	}
	for _, x := range h.agenda() {
		if x.key != "" {
			x.result = s.state(x.key)
			out = append(out, x)
		}
	}
	out = append(out, agendaRow{key: signersRow, title: phrase.Say("meeting.signers")})
	if closed {
		out = append(out, agendaRow{key: certifyRow, title: phrase.Say("life.certify")})
	}
	return out
}

// state marks an own text, and one whose facts have changed.
func (s *minutesSide) state(key string) string {
	mark := ""
	for _, d := range s.drafts[key] {
		switch {
		case s.room.held.meeting.Closed:
		case d.Stale:
			return phrase.Say("meeting.stale_mark")
		case d.Own:
			mark = phrase.Say("meeting.own_mark")
		}
	}
	return mark
}

// show brings the side up to date with the file.
func (s *minutesSide) show() {
	drafts, err := s.room.service.AllParagraphs(s.room.held.meeting)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.drafts = drafts
	s.showLife()
	s.table.SetRows(s.rows())
	if !s.table.Pick(s.at) {
		s.at = openingRow
		s.table.Pick(s.at)
	}
	s.shut.SetEnabled(!s.room.held.meeting.Closed)
	s.tellFuture()
	s.showRow()
}

// showLife brings the strip up to date.
func (s *minutesSide) showLife() {
	life, err := s.room.service.Life(s.room.id)
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.strip.show(life)
}

// tellFuture warns of a day that has not come, a year mistyped as a rule, before the minutes are closed with it.
func (s *minutesSide) tellFuture() {
	m := s.room.held.meeting
	s.future.Hidden = m.Closed || !m.Date.Valid() || m.Date <= s.room.service.Today()
	if !s.future.Hidden {
		s.future.SetText(phrase.Say("meeting.future", "date", thai.ShortFullDate(m.Date.YMD())))
	}
	s.content.Refresh()
}

func (s *minutesSide) take(key string) {
	s.at = key
	s.showRow()
}

func (s *minutesSide) showRow() {
	s.doubts.page.Hidden, s.signers.page.Hidden = s.at != doubtsRow, s.at != signersRow
	s.certify.page.Hidden = s.at != certifyRow
	s.texts.page.Hidden = s.at == doubtsRow || s.at == signersRow || s.at == certifyRow
	switch s.at {
	case doubtsRow:
		s.doubts.show()
	case signersRow:
		s.signers.show()
	case certifyRow:
		s.certify.show()
	case openingRow:
		s.texts.show("")
	default:
		s.texts.show(s.at)
	}
}

func (s *minutesSide) step(by int) {
	s.room.desk.Window.Canvas().Unfocus()
	rows := s.table.Rows()
	for i, x := range rows {
		if to := i + by; x.key == s.at && to >= 0 && to < len(rows) {
			s.table.Pick(rows[to].key)
			s.take(rows[to].key)
			return
		}
	}
}

// askClose asks once more; what keeps the meeting from being closed is shown instead.
func (s *minutesSide) askClose() {
	r := s.room
	r.desk.Window.Canvas().Unfocus()
	doubts, err := r.service.Doubts(r.id)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	if len(doubts) > 0 {
		s.take(doubtsRow)
		s.table.Pick(doubtsRow)
		part.Tell(r.desk.Window, phrase.Say("meeting.close"), phrase.Say("service.open_doubts"), part.Warning)
		return
	}
	unprintable, err := r.service.MinutesUnprintable(r.id)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	question := strings.TrimSpace(phrase.Say("meeting.close_ask", "number", number(r.held.meeting)) + "\n\n" + service.Unprintable(unprintable))
	part.Confirm(r.desk.Window, phrase.Say("meeting.close"), question, phrase.Say("meeting.close"), func() {
		part.Work(func(func(int, int)) error {
			_, err := r.service.CloseMeeting(r.id)
			return err
		}, func(err error) { r.desk.Fail(r.saved(err)) })
	})
}

// minutesPaper writes the minutes, a draft until the meeting is closed, and hands them on.
func (r *room) minutesPaper(hand func(path string)) {
	id := r.id
	r.desk.Deliver(func() (part.Paper, error) {
		name, err := r.service.PaperName("minutes", id)
		if err != nil {
			return part.Paper{}, err
		}
		pages, err := r.service.MinutesPDF(id)
		return part.Paper{Name: name, Data: pages.PDF, Warning: service.Unprintable(pages.Unprintable)}, err
	}, hand)
}

// correctionSheet writes the paper of the corrections and hands it on.
func (r *room) correctionSheet(hand func(path string)) {
	id := r.id
	r.desk.Deliver(func() (part.Paper, error) {
		name, err := r.service.PaperName("corrections", id)
		if err != nil {
			return part.Paper{}, err
		}
		pages, err := r.service.CorrectionSheetPDF(id)
		return part.Paper{Name: name, Data: pages.PDF, Warning: service.Unprintable(pages.Unprintable)}, err
	}, hand)
}

// askPaper offers the papers of the meeting.
func (r *room) askPaper() {
	id := r.id
	if id == "" {
		return
	}
	var choices []part.PaperChoice
	for _, k := range service.PaperKinds(model.KindMeeting) {
		choices = append(choices, part.PaperChoice{Label: k.Label(), Make: func() (part.Paper, error) {
			file, err := r.service.PaperFile(k.Name, id)
			return part.Paper(file), err
		}})
	}
	r.desk.AskPaper(phrase.Say("document.ask.meeting"), choices)
}

// signIn writes the sign-in sheet and hands it on.
func (r *room) signIn(hand func(path string)) {
	id := r.id
	r.desk.Deliver(func() (part.Paper, error) {
		name, err := r.service.PaperName("signin", id)
		if err != nil {
			return part.Paper{}, err
		}
		pages, err := r.service.SignInPDF(id)
		return part.Paper{Name: name, Data: pages.PDF, Warning: service.Unprintable(pages.Unprintable)}, err
	}, hand)
}

// doubtList lists what keeps the meeting from being closed, each line leading to its place.
type doubtList struct {
	side  *minutesSide
	page  *part.Page
	list  *fyne.Container
	shown string
}

func newDoubtList(s *minutesSide) *doubtList {
	d := &doubtList{side: s, list: part.NewColumn()}
	d.page = part.NewPage(part.NewCard(phrase.Say("meeting.doubts"), d.list))
	return d
}

func (d *doubtList) show() {
	r := d.side.room
	doubts, err := r.service.Doubts(r.id)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	var lines []string
	for _, f := range doubts {
		lines = append(lines, phrase.Fill(f.Key, f.Args))
	}
	if text := strings.Join(lines, "\n"); text != d.shown || len(d.list.Objects) == 0 {
		d.shown, d.list.Objects = text, nil
		for i, f := range doubts {
			d.list.Add(part.NewNotice(lines[i], part.Warning, part.NewButton(phrase.Say("meeting.go"), func() { d.side.jump(f.Field) })))
		}
		if len(doubts) == 0 {
			d.list.Add(part.NewNotice(phrase.Say("meeting.no_doubts"), part.Good))
		}
		d.list.Refresh()
		d.page.Resettle()
	}
}

// jump leads to where a doubt is settled: a field of an item, a signer's name, or a field of the head.
func (s *minutesSide) jump(field string) {
	var section, item int
	var name string
	if n, _ := fmt.Sscanf(field, "agenda.%d.items.%d.%s", &section, &item, &name); n == 3 {
		key := s.room.held.meeting.Agenda[section].Items[item].Key
		s.room.open(agendaTab)
		s.room.agenda.pick(key)
		s.room.agenda.item.focus(name)
		return
	}
	if n, _ := fmt.Sscanf(field, "signers.%d", &item); n == 1 {
		s.table.Pick(signersRow)
		s.take(signersRow)
		s.signers.focus(item)
		return
	}
	s.room.open(rollTab)
	if field == "ends" && s.room.held.meeting.Starts == "" {
		field = "starts"
	}
	s.room.roll.form.Jump(field)
}

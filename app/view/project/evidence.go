package project

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// What the office may say of a paper: nothing, so that what the program sees counts, or that it is there, or that it is not.
const (
	asSeen  = "seen"
	isThere = "there"
	isNot   = "missing"
)

// evidenceSide is the six papers that auditors ask for: what the program sees, what the office says, and where each is kept.
type evidenceSide struct {
	room    *room
	content fyne.CanvasObject
	tools   *part.Toolbar
	page    *part.Page
	sum     *part.Notice
	lines   []*paperLine
	project model.ID // the proposal of the project that the side shows
}

// paperLine is one of the six.
type paperLine struct {
	key   string
	state *part.Label
	says  *part.Choice[string]
	where *part.Entry
	on    *part.DateEntry
}

func newEvidenceSide(r *room) *evidenceSide {
	s := &evidenceSide{room: r, page: part.NewPage(), sum: part.NewNotice("", part.Plain), tools: part.NewToolbar(part.NewPrint(r.Print))}
	rows := part.NewColumn()
	for _, key := range model.EvidenceKeys() {
		l := s.line(key)
		s.lines = append(s.lines, l)
		rows.Add(part.NewTightColumn(
			part.NewHalves(part.NewLabel(phrase.Say("evidence."+key), part.Strong), l.state),
			container.NewGridWithColumns(3, part.NewTightColumn(l.says), part.NewTightColumn(l.where), l.on)))
	}
	s.page.SetObjects(s.sum, part.NewCard("", rows))
	s.content = s.page
	return s
}

// line makes the fields of a paper.
func (s *evidenceSide) line(key string) *paperLine {
	var options []part.Option[string]
	for _, v := range []string{asSeen, isThere, isNot} {
		options = append(options, part.Option[string]{Value: v, Label: phrase.Say("projects.evidence." + v)})
	}
	l := &paperLine{key: key, state: part.NewLabel("", part.Plain), where: part.NewEntry(), on: part.NewDateEntry(s.room.service.Today())}
	l.where.SetPlaceHolder(phrase.Say("projects.evidence.where"))
	l.on.SetPlaceHolder(phrase.Say("projects.evidence.on"))
	l.says = part.NewChoice(options, func(string) { s.keep(l) })
	l.where.OnLeave = func(string) { s.keep(l) }
	l.on.OnChanged = func(model.Date) { s.keep(l) }
	return l
}

func (s *evidenceSide) drawn() fyne.CanvasObject { return s.content }
func (s *evidenceSide) bar() *part.Toolbar       { return s.tools }
func (s *evidenceSide) pending() int             { return 0 }

// begin gives the focus to the first paper that is missing.
func (s *evidenceSide) begin() {
	for i, e := range s.room.at.Marks {
		if !e.Present && i < len(s.lines) {
			s.page.Reveal(s.lines[i].says)
			s.room.desk.Window.Canvas().Focus(s.lines[i].says)
			return
		}
	}
}

// show brings the side up to date with the picked project; what is being typed stays.
func (s *evidenceSide) show() {
	at := s.room.at
	fresh := at.Proposal.ID != s.project
	s.project = at.Proposal.ID
	there := 0
	for i, e := range at.Marks {
		if i >= len(s.lines) || s.lines[i].key != e.Key {
			continue
		}
		if e.Present {
			there++
		}
		s.lines[i].show(e, fresh)
	}
	tone := part.Warning
	if there == len(at.Marks) {
		tone = part.Good
	}
	s.sum.Set(phrase.Say("projects.evidence.sum", "there", number(there), "total", number(len(at.Marks))), tone)
	part.Lock(s.page, s.room.closed())
	s.page.Resettle()
}

// show puts what is known of the paper into its line.
func (l *paperLine) show(e model.Evidence, fresh bool) {
	text, tone := paperState(e)
	l.state.Set(text, tone)
	says, where, on := asSeen, "", model.Date("")
	if m := e.Marked; m != nil {
		where, on, says = m.Note, m.On, isNot
		if m.Present {
			says = isThere
		}
	}
	l.says.Set(says)
	if fresh || !l.where.Typing() {
		l.where.SetText(where)
	}
	if fresh || !l.on.Typing() {
		l.on.Set(on)
	}
}

// paperState says how a paper stands, and who says so.
func paperState(e model.Evidence) (text string, tone part.Tone) {
	key := "projects.paper_state.missing"
	switch {
	case e.Marked != nil && e.Present && !e.Seen:
		key, tone = "projects.paper_state.said", part.Good
	case e.Marked != nil && !e.Present && e.Seen:
		key, tone = "projects.paper_state.denied", part.Error
	case e.Present:
		key, tone = "projects.paper_state.there", part.Good
	default:
		tone = part.Error
	}
	return phrase.Say(key), tone
}

// keep stores what the office says of a paper, when it is another thing than before. A place or a day alone says nothing of whether it is
// there: that stays as the program sees it, since a paper that is missing gets no green mark by the reason why it is.
func (s *evidenceSide) keep(l *paperLine) {
	e := s.known(l.key)
	mark := model.EvidenceMark{Key: l.key, Present: l.says.Value() == isThere, On: l.on.Value(), Note: l.where.Text}
	switch {
	case l.says.Value() != asSeen:
	case e.Marked != nil:
		_, err := s.room.service.UnmarkEvidence(s.project, l.key)
		s.room.done(err)
		return
	case mark.Note == "" && mark.On == "":
		return
	default:
		mark.Present = e.Seen
	}
	if e.Marked != nil && *e.Marked == mark {
		return
	}
	_, err := s.room.service.MarkEvidence(s.project, mark)
	s.room.done(err)
}

// known is how a paper stands.
func (s *evidenceSide) known(key string) model.Evidence {
	for _, e := range s.room.at.Marks {
		if e.Key == key {
			return e
		}
	}
	return model.Evidence{Key: key}
}

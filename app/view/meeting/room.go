package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// The sides of the room, in the order of their tabs.
const (
	rollTab = iota
	agendaTab
	minutesTab
)

// room is the meeting room as drawn.
type room struct {
	service *service.Service
	desk    part.Desk
	content *fyne.Container
	nothing *part.Page // instead of the tabs while there is no meeting
	full    *fyne.Container
	choice  *part.Choice[model.ID]
	call    *part.Toolbar
	tabs    *part.Tabs
	quorum  *part.Notice

	id   model.ID // the meeting on the screen
	held held

	roll    *rollSide
	agenda  *agendaSide
	minutes *minutesSide
}

// New makes the meeting room.
func New(s *service.Service, d part.Desk) part.Room {
	r := &room{service: s, desk: d, quorum: part.NewNotice("", part.Plain)}
	r.choice = part.NewChoice(nil, func(id model.ID) { r.Show(id) })
	newMeeting := func() *part.Action {
		return &part.Action{Label: phrase.Say("meeting.call"), Key: fyne.KeyF2, Icon: theme.ContentAddIcon(), Do: r.askCall}
	}
	r.call = part.NewToolbar(newMeeting())
	first := newMeeting()
	first.Primary = true
	r.nothing = part.NewPage(
		part.NewLabel(phrase.Say("room.meeting"), part.Title),
		part.NewNotice(phrase.Say("meeting.none"), part.Plain),
		part.NewToolbar(first))
	r.roll, r.agenda, r.minutes = newRollSide(r), newAgendaSide(r), newMinutesSide(r)
	r.tabs = part.NewTabs(container.NewBorder(nil, nil, nil, r.call, r.choice),
		part.Tab{Label: phrase.Say("meeting.tab.roll"), Key: fyne.KeyF3, Content: r.roll.content},
		part.Tab{Label: phrase.Say("meeting.tab.agenda"), Key: fyne.KeyF5, Content: r.agenda.content},
		part.Tab{Label: phrase.Say("meeting.tab.minutes"), Key: fyne.KeyF6, Content: r.minutes.content},
	)
	r.tabs.OnOpen = func(int) { r.refresh() }
	r.full = part.NewFrame(nil, r.quorum, r.tabs)
	r.content = container.NewPadded(r.nothing, r.full)
	part.Shortcut(d.Window, r.content, fyne.KeyDown, fyne.KeyModifierControl, func() { r.step(1) })
	part.Shortcut(d.Window, r.content, fyne.KeyUp, fyne.KeyModifierControl, func() { r.step(-1) })
	return r
}

// Content is the room as drawn.
func (r *room) Content() fyne.CanvasObject { return r.content }

// Show reads the meeting again, or another one by its ID; with the ID of a proposal, the agenda at its item.
func (r *room) Show(id model.ID) {
	if id.Kind() == model.KindMeeting {
		r.id = id
	}
	r.refresh()
	if id.Kind() == model.KindProposal {
		r.open(agendaTab)
		r.agenda.pickSubject(id)
	}
}

// refresh reads the meeting and brings the open side up to date.
func (r *room) refresh() {
	body := r.desk.Here().Body
	if body == "" {
		r.empty()
		return
	}
	h, err := read(r.service, body, r.id)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	r.held, r.id = h, h.meeting.ID
	if r.id == "" {
		r.empty()
		return
	}
	r.nothing.Hide()
	r.full.Show()
	options := make([]part.Option[model.ID], len(h.past))
	for i, m := range h.past {
		options[len(h.past)-1-i] = part.Option[model.ID]{Value: m.ID, Label: title(m)}
	}
	r.choice.SetChoices(options)
	r.choice.Set(r.id)
	r.showSide()
	r.tellQuorum()
}

func (r *room) empty() {
	r.full.Hide()
	r.nothing.Show()
}

func (r *room) showSide() {
	switch r.tabs.At() {
	case rollTab:
		r.roll.show()
	case agendaTab:
		r.agenda.show()
	case minutesTab:
		r.minutes.show()
	}
}

func (r *room) open(tab int) {
	r.tabs.Open(tab)
	r.showSide()
	r.tellQuorum()
}

// tellQuorum keeps the quorum in sight: of the opening or, on the agenda, of the item in hand. A closed meeting says that it is.
func (r *room) tellQuorum() {
	key := ""
	if r.tabs.At() == agendaTab {
		key = r.agenda.at
	}
	text, complete := r.held.quorum(key)
	tone := part.Good
	if !complete {
		tone = part.Error
	}
	if r.held.meeting.Closed {
		text, tone = phrase.Say("meeting.closed", "quorum", text), part.Plain
	}
	r.quorum.Set(text, tone)
	r.full.Refresh()
}

// change makes one edit of the meeting as it is in the file now, and stores it.
func (r *room) change(edit func(*model.Meeting)) error {
	m, err := r.service.Meeting(r.id)
	if err != nil {
		return err
	}
	edit(&m)
	_, err = r.service.SaveMeeting(m)
	return r.saved(err)
}

// saved follows a call of the service.
func (r *room) saved(err error) error {
	if err == nil {
		r.desk.Saved()
		r.refresh()
	}
	return err
}

// try does a change whose refusal belongs to no field.
func (r *room) try(edit func(*model.Meeting)) { r.desk.Fail(r.change(edit)) }

// stock are the stock sentences for a field of a kind; without them a field is still a field.
func (r *room) stock(kind model.StockKind) []string {
	list, err := r.service.StockPhrases(kind)
	if err != nil {
		r.desk.Fail(err)
	}
	return list
}

// stocked lets a field offer the office's stock sentences of a kind; those that stand in what is stored are offered first from
// then on.
func (r *room) stocked(kind model.StockKind, e *part.Entry) *part.Entry {
	store := e.OnLeave
	e.OnLeave = func(text string) {
		if store != nil {
			store(text)
		}
		r.desk.Fail(r.service.UsePhrases(kind, text))
	}
	return part.SuggestStock(e, func() []string { return r.stock(kind) }, func(text string) { r.desk.Fail(r.saved(r.service.KeepPhrase(kind, text))) })
}

// step goes to the next or the previous item of the open side.
func (r *room) step(by int) {
	switch {
	case r.id == "":
	case r.tabs.At() == agendaTab:
		r.agenda.step(by)
	case r.tabs.At() == minutesTab:
		r.minutes.step(by)
	}
}

// Print prints what belongs to the open side: the sign-in sheet to the roll, the minutes to the others.
func (r *room) Print() {
	switch {
	case r.id == "":
	case r.tabs.At() == rollTab:
		r.signIn(r.desk.Print)
	default:
		r.minutesPaper(func(path string) {
			r.notePrinted()
			r.desk.Print(path)
		})
	}
}

// askCall asks for the date of a new meeting.
func (r *room) askCall() {
	body := r.desk.Here().Body
	if body == "" {
		return
	}
	r.askDate(phrase.Say("meeting.call"), phrase.Say("meeting.call_text"), r.service.Today(), func(on model.Date) (model.Meeting, error) {
		return r.service.CallMeeting(body, on)
	})
}

// askDate asks for the day of a meeting to be opened, and goes to it.
func (r *room) askDate(title, text string, day model.Date, open func(model.Date) (model.Meeting, error)) {
	date := part.NewDateEntry(r.service.Today())
	date.Set(day)
	form := part.NewForm(1, &part.Field{Name: "date", Label: phrase.Say("meeting.date"), Object: date, Required: true})
	part.Dialog(r.desk.Window, title, part.NewColumn(part.NewLabel(text, part.Muted), form), phrase.Say("meeting.call_yes"), func() bool {
		date.Entry().Commit()
		if date.Fault() != "" || !date.Known() || date.Value() == "" {
			date.SetError(phrase.Say("field.date"))
			return false
		}
		m, err := open(date.Value())
		if err != nil {
			r.desk.Fail(err)
			return true
		}
		r.desk.Saved()
		r.id = m.ID
		r.refresh()
		r.open(rollTab)
		return true
	})
}

// TypedKey takes the function keys of the tabs and of the open side.
func (r *room) TypedKey(key *fyne.KeyEvent) bool {
	if r.call.TypedKey(key) {
		return true
	}
	if r.id == "" {
		return false
	}
	if r.tabs.TypedKey(key) {
		return true
	}
	switch r.tabs.At() {
	case rollTab:
		return r.roll.bar.TypedKey(key)
	case agendaTab:
		return r.agenda.list.TypedKey(key) || r.agenda.bar.TypedKey(key)
	default:
		return r.minutes.bar.TypedKey(key)
	}
}

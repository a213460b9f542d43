package problem

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// listSide is the agreed list: its versions, what the open one comes to, and the way to agree upon it.
type listSide struct {
	room    *Room
	now     service.Standing
	at      model.ID // the problem that is picked
	all     []model.ProblemList
	toolbar *part.Toolbar
	open    *part.Action
	agree   *part.Action
	mean    *part.Action
	version *part.Choice[model.ID]
	state   *part.Notice
	table   *part.Table[model.Offer]
	title   *part.Label
	levels  [4]*part.Rating
	reason  *part.Entry
	half    bool // the fields have something that could not be stored yet
	form    *part.Form
	below   *part.Page
	body    fyne.CanvasObject
}

func newListSide(r *Room) *listSide {
	s := &listSide{room: r}
	s.open = &part.Action{Label: phrase.Say("problem.list.open"), Key: fyne.KeyF2, Primary: true, Icon: theme.ContentAddIcon(), Do: r.openList}
	s.mean = &part.Action{Label: phrase.Say("problem.list.mean"), Key: fyne.KeyF8, Do: s.unset}
	s.agree = &part.Action{Label: phrase.Say("problem.list.agree"), Key: fyne.KeyF9, Icon: theme.ConfirmIcon(), Do: func() { s.leaving(s.askAgree) }}
	s.toolbar = part.NewToolbar(s.open, s.mean, s.agree)
	s.version = part.NewChoice[model.ID](nil, func(id model.ID) {
		s.version.Set(s.now.List.ID)
		s.leaving(func() { s.show(id) })
	})
	s.toolbar.Add(s.version)
	s.state = part.NewNotice("", part.Plain)
	s.table = part.NewTable(offerColumns(), func(o model.Offer) string { return string(o.Entry.Problem) }, phrase.Say("problem.list.empty"))
	s.table.OnPick = s.pick
	s.title = part.NewLabel("", part.Heading)
	s.reason = part.NewText(2)
	s.reason.OnLeave = func(string) { s.set() }
	var fields []*part.Field
	for i, axis := range model.Axes() {
		anchors := make([]string, model.MaxLevel)
		for n := range anchors {
			anchors[n] = phrase.Say("problem.anchor." + axis + "." + strconv.Itoa(n+1))
		}
		s.levels[i] = part.NewRating(1, anchors)
		s.levels[i].OnChosen = func(int) { s.set() }
		fields = append(fields, part.Wide(field("priority."+axis, s.levels[i])))
	}
	s.form = part.NewForm(1, append(fields, part.Wide(field("list.reason", s.reason)))...)
	s.below = part.NewPage(part.NewCard("", part.NewColumn(s.title, s.form)))
	s.form.Reveal, s.form.Grew = s.below.Reveal, s.below.Resettle
	split := container.NewVSplit(s.table, s.below)
	split.Offset = 0.55
	s.body = part.NewFrame(container.NewPadded(part.NewColumn(s.toolbar, s.state)), nil, split)
	return s
}

func offerColumns() []part.Column[model.Offer] {
	out := []part.Column[model.Offer]{
		{Title: phrase.Say("problem.column.weight"), Width: 90, Align: fyne.TextAlignTrailing, Text: func(o model.Offer) string { return weightOf(o.Entry.Priority) }},
		{Title: phrase.Say("problem.column.title"), Width: 280, Weight: 3, Text: func(o model.Offer) string { return o.Entry.Title }},
	}
	for i, axis := range model.Axes() {
		out = append(out, part.Column[model.Offer]{
			Title: phrase.Say("problem.axis." + axis), Width: 112, Align: fyne.TextAlignCenter,
			Text: func(o model.Offer) string { return orNone(*o.Entry.Priority.Axis(i)) },
		})
	}
	return append(out, part.Column[model.Offer]{
		Title: phrase.Say("problem.list.from"), Width: 210, Weight: 1, Text: offerFrom, Tone: func(o model.Offer) part.Tone {
			switch {
			case o.Wants:
				return part.Error
			case o.Entry.Priority.Total() == 0 || o.Spread.Apart():
				return part.Warning
			}
			return part.Muted
		},
	})
}

// offerFrom says where the levels of a line come from, and what is still wanted.
func offerFrom(o model.Offer) string {
	count := strconv.Itoa(o.Spread.Raters())
	switch {
	case o.Wants:
		return phrase.Say("problem.list.wants")
	case o.ByHand:
		return phrase.Say("problem.list.hand", "count", count)
	case o.Entry.Priority.Total() == 0:
		return phrase.Say("problem.list.none")
	case o.Old:
		return phrase.Say("problem.list.old")
	case o.Spread.Apart():
		return phrase.Say("problem.list.apart", "count", count)
	}
	return phrase.Say("problem.list.rated", "count", count)
}

// show reads the versions again and shows one, or the one that was shown, or the newest.
func (s *listSide) show(id model.ID) {
	lists, err := s.room.service.ProblemLists()
	if err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.all = lists
	var options []part.Option[model.ID]
	found := false
	for _, l := range lists {
		options = append(options, part.Option[model.ID]{Value: l.ID, Label: listName(l)})
		found = found || l.ID == id
	}
	if !found {
		if id = s.version.Value(); id == "" && len(lists) > 0 {
			id = lists[0].ID
		}
	}
	s.version.SetChoices(options)
	s.version.SetWidest()
	s.version.Set(id)
	s.version.Hidden = len(lists) == 0
	s.now = service.Standing{}
	if id != "" {
		if s.now, err = s.room.service.Standing(id); err != nil {
			s.room.desk.Fail(err)
			return
		}
	}
	s.draw()
}

func (s *listSide) draw() {
	open := s.now.List.ID != "" && s.now.List.Open()
	s.open.SetEnabled(len(s.all) == 0 || !s.all[0].Open())
	s.agree.SetEnabled(open)
	s.state.Set(listState(s.now), listTone(s.now))
	s.table.SetRows(s.now.Offers)
	if s.at == "" && len(s.now.Offers) > 0 {
		s.at = s.now.Offers[0].Entry.Problem
	}
	s.table.Pick(string(s.at))
	if _, ok := s.picked(); !s.half || !ok || !open {
		s.fill()
	}
	s.body.Refresh()
}

// fill shows the line that is picked in the fields beneath.
func (s *listSide) fill() {
	s.half = false
	s.form.SetErrors(nil)
	o, ok := s.picked()
	open := ok && s.now.List.Open()
	s.mean.SetEnabled(open && o.ByHand)
	s.below.Hidden = !ok
	if !ok {
		return
	}
	s.title.SetText(o.Entry.Title)
	for i, r := range s.levels {
		r.Set(*o.Entry.Priority.Axis(i))
		if open {
			r.Enable()
		} else {
			r.Disable()
		}
	}
	s.reason.SetText(o.Entry.Reason)
	if open {
		s.reason.Enable()
	} else {
		s.reason.Disable()
	}
	s.below.Resettle()
}

func (s *listSide) picked() (model.Offer, bool) {
	for _, o := range s.now.Offers {
		if o.Entry.Problem == s.at {
			return o, true
		}
	}
	return model.Offer{}, false
}

func (s *listSide) pick(o model.Offer) {
	if o.Entry.Problem == s.at {
		return
	}
	if s.half {
		s.table.Pick(string(s.at))
	}
	s.leaving(func() {
		s.at = o.Entry.Problem
		s.table.Pick(string(s.at))
		s.fill()
	})
}

// leaving goes on, or asks first whether what could not be stored may be lost.
func (s *listSide) leaving(on func()) {
	if !s.half {
		on()
		return
	}
	part.ConfirmLoss(s.room.desk.Window, phrase.Say("part.records.pending"), phrase.Say("problem.list.lose"), phrase.Say("part.records.drop"), func() {
		s.half = false
		on()
	})
}

// set stores the levels as they stand in the fields, when all four are there and something is new; else it says which are wanted.
func (s *listSide) set() {
	o, ok := s.picked()
	if !ok || !s.now.List.Open() {
		return
	}
	var p model.Priority
	for i, r := range s.levels {
		*p.Axis(i) = max(0, r.Value())
	}
	wanted := map[string]string{}
	if s.half = p != o.Entry.Priority || s.reason.Text != o.Entry.Reason; s.half && p.Total() == 0 {
		for i, r := range s.levels {
			if r.Value() <= 0 {
				wanted["priority."+model.Axes()[i]] = phrase.Say("problem.list.four")
			}
		}
	}
	s.form.SetErrors(wanted)
	if s.half && len(wanted) == 0 {
		s.store(p, s.reason.Text)
	}
}

// unset takes the hand away: the line is as rated again.
func (s *listSide) unset() { s.store(model.Priority{}, "") }

func (s *listSide) store(p model.Priority, reason string) {
	if _, err := s.room.service.SetLevels(s.now.List.ID, s.at, p, reason); err != nil {
		s.room.desk.Fail(err)
		return
	}
	s.half = false
	s.room.desk.Saved()
	s.show(s.now.List.ID)
}

// askAgree asks for the day and by whom, and agrees upon the list.
func (s *listSide) askAgree() {
	on := part.NewDateEntry(s.room.service.Today())
	on.Set(s.room.service.Today())
	where := part.NewEntry()
	fault := part.NewLabel("", part.Error)
	form := part.NewForm(1, part.Required(field("list.agreed", on)), part.Required(field("list.where", where)))
	text := part.NewLabel(phrase.Say("problem.list.agree.text", "count", strconv.Itoa(weighed(s.now))), part.Plain)
	part.Dialog(s.room.desk.Window, phrase.Say("problem.list.agree"), part.NewColumn(text, form, fault), phrase.Say("problem.list.agree"), func() bool {
		if _, err := s.room.service.AgreeProblemList(s.now.List.ID, on.Value(), where.Text); err != nil {
			fault.SetText(phrase.Error(err))
			return false
		}
		s.room.desk.Saved()
		s.show(s.now.List.ID)
		return true
	})
}

func (s *listSide) content() fyne.CanvasObject { return s.body }

func (s *listSide) key(k *fyne.KeyEvent) bool { return s.toolbar.TypedKey(k) }

// openList asks for a name and opens the next version for rating.
func (r *Room) openList() {
	part.Ask(r.desk.Window, phrase.Say("problem.list.open"), phrase.Say("problem.list.open.text"), "", false, func(name string) {
		l, err := r.service.OpenProblemList(strings.TrimSpace(name))
		if err != nil {
			r.desk.Fail(err)
			return
		}
		r.desk.Saved()
		r.list.show(l.ID)
		r.ratings.show()
	})
}

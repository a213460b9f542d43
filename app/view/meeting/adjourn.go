package meeting

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// adjournCard is the meeting's breaking off: noted with its time and the first item that was not taken up any more, and gone on
// with in a meeting of its own.
type adjournCard struct {
	side  *rollSide
	card  fyne.CanvasObject
	told  *part.Notice
	off   *part.Button // note that the meeting broke off
	undo  *part.Button
	again *part.Button // open the meeting that goes on with it
	first *part.Button // go to the meeting that this one goes on with
}

func newAdjournCard(s *rollSide) *adjournCard {
	c := &adjournCard{side: s, told: part.NewNotice("", part.Warning)}
	c.off = part.NewButton(phrase.Say("meeting.adjourn"), c.ask)
	c.undo = part.NewButton(phrase.Say("meeting.adjourn_undo"), func() {
		s.room.try((*model.Meeting).Resume)
	})
	c.again = part.NewButton(phrase.Say("meeting.continue"), c.askContinue)
	c.first = part.NewButton(phrase.Say("meeting.continue_first"), func() { s.room.Show(s.room.held.meeting.Continues) })
	c.card = part.NewCard(phrase.Say("meeting.adjourn_card"), part.NewTightColumn(c.told, part.NewWrap(c.off, c.again, c.undo, c.first)))
	return c
}

// show says whether the meeting broke off or goes on with another, and offers what can be done about it.
func (c *adjournCard) show(h held) {
	m := h.meeting
	text := ""
	if first := h.other(m.Continues); first.ID != "" {
		text = phrase.Say("meeting.continues", "number", number(first))
	}
	if a := m.Adjourned; a != nil {
		text = phrase.Say("meeting.adjourned", "time", thai.Time(string(a.At)), "count", itoa(len(m.Untaken())), "number", cmp.Or(m.NumberOf(a.Item), "–"))
		if by := h.continuation(); by.ID != "" {
			text += " " + phrase.Say("meeting.continued_by", "number", number(by))
		}
	}
	c.told.Hidden = text == ""
	c.told.Set(text, part.Warning)
	c.off.Hidden = m.Adjourned != nil || m.Closed || len(h.agenda()) == 0
	c.undo.Hidden = m.Adjourned == nil || m.Closed || h.continuation().ID != ""
	c.again.Hidden = m.Adjourned == nil || len(m.Untaken()) == 0 || h.continuation().ID != ""
	c.first.Hidden = m.Continues == ""
	c.card.Refresh()
}

// other is a meeting of the body by its ID; none without one.
func (h held) other(id model.ID) model.Meeting {
	for _, m := range h.past {
		if id != "" && m.ID == id {
			return m
		}
	}
	return model.Meeting{}
}

// continuation is the meeting that goes on with this one; none while there is none.
func (h held) continuation() model.Meeting {
	for _, m := range h.past {
		if m.Continues == h.meeting.ID {
			return m
		}
	}
	return model.Meeting{}
}

// firstOpen is the key of the first item that still wants a resolution, else of the last one.
func (h held) firstOpen() string {
	key := ""
	h.meeting.EachItem(func(_ string, it model.Item) { key = it.Key })
	found := false
	h.meeting.EachItem(func(_ string, it model.Item) {
		if !found && it.Kind.Settles() && (it.Resolution == nil || it.Resolution.Word == "") {
			key, found = it.Key, true
		}
	})
	return key
}

// itemKey is an item's key as the value of a drop-down.
type itemKey string

// ask asks when the meeting broke off, before which item, why, and when it goes on.
func (c *adjournCard) ask() {
	r := c.side.room
	var items []part.Option[itemKey]
	r.held.meeting.EachItem(func(number string, it model.Item) {
		items = append(items, part.Option[itemKey]{Value: itemKey(it.Key), Label: part.Short(number+" "+it.Title, 60)})
	})
	at, from, why, next := part.NewClockEntry(), part.NewChoice(items, nil), part.NewEntry(), part.NewDateEntry(r.service.Today())
	if m := r.held.meeting; m.Date == r.service.Today() && m.Starts <= r.service.Now() {
		at.Set(r.service.Now())
	}
	from.Set(itemKey(r.held.firstOpen()))
	why.SetText(phrase.Say("minutes.adjourned_reason"))
	form := part.NewForm(1,
		&part.Field{Name: "adjourned.at", Label: phrase.Say("meeting.adjourn_at"), Object: at, Required: true},
		&part.Field{Name: "adjourned.item", Label: phrase.Say("meeting.adjourn_item"), Object: from, Required: true},
		&part.Field{Name: "adjourned.reason", Label: phrase.Say("meeting.adjourn_reason"), Object: why},
		&part.Field{Name: "adjourned.next", Label: phrase.Say("meeting.adjourn_next"), Hint: phrase.Say("meeting.adjourn_next_hint"), Object: next},
	)
	fault := part.NewLabel("", part.Error)
	body := part.NewColumn(part.NewLabel(phrase.Say("meeting.adjourn_text"), part.Muted), form, fault)
	part.Dialog(r.desk.Window, phrase.Say("meeting.adjourn_title"), body, phrase.Say("meeting.adjourn_yes"), func() bool {
		err := r.change(func(m *model.Meeting) {
			m.Adjourn(model.Adjournment{At: at.Value(), Reason: why.Text, Item: string(from.Value()), Next: next.Value()})
		})
		faults := phrase.Faults(err)
		form.SetErrors(faults)
		for path := range faults {
			if strings.HasPrefix(path, "adjourned.") {
				return false
			}
		}
		return told(err, fault, form)
	})
}

// told says a refusal that no field shows in words beneath the fields of a dialog, so that what was typed stays; it tells whether there
// is none.
func told(err error, fault *part.Label, form *part.Form) bool {
	fault.SetText("")
	if err != nil {
		fault.SetText(phrase.Error(err))
	}
	form.Resettle()
	return err == nil
}

// askContinue asks for the day of the meeting that goes on with this one, and opens it.
func (c *adjournCard) askContinue() {
	r := c.side.room
	r.askDate(phrase.Say("meeting.continue"), phrase.Say("meeting.continue_text"), r.held.meeting.Adjourned.Next, func(on model.Date) (model.Meeting, error) {
		return r.service.ContinueMeeting(r.id, on)
	})
}

package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// interestList is the list that is gone through before the meeting: item by item who may have to leave, why, and what is left of the
// quorum when those ticked are gone. It knows nothing of drawing.
type interestList struct {
	held  held
	lines []interestLine
}

// interestLine is one member on one item.
type interestLine struct {
	model.ProposedRecusal
	leaves bool // ticked; those noted already leave in any case
}

// interests ticks what is proposed and leaves the hints unticked.
func interests(h held, list []model.ProposedRecusal) *interestList {
	l := &interestList{held: h}
	for _, p := range list {
		l.lines = append(l.lines, interestLine{ProposedRecusal: p, leaves: !p.Interest.Why.Hint() && !p.Noted})
	}
	return l
}

// items are the keys of the items that have lines, in their order: first those where somebody is proposed or noted, then those with
// hints only.
func (l *interestList) items() (proposed, hinted []string) {
	firm := map[string]bool{}
	for _, x := range l.lines {
		firm[x.Item] = firm[x.Item] || x.Noted || !x.Interest.Why.Hint()
	}
	for i, x := range l.lines {
		switch {
		case i > 0 && l.lines[i-1].Item == x.Item:
		case firm[x.Item]:
			proposed = append(proposed, x.Item)
		default:
			hinted = append(hinted, x.Item)
		}
	}
	return proposed, hinted
}

// reasons are an item's lines by what speaks for them, so that what is said of several is said once.
func (l *interestList) reasons(key string) (order []string, lines map[string][]*interestLine) {
	lines = map[string][]*interestLine{}
	for i := range l.lines {
		x := &l.lines[i]
		if x.Item != key {
			continue
		}
		reason := why(x.Interest)
		if x.Noted {
			reason = phrase.Say("interest.noted")
		}
		if lines[reason] == nil {
			order = append(order, reason)
		}
		lines[reason] = append(lines[reason], x)
	}
	return order, lines
}

// leaving are the lines that are ticked.
func (l *interestList) leaving() []model.ProposedRecusal {
	var out []model.ProposedRecusal
	for _, x := range l.lines {
		if x.leaves {
			out = append(out, x.ProposedRecusal)
		}
	}
	return out
}

// quorum says what is left of an item's quorum.
func (l *interestList) quorum(key string) (text string, tone part.Tone) {
	var gone []model.ID
	for _, x := range l.lines {
		if x.Item == key && x.leaves {
			gone = append(gone, x.Member)
		}
	}
	q := l.held.meeting.QuorumWithout(l.held.roster, l.held.setting, key, gone...)
	word, tone := "interest.quorum.complete", part.Good
	if !q.Complete {
		word, tone = "interest.quorum.short", part.Error
	}
	return phrase.Say(word, "present", strconv.Itoa(q.Present), "base", strconv.Itoa(q.Base), "needed", strconv.Itoa(q.Needed)), tone
}

// heading names an item.
func (l *interestList) heading(key string) string {
	_, it := l.held.meeting.Item(key)
	return l.held.meeting.NumberOf(key) + " " + it.Title
}

// why says what speaks for an interest.
func why(i model.Interest) string {
	return phrase.Say("interest.why."+string(i.Why), "what", i.What)
}

// askInterests shows the list and notes those ticked in one go.
func (s *agendaSide) askInterests() {
	r := s.room
	r.desk.Window.Canvas().Unfocus()
	found, err := r.service.Interests(r.id)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	title := phrase.Say("interest.title")
	if len(found) == 0 {
		part.Tell(r.desk.Window, title, phrase.Say("interest.none"), part.Plain)
		return
	}
	l := interests(r.held, found)
	rows := part.NewColumn()
	proposed, hinted := l.items()
	for _, key := range proposed {
		rows.Add(l.draw(key))
	}
	if len(hinted) > 0 {
		rows.Add(part.NewLabel(phrase.Say("interest.hints"), part.Heading))
	}
	for _, key := range hinted {
		rows.Add(l.draw(key))
	}
	body := part.NewColumn(part.NewLabel(phrase.Say("interest.text"), part.Muted), part.NewTall(container.NewVScroll(rows), interestHeight))
	part.Dialog(r.desk.Window, title, body, phrase.Say("interest.yes"), func() bool {
		if len(l.leaving()) == 0 {
			return true
		}
		_, err := r.service.NoteInterests(r.id, l.leaving())
		r.desk.Fail(r.saved(err))
		return err == nil
	})
}

// interestHeight is how much of the list is in sight, in Fyne's units.
const interestHeight = 430

// draw is an item with its quorum and the ticks of those who may have to leave.
func (l *interestList) draw(key string) fyne.CanvasObject {
	quorum := part.NewLabel("", part.Good)
	tell := func() { quorum.Set(l.quorum(key)) }
	tell()
	block := part.NewTightColumn(part.NewLabel(l.heading(key), part.Strong), quorum)
	order, lines := l.reasons(key)
	for _, reason := range order {
		names := container.NewGridWithColumns(2)
		for _, x := range lines[reason] {
			names.Add(l.tick(x, tell))
		}
		block.Add(part.NewLabel(reason, part.Small))
		block.Add(names)
	}
	return block
}

func (l *interestList) tick(line *interestLine, tell func()) *part.Check {
	box := part.NewCheck(l.held.label(line.Member), func(on bool) {
		line.leaves = on
		tell()
	})
	box.Set(line.leaves || line.Noted)
	setLocked(box, line.Noted)
	return box
}

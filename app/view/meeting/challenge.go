package meeting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// challengeBox is the objection to a member and what the others decided on it in secret (วิ.ปกครอง 2539 มาตรา 15). The result follows
// the count; the secretary may set it herself, and is told when the two do not fit.
type challengeBox struct {
	card    *recusalCard
	member  model.ID
	box     *fyne.Container
	was     *part.Check
	details *fyne.Container
	stays   *part.Check
	needs   *part.Label
	fields  fields[model.Challenge]
	counts  [2]*part.NumberEntry
}

func (b *challengeBox) build(c *recusalCard, member model.ID) {
	b.card, b.member = c, member
	b.was = part.NewCheck(phrase.Say("meeting.challenged"), func(on bool) {
		if b.noted() {
			b.was.Set(true)
			part.ConfirmLoss(c.item.side.room.desk.Window, phrase.Say("meeting.challenge_lost"), phrase.Say("meeting.challenge_lost_text"), phrase.Say("meeting.challenge_lost_yes"),
				func() { b.mark(false) })
			return
		}
		b.mark(on)
	})
	f := &b.fields
	f.edit = func(change func(*model.Challenge)) {
		c.edit(member, func(r *model.Recusal) {
			if r.Challenge != nil {
				now := *r.Challenge
				change(&now)
				r.Challenge = &now
			}
		})
	}
	by := text(f, 1, func(x *model.Challenge) *string { return &x.By })
	by.SetPlaceHolder(phrase.Say("meeting.challenge_by"))
	why := text(f, 2, func(x *model.Challenge) *string { return &x.Explanation })
	why.SetPlaceHolder(phrase.Say("meeting.challenge_explanation"))
	boxes := make([]fyne.CanvasObject, 0, 3)
	for n, at := range []func(*model.Challenge) *int{func(x *model.Challenge) *int { return &x.For }, func(x *model.Challenge) *int { return &x.Against }} {
		count := part.NewNumberEntry()
		count.OnChanged = func(votes int) {
			f.edit(func(x *model.Challenge) {
				*at(x) = votes
				_, needed := b.vote()
				x.Stays = x.For >= needed
			})
		}
		bind(f, at, func(votes int) { count.SetKnown(votes, votes > 0) }, count)
		b.counts[n] = count
		boxes = append(boxes, part.NewTightColumn(part.NewCut(phrase.Say([]string{"meeting.stay_for", "meeting.stay_against"}[n]), part.Plain), count))
	}
	b.stays = check(f, phrase.Say("meeting.stays_on"), func(x *model.Challenge) *bool { return &x.Stays })
	boxes = append(boxes, part.NewTightColumn(part.NewCut(phrase.Say("meeting.stay_result"), part.Plain), b.stays))
	b.needs = part.NewLabel("", part.Small)
	b.details = part.NewTightColumn(by, why, container.NewGridWithColumns(3, boxes...), b.needs)
	b.box = part.NewTightColumn(b.was, b.details)
}

// noted tells whether something is noted of the objection but that there was one.
func (b *challengeBox) noted() bool {
	_, it := b.card.item.side.room.held.meeting.Item(b.card.item.key)
	return it != nil && slices.ContainsFunc(it.Recusals, func(r model.Recusal) bool {
		return r.Member == b.member && r.Challenge != nil && *r.Challenge != model.Challenge{}
	})
}

// mark notes that there was an objection, or takes it back with all that was noted of it.
func (b *challengeBox) mark(on bool) {
	b.card.edit(b.member, func(r *model.Recusal) {
		r.Challenge = nil
		if on {
			r.Challenge = &model.Challenge{}
		}
	})
}

// vote is how many decide on the challenge and how many of them must be for her staying.
func (b *challengeBox) vote() (voters, needed int) {
	h := b.card.item.side.room.held
	return h.meeting.StayVote(h.roster, h.setting, b.card.item.key, b.member)
}

func (b *challengeBox) show(rec model.Recusal, fresh bool) {
	b.was.Set(rec.Challenge != nil)
	setLocked(b.was, b.card.item.side.room.held.meeting.Closed)
	if b.details.Hidden = rec.Challenge == nil; b.details.Hidden {
		b.box.Refresh()
		return
	}
	x := *rec.Challenge
	b.fields.show(&x, fresh)
	b.fields.lock(b.card.item.side.room.held.meeting.Closed)
	voters, needed := b.vote()
	b.needs.SetText(phrase.Say("meeting.stay_needs", "voters", itoa(voters), "needed", itoa(needed)))
	b.box.Refresh()
}

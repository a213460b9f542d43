package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// voteRow is the count of a vote.
type voteRow struct {
	item      *itemSide
	row       *fyne.Container
	unanimous *part.Check
	counts    [3]*part.NumberEntry
	casting   *part.Choice[model.Casting]
	castBox   *fyne.Container
	fields    fields[model.Vote]
}

func (v *voteRow) build(i *itemSide) {
	v.item = i
	f := &v.fields
	f.edit = func(change func(*model.Vote)) {
		i.edit(func(it *model.Item) {
			now := *vote(it)
			it.Vote = &now
			change(it.Vote)
			if it.Vote.For != it.Vote.Against {
				it.Vote.Casting = model.NoCasting // a further vote is for a tie only
			}
		})
	}
	v.unanimous = part.NewCheck(phrase.Say("meeting.unanimous_check"), func(on bool) {
		f.edit(func(x *model.Vote) { *x = model.Vote{Unanimous: on} })
	})
	bind(f, func(x *model.Vote) *bool { return &x.Unanimous }, v.unanimous.Set, v.unanimous)
	boxes := []fyne.CanvasObject{part.NewTightColumn(part.NewCut(phrase.Say("meeting.vote"), part.Strong), v.unanimous)}
	for n, at := range []func(*model.Vote) *int{
		func(x *model.Vote) *int { return &x.For }, func(x *model.Vote) *int { return &x.Against }, func(x *model.Vote) *int { return &x.Abstain },
	} {
		v.counts[n] = part.NewNumberEntry()
		v.counts[n].OnChanged = func(count int) {
			f.edit(func(x *model.Vote) {
				x.Unanimous = false
				*at(x) = count
			})
		}
		bind(f, at, func(count int) { v.counts[n].SetKnown(count, v.counted()) }, v.counts[n])
		boxes = append(boxes, part.NewTightColumn(part.NewCut(phrase.Say([]string{"meeting.for", "meeting.against", "meeting.abstain"}[n]), part.Plain), v.counts[n]))
	}
	v.casting = choice(f, []part.Option[model.Casting]{
		{Value: model.CastingFor, Label: phrase.Say("meeting.casting.for")}, {Value: model.CastingAgainst, Label: phrase.Say("meeting.casting.against")},
	}, func(x *model.Vote) *model.Casting { return &x.Casting })
	v.castBox = part.NewTightColumn(part.NewCut(phrase.Say("meeting.casting"), part.Plain), v.casting)
	v.row = container.NewGridWithColumns(5, append(boxes, v.castBox)...)
}

// counted tells whether the vote was counted out, so that a 0 is a count and not an empty field.
func (v *voteRow) counted() bool {
	_, it := v.item.side.room.held.meeting.Item(v.item.key)
	return it != nil && it.Vote != nil && !it.Vote.Unanimous
}

func (v *voteRow) show(it model.Item, h held, fresh bool) {
	v.fields.show(vote(&it), fresh)
	none := ""
	if x := it.Vote; x != nil && x.For+x.Against+x.Abstain > 0 {
		none = "0" // what was not typed counts as nobody; it is no text in the field, where the next digit would join it
	}
	for _, c := range v.counts {
		c.SetPlaceHolder(none)
	}
	v.row.Hidden = !wantsWord(it.Kind) && (it.Resolution == nil || !it.Resolution.Word.Deciding())
}

func (v *voteRow) lock(closed bool) { v.fields.lock(closed) }

// tie shows the presider's further vote where the counts are equal, and where one stands already.
func (v *voteRow) tie(o model.Outcome) {
	v.castBox.Hidden = v.casting.Value() == model.NoCasting && (o.Tally == nil || !o.Tally.Tie)
	v.row.Refresh()
}

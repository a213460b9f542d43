package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// voteRow is how it was voted and the count; called by name, the count comes from the list beneath.
type voteRow struct {
	item      *itemSide
	row       *fyne.Container
	how       *part.Choice[model.VoteHow]
	unanimous *part.Check
	counts    [4]*part.NumberEntry // for, against, abstaining, spoiled
	spoiled   *fyne.Container
	casting   *part.Choice[model.Casting]
	castBox   *fyne.Container
	names     ballotList
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
			if yes, no, _ := it.Vote.Counts(); yes != no {
				it.Vote.Casting = model.NoCasting // a further vote is for a tie only
			}
		})
	}
	v.how = part.NewChoice(ways(), func(how model.VoteHow) {
		v.unlessCalled(func(x model.Vote) { v.how.Set(x.How) }, func() { f.edit(func(x *model.Vote) { takeBy(x, how) }) })
	})
	bind(f, func(x *model.Vote) *model.VoteHow { return &x.How }, v.how.Set, v.how)
	v.unanimous = part.NewCheck(phrase.Say("meeting.unanimous_check"), func(on bool) {
		v.unlessCalled(func(x model.Vote) { v.unanimous.Set(x.Unanimous) }, func() { f.edit(func(x *model.Vote) { *x = model.Vote{Unanimous: on} }) })
	})
	bind(f, func(x *model.Vote) *bool { return &x.Unanimous }, v.unanimous.Set, v.unanimous)
	boxes := []fyne.CanvasObject{part.NewTightColumn(part.NewCut(phrase.Say("meeting.vote"), part.Strong), v.how, v.unanimous)}
	for n, at := range []func(*model.Vote) *int{
		func(x *model.Vote) *int { return &x.For }, func(x *model.Vote) *int { return &x.Against },
		func(x *model.Vote) *int { return &x.Abstain }, func(x *model.Vote) *int { return &x.Spoiled },
	} {
		v.counts[n] = part.NewNumberEntry()
		v.counts[n].OnChanged = func(count int) {
			f.edit(func(x *model.Vote) {
				x.Unanimous = false
				*at(x) = count
			})
		}
		bind(f, at, func(count int) { v.counts[n].SetKnown(count, v.counted()) }, v.counts[n])
		boxes = append(boxes, part.NewTightColumn(part.NewCut(phrase.Say([]string{"meeting.for", "meeting.against", "meeting.abstain", "meeting.spoiled"}[n]), part.Plain), v.counts[n]))
	}
	v.spoiled = boxes[4].(*fyne.Container)
	v.casting = choice(f, []part.Option[model.Casting]{
		{Value: model.CastingFor, Label: phrase.Say("meeting.casting.for")}, {Value: model.CastingAgainst, Label: phrase.Say("meeting.casting.against")},
	}, func(x *model.Vote) *model.Casting { return &x.Casting })
	v.castBox = part.NewTightColumn(part.NewCut(phrase.Say("meeting.casting"), part.Plain), v.casting)
	v.names.build(v)
	v.row = part.NewTightColumn(container.NewGridWithColumns(5, append(boxes, v.castBox)...), v.names.box)
}

// ways are the ways of voting.
func ways() []part.Option[model.VoteHow] {
	var out []part.Option[model.VoteHow]
	for _, h := range []model.VoteHow{model.ByHands, model.ByName, model.Secret} {
		out = append(out, part.Option[model.VoteHow]{Value: h, Label: phrase.Say("meeting.how." + wayName(h))})
	}
	return out
}

func wayName(h model.VoteHow) string {
	if h == model.ByHands {
		return "hands"
	}
	return string(h)
}

// takeBy changes the way of voting. Counts go over to a way that is counted, and are gone where everybody is called anew.
func takeBy(x *model.Vote, how model.VoteHow) {
	yes, no, abstain := x.Counts()
	*x = model.Vote{How: how, Casting: x.Casting, For: yes, Against: no, Abstain: abstain}
	if how == model.ByName {
		*x = model.Vote{How: how}
	}
}

// unlessCalled does what members' votes by name would be lost by: at once where none is noted, and else after a question, while back
// shows the vote as it stands.
func (v *voteRow) unlessCalled(back func(model.Vote), do func()) {
	_, it := v.item.side.room.held.meeting.Item(v.item.key)
	if it == nil || it.Vote == nil || len(it.Vote.Names) == 0 {
		do()
		return
	}
	back(*it.Vote)
	part.ConfirmLoss(v.item.side.room.desk.Window, phrase.Say("meeting.names_lost"), phrase.Say("meeting.names_lost_text", "count", itoa(len(it.Vote.Names))), phrase.Say("meeting.names_lost_yes"), do)
}

// counted tells whether the vote was counted out, so that a 0 is a count and not an empty field.
func (v *voteRow) counted() bool {
	_, it := v.item.side.room.held.meeting.Item(v.item.key)
	return it != nil && it.Vote != nil && !it.Vote.Unanimous
}

// show fills the row from a copy of the item; the counts of a vote by name are those of its list.
func (v *voteRow) show(it model.Item, h held, fresh bool) {
	x := vote(&it)
	x.For, x.Against, x.Abstain = x.Counts()
	v.fields.show(x, fresh)
	v.how.Set(x.How)
	none := ""
	if x.For+x.Against+x.Abstain+x.Spoiled > 0 {
		none = "0" // what was not typed counts as nobody; it is no text in the field, where the next digit would join it
	}
	for _, c := range v.counts {
		c.SetPlaceHolder(none)
	}
	v.spoiled.Hidden = x.How != model.Secret && x.Spoiled == 0
	v.names.show(it, h, fresh)
	v.row.Hidden = !it.Kind.Settles() && (it.Resolution == nil || !it.Resolution.Word.Deciding())
}

func (v *voteRow) lock(closed bool) {
	v.fields.lock(closed)
	for _, c := range v.counts[:3] {
		setLocked(c, closed || v.how.Value() == model.ByName)
	}
	v.names.lock(closed)
}

// tie shows the presider's further vote where the counts are equal, and where one stands already.
func (v *voteRow) tie(o model.ItemOutcome) {
	v.castBox.Hidden = v.casting.Value() == model.NoCasting && (o.Tally == nil || !o.Tally.Tie)
	v.row.Refresh()
}

// first is where a vote is typed first: the first who is called, else the count of those for it.
func (v *voteRow) first() fyne.Focusable {
	if len(v.names.shown) > 0 {
		return v.names.lines[v.names.shown[0]]
	}
	return v.counts[0].Entry()
}

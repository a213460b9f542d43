package meeting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// ballotList is who may vote on an item with what each said when she was called: 1, 2 or 3 on the keyboard, and on to the next.
type ballotList struct {
	vote  *voteRow
	box   *fyne.Container
	rows  *fyne.Container
	rest  *part.Button
	lines map[model.ID]*part.Rating
	shown []model.ID
}

// ballots are what one can say, in the order of the keys 1, 2 and 3.
var ballots = []model.Ballot{model.SaysFor, model.SaysAgainst, model.SaysAbstain}

func (l *ballotList) build(v *voteRow) {
	l.vote = v
	l.rows = part.NewTightColumn()
	l.rest = part.NewButton(phrase.Say("meeting.ballot_rest"), l.fill)
	l.box = part.NewTightColumn(
		container.NewBorder(nil, nil, nil, l.rest, part.NewLabel(phrase.Say("meeting.ballot_hint"), part.Small)), l.rows)
}

// callable are those who are called: who may vote and, so that it can be taken back, whose vote is noted though she may not.
func callable(it model.Item, h held) []model.ID {
	out := h.meeting.Voters(h.roster, it.Key)
	if it.Vote != nil {
		for _, n := range it.Vote.Names {
			if !slices.Contains(out, n.Member) {
				out = append(out, n.Member)
			}
		}
	}
	return out
}

// show lists the votes; the lines are made anew only when others are called than before.
func (l *ballotList) show(it model.Item, h held, fresh bool) {
	byName := it.Vote != nil && it.Vote.How == model.ByName
	if l.box.Hidden = !byName; !byName {
		l.shown, l.rows.Objects = nil, nil
		return
	}
	members := callable(it, h)
	if fresh || !slices.Equal(members, l.shown) {
		l.shown, l.lines, l.rows.Objects = members, map[model.ID]*part.Rating{}, nil
		for _, m := range members {
			l.line(m, h)
		}
		l.rows.Refresh()
	}
	for m, line := range l.lines {
		line.Set(slices.Index(ballots, it.Vote.Says(m)) + 1)
	}
}

func (l *ballotList) line(member model.ID, h held) {
	words := make([]string, len(ballots))
	for i, b := range ballots {
		words[i] = phrase.Say("meeting.ballot." + string(b))
	}
	says := part.NewRating(1, words)
	says.OnChosen = func(points int) {
		said := model.Ballot("")
		if points > 0 {
			said = ballots[points-1]
		}
		l.vote.fields.edit(func(x *model.Vote) { x.Call(member, said) })
	}
	l.lines[member] = says
	l.rows.Add(container.NewGridWithColumns(2, part.NewCut(h.label(member), part.Plain), says))
}

// fill lets all who have not been called be for it, which is how most roll calls end.
func (l *ballotList) fill() {
	h := l.vote.item.side.room.held
	key := l.vote.item.key
	l.vote.fields.edit(func(x *model.Vote) {
		for _, m := range h.meeting.Voters(h.roster, key) {
			if x.Says(m) == "" {
				x.Call(m, model.SaysFor)
			}
		}
	})
}

func (l *ballotList) lock(closed bool) {
	for _, line := range l.lines {
		setLocked(line, closed)
	}
	setLocked(l.rest, closed)
}

package proposal

import (
	"strings"

	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// passHeight is how much of the list of proposals is in sight, in Fyne's units.
const passHeight = 260

// passClusters is how much of a proposal's name stands at its tick, which is one line.
const passClusters = 60

// askPass shows which proposals can be passed at once, all ticked, and which cannot, and why; those still ticked are passed.
func (r *Room) askPass() {
	r.desk.Window.Canvas().Unfocus()
	here := r.desk.Here()
	if here.Round == "" {
		return
	}
	list, err := r.service.Candidates(here.Round)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	clear, doubtful := sorted(list)
	title := phrase.Say("proposal.pass.title")
	if len(list) == 0 {
		part.Tell(r.desk.Window, title, phrase.Say("proposal.pass.nothing"), part.Plain)
		return
	}
	sum := part.NewLabel(phrase.Say("proposal.pass.sum", "clear", number(len(clear)), "left", number(len(doubtful))), part.Plain)
	rows, ticks := part.NewTightColumn(), map[model.ID]*part.Check{}
	for _, c := range clear {
		tick := part.NewCheck(part.Short(passLine(c.Proposal), passClusters), nil)
		tick.Set(true)
		ticks[c.ID] = tick
		rows.Add(tick)
	}
	if len(doubtful) > 0 {
		rows.Add(part.NewLabel(phrase.Say("proposal.pass.left"), part.Strong))
	}
	for _, c := range doubtful {
		rows.Add(part.NewLabel(passLine(c.Proposal), part.Plain))
		rows.Add(part.NewLabel(strings.Join(c.Doubts, " · "), part.Warning))
	}
	body := part.NewColumn(sum, part.NewTall(container.NewVScroll(rows), passHeight))
	if len(clear) == 0 {
		part.Dialog(r.desk.Window, title, body, phrase.Say("part.close"), func() bool { return true })
		return
	}
	part.Dialog(r.desk.Window, title, body, phrase.Say("proposal.pass.yes"), func() bool {
		var ticked []model.ID
		for _, c := range clear {
			if ticks[c.ID].Checked {
				ticked = append(ticked, c.ID)
			}
		}
		if err := r.service.Pass(here.Round, ticked); err != nil {
			r.desk.Fail(err)
			return false
		}
		r.desk.Saved()
		r.Show("")
		return true
	})
}

// sorted are the candidates that nothing stands in the way of, and the others.
func sorted(list []service.Candidate) (clear, doubtful []service.Candidate) {
	for _, c := range list {
		if len(c.Doubts) == 0 {
			clear = append(clear, c)
		} else {
			doubtful = append(doubtful, c)
		}
	}
	return clear, doubtful
}

// passLine names a proposal in the list.
func passLine(p model.Proposal) string {
	return phrase.Say("proposal.pass.line", "number", p.Receipt.Number, "title", p.Title)
}

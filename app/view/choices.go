package view

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// choices are the drop-downs at the top. One with a single option is shown as well: it tells where the user stands.
type choices struct {
	row                     *fyne.Container
	fund, body, year, round *part.Choice[model.ID]
}

// newChoices makes the drop-downs; chosen is told how the place changes.
func newChoices(chosen func(pick func(*part.Here))) *choices {
	c := &choices{
		fund: part.NewChoice(nil, func(id model.ID) { chosen(func(h *part.Here) { *h = part.Here{Fund: id} }) }),
		body: part.NewChoice(nil, func(id model.ID) { chosen(func(h *part.Here) { h.Body = id }) }),
		year: part.NewChoice(nil, func(id model.ID) {
			chosen(func(h *part.Here) { h.Year, h.Round = id, "" })
		}),
		round: part.NewChoice(nil, func(id model.ID) { chosen(func(h *part.Here) { h.Round = id }) }),
	}
	c.row = part.NewWrap(c.year, c.round, c.fund, c.body)
	return c
}

// show shows the options and what is chosen, without telling.
func (c *choices) show(w *where) {
	c.fund.SetChoices(options(w.funds, func(f model.Fund) string { return part.Short(f.Name, 40) }))
	c.fund.Set(w.here.Fund)
	c.body.SetChoices(options(w.bodies, func(b model.Body) string { return part.Short(b.Name, 40) }))
	c.body.Set(w.here.Body)
	c.year.SetChoices(options(w.years, func(y model.FiscalYear) string { return phrase.Say("view.year", "year", strconv.Itoa(y.Year)) }))
	c.year.Set(w.here.Year)
	c.round.SetChoices(options(w.rounds, func(r model.Round) string { return phrase.Say("view.round", "number", strconv.Itoa(r.Number)) }))
	c.round.Set(w.here.Round)
	// A fund or a body to choose from is rare; alone it only takes room on a small screen.
	show(c.fund, len(w.funds) > 1)
	show(c.body, len(w.bodies) > 1)
	c.row.Refresh()
}

func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func options[T interface{ Key() model.ID }](list []T, label func(T) string) []part.Option[model.ID] {
	out := make([]part.Option[model.ID], len(list))
	for i, v := range list {
		out[i] = part.Option[model.ID]{Value: v.Key(), Label: label(v)}
	}
	return out
}

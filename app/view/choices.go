package view

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

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
	c.row = container.New(choiceLayout{}, c.year, c.round, c.fund, c.body)
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

// choiceLayout puts drop-downs side by side, each wide enough for what is chosen: by itself one asks for no more than "choose".
type choiceLayout struct{}

func (choiceLayout) width(o fyne.CanvasObject) float32 {
	c := o.(*part.Choice[model.ID])
	text := fyne.MeasureText(c.Selected, theme.TextSize(), fyne.TextStyle{})
	return fyne.Max(c.MinSize().Width, text.Width+theme.IconInlineSize()+4*theme.InnerPadding())
}

func (l choiceLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	x := float32(0)
	for _, o := range objects {
		if o.Visible() {
			o.Move(fyne.NewPos(x, 0))
			o.Resize(fyne.NewSize(l.width(o), o.MinSize().Height))
			x += l.width(o) + theme.Padding()
		}
	}
}

func (l choiceLayout) MinSize(objects []fyne.CanvasObject) (min fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			min.Width += l.width(o) + theme.Padding()
			min.Height = fyne.Max(min.Height, o.MinSize().Height)
		}
	}
	return min
}

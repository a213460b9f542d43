package scoring

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// contest shows what is contested where the keys stand, with a button for each value: one press decides.
type contest struct {
	side    *sheetSide
	content *fyne.Container
}

func newContest(s *sheetSide) *contest {
	return &contest{side: s, content: part.NewTightColumn()}
}

// show lists the contests; none hides it.
func (c *contest) show(list []model.CellSaid) {
	c.content.Objects = nil
	c.content.Hidden = len(list) == 0
	for _, one := range list {
		k := &c.side.keyed
		problem := k.grid.Problems[one.Cell.Problem].Title
		c.content.Add(part.NewLabel(phrase.Say("scoring.contest", "what", service.CellName(one.Cell, problem, k.grid.Round.Rubric)), part.Error))
		row := part.NewWrap()
		for _, value := range said(one) {
			label := phrase.Say("scoring.contest_take", "value", part.Short(service.CellValue(one.Cell, value), 30), "source", part.Short(k.sources(one, value), 48))
			row.Add(part.NewButton(label, func() { c.side.decide(one.Cell, value) }))
		}
		c.content.Add(row)
	}
	c.content.Refresh()
}

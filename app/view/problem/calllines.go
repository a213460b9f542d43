package problem

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// callLines is the problems of a call: for each its target, its money, whether a proposal has come and who was invited, and beneath
// them a choice that adds another problem.
type callLines struct {
	list    []model.CallLine
	called  map[model.ID]service.CalledProblem
	known   []model.Problem
	weight  func(model.Problem) int
	box     *fyne.Container
	cards   *fyne.Container
	add     *part.Choice[string]
	changed func()
	grew    func()
}

func newCallLines() *callLines {
	c := &callLines{cards: part.NewColumn(), changed: func() {}, grew: func() {}}
	c.add = part.NewChoice[string](nil, nil)
	c.add.PlaceHolder = phrase.Say("problem.call.add")
	c.add.OnChosen = func(id string) {
		if id != "" {
			c.list = append(slices.Clone(c.list), model.CallLine{Problem: model.ID(id)})
			c.build()
			c.changed()
		}
	}
	c.box = part.NewTightColumn(c.cards, c.add)
	return c
}

// set shows lines without telling changed.
func (c *callLines) set(list []model.CallLine) {
	c.list = slices.Clone(list)
	c.build()
}

func (c *callLines) build() {
	c.cards.Objects = nil
	on := map[model.ID]bool{}
	titles := map[model.ID]model.Problem{}
	for _, p := range c.known {
		titles[p.ID] = p
	}
	for i, l := range c.list {
		on[l.Problem] = true
		c.cards.Add(c.card(i, titles[l.Problem]))
	}
	var free []part.Option[string]
	for _, p := range c.known {
		if !on[p.ID] && p.Withdrawn == "" {
			free = append(free, part.Option[string]{Value: string(p.ID), Label: phrase.Say("problem.call.option", "weight", orNone(c.weight(p)), "title", part.Short(p.Title, 80))})
		}
	}
	c.add.Set("")
	c.add.SetChoices(free)
	c.add.Hidden = len(free) == 0
	c.box.Refresh()
	c.grew()
}

func (c *callLines) card(i int, p model.Problem) fyne.CanvasObject {
	l := c.list[i]
	change := func(do func(*model.CallLine)) {
		c.list = slices.Clone(c.list)
		do(&c.list[i])
		c.changed()
	}
	money := part.NewMoneyEntry()
	money.SetHint(phrase.Say("problem.call.money.hint"))
	money.Set(l.Money)
	money.OnChanged = func(sum model.Satang) { change(func(l *model.CallLine) { l.Money = sum }) }
	text := func(hint, value string, put func(*model.CallLine, string)) *part.Entry {
		e := part.NewEntry()
		e.SetPlaceHolder(hint)
		e.SetText(value)
		e.OnLeave = func(text string) { change(func(l *model.CallLine) { put(l, text) }) }
		return e
	}
	target := text(phrase.Say("problem.call.target"), l.Target, func(l *model.CallLine, s string) { l.Target = s })
	invited := text(phrase.Say("problem.call.invited"), l.Invited, func(l *model.CallLine, s string) { l.Invited = s })
	said, tone := c.came(l)
	state := part.NewLabel(said, tone)
	remove := container.NewCenter(part.NewIconButton(theme.DeleteIcon(), func() {
		c.list = slices.Delete(slices.Clone(c.list), i, i+1)
		c.build()
		c.changed()
	}))
	title := part.NewLabel(phrase.Say("problem.call.line", "number", strconv.Itoa(i+1), "title", p.Title, "weight", orNone(c.weight(p))), part.Strong)
	lines := []fyne.CanvasObject{container.NewBorder(nil, nil, nil, remove, title), part.NewHalves(target, money), state}
	if len(c.called[l.Problem].Proposals) == 0 {
		lines = append(lines, invited)
	}
	return part.NewTightColumn(lines...)
}

// came says what has come for a problem of the call.
func (c *callLines) came(l model.CallLine) (string, part.Tone) {
	var titles []string
	for _, p := range c.called[l.Problem].Proposals {
		titles = append(titles, part.Short(p.Title, 60))
	}
	switch {
	case len(titles) > 0:
		return phrase.Say("problem.call.came", "count", strconv.Itoa(len(titles)), "titles", strings.Join(titles, ", ")), part.Good
	case l.Invited != "":
		return phrase.Say("problem.call.asked"), part.Muted
	}
	return phrase.Say("problem.call.wanting"), part.Warning
}

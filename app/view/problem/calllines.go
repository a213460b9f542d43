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
// them a choice that adds another problem. A card stays as long as its problem does, for somebody may be in it.
type callLines struct {
	list    []model.CallLine
	called  map[model.ID]service.CalledProblem
	known   []model.Problem
	weight  func(model.Problem) int
	box     *fyne.Container
	column  *fyne.Container
	cards   map[model.ID]*callCard
	add     *part.Choice[string]
	changed func()
	grew    func()
}

// callCard is the fields of one problem of the call.
type callCard struct {
	title, state    *part.Label
	target, invited *part.Entry
	money           *part.MoneyEntry
	content         *fyne.Container
}

func newCallLines() *callLines {
	c := &callLines{column: part.NewColumn(), cards: map[model.ID]*callCard{}, changed: func() {}, grew: func() {}}
	c.add = part.NewChoice[string](nil, nil)
	c.add.PlaceHolder = phrase.Say("problem.call.add")
	c.add.OnChosen = func(id string) {
		if id != "" {
			c.list = append(slices.Clone(c.list), model.CallLine{Problem: model.ID(id)})
			c.build()
			c.changed()
		}
	}
	c.box = part.NewTightColumn(c.column, c.add)
	return c
}

// set shows lines without telling changed. What is being typed stays.
func (c *callLines) set(list []model.CallLine) {
	c.list = slices.Clone(list)
	for _, l := range c.list {
		if card := c.cards[l.Problem]; card != nil {
			card.show(l)
		}
	}
	c.build()
}

// typing tells whether something is being typed in a card.
func (c *callLines) typing() bool {
	for _, card := range c.cards {
		if card.target.Typing() || card.invited.Typing() || card.money.Typing() {
			return true
		}
	}
	return false
}

// build makes the cards that are missing, drops those of no line, and says on each how its problem stands.
func (c *callLines) build() {
	titles := map[model.ID]model.Problem{}
	for _, p := range c.known {
		titles[p.ID] = p
	}
	cards, column := map[model.ID]*callCard{}, []fyne.CanvasObject{}
	for i, l := range c.list {
		card := c.cards[l.Problem]
		if card == nil {
			card = c.card(l)
		}
		c.tell(card, i, titles[l.Problem])
		cards[l.Problem], column = card, append(column, card.content)
	}
	c.cards, c.column.Objects = cards, column
	var free []part.Option[string]
	for _, p := range c.known {
		if cards[p.ID] == nil && p.Withdrawn == "" {
			free = append(free, part.Option[string]{Value: string(p.ID), Label: phrase.Say("problem.call.option", "weight", orNone(c.weight(p)), "title", part.Short(p.Title, 80))})
		}
	}
	c.add.Set("")
	c.add.SetChoices(free)
	c.add.Hidden = len(free) == 0
	c.box.Refresh()
	c.grew()
}

// card makes the card of a line.
func (c *callLines) card(l model.CallLine) *callCard {
	at := func() int {
		return slices.IndexFunc(c.list, func(x model.CallLine) bool { return x.Problem == l.Problem })
	}
	change := func(do func(*model.CallLine)) {
		if i := at(); i >= 0 {
			c.list = slices.Clone(c.list)
			do(&c.list[i])
			c.changed()
		}
	}
	text := func(hint string, put func(*model.CallLine, string)) *part.Entry {
		e := part.NewEntry()
		e.SetPlaceHolder(phrase.Say(hint))
		e.OnLeave = func(text string) { change(func(l *model.CallLine) { put(l, text) }) }
		return e
	}
	card := &callCard{
		title: part.NewLabel("", part.Strong), state: part.NewLabel("", part.Plain), money: part.NewMoneyEntry(),
		target:  text("problem.call.target", func(l *model.CallLine, s string) { l.Target = s }),
		invited: text("problem.call.invited", func(l *model.CallLine, s string) { l.Invited = s }),
	}
	card.money.SetHint(phrase.Say("problem.call.money.hint"))
	card.money.OnChanged = func(sum model.Satang) { change(func(l *model.CallLine) { l.Money = sum }) }
	remove := container.NewCenter(part.NewIconButton(theme.DeleteIcon(), func() {
		if i := at(); i >= 0 {
			c.list = slices.Delete(slices.Clone(c.list), i, i+1)
			c.build()
			c.changed()
		}
	}))
	card.content = part.NewTightColumn(
		container.NewBorder(nil, nil, nil, remove, card.title), part.NewHalves(card.target, card.money), card.state, card.invited)
	card.show(l)
	return card
}

// show puts a line into the fields in which nobody types.
func (c *callCard) show(l model.CallLine) {
	if !c.target.Typing() {
		c.target.SetText(l.Target)
	}
	if !c.invited.Typing() {
		c.invited.SetText(l.Invited)
	}
	if !c.money.Typing() {
		c.money.Set(l.Money)
	}
}

// tell says on a card which problem it is of, and what has come for it; nobody is invited for what has come.
func (c *callLines) tell(card *callCard, i int, p model.Problem) {
	l := c.list[i]
	card.title.SetText(phrase.Say("problem.call.line", "number", strconv.Itoa(i+1), "title", p.Title, "weight", orNone(c.weight(p))))
	card.state.Set(c.came(l))
	card.invited.Hidden = len(c.called[l.Problem].Proposals) > 0
	card.content.Refresh()
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

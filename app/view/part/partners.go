package part

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/model"
)

// Partners is the agencies that stand on a problem or a proposal: for each a card with what it brings (knowledge, data, money,
// people), the sum when it brings money, and a note; beneath them a choice that adds another of the office's agencies.
type Partners struct {
	widget.BaseWidget

	// OnChanged is told the partners after each change; Grew that the widget became higher or lower.
	OnChanged func([]model.Partner)
	Grew      func()

	agencies []model.Agency
	list     []model.Partner
	cards    *fyne.Container
	add      *Choice[string]
	none     *Label
	content  *fyne.Container
	typing   func() bool // of the cards that stand there
}

// NewPartners makes an empty one.
func NewPartners() *Partners {
	p := &Partners{cards: NewColumn(), none: NewLabel(phrase.Say("part.partners.none"), Small), typing: func() bool { return false }}
	p.add = NewChoice[string](nil, nil)
	p.add.PlaceHolder = phrase.Say("part.partners.add")
	p.add.OnChosen = p.take
	p.content = NewTightColumn(p.cards, p.add, p.none)
	p.ExtendBaseWidget(p)
	p.build()
	return p
}

// SetAgencies says which agencies the office has.
func (p *Partners) SetAgencies(agencies []model.Agency) {
	p.agencies = slices.Clone(agencies)
	p.build()
}

// Set shows partners without telling OnChanged.
func (p *Partners) Set(list []model.Partner) {
	p.list = slices.Clone(list)
	p.build()
}

// Value is the partners as they are shown.
func (p *Partners) Value() []model.Partner { return slices.Clone(p.list) }

// Partners ties partners to a list of the value.
func (e *Editing[V]) Partners(p *Partners, at func(*V) *[]model.Partner) *Partners {
	changed := e.Tie(func(v *V) { *at(v) = p.Value() }, func(v V) { p.Set(*at(&v)) }, func() bool { return p.typing() })
	p.OnChanged = func([]model.Partner) { changed() }
	return p
}

// build makes the cards, and offers the agencies that have none.
func (p *Partners) build() {
	p.cards.Objects = nil
	var typing []func() bool
	for i := range p.list {
		card, busy := p.card(i)
		p.cards.Add(card)
		typing = append(typing, busy)
	}
	p.typing = func() bool { return slices.ContainsFunc(typing, func(busy func() bool) bool { return busy() }) }
	var free []Option[string]
	for _, a := range p.agencies {
		if p.at(a.Key) < 0 {
			free = append(free, Option[string]{Value: a.Key, Label: a.Name})
		}
	}
	p.add.Set("")
	p.add.SetChoices(free)
	p.add.Hidden, p.none.Hidden = len(free) == 0, len(p.agencies) > 0
	p.content.Refresh()
	p.Refresh()
	if p.Grew != nil {
		p.Grew()
	}
}

// card is one partner; busy tells that something is being typed in it.
func (p *Partners) card(i int) (card fyne.CanvasObject, busy func() bool) {
	v := p.list[i]
	options := make([]Option[string], 0, 4)
	var ticked []string
	for _, b := range model.AllBrings() {
		options = append(options, Option[string]{Value: string(b), Label: phrase.Say("partner.brings." + string(b))})
	}
	for _, b := range v.Brings {
		ticked = append(ticked, string(b))
	}
	brings := NewMultiChoice(options, nil)
	brings.Set(ticked)
	brings.OnChosen = func(on []string) {
		p.change(v.Agency, func(v *model.Partner) {
			v.Brings = nil
			for _, b := range on {
				v.Brings = append(v.Brings, model.Brings(b))
			}
		})
	}
	money := NewMoneyEntry()
	money.SetHint(phrase.Say("part.partners.money"))
	money.Set(v.Money)
	money.OnChanged = func(sum model.Satang) { p.change(v.Agency, func(v *model.Partner) { v.Money = sum }) }
	note := NewEntry()
	note.SetPlaceHolder(phrase.Say("part.partners.note"))
	note.SetText(v.Note)
	note.OnLeave = func(text string) { p.change(v.Agency, func(v *model.Partner) { v.Note = text }) }
	remove := container.NewCenter(newTapIcon(theme.DeleteIcon(), func() { p.remove(v.Agency) }))
	head := container.NewBorder(nil, nil, nil, remove, NewLabel(p.name(v.Agency), Strong))
	return NewTightColumn(head, brings, NewHalves(money, note)), func() bool { return money.Typing() || note.Typing() }
}

// name is the agency's; its key when the office has it no more.
func (p *Partners) name(key string) string {
	for _, a := range p.agencies {
		if a.Key == key {
			return a.Name
		}
	}
	return key
}

func (p *Partners) at(agency string) int {
	return slices.IndexFunc(p.list, func(v model.Partner) bool { return v.Agency == agency })
}

// change changes one partner and tells so; the card stays, for somebody is in it.
func (p *Partners) change(agency string, do func(*model.Partner)) {
	if i := p.at(agency); i >= 0 {
		p.list = slices.Clone(p.list)
		do(&p.list[i])
		p.tell()
	}
}

func (p *Partners) take(agency string) {
	if agency == "" || p.at(agency) >= 0 {
		return
	}
	p.list = append(slices.Clone(p.list), model.Partner{Agency: agency})
	p.build()
	p.tell()
}

func (p *Partners) remove(agency string) {
	p.list = slices.DeleteFunc(slices.Clone(p.list), func(v model.Partner) bool { return v.Agency == agency })
	p.build()
	p.tell()
}

func (p *Partners) tell() {
	if p.OnChanged != nil {
		p.OnChanged(p.Value())
	}
}

func (p *Partners) parts() []fyne.CanvasObject { return p.content.Objects }

// CreateRenderer is Fyne's door to the drawing.
func (p *Partners) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.content) }

package setting

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// screen is the room as drawn: its sides, of which one is open.
type screen struct {
	service *service.Service
	desk    part.Desk
	tabs    *part.Tabs
	sides   []side
	room    fyne.CanvasObject
}

// side is one side of the room.
type side interface {
	content() fyne.CanvasObject
	show()                   // reads the office file again
	key(*fyne.KeyEvent) bool // does the action of a function key
}

// The sides in their order.
const (
	atOffice = iota
	atFund
	atYear
	atRound
	atChoice
	atWording
)

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	x := &screen{service: s, desk: d}
	x.sides = []side{newOfficeSide(x), newFundSide(x), newYearSide(x), newRoundSide(x), newChoiceSide(x), newWordingSide(x)}
	var tabs []part.Tab
	keys := []fyne.KeyName{fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF12} // those between do things on the sides
	for i, name := range []string{"office", "fund", "year", "round", "choice", "wording"} {
		tabs = append(tabs, part.Tab{Label: phrase.Say("setting.side." + name), Key: keys[i], Content: x.sides[i].content()})
	}
	said := part.NewLine(phrase.Say("setting.auto"), part.Small)
	x.tabs = part.NewTabs(container.NewPadded(said), tabs...)
	x.tabs.OnOpen = func(at int) { x.sides[at].show() }
	x.room = container.NewPadded(x.tabs)
	return x
}

// Content is the room as drawn.
func (x *screen) Content() fyne.CanvasObject { return x.room }

// Show reads the office file again. The ID of a fund, body, year or round opens the side where it is; what is shown there is
// what is chosen at the top of the window.
func (x *screen) Show(id model.ID) {
	if at, ok := sideOf(id); ok {
		x.tabs.Open(at)
	}
	x.sides[x.tabs.At()].show()
}

func sideOf(id model.ID) (at int, ok bool) {
	at, ok = map[model.Kind]int{
		model.KindOffice: atOffice, model.KindFund: atFund, model.KindBody: atFund, model.KindYear: atYear, model.KindRound: atRound,
	}[id.Kind()]
	return at, ok
}

// TypedKey opens a side, or does an action of the one that is open.
func (x *screen) TypedKey(k *fyne.KeyEvent) bool {
	return x.tabs.TypedKey(k) || x.sides[x.tabs.At()].key(k)
}

func itoa(n int) string { return strconv.Itoa(n) }

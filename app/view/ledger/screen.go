package ledger

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// source is what all sides read: the ledger of the fund and the year that are chosen at the top.
type source struct {
	service *service.Service
	desk    part.Desk
}

// read fetches them. Without a year there is nothing to show, and that is no error.
func (x *source) read() (service.Ledger, model.FiscalYear, error) {
	if x.desk.Here().Year == "" {
		return service.Ledger{}, model.FiscalYear{}, nil
	}
	y, err := x.service.Year(x.desk.Here().Year)
	if err != nil {
		return service.Ledger{}, y, err
	}
	l, err := x.service.Ledger(y.Fund, y.Year)
	return l, y, err
}

// side is one of the room's sides.
type side interface {
	content() fyne.CanvasObject
	show(id model.ID) // a value of the side, or as it was
	key(*fyne.KeyEvent) bool
}

// Room is the screen of the money.
type Room struct {
	book     *bookSide
	accounts *accountSide
	sides    []side
	tabs     *part.Tabs
	whole    fyne.CanvasObject
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	x := &source{service: s, desk: d}
	r := &Room{book: newBookSide(x), accounts: newAccountSide(x)}
	r.sides = []side{r.book, r.accounts, newMonthSide(x), newPlanSide(x), newStatementSide(x)}
	r.book.openAccounts = func() {
		r.tabs.Open(1)
		r.accounts.show("")
		r.accounts.records.New()
	}
	tabs := make([]part.Tab, len(r.sides))
	for i, tab := range []struct {
		name string
		key  fyne.KeyName
	}{{"book", fyne.KeyF3}, {"accounts", fyne.KeyF4}, {"months", fyne.KeyF5}, {"plan", fyne.KeyF6}, {"statement", fyne.KeyF7}} {
		tabs[i] = part.Tab{Label: phrase.Say("ledger.tab." + tab.name), Key: tab.key, Content: r.sides[i].content()}
	}
	r.tabs = part.NewTabs(nil, tabs...)
	r.whole = container.NewPadded(r.tabs)
	r.tabs.OnOpen = func(int) { r.at().show("") }
	return r
}

func (r *Room) at() side { return r.sides[r.tabs.At()] }

// Content is the room as drawn.
func (r *Room) Content() fyne.CanvasObject { return r.whole }

// TypedKey opens a side, or does an action of the one that is open.
func (r *Room) TypedKey(key *fyne.KeyEvent) bool { return r.tabs.TypedKey(key) || r.at().key(key) }

// Print prints the statement, on the side where it stands.
func (r *Room) Print() {
	if s, ok := r.at().(*statementSide); ok {
		s.print()
	}
}

// Show reads the file again; an entry, an account or a month opens its side. See part.Room.
func (r *Room) Show(id model.ID) {
	if at, ok := map[model.Kind]int{model.KindEntry: 0, model.KindAccount: 1, model.KindMonth: 2}[id.Kind()]; ok && id != "" {
		r.tabs.Open(at)
	}
	r.at().show(id)
}

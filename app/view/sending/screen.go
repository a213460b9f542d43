package sending

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// source is what all sides work with.
type source struct {
	service *service.Service
	desk    part.Desk
	result  *part.Notice
	content fyne.CanvasObject
}

// side is one of the room's sides.
type side interface {
	show()
	key(*fyne.KeyEvent) bool
	print()
}

// Room is the screen of the returns.
type Room struct {
	*source
	owing *dueSide
	copy  *copySide
	sides []side
	tabs  *part.Tabs
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	x := &source{service: s, desk: d, result: part.NewNotice("", part.Good)}
	x.result.Hide()
	r := &Room{source: x, owing: newDueSide(x), copy: newCopySide(x)}
	gone := newSentSide(x)
	r.sides = []side{r.owing, r.copy, gone}
	r.owing.onCopy = func(kind string, p model.Period) {
		r.copy.choose(kind, p)
		r.tabs.Open(1)
		r.copy.show()
	}
	tab := func(name string, key fyne.KeyName, o fyne.CanvasObject) part.Tab {
		return part.Tab{Label: phrase.Say("return.tab." + name), Key: key, Content: o}
	}
	r.tabs = part.NewTabs(nil, tab("due", fyne.KeyF3, r.owing.page), tab("copy", fyne.KeyF4, r.copy.page), tab("sent", fyne.KeyF5, gone.page))
	r.tabs.OnOpen = func(int) {
		x.result.Hide() // was told of another side
		x.content.Refresh()
		r.at().show()
	}
	x.content = container.NewPadded(part.NewFrame(x.result, nil, r.tabs))
	return r
}

func (r *Room) at() side { return r.sides[r.tabs.At()] }

// Content is the room as drawn.
func (r *Room) Content() fyne.CanvasObject { return r.content }

// TypedKey opens a side, or does an action of the one that is open.
func (r *Room) TypedKey(k *fyne.KeyEvent) bool { return r.tabs.TypedKey(k) || r.at().key(k) }

// Print prints the return that is picked, where it is a paper too.
func (r *Room) Print() { r.at().print() }

// Show reads the file again. See part.Room.
func (r *Room) Show(model.ID) { r.at().show() }

// year is the fiscal year that is chosen at the top; ok is false without one.
func (x *source) year() (y model.FiscalYear, ok bool) {
	id := x.desk.Here().Year
	if id == "" {
		return y, false
	}
	y, err := x.service.Year(id)
	if err != nil {
		x.desk.Fail(err)
		return y, false
	}
	return y, true
}

// tell says above the sides what was done.
func (x *source) tell(text string, tone part.Tone) {
	x.result.Set(text, tone)
	x.result.Show()
	x.content.Refresh()
}

// save writes the workbook of a return, opens its folder on it, and puts the e-mail that it goes with into the clipboard.
func (x *source) save(kind string, p model.Period) {
	y, ok := x.year()
	if !ok {
		return
	}
	var value model.Return
	x.desk.Deliver(func() (part.Paper, error) {
		var err error
		if value, err = x.service.ReturnOf(kind, y.ID, p); err != nil {
			return part.Paper{}, err
		}
		name, data, err := x.service.WriteReturnOf(kind, y.ID, p)
		return part.Paper{Name: name, Data: data}, err
	}, func(path string) {
		subject, body := service.Mail(value)
		fyne.CurrentApp().Clipboard().SetContent(subject + "\n\n" + body)
		x.tell(phrase.Say("return.saved", "file", path), part.Good)
		x.desk.Reveal(path)
	})
}

// paper prints a return that is a paper too.
func (x *source) paper(kind string, p model.Period) {
	y, ok := x.year()
	if !ok {
		return
	}
	if !service.ReturnHasPaper(kind, p.Every) {
		x.tell(phrase.Say("return.no_paper", "return", service.ReturnLabel(kind)), part.Warning)
		return
	}
	x.desk.Deliver(func() (part.Paper, error) {
		w, err := x.service.ReturnPaper(kind, y.ID, p)
		return part.Paper{Name: w.Name, Data: w.Data, Warning: w.Warning}, err
	}, func(path string) {
		x.tell(phrase.Say("document.written", "file", path), part.Good)
		x.desk.Print(path)
	})
}

// clip puts a text into the clipboard and says so.
func (x *source) clip(text, said string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	x.desk.Say(said)
}

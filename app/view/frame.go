package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/look"
	"kongthun/app/view/part"
	"kongthun/model"
)

// door is one room behind the navigation.
type door struct {
	key   string // also the key of its name: "room.problem"
	build func(*service.Service, part.Desk) part.Room
	room  part.Room // once it has been opened
	tab   *tab
}

// frame is the window around an open office file.
type frame struct {
	window  fyne.Window
	service *service.Service
	where   where
	doors   []*door
	at      *door
	side    *container.Scroll // the list of rooms
	middle  *fyne.Container
	toast   *part.Toast
	machine machine
	choices *choices
}

// newFrame puts the frame around a file into the window and opens the first room.
func newFrame(w fyne.Window, s *service.Service, m machine, doors []*door) (*frame, error) {
	f := &frame{window: w, service: s, machine: m, doors: doors, middle: container.NewStack(), toast: part.NewToast()}
	if err := f.where.load(s); err != nil {
		return nil, err
	}
	if err := f.learn(); err != nil {
		return nil, err
	}
	office, err := s.Office()
	if err != nil {
		return nil, err
	}
	f.choices = newChoices(f.chosen)
	f.choices.show(&f.where)
	w.SetTitle(office.Name + " — " + phrase.Say("program"))
	fill(w, f.content(office))
	f.keys()
	s.Listen(func(kinds []model.Kind) { fyne.Do(func() { f.changed(kinds) }) })
	f.open(doors[0].key, "")
	return f, nil
}

// content lays out the list of rooms at the left, the choices above, the room in the middle.
func (f *frame) content(o model.Office) fyne.CanvasObject {
	side := part.NewTightColumn(newSideTitle(o.Name))
	for _, d := range f.doors {
		d.tab = newTab(phrase.Say("room."+d.key), "Ctrl+"+string(roomKeys[d.key]), func() { f.open(d.key, "") })
		side.Add(d.tab)
	}
	f.side = container.NewVScroll(side)
	ground := canvas.NewRectangle(look.Paint(look.GroundSide))
	left := container.NewStack(ground, f.side)
	top := container.NewBorder(nil, nil, f.choices.row, nil, f.toast)
	return container.NewBorder(nil, nil, left, nil, container.NewBorder(container.NewPadded(top), nil, nil, nil, f.middle))
}

// keys gives every room its Ctrl and key, and the room in front Ctrl+P and the function keys. A window has one answer to a
// shortcut: what several rooms answer is asked for here and not in each.
func (f *frame) keys() {
	for _, d := range f.doors {
		part.Shortcut(f.window, f.middle, roomKeys[d.key], fyne.KeyModifierControl, func() { f.open(d.key, "") })
	}
	part.Shortcut(f.window, f.middle, fyne.KeyP, fyne.KeyModifierControl, func() {
		if room, ok := f.at.room.(interface{ Print() }); ok {
			room.Print()
		}
	})
	part.Keys(f.window, func(e *fyne.KeyEvent) {
		if k, ok := f.at.room.(interface{ TypedKey(*fyne.KeyEvent) bool }); ok {
			k.TypedKey(e)
		}
	})
}

// desk is what the rooms get.
func (f *frame) desk() part.Desk {
	return part.Desk{
		Window:   f.window,
		Here:     func() part.Here { return f.where.here },
		Go:       f.open,
		Saved:    f.toast.Saved,
		Say:      func(text string) { f.toast.Say(text, part.Good) },
		Fail:     f.fail,
		Computer: f.machine,
		Folder:   part.NewFolder(f.service.Path(), f.machine),
		Write:    service.WriteFile,
		Open:     f.openFile,
		Print:    f.printFile,
		Reveal:   f.revealFile,
	}
}

// open brings a room to the front. Leaving the room in front first takes the focus away, so that a field being edited is saved.
func (f *frame) open(key string, id model.ID) {
	f.window.Canvas().Unfocus()
	for _, d := range f.doors {
		d.tab.SetPicked(d.key == key)
		if d.key != key {
			continue
		}
		if d.room == nil {
			d.room = d.build(f.service, f.desk())
		}
		f.at = d
		f.reveal(d.tab)
		f.middle.Objects = []fyne.CanvasObject{d.room.Content()}
		f.middle.Refresh()
		d.room.Show(id)
	}
}

// reveal slides the list of rooms, on a small screen with large text, so far that a room can be seen.
func (f *frame) reveal(t *tab) {
	top, bottom := t.Position().Y, t.Position().Y+t.Size().Height
	switch offset, view := f.side.Offset.Y, f.side.Size().Height; {
	case top < offset:
		f.side.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > offset+view:
		f.side.ScrollToOffset(fyne.NewPos(0, bottom-view))
	}
}

// chosen takes over a choice made at the top.
func (f *frame) chosen(pick func(*part.Here)) {
	f.window.Canvas().Unfocus()
	pick(&f.where.here)
	f.reload()
	f.at.room.Show("")
}

func (f *frame) reload() {
	if err := f.where.load(f.service); err != nil {
		f.fail(err)
		return
	}
	f.choices.show(&f.where)
}

// learn has the window know the names of the office, so that no line breaks within one.
func (f *frame) learn() error {
	names, err := f.service.Names()
	if err == nil {
		part.Know(names)
	}
	return err
}

// changed follows a commit: the choices when one of theirs changed, the names, and the room in front.
func (f *frame) changed(kinds []model.Kind) {
	named := false
	for _, k := range kinds {
		switch k {
		case model.KindFund, model.KindBody, model.KindYear, model.KindRound:
			f.reload()
		case model.KindOffice, model.KindPerson, model.KindProposal, model.KindMeeting:
			named = true
		}
	}
	if named { // once, as it reads all names
		f.fail(f.learn())
	}
	if f.at != nil && f.at.room != nil {
		f.at.room.Show("")
	}
}

// fail shows a refusal in a sentence.
func (f *frame) fail(err error) {
	if err != nil {
		part.Tell(f.window, phrase.Say("view.refused"), phrase.Error(err), part.Error)
	}
}

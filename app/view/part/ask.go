package part

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
)

// dialogWidth is the width of a question in Fyne's units at text size 1.
const dialogWidth = 480

// Confirm asks whether to go on. yes is the word on the button that does it ("" for ตกลง): a verb, so that nobody has to
// read the question twice. Enter does it, Escape does not.
func Confirm(w fyne.Window, title, text, yes string, do func()) {
	accept, _ := confirm(w, title, text, yes, do)
	w.Canvas().Focus(accept)
}

// ConfirmLoss asks as Confirm does, where something would be lost that cannot be brought back: Enter keeps it, and whoever wants to
// lose it goes to the button.
func ConfirmLoss(w fyne.Window, title, text, yes string, do func()) {
	_, cancel := confirm(w, title, text, yes, do)
	w.Canvas().Focus(cancel)
}

func confirm(w fyne.Window, title, text, yes string, do func()) (accept, cancel *Button) {
	var pop *widget.PopUp
	no := func() { pop.Hide() }
	accept = NewButton(orElse(yes, "part.yes"), func() {
		pop.Hide()
		do()
	})
	pop, cancel = question(w, title, readable(w.Canvas(), NewLabel(text, Plain)), accept, no)
	return accept, cancel
}

// readable is a text as a dialog holds it: whole, or on a page that scrolls where it would make the dialog higher than the window.
func readable(c fyne.Canvas, text *Label) fyne.CanvasObject {
	most := c.Size().Height * 0.6
	if settle(text, modalWidth(c, dialogWidth)-3*gap()) <= most {
		return text
	}
	return NewTall(NewPage(text), most*15/Plain.size())
}

// Tell shows a text that must be read; Enter and Escape close it.
func Tell(w fyne.Window, title, text string, tone Tone) {
	var pop *widget.PopUp
	shut := NewButton(phrase.Say("part.close"), func() { pop.Hide() })
	shut.keys = onEscape(shut.OnTapped)
	shut.Importance = widget.HighImportance
	pop = modal(w.Canvas(), NewColumn(NewLabel(title, Heading), NewNotice(text, tone), buttonRow(shut)), dialogWidth)
	w.Canvas().Focus(shut)
}

// Ask asks for a text, such as the reason for going beyond a cap. text explains; initial stands in the field. When required,
// an empty answer is refused beneath the field. Escape leaves everything as it was.
func Ask(w fyne.Window, title, text, initial string, required bool, do func(answer string)) {
	var pop *widget.PopUp
	field := NewText(3)
	field.SetText(initial)
	fault := NewCut("", smallError)
	no := func() { pop.Hide() }
	field.keys = onEscape(no)
	accept := NewButton(phrase.Say("part.yes"), func() {
		field.Commit()
		answer := strings.TrimSpace(field.Text)
		if required && answer == "" {
			fault.SetText(phrase.Say("part.reason.missing"))
			w.Canvas().Focus(field)
			return
		}
		pop.Hide()
		do(answer)
	})
	pop, _ = question(w, title, NewColumn(NewLabel(text, Plain), NewTightColumn(field, fault)), accept, no)
	w.Canvas().Focus(field)
}

// question is a modal with a title, a body, a button to accept and one to cancel, which it gives.
func question(w fyne.Window, title string, body fyne.CanvasObject, accept *Button, no func()) (pop *widget.PopUp, cancel *Button) {
	cancel = NewButton(phrase.Say("part.cancel"), no)
	cancel.keys, accept.keys = onEscape(no), onEscape(no)
	accept.Importance = widget.HighImportance
	return modal(w.Canvas(), NewColumn(NewLabel(title, Heading), body, buttonRow(accept, cancel)), dialogWidth), cancel
}

// modal opens content over the window in a box of a width, as high as the content wants, not wider than the window.
func modal(c fyne.Canvas, content fyne.CanvasObject, width float32) *widget.PopUp {
	box := container.New(marginLayout{}, content)
	settle(box, modalWidth(c, width))
	pop := widget.NewModalPopUp(box, c)
	fit(pop, width)
	pop.Show()
	asking = slices.DeleteFunc(asking, func(b openBox) bool { return !b.open() })
	asking = append(asking, openBox{pop, c.Overlays().Top()})
	return pop
}

// fit makes a modal of a width as high as its content wants now, and puts it into the middle.
func fit(pop *widget.PopUp, width float32) {
	width = modalWidth(pop.Canvas, width)
	pop.Resize(fyne.NewSize(width, settle(pop.Content, width)))
	if over := pop.Canvas.Overlays().Top(); over != nil {
		over.Refresh()
	}
}

func modalWidth(c fyne.Canvas, width float32) float32 {
	return fyne.Min(width*Plain.size()/15, c.Size().Width-4*gap())
}

// buttonRow puts buttons at the right, in the order in which Windows has them and Tab goes: the one that does it before the one
// that does not.
func buttonRow(buttons ...*Button) fyne.CanvasObject {
	row := container.NewHBox()
	for _, b := range buttons {
		row.Add(b)
	}
	return container.NewBorder(nil, nil, nil, row)
}

func onEscape(do func()) func(*fyne.KeyEvent) bool {
	return func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeyEscape {
			return false
		}
		do()
		return true
	}
}

func orElse(text, key string) string {
	if text != "" {
		return text
	}
	return phrase.Say(key)
}

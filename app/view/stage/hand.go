package stage

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/app/view/part"
)

// Press gives keys to what has the focus, else to the room.
func (st *Stage) Press(keys ...fyne.KeyName) {
	for _, k := range keys {
		e := &fyne.KeyEvent{Name: k}
		if f := st.Window.Canvas().Focused(); f != nil {
			f.TypedKey(e)
		} else {
			st.Window.Canvas().OnTypedKey()(e)
		}
	}
}

// Type gives characters to what has the focus.
func (st *Stage) Type(text string) {
	st.T.Helper()
	f := st.Window.Canvas().Focused()
	if f == nil {
		st.T.Fatalf("nothing has the focus for %q", text)
	}
	for _, r := range text {
		f.TypedRune(r)
	}
}

// TypeInto replaces what stands in a field, and stays there.
func (st *Stage) TypeInto(e *part.Entry, text string) {
	st.T.Helper()
	st.Window.Canvas().Focus(e)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	for _, r := range text {
		e.TypedRune(r)
	}
}

// Write replaces what stands in a field, and leaves it.
func (st *Stage) Write(e *part.Entry, text string) {
	st.T.Helper()
	st.TypeInto(e, text)
	st.Leave()
}

// Leave takes the focus away, so that what was typed is taken over.
func (st *Stage) Leave() { st.Window.Canvas().Unfocus() }

// Jump gives the focus to the field of a name in one of the forms.
func (st *Stage) Jump(forms []*part.Form, name string) {
	st.T.Helper()
	for _, f := range forms {
		if f.Jump(name) {
			return
		}
	}
	st.T.Fatalf("no field %q", name)
}

// Choose picks the option with a label in the drop-down that has the focus.
func (st *Stage) Choose(label string) {
	st.T.Helper()
	c, ok := st.Window.Canvas().Focused().(*part.Choice[string])
	if !ok {
		st.T.Fatalf("no drop-down has the focus but %T", st.Window.Canvas().Focused())
	}
	c.SetSelected(label)
}

// Tap presses the first visible button with a label, in a box over the window when one is open. The key that a button of a
// toolbar shows beside its label may be left out.
func (st *Stage) Tap(label string) {
	st.T.Helper()
	for _, b := range All[*part.Button](st.Front()) {
		if b.Text != label && !strings.HasPrefix(b.Text, label+"  ") {
			continue
		}
		if b.Disabled() {
			st.T.Fatalf("button %q is grey", label)
		}
		test.Tap(b)
		return
	}
	st.T.Fatalf("no button %q; there is %q", label, Texts(st.Front()))
}

package part

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
)

// Withdrawal is how the values of a register go out of use and come back: with a reason, and nothing is deleted. Its phrases
// begin with Words: ".withdraw" and ".restore" for the button, ".withdraw.text" and ".restore.text" for the question, which
// may say {name} and {reason}.
type Withdrawal[V any] struct {
	Words  string
	Reason func(*V) *string // why it is withdrawn; "" while it is in use
	Name   func(V) string

	action *Action
}

// Withdraw gives the register the action F8, which withdraws the value that is open or takes it back. It is called before Build.
func (r *Records[V]) Withdraw(how Withdrawal[V]) *Action {
	how.action = &Action{Label: phrase.Say(how.Words + ".withdraw"), Key: fyne.KeyF8, Do: func() {
		if v, stored := r.Current(); stored {
			how.question(r, v)
		}
	}}
	r.withdrawal = &how
	return how.action
}

// follow shows on the button what it would do to the value that is open.
func (w *Withdrawal[V]) follow(v V, fresh bool) {
	w.action.SetEnabled(!fresh)
	label := ".withdraw"
	if *w.Reason(&v) != "" {
		label = ".restore"
	}
	w.action.SetLabel(phrase.Say(w.Words + label))
}

// question asks for the reason, or whether a withdrawn value is to be taken back.
func (w *Withdrawal[V]) question(r *Records[V], v V) {
	reason, name := w.Reason(&v), w.Name(v)
	save := func(why string) {
		*reason = why
		if _, err := r.Editing.Save(v); err != nil {
			r.Desk.Fail(err)
			return
		}
		r.Desk.Saved()
		r.Show("")
	}
	if *reason == "" {
		Ask(r.Desk.Window, phrase.Say(w.Words+".withdraw"), phrase.Say(w.Words+".withdraw.text", "name", name), "", true, save)
		return
	}
	back := phrase.Say(w.Words + ".restore")
	Confirm(r.Desk.Window, back, phrase.Say(w.Words+".restore.text", "name", name, "reason", *reason), back, func() { save("") })
}

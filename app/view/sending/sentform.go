package sending

import (
	"slices"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// askSent asks on which day, to whom and how a return was sent, and notes it: with the file that was saved of it, where there is one.
func (x *source) askSent(given model.Sending, done func()) {
	saved, err := x.service.Saved(x.desk.Folder.Path(), given)
	if err != nil {
		x.desk.Fail(err)
		return
	}
	on, to, note := part.NewDateEntry(x.service.Today()), part.NewEntry(), part.NewEntry()
	on.Set(x.service.Today())
	to.SetText(given.To)
	var options []part.Option[string]
	for _, way := range model.SentWays() {
		options = append(options, part.Option[string]{Value: way, Label: phrase.Say("return.how." + way)})
	}
	how := part.NewChoice(options, nil)
	how.Set(model.SentWays()[0])
	form := part.NewForm(2, part.Required(part.NewField("return", "on", on)), part.NewField("return", "how", how),
		part.Wide(part.NewField("return", "to", to)), part.Wide(part.NewField("return", "note", note)))
	title := phrase.Say("return.mark.title", "return", service.ReturnLabel(given.Return), "period", service.PeriodName(given.Period))
	body := part.NewColumn(form)
	if writes(given) {
		text := "return.mark.now"
		if saved != nil {
			text = "return.mark.saved"
		}
		body.Add(part.NewLabel(phrase.Say(text), part.Small))
	}
	part.Dialog(x.desk.Window, title, body, phrase.Say("return.mark.yes"), func() bool {
		sent := given
		sent.On, sent.To, sent.How, sent.Note = on.Value(), to.Text, how.Value(), note.Text
		if _, err := x.service.NoteSent(sent, saved); err != nil {
			form.SetErrors(phrase.Faults(err))
			x.desk.Fail(err)
			return false
		}
		x.desk.Saved()
		done()
		return true
	})
}

// writes tells whether the program makes a workbook of what was sent.
func writes(x model.Sending) bool {
	k, err := service.FindReturn(x.Return)
	return err == nil && slices.Contains(k.Every, x.Period.Every)
}

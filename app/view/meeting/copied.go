package meeting

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
)

// copyText puts a part of the minutes on the clipboard as plain text, for LINE or a word processor, and says so.
func (r *room) copyText(key string, which service.Excerpt) {
	text, err := r.service.CopyText(r.id, key, which)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	if text == "" {
		r.desk.Say(phrase.Say("meeting.copy_none"))
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(text)
	r.desk.Say(phrase.Say("meeting.copied." + string(which)))
}

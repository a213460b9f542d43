package view

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/system"
	"kongthun/app/view/part"
)

// softly puts a strip over a window's content where the program draws by the processor, so that nobody wonders why it is slow.
// Elsewhere the content is the window's as it is.
func softly(w fyne.Window, content fyne.CanvasObject) fyne.CanvasObject {
	if !system.Soft() {
		return content
	}
	return part.NewFrame(softStrip(w, system.ForgetDrawing), nil, content)
}

// softStrip says that the program draws itself, what can be done, and has the next start ask the display adapter again.
func softStrip(w fyne.Window, forget func() error) *part.Notice {
	help := part.NewButton(phrase.Say("soft.help"), func() {
		part.Tell(w, phrase.Say("soft.help"), phrase.Say("soft.advice"), part.Plain)
	})
	retry := part.NewButton(phrase.Say("soft.retry"), func() {
		if err := forget(); err != nil {
			part.Tell(w, phrase.Say("view.refused"), phrase.Error(err), part.Error)
			return
		}
		part.Tell(w, phrase.Say("soft.retry"), phrase.Say("soft.forgotten"), part.Plain)
	})
	return part.NewNotice(phrase.Say("soft.notice"), part.Warning, help, retry)
}

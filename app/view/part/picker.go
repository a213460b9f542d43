package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"kongthun/app/phrase"
)

// ShowPicker shows a dialog that chooses a file or a folder, as large as the window lets it. yes is the verb on its button, and its
// title.
//
// Fyne's FileDialog (2.8.0) fails when it gets its size before it is shown, and stays in the middle only when its overlay is laid
// out anew.
func ShowPicker(w fyne.Window, pick *dialog.FileDialog, yes string) {
	pick.SetConfirmText(yes)
	pick.SetDismissText(phrase.Say("part.cancel"))
	pick.SetTitleText(yes)
	pick.Show()
	pick.Resize(w.Canvas().Size())
	if over := w.Canvas().Overlays().Top(); over != nil {
		over.Refresh()
	}
}

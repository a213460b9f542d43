package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"kongthun/app/phrase"
)

// ShowPicker shows a dialog that chooses a file or a folder, as large as the window lets it. yes is the verb on its button.
//
// Fyne's FileDialog (2.8.0) fails when it gets its size before it is shown.
func ShowPicker(w fyne.Window, pick *dialog.FileDialog, yes string) {
	pick.SetConfirmText(yes)
	pick.SetDismissText(phrase.Say("part.cancel"))
	pick.Show()
	pick.Resize(w.Canvas().Size())
}

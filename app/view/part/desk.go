package part

import (
	"fyne.io/fyne/v2"

	"kongthun/model"
)

// Here is where the user stands: the choices at the top of the window. An ID is empty when there is nothing to choose.
type Here struct {
	Fund  model.ID
	Body  model.ID
	Year  model.ID // of a FiscalYear
	Round model.ID
}

// Desk is what a room gets from the window around it. Rooms know the window by it, and one another not at all.
type Desk struct {
	Window fyne.Window
	Here   func() Here
	// Go opens another room ("overview", "problem", "proposal", "scoring", "meeting", "project", "ledger", "return", "document",
	// "people", "setting") at a value, or as it was last with an empty ID.
	Go func(room string, id model.ID)
	// Saved tells that what was just edited is in the file.
	Saved func()
	// Say tells shortly what was done that is no edit, such as a text that was copied.
	Say func(text string)
	// Fail shows a refusal in a sentence; nil is no refusal and does nothing.
	Fail func(error)
	// Computer is what is remembered of this computer.
	Computer Computer
	// Folder is where the papers of the office file go; Write writes one, beside its target first.
	Folder Folder
	Write  func(path string, data []byte) error
	// Open hands a written file to the system's own program for it, Print to the one that prints it, or else opens it and says
	// how to print it from there.
	Open, Print func(path string)
	// Reveal opens the folder of a written file, with the file picked in it.
	Reveal func(path string)

	delivering bool // a paper is on its way; see Deliver
}

// Room is a screen of its own behind the navigation.
type Room interface {
	// Content is the room as drawn; the same object every time.
	Content() fyne.CanvasObject
	// Show reads the office file again and shows the value, or what was shown last with an empty ID. It is called when the
	// room comes to the front, when a choice at the top changes, and when something it shows was changed elsewhere.
	Show(id model.ID)
}

package setting

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

type screen struct {
	content fyne.CanvasObject
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	return &screen{content: part.NewPage(part.NewLabel(phrase.Say("room.setting"), part.Title))}
}

// Content is the room as drawn.
func (x *screen) Content() fyne.CanvasObject { return x.content }

// Show reads the office file again.
func (x *screen) Show(model.ID) {}

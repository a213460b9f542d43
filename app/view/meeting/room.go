package meeting

import (
	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

type room struct{ content *part.Page }

// New makes the meeting room.
func New(s *service.Service, d part.Desk) part.Room {
	return &room{content: part.NewPage(part.NewLabel(phrase.Say("room.meeting"), part.Title))}
}

func (r *room) Content() fyne.CanvasObject { return r.content }
func (r *room) Show(model.ID)              {}

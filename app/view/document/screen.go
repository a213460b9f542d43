package document

import (
	"os"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

type screen struct {
	service *service.Service
	desk    part.Desk
	folder  string
	table   *part.Table[paper]
	tools   *part.Toolbar
	content fyne.CanvasObject
}

// New makes the room.
func New(s *service.Service, d part.Desk) part.Room {
	x := &screen{service: s, desk: d, folder: folderOf(s.Path())}
	x.table = part.NewTable([]part.Column[paper]{
		{Title: phrase.Say("document.column.name"), Width: 200, Weight: 3, Text: func(p paper) string { return p.Name }},
		{Title: phrase.Say("document.column.state"), Width: 160, Weight: 1, Text: func(p paper) string { return p.State }, Tone: func(p paper) part.Tone { return p.Tone }},
	}, func(p paper) string { return p.key }, phrase.Say("document.empty"))
	x.tools = part.NewToolbar(&part.Action{Label: phrase.Say("document.write"), Key: fyne.KeyF2, Primary: true, Do: x.write})
	x.content = part.NewFrame(x.tools, nil, x.table)
	return x
}

func folderOf(office string) string { return office + "." }

// Content is the room as drawn.
func (x *screen) Content() fyne.CanvasObject { return x.content }

// Show reads the office file again.
func (x *screen) Show(model.ID) {
	list, err := papers(x.service, x.desk.Here())
	if err != nil {
		x.desk.Fail(err)
		return
	}
	x.table.SetRows(list)
}

// TypedKey does the action of a function key.
func (x *screen) TypedKey(k *fyne.KeyEvent) bool { return x.tools.TypedKey(k) }

func (x *screen) write() {
	p, ok := x.table.Picked()
	if !ok {
		return
	}
	_ = os.MkdirAll(x.folder, 0o755)
	path, _, err := p.write(x.folder)
	if err != nil {
		x.desk.Fail(err)
		return
	}
	x.desk.Open(path)
}

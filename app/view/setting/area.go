package setting

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
)

// readLists reads a workbook of issues that others have set; see service.PreviewIntake for what renews a list.
func (s *officeSide) readLists(ctx context.Context, path string) (part.Taking, error) {
	p, err := s.service.PreviewFile(ctx, service.Into{Round: s.desk.Here().Round, Body: s.desk.Here().Body}, path)
	return part.Taking{Text: p.Text(), Commit: func(ctx context.Context) error { return s.service.CommitIntake(ctx, p, nil) }}, err
}

// listTemplate writes the workbook that lists of issues are typed into.
func (s *officeSide) listTemplate() {
	s.desk.Deliver(func() (part.Paper, error) {
		_, data, err := s.service.Template("issue", service.Into{})
		return part.Paper{Name: service.FileName(phrase.Say("template.file.issue"), ".xlsx"), Data: data}, err
	}, s.desk.Open)
}

// stock offers the agencies of the alliance that come with the program, and says whether their names have been checked.
func (s *officeSide) stock() fyne.CanvasObject {
	stock := service.Agencies()
	add := part.NewToolbar(&part.Action{Label: phrase.Say("setting.agencies.stock", "name", stock.Name), Icon: theme.ContentAddIcon(), Do: s.addStock})
	if stock.Verified {
		return add
	}
	return part.NewColumn(add, part.NewLabel(phrase.Say("setting.agencies.unverified", "source", stock.Source), part.Small))
}

func (s *officeSide) addStock() {
	n, err := s.service.AddAgencies()
	if err != nil {
		s.desk.Fail(err)
		return
	}
	s.desk.Saved()
	s.show()
	part.Tell(s.desk.Window, phrase.Say("setting.agencies"), phrase.Say("setting.agencies.added", "count", itoa(n)), part.Good)
}

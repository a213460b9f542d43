package problem

import (
	"context"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
)

// readBook reads a workbook of hearings, problems or issues.
func (r *Room) readBook(ctx context.Context, path string) (part.Taking, error) {
	p, err := r.service.PreviewFile(ctx, r.into(), path)
	return part.Taking{Text: p.Text(), Commit: func(ctx context.Context) error { return r.service.CommitIntake(ctx, p, nil) }}, err
}

// readRating reads a rating sheet that came back.
func (r *Room) readRating(_ context.Context, path string) (part.Taking, error) {
	book, err := service.LoadWorkbook(path)
	if err != nil {
		return part.Taking{}, err
	}
	p, err := r.service.PreviewRating(book)
	return part.Taking{Text: p.Text(), Commit: func(context.Context) error {
		_, err := r.service.CommitRating(p, true) // the differences have been shown
		return err
	}}, err
}

func (r *Room) into() service.Into {
	here := r.desk.Here()
	return service.Into{Round: here.Round, Body: here.Body}
}

// template writes the workbook to be filled into the folder for papers, and opens it.
func (r *Room) template(kind string) {
	into := r.into()
	r.desk.Deliver(func() (part.Paper, error) {
		_, data, err := r.service.Template(kind, into)
		return part.Paper{Name: service.FileName(phrase.Say("template.file."+kind), ".xlsx"), Data: data}, err
	}, r.desk.Open)
}

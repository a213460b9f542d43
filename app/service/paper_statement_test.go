package service

import (
	"os"
	"path/filepath"
	"testing"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/storage"
)

// The statement of a month, a quarter and a year, as the demonstration office prints it.
func TestGoldenStatements(t *testing.T) {
	s := printed(t)
	years := all[model.FiscalYear](t)(s.Years(""))
	for _, p := range []model.Period{
		{Year: 2569, Every: model.Monthly, Number: 2},
		{Year: 2569, Every: model.Quarterly, Number: 1},
		{Year: 2569, Every: model.Yearly},
	} {
		t.Run(p.String(), func(t *testing.T) {
			year := years[0].ID
			for _, y := range years {
				if y.Year == p.Year {
					year = y.ID
				}
			}
			d, err := read(s, func(r *storage.Reader) (model.Document, error) {
				w, err := newWriting(r, s.Today())
				if err != nil {
					return model.Document{}, err
				}
				return w.statement(year, p)
			})
			if err != nil {
				t.Fatal(err)
			}
			pages, err := paper.Documents([]model.Document{d})
			if err != nil || len(pages.Unprintable) > 0 {
				t.Fatal(err, pages.Unprintable)
			}
			keep(t, "statement-"+string(p.Every), pages)
			path := filepath.Join("testdata", "papers", "statement-"+string(p.Every)+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(pages.Text+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil || pages.Text+"\n" != string(want) {
				t.Errorf("%s reads otherwise now (-update writes it anew): %v\n%s", path, err, pages.Text)
			}
			file := must[Written](t)(s.ReturnPaper(ReturnStatement, year, p))
			if file.Name != p.String()+"_L0000_รับ-จ่าย.pdf" || len(file.Data) == 0 {
				t.Error(file.Name, len(file.Data))
			}
		})
	}
	_, err := s.ReturnPaper(ReturnMoney, years[0].ID, model.Period{Year: 2569, Every: model.Yearly})
	refused(t, err, "paper.unknown")
}

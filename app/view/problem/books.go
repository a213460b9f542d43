package problem

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
)

// mostShown is how many lines of a preview are shown in a box; the rest are counted.
const mostShown = 12

// chooseBook asks for a workbook and hands it on, read.
func (r *Room) chooseBook(take func(service.Workbook)) {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			r.desk.Fail(err)
		case file != nil:
			_ = file.Close() // only its path is wanted
			r.load(file.URI().Path(), take)
		}
	}, r.desk.Window)
	pick.SetFilter(storage.NewExtensionFileFilter([]string{".xlsx", ".XLSX"}))
	part.ShowPicker(r.desk.Window, pick, phrase.Say("problem.take"))
}

func (r *Room) load(path string, take func(service.Workbook)) {
	book, err := service.LoadWorkbook(path)
	if err != nil {
		r.desk.Fail(err)
		return
	}
	take(book)
}

// takeIn shows what a workbook of hearings, problems or issues would do, and does it when that is wanted.
func (r *Room) takeIn(book service.Workbook) {
	var p service.Preview
	part.Busy(r.desk.Window, phrase.Say("problem.reading"), func(ctx context.Context, progress func(done, total int)) error {
		here := r.desk.Here()
		var err error
		if p, err = r.service.PreviewIntake(ctx, service.Into{Round: here.Round, Body: here.Body}, []service.Workbook{book}, progress); err == nil {
			err = p.Check()
		}
		return err
	}, func(err error) {
		if err != nil {
			r.desk.Fail(err)
			return
		}
		part.Confirm(r.desk.Window, phrase.Say("problem.take.title", "file", book.Name), previewText(p), phrase.Say("problem.take.do"), func() {
			if err := r.service.CommitIntake(context.Background(), p, nil); err != nil {
				r.desk.Fail(err)
				return
			}
			r.desk.Saved()
		})
	})
}

// previewText says in lines what taking a workbook in does.
func previewText(p service.Preview) string {
	lines := []string{phrase.Say("problem.take.sum", "add", strconv.Itoa(p.Count(service.ChangeAdd)),
		"edit", strconv.Itoa(p.Count(service.ChangeEdit)), "none", strconv.Itoa(p.Count(service.ChangeNone)))}
	var more []string
	for _, l := range p.Lines {
		if l.Change != service.ChangeNone {
			more = append(more, phrase.Say("proposal.intake.change."+string(l.Change))+": "+part.Short(l.Title, 70))
		}
	}
	for _, f := range p.Findings {
		more = append(more, phrase.Fault(f.Fault()))
	}
	return strings.Join(append(lines, some(more)...), "\n")
}

// some are the first lines, and how many more there are.
func some(lines []string) []string {
	if len(lines) <= mostShown {
		return lines
	}
	return append(lines[:mostShown:mostShown], phrase.Say("problem.take.more", "count", strconv.Itoa(len(lines)-mostShown)))
}

// template writes the workbook to be filled into the folder for papers, and opens it.
func (r *Room) template(kind string) {
	here := r.desk.Here()
	r.desk.Deliver(func() (part.Paper, error) {
		_, data, err := r.service.Template(kind, service.Into{Round: here.Round, Body: here.Body})
		return part.Paper{Name: service.FileName(phrase.Say("problem.template."+kind), ".xlsx"), Data: data}, err
	}, r.desk.Open)
}

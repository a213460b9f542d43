package view

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// extension is that of an office file.
const extension = ".kongthun"

// welcome is the start screen: make an office file, open one, look at the demonstration office.
func (d *desktopProgram) welcome() {
	create := part.NewButton(phrase.Say("start.create"), d.askOffice)
	open := part.NewButton(phrase.Say("start.open"), d.askFile)
	demo := part.NewButton(phrase.Say("start.demo"), d.openDemo)
	create.Importance = widget.HighImportance
	objects := []fyne.CanvasObject{
		part.NewLabel(phrase.Say("start.title"), part.Title),
		part.NewLabel(phrase.Say("start.text"), part.Plain),
		part.NewWrap(create, open, demo),
	}
	if recent := d.machine.recent(); len(recent) > 0 {
		list := part.NewTightColumn()
		for _, path := range recent {
			list.Add(part.NewWrap(part.NewButton(filepath.Base(path), func() { d.openOffice(path) }), part.NewLine(filepath.Dir(path), part.Muted)))
		}
		objects = append(objects, part.NewCard(phrase.Say("start.recent"), list))
	}
	d.window.SetContent(part.NewPage(objects...))
	d.window.Canvas().Focus(create)
}

// askFile lets the user choose an office file.
func (d *desktopProgram) askFile() {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		_ = file.Close() // only its path is wanted: storage opens the file itself
		d.openOffice(file.URI().Path())
	}, d.window)
	pick.SetFilter(storage.NewExtensionFileFilter([]string{extension}))
	part.ShowPicker(d.window, pick, phrase.Say("start.pick"))
}

// openDemo makes the demonstration office in the office folder, or opens the one that is there.
func (d *desktopProgram) openDemo() {
	folder, err := officeFolder()
	if err != nil {
		part.Tell(d.window, phrase.Say("view.refused"), phrase.Error(err), part.Error)
		return
	}
	path := filepath.Join(folder, phrase.Say("start.demo_file")+extension)
	if _, err := os.Stat(path); err == nil {
		d.openOffice(path)
		return
	}
	part.Busy(d.window, phrase.Say("start.demo"), func(ctx context.Context, progress func(int, int)) error {
		return service.Demonstrate(ctx, path, d.around, progress)
	}, func(err error) {
		if err != nil {
			part.Tell(d.window, phrase.Say("view.refused"), phrase.Error(err), part.Error)
			return
		}
		d.openOffice(path)
	})
}

// officeFolder is where office files go unless the user says otherwise: Documents\กองทุน, made when it is not there.
func officeFolder() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	folder := home
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		folder = documents
	}
	folder = filepath.Join(folder, phrase.Say("program"))
	return folder, os.MkdirAll(folder, 0o755)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// birth is the form of the first start as typed.
type birth struct {
	actor string
	start service.Start
}

// path is where the new file goes: the office's name in the office folder.
func (b birth) path() (string, error) {
	folder, err := officeFolder()
	if err != nil {
		return "", err
	}
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`\/:*?"<>|`, r) {
			return '-'
		}
		return r
	}, strings.TrimSpace(b.start.Office.Name))
	return filepath.Join(folder, name+extension), nil
}

// fill completes what follows from the office's name and is usually not typed.
func (b *birth) fill() {
	o := &b.start.Office
	o.Name = thai.Normalise(o.Name)
	b.start.Fund.Kind = model.FundHealth
	if o.Kind == model.Provincial {
		b.start.Fund.Kind = model.FundRehab
	}
	if b.start.Fund.Name == "" {
		b.start.Fund.Name = phrase.Say("start.fund_name."+string(b.start.Fund.Kind), "office", o.Name, "changwat", o.Changwat)
	}
	b.start.Body = phrase.Say("start.body_name", "fund", b.start.Fund.Name)
}

// askOffice is the form of the first start.
func (d *desktopProgram) askOffice() {
	b := &birth{actor: d.machine.actor()}
	b.start.Office.Kind = model.Tambon
	b.start.Rules = "2567"
	b.start.Year = model.DateOf(d.around.Clock().In(service.Thailand)).FiscalYear()
	form := newBirthForm(b)
	make := part.NewButton(phrase.Say("start.make"), func() {
		d.window.Canvas().Unfocus()
		d.createOffice(form, b)
	})
	make.Importance = widget.HighImportance
	back := part.NewButton(phrase.Say("start.back"), d.welcome)
	page := part.NewPage(
		part.NewLabel(phrase.Say("start.create"), part.Title),
		part.NewLabel(phrase.Say("start.create_text"), part.Plain),
		form.form, part.NewWrap(make, back),
	)
	form.form.Reveal, form.form.Grew = page.Reveal, page.Resettle
	d.window.SetContent(page)
	form.form.Jump("actor")
}

// createOffice makes the file and opens it; faults are shown at their fields.
func (d *desktopProgram) createOffice(form *birthForm, b *birth) {
	b.fill()
	if faults := b.faults(); len(faults) > 0 {
		form.refused = true
		form.form.SetErrors(faults)
		return
	}
	path, err := b.path()
	if err != nil {
		part.Tell(d.window, phrase.Say("view.refused"), phrase.Error(err), part.Error)
		return
	}
	d.around.Actor = b.actor
	part.Work(func(func(int, int)) error {
		s, err := service.Create(path, b.start, d.around)
		if err == nil {
			d.office = s
		}
		return err
	}, func(err error) {
		if err == nil {
			d.machine.setActor(b.actor)
			err = d.enter(d.office)
		}
		if err != nil {
			form.form.SetErrors(phrase.Faults(err))
			part.Tell(d.window, phrase.Say("view.refused"), phrase.Error(err), part.Error)
		}
	})
}

// faults are the fields that must be filled before a file can be made.
func (b birth) faults() map[string]string {
	out := map[string]string{}
	for name, text := range map[string]string{"actor": b.actor, "name": b.start.Office.Name, "changwat": b.start.Office.Changwat} {
		if strings.TrimSpace(text) == "" {
			out[name] = phrase.Say("field.required")
		}
	}
	return out
}

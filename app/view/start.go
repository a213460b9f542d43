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
	"kongthun/app/system"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// extension is that of an office file.
const extension = ".kongthun"

// askFile lets the user choose an office file.
func (d *desktopProgram) askFile() {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		_ = file.Close() // only its path is wanted: storage opens the file itself
		d.openOffice(file.URI().Path())
	}, d.window)
	if folder, err := storage.ListerForURI(storage.NewFileURI(d.usualFolder())); err == nil {
		pick.SetLocation(folder)
	}
	pick.SetFilter(storage.NewExtensionFileFilter([]string{extension}))
	part.ShowPicker(d.window, pick, phrase.Say("start.pick"))
}

// usualFolder is where the file opened last is, else where new ones go.
func (d *desktopProgram) usualFolder() string {
	if recent := d.machine.recent(); len(recent) > 0 {
		return filepath.Dir(recent[0])
	}
	return officeFolder().Folder
}

// openDemo makes the demonstration office in the office folder, or opens the one that is there.
func (d *desktopProgram) openDemo() {
	path := ""
	part.Busy(d.window, phrase.Say("start.demo"), func(ctx context.Context, progress func(int, int)) error {
		place := officeFolder()
		path = filepath.Join(place.Folder, phrase.Say("start.demo_file")+extension)
		if _, err := os.Stat(path); err == nil {
			return nil
		}
		if err := part.MakeFolder(place.Folder); err != nil {
			return err
		}
		return service.Demonstrate(ctx, path, d.around, progress)
	}, func(err error) {
		if err != nil {
			d.refused(err)
			return
		}
		d.openOffice(path)
	})
}

// birth is the form of the first start as typed.
type birth struct {
	actor string
	start service.Start
}

// path is where the new file goes: under the office's name in the office folder, which is made.
func (b birth) path() (string, error) {
	place := officeFolder()
	return filepath.Join(place.Folder, service.FileName(b.start.Office.Name, extension)), part.MakeFolder(place.Folder)
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
	where := newSurvey(nil)
	page := part.NewPage(
		part.NewLabel(phrase.Say("start.create"), part.Title),
		part.NewLabel(phrase.Say("start.create_text"), part.Plain),
		form.form, where.place, where.stick, part.NewWrap(make, back),
	)
	form.form.Reveal, form.form.Grew = page.Reveal, page.Resettle
	fill(d.window, page)
	form.form.Jump("actor")
	where.begin(page.Resettle)
}

// createOffice makes the file and opens it; faults are shown at their fields.
func (d *desktopProgram) createOffice(form *birthForm, b *birth) {
	b.fill()
	if faults := b.faults(); len(faults) > 0 {
		form.refused = true
		form.form.SetErrors(faults)
		return
	}
	made, around := *b, d.around // as they are now: the form may be typed in while the file is made
	around.Actor = b.actor
	d.take(func() (*service.Service, *system.Claim, error) {
		path, err := made.path()
		if err != nil {
			return nil, nil, err
		}
		s, err := service.Create(path, made.start, around)
		if err != nil {
			return nil, nil, err
		}
		d.machine.SetActor(made.actor)
		claim, _ := d.claimFile(path) // nobody else knows of it yet
		return s, claim, nil
	}, func(err error) {
		form.form.SetErrors(phrase.Faults(err))
		d.refused(err)
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

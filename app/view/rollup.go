package view

import (
	"context"
	"log/slog"
	"path/filepath"
	"strconv"

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

// rollUp is the province's side of the start screen: the returns of a folder become one workbook. It needs no office file.
type rollUp struct {
	program *desktopProgram
	open    func(path string) error // hands the workbook to the system
	folder  string
	setting service.RollUpSetting

	chosen, list *part.Label // the folder and the list of funds, as chosen
	due          *part.DateEntry
	gather       *part.Button
	page         *part.Page
}

// askRollUp opens that side.
func (d *desktopProgram) askRollUp() {
	r := &rollUp{program: d, open: system.Open}
	r.ask()
}

// ask asks for the folder, and for what else a province may say.
func (r *rollUp) ask() {
	d := r.program
	r.chosen, r.list = part.NewLabel(phrase.Say("province.folder.none"), part.Muted), part.NewLabel(phrase.Say("province.list.none"), part.Muted)
	folder := part.NewButton(phrase.Say("province.folder.choose"), r.pickFolder)
	list := part.NewButton(phrase.Say("province.list.choose"), r.pickList)
	r.due = part.NewDateEntry(model.DateOf(d.around.Clock().In(service.Thailand)))
	r.gather = part.NewButton(phrase.Say("province.gather"), r.read)
	r.gather.Importance = widget.HighImportance
	r.gather.Disable()
	r.page = part.NewPage(
		part.NewLabel(phrase.Say("province.title"), part.Title),
		part.NewLabel(phrase.Say("province.text"), part.Plain),
		part.NewForm(
			1,
			&part.Field{Name: "folder", Label: phrase.Say("province.folder"), Object: part.NewTightColumn(part.NewWrap(folder), r.chosen), Required: true},
			&part.Field{Name: "list", Label: phrase.Say("province.list"), Hint: phrase.Say("province.list.hint"), Object: part.NewTightColumn(part.NewWrap(list), r.list)},
			&part.Field{Name: "due", Label: phrase.Say("province.due"), Hint: phrase.Say("province.due.hint"), Object: r.due},
		),
		part.NewWrap(r.gather, part.NewButton(phrase.Say("start.back"), d.welcome)),
	)
	d.window.SetContent(softly(d.window, r.page))
	d.window.Canvas().Focus(folder)
}

// pickFolder lets the person choose the folder with the returns.
func (r *rollUp) pickFolder() {
	pick := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			r.choose(folder.Path())
		}
	}, r.program.window)
	part.ShowPicker(r.program.window, pick, phrase.Say("province.folder.choose"))
}

// choose takes the folder.
func (r *rollUp) choose(folder string) {
	r.folder = folder
	r.chosen.Set(folder, part.Plain)
	r.gather.Enable()
	r.page.Resettle()
	r.program.window.Canvas().Focus(r.gather)
}

// pickList lets the person choose the list of the funds that returns are expected of.
func (r *rollUp) pickList() {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		_ = file.Close() // only its path is wanted
		r.setting.Expected = file.URI().Path()
		r.list.Set(r.setting.Expected, part.Plain)
		r.page.Resettle()
	}, r.program.window)
	pick.SetFilter(storage.NewExtensionFileFilter([]string{".xlsx", ".csv", ".txt", ".XLSX", ".CSV", ".TXT"}))
	part.ShowPicker(r.program.window, pick, phrase.Say("province.list.choose"))
}

// read reads the folder under a box that can cancel it, and shows what was found.
func (r *rollUp) read() {
	d := r.program
	d.window.Canvas().Unfocus() // so that a day that is being typed is taken
	if r.due.Fault() != "" {
		return
	}
	r.setting.Due = r.due.Value()
	folder, setting := r.folder, r.setting // as they are now
	var g *service.Gathered
	part.Busy(d.window, phrase.Say("province.reading"), func(ctx context.Context, progress func(int, int)) (err error) {
		g, err = service.Gather(ctx, folder, setting, d.around.Clock, progress)
		return err
	}, func(err error) {
		if err != nil {
			d.refused(err)
			return
		}
		d.gathered = g
		r.show(g)
	})
}

// drop lets go of the returns that were gathered, if there are any.
func (d *desktopProgram) drop() {
	if d.gathered == nil {
		return
	}
	if err := d.gathered.Close(); err != nil {
		slog.Warn("what was gathered stays on disk", "error", err)
	}
	d.gathered = nil
}

// found is a line of what was found: a file that wants attention, or a fund that is missing.
type found struct{ key, name, verdict, remark string }

// findings are the funds that are missing, then the files about which there is something to know.
func findings(g *service.Gathered) (out []found) {
	for _, m := range g.Missing {
		out = append(out, found{"missing " + m.Code, m.Code + " " + m.Fund, phrase.Say("rollup.book.file.missing"), phrase.Say("rollup.book.remark.missing")})
	}
	for _, taken := range []bool{false, true} {
		for _, f := range g.Files {
			if remark := service.FileRemark(f); remark != "" && (f.Verdict == model.FileTaken) == taken {
				out = append(out, found{f.Path, f.Path, phrase.Say("rollup.book.file." + string(f.Verdict)), remark})
			}
		}
	}
	return out
}

// show shows what was found, and offers to write the workbook.
func (r *rollUp) show(g *service.Gathered) {
	d := r.program
	target := filepath.Join(filepath.Dir(r.folder), g.RollUpFileName())
	save := part.NewButton(phrase.Say("province.save"), func() { r.write(g, target) })
	save.Importance = widget.HighImportance
	back := part.NewButton(phrase.Say("start.back"), func() {
		d.drop()
		d.askRollUp()
	})
	lines := findings(g)
	table := part.NewTable([]part.Column[found]{
		{Title: phrase.Say("province.column.name"), Width: 200, Weight: 2, Text: func(f found) string { return f.name }},
		{Title: phrase.Say("rollup.book.head.verdict"), Width: 130, Text: func(f found) string { return f.verdict }},
		{Title: phrase.Say("rollup.book.head.remark"), Width: 260, Weight: 4, Text: func(f found) string { return f.remark }},
	}, func(f found) string { return f.key }, phrase.Say("province.clean"))
	table.SetRows(lines)
	table.OnOpen = func(f found) { part.Tell(d.window, f.name, f.remark, part.Plain) }
	taken := g.Count(model.FileTaken)
	say, tone := phrase.Say("province.found", "taken", thai.Number(int64(taken)), "files", thai.Number(int64(len(g.Files))),
		"year", strconv.Itoa(g.Year), "missing", thai.Number(int64(len(g.Missing))), "attention", thai.Number(int64(len(lines)))), part.Good
	if len(lines) > 0 {
		tone = part.Warning
	}
	if taken == 0 {
		save.Disable()
		say, tone = phrase.Error(model.Invalid("rollup.none", "count", thai.Number(int64(len(g.Files))))), part.Error
	}
	top := part.NewColumn(
		part.NewLabel(phrase.Say("province.title"), part.Title), part.NewNotice(say, tone),
		part.NewLabel(phrase.Say("province.target", "file", target), part.Muted), part.NewWrap(save, back),
	)
	d.window.SetContent(softly(d.window, part.NewFrame(top, nil, table)))
	if taken == 0 {
		d.window.Canvas().Focus(back)
		return
	}
	d.window.Canvas().Focus(save)
}

// write writes the workbook, under a box that can cancel it, and opens it.
func (r *rollUp) write(g *service.Gathered, target string) {
	d := r.program
	part.Busy(d.window, phrase.Say("province.writing"), func(ctx context.Context, progress func(int, int)) error {
		_, err := g.Write(ctx, target, progress)
		return err
	}, func(err error) {
		if err != nil {
			d.refused(err)
			return
		}
		part.Work(func(func(int, int)) error { return r.open(target) }, func(err error) {
			if err != nil { // no program shows it: where it stands is then what matters
				part.Tell(d.window, phrase.Say("view.written"), phrase.Say("province.written", "file", target)+"\n"+phrase.Error(err), part.Warning)
				return
			}
			part.Tell(d.window, phrase.Say("view.written"), phrase.Say("province.written", "file", target), part.Good)
		})
	})
}

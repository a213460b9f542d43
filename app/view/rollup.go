package view

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
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

// rollUp is the province's side of the start screen: the returns of a folder become one workbook. It needs no office file.
type rollUp struct {
	program *desktopProgram
	open    func(path string) error // hands the workbook to the system
	folder  string
	into    string // the folder that the workbook is written into; "": that in which the returns' folder lies
	setting service.RollUpSetting

	chosen, list, issues *part.Label // the folder and the lists of funds and issues, as chosen
	where                *part.Label // where the workbook will stand
	year                 *part.Choice[string]
	due                  *part.DateEntry
	gather               *part.Button
	page                 *part.Page
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
	r.issues = part.NewLabel(phrase.Say("province.issues.none"), part.Muted)
	list := part.NewButton(phrase.Say("province.list.choose"), func() {
		r.pickFile("province.list.choose", []string{".xlsx", ".csv", ".txt"}, &r.setting.Expected, r.list)
	})
	issues := part.NewButton(phrase.Say("province.issues.choose"), func() {
		r.pickFile("province.issues.choose", []string{".xlsx"}, &r.setting.Issues, r.issues)
	})
	today := model.DateOf(d.around.Clock().In(service.Thailand))
	r.year, r.due = part.NewChoice(rollUpYears(today), nil), part.NewDateEntry(today)
	r.year.Set(mostYear)
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
			&part.Field{Name: "issues", Label: phrase.Say("province.issues"), Hint: phrase.Say("province.issues.hint"), Object: part.NewTightColumn(part.NewWrap(issues), r.issues)},
			&part.Field{Name: "year", Label: phrase.Say("province.year"), Hint: phrase.Say("province.year.hint"), Object: r.year},
			&part.Field{Name: "due", Label: phrase.Say("province.due"), Hint: phrase.Say("province.due.hint"), Object: r.due},
		),
		part.NewWrap(r.gather, part.NewButton(phrase.Say("start.back"), d.welcome)),
	)
	fill(d.window, r.page)
	d.window.Canvas().Focus(folder)
}

// mostYear stands for the year that most of the returns are of.
const mostYear = "0"

// rollUpYears are the years to choose from: this one, the next, which rounds are already called for, and five that were.
func rollUpYears(today model.Date) []part.Option[string] {
	out := []part.Option[string]{{Value: mostYear, Label: phrase.Say("province.year.most")}}
	for year := today.FiscalYear() + 1; year > today.FiscalYear()-6; year-- {
		out = append(out, part.Option[string]{Value: strconv.Itoa(year), Label: strconv.Itoa(year)})
	}
	return out
}

// pickFolder lets the person choose the folder with the returns.
func (r *rollUp) pickFolder() { r.pick("province.folder.choose", r.choose) }

func (r *rollUp) pick(title string, take func(folder string)) {
	pick := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err == nil && folder != nil {
			take(folder.Path())
		}
	}, r.program.window)
	part.ShowPicker(r.program.window, pick, phrase.Say(title))
}

// choose takes the folder.
func (r *rollUp) choose(folder string) {
	r.folder = folder
	r.chosen.Set(folder, part.Plain)
	r.gather.Enable()
	r.page.Resettle()
	r.program.window.Canvas().Focus(r.gather)
}

// pickFile lets the person choose a list, and shows which was chosen.
func (r *rollUp) pickFile(title string, endings []string, path *string, shown *part.Label) {
	pick := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			return
		}
		_ = file.Close() // only its path is wanted
		*path = file.URI().Path()
		shown.Set(*path, part.Plain)
		r.page.Resettle()
	}, r.program.window)
	for _, ending := range endings { // Windows tells no capitals from small letters
		endings = append(endings, strings.ToUpper(ending))
	}
	pick.SetFilter(storage.NewExtensionFileFilter(endings))
	part.ShowPicker(r.program.window, pick, phrase.Say(title))
}

// read reads the folder under a box that can cancel it, and shows what was found.
func (r *rollUp) read() {
	d := r.program
	d.window.Canvas().Unfocus() // so that a day that is being typed is taken
	if r.due.Fault() != "" {
		return
	}
	r.setting.Due = r.due.Value()
	r.setting.Year, _ = strconv.Atoi(r.year.Value())
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

// findings are the funds that are missing, then the files about which there is something to know, and last those that are no returns.
func findings(g *service.Gathered) (out []found) {
	for _, m := range g.Missing {
		out = append(out, found{"missing " + m.Code, m.Code + " " + m.Fund, phrase.Say("rollup.book.file.missing"), phrase.Say("rollup.book.remark.missing")})
	}
	for _, rank := range []int{0, 1, 2} {
		for _, f := range g.Files {
			if remark := service.FileRemark(f); remark != "" && rankOf(f) == rank {
				out = append(out, found{f.Path, f.Path, phrase.Say("rollup.book.file." + string(f.Verdict)), remark})
			}
		}
	}
	return out
}

// rankOf is where a file stands among what was found: those that wait for somebody first.
func rankOf(f model.RollUpFile) int {
	switch f.Verdict {
	case model.FileTaken:
		return 1
	case model.FileForeign:
		return 2
	}
	return 0
}

// show shows what was found, and offers to write the workbook.
func (r *rollUp) show(g *service.Gathered) {
	d := r.program
	r.where = part.NewLabel("", part.Plain)
	save := part.NewButton(phrase.Say("province.save"), func() { r.write(g) })
	save.Importance = widget.HighImportance
	place := part.NewButton(phrase.Say("province.place"), func() {
		r.pick("province.place", func(folder string) {
			r.into = folder
			r.tell(g)
		})
	})
	back := part.NewButton(phrase.Say("start.back"), func() {
		d.drop()
		d.askRollUp()
	})
	lines := findings(g)
	attention := len(lines) - g.Count(model.FileForeign)
	table := part.NewTable([]part.Column[found]{
		{Title: phrase.Say("province.column.name"), Width: 200, Weight: 2, Text: func(f found) string { return f.name }},
		{Title: phrase.Say("rollup.book.head.verdict"), Width: 130, Text: func(f found) string { return f.verdict }},
		{Title: phrase.Say("rollup.book.head.remark"), Width: 260, Weight: 4, Text: func(f found) string { return f.remark }},
	}, func(f found) string { return f.key }, phrase.Say("province.clean"))
	table.SetRows(lines)
	table.OnOpen = func(f found) { part.Tell(d.window, f.name, f.remark, part.Plain) }
	taken := g.Count(model.FileTaken)
	say, tone := phrase.Say("province.found", "taken", thai.Number(int64(taken)), "files", thai.Number(int64(len(g.Files))),
		"year", strconv.Itoa(g.Year), "missing", thai.Number(int64(len(g.Missing))), "attention", thai.Number(int64(attention))), part.Good
	if attention > 0 {
		tone = part.Warning
	}
	if taken == 0 {
		save.Disable()
		say, tone = phrase.Error(model.Invalid("rollup.none", "count", thai.Number(int64(len(g.Files))))), part.Error
	}
	top := part.NewColumn(
		part.NewLabel(phrase.Say("province.title"), part.Title), part.NewNotice(say, tone),
		r.where, part.NewWrap(save, place, back),
	)
	r.tell(g)
	fill(d.window, part.NewInset(part.NewFrame(top, nil, table)))
	if taken == 0 {
		d.window.Canvas().Focus(back)
		return
	}
	d.window.Canvas().Focus(save)
}

// target is where the workbook goes: beside the folder of the returns, or into the folder that was chosen, under a name that nothing
// there has.
func (r *rollUp) target(g *service.Gathered) string {
	folder := r.into
	if folder == "" {
		folder = filepath.Dir(r.folder)
	}
	name := g.RollUpFileName()
	ending := filepath.Ext(name)
	path := filepath.Join(folder, name)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = filepath.Join(folder, strings.TrimSuffix(name, ending)+" ("+strconv.Itoa(n)+")"+ending)
	}
}

// tell says where the workbook will stand.
func (r *rollUp) tell(g *service.Gathered) {
	r.where.Set(phrase.Say("province.target", "file", r.target(g)), part.Plain)
}

// write writes the workbook, under a box that can cancel it, and opens it. What was there before stays.
func (r *rollUp) write(g *service.Gathered) {
	d, target := r.program, r.target(g)
	part.Busy(d.window, phrase.Say("province.writing"), func(ctx context.Context, progress func(int, int)) error {
		_, err := g.Write(ctx, target, progress)
		return err
	}, func(err error) {
		if err != nil {
			d.refused(err)
			return
		}
		r.tell(g)
		part.Work(func(func(int, int)) error { return r.open(target) }, func(err error) {
			if err != nil { // no program shows it: where it stands is then what matters
				part.Tell(d.window, phrase.Say("view.written"), phrase.Say("province.written", "file", target)+"\n"+phrase.Error(err), part.Warning)
				return
			}
			part.Tell(d.window, phrase.Say("view.written"), phrase.Say("province.written", "file", target), part.Good)
		})
	})
}

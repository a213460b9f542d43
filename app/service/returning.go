package service

import (
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// returning is a return while it is made, with what all of them are made from: values alone, so that rows can be made of any.
type returning struct {
	office model.Office
	fund   model.Fund
	year   model.FiscalYear
	period model.Period
	today  model.Date
	books  books
	// Not every return wants these, which are gathered from much.
	projects func() ([]ProjectState, error) // that the year approved, cancelled ones too
	problems func() ([]model.Problem, error)
}

func newReturning(r *storage.Reader, year model.ID, p model.Period, today model.Date) (*returning, error) {
	w := &returning{period: p, today: today}
	w.projects = func() ([]ProjectState, error) { return projectsOf(r, w.year, today) }
	w.problems = func() ([]model.Problem, error) { return storage.Problems(r) }
	var err error
	if w.year, err = storage.Get[model.FiscalYear](r, year); err != nil {
		return nil, err
	}
	if w.fund, err = storage.Get[model.Fund](r, w.year.Fund); err != nil {
		return nil, err
	}
	if w.office, err = storage.Office(r); err != nil {
		return nil, err
	}
	w.books, err = booksOf(r, w.fund.ID)
	return w, err
}

// make fills the sheets of a kind and seals them with the manifest.
func (w *returning) make(k ReturnKind) (model.Return, error) {
	layouts, err := k.layouts(w.period.Every)
	if err != nil {
		return model.Return{}, err
	}
	filled, err := k.fill(w)
	if err != nil {
		return model.Return{}, err
	}
	sheets := make([]model.Return, len(layouts))
	for i, l := range layouts {
		sheets[i] = w.sheet(k, l, filled[i])
	}
	out := sheets[0]
	out.Also, out.Period = sheets[1:], w.period
	out.File, out.Author = returnFile(w.period, w.fund, phrase.Say("return.file."+k.Key)), w.office.Name
	out.Words = map[string]string{}
	for key, text := range phrase.Under("manifest.") {
		out.Words["manifest."+key] = text
	}
	return out.WithManifest(model.Manifest{
		Format: model.ReturnFormat, Kind: k.Key, Layout: layoutName(layouts[0]), Office: w.office.Name, OfficeID: w.office.ID,
		Fund: w.fund.Name, FundCode: w.fund.Code, Tambon: w.office.Tambon, Amphoe: w.office.Amphoe, Changwat: w.office.Changwat,
		Period: w.period, Program: Version, On: w.today,
	})
}

// sheet is one sheet with its titles, of those that people read, and its totals.
func (w *returning) sheet(k ReturnKind, l model.Layout, rows sheetRows) model.Return {
	out := model.Return{Kind: k.Key, Sheet: l.Sheet, Columns: l.ReturnColumns(), Landscape: len(l.Columns) > 4}
	for _, line := range l.Title {
		out.Title = append(out.Title, w.said(line))
	}
	for _, cells := range rows {
		line := make([]model.Cell, len(out.Columns))
		for i, c := range out.Columns {
			line[i] = cells[c.Key]
			line[i].Text = withoutIdentities(line[i].Text) // whatever was typed into a title or a report
		}
		out.Rows = append(out.Rows, line)
	}
	if k.total {
		out.Totals = totals(out, k.sums)
	}
	return out
}

// said fills the marks of a title.
func (w *returning) said(line string) string {
	return phrase.Put(line, "year", strconv.Itoa(w.year.Year), "fund", w.fund.Name, "code", w.fund.Code, "office", w.office.Name,
		"area", phrase.Say("return.area", "amphoe", w.office.Amphoe, "changwat", w.office.Changwat), "period", PeriodName(w.period))
}

// totals sums the money, and the counts named; the first text column says that it is the sum.
func totals(r model.Return, sums []string) []model.Cell {
	out := make([]model.Cell, len(r.Columns))
	said := false
	for j, c := range r.Columns {
		switch {
		case c.Kind == model.MoneyCell || slices.Contains(sums, c.Key):
			out[j] = model.Cell{Known: true, Sum: true}
			for _, row := range r.Rows {
				out[j].Number += row[j].Number
			}
		case c.Kind == model.TextCell && !said:
			out[j], said = model.TextOf(phrase.Say("return.total")), true
		}
	}
	return out
}

// PeriodName is a period as people write it: ปีงบประมาณ 2569, ไตรมาส 1 (ต.ค.–ธ.ค. 2568) ปีงบประมาณ 2569, เดือนตุลาคม 2568.
func PeriodName(p model.Period) string {
	return periodWords("return.period.", p)
}

// ShortPeriod is a period among others of its year: ต.ค. 2568, ไตรมาส 1, ทั้งปี 2569.
func ShortPeriod(p model.Period) string { return periodWords("return.short.", p) }

func periodWords(key string, p model.Period) string {
	first, last := p.Bounds()
	y, m, _ := first.YMD()
	_, to, _ := last.YMD()
	return phrase.Say(key+string(p.Every), "year", strconv.Itoa(p.Year), "number", strconv.Itoa(p.Number),
		"month", thai.MonthName(m), "last", thai.MonthName(to), "on", strconv.Itoa(y+543))
}

package service

import (
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// writing is what every paper of blocks is written with: the reading it is made in, the office with its wording, and the day.
type writing struct {
	*storage.Reader
	wording
	office model.Office
	today  model.Date
	public *public // of a paper that everybody may read
}

func newWriting(r *storage.Reader, today model.Date) (*writing, error) {
	o, err := storage.Office(r)
	return &writing{Reader: r, wording: o.Wording, office: o, today: today}, err
}

// document begins a paper: its title, its day, and the centred lines on top.
func (w *writing) document(title string, on model.Date, heading ...string) model.Document {
	return model.Document{
		Heading: heading, Title: title, On: on, Author: w.office.Name, Names: placesOf(w.office),
		ThaiDigits: !w.office.Setting.ArabicDigits,
	}
}

// fact is a labelled line; the label is a sentence of the paper.
func (w *writing) fact(key, text string) model.Fact { return model.Fact{Label: w.say(key), Text: text} }

// sum is an amount in figures and words: 40,000 บาท (สี่หมื่นบาทถ้วน); "" for none, which a paper leaves to be written in.
func (w *writing) sum(s model.Satang) string {
	if s == 0 {
		return ""
	}
	return w.say("paper.word.sum", "sum", baht(s), "words", thai.BahtText(int64(s)))
}

// area is the office's amphoe and changwat; what is not known is left out.
func (w *writing) area() string {
	var parts []string
	if w.office.Amphoe != "" {
		parts = append(parts, w.say("paper.word.amphoe", "amphoe", w.office.Amphoe))
	}
	return strings.Join(append(parts, w.say("paper.word.changwat", "changwat", w.office.Changwat)), " ")
}

// dots is a place to write on within a sentence.
func (w *writing) dots() string { return w.say("paper.word.dots") }

// or is a text or, where it is not known, a place to write it.
func (w *writing) or(text string) string { return orDefault(text, w.dots()) }

// roundOf is a round with its fiscal year and fund.
func (w *writing) roundOf(id model.ID) (model.Round, model.FiscalYear, model.Fund, error) {
	r, err := storage.Get[model.Round](w.Reader, id)
	if err != nil {
		return r, model.FiscalYear{}, model.Fund{}, err
	}
	y, err := storage.Get[model.FiscalYear](w.Reader, r.Year)
	if err != nil {
		return r, y, model.Fund{}, err
	}
	f, err := storage.Get[model.Fund](w.Reader, y.Fund)
	return r, y, f, err
}

// bodyText is running text of a paper, with the first line indented.
func bodyText(s string) model.Block { return model.Block{Text: &model.Passage{Text: s, Indent: true}} }

// titleBlock is a bold line.
func titleBlock(s string) model.Block { return model.Block{Title: s} }

// factBlock is labelled lines.
func factBlock(list ...model.Fact) model.Block { return model.Block{Facts: list} }

// blankOr is running text or, without any, dotted lines to write it on.
func blankOr(s string, lines int) model.Block {
	if strings.TrimSpace(s) == "" {
		return model.Block{Lines: lines}
	}
	return bodyText(s)
}

// emptyRows are empty rows to be written on.
func emptyRows(n, cells int) []model.DocumentRow {
	out := make([]model.DocumentRow, n)
	for i := range out {
		out[i] = model.DocumentRow{Cells: make([]string, cells), Writable: true}
	}
	return out
}

// peopleText writes a number of people with separators; "" for none.
func peopleText(n int) string {
	if n == 0 {
		return ""
	}
	return thai.Number(int64(n))
}

// periodText is a time between two days, or as it was written.
func periodText(from, to model.Date, written string) string {
	return orDefault(thai.LongRange(thai.On(from.YMD()), thai.On(to.YMD())), written)
}

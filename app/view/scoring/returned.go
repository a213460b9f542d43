package scoring

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// returned is what the files say that are being taken in.
type returned struct {
	books   []book
	preview service.SheetsPreview
}

// book is a file and where it was chosen. Two of one name may lie in two places, as by our own naming a member's two answers do.
type book struct {
	path string
	service.Workbook
}

// with is the files with further ones. One that is chosen again takes the place of the one before, and so does its copy from another
// place, which says nothing new.
func (r returned) with(more []book) []book {
	out := slices.Clone(r.books)
	for _, b := range more {
		out = slices.DeleteFunc(out, func(have book) bool { return have.path == b.path || bytes.Equal(have.Data, b.Data) })
		out = append(out, b)
	}
	return out
}

// workbooks is the files without where they were chosen.
func (r returned) workbooks() []service.Workbook {
	out := make([]service.Workbook, len(r.books))
	for i, b := range r.books {
		out[i] = b.Workbook
	}
	return out
}

// remark is one line of what taking files in does: an answer, a cell that cannot be read, or a file that is refused.
type remark struct {
	number int
	order  int // what wants a look first
	tone   part.Tone
	word   string // ใหม่, ขัดกัน, …
	file   string
	name   string
	what   string
	value  string
	now    string
}

// newsOrder is the order in which news is shown.
var newsOrder = [...]model.News{model.NewsContested, model.NewsLeft, model.NewsNew, model.NewsSame}

// remarks lists what the files say: refusals first, then what cannot be read, what is contested, what is left over, what is new, and
// last what is known already.
func (r returned) remarks() []remark {
	var out []remark
	for _, f := range r.preview.Files {
		if f.Refused != nil {
			out = append(out, remark{tone: part.Error, word: phrase.Say("scoring.returned.refused"), file: f.File, what: phrase.Error(f.Refused)})
			continue
		}
		for _, finding := range f.Findings {
			fault := finding.Fault()
			one := remark{order: 1, tone: part.Warning, word: phrase.Say("scoring.returned.note"), file: f.File, name: f.Name, what: phrase.Fill(fault.Key, fault.Args), value: finding.Value}
			if finding.Refused {
				one.tone, one.word, one.what = part.Error, phrase.Say("scoring.returned.unreadable"), finding.Place()+" "+one.what
			}
			out = append(out, one)
		}
		for _, l := range f.Lines {
			order := slices.Index(newsOrder[:], l.News)
			tone := []part.Tone{part.Error, part.Warning, part.Good, part.Muted}[order]
			out = append(out, remark{order: 2 + order, tone: tone, word: phrase.Say("news." + string(l.News)), file: f.File, name: f.Name, what: l.What, value: l.Value, now: l.Now})
		}
	}
	slices.SortStableFunc(out, func(a, b remark) int { return cmp.Compare(a.order, b.order) })
	for i := range out {
		out[i].number = i + 1
	}
	return out
}

// sum says what taking all of it in does.
func (r returned) sum() (string, part.Tone) {
	if len(r.books) == 0 {
		return phrase.Say("scoring.returned.empty"), part.Plain
	}
	counts := map[model.News]int{}
	refused, unreadable := 0, 0
	for _, f := range r.preview.Files {
		if f.Refused != nil {
			refused++
		}
		for _, finding := range f.Findings {
			if finding.Refused {
				unreadable++
			}
		}
		for _, n := range newsOrder {
			counts[n] += f.Count(n)
		}
	}
	text := phrase.Say("scoring.returned.sum", "files", strconv.Itoa(len(r.books)), "new", strconv.Itoa(counts[model.NewsNew]), "same", strconv.Itoa(counts[model.NewsSame]),
		"contested", strconv.Itoa(counts[model.NewsContested]), "left", strconv.Itoa(counts[model.NewsLeft]), "refused", strconv.Itoa(refused), "unreadable", strconv.Itoa(unreadable))
	switch {
	case refused+unreadable > 0:
		return text, part.Error
	case counts[model.NewsContested]+counts[model.NewsLeft] > 0:
		return text, part.Warning
	}
	return text, part.Good
}

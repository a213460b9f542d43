package paper

import (
	"slices"
	"time"

	"kongthun/app/paper/pdf"
	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// Pages is a paper as a PDF file.
type Pages struct {
	PDF   []byte
	Count int // of pages
	// Unprintable are the characters that the paper's letters lack, in code order, each once: a hollow box stands in their place.
	Unprintable []string
}

// bind makes the file of a document. Its date is the day of the meeting or the round, never today: so bytes repeat.
func bind(doc typeset.Document, title, author string, on model.Date) (Pages, error) {
	year, month, day := on.YMD()
	if year == 0 {
		year, month, day = 1970, 1, 1 // a draft may lack its day
	}
	file, err := pdf.Write(doc, pdf.Meta{
		Title: title, Author: author, Subject: title,
		Date: time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.FixedZone("ICT", 7*60*60)),
	})
	if err != nil {
		return Pages{}, err
	}
	out := Pages{PDF: file, Count: len(doc.Pages)}
	for _, r := range doc.Missing {
		out.Unprintable = append(out.Unprintable, string(r))
	}
	return out, nil
}

// join puts documents one behind another; each keeps its own page numbers.
func join(list []typeset.Document) typeset.Document {
	var out typeset.Document
	for _, d := range list {
		out.Pages = append(out.Pages, d.Pages...)
		out.Missing = append(out.Missing, d.Missing...)
	}
	slices.Sort(out.Missing)
	out.Missing = slices.Compact(out.Missing)
	return out
}

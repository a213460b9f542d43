package paper

import (
	"time"

	"kongthun/app/paper/pdf"
	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// Pages is a paper as a PDF file.
type Pages struct {
	PDF   []byte
	Count int    // of pages
	Text  string // what the pages read: every line as drawn, a new line behind each, a form feed before a new page
	// Unprintable are the characters that the paper's letters lack, in code order, each once.
	Unprintable []Unprintable
}

// Unprintable is a character that a paper's letters lack. A black lozenge with a question mark stands in its place on the page;
// copied out of the file it is still the character.
type Unprintable struct {
	Character string
	Near      string // the text around its first place
}

// bind makes the file of a document. Its date is the day of the meeting or the round, never today: so bytes repeat.
func bind(doc typeset.Document, title, author string, on model.Date, attachments ...pdf.Attachment) (Pages, error) {
	year, month, day := on.YMD()
	if year == 0 {
		year, month, day = 1970, 1, 1 // a draft may lack its day
	}
	file, err := pdf.Write(doc, pdf.Meta{
		Title: title, Author: author, Subject: title, Attachments: attachments,
		Date: time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.FixedZone("ICT", 7*60*60)),
	})
	if err != nil {
		return Pages{}, err
	}
	return Pages{PDF: file, Count: len(doc.Pages), Text: doc.Text(), Unprintable: unprintable(doc)}, nil
}

func unprintable(doc typeset.Document) []Unprintable {
	var out []Unprintable
	for _, m := range doc.Missing {
		out = append(out, Unprintable{string(m.Char), m.Near})
	}
	return out
}

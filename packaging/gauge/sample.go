package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kongthun/app/paper"
	"kongthun/app/paper/pdf"
	"kongthun/app/paper/typeset"
	"kongthun/app/service"
)

// samples are the lists in each style, a text justified and one in a table made of the dictionary, and all papers of the
// demonstration office.
func samples() ([]sample, error) {
	all, err := lists()
	if err != nil {
		return nil, err
	}
	var out []sample
	for style := range typeset.Style(typeset.Styles) {
		run := func(text string) []typeset.Run {
			return []typeset.Run{{Text: text, Bold: style == typeset.Bold, Italic: style == typeset.Italic}}
		}
		for _, l := range all {
			out = append(out, printed(typeset.FontName(style)+"-"+l.name, apart(l.texts, run)))
		}
		words := every(all[0].texts, 7)
		out = append(out, printed(typeset.FontName(style)+"-justified", justified(words, run)),
			printed(typeset.FontName(style)+"-table", tabled(words, run)))
	}
	out = append(out, printed("mixed-odd", justified(strings.Fields(strings.Repeat(odd+" ", 40)), typeset.Plain)))
	papers, err := demonstration()
	for i := range out {
		if out[i].file == nil {
			return nil, fmt.Errorf("%s could not be printed", out[i].name)
		}
	}
	return append(out, papers...), err
}

// odd are texts with characters that no font of ours has, and with Latin and digits among Thai.
const odd = "ยิ้ม 😀 龍ชัย บ้านᨣᩴᩤ มြန် AVATAR โควิด COVID-19 ครั้งที่ ๒/๒๕๖๙ ๐๙.๓๐ น. ☐ ใช่ ☑ ไม่ใช่ Total ๒๐,๐๐๐.๐๐ บาท"

// every takes each nth word.
func every(words []string, n int) []string {
	var out []string
	for i := 0; i < len(words); i += n {
		out = append(out, words[i])
	}
	return out
}

// printed makes the file of blocks; without one if that fails.
func printed(name string, blocks []typeset.Block) sample {
	f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait()})
	f.Add(blocks...)
	doc := f.Document()
	file, err := pdf.Write(doc, pdf.Meta{Title: name})
	if err != nil {
		file = nil
	}
	return sample{name: name, file: file, lines: linesOf(doc.Text())}
}

func linesOf(text string) [][]string {
	var out [][]string
	for page := range strings.SplitSeq(text, "\f") {
		out = append(out, strings.Split(strings.TrimSuffix(page, "\n"), "\n"))
	}
	return out
}

// apart sets texts with spaces between them.
func apart(texts []string, run func(string) []typeset.Run) []typeset.Block {
	var out []typeset.Block
	for chunk := range slices.Chunk(texts, 60) {
		out = append(out, typeset.Paragraph{Text: run(strings.Join(chunk, " "))})
	}
	return out
}

// justified sets words as running Thai, with a space here and there: two paragraphs with many gaps between words, one with few.
func justified(words []string, run func(string) []typeset.Run) []typeset.Block {
	var out []typeset.Block
	for i, chunk := range slices.Collect(slices.Chunk(words, 48)) {
		var text strings.Builder
		for k, w := range chunk {
			text.WriteString(w)
			if (k+1)%(3+6*(i%3)) == 0 {
				text.WriteByte(' ')
			}
		}
		out = append(out, typeset.Paragraph{Text: run(text.String()), Align: typeset.Justify, First: typeset.Millimetres(25)})
	}
	return out
}

// tabled sets words in the cells of a table with rules: a number, running Thai on several lines, words apart, a sum.
func tabled(words []string, run func(string) []typeset.Run) []typeset.Block {
	t := typeset.Table{Rules: true, Columns: []typeset.Column{
		{Share: 30, Align: typeset.Centre}, {Share: 180}, {Share: 160, Align: typeset.Justify}, {Share: 90, Align: typeset.Right},
	}}
	for chunk := range slices.Chunk(words, 14) {
		half := len(chunk) / 2
		t.Rows = append(t.Rows, typeset.Row{Cells: []typeset.Cell{
			{Text: run(fmt.Sprint(len(t.Rows) + 1))},
			{Text: run(strings.Join(chunk[:half], " "))},
			{Text: run(strings.Join(chunk[half:], ""))},
			{Text: run("๑๒๓,๔๕๖.๗๘")},
		}})
	}
	return []typeset.Block{t}
}

// stamped adds the word across each page of a draft, which is read too.
func stamped(text, draft string) string {
	if draft == "" {
		return text
	}
	return draft + "\n" + strings.ReplaceAll(text, "\f", "\f"+draft+"\n")
}

// demonstration prints all papers of the demonstration office.
func demonstration() ([]sample, error) {
	folder, err := os.MkdirTemp("", "gauge")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	around := service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "gauge"}
	path := filepath.Join(folder, "demo.kongthun")
	if err := service.Demonstrate(context.Background(), path, around, nil); err != nil {
		return nil, err
	}
	s, err := service.Open(path, around)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var out []sample
	take := func(name string, p paper.Pages, err error) error {
		if err == nil {
			out = append(out, sample{name: name, file: p.PDF, lines: linesOf(p.Text)})
		}
		return err
	}
	meetings, err := s.Meetings("")
	if err != nil {
		return nil, err
	}
	for i, m := range meetings {
		value, err := s.Minutes(m.ID)
		if err != nil {
			return nil, err
		}
		minutes, err := paper.Minutes(value)
		minutes.Text = stamped(minutes.Text, value.Draft)
		if err := take(fmt.Sprintf("minutes-%d", i+1), minutes, err); err != nil {
			return nil, err
		}
		signIn, err := s.SignInPDF(m.ID)
		if err := take(fmt.Sprintf("signin-%d", i+1), signIn, err); err != nil {
			return nil, err
		}
	}
	rounds, err := s.Rounds("")
	if err != nil {
		return nil, err
	}
	for i, r := range rounds {
		if r.Frozen == nil {
			continue
		}
		sheets, err := s.BlankSheetsPDF(r.ID)
		if err := take(fmt.Sprintf("sheets-%d", i+1), sheets, err); err != nil {
			return nil, err
		}
	}
	return out, nil
}

package pdf

import (
	"bytes"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"kongthun/app/paper/typeset"
	"kongthun/model/thai"
)

// The two benchmarks print the same text in the same size: BenchmarkPlainPages is what gofpdf's own MultiCell takes, which sets
// marks wrongly and breaks at spaces only. Ours is to take at most twice as long a page.
const benchParagraphs = 150

// BenchmarkJustifiedPages sets, shapes and writes justified paragraphs.
func BenchmarkJustifiedPages(b *testing.B) {
	breaker := thai.NewBreaker([]string{"สมมติ", "ตัวอย่าง"})
	pages := 0
	for b.Loop() {
		f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait(), Breaker: breaker})
		for range benchParagraphs {
			f.Add(typeset.Paragraph{Text: typeset.Plain(speech), Align: typeset.Justify, First: typeset.Millimetres(25)})
		}
		doc := f.Document()
		if _, err := Write(doc, sampleMeta); err != nil {
			b.Fatal(err)
		}
		pages += len(doc.Pages)
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkPlainPages has gofpdf set and write the same paragraphs.
func BenchmarkPlainPages(b *testing.B) {
	sheet := typeset.Portrait()
	pages := 0
	for b.Loop() {
		p := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: points(sheet.Width), Ht: points(sheet.Height)}})
		p.AddUTF8FontFromBytes(family, "", typeset.FontBytes(typeset.Regular))
		p.SetMargins(points(sheet.Left), points(sheet.Top), points(sheet.Right))
		p.SetAutoPageBreak(true, points(sheet.Bottom))
		p.AddPage()
		p.SetFont(family, "", 10.56)
		for range benchParagraphs {
			p.MultiCell(points(sheet.Measure()), 20.8, speech, "", "J", false)
		}
		var out bytes.Buffer
		if err := p.Output(&out); err != nil {
			b.Fatal(err)
		}
		pages += p.PageCount()
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}

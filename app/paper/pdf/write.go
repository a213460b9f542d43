package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/jung-kurt/gofpdf"

	"kongthun/app/paper/typeset"
)

// Meta is what a PDF file says about itself.
type Meta struct {
	Title, Author, Subject string
	Date                   time.Time // of making; printed in Thai time (UTC+7)
	Attachments            []Attachment
}

// Attachment is a file inside the PDF file (ISO 32000-2, 7.11.4), such as the record that the paper was made from.
type Attachment struct {
	Name        string // file name, in ASCII
	Type        string // MIME type
	Description string
	Bytes       []byte
}

const (
	family   = "paper" // gofpdf's name of our font
	producer = "kongthun"
)

// styleNames are the styles as gofpdf calls them.
var styleNames = [typeset.Styles]string{typeset.Regular: "", typeset.Bold: "B", typeset.Italic: "I"}

var thaiTime = time.FixedZone("ICT", 7*3600)

// Write makes the file. Errors are of pictures that cannot be read, or a fault of the program: whatever panics below comes out
// as an error.
func Write(doc typeset.Document, meta Meta) (file []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			file, err = nil, fmt.Errorf("pdf: %v", r)
		}
	}()
	if len(doc.Pages) == 0 {
		return nil, errors.New("pdf: a document without pages")
	}
	w, err := newWriter(doc)
	if err != nil {
		return nil, err
	}
	for _, page := range doc.Pages {
		if err := w.page(page); err != nil {
			return nil, err
		}
	}
	var raw bytes.Buffer
	if err := w.pdf.Output(&raw); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return rewrite(raw.Bytes(), w.coders, meta)
}

type writer struct {
	pdf    *gofpdf.Fpdf
	coders [typeset.Styles]*coder // nil for a style without text
	images map[string]bool
	height typeset.Length // of the page being drawn

	style typeset.Style // of the font that is set, and its size; 0 is none
	size  typeset.Length
	buf   []byte
}

// newWriter codes all text, so that the fonts are known, and starts the file.
func newWriter(doc typeset.Document) (*writer, error) {
	w := &writer{images: map[string]bool{}}
	for _, page := range doc.Pages {
		for _, m := range page.Marks {
			if err := w.code(m); err != nil {
				return nil, err
			}
		}
	}
	w.pdf = gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size(doc.Pages[0])})
	w.pdf.SetCatalogSort(true)
	w.pdf.SetCompression(false) // see packPages
	w.pdf.SetMargins(0, 0, 0)
	w.pdf.SetAutoPageBreak(false, 0)
	for style, c := range w.coders {
		if c == nil {
			continue
		}
		w.pdf.AddUTF8FontFromBytes(family, styleNames[style], c.font.derive(c.additions))
	}
	w.register()
	return w, w.pdf.Error()
}

// register tells gofpdf which codes are used, for the fonts' subsets. Lines are written past it, so all codes are drawn once in a
// template that stands on no page.
func (w *writer) register() {
	w.pdf.CreateTemplate(func(t *gofpdf.Tpl) {
		for style, c := range w.coders {
			if c != nil {
				t.SetFont(family, styleNames[style], 1)
				t.Text(0, 0, string(slices.Sorted(maps.Keys(c.reads))))
			}
		}
	})
}

// code lets the coder of a mark's style meet its text; a style is there from its first text on.
func (w *writer) code(m typeset.Mark) error {
	meet := func(style typeset.Style, text string) (err error) {
		if w.coders[style] == nil {
			if w.coders[style], err = newCoder(style); err != nil {
				return err
			}
		}
		w.coders[style].encode(text)
		return nil
	}
	switch m := m.(type) {
	case typeset.Line:
		for _, s := range m.Spans {
			if err := meet(s.Style, s.Text); err != nil {
				return err
			}
		}
	case typeset.Stamp:
		return meet(stampStyle, m.Text)
	}
	return nil
}

func size(p typeset.Page) gofpdf.SizeType {
	return gofpdf.SizeType{Wd: points(p.Width), Ht: points(p.Height)}
}

func points(l typeset.Length) float64 { return float64(l) / 1000 }

func (w *writer) page(p typeset.Page) error {
	w.pdf.AddPageFormat("P", size(p))
	w.height, w.size = p.Height, 0
	for _, m := range p.Marks {
		switch m := m.(type) {
		case typeset.Line:
			w.inked(m)
		case typeset.Rule:
			w.pdf.SetLineWidth(points(m.Thick))
			w.pdf.SetLineCapStyle("square")
			w.pdf.Line(points(m.X1), points(m.Y1), points(m.X2), points(m.Y2))
		case typeset.Shade:
			w.pdf.SetFillColor(int(m.Grey), int(m.Grey), int(m.Grey))
			w.pdf.Rect(points(m.X), points(m.Y), points(m.Width), points(m.Height), "F")
			w.pdf.SetFillColor(0, 0, 0) // lines are written past gofpdf's Text: they have the fill that stands
		case typeset.Picture:
			if err := w.picture(m); err != nil {
				return err
			}
		case typeset.Stamp:
			w.stamp(m)
		}
	}
	return w.pdf.Error()
}

const stampStyle = typeset.Bold

// stamp draws a word that rises at 45 degrees, in grey.
func (w *writer) stamp(s typeset.Stamp) {
	w.pdf.RawWriteStr(fmt.Sprintf("q 0.70711 0.70711 -0.70711 0.70711 %.2f %.2f cm", points(s.X), points(w.height-s.Y)))
	w.pdf.SetTextColor(int(s.Grey), int(s.Grey), int(s.Grey))
	w.font(stampStyle, s.Size)
	w.pdf.RawWriteStr("/Span <</ActualText " + textString(s.Text) + ">> BDC")
	w.pdf.Text(0, points(w.height), w.coders[stampStyle].encode(s.Text).codes)
	w.pdf.RawWriteStr("EMC")
	w.pdf.SetTextColor(0, 0, 0)
	w.pdf.RawWriteStr("Q")
	w.size = 0 // the file has the font from before q again
}

package pdf

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"kongthun/app/paper/typeset"
)

// written is what gofpdf writes for a document, before the rewriter.
func written(t testing.TB, doc typeset.Document) (raw []byte, coders [typeset.Styles]*coder) {
	w, err := newWriter(doc)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range doc.Pages {
		if err := w.page(p); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := w.pdf.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), w.coders
}

// Each damage of what the rewriter relies on is an error that says so.
func TestDamagedBytesAreRefused(t *testing.T) {
	raw, coders := written(t, sample(""))
	if _, err := rewrite(raw, coders, sampleMeta); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, from, to string }{
		{"no catalogue", "/Type /Catalog\n", "/Type /Catalo\n"},
		{"no font", "/Type /Font", "/Tipe /Font"},
		{"another font", "/utf8" + family, "/utf8other"},
		{"ToUnicode beyond the file", "/ToUnicode ", "/ToUnicode 9"},
		{"contents beyond the file", "/Contents ", "/Contents 9"},
		{"no root", "/Root ", "/Rood "},
		{"no information", "/Info ", "/Inph "},
		{"table elsewhere", "startxref\n", "startxref\n9"},
		{"table longer than the file", "xref\n0 ", "xref\n0 9"},
		{"endless table", "xref\n0 ", "xref\n0 99999999999999999999"},
	} {
		damaged := bytes.ReplaceAll(raw, []byte(c.from), []byte(c.to))
		if bytes.Equal(damaged, raw) {
			t.Errorf("%s: nothing is damaged", c.name)
		}
		if _, err := rewrite(damaged, coders, sampleMeta); !errors.Is(err, errDamaged) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

// Whatever happens to gofpdf's bytes, the rewriter refuses them or writes a file that can be followed; it never panics.
func FuzzRewrite(f *testing.F) {
	flow := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait()})
	flow.Add(typeset.Paragraph{Text: typeset.Plain("ที่ ปั้น น้ำ AV 😀")}, typeset.Paragraph{Text: typeset.Strong("ฐุ")})
	raw, coders := written(f, flow.Document())
	for _, place := range []string{"xref\n0 ", "startxref\n", "/Root ", "/Contents ", "/ToUnicode ", "/Length ", "/Type /Catalog", "/Names"} {
		at := uint32(bytes.LastIndex(raw, []byte(place)) + len(place))
		f.Add(at, uint16(0), []byte("9"))
		f.Add(at, uint16(1), []byte("-"))
		f.Add(at, uint16(400), []byte(nil))
	}
	f.Add(uint32(0), uint16(0), []byte(nil))
	f.Fuzz(func(t *testing.T, at uint32, drop uint16, insert []byte) {
		from := int(at) % (len(raw) + 1)
		to := min(from+int(drop), len(raw))
		damaged := slices.Concat(raw[:from], insert, raw[to:])
		file, err := rewrite(damaged, coders, sampleMeta)
		if err != nil {
			if file != nil {
				t.Fatal("an error and a file")
			}
			return
		}
		if _, err := readObjects(file); err != nil {
			t.Fatalf("the rewritten file cannot be followed: %v", err)
		}
	})
}

package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"kongthun/app/paper/specimen"
	"kongthun/app/paper/typeset"
	"kongthun/model/thai"
)

func hash(t *testing.T) string {
	t.Helper()
	file, err := Write(sample("ร่าง"), sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%x", sha256.Sum256(file))
}

// Renderings at the same time and one after another give the same bytes; no font is shared or written to.
func TestSameDocumentSameBytes(t *testing.T) {
	want := hash(t)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got := hash(t); got != want {
				t.Errorf("two renderings of one document differ")
			}
		})
	}
	group.Wait()
}

const childMark = "KONGTHUN_PDF_CHILD"

// Another process, with other seeds of its maps, gives the same bytes.
func TestSameBytesInAnotherProcess(t *testing.T) {
	if os.Getenv(childMark) != "" {
		fmt.Println("hash " + hash(t))
		return
	}
	want := hash(t)
	for range 3 {
		child := exec.Command(os.Args[0], "-test.run=^TestSameBytesInAnotherProcess$", "-test.v")
		child.Env = append(os.Environ(), childMark+"=1")
		out, err := child.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if !strings.Contains(string(out), "hash "+want) {
			t.Errorf("another process gives other bytes than %s:\n%s", want, out)
		}
	}
}

// The table of the rewritten file points at its objects, and every object is where it says.
func TestCrossReferences(t *testing.T) {
	file, err := Write(sample("ร่าง"), sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	o, err := readObjects(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, object := range o.list[1:] {
		if !bytes.HasPrefix(object, fmt.Appendf(nil, "%d 0 obj\n", i+1)) || !bytes.HasSuffix(object, []byte("endobj\n")) {
			t.Errorf("object %d is %.30q ... %.20q", i+1, object, object[max(len(object)-20, 0):])
		}
		dictionary, body, isStream := bytes.Cut(object, []byte("stream\n"))
		if m := regexp.MustCompile(`/Length (\d+)`).FindSubmatch(dictionary); isStream {
			length, _ := strconv.Atoi(string(m[1]))
			if !bytes.HasPrefix(body[length:], []byte("\nendstream")) {
				t.Errorf("stream %d is not %d long", i+1, length)
			}
		}
	}
	for _, want := range []string{"/Lang (th-TH)", "/DisplayDocTitle true", "/Metadata "} {
		if !bytes.Contains(o.list[o.root], []byte(want)) {
			t.Errorf("the catalogue lacks %s", want)
		}
	}
	if bytes.Contains(file, []byte("/utf8"+family)) {
		t.Error("gofpdf's font name is left")
	}
}

func TestReadObjectsRefusesOtherBytes(t *testing.T) {
	for _, raw := range []string{
		"", "startxref\n", "startxref\n99\n", "xref\n0 1\n\nstartxref\n0\n", "startxref\n0\n",
		"xref\n0 2\n0000000000 65535 f \nstartxref\n0\n", "xref\n0 1\n0000000000 65535 f \nstartxref\n0\n",
	} {
		if _, err := readObjects([]byte(raw)); !errors.Is(err, errDamaged) {
			t.Errorf("%q is read: %v", raw, err)
		}
	}
}

func pictures() map[string][]byte {
	grey16 := image.NewGray16(image.Rect(0, 0, 9, 7))
	grey16.SetGray16(3, 3, color.Gray16{Y: 40000})
	glass := image.NewNRGBA(image.Rect(0, 0, 5, 5))
	glass.Set(1, 1, color.NRGBA{R: 200, A: 90})
	out := map[string][]byte{}
	for name, img := range map[string]image.Image{"16 bit": grey16, "alpha": glass} {
		var b bytes.Buffer
		_ = png.Encode(&b, img)
		out[name] = b.Bytes()
	}
	var b bytes.Buffer
	_ = jpeg.Encode(&b, grey16, nil)
	out["jpeg"] = b.Bytes()
	return out
}

func pictureDocument(img []byte) typeset.Document {
	f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait()})
	picture := typeset.Image{Image: img, Width: 50 * typeset.Point, Height: 40 * typeset.Point}
	f.Add(picture, picture)
	return f.Document()
}

func TestPictures(t *testing.T) {
	for name, img := range pictures() {
		first, err := Write(pictureDocument(img), sampleMeta)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if n := bytes.Count(first, []byte("/Subtype /Image")); n < 1 || n > 2 { // a second one is the mask
			t.Errorf("%s: %d images for one picture drawn twice", name, n)
		}
		if second, _ := Write(pictureDocument(img), sampleMeta); !bytes.Equal(first, second) {
			t.Errorf("%s: two renderings differ", name)
		}
	}
}

func TestBadInputIsAnError(t *testing.T) {
	png := pictures()["alpha"]
	huge := bytes.Clone(png)
	copy(huge[16:], []byte{0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF})
	cases := map[string]typeset.Document{
		"no page":           {},
		"no picture":        pictureDocument(nil),
		"not a picture":     pictureDocument([]byte("hello")),
		"half a picture":    pictureDocument(png[:len(png)/2]),
		"a picture too big": pictureDocument(huge),
		"an unknown style":  {Pages: []typeset.Page{{Width: 100, Height: 100, Marks: []typeset.Mark{typeset.Line{Spans: []typeset.Span{{Style: 7, Text: "ก"}}}}}}},
	}
	for name, doc := range cases {
		if _, err := Write(doc, sampleMeta); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestPagesOfBothKindsKeepTheirSize(t *testing.T) {
	doc := sample("")
	wide := typeset.NewFlow(typeset.Setup{Sheet: typeset.Landscape()})
	wide.Add(typeset.Paragraph{Text: typeset.Plain("แนวนอน")})
	doc.Pages = append(doc.Pages[:1], wide.Document().Pages...)
	file, err := Write(doc, sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	for _, box := range []string{"595.28 841.89", "841.89 595.28"} {
		if !bytes.Contains(file, []byte("/MediaBox [0 0 "+box+"]")) {
			t.Errorf("no page of %s", box)
		}
	}
}

// FuzzWrite drives the whole way from a text to bytes: no text makes a panic or an error, and the same text gives the same bytes.
func FuzzWrite(f *testing.F) {
	for _, s := range []string{"", specimen.Worst, "😀 ᨣᩴ \xff\x00 \u202E()\\", strings.Repeat("ก่", 300), "ํ่ำ ำ ่ ๅ ฤๅๅ", "a\tb\nc\r\n", "\uE000\uE001\uF8FF\U0010FFFF"} {
		f.Add(s, uint16(300))
	}
	breaker := thai.NewBreaker(nil)
	f.Fuzz(func(t *testing.T, text string, width uint16) {
		render := func() []byte {
			sheet := typeset.Portrait()
			sheet.Right = max(sheet.Width-sheet.Left-typeset.Length(width)*typeset.Point, 0)
			flow := typeset.NewFlow(typeset.Setup{Sheet: sheet, Breaker: breaker, Draft: text, Footer: text})
			flow.Add(
				typeset.Paragraph{Text: []typeset.Run{{Text: text}, {Text: text, Bold: true}}, Align: typeset.Justify, Label: typeset.Plain(text)},
				typeset.Table{Rules: true, Columns: []typeset.Column{{Share: 1}, {Share: 2}}, Rows: []typeset.Row{{Cells: typeset.Cells(text, text)}}},
				typeset.Signatures{People: []typeset.Signature{{text}}},
			)
			file, err := Write(flow.Document(), Meta{Title: text, Author: text, Attachments: []Attachment{{Name: text, Type: text, Bytes: []byte(text)}}})
			if err != nil {
				t.Fatal(err)
			}
			return file
		}
		if !bytes.Equal(render(), render()) {
			t.Fatal("two renderings of one text differ")
		}
	})
}

// BenchmarkPages measures layout, fonts and bytes together, in pages per second.
func BenchmarkPages(b *testing.B) {
	doc := sample("")
	for len(doc.Pages) < 30 {
		doc.Pages = append(doc.Pages, doc.Pages...)
	}
	pages := 0
	for b.Loop() {
		if _, err := Write(doc, sampleMeta); err != nil {
			b.Fatal(err)
		}
		pages += len(doc.Pages)
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
}

package service

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"kongthun/app/paper"
)

// tamperings is how many random changes of each sort a gauge makes: 30 in every run, as many as KONGTHUN_TAMPER says by hand.
func tamperings() int {
	n, err := strconv.Atoi(os.Getenv("KONGTHUN_TAMPER"))
	if err != nil {
		return 30
	}
	return n
}

// forger takes a PDF file apart and puts it together again as a careful forger would: table, lengths and packing are right.
type forger struct {
	objects [][]byte // by number; 0 is none
	trailer string
}

var objectNumber = regexp.MustCompile(`(?m)^(\d{10}) 00000 n $`)

func takeApart(file []byte) *forger {
	table := bytes.LastIndex(file[:bytes.LastIndex(file, []byte("startxref"))], []byte("xref\n0 "))
	f := &forger{objects: [][]byte{nil}}
	var offsets []int
	for _, m := range objectNumber.FindAllSubmatch(file[table:], -1) {
		at, _ := strconv.Atoi(string(m[1])) // ten digits
		offsets = append(offsets, at)
	}
	for i, at := range offsets {
		end := table
		if i+1 < len(offsets) {
			end = offsets[i+1]
		}
		f.objects = append(f.objects, bytes.Clone(file[at:end]))
	}
	start := bytes.Index(file[table:], []byte("trailer"))
	end := bytes.LastIndex(file, []byte("startxref"))
	f.trailer = string(file[table+start : end])
	return f
}

func (f *forger) file() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(f.objects))
	for _, o := range f.objects[1:] {
		table += fmt.Sprintf("%010d 00000 n \n", out.Len())
		out.Write(o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "%s%sstartxref\n%d\n%%%%EOF\n", table, f.trailer, start)
	return out.Bytes()
}

// stream inflates an object's content; nil for one without.
func (f *forger) stream(n int) []byte {
	_, rest, found := bytes.Cut(f.objects[n], []byte("\nstream\n"))
	if !found {
		return nil
	}
	r, err := zlib.NewReader(bytes.NewReader(rest))
	if err != nil {
		return nil
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return nil
	}
	return content
}

var lengthOf = regexp.MustCompile(`/Length \d+>>$`)

// exchange puts another content into a stream.
func (f *forger) exchange(n int, content []byte) {
	head, _, _ := bytes.Cut(f.objects[n], []byte("\nstream\n"))
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, err := w.Write(content)
	if err = errors.Join(err, w.Close()); err != nil {
		panic(err) // a buffer takes everything
	}
	head = lengthOf.ReplaceAll(head, fmt.Appendf(nil, "/Length %d>>", packed.Len()))
	f.objects[n] = append(append(append(bytes.Clone(head), "\nstream\n"...), packed.Bytes()...), "\nendstream\nendobj\n"...)
}

var (
	drawn    = regexp.MustCompile(` (?:TJ|Tj) ET`)
	anyDigit = regexp.MustCompile("\x0e[\x50-\x59]|\x00[0-9]") // a digit's code on a page: Thai, or Arabic as in the seal's code
	showing  = regexp.MustCompile(`(?s)\[\(.*?\] TJ`)
)

// pagesOf are the objects of the pages' drawings, in order.
func (f *forger) pagesOf() []int {
	var out []int
	for n := range f.objects[1:] {
		if s := f.stream(n + 1); s != nil && drawn.Match(s) && !bytes.Contains(f.objects[n+1], []byte("/XObject")) {
			out = append(out, n+1)
		}
	}
	return out
}

// anotherDigit changes one digit on one page and tells on which page.
func anotherDigit(file []byte, random *rand.Rand) ([]byte, int) {
	f := takeApart(file)
	pages := f.pagesOf()
	for {
		page := random.IntN(len(pages))
		content := f.stream(pages[page])
		texts := showing.FindAllIndex(content, -1)
		text := texts[random.IntN(len(texts))]
		digits := anyDigit.FindAllIndex(content[text[0]:text[1]], -1)
		if len(digits) == 0 {
			continue
		}
		at := text[0] + digits[random.IntN(len(digits))][0] + 1
		low := content[at] & 0xF0
		content[at] = low | (content[at]&0x0F+byte(1+random.IntN(9)))%10
		f.exchange(pages[page], content)
		return f.file(), page + 1
	}
}

// recordObject is the object of the attached record.
func (f *forger) recordObject() int {
	for n, o := range f.objects {
		if bytes.Contains(o, []byte("/Type /EmbeddedFile")) {
			return n
		}
	}
	return 0
}

// anotherRecord changes the record within the file: a digit, a letter, a byte, or cuts something out.
func anotherRecord(file []byte, random *rand.Rand) []byte {
	f := takeApart(file)
	n := f.recordObject()
	record := f.stream(n)
	at := random.IntN(len(record))
	switch random.IntN(4) {
	case 0:
		digits := regexp.MustCompile(`[0-9]`).FindAllIndex(record, -1)
		at = digits[random.IntN(len(digits))][0]
		record[at] = '0' + (record[at]-'0'+byte(1+random.IntN(9)))%10
	case 1: // the last byte of a Thai letter: another letter, and JSON as before
		letters := regexp.MustCompile(`[กขคงจ]`).FindAllIndex(record, -1)
		at = letters[random.IntN(len(letters))][1] - 1
		record[at] ^= 1 << random.IntN(2)
	case 2:
		record[at] ^= byte(1 + random.IntN(255))
	default:
		record = append(record[:at:at], record[min(at+1+random.IntN(40), len(record)):]...)
	}
	f.exchange(n, record)
	return f.file()
}

// Of the minutes' PDF file many copies, each with one random change: none goes unnoticed, with the office file or without, and each
// is named with where and what.
func TestNoTamperedPaperGoesUnnoticed(t *testing.T) {
	o := newOffice(t)
	_, issued := o.closed(t)
	if !bytes.Equal(takeApart(issued.File).file(), issued.File) {
		t.Fatal("the forger cannot put a file together as it was")
	}
	n := tamperings()
	t.Run("a digit on a page", func(t *testing.T) {
		random := rand.New(rand.NewPCG(5, 6))
		alone, named := 0, 0
		for range n {
			file, page := anotherDigit(issued.File, random)
			with := must[Verdict](t)(o.VerifyPaper(file))
			if in, err := paper.Look(file); err != nil || !bytes.Equal(in.Record, issued.Record) {
				t.Fatalf("the record was touched: %v", err)
			}
			where := strings.Join(with.File.Where, "\n")
			if with.Sound() || with.File.Says != No || with.Office.Says != Yes {
				t.Errorf("page %d: unnoticed: %+v", page, with)
			}
			if strings.Contains(where, "หน้า "+strconv.Itoa(page)+":") && strings.Contains(where, "แต่ฉบับที่ออกว่า") {
				named++
			} else {
				t.Errorf("page %d is not named: %+v", page, with.File)
			}
			if v := VerifyPaper(file); v.File.Says == No && strings.Join(v.File.Where, "\n") == where {
				alone++
			} else {
				t.Errorf("page %d: unnoticed without the office file: %+v", page, v)
			}
		}
		t.Logf("a digit on a page: %d changes, %d named by page and text, %d without the office file too", n, named, alone)
	})
	t.Run("the record", func(t *testing.T) {
		random := rand.New(rand.NewPCG(7, 8))
		named := 0
		for range n {
			file := anotherRecord(issued.File, random)
			with, alone := must[Verdict](t)(o.VerifyPaper(file)), VerifyPaper(file)
			if with.Record.Says != No || alone.Record.Says != No || with.Office.Says != No || with.File.Says != No {
				t.Errorf("unnoticed: %+v, alone %+v", with, alone.Record)
			}
			if len(with.Office.Where) > 0 && strings.HasPrefix(with.Office.Where[0], "ระเบียน") {
				named++
			} else {
				t.Errorf("not named: %+v", with.Office)
			}
		}
		t.Logf("the record in the PDF: %d changes, %d named", n, named)
	})
	t.Run("any byte", func(t *testing.T) {
		random := rand.New(rand.NewPCG(9, 10))
		for range n {
			file := bytes.Clone(issued.File)
			file[random.IntN(len(file))] ^= 1 << random.IntN(8)
			with := must[Verdict](t)(o.VerifyPaper(file))
			if with.File.Says != No || len(with.File.Text) == 0 {
				t.Errorf("unnoticed: %+v", with)
			}
			VerifyPaper(file) // whatever it says, it ends
		}
		t.Logf("any bit of the PDF: %d changes, all noticed", n)
	})
}

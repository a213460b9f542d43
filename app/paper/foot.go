package paper

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"kongthun/app/paper/pdf"
	"kongthun/app/paper/typeset"
	"kongthun/model"
	"kongthun/model/seal"
)

// RecordName is the name of the record within the file of a sealed paper. Its SHA-256 is the seal.
const RecordName = "record.json"

// SealedMinutes prints sealed minutes from nothing but their record: at the foot of every page stand the code and the QR code of
// the record's seal, unless it says that they are not wanted, and the record itself is attached, byte by byte. An error is a
// record that is none of this program's, or a fault of the program.
func SealedMinutes(record []byte) (Pages, error) {
	m, err := readRecord(record)
	if err != nil {
		return Pages{}, err
	}
	var foot *typeset.Seal
	if !m.Sealed.Plain {
		if foot, err = footOf(m, seal.Of(record)); err != nil {
			return Pages{}, err
		}
	}
	return bind(minutes(m, foot), m.Title, m.Author, m.On, pdf.Attachment{
		Name: RecordName, Type: "application/json", Description: m.Words["seal_record"], Bytes: record,
	})
}

// readRecord reads the record of sealed minutes; a field that this program does not know is an error, for it could not print it.
func readRecord(record []byte) (model.Minutes, error) {
	var m model.Minutes
	d := json.NewDecoder(bytes.NewReader(record))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return m, fmt.Errorf("paper: record: %w", err)
	}
	if m.Sealed == nil {
		return m, fmt.Errorf("paper: record: not sealed")
	}
	return m, nil
}

// footOf is the seal at the foot: what code it is, and which page of which paper. The letters of the code are never Thai digits.
func footOf(m model.Minutes, sum seal.Sum) (*typeset.Seal, error) {
	modules, err := pdf.QR(sum.Payload())
	if err != nil {
		return nil, err
	}
	digits := func(s string) string {
		if m.ThaiDigits {
			return numerals(s)
		}
		return s
	}
	return &typeset.Seal{Modules: modules, Lines: func(page, pages int) []string {
		fill := strings.NewReplacer("{page}", strconv.Itoa(page), "{pages}", strconv.Itoa(pages))
		return []string{
			codeLine(digits(m.Words["seal"]), sum.Code()),
			digits(fill.Replace(m.Words["seal_page"])),
			digits(m.Words["seal_check"]),
		}
	}}, nil
}

// footLines is how many lines the seal has; they are drawn last on a page.
const footLines = 3

// longestCodeLine is how many characters the words around the code may have, to stand on one line with it.
const longestCodeLine = 50

// codeLine puts the code into its words. An office may have other words than ours; without the code, or beyond the line, they
// would keep the paper from being verified, and the code stands alone.
func codeLine(words, code string) string {
	if strings.Count(words, "{code}") != 1 || utf8.RuneCountInString(words) > longestCodeLine {
		return code
	}
	return strings.ReplaceAll(words, "{code}", code)
}

// Inside is what a file of ours holds, for checking: its record, none in papers that are not sealed, and the codes printed at the
// feet of its pages, each page's own ("" for none).
type Inside struct {
	Record []byte
	Codes  []string
	Pages  []string // what each reads
}

// Reading a file fails for these reasons only; see package pdf.
var (
	ErrNotPDF   = pdf.ErrNotPDF
	ErrForeign  = pdf.ErrForeign
	ErrAppended = pdf.ErrAppended
	ErrTooLarge = pdf.ErrTooLarge
)

// Look reads a file that this program, of any version, made.
func Look(file []byte) (Inside, error) {
	c, err := pdf.Read(file)
	if err != nil {
		return Inside{}, err
	}
	var in Inside
	for _, p := range c.Pages {
		code := ""
		for _, line := range p.Lines[max(len(p.Lines)-footLines, 0):] { // above them the minutes may speak of other codes
			if found := seal.Find(line); len(found) > 0 {
				code = found[0]
				break
			}
		}
		in.Codes, in.Pages = append(in.Codes, code), append(in.Pages, p.Text())
	}
	for _, a := range c.Attachments {
		if a.Name == RecordName {
			in.Record = a.Bytes
		}
	}
	return in, nil
}

// Difference is one place in which a file differs from the one that it should be.
type Difference = pdf.Difference

// Differences lists where a file of ours differs from the one that it should be; none means that the bytes are equal.
func Differences(is, was []byte) ([]Difference, error) { return pdf.Compare(is, was) }

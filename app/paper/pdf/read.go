package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"regexp"
	"strconv"
	"unicode/utf16"
)

// Contents is what a file that Write made says.
type Contents struct {
	Pages       []PageContents
	Attachments []Attachment // name, type and bytes
	objects     [][]byte     // as they stand in the file, by number
	pageObjects []int        // numbers of the pages' contents
}

// PageContents is one page: its lines of text in the order of drawing. Words on one height are one line, with a space where another
// style or column begins.
type PageContents struct {
	Lines   []string
	drawing []byte
}

// Text is the page's lines, one a line.
func (p PageContents) Text() string {
	var out bytes.Buffer
	for _, l := range p.Lines {
		out.WriteString(l + "\n")
	}
	return out.String()
}

// Why a file cannot be read.
var (
	ErrNotPDF   = errors.New("pdf: not a PDF file")
	ErrForeign  = errors.New("pdf: not as Write makes it") // another program's, or saved anew by one
	ErrAppended = errors.New("pdf: something stands behind its end")
	ErrTooLarge = errors.New("pdf: too large to be a paper of ours")
)

// What a file may hold at most: a paper of ours is far below.
const (
	mostBytes    = 64 << 20  // of the file
	mostInflated = 256 << 20 // of all streams that are read
	mostPages    = 5000
)

var (
	pagesEntry    = regexp.MustCompile(`/Pages (\d+) 0 R`)
	kidsEntry     = regexp.MustCompile(`/Kids \[([0-9R\s]*)\]`)
	kidEntry      = regexp.MustCompile(`(\d+) 0 R`)
	contentsOf    = regexp.MustCompile(`/Contents (\d+) 0 R`)
	resourcesOf   = regexp.MustCompile(`/Resources (\d+) 0 R`)
	fontsEntry    = regexp.MustCompile(`(?s)/Font <<(.*?)>>`)
	fontEntry     = regexp.MustCompile(`/(F[0-9A-Za-z]+) (\d+) 0 R`)
	associated    = regexp.MustCompile(`/AF \[([0-9R\s]*)\]`)
	embeddedEntry = regexp.MustCompile(`/EF <</F (\d+) 0 R`)
	nameEntry     = regexp.MustCompile(`/UF <FEFF([0-9A-F]*)>`)
	typeEntry     = regexp.MustCompile(`/Subtype /([A-Za-z0-9.#-]+)`)
	streamLength  = regexp.MustCompile(`/Length (\d+)>>$`)
	charEntry     = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]{4,8})>$`)
)

// header begins every file that Write makes.
var header = []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

// Read reads a file that Write made, and no other: one that any program saved anew has another build, and is ErrForeign. Whatever
// the bytes are, it ends within limits and does not panic.
func Read(file []byte) (Contents, error) {
	r := &reader{left: mostInflated}
	switch {
	case !bytes.HasPrefix(file, []byte("%PDF-")):
		return Contents{}, ErrNotPDF
	case len(file) > mostBytes:
		return Contents{}, ErrTooLarge
	case !bytes.HasPrefix(file, header):
		return Contents{}, ErrForeign
	}
	end := bytes.Index(file, []byte("\n%%EOF\n"))
	if end >= 0 && end+len("\n%%EOF\n") < len(file) {
		return Contents{}, ErrAppended
	}
	if !inOrder(file) {
		return Contents{}, ErrForeign
	}
	o, err := readObjects(file)
	if err != nil {
		return Contents{}, ErrForeign
	}
	r.objects = o
	return r.contents()
}

// inOrder tells whether the objects stand in the file in the order of their numbers, as (*objects).file writes them: so no two
// entries of the table can claim the same bytes.
func inOrder(file []byte) bool {
	_, offsets, err := readTable(file)
	if err != nil {
		return false
	}
	for n := 1; n < len(offsets); n++ {
		if n > 1 && offsets[n] <= offsets[n-1] || !bytes.HasPrefix(file[offsets[n]:], strconv.AppendInt(nil, int64(n), 10)) {
			return false
		}
	}
	return len(offsets) > 1
}

// reader reads one file.
type reader struct {
	objects *objects
	left    int // bytes that may still be inflated
	fonts   map[string]map[uint16]rune
}

// contents follows the catalogue to pages and attachments.
func (r *reader) contents() (Contents, error) {
	out := Contents{objects: r.objects.list}
	catalogue := r.objects.list[r.objects.root]
	tree, err := r.objects.number(pagesEntry, catalogue)
	if err != nil {
		return out, ErrForeign
	}
	kids := kidsEntry.FindSubmatch(r.objects.list[tree])
	if kids == nil {
		return out, ErrForeign
	}
	numbers := r.numbers(kids[1])
	if len(numbers) > mostPages {
		return out, ErrTooLarge
	}
	for _, n := range numbers {
		page, at, err := r.page(r.objects.list[n])
		if err != nil {
			return out, err
		}
		out.Pages = append(out.Pages, page)
		out.pageObjects = append(out.pageObjects, at)
	}
	if list := associated.FindSubmatch(catalogue); list != nil {
		for _, n := range r.numbers(list[1]) {
			a, err := r.attachment(r.objects.list[n])
			if err != nil {
				return out, err
			}
			out.Attachments = append(out.Attachments, a)
		}
	}
	return out, nil
}

// numbers are the objects that a list refers to, as far as they are there.
func (r *reader) numbers(list []byte) []int {
	var out []int
	for _, m := range kidEntry.FindAllSubmatch(list, -1) {
		if n, err := strconv.Atoi(string(m[1])); err == nil && n > 0 && n < len(r.objects.list) {
			out = append(out, n)
		}
	}
	return out
}

// page reads a page, and gives the number of its contents.
func (r *reader) page(object []byte) (PageContents, int, error) {
	contents, err := r.objects.number(contentsOf, object)
	if err != nil {
		return PageContents{}, 0, ErrForeign
	}
	if r.fonts == nil {
		resources, err := r.objects.number(resourcesOf, object)
		if err != nil {
			return PageContents{}, 0, ErrForeign
		}
		if err := r.readFonts(r.objects.list[resources]); err != nil {
			return PageContents{}, 0, err
		}
	}
	drawing, err := r.stream(contents)
	if err != nil {
		return PageContents{}, 0, err
	}
	return PageContents{Lines: linesOf(drawing, r.fonts), drawing: drawing}, contents, nil
}

// readFonts reads what the codes of each font stand for.
func (r *reader) readFonts(resources []byte) error {
	r.fonts = map[string]map[uint16]rune{}
	list := fontsEntry.FindSubmatch(resources)
	if list == nil {
		return nil // a paper without letters
	}
	for _, m := range fontEntry.FindAllSubmatch(list[1], -1) {
		n, err := strconv.Atoi(string(m[2]))
		if err != nil || n < 1 || n >= len(r.objects.list) {
			return ErrForeign
		}
		table, err := r.objects.number(toUnicodeEntry, r.objects.list[n])
		if err != nil {
			return ErrForeign
		}
		content, err := r.stream(table)
		if err != nil {
			return err
		}
		chars := map[uint16]rune{}
		for _, c := range charEntry.FindAllSubmatch(content, -1) {
			code, _ := strconv.ParseUint(string(c[1]), 16, 16) // the pattern holds it to four digits
			if read := []rune(fromHex(string(c[2]))); len(read) == 1 {
				chars[uint16(code)] = read[0]
			}
		}
		r.fonts[string(m[1])] = chars
	}
	return nil
}

// attachment reads a file within the file.
func (r *reader) attachment(object []byte) (Attachment, error) {
	n, err := r.objects.number(embeddedEntry, object)
	if err != nil {
		return Attachment{}, ErrForeign
	}
	content, err := r.stream(n)
	if err != nil {
		return Attachment{}, err
	}
	a := Attachment{Bytes: content}
	if m := nameEntry.FindSubmatch(object); m != nil {
		a.Name = fromHex(string(m[1]))
	}
	head, _, _ := bytes.Cut(r.objects.list[n], []byte("stream\n"))
	if m := typeEntry.FindSubmatch(head); m != nil {
		a.Type = string(bytes.ReplaceAll(m[1], []byte("#2F"), []byte("/")))
	}
	return a, nil
}

// stream is the inflated content of a stream object.
func (r *reader) stream(number int) ([]byte, error) {
	head, rest, found := bytes.Cut(r.objects.list[number], []byte("\nstream\n"))
	m := streamLength.FindSubmatch(head)
	if !found || m == nil {
		return nil, ErrForeign
	}
	length, err := strconv.Atoi(string(m[1]))
	if err != nil || length < 0 || length > len(rest) {
		return nil, ErrForeign
	}
	if !bytes.Contains(head, []byte("/Filter /FlateDecode")) {
		return rest[:length], nil
	}
	packed, err := zlib.NewReader(bytes.NewReader(rest[:length]))
	if err != nil {
		return nil, ErrForeign
	}
	content, err := io.ReadAll(io.LimitReader(packed, int64(r.left)+1))
	if err != nil {
		return nil, ErrForeign
	}
	if r.left -= len(content); r.left < 0 {
		return nil, ErrTooLarge
	}
	return content, nil
}

// fromHex is the text of UTF-16 in hexadecimal.
func fromHex(s string) string {
	var units []uint16
	for ; len(s) >= 4; s = s[4:] {
		u, err := strconv.ParseUint(s[:4], 16, 16)
		if err != nil {
			return ""
		}
		units = append(units, uint16(u))
	}
	return string(utf16.Decode(units))
}

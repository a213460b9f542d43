package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"kongthun/app/paper/typeset"
)

// objects are the parts of a PDF file by number (0 is unused), each from "n 0 obj" to "endobj".
type objects struct {
	list       [][]byte
	root, info int

	packer   *zlib.Writer
	deflated bytes.Buffer
}

var (
	rootEntry      = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoEntry      = regexp.MustCompile(`/Info (\d+) 0 R`)
	contentsEntry  = regexp.MustCompile(`/Contents (\d+) 0 R>>\nendobj`)
	lengthEntry    = regexp.MustCompile(`^\d+ 0 obj\n<</Length (\d+)>>\nstream\n`)
	toUnicodeEntry = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	namesEntry     = regexp.MustCompile(`(?s)/Names <<\s*/EmbeddedFiles << /Names \[\s*\] >>\s*>>\n`)
	tableHead      = regexp.MustCompile(`^xref\n0 (\d+)\n`)
	catalogStart   = []byte("/Type /Catalog\n")
)

// errDamaged tells that bytes are not as gofpdf writes them: a fault of the program, whatever was printed.
var errDamaged = errors.New("pdf: gofpdf's bytes are not understood")

// rewrite puts right what gofpdf writes wrongly or not at all. Bytes that it does not understand are an error.
func rewrite(raw []byte, coders [typeset.Styles]*coder, meta Meta) ([]byte, error) {
	o, err := readObjects(raw)
	if err != nil {
		return nil, err
	}
	if err := o.packPages(); err != nil {
		return nil, err
	}
	for style, c := range coders {
		if c == nil {
			continue
		}
		if err := o.mendFont(typeset.Style(style), c); err != nil {
			return nil, err
		}
	}
	o.list[o.info] = information(o.info, meta)
	catalog := "/Lang (th-TH)\n/ViewerPreferences <</DisplayDocTitle true>>\n"
	catalog += fmt.Sprintf("/Metadata %d 0 R\n", o.addStream("/Type /Metadata /Subtype /XML", xmp(meta), false))
	catalog += o.attach(meta)
	root := namesEntry.ReplaceAll(o.list[o.root], nil)
	if !bytes.Contains(root, catalogStart) {
		return nil, fmt.Errorf("%w: no catalogue", errDamaged)
	}
	o.list[o.root] = bytes.Replace(root, catalogStart, append(slices.Clone(catalogStart), catalog...), 1)
	return o.file(), nil
}

// readObjects follows the cross-reference table of a file that gofpdf wrote.
func readObjects(raw []byte) (*objects, error) {
	table, offsets, err := readTable(raw)
	if err != nil {
		return nil, err
	}
	ends := append(slices.Sorted(slices.Values(offsets[1:])), table)
	o := &objects{list: make([][]byte, len(offsets))}
	for i := 1; i < len(offsets); i++ {
		next, _ := slices.BinarySearch(ends, offsets[i]+1)
		o.list[i] = slices.Clone(raw[offsets[i]:ends[next]])
	}
	if o.root, err = o.number(rootEntry, raw[table:]); err != nil {
		return nil, err
	}
	o.info, err = o.number(infoEntry, raw[table:])
	return o, err
}

// readTable gives where the cross-reference table stands and what it says: for each object, a place before the table.
func readTable(raw []byte) (table int, offsets []int, err error) {
	const entry, digits = 20, 10 // bytes
	lost := fmt.Errorf("%w: no cross-reference table", errDamaged)
	start := bytes.LastIndex(raw, []byte("startxref\n"))
	if start < 0 {
		return 0, nil, lost
	}
	if _, err := fmt.Sscanf(string(raw[start:]), "startxref\n%d", &table); err != nil || table < 0 || table >= len(raw) {
		return 0, nil, lost
	}
	head := tableHead.FindSubmatch(raw[table:])
	if head == nil {
		return 0, nil, lost
	}
	entries := raw[table+len(head[0]):]
	count, err := strconv.Atoi(string(head[1]))
	if err != nil || count < 1 || count > len(entries)/entry {
		return 0, nil, lost
	}
	offsets = make([]int, count)
	for i := range offsets {
		offset, err := strconv.Atoi(string(entries[entry*i : entry*i+digits]))
		if err != nil || offset < 0 || offset >= table {
			return 0, nil, lost
		}
		offsets[i] = offset
	}
	return table, offsets, nil
}

// number is the number of the object that an entry refers to.
func (o *objects) number(entry *regexp.Regexp, in []byte) (int, error) {
	if found := entry.FindSubmatch(in); found != nil {
		if n, err := strconv.Atoi(string(found[1])); err == nil && n > 0 && n < len(o.list) {
			return n, nil
		}
	}
	return 0, fmt.Errorf("%w: no object for %s", errDamaged, entry)
}

// packPages deflates the contents of the pages, which gofpdf was told to leave as they are.
func (o *objects) packPages() error {
	for _, object := range o.list {
		end := object[max(len(object)-contentsAtEnd, 0):]
		if !contentsEntry.Match(end) {
			continue
		}
		n, err := o.number(contentsEntry, end)
		if err != nil {
			return err
		}
		head := lengthEntry.FindSubmatch(o.list[n])
		if head == nil {
			return fmt.Errorf("%w: contents of a page", errDamaged)
		}
		content := o.list[n][len(head[0]):]
		length, err := strconv.Atoi(string(head[1]))
		if err != nil || length > len(content) {
			return fmt.Errorf("%w: length of a page", errDamaged)
		}
		o.list[n] = o.stream(n, "", content[:length], true)
	}
	return nil
}

const contentsAtEnd = 64 // bytes of a page object that hold the entry of its contents

// mendFont gives a style's font objects the right ToUnicode table and the name of a subset.
func (o *objects) mendFont(style typeset.Style, c *coder) error {
	written := regexp.MustCompile(`/utf8` + family + styleNames[style] + `([\s/])`)
	table := c.toUnicode()
	name := []byte("/" + subsetTag(table) + "+" + typeset.FontName(style) + "$1")
	mended := false
	for i, object := range o.list {
		dictionary, _, _ := bytes.Cut(object, []byte("stream\n"))
		if !bytes.Contains(dictionary, []byte("/Type /Font")) || !written.Match(dictionary) {
			continue
		}
		if toUnicodeEntry.Match(dictionary) {
			n, err := o.number(toUnicodeEntry, dictionary)
			if err != nil {
				return err
			}
			o.list[n], mended = o.stream(n, "", table, true), true
		}
		o.list[i] = written.ReplaceAll(object, name)
	}
	if !mended {
		return fmt.Errorf("%w: font %s", errDamaged, typeset.FontName(style))
	}
	return nil
}

// subsetTag is the six letters before the name of a subset font (ISO 32000-1, 9.6.4).
func subsetTag(content []byte) string {
	sum := sha256.Sum256(content)
	tag := sum[:6]
	for i := range tag {
		tag[i] = 'A' + tag[i]%26
	}
	return string(tag)
}

// add takes a dictionary as a new object and gives its number.
func (o *objects) add(dictionary string) int {
	n := len(o.list)
	o.list = append(o.list, fmt.Appendf(nil, "%d 0 obj\n<<%s>>\nendobj\n", n, dictionary))
	return n
}

// addStream takes bytes as a new stream object and gives its number.
func (o *objects) addStream(dictionary string, content []byte, deflate bool) int {
	n := len(o.list)
	o.list = append(o.list, o.stream(n, dictionary, content, deflate))
	return n
}

// file writes all objects with a new table. The file's identity is the hash of its objects.
func (o *objects) file() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(o.list))
	for _, object := range o.list[1:] {
		table += fmt.Sprintf("%010d 00000 n \n", out.Len())
		out.Write(bytes.TrimRight(object, "\n"))
		out.WriteByte('\n')
	}
	identity := sha256.Sum256(out.Bytes())
	start := out.Len()
	out.WriteString(table)
	fmt.Fprintf(&out, "trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [<%X> <%X>]\n>>\nstartxref\n%d\n%%%%EOF\n",
		len(o.list), o.root, o.info, identity[:16], identity[:16], start)
	return out.Bytes()
}

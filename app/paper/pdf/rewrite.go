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
	catalogStart   = []byte("/Type /Catalog\n")
)

// rewrite puts right what gofpdf writes wrongly or not at all.
func rewrite(raw []byte, coders [typeset.Styles]*coder, meta Meta) ([]byte, error) {
	o, err := readObjects(raw)
	if err != nil {
		return nil, err
	}
	o.packPages()
	for style, c := range coders {
		if c != nil {
			o.mendFont(typeset.Style(style), c)
		}
	}
	o.list[o.info] = information(o.info, meta)
	catalog := "/Lang (th-TH)\n/ViewerPreferences <</DisplayDocTitle true>>\n"
	catalog += fmt.Sprintf("/Metadata %d 0 R\n", o.addStream("/Type /Metadata /Subtype /XML", xmp(meta), false))
	catalog += o.attach(meta)
	root := namesEntry.ReplaceAll(o.list[o.root], nil)
	if !bytes.Contains(root, catalogStart) {
		return nil, errors.New("pdf: no catalogue")
	}
	o.list[o.root] = bytes.Replace(root, catalogStart, append(slices.Clone(catalogStart), catalog...), 1)
	return o.file(), nil
}

// readObjects follows the cross-reference table of a file that gofpdf wrote.
func readObjects(raw []byte) (*objects, error) {
	start := bytes.LastIndex(raw, []byte("startxref\n"))
	if start < 0 {
		return nil, errors.New("pdf: no startxref")
	}
	var table, count int
	if _, err := fmt.Sscanf(string(raw[start:]), "startxref\n%d", &table); err != nil || table >= len(raw) {
		return nil, errors.New("pdf: no cross-reference table")
	}
	if _, err := fmt.Sscanf(string(raw[table:min(table+40, len(raw))]), "xref\n0 %d\n", &count); err != nil {
		return nil, errors.New("pdf: no cross-reference table")
	}
	entries := raw[table+len("xref\n0 \n")+len(strconv.Itoa(count)):]
	offsets := make([]int, count)
	for i := range offsets {
		offset, err := strconv.Atoi(string(entries[20*i : 20*i+10]))
		if err != nil {
			return nil, fmt.Errorf("pdf: cross-reference table: %w", err)
		}
		offsets[i] = offset
	}
	ends := append(slices.Sorted(slices.Values(offsets[1:])), table)
	o := &objects{list: make([][]byte, count)}
	for i := 1; i < count; i++ {
		next, _ := slices.BinarySearch(ends, offsets[i]+1)
		o.list[i] = slices.Clone(raw[offsets[i]:ends[next]])
	}
	root, info := rootEntry.FindSubmatch(raw[table:]), infoEntry.FindSubmatch(raw[table:])
	if root == nil || info == nil {
		return nil, errors.New("pdf: no trailer")
	}
	o.root, _ = strconv.Atoi(string(root[1]))
	o.info, _ = strconv.Atoi(string(info[1]))
	return o, nil
}

// packPages deflates the contents of the pages, which gofpdf was told to leave as they are.
func (o *objects) packPages() {
	for _, object := range o.list {
		page := contentsEntry.FindSubmatch(object[max(len(object)-contentsAtEnd, 0):])
		if page == nil {
			continue
		}
		n, _ := strconv.Atoi(string(page[1]))
		if head := lengthEntry.FindSubmatch(o.list[n]); head != nil {
			length, _ := strconv.Atoi(string(head[1]))
			o.list[n] = o.stream(n, "", o.list[n][len(head[0]):len(head[0])+length], true)
		}
	}
}

const contentsAtEnd = 64 // bytes of a page object that hold the entry of its contents

// mendFont gives a style's font objects the right ToUnicode table and the name of a subset.
func (o *objects) mendFont(style typeset.Style, c *coder) {
	written := regexp.MustCompile(`/utf8` + family + styleNames[style] + `([\s/])`)
	table := c.toUnicode()
	name := []byte("/" + subsetTag(table) + "+" + typeset.FontName(style) + "$1")
	for i, object := range o.list {
		dictionary, _, _ := bytes.Cut(object, []byte("stream\n"))
		if !bytes.Contains(dictionary, []byte("/Type /Font")) || !written.Match(dictionary) {
			continue
		}
		if target := toUnicodeEntry.FindSubmatch(dictionary); target != nil {
			n, _ := strconv.Atoi(string(target[1]))
			o.list[n] = o.stream(n, "", table, true)
		}
		o.list[i] = written.ReplaceAll(object, name)
	}
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

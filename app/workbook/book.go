package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"kongthun/model"
)

// The bounds of a workbook that is read. An intake of a whole province's funds stays far below them; a file made to exhaust the
// machine does not.
const (
	maxFile  = 20 << 20 // bytes as stored
	maxPart  = 48 << 20 // bytes of one part, unpacked
	maxTotal = 64 << 20 // bytes of all parts, unpacked
	maxParts = 2000
	maxDepth = 64 // of XML elements
)

// oleMagic begins every OLE compound file: a workbook of Excel 97–2003, and any workbook under a password.
var oleMagic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// book is a workbook unpacked: all parts read to their ends, their checksums right.
type book struct {
	file  string
	parts map[string][]byte // by path without leading slash
	text  int               // bytes of text in the cells read so far
	rows  int               // the most that a sheet of it may have
}

// openBook unpacks a workbook and refuses what is none, what is damaged and what is too large. The errors are *model.Error,
// invalid, keys "workbook.empty", ".large", ".ole", ".encrypted", ".notexcel", ".cut" and ".damaged"; all name the file.
func openBook(file string, data []byte) (*book, error) {
	if len(data) > maxFile {
		return nil, model.Invalid("workbook.large", "file", file, "limit", strconv.Itoa(maxFile>>20))
	}
	return openParts(file, data, func(string) bool { return true })
}

// openParts is openBook for some of the parts; the others are not looked at, and of a file of which only some are wanted any size is
// taken: it is what they come to that counts.
func openParts(file string, data []byte, want func(part string) bool) (*book, error) {
	switch {
	case len(data) == 0:
		return nil, model.Invalid("workbook.empty", "file", file)
	case bytes.HasPrefix(data, oleMagic):
		return nil, oleRefusal(file, data)
	case !bytes.HasPrefix(data, []byte("PK")):
		return nil, model.Invalid("workbook.notexcel", "file", file)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are only keys here, never paths of the machine
		return nil, model.Invalid("workbook.cut", "file", file)
	}
	b := &book{file: file, parts: map[string][]byte{}, rows: maxRows}
	if len(archive.File) > maxParts {
		return nil, model.Invalid("workbook.large", "file", file, "limit", strconv.Itoa(maxTotal>>20))
	}
	total := 0
	for _, f := range archive.File {
		name := strings.TrimPrefix(strings.ReplaceAll(f.Name, "\\", "/"), "/")
		if !want(name) {
			continue
		}
		part, err := unpack(f)
		if err != nil {
			return nil, damaged(file, f.Name)
		}
		if total += len(part); total > maxTotal || len(part) > maxPart {
			return nil, model.Invalid("workbook.large", "file", file, "limit", strconv.Itoa(maxTotal>>20))
		}
		b.parts[name] = part
	}
	if b.parts["xl/workbook.bin"] != nil || b.parts["xl/workbook.xml"] == nil && b.parts["_rels/.rels"] == nil {
		return nil, model.Invalid("workbook.notexcel", "file", file)
	}
	return b, nil
}

// oleRefusal tells a workbook under a password from one of Excel 97–2003: the first holds the stream EncryptedPackage, its name
// in UTF-16 in the directory of the compound file.
func oleRefusal(file string, data []byte) error {
	var name []byte
	for _, c := range []byte("EncryptedPackage") {
		name = append(name, c, 0)
	}
	if bytes.Contains(data, name) {
		return model.Invalid("workbook.encrypted", "file", file)
	}
	return model.Invalid("workbook.ole", "file", file)
}

// unpack reads one part to its end, never further than one byte beyond the bound; archive/zip compares length and checksum.
func unpack(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	part, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	return part, errors.Join(err, r.Close())
}

func damaged(file, part string) error {
	return model.Invalid("workbook.damaged", "file", file, "part", part)
}

// sheetPart is a worksheet of the workbook: its name and where its part lies.
type sheetPart struct {
	name   string
	path   string
	hidden bool
}

// xmlWorkbook and xmlRelations are what of the two parts is wanted here (ECMA-376 part 1, 18.2.27 and part 2, 9.3).
type xmlWorkbook struct {
	Properties struct {
		Date1904 string `xml:"date1904,attr"`
	} `xml:"workbookPr"`
	Sheets []struct {
		Name  string     `xml:"name,attr"`
		State string     `xml:"state,attr"`
		Attrs []xml.Attr `xml:",any,attr"`
	} `xml:"sheets>sheet"`
}

type xmlRelations struct {
	List []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
	} `xml:"Relationship"`
}

// contents lists the worksheets in their order, and tells the path of the shared strings ("" when there are none) and whether
// days are counted from 1904, as old workbooks of the Macintosh do.
func (b *book) contents() (sheets []sheetPart, stringsPath string, from1904 bool, err error) {
	var root xmlRelations
	if err := b.decode("_rels/.rels", &root); err != nil {
		return nil, "", false, err
	}
	at := "xl/workbook.xml"
	for _, r := range root.List {
		if strings.HasSuffix(r.Type, "/officeDocument") {
			at = target("", r.Target)
		}
	}
	var w xmlWorkbook
	if err := b.decode(at, &w); err != nil {
		return nil, "", false, err
	}
	var rels xmlRelations
	if err := b.decode(path.Join(path.Dir(at), "_rels", path.Base(at)+".rels"), &rels); err != nil {
		return nil, "", false, err
	}
	paths := map[string]string{}
	for _, r := range rels.List {
		switch {
		case strings.HasSuffix(r.Type, "/worksheet"):
			paths[r.ID] = target(path.Dir(at), r.Target)
		case strings.HasSuffix(r.Type, "/sharedStrings"):
			stringsPath = target(path.Dir(at), r.Target)
		}
	}
	for _, s := range w.Sheets {
		for _, a := range s.Attrs {
			if p := paths[a.Value]; a.Name.Local == "id" && p != "" { // r:id; a chart sheet has no worksheet
				sheets = append(sheets, sheetPart{s.Name, p, s.State == "hidden" || s.State == "veryHidden"})
			}
		}
	}
	return sheets, stringsPath, w.Properties.Date1904 == "1" || w.Properties.Date1904 == "true", nil
}

// target makes a relation's target a path of the archive.
func target(folder, to string) string {
	if strings.HasPrefix(to, "/") {
		return path.Clean(to)[1:]
	}
	return path.Join(folder, to)
}

// decode reads a small part whole into a struct, after the same checks as a worksheet.
func (b *book) decode(part string, into any) error {
	if err := b.walk(part, func(xml.Token, *xml.Decoder) error { return nil }); err != nil {
		return err
	}
	if err := xml.Unmarshal(b.parts[part], into); err != nil {
		return damaged(b.file, part)
	}
	return nil
}

// walk hands every token of a part to visit and refuses what is no well-formed XML to its end, what declares a document type
// (the way in for entities that grow without bound) and what nests without end. An error of visit is handed on.
func (b *book) walk(part string, visit func(xml.Token, *xml.Decoder) error) error {
	content, ok := b.parts[part]
	if !ok {
		return damaged(b.file, part)
	}
	d := xml.NewDecoder(bytes.NewReader(content))
	depth, elements := 0, 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) && elements > 0 {
			return nil
		}
		if err != nil {
			return damaged(b.file, part)
		}
		switch token.(type) {
		case xml.Directive:
			return model.Invalid("workbook.doctype", "file", b.file, "part", part)
		case xml.StartElement:
			depth++
			elements++
		case xml.EndElement:
			depth--
		}
		if depth > maxDepth {
			return damaged(b.file, part)
		}
		if err := visit(token, d); err != nil {
			return err
		}
	}
}

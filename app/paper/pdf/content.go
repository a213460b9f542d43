package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
)

// textString is a text as a PDF string of UTF-16 in hexadecimal.
func textString(s string) string { return "<FEFF" + utf16Hex(s) + ">" }

func utf16Hex(s string) string { return string(appendUTF16(nil, s)) }

// appendUTF16 writes a text as UTF-16 in hexadecimal.
func appendUTF16(b []byte, s string) []byte {
	const digits = "0123456789ABCDEF"
	put := func(u uint16) { b = append(b, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15]) }
	for _, r := range s {
		if high, low := utf16.EncodeRune(r); high != unicode.ReplacementChar {
			put(uint16(high))
			put(uint16(low))
		} else {
			put(uint16(r))
		}
	}
	return b
}

// stream is a whole stream object.
func (o *objects) stream(number int, dictionary string, content []byte, deflate bool) []byte {
	filter := ""
	if deflate {
		content, filter = o.packed(content), "/Filter /FlateDecode"
	}
	out := fmt.Appendf(nil, "%d 0 obj\n<<%s%s/Length %d>>\nstream\n", number, dictionary, filter, len(content))
	return append(append(out, content...), "\nendstream\nendobj\n"...)
}

// packed deflates, until the next call. One packer serves the whole file: a new one takes longer than packing a page.
func (o *objects) packed(content []byte) []byte {
	o.deflated.Reset()
	if o.packer == nil {
		o.packer, _ = zlib.NewWriterLevel(&o.deflated, zlib.BestSpeed) // an error would be of the level
	} else {
		o.packer.Reset(&o.deflated)
	}
	_, _ = o.packer.Write(content) // a bytes.Buffer takes everything
	_ = o.packer.Close()
	return o.deflated.Bytes()
}

// toUnicode is the CMap from codes to characters (ISO 32000-1, 9.10.3).
func (c *coder) toUnicode() []byte {
	var out bytes.Buffer
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo\n<</Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const atOnce = 100 // entries in one block, at most
	for codes := range slices.Chunk(slices.Sorted(maps.Keys(c.reads)), atOnce) {
		fmt.Fprintf(&out, "%d beginbfchar\n", len(codes))
		for _, code := range codes {
			fmt.Fprintf(&out, "<%04X> <%s>\n", code, utf16Hex(string(c.reads[code])))
		}
		out.WriteString("endbfchar\n")
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return out.Bytes()
}

const pdfDate = "D:20060102150405+07'00'" // ISO 32000-1, 7.9.4

// information is the document information dictionary. gofpdf's own would hold the time of writing, and no character above U+FFFF.
func information(number int, meta Meta) []byte {
	date := meta.Date.In(thaiTime).Format(pdfDate)
	return fmt.Appendf(nil, "%d 0 obj\n<<\n/Title %s\n/Author %s\n/Subject %s\n/Creator (%s)\n/Producer (%s)\n/CreationDate (%s)\n/ModDate (%s)\n>>\nendobj\n",
		number, textString(meta.Title), textString(meta.Author), textString(meta.Subject), producer, producer, date, date)
}

// xmp is the file's description in XMP (ISO 16684-1), for programs that do not read the older one.
func xmp(meta Meta) []byte {
	date := meta.Date.In(thaiTime).Format(time.RFC3339)
	var out strings.Builder
	out.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ` +
		`xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`)
	element := func(before, text, after string) {
		out.WriteString(before)
		_ = xml.EscapeText(&out, []byte(text)) // a strings.Builder takes everything
		out.WriteString(after + "\n")
	}
	element(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, meta.Title, `</rdf:li></rdf:Alt></dc:title>`)
	element(`<dc:creator><rdf:Seq><rdf:li>`, meta.Author, `</rdf:li></rdf:Seq></dc:creator>`)
	element(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, meta.Subject, `</rdf:li></rdf:Alt></dc:description>`)
	element(`<dc:language><rdf:Bag><rdf:li>`, "th-TH", `</rdf:li></rdf:Bag></dc:language>`)
	element(`<xmp:CreateDate>`, date, `</xmp:CreateDate>`)
	element(`<xmp:ModifyDate>`, date, `</xmp:ModifyDate>`)
	element(`<xmp:CreatorTool>`, producer, `</xmp:CreatorTool>`)
	element(`<pdf:Producer>`, producer, `</pdf:Producer>`)
	out.WriteString(`</rdf:Description></rdf:RDF></x:xmpmeta>` + "\n<?xpacket end=\"w\"?>")
	return []byte(out.String())
}

// attach puts the attachments into the file and gives the catalogue's entries for them.
func (o *objects) attach(meta Meta) string {
	if len(meta.Attachments) == 0 {
		return ""
	}
	date := meta.Date.In(thaiTime).Format(pdfDate)
	sorted := slices.SortedStableFunc(slices.Values(meta.Attachments), func(a, b Attachment) int { return strings.Compare(a.Name, b.Name) })
	var files, names string
	for _, a := range sorted {
		content := o.addStream(fmt.Sprintf("/Type /EmbeddedFile /Subtype /%s /Params <</Size %d /CheckSum <%X> /ModDate (%s)>> ",
			pdfName(a.Type), len(a.Bytes), md5.Sum(a.Bytes), date), a.Bytes, true)
		file := o.add(fmt.Sprintf("/Type /Filespec /F %s /UF %s /Desc %s /AFRelationship /Data /EF <</F %d 0 R /UF %d 0 R>>",
			textString(a.Name), textString(a.Name), textString(a.Description), content, content))
		files += fmt.Sprintf("%d 0 R ", file)
		names += fmt.Sprintf("%s %d 0 R ", textString(a.Name), file)
	}
	return "/AF [" + files + "]\n/Names <</EmbeddedFiles <</Names [" + names + "]>>>>\n"
}

// pdfName writes a MIME type as a PDF name: what is not a letter, a digit, a dot or a hyphen is escaped.
func pdfName(s string) string {
	var out strings.Builder
	for _, b := range []byte(s) {
		if b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '.' || b == '-' {
			out.WriteByte(b)
		} else {
			fmt.Fprintf(&out, "#%02X", b)
		}
	}
	return out.String()
}

package pdf

import "bytes"

// Part is a part of a file in which it differs from another.
type Part string

// The parts. A page whose text is the same may still be drawn otherwise.
const (
	PartPages      Part = "pages"      // how many there are
	PartText       Part = "text"       // a line of a page
	PartDrawing    Part = "drawing"    // of a page: places, boxes, the letters' shapes
	PartAttachment Part = "attachment" // a file within the file
	PartOther      Part = "other"      // letters, properties, build
)

// Difference is one place in which a file differs from the one that it should be.
type Difference struct {
	Part    Part
	Page    int    // from 1; 0 for what is on no page
	Is, Was string // the lines of text, or the names of the attachment
}

// mostDifferences is how many are told: a file that differs in more is another file.
const mostDifferences = 8

// Compare lists where a file differs from the one that it should be. Files of equal bytes do not; unequal ones always do.
func Compare(is, was []byte) ([]Difference, error) {
	if bytes.Equal(is, was) {
		return nil, nil
	}
	a, err := Read(is)
	if err != nil {
		return nil, err
	}
	b, err := Read(was)
	if err != nil {
		return nil, err
	}
	var out []Difference
	if len(a.Pages) != len(b.Pages) {
		out = append(out, Difference{Part: PartPages})
	}
	for i := range min(len(a.Pages), len(b.Pages)) {
		out = append(out, a.Pages[i].compare(b.Pages[i], i+1)...)
	}
	for i := range max(len(a.Attachments), len(b.Attachments)) {
		x, y := attachmentAt(a, i), attachmentAt(b, i)
		if x.Name != y.Name || !bytes.Equal(x.Bytes, y.Bytes) {
			out = append(out, Difference{Part: PartAttachment, Is: x.Name, Was: y.Name})
		}
	}
	if len(out) == 0 {
		out = append(out, Difference{Part: PartOther})
	}
	return out[:min(len(out), mostDifferences)], nil
}

func attachmentAt(c Contents, i int) Attachment {
	if i < len(c.Attachments) {
		return c.Attachments[i]
	}
	return Attachment{}
}

// compare lists the lines that differ: what two pages begin and end with alike is passed over.
func (p PageContents) compare(was PageContents, number int) []Difference {
	a, b := p.Lines, was.Lines
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	var out []Difference
	for i := range max(len(a), len(b)) {
		if is, should := lineAt(a, i), lineAt(b, i); is != should {
			out = append(out, Difference{Part: PartText, Page: number, Is: is, Was: should})
		}
	}
	if len(out) == 0 && !bytes.Equal(p.drawing, was.drawing) {
		out = append(out, Difference{Part: PartDrawing, Page: number})
	}
	return out
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

package paper

import (
	"strconv"

	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// hang is where the titles of sections and items begin: behind "ระเบียบวาระที่ ๑๐", and behind an item's number.
const hang = 98 * typeset.Point

// Minutes prints รายงานการประชุม after แบบที่ 11 of ระเบียบงานสารบรรณ พ.ศ. 2526 ข้อ 25 (domain A.6). An error is a fault of the
// program, never of the value: whatever is in it is printed or named in Unprintable.
func Minutes(m model.Minutes) (Pages, error) {
	return bind(minutes(m), m.Title, m.Author, m.On)
}

// MinutesUnprintable are the characters that the minutes' letters lack, without making the file.
func MinutesUnprintable(m model.Minutes) []Unprintable { return unprintable(minutes(m)) }

func minutes(m model.Minutes) typeset.Document {
	c := newComposer(typeset.Setup{Sheet: typeset.Portrait(), Draft: m.Draft}, m.Names, m.ThaiDigits)
	c.heading(m.Heading)
	for _, r := range m.Rolls {
		c.roll(r)
	}
	if m.Began != "" {
		c.title(m.Began)
	}
	c.paragraphs(body, m.Opening)
	for _, rule := range m.Rules {
		note := body
		note.Size = small
		c.paragraphs(note, rule)
	}
	for _, s := range m.Sections {
		c.section(s)
	}
	if m.Ended != "" {
		c.flow.Add(typeset.Paragraph{Text: c.strong(m.Ended), Before: 8 * typeset.Point})
	}
	c.signatures(m.Words["sign"], m.Signatures)
	return c.flow.Document()
}

// body is a paragraph of running text.
var body = typeset.Paragraph{Align: typeset.Justify, First: indent}

// rollColumns are number, name, position and role: the same in all rolls, so that they stand in line.
var rollColumns = []typeset.Column{{Share: 30}, {Share: 128}, {Share: 167}, {Share: 132}}

const rollPad = 2 * typeset.Point // the table reaches so far into the margins that its letters stand in line with the headings

// roll sets one of the lists of people.
func (c composer) roll(r model.MinutesRoll) {
	c.title(r.Title)
	t := typeset.Table{Columns: rollColumns, Pad: rollPad, Left: -rollPad}
	for i, p := range r.People {
		row := c.cells(strconv.Itoa(i+1)+".", p.Name, p.Position, p.Role)
		if p.Role == "" {
			row[2].Span = 2
		}
		t.Rows = append(t.Rows, typeset.Row{Cells: row})
	}
	c.flow.Add(t)
}

// section sets one ระเบียบวาระ with its items.
func (c composer) section(s model.MinutesSection) {
	c.flow.Add(typeset.Paragraph{
		Label: c.strong(s.Label), Text: c.strong(s.Title), Left: hang, Before: 8 * typeset.Point, Heading: len(s.Items) > 0,
	})
	for _, it := range s.Items {
		c.item(it)
	}
}

func (c composer) item(it model.MinutesItem) {
	if it.Number != "" || it.Title != "" {
		c.flow.Add(typeset.Paragraph{
			Label: c.strong(it.Number), LabelAt: indent, Text: c.strong(it.Title), Left: hang, Before: 6 * typeset.Point,
			Heading: len(it.Facts)+len(it.Paragraphs) > 0,
		})
	}
	c.facts(it.Facts)
	left := c.behind(labelsOf(it.Paragraphs), indent)
	for _, p := range it.Paragraphs {
		c.paragraph(p, left)
	}
}

// facts sets a proposal's block: bold labels, and the texts in line behind the longest.
func (c composer) facts(facts []model.Fact) {
	labels := make([]string, len(facts))
	for i, f := range facts {
		labels[i] = f.Label
	}
	left := c.behind(labels, hang)
	for i, f := range facts {
		p := typeset.Paragraph{Label: c.strong(f.Label), LabelAt: hang, Left: left, KeepNext: i < len(facts)-1}
		if i == len(facts)-1 {
			p.After = 3 * typeset.Point
		}
		c.paragraphs(p, f.Text)
	}
}

// paragraph sets running text with its first line indented, and a labelled one hanging behind its label, set off when strong.
func (c composer) paragraph(p model.Paragraph, left typeset.Length) {
	if p.Label == "" {
		c.paragraphs(body, p.Text)
		return
	}
	set := typeset.Paragraph{Label: c.strong(p.Label), LabelAt: indent, Left: left, Align: typeset.Justify}
	if p.Strong { // a resolution is not read without what it decides
		set.Before, set.After, set.KeepPrevious = 4*typeset.Point, 4*typeset.Point, true
	}
	c.paragraphs(set, p.Text)
}

func labelsOf(list []model.Paragraph) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.Label)
	}
	return out
}

// behind is where texts begin whose labels begin at a place: behind the longest label, but never beyond the middle.
func (c composer) behind(labels []string, at typeset.Length) typeset.Length {
	left := at
	for _, l := range labels {
		if l != "" {
			left = max(left, at+c.width(c.strong(l))+8*typeset.Point)
		}
	}
	return min(left, halfMeasure)
}

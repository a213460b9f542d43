package paper

import (
	"strconv"
	"strings"

	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// leastHang is where the titles of sections and items begin, unless "ระเบียบวาระที่ ๑๐" or an item's number takes more.
const leastHang = 98 * typeset.Point

// Minutes prints รายงานการประชุม after แบบที่ 11 of ระเบียบงานสารบรรณ พ.ศ. 2526 ข้อ 25 (domain A.6). An error is a fault of the
// program, never of the value: whatever is in it is printed or named in Unprintable.
func Minutes(m model.Minutes) (Pages, error) {
	return bind(minutes(m, nil), m.Title, m.Author, m.On)
}

// MinutesUnprintable are the characters that the minutes' letters lack, without making the file.
func MinutesUnprintable(m model.Minutes) []Unprintable { return unprintable(minutes(m, nil)) }

// minutes lays minutes out, with a seal at the foot or none.
func minutes(m model.Minutes, foot *typeset.Seal) typeset.Document {
	c := newComposer(typeset.Setup{Sheet: typeset.Portrait(), Draft: m.Draft, Seal: foot}, m.Names, m.ThaiDigits)
	c.heading(m.Heading)
	for _, r := range m.Rolls {
		c.roll(r)
	}
	if m.Began != "" {
		c.title(m.Began)
	}
	c.paragraphs(body, m.Opening)
	for _, rule := range m.Rules {
		c.paragraphs(body, rule)
	}
	c.hang, c.decided = c.hangs(m.Sections)
	for _, s := range m.Sections {
		c.section(s)
	}
	c.paragraphs(body, m.Adjourned)
	if m.Ended != "" {
		c.flow.Add(typeset.Paragraph{Text: c.strong(m.Ended), Before: 8 * typeset.Point})
	}
	c.signatures(m.Words["sign"], m.Signatures)
	for _, a := range m.Annexes {
		c.annex(a)
	}
	return c.flow.Document()
}

// annex sets what is attached on a page of its own: its text word by word, digits too, for it is another's.
func (c composer) annex(a model.MinutesAnnex) {
	c.flow.Add(typeset.NewPage{})
	c.heading([]string{a.Label, a.Title})
	c.thaiDigits = false
	c.paragraphs(body, a.Text)
}

// body is a paragraph of running text.
var body = typeset.Paragraph{Align: typeset.Justify, First: indent}

// rollColumns are number, name, position and role: the same in all rolls, so that they stand in line.
var rollColumns = []typeset.Column{{Share: 315}, {Share: 1300}, {Share: 1630}, {Share: 1330}}

const rollPad = 7 * typeset.Point / 2 // the table reaches so far into the margins that its letters stand in line with the headings

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

// hangs are where all titles begin, and all texts with a label of their own, so that they stand in line throughout.
func (c composer) hangs(sections []model.MinutesSection) (titles, labelled typeset.Length) {
	var heads, numbers, labels []string
	for _, s := range sections {
		heads = append(heads, s.Label)
		for _, it := range s.Items {
			numbers = append(numbers, it.Number)
			for _, p := range it.Paragraphs {
				labels = append(labels, p.Label)
			}
		}
	}
	titles = max(leastHang, c.behind(heads, 0, labelGap), c.behind(numbers, indent, numberGap))
	return titles, c.behind(labels, indent, labelGap)
}

// section sets one ระเบียบวาระ with its items.
func (c composer) section(s model.MinutesSection) {
	c.flow.Add(typeset.Paragraph{
		Label: c.strong(s.Label), Text: c.strong(s.Title), Left: c.hang, Before: 8 * typeset.Point, Heading: len(s.Items) > 0,
	})
	for _, it := range s.Items {
		c.item(it)
	}
}

func (c composer) item(it model.MinutesItem) {
	if it.Number != "" || it.Title != "" {
		c.flow.Add(typeset.Paragraph{
			Label: c.strong(it.Number), LabelAt: indent, Text: c.strong(it.Title), Left: c.hang, Before: 6 * typeset.Point,
			Heading: len(it.Facts)+len(it.Paragraphs) > 0,
		})
	}
	c.facts(it.Facts)
	for _, p := range it.Paragraphs {
		c.paragraph(p)
	}
}

// facts sets a proposal's block: bold labels, and the texts in line behind the longest.
func (c composer) facts(facts []model.Fact) {
	labels := make([]string, len(facts))
	for i, f := range facts {
		labels[i] = f.Label
	}
	left := c.behind(labels, c.hang, labelGap)
	for i, f := range facts {
		p := typeset.Paragraph{Label: c.strong(f.Label), LabelAt: c.hang, Left: left, KeepNext: true}
		if i == len(facts)-1 {
			p.After = 3 * typeset.Point
		}
		c.paragraphs(p, f.Text)
	}
}

// paragraph sets running text with its first line indented, and a labelled one hanging behind its label, set off when strong.
func (c composer) paragraph(p model.Paragraph) {
	if p.Label == "" {
		c.paragraphs(body, p.Text)
		return
	}
	set := typeset.Paragraph{Label: c.strong(p.Label), LabelAt: indent, Left: c.decided, Align: typeset.Justify}
	if p.Room > 0 {
		set.Align = typeset.Left
		line := c.flow.Dots(typeset.Portrait().Measure() - c.decided)
		p.Text = strings.TrimSuffix(strings.Repeat(line+"\n", p.Room), "\n")
	}
	if p.Strong { // a resolution is not read without what it decides
		set.Before, set.After, set.KeepPrevious, set.LeanTogether = 4*typeset.Point, 4*typeset.Point, true, true
	}
	c.paragraphs(set, p.Text)
}

// The white between a label and its text, at least: behind a title's number, and where several texts stand in line.
const (
	numberGap = 11 * typeset.Point / 2
	labelGap  = 8 * typeset.Point
)

// behind is where texts begin whose labels begin at a place: behind the longest label, but never beyond the middle.
func (c composer) behind(labels []string, at, white typeset.Length) typeset.Length {
	left := at
	for _, l := range labels {
		if l != "" {
			left = max(left, at+c.width(c.strong(l))+white)
		}
	}
	return min(left, halfMeasure)
}

package paper

import (
	"cmp"
	"strings"

	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// Document prints a paper of blocks. Errors as of Minutes.
func Document(d model.Document) (Pages, error) {
	return bind(document(d), d.Title, d.Author, d.On)
}

// Documents prints several papers as one file, each from a new page on with page numbers of its own; title, author and date are
// the first one's. None at all are refused (key "paper.no_documents").
func Documents(list []model.Document) (Pages, error) {
	if len(list) == 0 {
		return Pages{}, model.NotFound("paper.no_documents")
	}
	docs := make([]typeset.Document, len(list))
	for i, d := range list {
		docs[i] = document(d)
	}
	return bind(typeset.Join(docs), list[0].Title, list[0].Author, list[0].On)
}

func document(d model.Document) typeset.Document {
	sheet := typeset.Portrait()
	if d.Wide {
		sheet = typeset.Landscape()
	}
	c := newComposer(typeset.Setup{Sheet: sheet, Size: typeset.Length(d.Size) * typeset.Point, Footer: d.Footer, Draft: d.Draft}, d.Names, d.ThaiDigits)
	c.heading(d.Heading)
	for _, b := range d.Blocks {
		c.block(b, sheet.Measure())
	}
	return c.flow.Document()
}

// block sets what a block holds.
func (c composer) block(b model.Block, measure typeset.Length) {
	switch {
	case b.Title != "":
		c.title(b.Title)
	case b.Text != nil:
		c.passage(*b.Text, measure)
	case len(b.Facts) > 0:
		c.lines(b.Facts, measure)
	case len(b.Ticks) > 0:
		c.ticks(b.Ticks)
	case b.Table != nil:
		c.flow.Add(c.table(*b.Table), typeset.Gap(tableAfter))
	case b.Sign != nil:
		c.signing(*b.Sign, measure)
	case b.Lines > 0:
		c.flow.Add(typeset.Blank(b.Lines))
	case b.Room > 0:
		room := typeset.Row{Height: typeset.Millimetres(b.Room)}
		c.flow.Add(typeset.Table{Columns: []typeset.Column{{Share: 1}}, Rows: []typeset.Row{room}})
	case b.Gap > 0:
		c.flow.Add(typeset.Gap(typeset.Millimetres(b.Gap)))
	case b.NewPage:
		c.flow.Add(typeset.NewPage{})
	}
}

// The measures of a document's blocks.
const (
	passageAfter = 3 * typeset.Point
	tableAfter   = 5 * typeset.Point
	tickAt       = 18 * typeset.Point // where a box stands
	tickGap      = 7 * typeset.Point
	leastDots    = 60 * typeset.Point // of a dotted line behind a label
	dayLine      = 100 * typeset.Point
	closeBefore  = 28 * typeset.Point // white above places that stand close: for a signature's height
	rightHalf    = 45                 // in hundredths of the measure
)

// passage sets running text: justified when it is a letter's paragraph, else as it runs.
func (c composer) passage(p model.Passage, measure typeset.Length) {
	set := typeset.Paragraph{Left: measure * typeset.Length(p.From) / 100, After: passageAfter, Heading: p.Held}
	switch {
	case p.Centre:
		set.Align = typeset.Centre
	case p.Indent:
		set.Align, set.First = typeset.Justify, indent
	}
	if p.Label != "" {
		set.Label, set.LabelAt = c.strong(p.Label), set.Left
		set.Left, set.First = c.behind([]string{p.Label}, set.Left, labelGap), 0
	}
	if !p.Strong {
		c.paragraphs(set, p.Text)
		return
	}
	for _, line := range paragraphsOf(p.Text) {
		set.Text = c.strong(line)
		c.flow.Add(set)
		set.Label = nil
	}
}

// lines sets labels with their texts in line behind the longest; where nothing is known yet, a dotted line to the right margin.
func (c composer) lines(facts []model.Fact, measure typeset.Length) {
	labels := make([]string, len(facts))
	for i, f := range facts {
		labels[i] = f.Label
	}
	left := c.behind(labels, 0, labelGap)
	for _, f := range facts {
		set := typeset.Paragraph{Label: c.strong(f.Label), Left: left}
		if strings.TrimSpace(f.Text) == "" {
			begins := max(left, c.width(c.strong(f.Label))+labelGap)
			set.Text = typeset.Plain(c.flow.Dots(max(measure-begins-labelGap, leastDots)))
			c.flow.Add(set)
			continue
		}
		c.paragraphs(set, f.Text)
	}
	c.flow.Add(typeset.Gap(passageAfter))
}

// ticks sets boxes below one another; the font draws them (see typeset.BoxAdvance).
func (c composer) ticks(list []model.Tick) {
	for i, t := range list {
		box := "☐"
		if t.On {
			box = "☑"
		}
		label := typeset.Plain(box)
		p := typeset.Paragraph{
			Label: label, LabelAt: tickAt, Left: tickAt + c.width(label) + tickGap, Text: c.plain(t.Text), KeepNext: i+1 < len(list),
		}
		if i+1 == len(list) {
			p.After = passageAfter
		}
		c.flow.Add(p)
	}
}

// table sets a table: ruled with a head, or plain columns.
func (c composer) table(d model.DocumentTable) typeset.Table {
	t := typeset.Table{Rules: !d.Plain, Size: small}
	if d.Plain {
		t.Size, t.Pad, t.Left = 0, rollPad, -rollPad
	}
	if d.Size > 0 {
		t.Size = typeset.Length(d.Size) * typeset.Point
	}
	var head []string
	for _, col := range d.Columns {
		t.Columns = append(t.Columns, typeset.Column{Share: col.Weight, Align: alignments[col.Align]})
		head = append(head, col.Title)
	}
	if !d.Plain {
		t.Head = headRow(c.cells(head...))
	}
	for _, r := range d.Rows {
		t.Rows = append(t.Rows, c.tableRow(r))
	}
	return t
}

func (c composer) tableRow(r model.DocumentRow) typeset.Row {
	row := typeset.Row{Cells: c.cells(append([]string(nil), r.Cells...)...), Bold: r.Strong, Shaded: r.Shaded, KeepNext: r.Shaded}
	for i, ink := range r.Inks[:min(len(r.Inks), len(row.Cells))] {
		row.Cells[i].Ink = inks[ink]
	}
	if r.Merge > 1 && len(row.Cells) > 0 {
		row.Cells[0].Span = r.Merge
	}
	if r.Writable {
		row.Height = writable
	}
	return row
}

var inks = map[model.Ink]typeset.Ink{model.Green: typeset.Green, model.Red: typeset.Red}

var alignments = map[model.Align]typeset.Align{
	model.AlignLeft: typeset.Natural, model.AlignCentre: typeset.Centre, model.AlignRight: typeset.Right,
}

// signing sets the places to sign, over the whole measure or on its right half.
func (c composer) signing(s model.Signing, measure typeset.Length) {
	set := typeset.Signatures{}
	for _, b := range s.Places {
		place := c.place(s.Word, b)
		on := cmp.Or(b.On, s.On)
		switch {
		case s.Day != "" && on != "":
			place = append(place, c.text(s.Day+on))
		case s.Day != "":
			place = append(place, c.text(s.Day)+c.flow.Dots(dayLine))
		}
		set.People = append(set.People, place)
	}
	if set.Across = c.across(set.People); s.Close {
		set.Across, set.Before = 2, closeBefore
	}
	if s.Right {
		set.Left, set.Across = measure*rightHalf/100, 1
	}
	c.flow.Add(set)
}

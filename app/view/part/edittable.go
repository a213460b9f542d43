package part

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
)

// EditColumn is one column of an EditTable.
type EditColumn struct {
	Title  string
	Kind   CellKind
	Width  float32 // in Fyne's units at text size 1: the width, of which a column with a weight gives up to 40 %
	Weight float32 // share of the width that is left over
}

// EditTable is a small table that is typed in, or filled by pasting a table from Excel or Word: activities, indicators, names.
// Enter goes to the next cell and, from the last, to a new row; in an empty last row it leaves the table. Up and Down change the
// row. It is as high as its rows.
type EditTable struct {
	widget.BaseWidget

	// OnChanged is told the rows that have something in them whenever a cell was left with another text, a table was
	// pasted, or a row was removed.
	OnChanged func([]Row)
	// Grew is told that the table became higher or lower; a room sets it to its Page's Resettle.
	Grew func()

	columns []EditColumn
	sheet   *sheet
	entries [][]*Entry
	grid    *fyne.Container
	add     *Button
	note    *Label
	content *fyne.Container
	locked  bool
}

// NewEditTable makes a table with one empty row.
func NewEditTable(columns ...EditColumn) *EditTable {
	t := &EditTable{columns: columns, sheet: newSheet(columns), note: NewLabel("", Small)}
	t.grid = container.New(&editLayout{table: t})
	t.add = NewButton(phrase.Say("part.row.add"), func() { t.addRow(len(t.sheet.cells)) })
	t.add.Icon = theme.ContentAddIcon()
	t.content = NewColumn(t.grid, container.NewBorder(nil, nil, t.add, nil, container.New(marginLayout{}, t.note)))
	t.build()
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows rows without telling OnChanged. Money and numbers may come in any form that their fields read.
func (t *EditTable) SetRows(rows []Row) {
	t.sheet.load(rows)
	t.build()
	t.grew()
}

// Rows are the rows that have something in them.
func (t *EditTable) Rows() []Row { return t.sheet.filled() }

// Fault is a sentence about the first cell that cannot be read, or "".
func (t *EditTable) Fault() string {
	row, column, fault, ok := t.sheet.fault()
	if !ok {
		return ""
	}
	return phrase.Say("part.sheet.fault", "row", strconv.Itoa(row+1), "column", t.columns[column].Title, "fault", fault)
}

// build makes the widgets for the sheet as it is.
func (t *EditTable) build() {
	t.grid.Objects, t.entries = nil, nil
	for _, c := range t.columns {
		t.grid.Objects = append(t.grid.Objects, NewCut(c.Title, Strong))
	}
	for r := range t.sheet.cells {
		row := make([]*Entry, len(t.columns))
		for c := range t.columns {
			row[c] = t.cell(r, c)
			t.grid.Objects = append(t.grid.Objects, row[c])
		}
		t.entries = append(t.entries, row)
		t.grid.Objects = append(t.grid.Objects, container.NewCenter(newTapIcon(theme.DeleteIcon(), func() { t.removeRow(r) })))
	}
	t.explain("")
	t.grid.Refresh()
}

func (t *EditTable) cell(r, c int) *Entry {
	e := NewEntry()
	e.SetText(t.sheet.cells[r][c])
	e.OnLeave = func(text string) {
		e.SetText(t.sheet.set(r, c, text))
		t.changed()
	}
	e.paste = func(text string) bool { return t.paste(r, c, text) }
	e.keys = func(key *fyne.KeyEvent) bool { return t.key(r, c, key) }
	grey(e, t.locked)
	return e
}

// key moves between cells.
func (t *EditTable) key(r, c int, key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp:
		t.focus(r-1, c)
	case fyne.KeyDown:
		t.focus(r+1, c)
	case fyne.KeyReturn, fyne.KeyEnter:
		switch {
		case c == 0 && r+1 == len(t.entries) && t.entries[r][0].Text == "" && t.sheet.cells[r].blank():
			focusOn(t.add)
			focusNext(t.add)
		case c+1 < len(t.columns):
			t.focus(r, c+1)
		case r+1 < len(t.entries):
			t.focus(r+1, 0)
		default:
			t.entries[r][c].Commit()
			t.addRow(r + 1)
		}
	default:
		return false
	}
	return true
}

func (t *EditTable) focus(r, c int) {
	if r >= 0 && r < len(t.entries) {
		focusOn(t.entries[r][c])
	}
}

func (t *EditTable) addRow(at int) {
	t.sheet.insert(at)
	t.build()
	t.grew()
	t.focus(at, 0)
}

func (t *EditTable) removeRow(at int) {
	if t.locked {
		return
	}
	had := !t.sheet.cells[at].blank()
	t.sheet.remove(at)
	t.build()
	t.grew()
	if had {
		t.changed()
	}
}

// paste takes a table over from the clipboard; a single cell is left to the field.
func (t *EditTable) paste(r, c int, text string) bool {
	cells := ParsePasted(text)
	if !isTable(cells) {
		return false
	}
	placed, left, without := t.sheet.paste(r, c, cells)
	t.build()
	t.grew()
	t.focus(r+placed-1, c)
	t.changed()
	t.explainPaste(c, left, without)
	return true
}

// explainPaste tells what was not taken of a pasted table; a fault in what was taken stays in front of the rows left out.
func (t *EditTable) explainPaste(c, left int, without framing) {
	fault, skipped := t.Fault(), without.say()
	switch {
	case left > 0:
		lost := phrase.Say("part.sheet.left", "columns", strconv.Itoa(len(t.columns)-c))
		t.note.Set(strings.TrimSpace(lost+" "+skipped), Warning)
	case skipped != "" && fault != "":
		t.note.Set(fault+" "+skipped, Error)
	case skipped != "":
		t.note.Set(skipped, Small)
	}
}

// Entries are the text fields by row and column, for giving one the focus.
func (t *EditTable) Entries() [][]*Entry { return t.entries }

func (t *EditTable) changed() {
	t.explain(t.Fault())
	if t.OnChanged != nil {
		t.OnChanged(t.Rows())
	}
}

// explain shows a fault beneath the table, or the hint that tables can be pasted.
func (t *EditTable) explain(fault string) {
	if fault != "" {
		t.note.Set(fault, Error)
		return
	}
	t.note.Set(phrase.Say("part.sheet.hint"), Small)
}

func (t *EditTable) grew() {
	t.Refresh()
	if t.Grew != nil {
		t.Grew()
	}
}

func (t *EditTable) parts() []fyne.CanvasObject { return slices.Clone(t.grid.Objects[len(t.columns):]) }

// CreateRenderer is Fyne's door to the drawing.
func (t *EditTable) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }

// editLayout puts titles and rows of cells, each row with its button at the end.
type editLayout struct{ table *EditTable }

func (l *editLayout) button() float32 { return theme.IconInlineSize() + 2*theme.InnerPadding() }

func (l *editLayout) cellHeight() float32 { return l.table.entries[0][0].MinSize().Height }

func (l *editLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	columns := make([]Column[Row], len(l.table.columns))
	for i, c := range l.table.columns {
		columns[i] = Column[Row]{Width: c.Width, Weight: c.Weight}
	}
	pad := theme.Padding() / 2
	widths := shareWidth(columns, size.Width-l.button()-pad)
	head, h := Strong.height()+pad, l.cellHeight()
	n := len(widths)
	x := float32(0)
	for i, w := range widths {
		objects[i].Move(fyne.NewPos(x, 0))
		objects[i].Resize(fyne.NewSize(w-pad, head))
		for r := range l.table.entries {
			cell := objects[n+r*(n+1)+i]
			cell.Move(fyne.NewPos(x, head+float32(r)*(h+pad)))
			cell.Resize(fyne.NewSize(w-pad, h))
		}
		x += w
	}
	for r := range l.table.entries {
		remove := objects[n+r*(n+1)+n]
		remove.Move(fyne.NewPos(x, head+float32(r)*(h+pad)))
		remove.Resize(fyne.NewSize(l.button(), h))
	}
}

func (l *editLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	var width float32
	for _, c := range l.table.columns {
		width += fyne.Max(c.Width, minLabelWidth) * Plain.size() / 15
	}
	pad := theme.Padding() / 2
	return fyne.NewSize(width+l.button()+pad, Strong.height()+pad+float32(len(l.table.entries))*(l.cellHeight()+pad))
}

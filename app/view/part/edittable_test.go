package part

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func newActivityTable() (*EditTable, *[][]Row) {
	t := NewEditTable(EditColumn{Title: "กิจกรรม", Width: 200, Weight: 1}, EditColumn{Title: "งบประมาณ", Kind: MoneyCell, Width: 120})
	told := &[][]Row{}
	t.OnChanged = func(rows []Row) { *told = append(*told, rows) }
	return t, told
}

func TestEditTableTyping(t *testing.T) {
	table, told := newActivityTable()
	w := open(t, NewPage(table), 700, 400)
	first := table.entries[0][0]
	typeInto(w, first, "อบรม")
	press(first, fyne.KeyReturn)
	amount := table.entries[0][1]
	if w.Canvas().Focused() != fyne.Focusable(amount) {
		t.Fatal("Enter goes to the next cell")
	}
	typeInto(w, amount, "5000")
	press(amount, fyne.KeyReturn)
	if len(table.entries) != 2 || w.Canvas().Focused() != fyne.Focusable(table.entries[1][0]) {
		t.Fatalf("Enter in the last cell makes a row: %d", len(table.entries))
	}
	press(table.entries[1][0], fyne.KeyUp)
	if w.Canvas().Focused() != fyne.Focusable(table.entries[0][0]) {
		t.Error("Up goes up")
	}
	want := []Row{{"อบรม", "5,000.00"}}
	if got := table.Rows(); !reflect.DeepEqual(got, want) || len(*told) != 2 || !reflect.DeepEqual((*told)[1], want) {
		t.Errorf("rows %q, told %q", got, *told)
	}
}

func TestEditTablePastes(t *testing.T) {
	table, told := newActivityTable()
	open(t, NewPage(table), 700, 400)
	grew := 0
	table.Grew = func() { grew++ }
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("อบรม\t5000\tเกิน\r\nเยี่ยมบ้าน\tสามร้อยกว่า\r\n")
	table.entries[0][0].TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	want := []Row{{"อบรม", "5,000.00"}, {"เยี่ยมบ้าน", "สามร้อยกว่า"}}
	if got := table.Rows(); !reflect.DeepEqual(got, want) || len(*told) != 1 || grew == 0 {
		t.Errorf("rows %q, told %d times, grew %d", got, len(*told), grew)
	}
	if table.Fault() == "" || !says(table, "คอลัมน์") {
		t.Errorf("fault %q, says %q", table.Fault(), said(table))
	}
	clipboard.SetContent("คำเดียว")
	cell := table.entries[1][0]
	cell.SetText("")
	cell.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if cell.Text != "คำเดียว" || len(*told) != 1 {
		t.Errorf("one cell is pasted as text: %q", cell.Text)
	}
}

// removeFirst clicks on the bin of the first row.
func removeFirst(table *EditTable) {
	bin := table.grid.Objects[2*len(table.columns)].(*fyne.Container).Objects[0]
	test.Tap(bin.(*tapIcon))
}

func TestEditTableRemovesRows(t *testing.T) {
	table, told := newActivityTable()
	open(t, NewPage(table), 700, 400)
	table.SetRows([]Row{{"ก", "1"}, {"ข", "2"}})
	removeFirst(table)
	removeFirst(table)
	if len(table.Rows()) != 0 || len(*told) != 2 || len(table.entries) != 1 {
		t.Errorf("rows %q, told %d times, %d lines", table.Rows(), len(*told), len(table.entries))
	}
	removeFirst(table)
	if len(*told) != 2 {
		t.Error("removing an empty row is no change")
	}
}

// Tab goes from cell to cell and never to what removes a row.
func TestTabStopsAtCellsOnly(t *testing.T) {
	table, _ := newActivityTable()
	w := open(t, NewPage(table), 700, 400)
	table.SetRows([]Row{{"อบรม", "5000"}, {"เยี่ยมบ้าน", "300"}})
	w.Canvas().Focus(table.entries[0][0])
	for i, want := range []*Entry{table.entries[0][1], table.entries[1][0], table.entries[1][1]} {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != fyne.Focusable(want) {
			t.Fatalf("step %d goes to %T", i, w.Canvas().Focused())
		}
	}
	removeFirst(table)
	if got := table.Rows(); len(got) != 1 || got[0][0] != "เยี่ยมบ้าน" {
		t.Errorf("left %q", got)
	}
}

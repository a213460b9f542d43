package part

import (
	"testing"

	"fyne.io/fyne/v2/container"

	"kongthun/model"
)

// What is locked is grey at any depth, stays so when it is shown anew, and is given back whole.
func TestLockedFieldsAreOnlyRead(t *testing.T) {
	entry, day, pick, table := NewEntry(), NewDateEntry("2026-01-15"), NewChoice([]Option[string]{{Value: "a", Label: "ก"}}, nil), NewEditTable(EditColumn{Title: "ชื่อ", Width: 100})
	ticks := NewMultiChoice([]Option[string]{{Value: "a", Label: "ก"}}, nil)
	form := NewForm(1, &Field{Name: "in", Object: container.NewVBox(entry)}, &Field{Name: "day", Object: day}, &Field{Name: "pick", Object: pick}, &Field{Name: "table", Object: table}, &Field{Name: "ticks", Object: ticks})
	page := NewPage(NewCard("", form))
	told := 0
	table.OnChanged = func([]Row) { told++ }
	grey := func() []bool {
		return []bool{entry.Disabled(), day.Disabled(), pick.Disabled(), table.Entries()[0][0].Disabled(), table.add.Disabled(), ticks.checks[0].Disabled()}
	}
	for _, locked := range []bool{true, false, true} {
		Lock(page, locked)
		table.SetRows([]Row{{"ก"}, {"ข"}})
		for i, got := range grey() {
			if got != locked {
				t.Errorf("locked %v: field %d is grey: %v", locked, i, got)
			}
		}
	}
	table.removeRow(0)
	if told != 0 || len(table.Rows()) != 2 {
		t.Errorf("a row of a locked table is gone: %v", table.Rows())
	}
	if day.Set(model.Date("2026-02-01")); day.Value() != "2026-02-01" {
		t.Error("a locked field does not show what it is given")
	}
}

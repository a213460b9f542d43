package part

import (
	"cmp"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

type item struct{ id, size int }

func itemRows() *rows[item] {
	r := newRows[item]()
	r.key = func(i item) string { return strconv.Itoa(i.id) }
	r.set([]item{{1, 30}, {2, 10}, {3, 20}, {4, 10}})
	return r
}

func ids(r *rows[item]) (out []int) {
	for _, i := range r.shown {
		out = append(out, i.id)
	}
	return out
}

func bySize(a, b item) int { return cmp.Compare(a.size, b.size) }

func TestRowsOrder(t *testing.T) {
	r := itemRows()
	r.pickKey("3")
	for _, want := range [][]int{{2, 4, 3, 1}, {1, 3, 2, 4}, {1, 2, 3, 4}} {
		r.orderBy(1, bySize)
		if !slices.Equal(ids(r), want) {
			t.Errorf("got %v, want %v", ids(r), want)
		}
		if at, ok := r.at(); !ok || at.id != 3 {
			t.Errorf("the pick stays on its row: %v", at)
		}
	}
	r.orderBy(1, bySize)
	r.orderBy(0, func(a, b item) int { return cmp.Compare(b.id, a.id) })
	if want := []int{4, 3, 2, 1}; !slices.Equal(ids(r), want) || r.down {
		t.Errorf("another column begins upwards: %v", ids(r))
	}
}

func TestRowsKeepThePick(t *testing.T) {
	for _, c := range []struct {
		name  string
		items []item
		want  int // id, 0 for none
	}{
		{"moved", []item{{9, 1}, {3, 20}}, 3},
		{"gone: the next takes its line", []item{{1, 1}, {2, 2}, {4, 4}}, 4},
		{"gone from the end", []item{{1, 1}}, 1},
		{"nothing left", nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := itemRows()
			r.pickKey("3")
			r.set(c.items)
			at, ok := r.at()
			if at.id != c.want || ok != (c.want != 0) {
				t.Errorf("picked %v %v", at, ok)
			}
		})
	}
}

// Whatever is set, ordered and picked, what is shown is what was set, and the pick is on a row or on none.
func TestRowsLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := itemRows()
		for _, step := range rapid.SliceOfN(rapid.IntRange(-3, 12), 0, 12).Draw(t, "steps") {
			switch {
			case step < 0:
				r.orderBy(-step, bySize)
			case step < 6:
				r.pick(step - 1)
			default:
				r.set(r.items[:min(len(r.items), step-6)])
			}
			if len(r.shown) != len(r.items) || r.picked >= len(r.shown) {
				t.Fatalf("%d of %d shown, line %d picked", len(r.shown), len(r.items), r.picked)
			}
		}
	})
}

func TestTableKeysAndClicks(t *testing.T) {
	table := newPlanTable()
	var picked, opened []int
	table.OnPick = func(p plan) { picked = append(picked, p.number) }
	table.OnOpen = func(p plan) { opened = append(opened, p.number) }
	table.SetRows(plans(50))
	w := open(t, table, 1000, 400)
	table.Focus()
	press(table.body, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome)
	if want := []int{1, 2, 3, 2, 50, 1}; !slices.Equal(picked, want) {
		t.Errorf("picked %v, want %v", picked, want)
	}
	if !slices.Equal(opened, []int{2}) {
		t.Errorf("opened %v", opened)
	}
	at := fyne.NewPos(100, 4*rowHeight()+3)
	test.TapAt(table.body, at)
	if row, _ := table.Picked(); row.number != 5 {
		t.Errorf("a click picks %d", row.number)
	}
	table.body.DoubleTapped(&fyne.PointEvent{Position: at})
	if !slices.Equal(opened, []int{2, 5}) {
		t.Errorf("a double click opens: %v", opened)
	}
	if test.TapAt(table.body, fyne.NewPos(5, 80*rowHeight())); len(picked) != 7 {
		t.Errorf("a click below the last row picks nothing: %v", picked)
	}
	if table.Pick("33") && len(picked) != 7 {
		t.Error("Pick by key tells nobody")
	}
	if !says(table.body, "33") || says(table.body, "\n2\n") {
		t.Error("only the rows in view are drawn, the picked one among them")
	}
	var key fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { key = k.Name })
	if press(table.body, fyne.KeyF4); key != fyne.KeyF4 {
		t.Errorf("the window got %q", key)
	}
}

func TestTwoQuickClicksOnDifferentRowsOpenNothing(t *testing.T) {
	for _, c := range []struct {
		rows [2]float32
		want []int
	}{
		{[2]float32{4, 4}, []int{5}},
		{[2]float32{4, 1}, nil},
	} {
		table := newPlanTable()
		var opened []int
		table.OnOpen = func(p plan) { opened = append(opened, p.number) }
		table.SetRows(plans(50))
		open(t, table, 1000, 400)
		for _, row := range c.rows {
			table.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(100, row*rowHeight()+3)}})
		}
		table.body.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(100, c.rows[0]*rowHeight()+3)}) // where Fyne says
		if !slices.Equal(opened, c.want) {
			t.Errorf("clicks on the rows %v opened %v, want %v", c.rows, opened, c.want)
		}
		if row, _ := table.Picked(); row.number != int(c.rows[1])+1 {
			t.Errorf("clicks on the rows %v left %d picked", c.rows, row.number)
		}
	}
}

func TestTableDrawsWhatTheWheelBringsIntoView(t *testing.T) {
	table := newPlanTable()
	table.SetRows(plans(2000))
	open(t, table, 1000, 400)
	for range 3 {
		table.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -200*rowHeight())})
	}
	drawn := said(table.body)
	if len(drawn) > 5*20 || drawn[0] != "601" {
		t.Errorf("%d texts drawn, the first is %q", len(drawn), drawn[0])
	}
}

func TestTableOrdersByAClickOnATitle(t *testing.T) {
	table := newPlanTable()
	table.SetRows(plans(5))
	open(t, table, 1000, 400)
	x := table.widths(1000)
	test.TapAt(table.head, fyne.NewPos(x[0]+5, 5)) // the name does not order
	if table.Rows()[0].number != 1 {
		t.Error("a title without an order does nothing")
	}
	money := fyne.NewPos(x[0]+x[1]+x[2]+5, 5)
	test.TapAt(table.head, money)
	test.TapAt(table.head, money)
	if table.Rows()[0].number != 5 {
		t.Errorf("downwards by money: %d first", table.Rows()[0].number)
	}
}

func TestTableSaysThatItIsEmpty(t *testing.T) {
	table := NewTable(planColumns(), nil, "ยังไม่มีข้อเสนอในรอบนี้")
	open(t, table, 800, 300)
	if !says(table, "ยังไม่มีข้อเสนอในรอบนี้") {
		t.Error("nothing said")
	}
	table.SetRows(plans(1))
	if says(table, "ยังไม่มีข้อเสนอในรอบนี้") {
		t.Error("still said")
	}
	table.Focus()
	press(table.body, fyne.KeyEnter)
}

func TestShareWidth(t *testing.T) {
	columns := []Column[item]{{Width: 50}, {Width: 100, Weight: 1}, {Width: 20, Weight: 3}}
	for _, c := range []struct {
		total float32
		want  []float32
	}{{570, []float32{50, 200, 320}}, {170, []float32{50, 100, 20}}, {146, []float32{50, 80, 16}}, {10, []float32{50, 60, 12}}} {
		if got := shareWidth(columns, c.total); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.total, got, c.want)
		}
	}
}

// A column that wants no width of its own has nothing to give when there is too little.
func TestShareWidthHasNothingToTake(t *testing.T) {
	columns := []Column[item]{{Width: 100}, {Weight: 1}}
	for total, want := range map[float32][]float32{50: {100, 0}, 100: {100, 0}, 150: {100, 50}} {
		if got := shareWidth(columns, total); !slices.Equal(got, want) {
			t.Errorf("%v: %v, want %v", total, got, want)
		}
	}
}

// A table that is a little too wide squeezes its columns with a weight; one that must be scrolled sideways anyway does not.
func TestTableSqueezesBeforeItScrolls(t *testing.T) {
	table := newPlanTable()
	table.SetRows(plans(3))
	w := open(t, table, 900, 300)
	least, natural := leastWidth(table.columns)
	for _, c := range []struct{ view, want float32 }{{natural + 50, natural + 50}, {natural - 20, natural - 20}, {least + 1, least + 1}, {least - 10, natural}} {
		w.Resize(fyne.NewSize(c.view, 300))
		if got := table.body.Size().Width; got != c.want {
			t.Errorf("a view of %v scrolls over %v, want %v; squeezed %v, by themselves %v", c.view, got, c.want, least, natural)
		}
		if got := sum(table.head.widths()); got < c.want-1 || got > c.want+1 {
			t.Errorf("a view of %v: the head is %v wide, want %v", c.view, got, c.want)
		}
	}
}

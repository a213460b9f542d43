package part

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

func TestCursorStepsOverClosedCells(t *testing.T) {
	// "." is open, "x" is closed; from and to are row, column
	board := []string{
		".x.x",
		"xxxx",
		"x..x",
	}
	for _, c := range []struct {
		name        string
		row, column int
		do          func(*cursor)
		wantRow     int
		wantColumn  int
	}{
		{"right over a closed one", 0, 0, func(c *cursor) { c.step(0, 1) }, 0, 2},
		{"right where there is none", 0, 2, func(c *cursor) { c.step(0, 1) }, 0, 2},
		{"down over a closed row", 0, 2, func(c *cursor) { c.step(1, 0) }, 2, 2},
		{"down where the column is closed", 0, 0, func(c *cursor) { c.step(1, 0) }, 0, 0},
		{"next row", 0, 2, func(c *cursor) { c.nextRow() }, 2, 1},
		{"next row at the end", 2, 1, func(c *cursor) { c.nextRow() }, 2, 1},
		{"end of the row", 0, 0, func(c *cursor) { c.lineEnd(true) }, 0, 2},
		{"beginning of the row", 2, 2, func(c *cursor) { c.lineEnd(false) }, 2, 1},
		{"to a closed cell", 0, 0, func(c *cursor) { c.to(1, 1) }, 0, 0},
		{"outside", 0, 0, func(c *cursor) { c.to(9, 9) }, 0, 0},
		{"shrunk below its cell", 2, 2, func(c *cursor) { c.resize(1, 4) }, 0, 0},
		{"shrunk to nothing", 2, 2, func(c *cursor) { c.resize(0, 0) }, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			at := &cursor{rows: 3, columns: 4, closed: func(r, c int) bool { return board[r][c] == 'x' }}
			if !at.to(c.row, c.column) {
				t.Fatal("cannot stand there")
			}
			c.do(at)
			if at.row != c.wantRow || at.column != c.wantColumn {
				t.Errorf("at %d,%d, want %d,%d", at.row, at.column, c.wantRow, c.wantColumn)
			}
		})
	}
}

// Whatever is pressed, the cursor stands on an open cell when there is one.
func TestCursorStaysOnOpenCells(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, columns := rapid.IntRange(1, 5).Draw(t, "rows"), rapid.IntRange(1, 5).Draw(t, "columns")
		shut := rapid.SliceOfN(rapid.Bool(), rows*columns, rows*columns).Draw(t, "closed")
		c := &cursor{closed: func(r, k int) bool { return shut[r*columns+k] }}
		c.resize(rows, columns)
		standing := c.open(c.row, c.column)
		for i, move := range rapid.SliceOf(rapid.IntRange(0, 6)).Draw(t, "moves") {
			switch move {
			case 0, 1, 2, 3:
				c.step([]int{-1, 1, 0, 0}[move], []int{0, 0, -1, 1}[move])
			case 4:
				c.nextRow()
			default:
				c.lineEnd(move == 5)
			}
			if c.open(c.row, c.column) != standing {
				t.Fatalf("after move %d at %d,%d", i, c.row, c.column)
			}
		}
	})
}

func TestDigitOfKey(t *testing.T) {
	for _, r := range "จๅ/-ภถุึคต" {
		if _, ok := digitOfKey(r); !ok {
			t.Errorf("%q stands on the number row", r)
		}
	}
	for _, c := range []struct {
		key  rune
		want rune
		ok   bool
	}{{'๕', '5', true}, {'ๅ', '1', true}, {'จ', '0', true}, {'ต', '9', true}, {'ก', 0, false}, {'5', 0, false}} {
		if got, ok := digitOfKey(c.key); got != c.want || ok != c.ok {
			t.Errorf("%q is %q %v", c.key, got, ok)
		}
	}
}

// scores is a small score sheet for the tests: levels 1 to 5, ง for abstaining, column 1 closed in every third row.
type scores struct {
	rows, columns int
	kept          map[[2]int]string
}

func newScores(rows, columns int) *scores { return &scores{rows, columns, map[[2]int]string{}} }

func (s *scores) source() GridSource {
	return GridSource{
		Rows:    func() int { return s.rows },
		Columns: func() int { return s.columns },
		RowHead: func(r int) string { return fmt.Sprintf("%d. %s", r+1, long) },
		ColumnHead: func(c int) string {
			return fmt.Sprintf("เกณฑ์ที่ %d ความสอดคล้องกับปัญหาของพื้นที่", c+1)
		},
		Cell: func(r, c int) GridCell {
			cell := GridCell{Text: s.kept[[2]int{r, c}], Closed: c == 1 && r%3 == 0}
			if cell.Text == "ง" {
				cell.Tone = Warning
			}
			return cell
		},
		Key: func(r, c int, key rune) bool {
			if !strings.ContainsRune("12345ง", key) {
				return false
			}
			s.kept[[2]int{r, c}] = string(key)
			return true
		},
		Clear: func(r, c int) { delete(s.kept, [2]int{r, c}) },
	}
}

func TestGridKeys(t *testing.T) {
	s := newScores(4, 3)
	grid := NewGrid(s.source())
	grid.Advance = true
	var told [][2]int
	ended := 0
	grid.OnMove = func(r, c int) { told = append(told, [2]int{r, c}) }
	grid.OnEnd = func() { ended++ }
	w := open(t, grid, 800, 400)
	grid.Focus()
	if w.Canvas().Focused() != fyne.Focusable(grid.body) || len(told) != 1 {
		t.Fatalf("the grid has the keys and says where: %v", told)
	}
	typeInto(w, grid.body, "3")
	if r, c := grid.At(); r != 0 || c != 2 {
		t.Errorf("after a key it steps over the closed cell: %d,%d", r, c)
	}
	typeInto(w, grid.body, "9ก5")
	press(grid.body, fyne.KeyReturn)
	typeInto(w, grid.body, "๒ง")
	want := map[[2]int]string{{0, 0}: "3", {0, 2}: "5", {1, 0}: "2", {1, 1}: "ง"}
	if fmt.Sprint(s.kept) != fmt.Sprint(want) {
		t.Errorf("kept %v, want %v", s.kept, want)
	}
	press(grid.body, fyne.KeyLeft, fyne.KeyDelete)
	if _, ok := s.kept[[2]int{1, 1}]; ok {
		t.Error("Delete clears the cell")
	}
	grid.Go(3, 2)
	press(grid.body, fyne.KeyReturn)
	if ended != 1 {
		t.Errorf("Enter in the last row ends the sheet once, not %d times", ended)
	}
	if !says(grid, "เกณฑ์ที่ 1") || !says(grid, "โครงการ") {
		t.Error("heads are shown")
	}
}

// A digit too many in a row is not taken; after a step, a click or Delete the cell can be keyed anew, and letters always can.
func TestGridTakesNoDigitTooMany(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Grid)
		keys string
		want string
	}{
		{"one too many", func(*Grid) {}, "4", "3"},
		{"as a Thai digit", func(*Grid) {}, "๔", "3"},
		{"a letter", func(*Grid) {}, "ง", "ง"},
		{"after Delete", func(g *Grid) { press(g.body, fyne.KeyDelete) }, "4", "4"},
		{"after an arrow", func(g *Grid) { press(g.body, fyne.KeyRight) }, "4", "4"},
		{"after a click", func(g *Grid) { g.Go(0, 2) }, "4", "4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newScores(2, 3)
			grid := NewGrid(s.source())
			grid.Advance = true
			w := open(t, grid, 800, 400)
			typeInto(w, grid.body, "13") // the middle cell is closed
			c.do(grid)
			typeInto(w, grid.body, c.keys)
			if got := s.kept[[2]int{0, 2}]; got != c.want {
				t.Errorf("the last cell holds %q, want %q; all %v", got, c.want, s.kept)
			}
		})
	}
}

// A cell that another sheet shows empty is keyed at once, though the row before was full; and so is one that was left and come back to.
func TestAFullRowIsForgottenWithItsSheet(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*scores, *Grid)
	}{
		{"another sheet", func(s *scores, g *Grid) { clear(s.kept); g.Reload() }},
		{"the focus went and came", func(_ *scores, g *Grid) { canvasOf(g.body).Unfocus(); g.Focus() }},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newScores(2, 3)
			grid := NewGrid(s.source())
			grid.Advance = true
			w := open(t, grid, 800, 400)
			typeInto(w, grid.body, "13")
			c.do(s, grid)
			typeInto(w, grid.body, "4")
			if got := s.kept[[2]int{0, 2}]; got != "4" {
				t.Errorf("the last cell holds %q; all %v", got, s.kept)
			}
		})
	}
}

func TestGridPassesFunctionKeysOn(t *testing.T) {
	grid := NewGrid(newScores(2, 2).source())
	w := open(t, grid, 600, 300)
	var got fyne.KeyName
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { got = k.Name })
	grid.Focus()
	press(grid.body, fyne.KeyF5)
	if got != fyne.KeyF5 {
		t.Errorf("the window got %q", got)
	}
}

func TestGridScrollsWithFrozenHeads(t *testing.T) {
	s := newScores(100, 30)
	grid := NewGrid(s.source())
	open(t, grid, 700, 400)
	grid.Go(90, 25)
	if !says(grid.side, "91. ") || says(grid.side, "\n1. ") {
		t.Errorf("the side follows the rows: %q", said(grid.side)[0])
	}
	if !says(grid.head, "26") {
		t.Error("the head follows the columns")
	}
	test.TapAt(grid.body, fyne.NewPos(25*grid.cellWidth()+5, 91*rowHeight()+5))
	if r, c := grid.At(); r != 91 || c != 25 {
		t.Errorf("a click goes to %d,%d", r, c)
	}
	s.rows, s.columns = 2, 2
	grid.Reload()
	if r, c := grid.At(); r != 0 || c != 0 {
		t.Errorf("after the sheet shrank at %d,%d", r, c)
	}
}

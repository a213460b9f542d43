package part

// cursor is the state of a Grid without drawing: which cell the keys act on. Closed cells are stepped over.
type cursor struct {
	rows, columns int
	closed        func(row, column int) bool
	row, column   int
}

func (c *cursor) open(row, column int) bool {
	return row >= 0 && row < c.rows && column >= 0 && column < c.columns && !c.closed(row, column)
}

// to goes to a cell if it is open; it tells whether it did.
func (c *cursor) to(row, column int) bool {
	if !c.open(row, column) {
		return false
	}
	c.row, c.column = row, column
	return true
}

// step goes to the next open cell in a direction; it stays where it is when there is none.
func (c *cursor) step(down, right int) bool {
	row, column := c.row+down, c.column+right
	for row >= 0 && row < c.rows && column >= 0 && column < c.columns {
		if c.to(row, column) {
			return true
		}
		row, column = row+down, column+right
	}
	return false
}

// nextRow goes to the first open cell of the next row that has one; false at the end of the grid.
func (c *cursor) nextRow() bool { return c.first(c.row + 1) }

// first goes to the first open cell of a row or of those after it; it tells whether there is one.
func (c *cursor) first(row int) bool {
	for ; row < c.rows; row++ {
		for column := range c.columns {
			if c.to(row, column) {
				return true
			}
		}
	}
	return false
}

// lineEnd goes to the first or the last open cell of the row.
func (c *cursor) lineEnd(last bool) {
	for i := range c.columns {
		column := i
		if last {
			column = c.columns - 1 - i
		}
		if c.to(c.row, column) {
			return
		}
	}
}

// resize takes another number of cells; the cursor stays if its cell is still there and open, else it goes to the first.
func (c *cursor) resize(rows, columns int) {
	c.rows, c.columns = rows, columns
	if c.open(c.row, c.column) {
		return
	}
	if !c.first(0) {
		c.row, c.column = 0, 0
	}
}

// digitOfKey gives the digit that stands on a key of the Thai keyboard's number row, so that scores can be keyed without
// changing the keyboard (เกษมณี มอก. 820-2538: 1 ๅ, 2 /, 3 -, 4 ภ, 5 ถ, 6 สระอุ, 7 สระอึ, 8 ค, 9 ต, 0 จ), and for a Thai digit.
func digitOfKey(r rune) (rune, bool) {
	if r >= '๐' && r <= '๙' {
		return r - '๐' + '0', true
	}
	for i, key := range []rune("จๅ/-ภถุึคต") {
		if key == r {
			return rune('0' + i), true
		}
	}
	return 0, false
}

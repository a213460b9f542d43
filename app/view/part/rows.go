package part

import "slices"

// rows is the state of a table: its items, the order they are shown in, and which one is picked. It knows nothing of drawing.
type rows[R any] struct {
	key    func(R) string
	items  []R // as they were given
	shown  []R // in the order on the screen
	order  func(a, b R) int
	column int // that the order comes from; -1 for the order given
	down   bool
	picked int // in shown; -1 for none
}

func newRows[R any]() *rows[R] { return &rows[R]{column: -1, picked: -1} }

// set takes other items. The picked item stays picked when its key is still there; otherwise the pick stays on the same line
// or on the last, so that deleting a line leaves the next one picked.
func (r *rows[R]) set(items []R) {
	before, had := r.at()
	r.items = items
	r.sort()
	line := r.picked
	r.picked = -1
	if !had {
		return
	}
	if r.key == nil || !r.pickKey(r.key(before)) {
		r.picked = min(line, len(r.shown)-1)
	}
}

func (r *rows[R]) sort() {
	r.shown = slices.Clone(r.items)
	if r.order == nil {
		return
	}
	slices.SortStableFunc(r.shown, func(a, b R) int {
		if r.down {
			return r.order(b, a)
		}
		return r.order(a, b)
	})
}

// orderBy orders by a column: upwards at first, downwards the second time, as given the third.
func (r *rows[R]) orderBy(column int, order func(a, b R) int) {
	before, had := r.at()
	line := r.picked
	switch {
	case r.column != column:
		r.column, r.order, r.down = column, order, false
	case !r.down:
		r.down = true
	default:
		r.column, r.order, r.down = -1, nil, false
	}
	r.sort()
	if had && r.key != nil {
		r.pickKey(r.key(before))
	} else {
		r.picked = line
	}
}

// at gives the picked item.
func (r *rows[R]) at() (R, bool) {
	if r.picked < 0 || r.picked >= len(r.shown) {
		var none R
		return none, false
	}
	return r.shown[r.picked], true
}

// pick picks a line, clamped to those that are there; it tells whether the pick moved.
func (r *rows[R]) pick(line int) bool {
	line = max(0, min(line, len(r.shown)-1))
	if len(r.shown) == 0 || line == r.picked {
		return false
	}
	r.picked = line
	return true
}

// pickKey picks the item with the key; it tells whether there is one.
func (r *rows[R]) pickKey(key string) bool {
	for i, item := range r.shown {
		if r.key != nil && r.key(item) == key {
			r.picked = i
			return true
		}
	}
	return false
}

package workbook

import (
	"strings"
	"unicode"

	"kongthun/model"
	"kongthun/model/thai"
)

// The header row is looked for among the first rows that hold anything; above it stand titles and notes.
const headerRows = 30

// A row with enoughHeaders of a layout is its header row whatever else stands there. One with fewHeaders must have all that are
// needed and hold mostly headers; fewer words of ours in a text are no table.
const (
	enoughHeaders = 4
	fewHeaders    = 3
)

// table is a sheet recognised as a layout.
type table struct {
	grid    *grid
	layout  model.Layout
	at      int                        // index of the header row in grid.rows
	columns map[int]model.LayoutColumn // by column of the sheet
	unknown map[int]string             // headers of columns that the layout does not know
	twice   map[int]model.LayoutColumn // columns whose field an earlier column has already
	missing []model.LayoutColumn       // needed and not there
}

// known is a layout that workbooks may follow, with what its headers come to.
type known struct {
	layout  model.Layout
	headers map[string]model.LayoutColumn // by headerKey
}

// knownLayouts are the layouts that workbooks are taken in by.
func knownLayouts(layouts []model.Layout) []known {
	var out []known
	for _, l := range layouts {
		if l.Reads {
			out = append(out, known{l, headersOf(l)})
		}
	}
	return out
}

// recognise finds the layout and the header row of a sheet: those under which the most headers are known. Nil when the sheet is
// no table of any layout.
func recognise(g *grid, layouts []known) *table {
	var best *table
	for at := 0; at < len(g.rows) && at < headerRows; at++ {
		heads := headsOf(g.rows[at])
		for _, l := range layouts {
			t := match(g, at, heads, l)
			if best == nil || len(t.columns) > len(best.columns) ||
				len(t.columns) == len(best.columns) && len(t.missing) < len(best.missing) {
				best = t
			}
		}
	}
	if best == nil || !best.certain() {
		return nil
	}
	return best
}

func (t *table) certain() bool {
	n := len(t.columns)
	return n >= enoughHeaders || n >= fewHeaders && len(t.missing) == 0 && n >= len(t.unknown)
}

// head is a cell that may be a header.
type head struct {
	col  int
	text string
	keys [2]string // as headerKey writes it, whole and without what stands in brackets
}

// headsOf are the cells of a row as headers, from the left. A bare "อื่นๆ" belongs to the column before it.
func headsOf(row gridRow) []head {
	var out []head
	left := ""
	for _, col := range sortedCols(row.cells) {
		h := head{col: col, text: row.cells[col].text}
		h.keys = [2]string{headerKey(h.text), headerKey(withoutBrackets(h.text))}
		if h.keys[0] == otherKey {
			h.keys[0] = left + otherKey
		} else {
			left = h.keys[0]
		}
		out = append(out, h)
	}
	return out
}

// match reads a row as the header row of a layout.
func match(g *grid, at int, heads []head, l known) *table {
	t := &table{
		grid: g, layout: l.layout, at: at,
		columns: map[int]model.LayoutColumn{}, unknown: map[int]string{}, twice: map[int]model.LayoutColumn{},
	}
	seen := map[string]bool{}
	for _, h := range heads {
		c, ok := l.headers[h.keys[0]]
		if !ok {
			c, ok = l.headers[h.keys[1]]
		}
		switch id := c.Field + "\x00" + c.Header; {
		case !ok:
			t.unknown[h.col] = strings.Join(strings.Fields(thai.Normalise(h.text)), " ")
		case seen[id]:
			t.twice[h.col] = c
		default:
			seen[id] = true
			t.columns[h.col] = c
		}
	}
	for _, c := range l.layout.Columns {
		if c.Needed && !seen[c.Field+"\x00"+c.Header] {
			t.missing = append(t.missing, c)
		}
	}
	return t
}

// headersOf maps every header and alias of a layout to its column, as headerKey writes them.
func headersOf(l model.Layout) map[string]model.LayoutColumn {
	known := map[string]model.LayoutColumn{}
	for _, c := range l.Columns {
		for _, h := range append([]string{c.Header, withoutBrackets(c.Header)}, c.Aliases...) {
			if key := headerKey(h); key != "" {
				if _, taken := known[key]; !taken {
					known[key] = c
				}
			}
		}
	}
	return known
}

var otherKey = headerKey("อื่นๆ")

// headerKey is a header without what people write differently: spaces, line breaks, stops and asterisks, case, kind of digits.
func headerKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == 'ๆ' {
			return r
		}
		return -1
	}, thai.Fold(s))
}

// withoutBrackets leaves out what stands in brackets: "งบประมาณ (บาท)" is also "งบประมาณ".
func withoutBrackets(s string) string {
	var out strings.Builder
	depth := 0
	for _, r := range s {
		switch r {
		case '(', '[', '（':
			depth++
		case ')', ']', '）':
			depth = max(0, depth-1)
		default:
			if depth == 0 {
				out.WriteRune(r)
			}
		}
	}
	return out.String()
}

package part

import "strings"

// ParsePasted reads a table from the clipboard's text, as Excel, LibreOffice and Word write it: rows end with a newline, cells
// with a tab. A cell with a tab or newline inside stands in quotation marks, and marks inside it are doubled; quotation marks
// around anything else are part of the text, as Excel has it. Rows may differ in length. The newline after the last row is
// not a row.
func ParsePasted(text string) [][]string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\x00", "").Replace(text)
	text = strings.TrimSuffix(text, "\n")
	var rows [][]string
	row := []string{}
	for {
		cell, end := cutCell(text)
		row = append(row, cell)
		if end == len(text) {
			return append(rows, row)
		}
		if text[end] == '\n' {
			rows, row = append(rows, row), []string{}
		}
		text = text[end+1:]
	}
}

// cutCell gives the first cell of a text and where it ends: at a tab, a newline or the end.
func cutCell(text string) (cell string, end int) {
	if inner, end, ok := quoted(text); ok && strings.ContainsAny(inner, "\t\n") {
		return inner, end
	}
	end = strings.IndexAny(text, "\t\n")
	if end < 0 {
		end = len(text)
	}
	return text[:end], end
}

// quoted reads a cell in quotation marks; ok is false when it does not begin with one or the closing one does not end it.
func quoted(text string) (inner string, end int, ok bool) {
	if !strings.HasPrefix(text, `"`) {
		return "", 0, false
	}
	var b strings.Builder
	for at := 1; ; {
		next := strings.IndexByte(text[at:], '"')
		if next < 0 {
			return "", 0, false
		}
		b.WriteString(text[at : at+next])
		at += next + 1
		switch {
		case at == len(text) || text[at] == '\t' || text[at] == '\n':
			return b.String(), at, true
		case text[at] == '"':
			b.WriteByte('"')
			at++
		default:
			return "", 0, false
		}
	}
}

// isTable tells whether a pasted text is more than one cell.
func isTable(cells [][]string) bool { return len(cells) > 1 || len(cells[0]) > 1 }

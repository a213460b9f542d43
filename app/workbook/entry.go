package workbook

import "strings"

// Several entries stand in one cell, one a line, the parts of an entry parted by "|": what a clerk can type with Alt+Enter and
// read without learning. A line break or a bar inside a part is written \n and \|, and a backslash before one of these or before
// another \\; so that what the program writes comes back as it was, whatever it holds.

// partMark stands between the parts of an entry as written; on reading the spaces do not matter.
const partMark = " | "

var hide = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "|", `\|`)

// joinEntry writes the parts of an entry; empty ones at the end are left out.
func joinEntry(parts ...string) string {
	for len(parts) > 1 && parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	for i, p := range parts {
		parts[i] = hide.Replace(p)
	}
	return strings.Join(parts, partMark)
}

// splitEntries reads the entries of a cell: lines that hold anything, each as its parts, trimmed.
func splitEntries(text string) [][]string {
	var out [][]string
	for _, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) != "" {
			out = append(out, splitEntry(line))
		}
	}
	return out
}

func splitEntry(line string) []string {
	var parts []string
	var part strings.Builder
	for i := 0; i < len(line); i++ {
		switch next := line[i:min(i+2, len(line))]; {
		case next == `\n`:
			part.WriteByte('\n')
			i++
		case next == `\|` || next == `\\`:
			part.WriteByte(next[1])
			i++
		case line[i] == '|':
			parts = append(parts, strings.TrimSpace(part.String()))
			part.Reset()
		default:
			part.WriteByte(line[i])
		}
	}
	return append(parts, strings.TrimSpace(part.String()))
}

// part is part i of an entry; "" when it has no such part.
func part(parts []string, i int) string {
	if i < len(parts) {
		return parts[i]
	}
	return ""
}

package part

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParsePasted(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       [][]string
	}{
		{"one cell from Excel", "กิจกรรม\r\n", [][]string{{"กิจกรรม"}}},
		{"nothing", "", [][]string{{""}}},
		{"two rows", "ก\t1\r\nข\t2\r\n", [][]string{{"ก", "1"}, {"ข", "2"}}},
		{"empty cells and rows stay", "\t\n\nก\t\n", [][]string{{"", ""}, {""}, {"ก", ""}}},
		{"newline inside a cell", "\"บรรทัดหนึ่ง\nบรรทัดสอง\"\t500\n", [][]string{{"บรรทัดหนึ่ง\nบรรทัดสอง", "500"}}},
		{"doubled marks inside", "\"ก \"\"ข\"\"\nค\"\t1", [][]string{{"ก \"ข\"\nค", "1"}}},
		{"marks that belong to the text", "\"เด็กไทย\"\t1", [][]string{{"\"เด็กไทย\"", "1"}}},
		{"a mark that is never closed", "\"นิ้ว\t5\" x\nก", [][]string{{"\"นิ้ว", "5\" x"}, {"ก"}}},
		{"marks closed too early", "\"ก\"ข\n\tค", [][]string{{"\"ก\"ข"}, {"", "ค"}}},
		{"old Mac line ends and Word's soft breaks", "ก\rข\vค", [][]string{{"ก"}, {"ข"}, {"ค"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ParsePasted(c.text); !slices.EqualFunc(got, c.want, slices.Equal[[]string]) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// copied writes a table as Excel puts it on the clipboard.
func copied(cells [][]string) string {
	var b strings.Builder
	for _, row := range cells {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			if strings.ContainsAny(cell, "\t\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

// What Excel copies is read back cell for cell. Cells that are quotation marks around a tab in themselves cannot be told from
// quoted ones even by Excel, so marks come only inside.
func TestPastedReadsWhatExcelCopies(t *testing.T) {
	cell := rapid.Custom(func(t *rapid.T) string {
		s := rapid.StringOfN(rapid.SampledFrom([]rune("กข1 \"\t\n")), 0, 8, -1).Draw(t, "cell")
		return strings.TrimLeft(s, `"`)
	})
	rapid.Check(t, func(t *rapid.T) {
		table := rapid.SliceOfN(rapid.SliceOfN(cell, 1, 4), 1, 4).Draw(t, "table")
		if got := ParsePasted(copied(table)); !slices.EqualFunc(got, table, slices.Equal[[]string]) {
			t.Fatalf("%q came back as %q", table, got)
		}
	})
}

func FuzzParsePasted(f *testing.F) {
	for _, seed := range []string{"", "\"", "ก\t\"ข\nค\"\r\n", "\"\"\"", "\"a\tb\"c\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows := ParsePasted(text)
		if len(rows) == 0 {
			t.Fatal("there is always a cell")
		}
		cells := 0
		for _, row := range rows {
			if len(row) == 0 {
				t.Fatal("a row without a cell")
			}
			cells += len(row)
		}
		if bound := strings.Count(text, "\t") + strings.Count(text, "\n") + strings.Count(text, "\r") + strings.Count(text, "\v") + 1; cells > bound {
			t.Fatalf("%d cells out of %q", cells, text)
		}
	})
}

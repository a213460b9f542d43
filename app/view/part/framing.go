package part

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// framing are the rows around the body of a pasted table, which are no rows of the sheet: people mark a whole table in Excel.
type framing struct{ head, total bool }

// say is what the table tells about the rows it left out; "" for none.
func (f framing) say() string {
	switch {
	case f.head && f.total:
		return phrase.Say("part.sheet.skipped.both")
	case f.head:
		return phrase.Say("part.sheet.skipped.head")
	case f.total:
		return phrase.Say("part.sheet.skipped.total")
	}
	return ""
}

// unframe gives the body of a table that is pasted from a column on: without its head and its closing total. At least one row
// stays.
func (s *sheet) unframe(column int, cells [][]string) ([][]string, framing) {
	var f framing
	if len(cells) > 1 && s.isHead(column, cells[0], cells[1:]) {
		f.head, cells = true, cells[1:]
	}
	if last := lastFilled(cells); last > 0 && s.isTotal(column, cells[last], cells[:last]) {
		f.total, cells = true, cells[:last]
	}
	return cells, f
}

// isHead tells whether a row holds headings: each text cell is a title or a common heading, and so is each cell above figures,
// unless it is a word where only figures follow. One heading at least is known: an activity “without money” is none.
func (s *sheet) isHead(column int, texts []string, below [][]string) bool {
	known := false
	for i, text := range texts {
		switch {
		case strings.TrimSpace(text) == "":
		case s.isHeading(text):
			known = true
		case !isWord(text) || !s.figuresOnly(column, i, below):
			return false
		}
	}
	return known
}

// isHeading tells whether a text, or a side of its strokes, is a title of the sheet or a common heading.
func (s *sheet) isHeading(text string) bool {
	is := func(text string) bool {
		return text != "" && (slices.ContainsFunc(s.titles, func(title string) bool { return bare(title) == text }) || inWords("part.sheet.head_words", text))
	}
	text = bare(text)
	return is(text) || slices.ContainsFunc(strings.Split(text, "/"), func(side string) bool { return is(strings.TrimSpace(side)) })
}

// isWord tells whether a text has letters and no digits.
func isWord(text string) bool {
	return strings.ContainsFunc(text, unicode.IsLetter) && !strings.ContainsFunc(text, unicode.IsDigit)
}

// figuresOnly tells whether a column of figures has some below, and nothing else.
func (s *sheet) figuresOnly(column, i int, below [][]string) bool {
	kind := s.kindAt(column + i)
	if kind == TextCell {
		return false
	}
	some := false
	for _, row := range below {
		if i >= len(row) {
			continue
		}
		shown, fault := kind.read(row[i])
		if fault != "" {
			return false
		}
		some = some || shown != ""
	}
	return some
}

// isTotal tells whether a row begins with a word for a sum and its figures say the sum of the rows above: all its money does, or
// one of its numbers where there is no money.
func (s *sheet) isTotal(column int, texts []string, above [][]string) bool {
	first := slices.IndexFunc(texts, func(text string) bool { return strings.TrimSpace(text) != "" })
	if first < 0 || !inWords("part.sheet.total_words", bare(texts[first])) {
		return false
	}
	money, number := false, false
	for i := range texts {
		switch s.kindAt(column + i) {
		case MoneyCell:
			amount, ok := Row(texts).Money(i)
			if !ok {
				continue
			}
			if amount != sumOf(above, i, Row.Money) {
				return false
			}
			money = true
		case NumberCell:
			n, ok := Row(texts).Number(i)
			number = number || ok && n == sumOf(above, i, Row.Number)
		}
	}
	return money || number && !slices.Contains(s.kinds, MoneyCell)
}

// sumOf adds a column of pasted rows up; a cell that cannot be read counts nothing.
func sumOf[T int | model.Satang](rows [][]string, i int, value func(Row, int) (T, bool)) (sum T) {
	for _, row := range rows {
		if i < len(row) {
			v, _ := value(Row(row), i)
			sum += v
		}
	}
	return sum
}

// kindAt is the kind of a column; one beyond the sheet holds text.
func (s *sheet) kindAt(column int) CellKind {
	if column < len(s.kinds) {
		return s.kinds[column]
	}
	return TextCell
}

// lastFilled is the last row with something in it; -1 for none.
func lastFilled(cells [][]string) int {
	for i := len(cells) - 1; i >= 0; i-- {
		if strings.TrimSpace(strings.Join(cells[i], "")) != "" {
			return i
		}
	}
	return -1
}

var brackets = regexp.MustCompile(`\([^)]*\)`)

// bare is a heading as headings are compared: folded, without what stands in brackets and without a colon at its end.
func bare(text string) string {
	return thai.Fold(strings.TrimRight(brackets.ReplaceAllString(thai.Fold(text), " "), " :"))
}

// inWords tells whether a bare text is one of a phrase's words.
func inWords(key, text string) bool {
	return slices.ContainsFunc(strings.Split(phrase.Say(key), "|"), func(word string) bool { return bare(word) == text })
}

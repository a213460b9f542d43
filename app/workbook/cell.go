package workbook

import (
	"errors"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kongthun/model"
	"kongthun/model/thai"
)

// cell is one cell on its way into a field: what it holds, where it stands, and what can be said about it.
type cell struct {
	gridCell
	sheet, name string
	column      model.LayoutColumn
	from1904    bool
	setting     *model.IntakeSetting
	findings    *[]model.Finding
	fields      map[string]string // of the row, by header: what no field of the value holds
}

// shownValue is how much of a cell's text a finding quotes.
const shownValue = 80

func (c cell) say(refused bool, key string, args []string) {
	value := c.text
	if utf8.RuneCountInString(value) > shownValue {
		value = string([]rune(value)[:shownValue]) + "…"
	}
	f := model.Finding{Refused: refused, Sheet: c.sheet, Cell: c.name, Value: value, Key: key, Args: map[string]string{"column": c.column.Header}}
	for i := 0; i+1 < len(args); i += 2 {
		f.Args[args[i]] = args[i+1]
	}
	*c.findings = append(*c.findings, f)
}

// refuse says that the cell stops the intake; note, that it is kept as written and odd. Arguments in pairs of name and text.
func (c cell) refuse(key string, args ...string) { c.say(true, key, args) }
func (c cell) note(key string, args ...string)   { c.say(false, key, args) }

// keep puts the text under the header among the row's other fields.
func (c cell) keep() { c.fields[c.column.Header] = c.str() }

// str is the text, normalised, without space at its ends.
func (c cell) str() string { return strings.TrimSpace(thai.Normalise(c.text)) }

// line is str on one line with single spaces, for titles and names.
func (c cell) line() string { return strings.Join(strings.Fields(c.str()), " ") }

// none tells a cell in which people wrote that there is nothing: a dash.
func (c cell) none() bool { return strings.Trim(c.str(), "-–— ") == "" }

// money reads an amount of baht, as a number or as people write it. A broken or negative one is refused.
func (c cell) money() model.Satang {
	n := c.balance()
	if n < 0 {
		c.refuse("cell.negative")
	}
	return max(n, 0)
}

// balance reads what lies somewhere, in baht, which may be below zero. A broken one is refused.
func (c cell) balance() model.Satang {
	if c.none() {
		return 0
	}
	if c.number {
		n, ok := exact(c.text, 100)
		if !ok {
			c.refuse("cell.number.form")
		}
		return model.Satang(n)
	}
	n, err := thai.ParseMoney(c.text)
	if n < 0 {
		return -model.Satang(c.checked(-n, err))
	}
	return model.Satang(c.checked(n, err))
}

// count reads a whole number that is not negative; ok is false for an empty or a refused cell.
func (c cell) count() (n int, ok bool) {
	if c.none() {
		return 0, false
	}
	before := len(*c.findings)
	var v int64
	if c.number {
		var fits bool
		if v, fits = exact(c.text, 1); !fits {
			c.refuse("cell.number.decimals")
		}
		v = c.checked(v, nil)
	} else {
		v, err := thai.ParseCount(c.text, "คน", "ราย", "ท่าน")
		return int(c.checked(v, err)), len(*c.findings) == before
	}
	return int(v), len(*c.findings) == before
}

// fiscalYear reads a fiscal year, พ.ศ. or ค.ศ., and gives it in พ.ศ.; ok is false for an empty or a refused cell.
func (c cell) fiscalYear() (year int, ok bool) {
	n, ok := c.count()
	if !ok {
		return 0, false
	}
	if n >= 1900 && n <= 2200 {
		n += 543
	}
	if n < 2400 || n > 2743 {
		c.refuse("cell.date.year")
		return 0, false
	}
	return n, true
}

// checked refuses a number that was not understood or is negative, or beyond what a count may be, and gives 0 for it.
func (c cell) checked(n int64, err error) int64 {
	var wrong *thai.NumberError
	switch {
	case errors.As(err, &wrong):
		c.refuse("cell." + wrong.Reason)
	case n < 0:
		c.refuse("cell.negative")
	case n > 1<<53:
		c.refuse("cell.number.overflow")
	default:
		return n
	}
	return 0
}

// decimal reads an exact decimal number; empty for an empty cell and for a refused one.
func (c cell) decimal() model.Decimal {
	if c.none() {
		return ""
	}
	if d, ok := decimalOf(c.text, c.number); ok {
		return d
	}
	c.refuse("cell.number.form")
	return ""
}

// decimalOf reads a decimal number as people write it, or as Excel keeps it; rounded to six places, as a Decimal has them.
func decimalOf(text string, number bool) (model.Decimal, bool) {
	text = strings.TrimSpace(thai.Arabic(thai.Normalise(text)))
	if !number {
		text = strings.TrimSpace(strings.TrimSuffix(text, "%"))
		whole, _, _ := strings.Cut(text, ".")
		if _, err := thai.ParseNumber(whole); err != nil {
			return "", false
		}
		text = strings.ReplaceAll(strings.Replace(text, "−", "-", 1), ",", "")
	}
	r, ok := ratOf(text)
	if !ok {
		return "", false
	}
	d := r.FloatString(6)
	d = strings.TrimRight(strings.TrimRight(d, "0"), ".")
	if d == "-0" || d == "" {
		d = "0"
	}
	return model.Decimal(d), model.Decimal(d).Valid()
}

// exact is a number of Excel times a scale, as a whole number. Excel keeps binary fractions (72600.100000000006), so what lies
// within a millionth of a whole number is one; anything further is refused by ok.
func exact(text string, scale int64) (n int64, ok bool) {
	r, ok := ratOf(text)
	if !ok {
		return 0, false
	}
	r.Mul(r, new(big.Rat).SetInt64(scale))
	s := r.FloatString(0) // nearest whole number
	whole, ok := new(big.Int).SetString(s, 10)
	if !ok || !whole.IsInt64() {
		return 0, false
	}
	off := new(big.Rat).Sub(r, new(big.Rat).SetInt(whole))
	if off.Abs(off).Cmp(big.NewRat(1, 1e6)) > 0 {
		return 0, false
	}
	return whole.Int64(), true
}

// ratOf reads a number of at most 40 characters with an exponent of at most two figures: a rational of "1e999999999" would fill
// the machine.
func ratOf(text string) (*big.Rat, bool) {
	if len(text) > 40 || strings.ContainsAny(text, "/xXpP_") {
		return nil, false
	}
	if i := strings.IndexAny(text, "eE"); i >= 0 {
		if n, err := strconv.Atoi(text[i+1:]); err != nil || n > 30 || n < -30 {
			return nil, false
		}
	}
	return new(big.Rat).SetString(text)
}

// date reads a day: a real date cell, or a text in any form that thai.ParseDate knows, พ.ศ. or ค.ศ. What is no date at all (a
// month, "ตลอดปี") is pointed out and kept by the caller, ok false; a day that no calendar has is a slip of the pen and refused.
func (c cell) date() (d model.Date, ok bool) {
	if c.none() {
		return "", true
	}
	var y, m, day int
	var err error
	if n, isNumber := serial(c); isNumber {
		y, m, day, err = thai.ParseSerial(n)
	} else {
		y, m, day, err = thai.ParseDate(c.text)
	}
	var wrong *thai.DateError
	if errors.As(err, &wrong) {
		if wrong.Reason == "date.form" {
			c.note("cell.date.kept")
			return "", false
		}
		c.refuse("cell."+wrong.Reason, wrong.Args()...)
		return "", true
	}
	return model.NewDate(y, m, day), true
}

// serial is the day number of a date cell, counted as from 1900.
func serial(c cell) (float64, bool) {
	if !c.number {
		return 0, false
	}
	n, err := strconv.ParseFloat(c.text, 64)
	if c.from1904 {
		n += 1462
	}
	return n, err == nil
}

// choice reads one entry of the column's list; a text that means none of them is refused.
func (c cell) choice(list string) (model.Choice, bool) {
	if c.none() {
		return model.Choice{}, false
	}
	found, ok := choose(c.setting.Lists[list], c.text)
	if !ok {
		c.refuse("cell.code", "list", list)
	}
	return found, ok
}

// sortedCols are the columns of a row from the left.
func sortedCols[V any](m map[int]V) []int { return slices.Sorted(maps.Keys(m)) }

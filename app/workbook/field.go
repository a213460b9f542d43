package workbook

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
)

// field is one field of a value, both ways: read puts a cell into the value, write makes a cell of it.
type field[T any] struct {
	read  func(c cell, v *T)
	write func(v T, lists model.Lists) model.Cell
}

// paragraph is a field of running text: its line breaks are kept.
func paragraph[T any](of func(*T) *string) field[T] {
	return field[T]{
		read:  func(c cell, v *T) { *of(v) = c.str() },
		write: func(v T, _ model.Lists) model.Cell { return model.TextOf(*of(&v)) },
	}
}

// line is a field of one line: a title, a name, a code.
func line[T any](of func(*T) *string) field[T] {
	return field[T]{
		read:  func(c cell, v *T) { *of(v) = c.line() },
		write: func(v T, _ model.Lists) model.Cell { return model.TextOf(*of(&v)) },
	}
}

// phone is a line that should have been typed as text: a number has lost the zero that Thai numbers begin with. It is pointed out
// and not mended, since what was lost is not known.
func phone[T any](of func(*T) *string) field[T] {
	f := line(of)
	read := f.read
	f.read = func(c cell, v *T) {
		if c.number {
			c.note("cell.phone.zero")
		}
		read(c, v)
	}
	return f
}

// amount is a field of money; 0 is not known and written as nothing.
func amount[T any](of func(*T) *model.Satang) field[T] {
	return field[T]{
		read: func(c cell, v *T) { *of(v) = c.money() },
		write: func(v T, _ model.Lists) model.Cell {
			return model.Cell{Number: int64(*of(&v)), Known: *of(&v) != 0}
		},
	}
}

// day is a field that holds a date. What is written there and is no date is kept among the row's other fields.
func day[T any](of func(*T) *model.Date) field[T] {
	return field[T]{
		read: func(c cell, v *T) {
			d, ok := c.date()
			if *of(v) = d; !ok {
				c.keep()
			}
		},
		write: func(v T, _ model.Lists) model.Cell { return model.DayOf(*of(&v)) },
	}
}

// whole is a field of a count where 0 means not known.
func whole[T any](of func(*T) *int) field[T] {
	return field[T]{
		read: func(c cell, v *T) { *of(v), _ = c.count() },
		write: func(v T, _ model.Lists) model.Cell {
			return model.Cell{Number: int64(*of(&v)), Known: *of(&v) != 0}
		},
	}
}

// maybe is a field of a count that tells 0 from not known.
func maybe[T any](of func(*T) **int) field[T] {
	return field[T]{
		read: func(c cell, v *T) {
			if n, ok := c.count(); ok {
				*of(v) = &n
			}
		},
		write: func(v T, _ model.Lists) model.Cell {
			if n := *of(&v); n != nil {
				return model.CountOf(*n)
			}
			return model.Cell{}
		},
	}
}

// number is a field of an exact decimal.
func number[T any](of func(*T) *model.Decimal) field[T] {
	return field[T]{
		read:  func(c cell, v *T) { *of(v) = c.decimal() },
		write: func(v T, _ model.Lists) model.Cell { return model.TextOf(string(*of(&v))) },
	}
}

// lines is a field of several texts, one a line.
func lines[T any](of func(*T) *[]string) field[T] {
	return field[T]{
		read: func(c cell, v *T) {
			for _, e := range splitEntries(c.str()) {
				*of(v) = append(*of(v), strings.Join(e, partMark))
			}
		},
		write: func(v T, _ model.Lists) model.Cell {
			var out []string
			for _, s := range *of(&v) {
				out = append(out, joinEntry(s))
			}
			return model.TextOf(strings.Join(out, "\n"))
		},
	}
}

// entries is a field of several values, one a line, each of several parts.
func entries[T, E any](
	of func(*T) *[]E, most int, read func(c cell, parts []string) E, write func(e E, lists model.Lists) []string,
) field[T] {
	return field[T]{
		read: func(c cell, v *T) {
			if c.none() {
				return
			}
			for i, parts := range splitEntries(c.str()) {
				if len(parts) > most {
					c.refuse("cell.parts", "line", strconv.Itoa(i+1), "most", strconv.Itoa(most))
					continue
				}
				*of(v) = append(*of(v), read(c, parts))
			}
		},
		write: func(v T, lists model.Lists) model.Cell {
			var out []string
			for _, e := range *of(&v) {
				out = append(out, joinEntry(write(e, lists)...))
			}
			return model.TextOf(strings.Join(out, "\n"))
		},
	}
}

// codes is a field of numbers of a list, such as villages or target groups: 1, 3, 5 or their names, parted by commas or lines.
func codes[T any](list string, of func(*T) *[]int) field[T] {
	return field[T]{
		read: func(c cell, v *T) {
			if c.none() {
				return
			}
			for _, s := range strings.FieldsFunc(c.str(), func(r rune) bool { return r == ',' || r == '\n' || r == ';' }) {
				if n, ok := c.at(s).code(list); ok && !slices.Contains(*of(v), n) {
					*of(v) = append(*of(v), n)
				}
			}
		},
		write: func(v T, _ model.Lists) model.Cell {
			var out []string
			for _, n := range *of(&v) {
				out = append(out, strconv.Itoa(n))
			}
			return model.TextOf(strings.Join(out, ", "))
		},
	}
}

// at is the same cell holding a part of its text only: an entry, or one of several codes.
func (c cell) at(text string) cell {
	c.gridCell = gridCell{text: text}
	return c
}

// code reads the number of a list's entry; a list that the office has not filled takes any number.
func (c cell) code(list string) (int, bool) {
	if len(c.setting.Lists[list]) == 0 {
		return c.count()
	}
	found, ok := c.choice(list)
	n, err := strconv.Atoi(found.Code)
	return n, ok && err == nil
}

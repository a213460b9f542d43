package model

import "testing"

// What is not known is an empty cell, never a 0; a 0 that is known is one.
func TestCells(t *testing.T) {
	for name, c := range map[string]struct{ got, want Cell }{
		"a text":      {TextOf("กปท."), Cell{Text: "กปท.", Known: true}},
		"no text":     {TextOf(""), Cell{}},
		"a count":     {CountOf(7), Cell{Number: 7, Known: true}},
		"none":        {CountOf(0), Cell{Known: true}},
		"money":       {MoneyOf(Baht(12)), Cell{Number: 1200, Known: true}},
		"a day":       {DayOf("2026-01-15"), Cell{Date: "2026-01-15", Known: true}},
		"no day":      {DayOf(""), Cell{}},
		"a wrong day": {DayOf("2026-02-30"), Cell{Date: "2026-02-30"}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %+v, want %+v", name, c.got, c.want)
		}
	}
}

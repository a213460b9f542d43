package ledger

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/stage"
	"kongthun/model"
)

// The statement of every period is the one that is worked out below, from what was there to what is left.
func TestTheStatementOfEveryPeriod(t *testing.T) {
	b := demonstration(t)
	b.press(fyne.KeyF7)
	side := b.room.sides[4].(*statementSide)
	for i, p := range periodsOf(2569) {
		st := stage.Must(b.Service.Statement(b.Here.Fund, p))(t)
		rows := side.table.Rows()
		first, last := rows[0], rows[len(rows)-1]
		if first.this != st.This.Opening || last.this != st.This.Closing || last.year != st.ToDate.Closing || !last.sum {
			t.Errorf("%v goes from %v to %v, want %v", p, first, last, st.This)
		}
		seen := 0
		for _, r := range rows {
			if r.code == "" {
				continue
			}
			seen++
			if want := st.Line(model.LedgerCode(r.code)); r.this != want.This || r.year != want.ToDate || r.name == "" {
				t.Errorf("%v: %+v, want %+v", p, r, want)
			}
		}
		if seen != len(st.Lines) {
			t.Errorf("%v shows %d lines of %d", p, seen, len(st.Lines))
		}
		if b.press(fyne.KeyF11); i < 16 && side.shown != periodsOf(2569)[i+1] {
			t.Errorf("after %v stands %v", p, side.shown)
		}
	}
	if b.press(fyne.KeyF9); side.shown.Number != 11 {
		t.Errorf("before September stands %v", side.shown)
	}
	b.NoFailures()
}

// The statement is written as a paper and as a workbook, and printed.
func TestTheStatementIsWritten(t *testing.T) {
	b := demonstration(t)
	b.press(fyne.KeyF7)
	for key, end := range map[fyne.KeyName]string{fyne.KeyF8: ".pdf", fyne.KeyF2: ".xlsx"} {
		b.press(key)
		if path := b.Opened(); filepath.Ext(path) != end || !strings.Contains(filepath.Base(path), "2569") {
			t.Errorf("%s opened %s", key, path)
		}
	}
	b.room.Print()
	if path := b.Printed(); filepath.Ext(path) != ".pdf" {
		t.Errorf("printed %s", path)
	}
	b.press(fyne.KeyF3)
	if b.room.Print(); !b.Silent() {
		t.Error("the cash book printed something")
	}
	b.NoFailures()
}

func TestAnAccountThatBeganWithinTheYearHasALine(t *testing.T) {
	st := model.Statement{ToDate: model.Flow{Begun: 5}}
	plain, begun := statementLines(model.RuleSet{}, model.Statement{}), statementLines(model.RuleSet{}, st)
	if len(begun) != len(plain)+1 || begun[1].year != 5 {
		t.Errorf("%+v", begun)
	}
}

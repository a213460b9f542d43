package model

import (
	"errors"
	"reflect"
	"testing"
)

func TestIntakeIsRefusedWithEveryPlace(t *testing.T) {
	in := Intake{File: "ก.xlsx", Findings: []Finding{
		{Sheet: "ข้อเสนอ", Cell: "B2", Key: "odd.code", Value: "1"},
		{Refused: true, Sheet: "ข้อเสนอ", Cell: "F12", Key: "cell.code", Value: "99", Args: map[string]string{"column": "ประเภท"}},
		{Refused: true, Key: "intake.more", Args: map[string]string{"count": "5"}},
	}}
	var refusal *Error
	if !errors.As(in.Check(), &refusal) || refusal.Key != "intake.refused" || refusal.Args["file"] != "ก.xlsx" || refusal.Args["count"] != "2" {
		t.Fatalf("%+v", refusal)
	}
	want := []FieldError{
		{Field: "ข้อเสนอ!F12", Key: "cell.code", Args: map[string]string{"column": "ประเภท", "value": "99"}},
		{Field: "", Key: "intake.more", Args: map[string]string{"count": "5", "value": ""}},
	}
	if !reflect.DeepEqual(refusal.Fields, want) {
		t.Errorf("%+v", refusal.Fields)
	}
	in.Findings = in.Findings[:1]
	if err := in.Check(); err != nil {
		t.Errorf("what is only odd is refused: %v", err)
	}
}

func TestPlaces(t *testing.T) {
	for want, f := range map[string]Finding{
		"ปัญหา!B2": {Sheet: "ปัญหา", Cell: "B2"}, "ปัญหา": {Sheet: "ปัญหา"}, "B2": {Cell: "B2"}, "": {},
	} {
		if got := f.Place(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLayoutColumns(t *testing.T) {
	l := Layout{Columns: []LayoutColumn{
		{Field: "title", Header: "ชื่อ", Kind: TextCell, Width: 9}, {Header: "เขต", Kind: TextCell}, {Field: "budget", Header: "งบ", Kind: MoneyCell},
	}}
	if c, ok := l.Column("budget"); !ok || c.Header != "งบ" {
		t.Error(c, ok)
	}
	if _, ok := l.Column("none"); ok {
		t.Error("a column that is not there was found")
	}
	want := []ReturnColumn{{"title", "ชื่อ", TextCell, 9}, {"เขต", "เขต", TextCell, 0}, {"budget", "งบ", MoneyCell, 0}}
	if got := l.ReturnColumns(); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

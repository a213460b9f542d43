package model

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
)

func TestErrorIsByKindAndKey(t *testing.T) {
	err := fmt.Errorf("in passing: %w", NotFound("item.not_found", "key", "a1"))
	for _, c := range []struct {
		target error
		want   bool
	}{
		{NotFound("item.not_found"), true},
		{NotFound(""), true}, // every key
		{NotFound("value.not_found"), false},
		{Invalid("item.not_found"), false},
		{Conflict(""), false},
		{Locked(""), false},
		{errors.New("item.not_found"), false},
	} {
		if got := errors.Is(err, c.target); got != c.want {
			t.Errorf("is %v: %v", c.target, got)
		}
	}
}

func TestErrorKinds(t *testing.T) {
	for kind, err := range map[ErrorKind]*Error{
		"invalid": Invalid("k", "a", "1", "b", "2"), "not_found": NotFound("k", "a", "1", "b", "2"),
		"conflict": Conflict("k", "a", "1", "b", "2"), "locked": Locked("k", "a", "1", "b", "2"),
	} {
		want := &Error{Kind: kind, Key: "k", Args: map[string]string{"a": "1", "b": "2"}}
		if !reflect.DeepEqual(err, want) {
			t.Errorf("%s: %#v", kind, err)
		}
	}
	if Invalid("k").Args != nil {
		t.Error("no arguments are no map")
	}
}

func TestInvalidFields(t *testing.T) {
	if err := InvalidFields("x.invalid", nil); err != nil {
		t.Errorf("no faults, and yet %v", err) // a typed nil would not be nil here
	}
	err := InvalidFields("x.invalid", []FieldError{Wrong("budget", "field.negative"), Wrong("people", "field.points", "min", "0")})
	var e *Error
	if !errors.As(err, &e) || e.Kind != ErrInvalid || e.Key != "x.invalid" || len(e.Fields) != 2 || e.Fields[1].Args["min"] != "0" {
		t.Fatalf("%#v", err)
	}
	if got, want := err.Error(), "invalid x.invalid [budget field.negative] [people field.points]"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

package model

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// broken is one rule broken once: the value with one change, and the one fault that it must give.
type broken[T any] struct {
	name  string
	spoil func(*T)
	field string
	key   string
}

// phrases is the phrase book as it lies in assets: a refusal that it does not word would reach people as a key.
func phrases(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "assets", "phrases", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no phrases: %v", err)
	}
	book := map[string]string{}
	for _, name := range append(files, filepath.Join("..", "assets", "th.json")) {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(raw, &book); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	return book
}

var placeInList = regexp.MustCompile(`\.\d+\b`)

// checks proves that the value passes, and that each change gives exactly its fault, whose field and key are worded. A change
// that a rule allows has no key.
func checks[T interface{ Check() error }](t *testing.T, refusal string, valid func() T, cases []broken[T]) {
	t.Helper()
	if err := valid().Check(); err != nil {
		t.Fatalf("the valid one: %v", err)
	}
	book := phrases(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			v := valid()
			c.spoil(&v)
			err := v.Check()
			if c.key == "" {
				if err != nil {
					t.Fatalf("refused: %v", err)
				}
				return
			}
			var e *Error
			if !errors.As(err, &e) || e.Kind != ErrInvalid || e.Key != refusal || len(e.Fields) != 1 {
				t.Fatalf("got %v, want %s with the one field %s", err, refusal, c.field)
			}
			if f := e.Fields[0]; f.Field != c.field || f.Key != c.key {
				t.Fatalf("got %s %s, want %s %s", f.Field, f.Key, c.field, c.key)
			}
			for _, key := range []string{refusal, c.key, "field.name." + placeInList.ReplaceAllString(c.field, "")} {
				if book[key] == "" {
					t.Errorf("%s is not worded", key)
				}
			}
		})
	}
}

// Faults come in one order, whatever the order of maps: the same value is always refused in the same words.
func TestFaultsKeepTheirOrder(t *testing.T) {
	minus := -1
	for name, v := range map[string]interface{ Check() error }{
		"member": Member{From: "x", To: "x", Left: "x"},
		"round":  Round{Opens: "x", Closes: "x"},
		"problem": Problem{
			Priority:  Priority{9, 9, 9, 9},
			Indicator: Indicator{Numerator: "x", Denominator: "x", Baseline: "x", Target: "x"},
		},
		"proposal": Proposal{
			Starts: "x", Ends: "x", ReportDue: "x", Receipt: Receipt{Date: "x"}, Applicant: Applicant{Signed: "x"},
			Fragile: Vulnerable{&minus, &minus, &minus, &minus},
		},
	} {
		var first *Error
		if !errors.As(v.Check(), &first) || len(first.Fields) < 3 {
			t.Fatalf("%s: %v", name, v.Check())
		}
		for range 50 {
			if again := v.Check(); !reflect.DeepEqual(again, error(first)) {
				t.Fatalf("%s: %v, then %v", name, first, again)
			}
		}
	}
}

// Whatever is in a value, Check answers: with nil, or with a refusal that names fields.
func TestCheckNeverPanics(t *testing.T) {
	for _, kind := range stored() {
		if _, ok := kind.(interface{ Check() error }); !ok {
			continue // made by the program and never typed: Issued
		}
		rapid.Check(t, func(rt *rapid.T) {
			v := arbitrary(rt, reflect.TypeOf(kind)).Interface()
			var e *Error
			if err := v.(interface{ Check() error }).Check(); err != nil && (!errors.As(err, &e) || e.Kind != ErrInvalid || len(e.Fields) == 0) {
				rt.Fatalf("%T: %v", v, err)
			}
			if p, ok := v.(interface{ Missing() []string }); ok && slices.Contains(p.Missing(), "") {
				rt.Fatalf("%T lacks a field without a name", v)
			}
		})
	}
}

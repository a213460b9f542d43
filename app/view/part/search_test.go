package part

import (
	"slices"
	"testing"
)

func TestOffered(t *testing.T) {
	people := []string{"นายสมมุติ ตัวอย่าง", "นางสาวสมศรี ตัวอย่าง", "นายตัวอย่าง สมศรี"}
	for typed, want := range map[string][]string{
		"":      people,
		"สมศรี": {"นางสาวสมศรี ตัวอย่าง", "นายตัวอย่าง สมศรี"},
		"ตัวอย่าง สมศรี":        {"นายตัวอย่าง สมศรี", "นางสาวสมศรี ตัวอย่าง"}, // as typed first
		"นางสาว":                {"นางสาวสมศรี ตัวอย่าง"},
		"ไม่มี":                 people,
		"นายสมมุติ ตัวอย่าง":    people, // to be changed
		"นางสาวสมศรี ตัวอย่าง ": {"นางสาวสมศรี ตัวอย่าง"},
	} {
		if got := offered(typed, people); !slices.Equal(got, want) {
			t.Errorf("%q offers %q, want %q", typed, got, want)
		}
	}
}

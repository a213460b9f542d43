package thai

import (
	"reflect"
	"testing"
)

func TestGramsLeaveOutWhatSaysNothing(t *testing.T) {
	for _, c := range []struct {
		title string
		want  []string
	}{
		{"", nil},
		{"โครงการ ปีงบประมาณ ๒๕๖๙", nil},
		{"โครงการกขคง", []string{"กขค", "ขคง"}},
		{"กข คง (ปี 2568)", []string{"กขค", "ขคง"}},
		{"ABCabc", []string{"abc", "bca", "cab"}},
	} {
		if got := Grams(c.title); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %v, want %v", c.title, got, c.want)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b []string
		want int
	}{
		{nil, nil, 0},
		{[]string{"a"}, nil, 0},
		{[]string{"a", "b"}, []string{"a", "b"}, 100},
		{[]string{"a", "b"}, []string{"b", "c"}, 50},
		{[]string{"a", "b", "c"}, []string{"c"}, 50},
		{[]string{"a"}, []string{"b"}, 0},
	} {
		if got, back := Alike(c.a, c.b), Alike(c.b, c.a); got != c.want || back != c.want {
			t.Errorf("%v %v: %d and %d, want %d", c.a, c.b, got, back, c.want)
		}
	}
}

package seal

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestChangesAreNamed(t *testing.T) {
	const was = `{"a":[{"t":"ที่ 1","n":1},{"t":"x"}],"b":"2"}`
	for is, want := range map[string][]Change{
		was: nil,
		`{"a":[{"t":"ที่ 7","n":1},{"t":"x"}],"b":"2"}`:      {{"a.0.t", "ที่ 7", "ที่ 1"}},
		`{"a":[{"t":"ที่ 1","n":10},{"t":"x"}],"b":"2"}`:     {{"a.0.n", "10", "1"}},
		`{"a":[{"t":"ที่ 1","n":1}],"b":"2"}`:                {{"a.1", "", `{"t":"x"}`}},
		`{"a":[{"t":"ที่ 1","n":1},{"t":"x"},null],"b":"2"}`: {{"a.2", "null", ""}},
		`{"a":[{"t":"ที่ 1","n":1},{"t":"x"}],"b":2}`:        {{"b", "2", "2"}},
		`{"a":{"t":1},"b":"3","c":""}`:                       {{"a", `{"t":1}`, `[{"n":1,"t":"ที่ 1"},{"t":"x"}]`}, {"b", "3", "2"}, {"c", "", ""}},
		`{"b":"2","a":[{"t":"ที่ 1","n":1},{"t":"x"}]}`:      {{}},
		`{"a":[{"t":"ที่ 1","n":1},{"t":"x"}],"b":"2"} `:     {{}},
		`{"a":[{"t":"ที่ 1","n":1},{"t":"x"}],"b":"2"}{}`:    {{}},
		`{`: {{}},
		``:  {{}},
	} {
		if got := Changes([]byte(is), []byte(was)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", is, got, want)
		}
	}
}

// Other bytes are never no change, and there is an end to the list.
func TestEveryChangeIsNoticed(t *testing.T) {
	was := []byte(`{"heading":["รายงาน"],"sections":[{"items":[{"title":"ก","facts":[]}]},null,true,1.50],"x":{"y":"z"}}`)
	rapid.Check(t, func(t *rapid.T) {
		is := slices.Clone(was)
		at := rapid.IntRange(0, len(is)-1).Draw(t, "at")
		is[at] = rapid.Byte().Draw(t, "byte")
		if got := Changes(is, was); (len(got) == 0) != bytes.Equal(is, was) || len(got) > mostChanges {
			t.Fatalf("%q: %v", is, got)
		}
	})
	long, short := []byte(`[`), []byte(`[]`)
	for range 1000 {
		long = append(long, `1,`...)
	}
	if got := Changes(append(long, `1]`...), short); len(got) != mostChanges {
		t.Errorf("%d changes are told", len(got))
	}
}

func FuzzChanges(f *testing.F) {
	f.Add([]byte(`{"a":[1]}`), []byte(`{"a":[2]}`))
	f.Add([]byte(`[`), []byte(`nul`))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		if got := Changes(a, b); (len(got) == 0) != bytes.Equal(a, b) {
			t.Errorf("%v", got)
		}
	})
}

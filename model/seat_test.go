package model

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestSeatChanges(t *testing.T) {
	chair, expert, unit := Seat{Key: "chair", Max: 1, Voting: true}, Seat{Key: "expert", Max: 2, Voting: true}, Seat{Key: "unit", Voting: true}
	own := Seat{Key: "seat1", Name: "ของเราเอง"}
	more := expert
	more.Max = 3
	have, want := []Seat{chair, more, own}, []Seat{chair, expert, unit}
	changes := SeatChanges(have, want)
	var keys []string
	for _, c := range changes {
		keys = append(keys, c.Key())
	}
	if !slices.Equal(keys, []string{"expert", "unit", "seat1"}) || *changes[0].Old != more || *changes[0].New != expert || changes[1].Old != nil || changes[2].New != nil {
		t.Fatalf("%+v", changes)
	}
	for name, c := range map[string]struct {
		chosen []SeatChange
		want   []Seat
	}{
		"none":         {nil, have},
		"the changed":  {changes[:1], []Seat{chair, expert, own}},
		"the new":      {changes[1:2], []Seat{chair, more, unit, own}},
		"the unwanted": {changes[2:], []Seat{chair, more}},
		"all":          {changes, want},
	} {
		if got := WithChanges(have, want, c.chosen); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
	if got := WithChanges([]Seat{own}, want, SeatChanges([]Seat{own}, want)[:1]); got[0] != chair {
		t.Errorf("the first of the rules comes first: %+v", got)
	}
}

// With all changes made, the seats are those wanted, as a set; with none, nothing has changed; and what was had is never touched.
func TestSeatChangesLeadToWhatIsWanted(t *testing.T) {
	draw := func(rt *rapid.T, name string) []Seat {
		var out []Seat
		for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}), 0, 5, rapid.ID[string]).Draw(rt, name) {
			out = append(out, Seat{Key: key, Max: rapid.IntRange(0, 2).Draw(rt, "max")})
		}
		return out
	}
	rapid.Check(t, func(rt *rapid.T) {
		have, want := draw(rt, "have"), draw(rt, "want")
		before := slices.Clone(have)
		got := WithChanges(have, want, SeatChanges(have, want))
		if len(SeatChanges(got, want)) != 0 || len(got) != len(want) {
			rt.Fatalf("%+v became %+v, want %+v", have, got, want)
		}
		if !slices.Equal(have, before) || !slices.Equal(WithChanges(have, want, nil), have) {
			rt.Fatalf("%+v was touched: %+v", before, have)
		}
	})
}

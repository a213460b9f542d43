package storage

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestNaturalCountsAsPeopleDo(t *testing.T) {
	want := []string{"", "1", "2/2569", "๓/๒๕๖๙", "10/2568", "010/2569", "10ก/2569", "L1", "L02", "L10", "ก 2", "ก 11"}
	got := slices.Clone(want)
	rand.New(rand.NewPCG(5, 6)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	slices.SortStableFunc(got, natural)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A comparison that is not an order would make a list depend on where it started.
func TestNaturalIsAnOrder(t *testing.T) {
	text := rapid.StringMatching(`[0-9๐-๙ก/]{0,6}`)
	sign := func(n int) int { return max(-1, min(1, n)) }
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := text.Draw(t, "a"), text.Draw(t, "b"), text.Draw(t, "c")
		if natural(a, a) != 0 || sign(natural(a, b)) != -sign(natural(b, a)) {
			t.Errorf("%q and %q", a, b)
		}
		if natural(a, b) <= 0 && natural(b, c) <= 0 && natural(a, c) > 0 {
			t.Errorf("%q ≤ %q ≤ %q but not %q ≤ %q", a, b, c, a, c)
		}
	})
}

func TestFalseFirst(t *testing.T) {
	if falseFirst(false, true) != -1 || falseFirst(true, false) != 1 || falseFirst(true, true) != 0 || falseFirst(false, false) != 0 {
		t.Error("no does not come before yes")
	}
}

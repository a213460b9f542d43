package model

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func numbered(numbers ...string) (out []Proposal) {
	for _, n := range numbers {
		out = append(out, Proposal{Receipt: Receipt{Number: n}})
	}
	return out
}

func TestNextReceipt(t *testing.T) {
	for _, c := range []struct {
		have []string
		want string
	}{
		{nil, "1/2569"},
		{[]string{"1/2569", "11/2569", "2/2569"}, "12/2569"},
		{[]string{"๙/๒๕๖๙"}, "10/2569"},
		{[]string{"", "ไม่มี"}, "1/2569"},
		{[]string{"7"}, "8"},
		{[]string{"3 (กปท.)"}, "4 (กปท.)"},
	} {
		if got := NextReceipt(numbered(c.have...), 2569); got != c.want {
			t.Errorf("%v: %s, want %s", c.have, got, c.want)
		}
	}
}

func TestReceiptGaps(t *testing.T) {
	for _, c := range []struct {
		have, twice, left []string
	}{
		{nil, nil, nil},
		{[]string{"1/2569", "2/2569", "3/2569"}, nil, nil},
		{[]string{"1/2569", "4/2569", "4/2569"}, []string{"4/2569"}, []string{"2/2569", "3/2569"}},
		{[]string{"๑/2569", "", "x"}, nil, nil},
		{[]string{"2569001"}, nil, nil}, // no counting from one
	} {
		twice, left := ReceiptGaps(numbered(c.have...))
		if !slices.Equal(twice, c.twice) || !slices.Equal(left, c.left) {
			t.Errorf("%v: twice %v, left out %v", c.have, twice, left)
		}
	}
}

// Numbers given one after the other leave no gap and stand once.
func TestNumbersGivenInOrderHaveNoGaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []Proposal
		n := rapid.IntRange(0, 40).Draw(t, "count")
		for range n {
			all = append(all, numbered(NextReceipt(all, 2569))...)
		}
		if twice, left := ReceiptGaps(all); len(twice)+len(left) > 0 {
			t.Fatal(twice, left)
		}
		if n > 0 && all[n-1].Receipt.Number != strconv.Itoa(n)+"/2569" {
			t.Fatal(all[n-1].Receipt.Number)
		}
		drop := rapid.IntRange(0, max(0, n-2)).Draw(t, "drop")
		if n > 1 {
			if _, left := ReceiptGaps(slices.Delete(slices.Clone(all), drop, drop+1)); len(left) != 1 || left[0] != all[drop].Receipt.Number {
				t.Fatal(left)
			}
		}
	})
}

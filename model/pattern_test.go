package model

import (
	"testing"

	"pgregory.net/rapid"
)

func TestTheNextNumberByAPattern(t *testing.T) {
	n := Numbered{Year: 2569, FundCode: "L5275", Type: "10(2)"}
	for name, c := range map[string]struct {
		pattern string
		used    []string
		want    string
	}{
		"the first code":           {DefaultProjectCode, nil, "69-L5275-2-001"},
		"after others of its type": {DefaultProjectCode, []string{"69-L5275-2-001", "69-L5275-2-007", "69-L5275-1-030", "68-L5275-2-090"}, "69-L5275-2-008"},
		"odd ones take no part":    {DefaultProjectCode, []string{"69-L5275-2-", "69-L5275-2-x", "ปี2569-L5275-2-9", "", "69-L5275-2-99999999999"}, "69-L5275-2-001"},
		"more digits than asked":   {DefaultProjectCode, []string{"69-L5275-2-999"}, "69-L5275-2-1000"},
		"the first agreement":      {DefaultAgreementNumber, nil, "001/2569"},
		"a new year begins anew":   {DefaultAgreementNumber, []string{"032/2568"}, "001/2569"},
		"after written ones":       {DefaultAgreementNumber, []string{" 4/2569 ", "032/2569"}, "033/2569"},
		"with words around":        {"กปท. N-YY", []string{"กปท. 4-69"}, "กปท. 5-69"},
		"two runs of N":            {"NN/N", nil, "01/N"},
		"without a number":         {"YYYY-T", []string{"2569-2"}, "2569-2"},
		"empty":                    {"", nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := NextOf(c.pattern, n, c.used); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	if got := NextOf("T-N", Numbered{Type: "other"}, nil); got != "other-1" {
		t.Error(got)
	}
}

func TestNoNumberIsGivenTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := Numbered{
			Year:     rapid.IntRange(2545, 2745).Draw(t, "year"),
			FundCode: rapid.StringMatching(`L[0-9]{4}`).Draw(t, "code"), Type: rapid.SampledFrom([]string{"10(1)", "10(5)", ""}).Draw(t, "type"),
		}
		pattern := rapid.SampledFrom([]string{DefaultProjectCode, DefaultAgreementNumber, "T/N/YY", "NNNN", "Lxxxx.N"}).Draw(t, "pattern")
		used := rapid.SliceOf(rapid.StringMatching(`[0-9]{1,4}/25[0-9]{2}`)).Draw(t, "used")
		seen := map[string]bool{}
		for _, u := range used {
			seen[u] = true
		}
		for range rapid.IntRange(1, 20).Draw(t, "how many") {
			next := NextOf(pattern, n, used)
			if seen[next] {
				t.Fatalf("%s was given before", next)
			}
			seen[next], used = true, append(used, next)
		}
	})
}

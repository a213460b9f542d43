package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestInstalmentsAddUpAndTheRestIsTheLasts(t *testing.T) {
	for name, c := range map[string]struct {
		sum    Satang
		shares []BasisPoints
		want   []Satang
	}{
		"whole":           {Baht(40_000), []BasisPoints{10000}, []Satang{4_000_000}},
		"60 and 40":       {Baht(40_000), []BasisPoints{6000, 4000}, []Satang{2_400_000, 1_600_000}},
		"three equal":     {10_000, []BasisPoints{3333, 3333, 3334}, []Satang{3333, 3333, 3334}},
		"a satang in two": {1, []BasisPoints{5000, 5000}, []Satang{0, 1}},
		"ten of five":     {5, slices.Repeat([]BasisPoints{1000}, 10), []Satang{0, 0, 0, 0, 0, 0, 0, 0, 0, 5}},
		"nothing":         {0, []BasisPoints{5000, 5000}, []Satang{0, 0}},
		"the largest sum": {math.MaxInt64, []BasisPoints{1, 9999}, []Satang{922337203685477, math.MaxInt64 - 922337203685477}},
	} {
		t.Run(name, func(t *testing.T) {
			list, err := Instalments(c.sum, c.shares...)
			if err != nil {
				t.Fatal(err)
			}
			for i, n := range list {
				if n.Number != i+1 || n.Amount != c.want[i] || n.Share != c.shares[i] {
					t.Errorf("%d: %+v, want %d", i, n, c.want[i])
				}
			}
		})
	}
	for name, shares := range map[string][]BasisPoints{
		"none": nil, "too little": {9999}, "too much": {5000, 5001}, "negative": {-1, 10001}, "wraps round": {math.MaxInt64, math.MaxInt64, 10002},
	} {
		if _, err := Instalments(100, shares...); !isKey(err, "agreement.shares") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Instalments(-1, 10000); !isKey(err, "agreement.shares") {
		t.Errorf("%v", err)
	}
}

func isKey(err error, key string) bool {
	e, ok := err.(*Error)
	return ok && e.Key == key
}

func TestAnySharesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sum := Satang(rapid.Int64Range(0, math.MaxInt64).Draw(t, "sum"))
		var shares []BasisPoints
		for left := WholeShare; left > 0; {
			b := BasisPoints(rapid.Int64Range(1, int64(left)).Draw(t, "share"))
			shares, left = append(shares, b), left-b
		}
		list, err := Instalments(sum, shares...)
		if err != nil {
			t.Fatal(err)
		}
		a := Agreement{On: "2026-01-01", Instalments: list}
		if total, err := a.Total(); err != nil || total != sum {
			t.Fatalf("%d parted into %d (%v)", sum, total, err)
		}
		if beyond := a.Beyond(sum); beyond != nil {
			t.Fatal(beyond)
		}
		for i, n := range list[:len(list)-1] {
			exact, err := n.Share.ShareOf(sum)
			if err != nil || exact-n.Amount < 0 || exact-n.Amount > 1 {
				t.Fatalf("instalment %d is %d, its share %d", i+1, n.Amount, exact)
			}
		}
		if err := (Project{Agreement: &a}).Check(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestWhatIsWrongWithAProject(t *testing.T) {
	good := func() Agreement { return *running().Project.Agreement }
	for name, c := range map[string]struct {
		change func(*Project)
		field  string
	}{
		"nothing":           {func(*Project) {}, ""},
		"no agreement":      {func(p *Project) { p.Agreement = nil }, ""},
		"no day":            {func(p *Project) { p.Agreement.On = "" }, "agreement.on"},
		"no such end":       {func(p *Project) { p.Agreement.Ends = "2026-02-30" }, "agreement.ends"},
		"approved below 0":  {func(p *Project) { p.Agreement.Approved = -1 }, "agreement.approved"},
		"no instalment":     {func(p *Project) { p.Agreement.Instalments = nil }, "agreement.instalments"},
		"out of turn":       {func(p *Project) { p.Agreement.Instalments[1].Number = 3 }, "agreement.instalments.1.number"},
		"below 0":           {func(p *Project) { p.Agreement.Instalments[0].Amount = -1 }, "agreement.instalments.0.amount"},
		"share above whole": {func(p *Project) { p.Agreement.Instalments[0].Share = 10001 }, "agreement.instalments.0.share"},
		"no such due day":   {func(p *Project) { p.Agreement.Instalments[0].Due = "x" }, "agreement.instalments.0.due"},
		"ends before it begins": {func(p *Project) {
			p.Agreement.Instalments[0].Starts, p.Agreement.Instalments[0].Ends = "2026-02-02", "2026-02-01"
		}, "agreement.instalments.0.ends"},
		"sums too large": {func(p *Project) { p.Agreement.Instalments[0].Amount = math.MaxInt64 }, "agreement.instalments"},
		"an old one without day": {func(p *Project) {
			old := good()
			old.On = ""
			p.Superseded = []Agreement{old}
		}, "superseded.0.on"},
		"marked twice":         {func(p *Project) { p.Evidence = []EvidenceMark{{Key: "report"}, {Key: "report"}} }, "evidence.1.key"},
		"no such paper":        {func(p *Project) { p.Evidence = []EvidenceMark{{Key: "photo"}} }, "evidence.0.key"},
		"marked on no day":     {func(p *Project) { p.Evidence = []EvidenceMark{{Key: "report", On: "x"}} }, "evidence.0.on"},
		"reopened without why": {func(p *Project) { p.Reopened = []Reopening{{On: "2026-01-01", Reason: " "}} }, "reopened.0.reason"},
	} {
		t.Run(name, func(t *testing.T) {
			a := good()
			p := Project{Agreement: &a}
			c.change(&p)
			err := p.Check()
			if c.field == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			e, ok := err.(*Error)
			if !ok || e.Key != "project.invalid" || len(e.Fields) != 1 || e.Fields[0].Field != c.field {
				t.Errorf("%v, want %s", err, c.field)
			}
		})
	}
}

func TestAnAgreementUponAnotherSumWantsAReason(t *testing.T) {
	a := *running().Project.Agreement
	for approved, want := range map[Satang][]string{Baht(100_000): nil, Baht(99_999): {AgreementSum}, Baht(100_001): {AgreementSum}} {
		if got := a.Beyond(approved); !slices.Equal(got, want) {
			t.Errorf("%s approved: %v", approved, got)
		}
	}
	a.Instalments[0].Amount = math.MaxInt64
	if a.Beyond(0) == nil {
		t.Error("a sum that does not fit is one that fits")
	}
}

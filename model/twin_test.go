package model

import (
	"testing"

	"pgregory.net/rapid"
)

func proposalID(n byte) ID { return NewID(KindProposal, []byte{n, 1, 2, 3, 4, 5, 6, 7, 8, 9}) }

func TestCopies(t *testing.T) {
	mine := Proposal{ID: proposalID(1), Title: "โครงการป้องกันโรคไข้เลือดออก ปี 2569"}
	among := []Proposal{
		mine,
		{ID: proposalID(2), Title: "โครงการป้องกันเด็กจมน้ำ"},
		{ID: proposalID(3), Title: "โครงการป้องกันโรคไข้เลือดออกในชุมชน"},
		{ID: proposalID(4), Title: "โครงการป้องกันโรคไข้เลือดออก ปี ๒๕๖๘"},
		{ID: proposalID(5), Title: mine.Title, Withdrawn: "ถอน"},
	}
	got := Copies(mine, among)
	if len(got) == 0 || got[0].ID != proposalID(4) || got[0].Alike != 100 || got[0].Answer != nil {
		t.Fatalf("%+v", got)
	}
	for i, c := range got {
		if c.ID == mine.ID || c.ID == proposalID(2) || c.ID == proposalID(5) || i > 0 && c.Alike > got[i-1].Alike {
			t.Errorf("%d: %s %d", i, c.Title, c.Alike)
		}
	}
}

// A word on two proposals holds from either side; the later one counts, and on one day one's own.
func TestComparisonHoldsBothWays(t *testing.T) {
	a, b := Proposal{ID: proposalID(1), Title: "โครงการแปรงฟันถูกวิธี"}, Proposal{ID: proposalID(2), Title: "โครงการแปรงฟันถูกวิธี"}
	said := func(p Proposal, other ID, same bool, on Date) Proposal {
		t.Helper()
		p, err := p.Compare(Twin{Other: other, Same: same, Reason: "เหตุผล", On: on})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	b = said(b, a.ID, false, "2026-01-15")
	if got := Copies(a, []Proposal{b})[0].Answer; got == nil || got.Same {
		t.Errorf("from the other side: %+v", got)
	}
	a = said(a, b.ID, true, "2026-01-15")
	if got := Copies(a, []Proposal{b})[0].Answer; got == nil || !got.Same {
		t.Errorf("one's own word of the same day: %+v", got)
	}
	b = said(b, a.ID, false, "2026-01-16")
	if got := Copies(a, []Proposal{b})[0].Answer; got == nil || got.Same || len(b.Twins) != 1 {
		t.Errorf("a later word takes the place of an earlier one: %+v", got)
	}
	if err := a.Check(); err != nil {
		t.Error(err)
	}
}

func TestCompareRefuses(t *testing.T) {
	a := Proposal{ID: proposalID(1), Title: "ก"}
	for _, c := range []Twin{
		{Other: proposalID(2)},
		{Other: proposalID(1), Reason: "เหตุผล"},
		{Other: NewID(KindRound, make([]byte, 10)), Reason: "เหตุผล"},
		{Other: proposalID(2), Reason: "เหตุผล", On: "2026-02-30"},
	} {
		p, err := a.Compare(c)
		if err == nil || p.Check() == nil {
			t.Errorf("%+v: taken", c)
		}
	}
	if (Proposal{ID: a.ID, Title: "ก", Twins: []Twin{{Other: proposalID(2), Reason: "ก"}, {Other: proposalID(2), Reason: "ข"}}}).Check() == nil {
		t.Error("two words on one proposal")
	}
}

// Copies finds what comparing every pair finds.
func TestCopiesAgainstEveryPair(t *testing.T) {
	words := rapid.SampledFrom([]string{"ผู้สูงอายุ", "ไข้เลือดออก", "เดิน", "อบรม", "แกนนำ", "หมู่ 1", "ขยะ"})
	rapid.Check(t, func(t *rapid.T) {
		var all []Proposal
		for i, ws := range rapid.SliceOfN(rapid.SliceOfN(words, 1, 5), 1, 10).Draw(t, "titles") {
			p := Proposal{ID: proposalID(byte(i))}
			for _, w := range ws {
				p.Title += w
			}
			all = append(all, p)
		}
		found := map[ID]int{}
		for _, c := range Copies(all[0], all) {
			found[c.ID] = c.Alike
		}
		for _, o := range all[1:] {
			if alike := Similar(all[0].Title, o.Title); (alike >= NearCopy) != (found[o.ID] > 0) || alike >= NearCopy && found[o.ID] != alike {
				t.Fatalf("%s / %s: %d, found %d", all[0].Title, o.Title, alike, found[o.ID])
			}
		}
	})
}

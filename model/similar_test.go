package model

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"
)

func TestSimilar(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		alike bool
	}{
		{"โครงการป้องกันโรคไข้เลือดออก ปี 2567", "โครงการป้องกันโรคไข้เลือดออก ปี ๒๕๖๘", true},
		{"โครงการส่งเสริมสุขภาพผู้สูงอายุ หมู่ที่ 1", "โครงการส่งเสริมสุขภาพผู้สูงอายุ หมู่ที่ 2", true},
		{"โครงการ เเปรงฟันถูกวิธี", "โครงการแปรงฟันถูกวิธี", true},
		{"โครงการป้องกันโรคไข้เลือดออก", "โครงการป้องกันเด็กจมน้ำ", false},
		{"โครงการส่งเสริมสุขภาพผู้สูงอายุ", "โครงการส่งเสริมสุขภาพเด็กวัยเรียน", false},
		{"โครงการ ปี 2567", "โครงการ ปี 2568", false}, // nothing left that says anything
	} {
		if got := Similar(c.a, c.b); (got >= NearCopy) != c.alike {
			t.Errorf("%s / %s: %d", c.a, c.b, got)
		}
	}
}

func TestSimilarProperties(t *testing.T) {
	title := rapid.StringOfN(rapid.RuneFrom([]rune("กขคงจฉชสตนมยรลวาิีุูเแโ 12๑๒")), 0, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		a, b := title.Draw(t, "a"), title.Draw(t, "b")
		if x, y := Similar(a, b), Similar(b, a); x != y || x < 0 || x > 100 {
			t.Fatal(x, y)
		}
		if n := Similar(a, a); n != 100 && n != 0 { // 0: it says nothing
			t.Fatal("unlike itself")
		}
	})
}

// NearCopies skips what cannot be alike by length; it must find what comparing every pair finds.
func TestNearCopiesAgainstEveryPair(t *testing.T) {
	words := rapid.SampledFrom([]string{"ผู้สูงอายุ", "ไข้เลือดออก", "เดิน", "อบรม", "แกนนำ", "หมู่ 1", "หมู่ 2", "ขยะ"})
	rapid.Check(t, func(t *rapid.T) {
		var all []Proposal
		for _, ws := range rapid.SliceOfN(rapid.SliceOfN(words, 1, 6), 0, 12).Draw(t, "titles") {
			p := Proposal{}
			for _, w := range ws {
				p.Title += w
			}
			all = append(all, p)
		}
		cut := rapid.IntRange(0, len(all)).Draw(t, "cut")
		want := 0
		for i := cut; i < len(all); i++ {
			for j := range i {
				if Similar(all[i].Title, all[j].Title) >= NearCopy {
					want++
					break
				}
			}
		}
		if got := NearCopies(all[cut:], all[:cut]); len(got) != want {
			t.Fatalf("%d found, %d there", len(got), want)
		}
	})
}

// The threshold on public titles: near-copies are there and are few, so that pointing them out helps.
func TestNearCopiesOfRealTitles(t *testing.T) {
	var rows []struct{ Title string }
	raw, err := os.ReadFile(filepath.Join("..", "..", "shared", "data", "proposals.json"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared is not there:", err)
		}
		t.Skip("did not run: ../shared/data/proposals.json is not there")
	}
	if err := json.Unmarshal(raw, &rows); err != nil {
		t.Fatal(err)
	}
	var all []Proposal
	for _, r := range rows {
		all = append(all, Proposal{Title: r.Title})
	}
	found := NearCopies(all, nil)
	for _, f := range found {
		t.Logf("%d %s | %s", Similar(f.Value, f.Args["title"]), f.Value, f.Args["title"])
	}
	if n := len(found); n < 1 || n > len(all)/10 {
		t.Errorf("%d near-copies among %d titles", n, len(all))
	}
}

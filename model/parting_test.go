package model

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// parting is a folder with two instalments, of which live requests ask for some.
func parting(approved Satang, asked ...int) Folder {
	f := Folder{Decision: Decision{Amount: approved}}
	f.Project = Project{ID: "j", Agreement: &Agreement{Instalments: []Instalment{
		{Number: 1, Share: 4000, Amount: 40_000, Due: "2026-01-05", Needs: "แผน"}, {Number: 2, Share: 6000, Amount: 60_000, Due: "2026-03-01", Needs: "รายงาน"},
	}}}
	for _, n := range asked {
		f.Requests = append(f.Requests, Disbursement{Project: "j", Instalment: n, Amount: 1})
	}
	return f
}

func TestWhatWasAskedForStaysWhenASumIsPartedAnew(t *testing.T) {
	before := parting(0).Project.Agreement.Instalments
	cancelled := parting(80_000, 1)
	cancelled.Requests[0].Cancelled = "ผิด"
	none := parting(80_000)
	none.Project.Agreement = nil
	for name, c := range map[string]struct {
		f      Folder
		shares []BasisPoints
		want   []Instalment
	}{
		"the rest in two": {parting(80_000, 1), []BasisPoints{5000, 5000}, []Instalment{
			{Number: 1, Share: 5000, Amount: 40_000, Due: "2026-01-05", Needs: "แผน"},
			{Number: 2, Share: 2500, Amount: 20_000, Due: "2026-03-01", Needs: "รายงาน"},
			{Number: 3, Share: 2500, Amount: 20_000},
		}},
		"the second keeps its number": {parting(80_000, 2), []BasisPoints{5000, 5000}, []Instalment{
			{Number: 1, Share: 1250, Amount: 10_000, Due: "2026-01-05", Needs: "แผน"},
			{Number: 2, Share: 7500, Amount: 60_000, Due: "2026-03-01", Needs: "รายงาน"},
			{Number: 3, Share: 1250, Amount: 10_000},
		}},
		"nothing is left":   {parting(40_000, 1), []BasisPoints{WholeShare}, []Instalment{{Number: 1, Share: WholeShare, Amount: 40_000, Due: "2026-01-05", Needs: "แผน"}}},
		"less than that":    {parting(30_000, 1), []BasisPoints{WholeShare}, []Instalment{{Number: 1, Share: WholeShare, Amount: 40_000, Due: "2026-01-05", Needs: "แผน"}}},
		"nobody asked":      {parting(50_000), []BasisPoints{WholeShare}, []Instalment{{Number: 1, Share: WholeShare, Amount: 50_000, Due: "2026-01-05", Needs: "แผน"}}},
		"it was taken back": {cancelled, []BasisPoints{WholeShare}, []Instalment{{Number: 1, Share: WholeShare, Amount: 80_000, Due: "2026-01-05", Needs: "แผน"}}},
		"no agreement yet":  {none, []BasisPoints{WholeShare}, []Instalment{{Number: 1, Share: WholeShare, Amount: 80_000}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := c.f.Parted(c.shares...)
			if err != nil || !reflect.DeepEqual(got, c.want) {
				t.Errorf("%v\n got %+v\nwant %+v", err, got, c.want)
			}
			if !reflect.DeepEqual(before, parting(0).Project.Agreement.Instalments) {
				t.Error("the agreement before was changed")
			}
		})
	}
	if _, err := parting(80_000, 1).Parted(5000); err == nil {
		t.Error("half of it was parted")
	}
}

// Whatever is parted adds up to what is approved, and an agreement that can be stored comes out.
func TestWhatIsPartedAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := parting(Satang(rapid.Int64Range(1, 1e12).Draw(t, "approved")), rapid.SliceOfN(rapid.IntRange(1, 2), 0, 2).Draw(t, "asked")...)
		first := BasisPoints(rapid.IntRange(0, int(WholeShare)).Draw(t, "share"))
		list, err := f.Parted(first, WholeShare-first)
		if err != nil {
			t.Fatal(err)
		}
		kept, rest := f.Kept()
		want := rest
		for _, k := range kept {
			want += k.Amount
			if k.Number <= len(list) && rest > 0 && (list[k.Number-1].Amount != k.Amount || list[k.Number-1].Due != k.Due) {
				t.Fatalf("instalment %d became %+v", k.Number, list[k.Number-1])
			}
		}
		a := Agreement{On: "2026-01-01", Instalments: list}
		if total, err := a.Total(); err != nil || total != want || len(a.faults("")) > 0 {
			t.Fatalf("%v of %v: %+v", total, want, a.faults(""))
		}
	})
}

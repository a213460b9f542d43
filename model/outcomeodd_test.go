package model

import (
	"slices"
	"testing"
)

// reportedFolder is a project that was given 30,000 baht in two instalments, and gave 1,000 back.
func reportedFolder() Folder {
	first, second := NewID(KindDisbursement, []byte("0000000001")), NewID(KindDisbursement, []byte("0000000002"))
	project := NewID(KindProject, make([]byte, 10))
	return Folder{
		Decision: Decision{Word: Approve, Amount: Baht(30000)},
		Project: Project{ID: project, Agreement: &Agreement{Instalments: []Instalment{
			{Number: 1, Amount: Baht(18000)}, {Number: 2, Amount: Baht(12000)},
		}}},
		Requests: []Disbursement{{ID: first, Project: project, Instalment: 1}, {ID: second, Project: project, Instalment: 2}},
		Entries: []Entry{
			{Project: project, Code: CodeType2, Amount: Baht(15000), Disbursement: first},
			{Project: project, Code: CodeType2, Amount: Baht(3000)},
			{Project: project, Code: CodeType2, Amount: Baht(12000), Disbursement: second},
			{Project: project, Code: CodeType2, Amount: Baht(500), Disbursement: second, Withdrawn: "ลงผิด"},
			{Project: project, Code: CodeRefund, Amount: Baht(1000)},
		},
		Outcomes: []Outcome{
			{Instalment: 1, Progress: 5000}, {Instalment: 1, Progress: 9000, Withdrawn: "ผิด"}, {Instalment: 2, Progress: 7000},
		},
	}
}

func TestGivenBy(t *testing.T) {
	f := reportedFolder()
	for instalment, want := range map[int]int64{0: 30000, 1: 18000, 2: 30000, 3: 30000} {
		if got, err := f.GivenBy(instalment); got != Baht(want) || err != nil {
			t.Errorf("by instalment %d: %v %v", instalment, got, err)
		}
	}
}

func TestWhatIsOddInAReport(t *testing.T) {
	final := func() Outcome {
		return Outcome{
			Achieved: AchievedAll, Given: new(Baht(30000)), Used: new(Baht(29000)), Returned: new(Baht(1000)),
			Indicators: []IndicatorResult{{Baseline: "18.5", Target: "14", Value: "13"}, {Objective: "ให้ความรู้"}},
			People:     []TargetResult{{Group: 5, Planned: 80, Came: count(60)}, {Planned: 20, Came: count(20)}},
			Fragile:    Vulnerable{Bedridden: count(80)},
		}
	}
	progress := func(o *Outcome) {
		*o = Outcome{Instalment: 2, Given: new(Baht(30000)), Progress: 6000}
	}
	for _, c := range []struct {
		name   string
		change func(*Outcome)
		want   []string
	}{
		{"nothing", func(*Outcome) {}, nil},
		{"all, but a number did not", func(o *Outcome) { o.Indicators[0].Value = "15" }, []string{"achieved outcome.odd.all"}},
		{"part, and one was not measured", func(o *Outcome) { o.Achieved = AchievedPart }, nil},
		{"part, but every number did", func(o *Outcome) { o.Achieved, o.Indicators = AchievedNot, o.Indicators[:1] }, []string{"achieved outcome.odd.part"}},
		{"81 bedridden of 80 people", func(o *Outcome) { o.Fragile.Bedridden = count(81) }, []string{"fragile.bedridden outcome.odd.fragile"}},
		{"81 of not all known", func(o *Outcome) { o.Fragile.Bedridden, o.People[1].Came = count(81), nil }, nil},
		{"the ledger says another sum", func(o *Outcome) { o.Given, o.Used = new(Baht(29000)), new(Baht(28000)) }, []string{"given outcome.odd.given"}},
		{"more used than given", func(o *Outcome) { o.Used = new(Baht(29500)) }, []string{"used outcome.odd.over"}},
		{"something left", func(o *Outcome) { o.Used = new(Baht(28000)) }, []string{"returned outcome.odd.kept"}},
		{"of money nothing is said", func(o *Outcome) { o.Given, o.Used, o.Returned = nil, nil, nil }, nil},
		{"not all returned that is said", func(o *Outcome) { o.Returned, o.Used = new(Baht(2000)), new(Baht(28000)) }, []string{"returned outcome.odd.returned"}},
		{"less done than before", func(o *Outcome) { progress(o); o.Progress = 4000 }, []string{"progress outcome.odd.progress"}},
		{"more done", progress, nil},
		{"no such instalment", func(o *Outcome) { progress(o); o.Instalment, o.Progress = 3, 0 }, []string{"instalment outcome.odd.instalment"}},
	} {
		o := final()
		c.change(&o)
		odd, err := o.Oddities(reportedFolder())
		var got []string
		for _, x := range odd {
			got = append(got, x.Field+" "+x.Key)
		}
		if !slices.Equal(got, c.want) || err != nil {
			t.Errorf("%s: %v %v, want %v", c.name, got, err, c.want)
		}
	}
	unpaid := Folder{}
	if odd, err := (Outcome{Achieved: AchievedAll, Given: new(Baht(100)), Used: new(Baht(90)), Returned: new(Baht(10))}).Oddities(unpaid); len(odd) != 0 || err != nil {
		t.Errorf("no ledger is kept, and it speaks: %v %v", odd, err)
	}
}

func TestWorkIsPutBesideMoney(t *testing.T) {
	f := reportedFolder()
	got, err := f.Advances()
	if err != nil || len(got) != 2 {
		t.Fatalf("%+v %v", got, err)
	}
	for i, want := range []struct {
		money  BasisPoints
		behind bool
	}{{6000, true}, {10000, true}} {
		if got[i].Money != want.money || got[i].Behind() != want.behind || got[i].Report == nil || got[i].Report.Withdrawn != "" {
			t.Errorf("instalment %d: %+v", i+1, got[i])
		}
	}
	f.Outcomes = []Outcome{{Instalment: 1, Progress: 6000}, {Instalment: 2}}
	got, _ = f.Advances()
	if got[0].Behind() || got[1].Behind() {
		t.Error("as much work as money, or not known, is not behind")
	}
	f.Outcomes = nil
	if got, _ = f.Advances(); got[0].Report != nil || got[0].Behind() {
		t.Error("nothing came in")
	}
	f.Project.Agreement.Instalments = []Instalment{{Number: 1}}
	if got, _ = f.Advances(); got[0].Money != 0 {
		t.Error("a part of nothing")
	}
	f.Project.Agreement = nil
	if got, err := f.Advances(); got != nil || err != nil {
		t.Error("no agreement")
	}
}

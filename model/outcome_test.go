package model

import (
	"math/big"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func count(n int) *int { return &n }

func TestCheckOutcome(t *testing.T) {
	valid := func() Outcome {
		return Outcome{
			On: "2026-08-31", Received: "2026-09-02", Achieved: AchievedPart, Why: "ฝนตก", Progress: 5000,
			Indicators: []IndicatorResult{{Objective: "ก", Baseline: "18.5", Target: "14", Value: "15"}},
			People:     []TargetResult{{Group: 5, Planned: 80, Came: count(60)}, {Name: "ญาติ", Planned: 20}},
			Fragile:    Vulnerable{Poor: count(0)},
			Problems:   []ProblemResult{{Problem: problemID(1), Before: "18.5", After: "17"}, {Problem: problemID(2)}},
			Given:      new(Baht(30000)), Used: new(Baht(29000)), Returned: new(Baht(1000)),
		}
	}
	checks(t, "outcome.invalid", valid, []broken[Outcome]{
		{"complete", func(*Outcome) {}, "", ""},
		{"no day", func(o *Outcome) { o.On = "" }, "on", "field.date"},
		{"no day of the calendar", func(o *Outcome) { o.Received = "2026-02-30" }, "received", "field.date"},
		{"not received yet", func(o *Outcome) { o.Received = "" }, "", ""},
		{"instalment -1", func(o *Outcome) { o.Instalment = -1 }, "instalment", "field.negative"},
		{"another box", func(o *Outcome) { o.Achieved = "maybe" }, "achieved", "field.choice"},
		{"no box", func(o *Outcome) { o.Achieved, o.Why = "", "" }, "achieved", "field.required"},
		{"no box at an instalment", func(o *Outcome) { o.Achieved, o.Why, o.Instalment = "", "", 1 }, "", ""},
		{"partly, and no reason", func(o *Outcome) { o.Why = " " }, "why", "field.required"},
		{"not, and no reason", func(o *Outcome) { o.Achieved, o.Why = AchievedNot, "" }, "why", "field.required"},
		{"all, and no reason", func(o *Outcome) { o.Achieved, o.Why = AchievedAll, "" }, "", ""},
		{"more than all the work", func(o *Outcome) { o.Progress = 10001 }, "progress", "field.points"},
		{"less than none", func(o *Outcome) { o.Progress = -1 }, "progress", "field.points"},
		{"a baseline in words", func(o *Outcome) { o.Indicators[0].Baseline = "มาก" }, "indicators.0.baseline", "field.decimal"},
		{"a target in words", func(o *Outcome) { o.Indicators[0].Target = "1,000" }, "indicators.0.target", "field.decimal"},
		{"a value in words", func(o *Outcome) { o.Indicators[0].Value = "15 %" }, "indicators.0.value", "field.decimal"},
		{"group 10", func(o *Outcome) { o.People[0].Group = 10 }, "people.0.group", "field.choice"},
		{"planned -1", func(o *Outcome) { o.People[1].Planned = -1 }, "people.1.planned", "field.negative"},
		{"-1 came", func(o *Outcome) { o.People[0].Came = count(-1) }, "people.0.came", "field.negative"},
		{"-1 bedridden", func(o *Outcome) { o.Fragile.Bedridden = count(-1) }, "fragile.bedridden", "field.negative"},
		{"the area's number in words", func(o *Outcome) { o.Problems[0].After = "ลด" }, "problems.0.after", "field.decimal"},
		{"and before", func(o *Outcome) { o.Problems[0].Before = "x" }, "problems.0.before", "field.decimal"},
		{"a problem twice", func(o *Outcome) { o.Problems[1].Problem = problemID(1) }, "problems.1.problem", "field.twice"},
		{"given -1", func(o *Outcome) { o.Given = new(Satang(-1)) }, "given", "field.negative"},
		{"used -1", func(o *Outcome) { o.Used = new(Satang(-1)) }, "used", "field.negative"},
		{"returned -1", func(o *Outcome) { o.Returned = new(Satang(-1)) }, "returned", "field.negative"},
	})
}

func TestHowFarANumberCame(t *testing.T) {
	for _, c := range []struct {
		baseline, target, value Decimal
		want                    Reached
		way                     BasisPoints
	}{
		{"18.5", "14", "14", ReachedTarget, 10000}, // lower is better
		{"18.5", "14", "13.25", ReachedTarget, 11666},
		{"18.5", "14", "15.5", ReachedPart, 6666},
		{"18.5", "14", "18.50", ReachedNone, 0},
		{"18.5", "14", "19.4", ReachedWorse, -2000},
		{"60", "80", "80", ReachedTarget, 10000}, // higher is better
		{"60", "80", "95.5", ReachedTarget, 17750},
		{"60", "80", "75", ReachedPart, 7500},
		{"60", "80", "60", ReachedNone, 0},
		{"60", "80", "59.999", ReachedWorse, 0}, // the share is rounded towards the start, the word is exact
		{"-3", "0", "-1", ReachedPart, 6666},
		{"5", "5", "5.0", ReachedTarget, 10000}, // was to stay, and did
	} {
		way, ok := WayFrom(c.baseline, c.target, c.value)
		if got := ReachedBy(c.baseline, c.target, c.value); got != c.want || way != c.way || !ok {
			t.Errorf("from %s to %s, now %s: %s %d %v", c.baseline, c.target, c.value, got, way, ok)
		}
	}
	for _, c := range [][3]Decimal{{"", "14", "15"}, {"18.5", "", "15"}, {"18.5", "14", ""}, {"5", "5", "6"}, {"x", "1", "2"}} {
		if _, ok := WayFrom(c[0], c[1], c[2]); ok || ReachedBy(c[0], c[1], c[2]) != ReachedUnknown {
			t.Errorf("%q says something", c)
		}
	}
	if _, ok := WayFrom("0", "0.000001", "999999999999999"); ok {
		t.Error("a share that fits nowhere")
	}
	if ReachedBy("0", "0.000001", "999999999999999") != ReachedTarget {
		t.Error("but the target is reached")
	}
}

// Whatever the numbers: mirrored ones say the same, and the word and the share never contradict each other.
func TestReachedLooksBothWays(t *testing.T) {
	number := rapid.Custom(func(t *rapid.T) Decimal {
		return Decimal(strconv.Itoa(rapid.IntRange(-500, 500).Draw(t, "n")))
	})
	mirror := func(d Decimal) Decimal {
		r, _ := d.Rat()
		return Decimal(new(big.Rat).Neg(r).FloatString(0))
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b, v := number.Draw(t, "baseline"), number.Draw(t, "target"), number.Draw(t, "value")
		got := ReachedBy(a, b, v)
		if other := ReachedBy(mirror(a), mirror(b), mirror(v)); other != got {
			t.Fatalf("%s, mirrored %s", got, other)
		}
		way, ok := WayFrom(a, b, v)
		fits := map[Reached]bool{
			ReachedTarget: ok && way >= WholeShare, ReachedPart: ok && way >= 0 && way < WholeShare, ReachedNone: ok && way == 0,
			ReachedWorse: ok && way <= 0, ReachedUnknown: !ok,
		}
		if !fits[got] {
			t.Fatalf("%s and a share of %d %v", got, way, ok)
		}
		if a != b && (ReachedBy(a, b, b) != ReachedTarget || ReachedBy(a, b, a) != ReachedNone) {
			t.Fatal("the ends of the way")
		}
	})
}

func TestHowManyOfThePeopleCame(t *testing.T) {
	o := Outcome{People: []TargetResult{{Group: 5, Planned: 80, Came: count(60)}, {Group: 6, Planned: 50}, {Name: "ญาติ", Planned: 20, Came: count(30)}}}
	if got := o.Reach(); got != (Reach{Planned: 100, Came: 90, Known: 2, Lines: 3}) {
		t.Errorf("%+v", got)
	}
	for i, want := range []struct {
		share BasisPoints
		ok    bool
	}{{7500, true}, {0, false}, {15000, true}} {
		if share, ok := o.People[i].Reach().Share(); share != want.share || ok != want.ok {
			t.Errorf("line %d: %d %v", i, share, ok)
		}
	}
	if share, ok := o.Reach().Share(); share != 9000 || !ok {
		t.Errorf("%d %v", share, ok)
	}
	if _, ok := (Reach{Came: 5, Known: 1}).Share(); ok {
		t.Error("nobody was planned")
	}
	if share, ok := (Reach{Planned: 3, Known: 1}).Share(); share != 0 || !ok {
		t.Error("nobody came, and that is known")
	}
	v := Vulnerable{Bedridden: count(1), Poor: count(4)}
	*v.At(1), *v.At(2) = count(2), count(3)
	for i, l := range v.Lines() {
		if *l.Count != i+1 {
			t.Errorf("%s: %d", l.Key, *l.Count)
		}
	}
}

func TestMoneyGivenIsUsedReturnedOrKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sum := rapid.Int64Range(0, 1<<40)
		o := Outcome{Given: new(Satang(sum.Draw(t, "given"))), Used: new(Satang(sum.Draw(t, "used"))), Returned: new(Satang(sum.Draw(t, "returned")))}
		kept, known, err := o.Kept()
		if back, _ := Sum(*o.Used, *o.Returned, kept); err != nil || !known || back != *o.Given {
			t.Fatalf("%v: %v of %v", err, back, *o.Given)
		}
	})
	if _, _, err := (Outcome{Given: new(Satang(0)), Used: new(Satang(1<<63 - 1)), Returned: new(Satang(1))}).Kept(); err == nil {
		t.Error("a sum that does not fit")
	}
	for _, o := range []Outcome{{}, {Given: new(Baht(1))}, {Used: new(Baht(1)), Returned: new(Baht(1))}} {
		if kept, known, err := o.Kept(); known || kept != 0 || err != nil {
			t.Errorf("nobody said what was given and used: %v %v %v", kept, known, err)
		}
	}
	if kept, known, _ := (Outcome{Given: new(Baht(3)), Used: new(Baht(1))}).Kept(); !known || kept != Baht(2) {
		t.Errorf("nothing said of what came back: %v %v", kept, known)
	}
}

func TestOutcomeForKnowsWhatWasPlanned(t *testing.T) {
	p := Proposal{
		Applicant:  Applicant{Responsible: "นางสมมติ ตัวอย่าง", Position: "ประธาน"},
		Objectives: []Objective{{Text: "ลดการหกล้ม", Indicator: "ร้อยละ", Size: "18.5", Target: "14"}, {Text: "ให้ความรู้"}},
		Targets:    []Target{{Group: 5, People: 80}, {Name: "ญาติ", People: 20}},
		Claims:     []Claim{{problemID(1), Direct}, {problemID(2), NoHelp}, {problemID(3), Indirect}, {problemID(4), Direct}},
	}
	problems := []Problem{
		{ID: problemID(3), Withdrawn: "รวมกับเรื่องอื่น"},
		{ID: problemID(2), Indicator: Indicator{Baseline: "1"}},
		{ID: problemID(1), Indicator: Indicator{Baseline: "18.5"}},
	}
	o := OutcomeFor(p, problems)
	if !slices.Equal(o.Indicators, []IndicatorResult{{Objective: "ลดการหกล้ม", Indicator: "ร้อยละ", Baseline: "18.5", Target: "14"}, {Objective: "ให้ความรู้"}}) {
		t.Errorf("%+v", o.Indicators)
	}
	if !slices.Equal(o.People, []TargetResult{{Group: 5, Planned: 80}, {Name: "ญาติ", Planned: 20}}) {
		t.Errorf("%+v", o.People)
	}
	if !slices.Equal(o.Problems, []ProblemResult{{Problem: problemID(1), Before: "18.5"}}) {
		t.Errorf("%+v", o.Problems)
	}
	if o.Reporter != (Signer{Name: "นางสมมติ ตัวอย่าง", Position: "ประธาน"}) || o.Achieved != "" || o.Used != nil {
		t.Errorf("%+v", o)
	}
}

func TestTheLatestOutcome(t *testing.T) {
	of := func(n int) Outcome { return Outcome{Instalment: n} }
	gone := func(n int) Outcome { return Outcome{Instalment: n, Withdrawn: "ผิด"} }
	for _, c := range []struct {
		all   []Outcome
		want  int
		found bool
	}{
		{nil, 0, false},
		{[]Outcome{gone(0), gone(3)}, 0, false},
		{[]Outcome{of(1), of(3), of(2)}, 3, true},
		{[]Outcome{of(1), of(0), of(2)}, 0, true},
		{[]Outcome{of(2), of(1), gone(0)}, 2, true},
	} {
		if got, found := LatestOutcome(c.all); got.Instalment != c.want || found != c.found {
			t.Errorf("%+v: %+v %v", c.all, got, found)
		}
	}
}

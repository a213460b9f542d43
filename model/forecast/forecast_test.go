package forecast

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
)

// some draws the facts of a simulated office; Shrink has nothing to hold on to but the seed.
func some(t *rapid.T) Facts {
	return simulate(rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))).facts
}

func TestForecastHoldsTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := some(t)
		got := Of(f)
		if !reflect.DeepEqual(got, Of(f)) {
			t.Fatal("the same facts give another forecast")
		}
		for _, m := range got.Months {
			if r := m.Range; r.Low > r.Middle || r.Middle > r.High {
				t.Fatalf("%s: %d, %d, %d", m.On, r.Low, r.Middle, r.High)
			}
		}
		if last := got.Months[len(got.Months)-1]; last.On != f.End || last.Range != got.End {
			t.Fatalf("the last month is %+v, the end %+v on %s", last, got.End, f.End)
		}
		f.Balance += model.Baht(1000)
		if more := Of(f); more.End.Low-got.End.Low != model.Baht(1000) || more.End.High-got.End.High != model.Baht(1000) {
			t.Fatal("a thousand baht more today is not a thousand baht more at the end")
		}
		shuffled := slices.Clone(f.Open)
		slices.Reverse(shuffled)
		sum := func(list []Advice) (s model.Satang) {
			for _, a := range list {
				s += a.Amount
			}
			return s
		}
		g := f
		g.Open = shuffled
		if a, b := sum(Of(f).Advice), sum(Of(g).Advice); (a-b)*100 > a || (b-a)*100 > a {
			t.Fatalf("another order of the payments advises about %d, not %d", b, a)
		}
	})
}

func TestWhatAnOfficeWithoutPastIsTold(t *testing.T) {
	f := Facts{Today: "2026-06-15", End: "2026-09-30", Balance: model.Baht(100_000)}
	if got := Of(f).End; got != (Range{f.Balance, f.Balance, f.Balance}) {
		t.Errorf("nothing is open and nothing comes, yet %+v", got)
	}
	f.Open = []Payment{{Project: project(1), Due: "2026-07-01", Amount: model.Baht(60_000), Agreed: true}}
	wide := Of(f).End
	if wide.Low != model.Baht(40_000) || wide.High <= wide.Low || wide.High > f.Balance {
		t.Errorf("one payment that an unknown office has to make: %+v", wide)
	}
	for range 60 {
		f.Past = append(f.Past, Past{Days: 5, Of: Ratio{1, 1}})
	}
	if sure := Of(f).End; sure.High != model.Baht(40_000) {
		t.Errorf("an office that has always paid after five days: %+v", sure)
	}
	f.Past = nil
	for range 60 {
		f.Past = append(f.Past, Past{Days: 200, Of: Ratio{1, 1}})
	}
	if late := Of(f).End; late.Low != f.Balance {
		t.Errorf("an office that has always paid after 200 days: %+v", late)
	}
	if ended := Of(Facts{Today: "2026-10-05", End: "2026-09-30", Balance: 7}); ended.End.Middle != 7 || len(ended.Months) != 0 || ended.Advice != nil {
		t.Errorf("after the year's end: %+v", ended)
	}
}

// What is still open has taken longer than it has waited: leaving it out would make every slow office look fast.
func TestOpenPaymentsOfThePastCount(t *testing.T) {
	f := Facts{Today: "2026-06-30", End: "2026-09-30", Balance: model.Baht(100_000)}
	f.Open = []Payment{{Project: project(1), Due: "2026-06-30", Amount: model.Baht(100_000), Agreed: true}}
	for range 10 {
		f.Past = append(f.Past, Past{Days: 10, Of: Ratio{1, 1}})
	}
	fast := Of(f).Advice[0].Amount
	for range 40 {
		f.Past = append(f.Past, Past{Days: 60, Open: true})
	}
	if slow := Of(f).Advice[0].Amount; slow < 2*fast {
		t.Errorf("likely to be left: %d with ten payments made, %d with forty more that nobody made", fast, slow)
	}
}

func TestAdviceComesInTheOrderOfMoney(t *testing.T) {
	f := Facts{Today: "2026-06-30", End: "2026-09-30", Balance: model.Baht(900_000), Free: model.Baht(200_000)}
	f.Open = []Payment{
		{Project: project(1), Due: "2026-03-01", Amount: model.Baht(300_000)},
		{Project: project(2), Due: "2026-05-01", Amount: model.Baht(100_000), Agreed: true},
		{Project: project(3), Due: "2026-09-01", Amount: model.Baht(50_000), Agreed: true},
	}
	got := Of(f).Advice
	kinds := map[model.ID]AdviceKind{}
	for i, a := range got {
		kinds[a.Project] = a.Kind
		if i > 0 && a.Amount > got[i-1].Amount {
			t.Errorf("advice %d is about more money than the one before: %+v", i, got)
		}
	}
	want := map[model.ID]AdviceKind{"": AdviseApprove, project(1): AdviseAgree, project(2): AdvisePay, project(3): AdviseFollow}
	if !reflect.DeepEqual(kinds, want) {
		t.Errorf("got %v, want %v", kinds, want)
	}
}

func BenchmarkForecast(b *testing.B) {
	f := simulate(rand.New(rand.NewPCG(1, 1))).facts
	for b.Loop() {
		Of(f)
	}
}

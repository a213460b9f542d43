package forecast

import (
	"slices"

	"kongthun/model"
)

// drawing makes futures of one office.
type drawing struct {
	facts  Facts
	ends   []int // days from today to each month's end
	waited []int // how long each open payment has been due
	comes  []int // in how many days each income is planned
	chance sequence

	past   []Past // by Days, with what is known of offices at large
	shares []float64
	income []float64
	free   []float64

	reached []float64 // of how many draws each open payment was paid by the end
	spent   []float64 // and how much of it
	drawn   int
}

// never is a delay that no fiscal year lives to see.
const never = 1000

// What is known of any office before it has a past: some pay at once, most within two months, a few never; some money is given back.
// It weighs as much as eight payments of the office's own. These are a judgement, not a measurement, and fade with the first year.
var (
	pastAtLarge = []Past{
		{Days: 0, Of: Ratio{100, 100}},
		{Days: 10, Of: Ratio{100, 100}},
		{Days: 25, Of: Ratio{100, 100}},
		{Days: 45, Of: Ratio{97, 100}},
		{Days: 70, Of: Ratio{100, 100}},
		{Days: 120, Of: Ratio{90, 100}},
		{Days: never, Of: Ratio{100, 100}},
	}
	incomeAtLarge = []Ratio{{100, 100}, {95, 100}, {103, 100}, {85, 100}}
	freeAtLarge   = []Ratio{{20, 100}, {45, 100}}
)

func newDrawing(f Facts, ends []model.Date) *drawing {
	d := &drawing{facts: f, reached: make([]float64, len(f.Open)), spent: make([]float64, len(f.Open))}
	for _, e := range ends {
		d.ends = append(d.ends, f.Today.DaysTo(e))
	}
	for _, p := range f.Open {
		d.waited = append(d.waited, p.Due.DaysTo(f.Today))
	}
	for _, r := range f.Income {
		d.comes = append(d.comes, max(f.Today.DaysTo(r.On), 0))
	}
	d.past = append(slices.Clone(f.Past), pastAtLarge...)
	slices.SortStableFunc(d.past, func(a, b Past) int { return a.Days - b.Days })
	for _, p := range d.past {
		if x, ok := p.Of.float(); ok && !p.Open {
			d.shares = append(d.shares, min(x, 1))
		}
	}
	d.income = floats(f.PastIncome, incomeAtLarge)
	d.free = floats(f.PastFree, freeAtLarge)
	return d
}

func floats(own, atLarge []Ratio) []float64 {
	var out []float64
	for _, r := range append(slices.Clone(own), atLarge...) {
		if x, ok := r.float(); ok {
			out = append(out, x)
		}
	}
	return out
}

// draw is one future: the balance at each month's end.
func (d *drawing) draw() []float64 {
	moves := make([]float64, len(d.ends))
	speed := d.speeds()
	d.payments(moves, speed, d.among(d.shares))
	income := d.among(d.income)() // one ratio for all that is to come in a year: it is the same budget and the same people
	for i, r := range d.facts.Income {
		d.move(moves, d.comes[i], float64(r.Amount)*income)
	}
	d.later(moves, d.among(d.free)())
	balance := float64(d.facts.Balance)
	out := make([]float64, len(moves))
	for i, m := range moves {
		balance += m
		out[i] = balance
	}
	d.drawn++
	return out
}

// payments lets each open project be as fast as one of the past. What one project's instalments wait for is the same people, so they
// share the speed.
func (d *drawing) payments(moves []float64, speed speeds, share func() float64) {
	var project model.ID
	u, of := 0.0, 1.0
	for i, p := range d.facts.Open {
		if i == 0 || p.Project != project {
			project, u, of = p.Project, d.chance.next(), share()
		}
		if day := speed.delay(u, d.waited[i]) - d.waited[i]; d.move(moves, day, -of*float64(p.Amount)) {
			d.reached[i]++
			d.spent[i] += of * float64(p.Amount)
		}
	}
}

// later is what of the money that is free today will be approved and paid before the end, spread evenly from now on.
func (d *drawing) later(moves []float64, ratio float64) {
	if len(moves) == 0 || d.facts.Free <= 0 {
		return
	}
	each := min(ratio, 1) * float64(d.facts.Free) / float64(len(moves))
	for i := range moves {
		moves[i] -= each
	}
}

// move puts a sum into the month in which a day from today lies; false when the year ends before.
func (d *drawing) move(moves []float64, day int, sum float64) bool {
	for i, end := range d.ends {
		if day <= end {
			moves[i] += sum
			return true
		}
	}
	return false
}

// among weighs numbers anew and gives a way to draw among them.
func (d *drawing) among(numbers []float64) func() float64 {
	weights := make([]float64, len(numbers))
	total := 0.0
	for i := range weights {
		total += d.chance.weight()
		weights[i] = total
	}
	return func() float64 {
		i, _ := slices.BinarySearch(weights, d.chance.next()*total)
		return numbers[min(i, len(numbers)-1)]
	}
}

// speeds is the past weighed anew: after how many days how much of it was paid.
type speeds struct {
	days  []int
	total []float64 // weight up to and with each
}

// speeds gives each payment of the past a weight. One that is still open tells that it takes longer than that: its weight goes to all
// that took longer, in their proportion (Efron's redistribution to the right, which is Kaplan and Meier's estimate).
func (d *drawing) speeds() speeds {
	weights := make([]float64, len(d.past))
	after := 0.0
	for i := range weights {
		weights[i] = d.chance.weight()
		after += weights[i]
	}
	var s speeds
	factor, sum := 1.0, 0.0
	for i, p := range d.past {
		w := weights[i] * factor
		rest := after*factor - w // of those after it, as they weigh now
		after -= weights[i]
		if p.Open && rest > 0 {
			factor *= (rest + w) / rest
			continue
		}
		sum += w
		s.days = append(s.days, p.Days)
		s.total = append(s.total, sum)
	}
	return s
}

// delay is after how many days from its due day something is paid that has waited so long already, at a speed from 0 (the fastest)
// to 1.
func (s speeds) delay(u float64, waited int) int {
	at, _ := slices.BinarySearch(s.days, waited+1)
	before, all := 0.0, s.total[len(s.total)-1]
	if at > 0 {
		before = s.total[at-1]
	}
	if at == len(s.days) {
		return never
	}
	i, _ := slices.BinarySearch(s.total, before+u*(all-before))
	return s.days[min(i, len(s.days)-1)]
}

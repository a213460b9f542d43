package forecast

import (
	"math"
	"testing"
)

// The numbers lie evenly between 0 and 1, and the weights have mean and spread 1, as the Bayesian bootstrap wants them.
func TestTheSequenceIsEven(t *testing.T) {
	s := sequence{state: 1}
	const n = 100_000
	var tenths [10]int
	sum, squares := 0.0, 0.0
	for range n {
		x := s.next()
		if x < 0 || x >= 1 {
			t.Fatalf("%f", x)
		}
		tenths[int(x*10)]++
		w := s.weight()
		sum, squares = sum+w, squares+w*w
	}
	for i, count := range tenths {
		if count < n/10-500 || count > n/10+500 {
			t.Errorf("%d of %d lie in tenth %d", count, n, i)
		}
	}
	if mean := sum / n; math.Abs(mean-1) > 0.02 {
		t.Errorf("the weights' mean is %f", mean)
	}
	if spread := squares/n - (sum/n)*(sum/n); math.Abs(spread-1) > 0.05 {
		t.Errorf("the weights' variance is %f", spread)
	}
}

// What Vigna's splitmix64.c gives from the state 1234567.
func TestTheSequenceIsSplitMix(t *testing.T) {
	s := sequence{state: 1234567}
	for i, want := range []uint64{6457827717110365317, 3203168211198807973, 9817491932198370423} {
		if got := s.next(); got != float64(want>>11)/(1<<53) {
			t.Errorf("number %d is %v", i, got)
		}
	}
}

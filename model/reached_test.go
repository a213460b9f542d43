package model

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

// tenths is a number of one decimal place.
func tenths(n int) Decimal { return Decimal(fmt.Sprintf("%d.%d", n/10, n%10)) }

// Nearer to the target is never told to be less of the way; the words follow the share; and what rises and what falls are alike.
func TestTheWayIsTheSameBothWays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.IntRange(0, 2000)
		from, to, now, more := some.Draw(t, "baseline"), some.Draw(t, "target"), some.Draw(t, "value"), some.Draw(t, "another value")
		way, told := WayFrom(tenths(from), tenths(to), tenths(now))
		reached := ReachedBy(tenths(from), tenths(to), tenths(now))
		if from == to {
			if told != (now == from) {
				t.Fatalf("%d stays at %d: %v", from, now, told)
			}
			return
		}
		const top = 2000 // looked at from there, what rose fell
		mirrored, _ := WayFrom(tenths(top-from), tenths(top-to), tenths(top-now))
		if !told || mirrored != way || ReachedBy(tenths(top-from), tenths(top-to), tenths(top-now)) != reached {
			t.Fatalf("%d of the way, and mirrored %d", way, mirrored)
		}
		switch {
		case way >= WholeShare && reached != ReachedTarget, way < 0 && reached != ReachedWorse,
			way > 0 && way < WholeShare && reached != ReachedPart, reached == ReachedNone && now != from:
			t.Fatalf("%d of the way is told as %s", way, reached)
		}
		if other, _ := WayFrom(tenths(from), tenths(to), tenths(more)); (to > from) == (more > now) && more != now && other < way {
			t.Fatalf("from %d to %d: %d is %d of the way, %d is %d", from, to, now, way, more, other)
		}
	})
}

// People who came are counted against those who were planned where both are known; what is not known counts on neither side.
func TestPeopleReached(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var o Outcome
		planned, came, known := 0, 0, 0
		for range rapid.IntRange(0, 6).Draw(t, "groups") {
			g := TargetResult{}
			g.Planned = rapid.IntRange(0, 500).Draw(t, "planned")
			if rapid.Bool().Draw(t, "known") {
				n := rapid.IntRange(0, 800).Draw(t, "came")
				g.Came = &n
				planned, came, known = planned+g.Planned, came+n, known+1
			}
			o.People = append(o.People, g)
		}
		got := o.Reach()
		if got != (Reach{Planned: planned, Came: came, Known: known, Lines: len(o.People)}) {
			t.Fatalf("%+v, want %d of %d in %d", got, came, planned, known)
		}
		share, ok := got.Share()
		if ok != (planned > 0) || ok && (int(share)*planned > came*int(WholeShare) || (int(share)+1)*planned <= came*int(WholeShare)) {
			t.Fatalf("%d of %d are %d, %v", came, planned, share, ok)
		}
	})
}

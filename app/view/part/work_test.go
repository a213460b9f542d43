package part

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// Closing waits for the work in the background and for what that led to, unless it failed.
func TestWhenIdle(t *testing.T) {
	boom := errors.New("boom")
	for _, c := range []struct {
		name  string
		works []error // what each ends with, in this order
		want  bool
	}{
		{"no work", nil, true},
		{"one", []error{nil}, true},
		{"several", []error{nil, nil, nil}, true},
		{"cancelled", []error{context.Canceled}, true},
		{"failed", []error{boom}, false},
		{"one of them failed", []error{boom, nil}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, done := newLabour(), 0
			for range c.works {
				l.running[counted]++
			}
			l.wait(&waiter{do: func() { done++ }, ready: idle})
			for _, err := range c.works {
				if done > 0 {
					t.Error("it did not wait")
				}
				l.end(counted, err)
			}
			if (done == 1) != c.want {
				t.Errorf("done %d times, want it: %v", done, c.want)
			}
			l.wait(&waiter{do: func() { done = 10 }, ready: idle})
			if done != 10 {
				t.Error("nothing runs, and it waits")
			}
		})
	}
}

func TestWorkThatLeadsToWorkIsOne(t *testing.T) {
	open(t, NewLabel("x", Plain), 300, 200)
	hold, idle := make(chan struct{}), make(chan bool, 1)
	second := false
	Work(func(func(int, int)) error { <-hold; return nil }, func(error) {
		Work(func(func(int, int)) error { return nil }, func(error) { second = true })
	})
	WhenIdle(func() { idle <- second })
	close(hold)
	if !<-idle {
		t.Error("it did not wait for the second")
	}
}

// pausing is an application whose window's goroutine takes what is asked of it when the test says so, as a real one's does between
// two frames; at its end Fyne's loop drops what it was asked.
type pausing struct {
	fyne.App
	driver pausingDriver
}

type pausingDriver struct {
	fyne.Driver
	asked chan func()
}

func (p *pausing) Driver() fyne.Driver                       { return p.driver }
func (d pausingDriver) DoFromGoroutine(do func(), wait bool) { d.asked <- do }

func newPausing(t *testing.T) *pausing {
	t.Helper()
	before := fyne.CurrentApp()
	p := &pausing{before, pausingDriver{before.Driver(), make(chan func(), 100)}}
	fyne.SetCurrentApp(p)
	t.Cleanup(func() { fyne.SetCurrentApp(before) })
	return p
}

// A panic of the work goes on on the window's goroutine, and tells where it was.
func TestAPanicInTheBackgroundIsTheWindows(t *testing.T) {
	p, l := newPausing(t), newLabour()
	l.do(counted, func() error { panic("no bucket") }, func(error) { t.Error("it is taken for done") })
	defer func() {
		err, ok := recover().(error)
		if !ok || !strings.Contains(err.Error(), "no bucket") || !strings.Contains(err.Error(), "work_test.go") {
			t.Errorf("the window's goroutine has %v", err)
		}
	}()
	(<-p.driver.asked)()
	t.Error("nobody is told")
}

// At the end what Fyne's loop has dropped is done, in its order, and what is late is not waited for.
func TestFinish(t *testing.T) {
	newPausing(t) // and nothing of what it is asked is done
	l, steps := newLabour(), []string{}
	step := func(name string) { steps = append(steps, name) }
	l.do(counted, func() error { return nil }, func(error) {
		step("first")
		l.do(counted, func() error { return nil }, func(error) { step("what it led to") })
	})
	hold := make(chan struct{})
	defer close(hold)
	l.do(uncounted, func() error { <-hold; return nil }, func(error) { step("a look") })
	l.finish(time.Hour, func() { step("last") })
	if want := []string{"first", "what it led to", "last"}; !slices.Equal(steps, want) {
		t.Errorf("%q, want %q", steps, want)
	}
	l.do(counted, func() error { <-hold; return nil }, func(error) { step("late") })
	l.finish(0, func() { step("over") })
	if steps[len(steps)-1] != "over" {
		t.Errorf("%q", steps)
	}
}

func TestLookingHoldsNobodyUp(t *testing.T) {
	l, done := newLabour(), []string{}
	l.running = [2]int{counted: 1, uncounted: 1}
	l.wait(&waiter{do: func() { done = append(done, "close") }, ready: idle})
	l.wait(&waiter{do: func() { done = append(done, "settled") }, ready: still, anyhow: true})
	if !l.waits() {
		t.Error("nothing waits")
	}
	l.end(counted, nil)
	if !slices.Equal(done, []string{"close"}) {
		t.Errorf("%q is done while something is looked at", done)
	}
	l.end(uncounted, errors.New("the share is gone"))
	if len(done) != 2 || l.waits() {
		t.Errorf("%q is done", done)
	}
}

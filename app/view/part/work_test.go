package part

import (
	"context"
	"errors"
	"testing"
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
			l, done := labour{}, 0
			for range c.works {
				l.begin()
			}
			l.after(func() { done++ })
			for _, err := range c.works {
				if done > 0 {
					t.Error("it did not wait")
				}
				l.end(err)
			}
			if (done == 1) != c.want {
				t.Errorf("done %d times, want it: %v", done, c.want)
			}
			l.after(func() { done = 10 })
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

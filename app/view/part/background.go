package part

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// WhenIdle does something that would break off the work in the background, as closing the window: at once when there is none, and
// else when the last of it, and what that led to, is done. When work fails meanwhile, it is not done, so that the person reads why.
func WhenIdle(do func()) { background.wait(&waiter{do: do, ready: idle}) }

// Waiting tells whether something of WhenIdle's waits.
func Waiting() bool { return background.waits() }

// Finish does the last thing after the window's loop has ended, which takes nothing more from the background: it waits until what is
// done there has come to its end, on this goroutine, or the limit is over. What ends later still ends, after the last thing.
func Finish(limit time.Duration, last func()) { background.finish(limit, last) }

// Settle waits for all that goes on in the background, looking too. Tests do so, which have no window that would stand still.
func Settle() {
	done := make(chan struct{})
	background.wait(&waiter{do: func() { close(done) }, ready: still, anyhow: true})
	<-done
}

// background is what goes on away from the window's goroutine.
var background = newLabour()

// labour does work on goroutines of its own, and hands what each led to back to the window's goroutine, one after another.
type labour struct {
	turn sync.Mutex    // of whoever does what work led to
	news chan struct{} // that something has ended

	lock    sync.Mutex
	running [2]int   // by weight
	ended   []func() // what ended work leads to, and was not done yet
	waiting []*waiter
}

// weight tells whether closing waits for work.
type weight int

const (
	counted weight = iota
	uncounted
)

// waiter is something to be done when the background is ready for it; anyhow, or unless work failed before.
type waiter struct {
	do     func()
	ready  func(running [2]int) bool
	anyhow bool
}

func idle(running [2]int) bool  { return running[counted] == 0 }
func still(running [2]int) bool { return running == [2]int{} }

func newLabour() *labour { return &labour{news: make(chan struct{}, 1)} }

// do is the only place of view that starts a goroutine: everything else runs on the window's. A panic of the work goes on there, for
// only there somebody sees to it that the person is told.
func (l *labour) do(w weight, work func() error, done func(error)) {
	l.lock.Lock()
	l.running[w]++
	l.lock.Unlock()
	go func() {
		err := sheltered(work)
		l.lock.Lock()
		l.ended = append(l.ended, func() {
			if broken := (*fault)(nil); errors.As(err, &broken) {
				panic(broken)
			}
			done(err)
			l.end(w, err)
		})
		l.lock.Unlock()
		select {
		case l.news <- struct{}{}:
		default: // there is news already
		}
		fyne.Do(func() {
			l.turn.Lock()
			defer l.turn.Unlock()
			l.next()
		})
	}()
}

// fault is a panic of work in the background, with where it was.
type fault struct {
	value any
	stack []byte
}

// Error is what Go reports of the panic.
func (f *fault) Error() string { return fmt.Sprintf("%v\n\nin the background:\n%s", f.value, f.stack) }

func sheltered(work func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &fault{value, debug.Stack()}
		}
	}()
	return work()
}

// next does what the work led to that ended first; it tells whether there was any. The turn is the caller's.
func (l *labour) next() bool {
	l.lock.Lock()
	if len(l.ended) == 0 {
		l.lock.Unlock()
		return false
	}
	do := l.ended[0]
	l.ended = l.ended[1:]
	l.lock.Unlock()
	do()
	return true
}

// aside shows something of work that is not at its end; nothing, once the loop of the window has ended.
func (l *labour) aside(show func()) {
	fyne.Do(func() {
		if l.turn.TryLock() {
			defer l.turn.Unlock()
			show()
		}
	})
}

// end counts work that is done, and does what waited for it. What the person cancelled has not failed.
func (l *labour) end(w weight, err error) {
	l.lock.Lock()
	l.running[w]--
	if w == counted && err != nil && !errors.Is(err, context.Canceled) {
		l.waiting = slices.DeleteFunc(l.waiting, func(w *waiter) bool { return !w.anyhow })
	}
	var ready []*waiter
	l.waiting = slices.DeleteFunc(l.waiting, func(w *waiter) bool {
		if w.ready(l.running) {
			ready = append(ready, w)
			return true
		}
		return false
	})
	l.lock.Unlock()
	for _, w := range ready {
		w.do()
	}
}

func (l *labour) wait(w *waiter) {
	l.lock.Lock()
	ready := w.ready(l.running)
	if !ready {
		l.waiting = append(l.waiting, w)
	}
	l.lock.Unlock()
	if ready {
		w.do()
	}
}

func (l *labour) waits() bool {
	l.lock.Lock()
	defer l.lock.Unlock()
	return len(l.waiting) > 0
}

func (l *labour) idle() bool {
	l.lock.Lock()
	defer l.lock.Unlock()
	return idle(l.running)
}

func (l *labour) finish(limit time.Duration, last func()) {
	l.turn.Lock()
	defer l.turn.Unlock()
	over := time.After(limit)
	for waiting := true; waiting; {
		for l.next() {
		}
		if l.idle() {
			break
		}
		select {
		case <-l.news:
		case <-over:
			slog.Warn("work in the background did not come to its end")
			waiting = false
		}
	}
	last()
}

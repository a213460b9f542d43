package part

import (
	"slices"
	"sync/atomic"

	"kongthun/model/thai"
)

// vocabulary is the breaker of everything on the screen, with the names that it was made of.
type vocabulary struct {
	names   []string
	breaker *thai.Breaker
}

// known is what the window knows. There is one window, as there is one theme, and every text in it is broken by the same words.
var known atomic.Pointer[vocabulary]

func init() { known.Store(&vocabulary{breaker: thai.NewBreaker(nil)}) }

// Know gives the names of the open office, of people, villages and organisations, to all texts of the window: no line breaks
// within one. Texts that are shown are broken anew when they are next drawn. It may be called from any goroutine.
func Know(names []string) {
	if was := known.Load(); !slices.Equal(was.names, names) {
		known.Store(&vocabulary{slices.Clone(names), thai.NewBreaker(names)})
	}
}

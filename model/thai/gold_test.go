package thai_test

import (
	"os"
	"testing"

	"kongthun/model/thai"
	"kongthun/model/thai/gold"
)

// The rates that a half of the gold text must keep: the share of wrong ones among the breaks made, and of the good breaks made.
const (
	mostWrong   = 0.005
	leastRecall = 0.95
)

// TestGold holds the breaker to the texts whose breaks were marked by reading. No name of theirs is told to it. Under -v it lists
// every wrong break and every good one that is missed.
func TestGold(t *testing.T) {
	b := thai.NewBreaker(nil)
	for _, half := range []string{"seen", "unseen"} {
		t.Run(half, func(t *testing.T) {
			paragraphs, err := gold.Read(os.DirFS("testdata/gold"), half+"-*.txt")
			if err != nil {
				t.Fatal(err)
			}
			var r gold.Rates
			for _, p := range paragraphs {
				made := breaks(b, p.Text)
				for _, w := range r.Add(p, made) {
					t.Logf("wrong  %s: %s", p.Where, around(p.Text, w.At))
				}
				missed(t, p, made)
			}
			show(t, "all", r.All)
			show(t, "without spaces", r.Within)
			if r.All.WrongShare() > mostWrong {
				t.Errorf("%d of %d breaks are wrong", r.All.Wrong, r.All.Made)
			}
			if r.All.Recall() < leastRecall {
				t.Errorf("%d of %d good breaks are made", r.All.Found, r.All.Words)
			}
		})
	}
}

// breaks gives the places where pieces let a line end, as the bytes before them.
func breaks(b *thai.Breaker, text string) []int {
	var out []int
	at := 0
	for _, p := range b.Pieces(text) {
		if at += len(p.Text) + p.Spaces; p.Penalty != thai.Never {
			out = append(out, at)
		}
	}
	return out
}

func missed(t *testing.T, p gold.Paragraph, made []int) {
	t.Helper()
	at := map[int]bool{}
	for _, m := range made {
		at[m] = true
	}
	for i := range p.Text {
		if p.Mark(i) == gold.Word && !at[i] {
			t.Logf("missed %s: %s", p.Where, around(p.Text, i))
		}
	}
}

// around shows a place in a text with a few letters on both sides.
func around(text string, i int) string {
	before, after := []rune(text[:i]), []rune(text[i:])
	return string(before[max(0, len(before)-18):]) + "✗" + string(after[:min(18, len(after))])
}

func show(t *testing.T, name string, c gold.Count) {
	t.Helper()
	t.Logf("%s: %d breaks made, %d wrong (%.2f %%); of %d good ones %.2f %% made, of both kinds %.2f %%",
		name, c.Made, c.Wrong, 100*c.WrongShare(), c.Words, 100*c.Recall(), 100*c.RecallOfBoth())
}

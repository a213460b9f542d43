package main

import (
	"fmt"
	"os"
	"text/tabwriter"

	"kongthun/model/thai/gold"
)

// enough is how many bytes are broken to measure a speed once, and tries how often it is measured: the best counts, since what
// else runs on the machine can only slow it down. The time is the processor's.
const (
	enough = 2_000_000
	tries  = 5
)

// speeds prints how fast the breakers are over the gold text, again and again. Reading and recoding the text is not counted:
// ICU and libthai get it in their own forms, we take UTF-8.
func (g *gauge) speeds() error {
	paragraphs, err := gold.Read(os.DirFS(g.gold), "*.txt")
	if err != nil {
		return err
	}
	lines := texts(paragraphs)
	rounds := enough/size(lines) + 1
	g.say("\nSpeed on one core (processor time), over %.1f MB of UTF-8 (the gold text %d times), the best of %d.", float64(size(lines)*rounds)/1e6, rounds, tries)
	w := tabwriter.NewWriter(g.out, 0, 0, 3, ' ', tabwriter.AlignRight)
	for _, b := range g.breakers {
		best := 0.0
		for range tries {
			speed, err := b.speed(lines, rounds)
			if err != nil {
				return err
			}
			best = max(best, speed)
		}
		fmt.Fprintf(w, "%s\t%.1f MB/s\t\n", b.called(), best)
	}
	return w.Flush()
}

package overview

import (
	"strconv"

	"kongthun/model"
)

// screening tells what waits for the secretary between receipt and meeting: proposals that should have come back, those taken in
// late without a reason, and, once scoring is open, that some were never screened.
func (f *facts) screening() []warning {
	var overdue, late []warning
	unscreened := 0
	var first model.ID
	for _, p := range f.proposals {
		if p.Stage() == model.TakenBack || f.decided[p.ID].Word != "" {
			continue
		}
		if due, is := p.Overdue(f.today); is {
			overdue = append(overdue, warning{
				Key: "overdue", Args: []string{"title", titleOf(p), "date", shortDate(due)}, Room: "proposal", ID: p.ID, Broken: true,
			})
		}
		if p.LateFor(f.round.Closes) && p.Late == "" {
			late = append(late, warning{
				Key: "late", Args: []string{"title", titleOf(p), "date", shortDate(p.Receipt.Date), "closes", shortDate(f.round.Closes)}, Room: "proposal", ID: p.ID,
			})
		}
		if stage := p.Stage(); stage.Offered() && !stage.Screened() {
			if unscreened++; first == "" {
				first = p.ID
			}
		}
	}
	out := append(cut(overdue, "overdues"), cut(late, "lates")...)
	if unscreened > 0 && f.round.Frozen != nil {
		out = append(out, warning{Key: "unscreened", Args: []string{"count", strconv.Itoa(unscreened)}, Room: "proposal", ID: first})
	}
	return out
}

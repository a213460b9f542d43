package overview

import (
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
)

// ceiling is the lowest ceiling of a type, 0 without one: the mark on its bar.
func ceiling(t model.TypeSpending) model.Satang {
	var lowest model.Satang
	for _, c := range t.Caps {
		if !c.Cap.Floor && (lowest == 0 || c.Limit < lowest) {
			lowest = c.Limit
		}
	}
	return lowest
}

// capText says how a cap is worked out: the share, the lines it is a share of and their sum, what is measured, and that nobody
// has checked it against the text of the announcement when that is so.
func capText(t model.TypeSpending, c model.CapStatus) string {
	key := "overview.cap"
	if c.Cap.Floor {
		key = "overview.floor"
	}
	var lines []string
	for _, l := range c.Cap.Base {
		lines = append(lines, phrase.Field("money."+string(l)))
	}
	text := phrase.Say(key, "share", c.Cap.Share.Percent(), "lines", strings.Join(lines, " + "), "base", c.Base.String(),
		"limit", c.Limit.String(), "approved", t.Approved.String())
	if !c.Cap.Verified {
		text += " · " + phrase.Say("cap.unverified")
	}
	return text
}

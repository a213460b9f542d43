package setting

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// yearEnd is the card of the year's end: how it stands, and the steps to close the year and to open it again.
type yearEnd struct {
	*yearSide
	card   *part.Card
	told   *part.Notice
	close  *part.Action
	reopen *part.Action
	tools  *part.Toolbar
	now    service.YearEnd
}

func newYearEnd(s *yearSide) *yearEnd {
	e := &yearEnd{yearSide: s, told: part.NewNotice("", part.Plain)}
	e.close = &part.Action{Label: phrase.Say("setting.yearend.close"), Icon: theme.ConfirmIcon(), Do: e.askClose}
	e.reopen = &part.Action{Label: phrase.Say("setting.yearend.reopen"), Icon: theme.ContentUndoIcon(), Do: e.askReopen}
	e.tools = part.NewToolbar(e.close, e.reopen)
	e.card = part.NewCard(phrase.Say("setting.yearend"), part.NewColumn(e.told, e.tools))
	return e
}

// show brings the card up to date with a year.
func (e *yearEnd) show(year model.ID) {
	now, err := e.service.YearEnd(year)
	if err != nil {
		e.desk.Fail(err)
		return
	}
	e.now = now
	text, tone := endText(now)
	e.told.Set(text, tone)
	e.close.SetEnabled(now.Year.Closed == nil)
	e.reopen.SetEnabled(now.Year.Closed != nil)
}

// endText says how the end of a year stands, a line for each thing.
func endText(e service.YearEnd) (string, part.Tone) {
	balance, unpaid := e.Balance, e.Unpaid
	var lines []string
	tone := part.Plain
	if c := e.Year.Closed; c != nil {
		balance, unpaid, tone = c.Balance, c.Unpaid, part.Good
		lines = append(lines, phrase.Say("setting.yearend.closed", "date", thai.ShortDate(c.At.On.YMD()), "by", c.At.By))
		if c.Why != "" {
			lines = append(lines, phrase.Say("setting.yearend.why", "reason", c.Why))
		}
	}
	lines = append(lines, phrase.Say("setting.yearend.balance", "sum", balance.String()))
	sum, err := model.YearClose{Unpaid: unpaid}.Committed()
	if err != nil {
		return phrase.Error(err), part.Error
	}
	lines = append(lines, phrase.Say("setting.yearend.unpaid", "count", itoa(len(unpaid)), "sum", sum.String()))
	if e.Year.Closed == nil {
		for _, key := range e.Doubts() {
			tone, lines = part.Warning, append(lines, "• "+phrase.Say(key))
		}
	}
	if n := len(e.Year.Reopened); n > 0 {
		last := e.Year.Reopened[n-1]
		lines = append(lines, phrase.Say("setting.yearend.reopened", "date", thai.ShortDate(last.On.YMD()), "reason", last.Reason))
	}
	return strings.Join(lines, "\n"), tone
}

// askClose closes the year after a question; what is open wants a reason.
func (e *yearEnd) askClose() {
	title, what := phrase.Say("setting.yearend.close"), phrase.Say("setting.yearend.what", "year", itoa(e.now.Year.Year))
	shut := func(why string) {
		if _, err := e.service.CloseYear(e.now.Year.ID, why); err != nil {
			e.desk.Fail(err)
			return
		}
		e.desk.Saved()
		e.yearSide.show()
	}
	var doubts []string
	for _, key := range e.now.Doubts() {
		doubts = append(doubts, "• "+phrase.Say(key))
	}
	if len(doubts) == 0 {
		part.Confirm(e.desk.Window, title, what, phrase.Say("setting.yearend.yes"), func() { shut("") })
		return
	}
	text := what + "\n" + phrase.Say("setting.yearend.doubts") + "\n" + strings.Join(doubts, "\n")
	part.Ask(e.desk.Window, title, text, "", true, shut)
}

// askReopen opens the year again, with a reason.
func (e *yearEnd) askReopen() {
	part.Ask(e.desk.Window, phrase.Say("setting.yearend.reopen"), phrase.Say("setting.yearend.reason", "year", itoa(e.now.Year.Year)), "", true, func(reason string) {
		if _, err := e.service.ReopenYear(e.now.Year.ID, reason); err != nil {
			e.desk.Fail(err)
			return
		}
		e.desk.Saved()
		e.yearSide.show()
	})
}

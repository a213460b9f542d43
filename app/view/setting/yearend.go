package setting

import (
	"slices"
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
		lines = append(lines, endNext(e))
	}
	lines = append(lines, phrase.Say("setting.yearend.balance", "sum", balance.String()))
	sum, err := model.YearClose{Unpaid: unpaid}.Committed()
	if err != nil {
		return phrase.Error(err), part.Error
	}
	lines = append(lines, phrase.Say("setting.yearend.unpaid", "count", itoa(len(unpaid)), "sum", sum.String()))
	if e.Year.Closed == nil {
		for _, doubt := range e.Doubts() {
			tone, lines = part.Warning, append(lines, "• "+doubt)
		}
	}
	if n := len(e.Year.Reopened); n > 0 {
		last := e.Year.Reopened[n-1]
		lines = append(lines, phrase.Say("setting.yearend.reopened", "date", thai.ShortDate(last.On.YMD()), "reason", last.Reason))
	}
	return strings.Join(lines, "\n"), tone
}

// endNext says what comes after a closed year.
func endNext(e service.YearEnd) string {
	if e.Next.ID == "" {
		return phrase.Say("setting.yearend.next", "year", itoa(e.Year.Year+1))
	}
	return phrase.Say("setting.yearend.next_there", "year", itoa(e.Next.Year))
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
	for _, doubt := range e.now.Doubts() {
		doubts = append(doubts, "• "+doubt)
	}
	if len(doubts) == 0 {
		part.Confirm(e.desk.Window, title, what, phrase.Say("setting.yearend.yes"), func() { shut("") })
		return
	}
	text := what + "\n" + phrase.Say("setting.yearend.doubts") + "\n" + strings.Join(doubts, "\n")
	part.Ask(e.desk.Window, title, text, "", true, shut)
}

// askReopen opens the year again, with a reason, and the closed months from the one on in which something is to be put right.
func (e *yearEnd) askReopen() {
	reason, from := part.NewText(2), part.NewChoice(shutMonths(e.now.Shut), nil)
	from.Set("")
	fields := []*part.Field{part.Required(&part.Field{Name: "reason", Label: label("yearend.reason"), Object: reason})}
	if len(e.now.Shut) > 0 {
		fields = append(fields, &part.Field{Name: "from", Label: label("yearend.from"), Hint: hint("yearend.from"), Object: from})
	}
	form := part.NewForm(1, fields...)
	text := part.NewLabel(phrase.Say("setting.yearend.again", "year", itoa(e.now.Year.Year)), part.Plain)
	part.Dialog(e.desk.Window, phrase.Say("setting.yearend.reopen"), part.NewColumn(text, form), "", func() bool {
		if reason.Commit(); strings.TrimSpace(reason.Text) == "" {
			form.SetErrors(map[string]string{"reason": phrase.Say("part.reason.missing")})
			return false
		}
		if _, err := e.service.ReopenYear(e.now.Year.ID, model.YearMonth(from.Value()), reason.Text); err != nil {
			e.desk.Fail(err)
			return true
		}
		e.desk.Saved()
		e.yearSide.show()
		return true
	})
}

// shutMonths are the closed months to open again from, the newest first, since what is put right after a year's end is mostly of its end.
func shutMonths(months []model.YearMonth) []part.Option[string] {
	out := []part.Option[string]{{Value: "", Label: phrase.Say("setting.yearend.from.none")}}
	for _, m := range slices.Backward(months) {
		y, month, _ := m.Last().YMD()
		out = append(out, part.Option[string]{Value: string(m), Label: phrase.Say("setting.yearend.from.month", "month", thai.MonthName(month)+" "+itoa(y+543))})
	}
	return out
}

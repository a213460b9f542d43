package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// lifeStrip shows where the minutes stand: the steps of their life one beside another, those done in green, what is told of the last
// one beneath, and one button for the next.
type lifeStrip struct {
	side    *minutesSide
	steps   []lifeStep
	told    *part.Label
	next    *part.Button
	content *fyne.Container
	life    service.MinutesLife
}

// lifeStep is one step as drawn: a tick when it is done, and its name.
type lifeStep struct {
	tick *widget.Icon
	name *part.Line
}

func newLifeStrip(s *minutesSide) *lifeStrip {
	l := &lifeStrip{side: s, told: part.NewLabel("", part.Small)}
	row := container.NewHBox()
	tick := theme.NewColoredResource(theme.ConfirmIcon(), part.Good.Ink())
	for range model.LifeSteps() {
		step := lifeStep{tick: widget.NewIcon(tick), name: part.NewLine("", part.Muted)}
		l.steps = append(l.steps, step)
		row.Add(container.NewCenter(step.tick))
		row.Add(container.NewCenter(step.name))
	}
	l.next = part.NewButton("", func() { l.do() })
	l.next.Importance = widget.HighImportance
	l.content = part.NewTightColumn(container.NewBorder(nil, nil, nil, l.next, row), l.told)
	return l
}

// show brings the strip up to date.
func (l *lifeStrip) show(life service.MinutesLife) {
	l.life = life
	for i, step := range model.LifeSteps() {
		text, tone := stepText(i, step, life)
		l.steps[i].name.Set(text, tone)
		l.steps[i].tick.Hidden = !life.Done[step]
	}
	l.told.Set(lifeText(life), lifeTone(life))
	l.next.Hidden = life.Next == ""
	if life.Next != "" {
		l.next.SetText(phrase.Say("life.do." + string(life.Next)))
	}
	l.content.Refresh()
}

// stepText is one step with its number.
func stepText(i int, step model.LifeStep, life service.MinutesLife) (string, part.Tone) {
	text := strconv.Itoa(i+1) + " " + phrase.Say("life.step."+string(step))
	switch {
	case life.Done[step]:
		return text, part.Good
	case step == life.Next:
		return text, part.Strong
	}
	return text, part.Muted
}

func lifeTone(life service.MinutesLife) part.Tone {
	if life.Stale {
		return part.Warning
	}
	return part.Small
}

// lifeText tells of the last step in a sentence, and of sealed minutes by which code they are known.
func lifeText(life service.MinutesLife) string {
	text := lifeTold(life)
	if life.Code == "" || life.Certification.Circulated != nil && !life.Certification.Certified() {
		return text
	}
	return text + " " + phrase.Say("life.told.code", "code", life.Code)
}

func lifeTold(life service.MinutesLife) string {
	m, c := life.Meeting, life.Certification
	switch {
	case life.Stale:
		return phrase.Say("life.told.stale", "by", m.Checked.By, "on", day(m.Checked.On))
	case c.Certified():
		return phrase.Say("life.told."+string(c.How), "on", day(c.On), "by", life.By)
	case c.Circulated != nil:
		agree, disagree, silent := c.Answers()
		return phrase.Say("life.told.circulated", "until", day(c.Circulated.Until), "agree", strconv.Itoa(agree),
			"disagree", strconv.Itoa(disagree), "silent", strconv.Itoa(silent))
	case c.Signed != nil:
		return phrase.Say("life.told.signed", "on", day(c.Signed.On), "where", c.Signed.Note)
	case len(c.Printed) > 0:
		last := c.Printed[len(c.Printed)-1]
		return phrase.Say("life.told.printed", "on", day(last.On), "times", strconv.Itoa(len(c.Printed)))
	case m.Closed && life.Code == "":
		return phrase.Say("life.told.closed")
	case m.Closed:
		return phrase.Say("life.told.sealed")
	case m.Checked != nil:
		return phrase.Say("life.told.checked", "by", m.Checked.By, "on", day(m.Checked.On))
	}
	return phrase.Say("life.told.draft")
}

func day(d model.Date) string { return thai.ShortDate(d.YMD()) }

// do does the next step.
func (l *lifeStrip) do() {
	r := l.side.room
	switch l.life.Next {
	case model.StepChecked:
		l.askChecker()
	case model.StepSealed:
		l.side.askClose()
	case model.StepPrinted:
		r.Print()
	case model.StepSigned:
		l.side.certify.askSigned()
	case model.StepCertified:
		l.side.table.Pick(certifyRow)
		l.side.take(certifyRow)
	}
}

// askChecker asks who has read the draft.
func (l *lifeStrip) askChecker() {
	r := l.side.room
	r.desk.Window.Canvas().Unfocus()
	likely := service.Checker(r.held.meeting, phrase.Say("life.checker_caption"))
	part.Ask(r.desk.Window, phrase.Say("life.do.checked"), phrase.Say("life.checker"), likely, true, func(by string) {
		r.desk.Fail(r.saved(r.service.CheckMinutes(r.id, by)))
	})
}

// notePrinted notes that sealed minutes were handed to the printer.
func (r *room) notePrinted() {
	if r.held.meeting.Closed {
		r.desk.Fail(r.saved(r.service.NotePrinted(r.id)))
	}
}

package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// certifyCard is what happens to sealed minutes: the signed copy, the corrections asked for, the three ways of certifying.
type certifyCard struct {
	side        *minutesSide
	page        *part.Page
	standing    *part.Notice
	signed      *part.Label
	corrections *part.EditTable
	sheet       *part.Button
	atOnce      *part.Button
	send        *part.Button
	carried     *part.Button
	back        *part.Button
	replies     *fyne.Container
	asked       string // whose replies the rows show
	lines       []replyLine
	listed      string // the meeting whose corrections the table shows
}

func newCertifyCard(s *minutesSide) *certifyCard {
	c := &certifyCard{side: s, standing: part.NewNotice("", part.Plain), signed: part.NewLabel("", part.Plain), replies: part.NewColumn()}
	c.corrections = part.NewEditTable(
		part.EditColumn{Title: phrase.Say("life.correction.where"), Width: 150, Weight: 1},
		part.EditColumn{Title: phrase.Say("life.correction.from"), Width: 170, Weight: 2},
		part.EditColumn{Title: phrase.Say("life.correction.to"), Width: 170, Weight: 2})
	c.corrections.OnChanged = c.keep
	c.sheet = part.NewButton(phrase.Say("life.correction.print"), func() { s.room.correctionSheet(s.room.desk.Open) })
	c.atOnce = part.NewButton(phrase.Say("life.certify.at_once"), c.askAtOnce)
	c.send = part.NewButton(phrase.Say("life.certify.send"), c.askSend)
	c.carried = part.NewButton(phrase.Say("life.certify.carried"), func() { c.try(s.room.service.CertifyByCirculation(s.room.id)) })
	c.back = part.NewButton(phrase.Say("life.certify.back"), c.askBack)
	sign := part.NewButton(phrase.Say("life.do.signed"), c.askSigned)
	c.page = part.NewPage(
		part.NewLabel(phrase.Say("life.certify"), part.Heading), c.standing,
		part.NewWrap(c.atOnce, c.send, c.carried, c.back),
		c.replies,
		part.NewCard(phrase.Say("life.corrections"), part.NewColumn(part.NewLabel(phrase.Say("life.corrections_hint"), part.Small), c.corrections, container.NewHBox(c.sheet))),
		part.NewCard(phrase.Say("life.signed_copy"), container.NewBorder(nil, nil, nil, sign, c.signed)))
	c.corrections.Grew = c.page.Resettle
	return c
}

func (c *certifyCard) try(err error) { c.side.room.desk.Fail(c.side.room.saved(err)) }

// show brings the page up to date.
func (c *certifyCard) show() {
	life := c.side.strip.life
	cert := life.Certification
	done := cert.Certified()
	tone := part.Plain
	if done {
		tone = part.Good
	}
	c.standing.Set(certifyText(cert, lifeText(life)), tone)
	c.atOnce.Hidden, c.send.Hidden, c.carried.Hidden = done, done, done || cert.Circulated == nil
	c.back.Hidden = !done || cert.How == model.ByNextMeeting
	setLocked(c.sheet, len(cert.Corrections) == 0)
	c.signed.SetText(phrase.Say("life.signed_none"))
	if cert.Signed != nil {
		c.signed.SetText(phrase.Say("life.signed_at", "on", day(cert.Signed.On), "where", cert.Signed.Note))
	}
	if c.listed != string(life.Meeting.ID) {
		c.listed = string(life.Meeting.ID)
		c.corrections.SetRows(correctionRows(cert.Corrections))
	}
	c.showReplies()
	c.page.Resettle()
}

// certifyText says how minutes not yet certified can be, and else how they were.
func certifyText(c model.Certification, told string) string {
	if c.Certified() || c.Circulated != nil {
		return told
	}
	return phrase.Say("life.certify_hint")
}

func correctionRows(list []model.Correction) []part.Row {
	var out []part.Row
	for _, x := range list {
		out = append(out, part.Row{x.Where, x.From, x.To})
	}
	return out
}

// keep stores the corrections as typed.
func (c *certifyCard) keep(rows []part.Row) {
	var list []model.Correction
	for _, x := range rows {
		if x[1] != "" || x[2] != "" { // a place alone is one being typed
			list = append(list, model.Correction{Where: x[0], From: x[1], To: x[2]})
		}
	}
	r := c.side.room
	if err := r.service.SetCorrections(r.id, list); err != nil {
		r.desk.Fail(err)
		c.corrections.SetRows(correctionRows(c.side.strip.life.Certification.Corrections))
		return
	}
	r.desk.Saved()
	c.side.showLife()
	setLocked(c.sheet, len(list) == 0)
}

func (c *certifyCard) askAtOnce() {
	r := c.side.room
	part.Confirm(r.desk.Window, phrase.Say("life.certify.at_once"), phrase.Say("life.certify.at_once_ask", "number", number(r.held.meeting)),
		phrase.Say("life.certify.yes"), func() { c.try(r.service.CertifyAtOnce(r.id)) })
}

func (c *certifyCard) askBack() {
	r := c.side.room
	part.Ask(r.desk.Window, phrase.Say("life.certify.back"), phrase.Say("life.certify.back_ask"), "", true, func(reason string) {
		c.try(r.service.Uncertify(r.id, reason))
	})
}

// circulationDays is how long members are given to reply unless another day is typed.
const circulationDays = 7

// askSend asks when minutes were sent round and until when replies are awaited.
func (c *certifyCard) askSend() {
	r := c.side.room
	on, until := part.NewDateEntry(r.service.Today()), part.NewDateEntry(r.service.Today())
	on.Set(r.service.Today())
	until.Set(r.service.Today().AddDays(circulationDays))
	if sent := c.side.strip.life.Certification.Circulated; sent != nil {
		on.Set(sent.On)
		until.Set(sent.Until)
	}
	form := part.NewForm(2,
		&part.Field{Name: "on", Label: phrase.Say("life.send.on"), Object: on, Required: true},
		&part.Field{Name: "until", Label: phrase.Say("life.send.until"), Object: until, Required: true})
	fault := part.NewLabel("", part.Error)
	part.Dialog(r.desk.Window, phrase.Say("life.certify.send"), part.NewColumn(part.NewLabel(phrase.Say("life.send.ask"), part.Muted), form, fault),
		phrase.Say("life.send.yes"), func() bool {
			for _, d := range []*part.DateEntry{on, until} {
				if d.Entry().Commit(); d.Fault() != "" || !d.Known() {
					d.SetError(phrase.Say("field.date"))
					return false
				}
			}
			return told(r.saved(r.service.Circulate(r.id, on.Value(), until.Value())), fault, form)
		})
}

// askSigned asks since when the signed copy is there, and where it is kept.
func (c *certifyCard) askSigned() {
	r := c.side.room
	on, where := part.NewDateEntry(r.service.Today()), part.NewEntry()
	on.Set(r.service.Today())
	if s := c.side.strip.life.Certification.Signed; s != nil {
		on.Set(s.On)
		where.SetText(s.Note)
	}
	form := part.NewForm(1,
		&part.Field{Name: "on", Label: phrase.Say("life.signed.on"), Object: on, Required: true},
		&part.Field{Name: "where", Label: phrase.Say("life.signed.where"), Object: where})
	fault := part.NewLabel("", part.Error)
	part.Dialog(r.desk.Window, phrase.Say("life.do.signed"), part.NewColumn(part.NewLabel(phrase.Say("life.signed.ask"), part.Muted), form, fault),
		phrase.Say("life.signed.yes"), func() bool {
			where.Commit()
			if on.Entry().Commit(); on.Fault() != "" || !on.Known() {
				on.SetError(phrase.Say("field.date"))
				return false
			}
			return told(r.saved(r.service.NoteSigned(r.id, on.Value(), where.Text)), fault, form)
		})
}

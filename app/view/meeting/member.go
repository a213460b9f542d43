package meeting

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

func itoa(n int) string { return strconv.Itoa(n) }

// memberCard is the line of the roll that is picked: present or not and why, who came in her stead, when she was in the room.
type memberCard struct {
	side   *rollSide
	card   *part.Card
	here   *part.Check
	fields fields[model.Attendee]
	form   *part.Form
	stays  *part.EditTable
	room   *fyne.Container // stays and times
	times  *part.Label     // in the place of stays once the meeting is closed
	reason *part.Entry
	remote *part.Check
	proxy  [2]*part.Entry
	shown  string
	last   string // stays as shown
}

func (c *memberCard) build(s *rollSide) {
	c.side = s
	f := &c.fields
	f.edit = func(change func(*model.Attendee)) {
		a := s.picked()
		if a == nil {
			return
		}
		member := a.Member
		s.report(c.form, s.room.change(func(m *model.Meeting) {
			if a := m.Presence(member); a != nil {
				change(a)
				if a.Proxy != nil && *a.Proxy == (model.Proxy{}) {
					a.Proxy = nil
				}
			}
		}))
	}
	c.here = part.NewCheck(phrase.Say("meeting.here"), func(on bool) {
		if a := s.picked(); a != nil {
			s.attend(a.Member, on)
		}
	})
	c.reason = text(f, 1, func(a *model.Attendee) *string { return &a.Reason })
	c.remote = check(f, phrase.Say("meeting.remote"), func(a *model.Attendee) *bool { return &a.Remote })
	c.proxy[0] = text(f, 1, func(a *model.Attendee) *string { return &proxy(a).Name })
	c.proxy[1] = text(f, 1, func(a *model.Attendee) *string { return &proxy(a).Position })
	c.stays = part.NewEditTable(part.EditColumn{Title: phrase.Say("meeting.from"), Weight: 1}, part.EditColumn{Title: phrase.Say("meeting.to"), Weight: 1})
	c.stays.OnChanged = c.saveStays
	c.stays.Grew = func() { s.pages[1].Resettle() }
	c.times = part.NewLabel("", part.Plain)
	c.room = part.NewTightColumn(c.stays, c.times)
	c.form = part.NewForm(1,
		&part.Field{Name: "here", Label: phrase.Say("meeting.column.here"), Object: c.here},
		&part.Field{Name: "remote", Label: phrase.Say("meeting.remote_label"), Object: c.remote},
		&part.Field{Name: "reason", Label: phrase.Say("meeting.reason"), Object: c.reason},
		&part.Field{Name: "stays", Label: phrase.Say("meeting.stays"), Hint: phrase.Say("meeting.stays_hint"), Object: c.room},
		&part.Field{Name: "proxy.name", Label: phrase.Say("meeting.proxy"), Object: c.proxy[0]},
		&part.Field{Name: "proxy.position", Label: phrase.Say("meeting.proxy_position"), Object: c.proxy[1]},
	)
	c.card = part.NewCard("", c.form)
}

func proxy(a *model.Attendee) *model.Proxy {
	if a.Proxy == nil {
		a.Proxy = &model.Proxy{}
	}
	return a.Proxy
}

// show fills the card; what does not apply is hidden: a reason while she is there, a proxy
// where the seat has none.
func (c *memberCard) show(a *model.Attendee) {
	if c.card.Hidden = a == nil; a == nil {
		return
	}
	closed := c.side.room.held.meeting.Closed
	h := c.side.room.held
	c.card.SetHeading(h.label(a.Member))
	who := string(c.side.room.id) + string(a.Member)
	fresh := who != c.shown
	c.shown = who
	here := len(a.Stays) > 0
	c.here.Set(here)
	copied := *a
	if a.Proxy != nil {
		p := *a.Proxy
		copied.Proxy = &p
	}
	c.fields.show(&copied, fresh)
	c.fields.lock(closed)
	setLocked(c.here, closed)
	c.reason.Hidden = here
	c.remote.Hidden = !here || h.meeting.Form != model.Mixed
	proxied := here && (h.seats[a.Member].ProxyCount || a.Proxy != nil)
	c.proxy[0].Hidden, c.proxy[1].Hidden = !proxied, !proxied
	if times := stayTexts(a.Stays); fresh || times != c.last {
		c.last = times
		var rows []part.Row
		for _, st := range a.Stays {
			rows = append(rows, part.Row{string(st.From), string(st.To)})
		}
		c.stays.SetRows(rows)
		c.times.SetText(times)
	}
	if fresh {
		c.form.SetErrors(nil)
	}
	c.room.Hidden = !here
	c.stays.Hidden, c.times.Hidden = closed, !closed
	c.form.Refresh()
	c.side.pages[1].Resettle()
}

// saveStays stores the intervals in the room. All rows emptied: there from beginning to end.
func (c *memberCard) saveStays(rows []part.Row) {
	stays := []model.Stay{}
	for _, row := range rows {
		var st model.Stay
		for i, into := range []*model.Clock{&st.From, &st.To} {
			if row[i] == "" {
				continue
			}
			clock, err := thai.ParseClock(row[i])
			if err != nil {
				c.form.SetErrors(map[string]string{"stays": phrase.Say("field.clock")})
				return
			}
			*into = model.Clock(clock)
		}
		stays = append(stays, st)
	}
	if len(stays) == 0 {
		stays = []model.Stay{{}}
	}
	picked := c.side.picked()
	if picked == nil {
		return
	}
	member := picked.Member
	c.last = stayTexts(stays) // what stands in the cells; filling them again would take the focus away
	err := c.side.room.change(func(m *model.Meeting) {
		if a := m.Presence(member); a != nil {
			a.Stays = stays
		}
	})
	if faults := phrase.Faults(err); len(faults) > 0 {
		for _, fault := range faults {
			c.form.SetErrors(map[string]string{"stays": fault})
		}
		return
	}
	c.form.SetErrors(nil)
	c.side.room.desk.Fail(err)
}

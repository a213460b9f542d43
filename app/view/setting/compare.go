package setting

import (
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// askCompare shows where the seats of the committee differ from those of the chosen year's rules, and takes over what is ticked.
func (s *fundSide) askCompare() {
	s.desk.Window.Canvas().Unfocus()
	b, y := s.body.Value(), model.FiscalYear{}
	if h := s.desk.Here(); h.Year != "" {
		var err error
		if y, err = s.service.Year(h.Year); err != nil {
			s.desk.Fail(err)
			return
		}
	}
	title := phrase.Say("setting.seats.compare")
	if len(y.Rules.Seats) == 0 {
		part.Tell(s.desk.Window, title, phrase.Say("setting.seats.no_rules"), part.Plain)
		return
	}
	names := []string{"rules", y.Rules.Name, "year", itoa(y.Year)}
	changes := model.SeatChanges(b.Seats, y.Rules.Seats)
	if len(changes) == 0 {
		part.Tell(s.desk.Window, title, phrase.Say("setting.seats.same", names...), part.Good)
		return
	}
	var ticks []*part.Check
	column := part.NewColumn()
	for _, c := range changes {
		what, how := changeText(c)
		ticks = append(ticks, part.NewCheck(what, nil))
		column.Add(part.NewTightColumn(ticks[len(ticks)-1], part.NewLabel(how, part.Small)))
	}
	list := part.NewTall(part.NewPage(column), float32(min(len(changes), 5))*70)
	body := part.NewColumn(part.NewLabel(phrase.Say("setting.seats.compare_text", names...), part.Plain), list)
	part.Dialog(s.desk.Window, title, body, phrase.Say("setting.seats.apply"), func() bool {
		var chosen []model.SeatChange
		for i, tick := range ticks {
			if tick.Checked {
				chosen = append(chosen, changes[i])
			}
		}
		b.Seats = model.WithChanges(b.Seats, y.Rules.Seats, chosen)
		if _, err := s.service.SaveBody(b); err != nil {
			s.desk.Fail(err)
			return false
		}
		s.desk.Saved()
		s.show()
		return true
	})
}

// changeText is a difference in words: of which seat, and what it is.
func changeText(c model.SeatChange) (what, how string) {
	switch {
	case c.Old == nil:
		return phrase.Say("setting.seats.new", "name", part.Short(c.New.Name, 60)), c.New.Role
	case c.New == nil:
		return phrase.Say("setting.seats.gone", "name", part.Short(c.Old.Name, 60)), phrase.Say("setting.seats.gone_why", "role", c.Old.Role)
	}
	var fields []string
	for _, f := range seatTexts() {
		if old, fresh := f.text(*c.Old), f.text(*c.New); old != fresh {
			fields = append(fields, phrase.Say("setting.seats.from_to", "field", f.name, "old", old, "new", fresh))
		}
	}
	return phrase.Say("setting.seats.change", "name", part.Short(c.Old.Name, 60)), strings.Join(fields, " · ")
}

// seatText is a field of a seat with its name.
type seatText struct {
	name string
	text func(model.Seat) string
}

func seatTexts() []seatText {
	no := func(text string) string {
		if text == "" {
			return phrase.Say("setting.seats.none")
		}
		return text
	}
	return []seatText{
		{label("seat.name"), func(s model.Seat) string { return no(s.Name) }},
		{label("seat.role"), func(s model.Seat) string { return no(s.Role) }},
		{label("seat.max"), func(s model.Seat) string { return no(most(s.Max)) }},
		{label("seat.voting"), func(s model.Seat) string { return no(yes(s.Voting)) }},
		{label("seat.chairs"), func(s model.Seat) string { return phrase.Say("setting.chairs." + itoa(s.Chairs)) }},
		{phrase.Say("setting.seat.secretary"), func(s model.Seat) string { return no(yes(s.Secretary)) }},
		{label("seat.proxy"), func(s model.Seat) string { return no(proxyText(s)) }},
		{phrase.Say("setting.verified"), func(s model.Seat) string { return no(yes(s.Verified)) }},
	}
}

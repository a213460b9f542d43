package setting

import (
	"strings"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// newSeats is the list of a body's seats: who may sit, votes, chairs and may send a proxy.
func newSeats(s *fundSide) *list[model.Seat] {
	l := &list[model.Seat]{
		desk: s.desk, path: "seats", grew: s.page.Resettle,
		get: func() []model.Seat { return s.body.Value().Seats },
		put: func(seats []model.Seat) error {
			b := s.body.Value()
			b.Seats = seats
			b, err := s.service.SaveBody(b)
			if err == nil {
				s.body.Load(b)
			}
			return err
		},
		fresh: func(old []model.Seat) model.Seat {
			return model.Seat{Key: freeKey(usedKeys(seatNames(old)), "seat"), Role: phrase.Say("setting.seat.role"), Voting: true}
		},
		name: func(x model.Seat) string { return x.Name },
	}
	l.build(seatColumns(), phrase.Say("setting.seats.empty"), seatForm)
	return l
}

func seatColumns() []part.Column[place[model.Seat]] {
	type row = place[model.Seat]
	return []part.Column[row]{
		{Title: label("seat.name"), Width: 220, Weight: 2, Text: func(r row) string { return r.Value.Name }},
		{Title: label("seat.role"), Width: 200, Weight: 1, Text: func(r row) string { return r.Value.Role }},
		{Title: label("seat.max"), Width: 95, Align: fyne.TextAlignTrailing, Text: func(r row) string { return most(r.Value.Max) }},
		{Title: label("seat.voting"), Width: 80, Text: func(r row) string { return yes(r.Value.Voting) }},
		{Title: label("seat.chairs"), Width: 165, Text: func(r row) string { return phrase.Say("setting.chairs." + itoa(r.Value.Chairs)) }},
		{Title: label("seat.proxy"), Width: 185, Text: func(r row) string { return proxyText(r.Value) }},
	}
}

// most shows how many may sit; nothing when no limit is known.
func most(n int) string {
	if n == 0 {
		return ""
	}
	return itoa(n)
}

func proxyText(s model.Seat) string {
	var out []string
	if s.ProxyCount {
		out = append(out, phrase.Say("setting.proxy.count"))
		if s.ProxyVote {
			out = append(out, phrase.Say("setting.proxy.vote"))
		}
	}
	return strings.Join(out, ", ")
}

func seatForm(e *part.Editing[model.Seat]) *part.Form {
	chairs := part.NewChoice(options("setting.chairs.", "0", "1", "2", "3"), nil)
	e.Choice(chairs, func(s model.Seat) string { return itoa(s.Chairs) }, func(s *model.Seat, n string) { s.Chairs = readYear(n) })
	return part.NewForm(2,
		&part.Field{Name: "name", Label: label("seat.name"), Wide: true, Object: e.Text(part.NewEntry(), func(s *model.Seat) *string { return &s.Name })},
		&part.Field{Name: "role", Label: label("seat.role"), Object: e.Text(part.NewEntry(), func(s *model.Seat) *string { return &s.Role })},
		&part.Field{Name: "max", Label: label("seat.max"), Hint: hint("seat.max"), Object: e.Number(part.NewNumberEntry(), func(s *model.Seat) *int { return &s.Max })},
		&part.Field{Name: "chairs", Label: label("seat.chairs"), Object: chairs},
		&part.Field{Name: "voting", Label: label("seat.rights"), Wide: true, Object: part.NewWrap(
			tick(e, phrase.Say("setting.seat.voting"), func(s *model.Seat) *bool { return &s.Voting }),
			tick(e, phrase.Say("setting.seat.secretary"), func(s *model.Seat) *bool { return &s.Secretary }),
			tick(e, phrase.Say("setting.seat.proxy_count"), func(s *model.Seat) *bool { return &s.ProxyCount }),
			tick(e, phrase.Say("setting.seat.proxy_vote"), func(s *model.Seat) *bool { return &s.ProxyVote }),
			tick(e, phrase.Say("setting.verified"), func(s *model.Seat) *bool { return &s.Verified }),
		)},
	)
}

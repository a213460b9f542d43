package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Ratings lists the rating sheets of a list, the members' first.
func (s *Service) Ratings(list model.ID) ([]model.Rating, error) {
	return read(s, func(r *storage.Reader) ([]model.Rating, error) { return storage.Ratings(r, list) })
}

// AllRatings lists the rating sheets of all lists.
func (s *Service) AllRatings() ([]model.Rating, error) {
	return listUnder(s, "", s.ProblemLists, storage.Ratings)
}

// Rater is who rates problems: a member, or a group by its name.
type Rater struct {
	Member model.ID `json:"member,omitempty"`
	Group  string   `json:"group,omitempty"`
	Name   string   `json:"name"` // as shown
}

// same tells whether a sheet is the rater's.
func (r Rater) same(g model.Rating) bool {
	return g.Withdrawn == "" && g.Member == r.Member && g.Group == r.Group
}

// Sheet is the rater's among sheets; an empty one, not stored yet, when there is none.
func (r Rater) Sheet(list model.ID, ratings []model.Rating) model.Rating {
	for _, g := range ratings {
		if r.same(g) {
			return g
		}
	}
	return model.Rating{List: list, Member: r.Member, Group: r.Group}
}

// Raters lists who rates for a list: the voting members in office today of a body, in seat order, and after them whoever has a
// sheet besides: members who left, groups.
func (s *Service) Raters(list, body model.ID) ([]Rater, error) {
	roster, people, err := s.Roster(body)
	if err != nil {
		return nil, err
	}
	name := func(m model.Member) string {
		p := people[m.Person]
		return p.FullName()
	}
	var out []Rater
	known := map[Rater]bool{}
	add := func(r Rater) {
		key := r
		if key.Name = ""; !known[key] {
			known[key] = true
			out = append(out, r)
		}
	}
	voting := roster.Voting(s.Today())
	for _, m := range roster.Members {
		if _, ok := voting[m.ID]; ok {
			add(Rater{Member: m.ID, Name: name(m)})
		}
	}
	ratings, err := s.Ratings(list)
	if err != nil {
		return nil, err
	}
	for _, g := range ratings {
		if g.Withdrawn != "" {
			continue
		}
		r := Rater{Member: g.Member, Group: g.Group, Name: g.Group}
		if g.Member != "" {
			m, err := get[model.Member](s, g.Member)
			if err != nil {
				return nil, err
			}
			p, err := get[model.Person](s, m.Person)
			if err != nil {
				return nil, err
			}
			r.Name = p.FullName()
		}
		add(r)
	}
	return out, nil
}

// Rate keys what one sheet says of one problem; its other answers stay, and zeros take the earlier answer away. The sheet is made
// with its first answer. Refused: a list that was agreed upon (locked, key "problemlist.agreed").
func (s *Service) Rate(list model.ID, by Rater, problem model.ID, levels model.Priority) (model.Rating, error) {
	clean(&by.Group)
	fresh, err := s.newID(model.KindRating)
	if err != nil {
		return model.Rating{}, err
	}
	var out model.Rating
	err = s.act("rating.answer", list, "", func(w *storage.Writer) error {
		sheet, err := sheetFor(w.Reader, list, by, fresh)
		if err != nil {
			return err
		}
		out = sheet.With(problem, levels)
		return put(w, out)
	})
	return out, err
}

// sheetFor is the rater's sheet of an open list, or a new one with the ID.
func sheetFor(r *storage.Reader, list model.ID, by Rater, fresh model.ID) (model.Rating, error) {
	if _, err := openList(r, list); err != nil {
		return model.Rating{}, err
	}
	ratings, err := storage.Ratings(r, list)
	sheet := by.Sheet(list, ratings)
	if sheet.ID == "" {
		sheet.ID = fresh
	}
	return sheet, err
}

// WithdrawRating takes a sheet out of the means, with the reason; it stays in the file. Refused: no reason ("service.reason"), and
// as Rate refuses.
func (s *Service) WithdrawRating(id model.ID, reason string) error {
	if err := reasoned(&reason); err != nil {
		return err
	}
	return s.act("rating.withdraw", id, reason, func(w *storage.Writer) error {
		g, err := storage.Get[model.Rating](w.Reader, id)
		if err != nil {
			return err
		}
		if _, err := openList(w.Reader, g.List); err != nil {
			return err
		}
		g.Withdrawn = reason
		return put(w, g)
	})
}

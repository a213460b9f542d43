package service

import (
	"slices"
	"strconv"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// ProblemLists lists the versions of the area's agreed list, the newest first.
func (s *Service) ProblemLists() ([]model.ProblemList, error) { return read(s, storage.ProblemLists) }

// ProblemList fetches one.
func (s *Service) ProblemList(id model.ID) (model.ProblemList, error) {
	return get[model.ProblemList](s, id)
}

// FindProblemList finds a version by its number; the newest with 0. Not found, keys "problemlist.none" and "problemlist.number".
func (s *Service) FindProblemList(number int) (model.ProblemList, error) {
	lists, err := s.ProblemLists()
	if err != nil {
		return model.ProblemList{}, err
	}
	for _, l := range lists {
		if number == 0 || l.Number == number {
			return l, nil
		}
	}
	if number == 0 {
		return model.ProblemList{}, model.NotFound("problemlist.none")
	}
	return model.ProblemList{}, model.NotFound("problemlist.number", "number", strconv.Itoa(number))
}

// OpenProblemList opens the next version of the list for rating. Refused while another is open (conflict, key "problemlist.open").
func (s *Service) OpenProblemList(name string) (model.ProblemList, error) {
	clean(&name)
	lists, err := s.ProblemLists()
	if err != nil {
		return model.ProblemList{}, err
	}
	l := model.ProblemList{Number: 1, Name: name}
	if len(lists) > 0 {
		l.Number = lists[0].Number + 1
	}
	return l, save(s, model.KindProblemList, &l, &l.ID, nil)
}

// Standing is a list with what it comes to.
type Standing struct {
	List    model.ProblemList `json:"list"`
	Offers  []model.Offer     `json:"offers"`
	Ratings []model.Rating    `json:"ratings"`
}

// Standing works out what a list comes to now, the weightiest problem of the register first.
func (s *Service) Standing(list model.ID) (Standing, error) {
	return read(s, func(r *storage.Reader) (Standing, error) { return standing(r, list) })
}

func standing(r *storage.Reader, list model.ID) (Standing, error) {
	l, err := storage.Get[model.ProblemList](r, list)
	if err != nil {
		return Standing{}, err
	}
	problems, err := storage.Problems(r)
	if err != nil {
		return Standing{}, err
	}
	ratings, err := storage.Ratings(r, list)
	return Standing{List: l, Offers: l.Offers(problems, ratings), Ratings: ratings}, err
}

// SetLevels sets a problem's levels on an open list by hand, with the reason when the ratings say otherwise; none of the four takes
// the hand away again. The reason may come later, but before the list is agreed upon. Refused: a list that was agreed upon
// (locked, key "problemlist.agreed").
func (s *Service) SetLevels(list, problem model.ID, levels model.Priority, reason string) (model.ProblemList, error) {
	clean(&reason)
	var out model.ProblemList
	err := s.act("problemlist.levels", list, reason, func(w *storage.Writer) error {
		l, err := openList(w.Reader, list)
		if err != nil {
			return err
		}
		p, err := storage.Get[model.Problem](w.Reader, problem)
		if err != nil {
			return err
		}
		out = l.WithEntry(model.ListedEntry{Problem: problem, Title: p.Title, Priority: levels, Reason: reason})
		return put(w, out)
	})
	return out, err
}

// AgreeProblemList agrees upon a list on a day, by whom it says: from then on it stands, and its levels are written back to the
// problems as the levels of today, so that the register says what the area agreed upon. Problems that have no levels stay off it.
// Refused: a list that was agreed upon ("problemlist.agreed"), one without a problem that has levels ("problemlist.empty"), one
// whose levels were set otherwise than rated and without a reason ("problemlist.reason").
func (s *Service) AgreeProblemList(list model.ID, on model.Date, where string) (model.ProblemList, error) {
	clean(&where)
	var out model.ProblemList
	err := s.act("problemlist.agree", list, where, func(w *storage.Writer) error {
		if _, err := openList(w.Reader, list); err != nil {
			return err
		}
		now, err := standing(w.Reader, list)
		if err != nil {
			return err
		}
		if out, err = agreed(now); err != nil {
			return err
		}
		out.Agreed, out.Where = on, where
		if err := put(w, out); err != nil {
			return err
		}
		return writeBack(w, out)
	})
	return out, err
}

// agreed is the list with every problem that has levels, the weightiest first, equal ones by title.
func agreed(now Standing) (model.ProblemList, error) {
	l := now.List
	l.Entries = nil
	for _, o := range now.Offers {
		if o.Wants {
			return l, model.Invalid("problemlist.reason", "title", o.Entry.Title)
		}
		if o.Entry.Priority.Total() > 0 {
			l.Entries = append(l.Entries, o.Entry)
		}
	}
	if len(l.Entries) == 0 {
		return l, model.Invalid("problemlist.empty")
	}
	thai.SortBy(l.Entries, func(e model.ListedEntry) string { return e.Title })
	slices.SortStableFunc(l.Entries, func(a, b model.ListedEntry) int { return b.Priority.Total() - a.Priority.Total() })
	return l, nil
}

func writeBack(w *storage.Writer, l model.ProblemList) error {
	for _, e := range l.Entries {
		p, err := storage.Get[model.Problem](w.Reader, e.Problem)
		if err != nil {
			return err
		}
		p.Priority = e.Priority
		if err := put(w, p); err != nil {
			return err
		}
	}
	return nil
}

// openList is a list that can still be changed. Locked, key "problemlist.agreed".
func openList(r *storage.Reader, list model.ID) (model.ProblemList, error) {
	l, err := storage.Get[model.ProblemList](r, list)
	if err == nil && !l.Open() {
		err = model.Locked("problemlist.agreed", "number", strconv.Itoa(l.Number))
	}
	return l, err
}

// listAgreed refuses a list that is still open (conflict, key "problemlist.not_agreed"); none passes.
func listAgreed(r *storage.Reader, list model.ID) error {
	if list == "" {
		return nil
	}
	l, err := storage.Get[model.ProblemList](r, list)
	if err == nil && l.Open() {
		err = model.Conflict("problemlist.not_agreed", "number", strconv.Itoa(l.Number))
	}
	return err
}

// weightsOf are the weights that a round is scored under: those that it froze, those of its list, with nothing for the problems that are not on it, or
// without a list those that the register has today.
func weightsOf(r *storage.Reader, round model.Round) ([]model.FrozenProblem, error) {
	if round.Frozen != nil {
		return round.Frozen.Problems, nil
	}
	problems, err := storage.Problems(r)
	if err != nil {
		return nil, err
	}
	var list model.ProblemList
	if round.List != "" {
		if list, err = storage.Get[model.ProblemList](r, round.List); err != nil {
			return nil, err
		}
	}
	var out []model.FrozenProblem
	for _, e := range list.Entries {
		out = append(out, model.FrozenProblem{Problem: e.Problem, Priority: e.Priority.Total()})
	}
	for _, p := range problems {
		switch _, listed := list.Entry(p.ID); {
		case p.Withdrawn != "" || listed:
		case round.List != "":
			out = append(out, model.FrozenProblem{Problem: p.ID})
		default:
			out = append(out, model.FrozenProblem{Problem: p.ID, Priority: p.Priority.Total()})
		}
	}
	return out, nil
}

package service

import (
	"encoding/json"
	"errors"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// findFunds lists the funds that a name, a code or an ID means; all with an empty one.
func (s *Service) findFunds(name string) ([]model.Fund, error) {
	funds, err := s.Funds()
	if err != nil || name == "" {
		return funds, err
	}
	var out []model.Fund
	for _, f := range funds {
		if string(f.ID) == name || thai.Fold(f.Name) == thai.Fold(name) || strings.EqualFold(f.Code, name) || string(f.Kind) == name {
			out = append(out, f)
		}
	}
	if len(out) == 0 {
		return nil, model.NotFound("service.fund_none", "name", name)
	}
	return out, nil
}

// theOne is the only one found; none and several are refused, the several with their names.
func theOne[T any](found []T, names []string, none, several *model.Error) (T, error) {
	var zero T
	switch len(found) {
	case 0:
		return zero, none
	case 1:
		return found[0], nil
	}
	several.Args["names"] = strings.Join(names, ", ")
	return zero, several
}

// ignoreNotFound lets a missing value pass: it is a new one.
func ignoreNotFound(err error) error {
	var e *model.Error
	if errors.As(err, &e) && e.Kind == model.ErrNotFound {
		return nil
	}
	return err
}

// sameJSON tells whether two values are stored as the same bytes.
func sameJSON(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && string(x) == string(y)
}

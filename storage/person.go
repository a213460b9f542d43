package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/model/thai"
)

// People lists everybody by name and family name as Thai sorts them, without the title.
func People(r *Reader) ([]model.Person, error) {
	people, err := List[model.Person](r, model.KindPerson)
	slices.SortStableFunc(people, func(a, b model.Person) int {
		return cmp.Or(thai.Compare(a.Name, b.Name), thai.Compare(a.Family, b.Family))
	})
	return people, err
}

package storage

import (
	"kongthun/model"
	"kongthun/model/thai"
)

// People lists everybody by name and family name as Thai sorts them, without the title.
func People(r *Reader) ([]model.Person, error) {
	people, err := List[model.Person](r, model.KindPerson)
	thai.SortBy(people, model.Person.SortName)
	return people, err
}

package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// People lists everybody, by name in Thai order.
func (s *Service) People() ([]model.Person, error) { return read(s, storage.People) }

// SavePerson stores a person, normalised.
func (s *Service) SavePerson(p model.Person) (model.Person, error) {
	clean(&p)
	return p, save(s, model.KindPerson, &p, &p.ID, nil)
}

// Members lists the members of a body, past ones too, in seat order.
func (s *Service) Members(body model.ID) ([]model.Member, error) {
	return listUnder(s, body, func() ([]model.Body, error) { return s.Bodies("") }, storage.Members)
}

// SaveMember seats a person in a body.
func (s *Service) SaveMember(m model.Member) (model.Member, error) {
	clean(&m)
	return m, save(s, model.KindMember, &m, &m.ID, nil)
}

// Roster fetches a body with its members, and the people in them by ID.
func (s *Service) Roster(body model.ID) (model.Roster, map[model.ID]model.Person, error) {
	roster, err := read(s, func(r *storage.Reader) (model.Roster, error) { return storage.Roster(r, body) })
	if err != nil {
		return roster, nil, err
	}
	people, err := s.People()
	if err != nil {
		return model.Roster{}, nil, err
	}
	byID := map[model.ID]model.Person{}
	for _, p := range people {
		byID[p.ID] = p
	}
	return roster, byID, nil
}

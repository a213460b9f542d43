package storage

import (
	"encoding/json"

	"kongthun/model"
)

// schema2Kinds are the kinds that schema 2 brought.
var schema2Kinds = []model.Kind{model.KindHearing, model.KindProblemList, model.KindRating, model.KindCertification}

// The parts of schema 1 and 2 that toSchema2 moves, written out as they were: today's structs will have moved on.
type (
	hearing1 struct {
		Date   string `json:"date"`
		Place  string `json:"place"`
		Groups string `json:"groups"`
		For    int    `json:"for"`
		People int    `json:"people"`
	}
	hands2 struct {
		Problem model.ID `json:"problem"`
		For     int      `json:"for"`
	}
	hearing2 struct {
		ID     model.ID `json:"id"`
		Date   string   `json:"date"`
		Place  string   `json:"place,omitempty"`
		Groups string   `json:"groups,omitempty"`
		People int      `json:"people,omitempty"`
		Hands  []hands2 `json:"hands,omitempty"`
	}
	partner2 struct {
		Agency string `json:"agency"`
	}
)

// toSchema2 gives ประชาคม a register of its own. Until now every problem told for itself where it came up: what is told alike (day,
// place, groups, people) was one gathering, and becomes one hearing with the hands of each problem. A hearing's ID has the random
// part of the first problem's, since a migration has no chance of its own. A problem's agencies become partners that bring nothing
// in particular yet. Of meetings see meetingsTo2.
func toSchema2(r *Raw) error {
	for _, k := range schema2Kinds {
		if err := r.Make(k); err != nil {
			return err
		}
	}
	at := map[hearing1]int{}
	var hearings []hearing2
	err := r.Rewrite(model.KindProblem, func(id model.ID, plain json.RawMessage) (json.RawMessage, error) {
		problem, told, err := problemTo2(plain)
		if err != nil || told == nil {
			return problem, err
		}
		same := *told
		same.For = 0
		i, known := at[same]
		if !known {
			i = len(hearings)
			at[same] = i
			hearings = append(hearings, hearing2{
				ID: "h" + id[1:], Date: told.Date, Place: told.Place, Groups: told.Groups, People: told.People,
			})
		}
		hearings[i].Hands = append(hearings[i].Hands, hands2{Problem: id, For: told.For})
		return problem, nil
	})
	if err != nil {
		return err
	}
	for _, h := range hearings {
		plain, err := encode(h)
		if err != nil {
			return err
		}
		if err := r.Add(h.ID, plain); err != nil {
			return err
		}
	}
	return meetingsTo2(r)
}

// problemTo2 gives a problem of schema 1 as one of schema 2, and the hearing that it told of; nil for none, or an empty one.
func problemTo2(plain json.RawMessage) (json.RawMessage, *hearing1, error) {
	var problem, origin map[string]json.RawMessage
	if err := json.Unmarshal(plain, &problem); err != nil {
		return nil, nil, err
	}
	told, err := toldIn(problem["origin"], &origin)
	if err != nil {
		return nil, nil, err
	}
	agencies := problem["agencies"]
	if told == nil && agencies == nil {
		return plain, nil, nil
	}
	if told != nil {
		delete(origin, "hearing")
		if problem["origin"], err = encode(origin); err != nil {
			return nil, nil, err
		}
	}
	if agencies != nil {
		delete(problem, "agencies")
		if problem["partners"], err = partnersOf(agencies); err != nil {
			return nil, nil, err
		}
	}
	if told != nil && *told == (hearing1{}) {
		told = nil
	}
	changed, err := encode(problem)
	return changed, told, err
}

// toldIn reads an origin, and the hearing in it; nil for none.
func toldIn(plain json.RawMessage, origin *map[string]json.RawMessage) (*hearing1, error) {
	if plain == nil {
		return nil, nil
	}
	if err := json.Unmarshal(plain, origin); err != nil || (*origin)["hearing"] == nil {
		return nil, err
	}
	var told hearing1
	return &told, json.Unmarshal((*origin)["hearing"], &told)
}

func partnersOf(agencies json.RawMessage) (json.RawMessage, error) {
	var keys []string
	if err := json.Unmarshal(agencies, &keys); err != nil {
		return nil, err
	}
	partners := make([]partner2, len(keys))
	for i, k := range keys {
		partners[i] = partner2{Agency: k}
	}
	return encode(partners)
}

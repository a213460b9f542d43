package storage

import (
	"cmp"
	"encoding/json"
	"slices"

	"kongthun/model"
)

// The parts of schema 1 and 2 about meetings that toSchema2 reads and writes, written out as they were.
type (
	meeting1 struct {
		ID     model.ID `json:"id"`
		Body   model.ID `json:"body"`
		Date   string   `json:"date"`
		Closed bool     `json:"closed"`
		Agenda []struct {
			Items []item1 `json:"items"`
		} `json:"agenda"`
	}
	item1 struct {
		Kind    string `json:"kind"`
		Subject *struct {
			Kind string   `json:"kind"`
			ID   model.ID `json:"id"`
		} `json:"subject"`
		Resolution *struct {
			Word       string `json:"word"`
			Conditions string `json:"conditions"`
		} `json:"resolution"`
	}
	member1 struct {
		ID     model.ID `json:"id"`
		Body   model.ID `json:"body"`
		Seat   string   `json:"seat"`
		Person model.ID `json:"person"`
		From   string   `json:"from"`
		To     string   `json:"to"`
		Left   string   `json:"left"`
	}
	correction2 struct {
		To string `json:"to"`
	}
	certification2 struct {
		ID          model.ID      `json:"id"`
		Meeting     model.ID      `json:"meeting"`
		How         string        `json:"how"`
		On          string        `json:"on"`
		By          model.ID      `json:"by"`
		Corrections []correction2 `json:"corrections,omitempty"`
	}
)

// meetingsTo2 keeps what schema 1 said of meetings. Closed ones that certified earlier minutes did so, which stands in a register of
// its own now. In schema 1 the end of a term emptied the seat, and schema 2 leaves that to the office: where an open meeting
// would otherwise count somebody who is not on its roll, the office has it as it was (the setting termsEnd), until it chooses.
func meetingsTo2(r *Raw) error {
	meetings, err := every[meeting1](r, model.KindMeeting)
	if err != nil {
		return err
	}
	for _, c := range certificationsOf(meetings) {
		plain, err := encode(c)
		if err == nil {
			err = r.Add(c.ID, plain)
		}
		if err != nil {
			return err
		}
	}
	members, err := every[member1](r, model.KindMember)
	if err != nil || !wouldGoOn(meetings, members) {
		return err
	}
	return r.Rewrite(model.KindOffice, officeTo2)
}

// every decodes all values of a kind.
func every[T any](r *Raw, kind model.Kind) ([]T, error) {
	var out []T
	return out, r.Rewrite(kind, func(_ model.ID, plain json.RawMessage) (json.RawMessage, error) {
		var v T
		err := json.Unmarshal(plain, &v)
		out = append(out, v)
		return plain, err
	})
}

// certificationsOf: by the first closed meeting that resolved so. The ID has the random part of the certified meeting's.
func certificationsOf(meetings []meeting1) []certification2 {
	slices.SortFunc(meetings, func(a, b meeting1) int { return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.ID, b.ID)) })
	var out []certification2
	for _, m := range meetings {
		for _, s := range m.Agenda {
			for _, it := range s.Items {
				known := func(c certification2) bool { return c.Meeting == it.Subject.ID }
				if m.Closed && it.certifies() && !slices.ContainsFunc(out, known) {
					out = append(out, it.certification(m))
				}
			}
		}
	}
	return out
}

func (it item1) certifies() bool {
	return it.Kind == "certify" && it.Subject != nil && it.Subject.Kind == "meeting" && it.Resolution != nil &&
		(it.Resolution.Word == "certify" || it.Resolution.Word == "certifyWith")
}

func (it item1) certification(by meeting1) certification2 {
	c := certification2{ID: "c" + it.Subject.ID[1:], Meeting: it.Subject.ID, How: "next", On: by.Date, By: by.ID}
	if text := it.Resolution.Conditions; it.Resolution.Word == "certifyWith" && text != "" {
		c.Corrections = []correction2{{To: text}}
	}
	return c
}

// wouldGoOn tells whether a member whose term was over at an open meeting would be in office there by the rule of schema 2: she had
// not left, and nobody had come to her seat, nor she herself anew.
func wouldGoOn(meetings []meeting1, members []member1) bool {
	for _, m := range meetings {
		for _, x := range members {
			if m.Closed || x.Body != m.Body || x.To == "" || x.To >= m.Date || x.Left != "" && x.Left <= m.Date {
				continue
			}
			came := func(n member1) bool {
				return n.ID != x.ID && n.Body == x.Body && (n.Seat == x.Seat || n.Person == x.Person) && n.From >= x.To && n.From <= m.Date
			}
			if !slices.ContainsFunc(members, came) {
				return true
			}
		}
	}
	return false
}

// officeTo2 sets that a term's end empties the seat.
func officeTo2(_ model.ID, plain json.RawMessage) (json.RawMessage, error) {
	office, setting := map[string]json.RawMessage{}, map[string]json.RawMessage{}
	if err := json.Unmarshal(plain, &office); err != nil {
		return nil, err
	}
	if s := office["setting"]; s != nil {
		if err := json.Unmarshal(s, &setting); err != nil {
			return nil, err
		}
	}
	setting["termsEnd"] = json.RawMessage("true")
	var err error
	if office["setting"], err = encode(setting); err != nil {
		return nil, err
	}
	return encode(office)
}

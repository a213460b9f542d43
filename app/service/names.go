package service

import (
	"slices"
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// Names are the words of the office file that no line in the window breaks: of places, villages, people, and those who answer
// for a proposal or were guests. A paper goes by those of its own value alone (facts.names).
func (s *Service) Names() ([]string, error) {
	return read(s, func(r *storage.Reader) ([]string, error) {
		office, err := storage.Office(r)
		if err != nil {
			return nil, err
		}
		out := placesOf(office)
		people, err := storage.People(r)
		if err != nil {
			return nil, err
		}
		for _, p := range people {
			out = append(out, p.Name, p.Family)
		}
		proposals, err := storage.List[model.Proposal](r, model.KindProposal)
		if err != nil {
			return nil, err
		}
		for _, p := range proposals {
			out = append(out, strings.Fields(p.Applicant.Responsible)...)
		}
		meetings, err := storage.List[model.Meeting](r, model.KindMeeting)
		for _, m := range meetings {
			for _, g := range m.Guests {
				out = append(out, strings.Fields(g.Name)...)
			}
		}
		return out, err
	})
}

// placesOf are the names of an office's places: its tambon, amphoe, changwat and villages.
func placesOf(o model.Office) []string {
	out := []string{o.Tambon, o.Amphoe, o.Changwat}
	for _, v := range o.Villages {
		out = append(out, v.Name)
	}
	return slices.DeleteFunc(out, func(name string) bool { return name == "" })
}

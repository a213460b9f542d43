package model

import "slices"

// Partner is an agency of the office that stands on a problem or a proposal, with what it brings.
type Partner struct {
	Agency string   `json:"agency"` // key of the office's agency
	Brings []Brings `json:"brings,omitempty"`
	Money  Satang   `json:"money,omitempty"`
	Note   string   `json:"note,omitempty"`
}

// Brings is one of the four things that a partner brings.
type Brings string

// What partners bring.
const (
	Knowledge Brings = "knowledge"
	Data      Brings = "data"
	MoneyHelp Brings = "money"
	PeopleAid Brings = "people"
)

// AllBrings lists what partners bring, in the order in which it is asked.
func AllBrings() []Brings { return []Brings{Knowledge, Data, MoneyHelp, PeopleAid} }

// partnerFaults of a list of partners: each agency once, known things, each once, no negative money. at is the name of the list.
func partnerFaults(at string, list []Partner) []FieldError {
	var wrong []FieldError
	seen := map[string]bool{}
	for i, x := range list {
		if blank(x.Agency) || seen[x.Agency] {
			wrong = append(wrong, Wrong(path(at, i, "agency"), "field.twice"))
		}
		seen[x.Agency] = true
		for j, b := range x.Brings {
			if !slices.Contains(AllBrings(), b) || slices.Contains(x.Brings[:j], b) {
				wrong = append(wrong, Wrong(path(at, i, "brings"), "field.choice"))
				break
			}
		}
		if x.Money < 0 {
			wrong = append(wrong, Wrong(path(at, i, "money"), "field.negative"))
		}
	}
	return wrong
}

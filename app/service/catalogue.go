package service

import (
	"encoding/json"
	"io/fs"
	"strings"
	"sync"

	"kongthun/assets"
	"kongthun/model"
)

// Catalogue is the lists that forms choose from.
type Catalogue struct {
	Applicants []string       `json:"applicants"` // the six boxes of กปท.7; kind 1 is the first
	Groups     []string       `json:"groups"`     // the nine target groups; group 1 is the first
	Plans      []string       `json:"plans"`      // แผนงาน
	Rubric     model.Rubric   `json:"rubric"`     // the suggestion of domain A.9
	Agenda     []string       `json:"agenda"`     // titles of the five standard sections
	Signers    []model.Signer `json:"signers"`

	Subcommittee []model.Seat `json:"subcommittee"` // seats of a new sub-committee, which no announcement lays down
	// Stock is stock sentences by kind, to begin with.
	Stock map[model.StockKind][]string `json:"stock"`

	Papers []model.PaperRule `json:"papers"` // the checklist, until the office makes one of its own
}

var catalogue = sync.OnceValue(func() (c Catalogue) {
	raw, err := assets.Files.ReadFile("catalogue.json")
	if err == nil {
		err = json.Unmarshal(raw, &c)
	}
	if err != nil { // a fault of the build, found by the package's test
		panic(err)
	}
	return c
})

// Lists gives the catalogue as a copy.
func Lists() Catalogue {
	c := catalogue()
	c.Rubric = DefaultRubric()
	c.Papers = append([]model.PaperRule(nil), c.Papers...)
	c.Agenda = append([]string(nil), c.Agenda...)
	c.Signers = append([]model.Signer(nil), c.Signers...)
	c.Subcommittee = append([]model.Seat(nil), c.Subcommittee...)
	return c
}

// DefaultRubric is a copy of the suggested rubric.
func DefaultRubric() model.Rubric {
	r := catalogue().Rubric
	r.Gates = append([]model.Gate(nil), r.Gates...)
	r.Criteria = append([]model.Criterion(nil), r.Criteria...)
	return r
}

// RuleSet reads a rule set that comes with the program. Refused: an unknown one, key "service.rules_none".
func RuleSet(id string) (model.RuleSet, error) {
	var rules model.RuleSet
	raw, err := assets.Files.ReadFile("rules/" + id + ".json")
	if err != nil || strings.ContainsAny(id, "/\\") {
		return rules, model.NotFound("service.rules_none", "id", id)
	}
	return rules, json.Unmarshal(raw, &rules)
}

// RuleSets lists the rule sets that come with the program, oldest first.
func RuleSets() ([]model.RuleSet, error) {
	names, err := fs.Glob(assets.Files, "rules/*.json")
	if err != nil {
		return nil, err
	}
	var out []model.RuleSet
	for _, n := range names {
		r, err := RuleSet(strings.TrimSuffix(strings.TrimPrefix(n, "rules/"), ".json"))
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

package model

import "slices"

// Project is an approved proposal on its way through agreement, payment, report and closing. What was approved, changed or cancelled
// is not said here: that is what the meetings decided (Decision).
type Project struct {
	ID         ID             `json:"id"`
	Proposal   ID             `json:"proposal"`
	Year       ID             `json:"year"`                 // the fiscal year of its approval, under which it stays
	Code       string         `json:"code,omitempty"`       // รหัสโครงการ, when the proposal came without one
	Agreement  *Agreement     `json:"agreement,omitempty"`  // the one in force
	Superseded []Agreement    `json:"superseded,omitempty"` // those that a supplementary agreement took the place of, oldest first
	Evidence   []EvidenceMark `json:"evidence,omitempty"`   // the papers that auditors sample (domain A.7.8), as the office marked them
	Closed     *Mark          `json:"closed,omitempty"`     // everything paid, reported, given back
	Reopened   []Reopening    `json:"reopened,omitempty"`
	Note       string         `json:"note,omitempty"`
}

// Key is the project's ID.
func (p Project) Key() ID { return p.ID }

// Refs: its proposal and its year.
func (p Project) Refs() []Ref { return refs(p.Proposal, p.Year) }

// Check: an agreement has a day and instalments numbered from 1 whose sums are not negative and add up; each paper of the folder
// is one of the six and stands once; opening again has a reason. Key "project.invalid".
func (p Project) Check() error {
	var wrong []FieldError
	if p.Agreement != nil {
		wrong = p.Agreement.faults("agreement.")
	}
	for i, a := range p.Superseded {
		wrong = append(wrong, a.faults(path("superseded", i, ""))...)
	}
	seen := map[string]bool{}
	for i, e := range p.Evidence {
		if seen[e.Key] {
			wrong = append(wrong, Wrong(path("evidence", i, "key"), "field.twice"))
		}
		if !slices.Contains(EvidenceKeys(), e.Key) {
			wrong = append(wrong, Wrong(path("evidence", i, "key"), "field.choice"))
		}
		if e.On != "" && !e.On.Valid() {
			wrong = append(wrong, Wrong(path("evidence", i, "on"), "field.date"))
		}
		seen[e.Key] = true
	}
	for i, r := range p.Reopened {
		if blank(r.Reason) {
			wrong = append(wrong, Wrong(path("reopened", i, "reason"), "field.required"))
		}
	}
	return InvalidFields("project.invalid", wrong)
}

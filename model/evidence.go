package model

import "slices"

// EvidenceMark is what the office says of one paper of the project's folder. Some the program sees by itself (the minutes that
// approve it, the agreement, the requests, the report): those it marks unless the office says otherwise.
type EvidenceMark struct {
	Key     string `json:"key"` // of EvidenceKeys
	Present bool   `json:"present"`
	On      Date   `json:"on,omitempty"`
	Note    string `json:"note,omitempty"` // where it is kept, why it is missing
}

// EvidenceKeys are the six papers of a project's folder in their order (domain A.7.8): proposal, minutes that approve it, agreement,
// disbursement request, receipts, report.
func EvidenceKeys() []string {
	return []string{"proposal", "minutes", "agreement", "disbursement", "receipt", "report"}
}

// Evidence is one of the six papers of a project's folder as it stands: what the program sees, unless the office says otherwise.
type Evidence struct {
	Key     string        `json:"key"`     // of EvidenceKeys
	Present bool          `json:"present"` // green
	Seen    bool          `json:"seen"`    // what the program sees by itself
	Marked  *EvidenceMark `json:"marked,omitempty"`
}

// WithMark is the project with what the office says of one paper in place of what it said before; nil takes that back.
func (p Project) WithMark(key string, m *EvidenceMark) Project {
	p.Evidence = slices.DeleteFunc(slices.Clone(p.Evidence), func(e EvidenceMark) bool { return e.Key == key })
	if m != nil {
		p.Evidence = append(p.Evidence, *m)
	}
	return p
}

// Evidence is how the six papers of the folder stand. The program sees by itself that the proposal was taken in; that the minutes of
// the meeting which approved it are closed; the agreement; that each request is signed by all; that the papers of each paid request
// are there; the final report. What the office says of a paper goes before that.
func (f Folder) Evidence() []Evidence {
	seen := map[string]bool{
		"proposal":     f.Proposal.Receipt.Date != "" || f.Proposal.Receipt.Number != "",
		"minutes":      f.Decision.Meeting != "" && f.Decision.Final,
		"agreement":    f.Project.Agreement != nil,
		"disbursement": f.each(Disbursement.Live, Disbursement.Complete),
		"receipt":      f.each(f.paid, Disbursement.Receipted),
		"report":       f.Reported(),
	}
	out := make([]Evidence, 0, len(EvidenceKeys()))
	for _, key := range EvidenceKeys() {
		e := Evidence{Key: key, Seen: seen[key], Present: seen[key]}
		for _, m := range f.Project.Evidence {
			if m.Key == key {
				e.Marked, e.Present = &m, m.Present
			}
		}
		out = append(out, e)
	}
	return out
}

// each tells whether there are such requests and something holds of each of them.
func (f Folder) each(such, holds func(Disbursement) bool) bool {
	some := false
	for _, r := range f.Requests {
		if !such(r) {
			continue
		}
		if some = true; !holds(r) {
			return false
		}
	}
	return some
}

package project

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
)

// The sides of the room, in the order of their tabs and of a project's life.
const (
	agreementTab = iota
	paymentTab
	evidenceTab
	outcomeTab
	closingTab
)

// step is what is probably wanted next of a project. Its key names the words projects.step.<key>.
type step struct {
	key        string
	tab        int
	instalment int // that it is about; 0 for none
}

// nextStep goes through a project's life to the first thing that is open: the agreement, a request that waits, the next instalment
// with the report before it, the final report, what is to come back, the closing. The key is "" for a project that ended.
func nextStep(p state) step {
	f := p.Folder()
	if f.Ended() {
		return step{tab: closingTab}
	}
	if p.Project.Agreement == nil {
		return step{key: "agree", tab: agreementTab}
	}
	if len(p.Supplement) > 0 {
		return step{key: "supplement", tab: agreementTab}
	}
	if r := unpaid(p); r != nil {
		if r.Complete() {
			return step{key: "pay", tab: paymentTab, instalment: r.Instalment}
		}
		return step{key: "sign", tab: paymentTab, instalment: r.Instalment}
	}
	for _, n := range p.Project.Agreement.Instalments {
		if p.Folder().AskedFor(n.Number) {
			continue
		}
		if n.Number > 1 && !reportedOn(p.Outcomes, n.Number-1) && !f.Reported() {
			return step{key: "progress", tab: outcomeTab, instalment: n.Number - 1}
		}
		return step{key: "request", tab: paymentTab, instalment: n.Number}
	}
	final, reported := f.Final()
	switch {
	case !reported:
		return step{key: "report", tab: outcomeTab}
	case final.GaveBack() > p.Commitment.Refunded:
		return step{key: "refund", tab: paymentTab}
	}
	for _, e := range p.Marks {
		if !e.Present {
			return step{key: "evidence", tab: evidenceTab}
		}
	}
	return step{key: "close", tab: closingTab}
}

// reportedOn tells whether there is a report of an instalment.
func reportedOn(reports []model.Outcome, instalment int) bool {
	for _, o := range reports {
		if o.Instalment == instalment && o.Withdrawn == "" {
			return true
		}
	}
	return false
}

// say words the step for the button that does it.
func (s step) say() string {
	if s.key == "" {
		return phrase.Say("projects.step.none")
	}
	return phrase.Say("projects.step."+s.key, "number", strconv.Itoa(s.instalment))
}

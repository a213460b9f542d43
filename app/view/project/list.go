package project

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// state is an approved project with all that is told of it.
type state = service.ProjectState

// What the list can be narrowed to. A project may stand under several of them.
const (
	everyProject = "all"
	running      = "running"     // not closed, not cancelled
	unagreed     = "noAgreement" // approved, and nothing signed
	waiting      = "waiting"     // a request that nobody paid, or an instalment that nobody asked for
	overdue      = "overdue"     // the final report was due
	ended        = "closed"
)

// filters lists them in the order of the drop-down.
func filters() []string {
	return []string{everyProject, running, unagreed, waiting, overdue, ended}
}

// standsUnder tells whether a project is one of those that the list is narrowed to.
func standsUnder(p state, filter string) bool {
	switch filter {
	case running:
		return !p.Folder().Ended()
	case ended:
		return p.Folder().Ended()
	case unagreed:
		return !p.Folder().Ended() && p.Project.Agreement == nil
	case waiting:
		return !p.Folder().Ended() && (unpaid(p) != nil || reminded(p, model.InstalmentDue))
	case overdue:
		return reminded(p, model.ReportOverdue)
	}
	return true
}

// filterOptions are the filters with how many projects stand under each; those of none are left out.
func filterOptions(all []state) []part.Option[string] {
	var out []part.Option[string]
	for _, key := range filters() {
		n := 0
		for _, p := range all {
			if standsUnder(p, key) {
				n++
			}
		}
		if n > 0 || key == everyProject {
			out = append(out, part.Option[string]{Value: key, Label: phrase.Say("projects.filter."+key, "count", strconv.Itoa(n))})
		}
	}
	return out
}

// narrowed are the projects under a filter.
func narrowed(all []state, filter string) []state {
	return slices.DeleteFunc(slices.Clone(all), func(p state) bool { return !standsUnder(p, filter) })
}

// still is a year (พ.ศ.) with those of its projects that are not over.
type still struct {
	year     int
	projects []state
}

// nothing is what stands in an empty list: that the search or the filter found nothing, or that the year has no project, and then which
// years before have some that still run, so that nobody thinks them gone.
func nothing(all []state, earlier []still) string {
	if len(all) > 0 {
		return phrase.Say("projects.found_none")
	}
	text := phrase.Say("projects.empty")
	for _, y := range earlier {
		const named = 3
		titles := make([]string, min(named, len(y.projects)))
		for i := range titles {
			titles[i] = part.Short(y.projects[i].Proposal.Title, 40)
		}
		key := "projects.earlier"
		if len(y.projects) > named {
			key = "projects.earlier_more"
		}
		text += "\n" + phrase.Say(key, "year", strconv.Itoa(y.year), "count", strconv.Itoa(len(y.projects)), "titles", strings.Join(titles, ", "))
	}
	return text
}

// standing is the one word for where a project stands, with its tone: the first that holds of what matters most.
func standing(p state) (key string, tone part.Tone) {
	switch {
	case p.Decision.Cancelled != "":
		return "cancelled", part.Muted
	case p.Project.Closed != nil:
		return "closed", part.Muted
	case p.Folder().Ended():
		return "told", part.Muted
	case standsUnder(p, overdue):
		return overdue, part.Error
	case p.Project.Agreement == nil:
		return unagreed, part.Warning
	case standsUnder(p, waiting):
		return waiting, part.Warning
	}
	return running, part.Good
}

// unpaid is the first live request that no entry of the ledger paid; nil when there is none.
func unpaid(p state) *model.Disbursement {
	for i, r := range p.Disbursements {
		if r.Live() && model.PaidBy(r.ID, p.Entries) == nil {
			return &p.Disbursements[i]
		}
	}
	return nil
}

func reminded(p state, kind model.ReminderKind) bool {
	return slices.ContainsFunc(p.Reminders, func(r model.Reminder) bool { return r.Kind == kind })
}

// nextDay is the day that comes next of a project: of its first reminder, else of its first open instalment, its end, its report.
func nextDay(p state) model.Date {
	if len(p.Reminders) > 0 {
		return p.Reminders[0].On
	}
	if p.Folder().Ended() {
		return ""
	}
	f := p.Folder()
	days := []model.Date{f.Ends(), f.ReportDue()}
	if a := p.Project.Agreement; a != nil {
		for _, n := range a.Instalments {
			if !p.Folder().AskedFor(n.Number) {
				days = append(days, n.Due)
			}
		}
	}
	days = slices.DeleteFunc(days, func(d model.Date) bool { return !d.Valid() })
	if len(days) == 0 {
		return ""
	}
	return slices.Min(days)
}

// marks are the six papers of the folder in their order, a dot for one that is there, after how many are.
func marks(p state) (text string, tone part.Tone) {
	var signs strings.Builder
	there := 0
	for _, e := range p.Marks {
		key := "projects.mark.missing"
		if e.Present {
			there++
			key = "projects.mark.there"
		}
		signs.WriteString(phrase.Say(key))
	}
	if there == len(p.Marks) {
		tone = part.Good
	}
	return phrase.Say("projects.marks", "there", strconv.Itoa(there), "total", strconv.Itoa(len(p.Marks)), "signs", signs.String()), tone
}

// searched is the text that the search looks in.
func searched(p state) string {
	key, _ := standing(p)
	f := p.Folder()
	return strings.Join([]string{f.Code(), p.Proposal.Title, p.Proposal.Applicant.Name, p.Proposal.Applicant.Responsible, f.AgreementNumber(), phrase.Say("projects.standing." + key)}, " ")
}

// totals is the sums of the projects that are shown, in a sentence.
func totals(list []state) string {
	var sum model.Commitment
	var payable model.Satang
	for _, p := range list {
		var err error
		if sum, err = sum.Plus(p.Commitment); err == nil {
			payable, err = payable.Plus(p.Commitment.Payable())
		}
		if err != nil {
			return phrase.Error(err)
		}
	}
	return phrase.Say("projects.totals", "count", strconv.Itoa(len(list)), "approved", sum.Approved.String(), "agreed", sum.Agreed.String(),
		"paid", sum.Paid.String(), "refunded", sum.Refunded.String(), "unpaid", payable.String(), "released", sum.Released.String())
}

// moneyLine is how the money of one project stands, in a sentence.
func moneyLine(c model.Commitment) string {
	key := "projects.money"
	if c.Ended {
		key = "projects.money_ended"
	}
	return phrase.Say(key, "approved", c.Approved.String(), "agreed", c.Agreed.String(), "requested", c.Requested.String(),
		"paid", c.Paid.String(), "refunded", c.Refunded.String(), "unpaid", c.Payable().String(), "released", c.Released.String())
}

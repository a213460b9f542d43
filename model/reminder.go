package model

import (
	"cmp"
	"slices"
)

// ReminderKind is what a reminder is about.
type ReminderKind string

// The kinds.
const (
	ReportComing  ReminderKind = "reportComing"  // the final report is due soon
	ReportOverdue ReminderKind = "reportOverdue" // it was due
	InstalmentDue ReminderKind = "instalmentDue" // an instalment is due, and nobody asked for it yet
	EndNear       ReminderKind = "endNear"       // the project's last day comes near
)

// ReminderKinds lists them.
func ReminderKinds() []ReminderKind {
	return []ReminderKind{ReportComing, ReportOverdue, InstalmentDue, EndNear}
}

// remindBefore is how many days ahead is soon: time enough to call the applicant and to put it before a monthly meeting.
const remindBefore = 30

// Reminder is something about a project that has its day.
type Reminder struct {
	Kind       ReminderKind `json:"kind"`
	On         Date         `json:"on"`
	Proposal   ID           `json:"proposal"`
	Title      string       `json:"title"` // of the project
	Instalment int          `json:"instalment,omitempty"`
	Amount     Satang       `json:"amount,omitempty"` // of the instalment
}

// Reminders lists what is due or will be within 30 days of today, in the order of the days. A project that ended has none.
func (f Folder) Reminders(today Date) []Reminder {
	if f.Ended() {
		return nil
	}
	var out []Reminder
	soon := today.AddDays(remindBefore)
	add := func(r Reminder) {
		r.Proposal, r.Title = f.Proposal.ID, f.Proposal.Title
		out = append(out, r)
	}
	if due := f.ReportDue(); due != "" && due <= soon && !f.Reported() {
		kind := ReportComing
		if due < today {
			kind = ReportOverdue
		}
		add(Reminder{Kind: kind, On: due})
	}
	if ends := f.Ends(); ends != "" && ends >= today && ends <= soon && !f.Reported() {
		add(Reminder{Kind: EndNear, On: ends})
	}
	for _, n := range f.waiting() {
		if n.Due != "" && n.Due <= soon {
			add(Reminder{Kind: InstalmentDue, On: n.Due, Instalment: n.Number, Amount: n.Amount})
		}
	}
	SortReminders(out)
	return out
}

// waiting lists the instalments that no live request asks for.
func (f Folder) waiting() []Instalment {
	if f.Project.Agreement == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(f.Project.Agreement.Instalments), func(n Instalment) bool {
		return slices.ContainsFunc(f.Requests, func(r Disbursement) bool { return r.Live() && r.Instalment == n.Number })
	})
}

// SortReminders orders reminders by day, those of a day by title, instalment and kind.
func SortReminders(list []Reminder) {
	slices.SortStableFunc(list, func(a, b Reminder) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Title, b.Title), cmp.Compare(a.Instalment, b.Instalment), cmp.Compare(a.Kind, b.Kind))
	})
}

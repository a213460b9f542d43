package model

import "cmp"

// Folder is all that is known of one approved project: what it asked for, what was decided, and what came of that. It is gathered
// from the office file and never stored; every rule about a project after its approval asks here.
type Folder struct {
	Decision Decision
	Proposal Proposal
	Project  Project        // with an empty ID while nobody did anything with it yet
	Requests []Disbursement // of this project, cancelled ones too
	Entries  []Entry        // of this project, withdrawn ones too
	Outcomes []Outcome      // of this project, withdrawn ones too
}

// Commitment is how its money stands; the error is that of Sum. What an imported list told the end of is ended, though nothing of it
// stands in the ledger here: what it did not spend is released.
func (f Folder) Commitment() (Commitment, error) {
	c, err := CommitmentOf(f.Decision, f.Project, f.Requests, f.Entries)
	if err != nil || c.Ended || !f.Ended() {
		return c, err
	}
	c.Ended = true
	spent, err := f.Spent(c)
	if err != nil {
		return c, err
	}
	c.Released, err = c.Approved.Minus(spent)
	return c, err
}

// Spent is what went out for good for it, of its commitment: by the ledger once that has a payment, else as an imported list tells.
func (f Folder) Spent(c Commitment) (Satang, error) {
	if e := f.Proposal.Earlier; e != nil && c.Paid == 0 {
		return e.Spent, nil
	}
	return c.Spent()
}

// Code is its รหัสโครงการ: as the office gave it, else as the proposal came with it.
func (f Folder) Code() string { return cmp.Or(f.Project.Code, f.Proposal.Code) }

// AgreementNumber is the number of the agreement in force, else the one that an imported list told.
func (f Folder) AgreementNumber() string {
	if f.Project.Agreement != nil {
		return f.Project.Agreement.Number
	}
	return f.Proposal.Agreement
}

// Ends is its last day, as extended.
func (f Folder) Ends() Date { return cmp.Or(f.Decision.Until, f.Proposal.Ends) }

// ReportDue is the day until which its final report is to be handed in.
func (f Folder) ReportDue() Date { return cmp.Or(f.Decision.ReportDue, f.Proposal.ReportDue) }

// Ended tells whether nothing more is to come: it is closed or cancelled, or an imported list told how it came out.
func (f Folder) Ended() bool {
	e := f.Proposal.Earlier
	return f.Project.Closed != nil || f.Decision.Cancelled != "" || e != nil && (e.Outcome != "" || e.Spent > 0)
}

// Final is its final report; found is false while there is none.
func (f Folder) Final() (o Outcome, found bool) {
	for _, o := range f.Outcomes {
		if o.Instalment == 0 && o.Withdrawn == "" {
			return o, true
		}
	}
	return Outcome{}, false
}

// Reported tells whether the final report came in.
func (f Folder) Reported() bool {
	_, found := f.Final()
	return found
}

// Supplement lists, as keys of sentences, why its agreement no longer says what the meetings decided; nothing of one that is closed.
func (f Folder) Supplement() []string {
	if f.Project.Agreement == nil || f.Project.Closed != nil {
		return nil
	}
	return f.Project.Agreement.Supplement(f.Decision)
}

// paid tells whether a live request is paid.
func (f Folder) paid(r Disbursement) bool { return r.Live() && PaidBy(r.ID, f.Entries) != nil }

// Why a project cannot be closed without a reason, as keys of sentences.
const (
	ClosingUnpaid   = "closing.unpaid"   // not all that was agreed upon is paid
	ClosingRequests = "closing.requests" // a request waits
	ClosingReport   = "closing.report"   // no final report
	ClosingRefund   = "closing.refund"   // money that the final report says is left was not given back
)

// ClosingLacks lists what speaks against closing it: money that is still to go out, a report that is missing, money that is to come
// back. A reason goes past each.
func (f Folder) ClosingLacks() ([]string, error) {
	c, err := f.Commitment()
	if err != nil {
		return nil, err
	}
	var out []string
	if c.Agreed > c.Paid {
		out = append(out, ClosingUnpaid)
	}
	if !f.each(Disbursement.Live, f.paid) && c.Requested > 0 {
		out = append(out, ClosingRequests)
	}
	final, reported := f.Final()
	if !reported {
		out = append(out, ClosingReport)
	}
	if final.GaveBack() > c.Refunded {
		out = append(out, ClosingRefund)
	}
	return out, nil
}

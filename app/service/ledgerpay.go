package service

import (
	"cmp"
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// OpenRequest is a request that waits to be paid (ใบเบิกเงิน), with what the ledger will say of it.
type OpenRequest struct {
	model.Disbursement
	Title string           // of the project
	Code  model.LedgerCode // that it is paid by
	Payee string
}

// OpenRequests lists the requests of a fund, of all its years, that Pay pays: live, not paid, of projects that are neither closed nor
// cancelled. The oldest stand first.
func (s *Service) OpenRequests(fund model.ID) ([]OpenRequest, error) {
	return read(s, func(r *storage.Reader) ([]OpenRequest, error) {
		years, err := storage.Years(r, fund)
		if err != nil {
			return nil, err
		}
		var out []OpenRequest
		for _, y := range years {
			states, err := projectsOf(r, y, s.Today())
			if err != nil {
				return nil, err
			}
			for _, p := range states {
				out = append(out, openRequests(p)...)
			}
		}
		slices.SortStableFunc(out, func(a, b OpenRequest) int { return cmp.Compare(a.On, b.On) })
		return out, nil
	})
}

// openRequests are those of one project.
func openRequests(p ProjectState) []OpenRequest {
	var out []OpenRequest
	for _, d := range p.Disbursements {
		if e := p.Folder().Payment(d, model.Entry{}); d.Live() && !p.Commitment.Ended && model.PaidBy(d.ID, p.Entries) == nil && e.Code != "" {
			out = append(out, OpenRequest{Disbursement: d, Title: p.Proposal.Title, Code: e.Code, Payee: e.Party})
		}
	}
	return out
}

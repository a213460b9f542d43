package service

import (
	"cmp"
	"slices"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// numbering is what the numbers of a fund's projects, agreements and requests follow.
type numbering struct {
	setting model.Setting
	part    model.Numbered
	folders []model.Folder // of all years of the fund
}

// numberingOf gathers it for a project.
func numberingOf(r *storage.Reader, f model.Folder) (numbering, error) {
	office, err := storage.Office(r)
	if err != nil {
		return numbering{}, err
	}
	year, err := storage.Get[model.FiscalYear](r, cmp.Or(f.Project.Year, f.Decision.Year))
	if err != nil {
		return numbering{}, err
	}
	fund, err := storage.Get[model.Fund](r, year.Fund)
	if err != nil {
		return numbering{}, err
	}
	n := numbering{setting: office.Setting, part: model.Numbered{Year: year.Year, FundCode: fund.Code, Type: f.Proposal.Type}}
	years, err := storage.Years(r, fund.ID)
	if err != nil {
		return n, err
	}
	fill, err := folders(r)
	if err != nil {
		return n, err
	}
	for _, y := range years {
		decided, err := decidedIn(r, y, nil)
		if err != nil {
			return n, err
		}
		for _, d := range decided {
			n.folders = append(n.folders, fill(d))
		}
	}
	return n, nil
}

// next is the number after those in use by a pattern, or by the usual one.
func (n numbering) next(pattern, usual string, used func(model.Folder) []string) string {
	var all []string
	for _, f := range n.folders {
		all = append(all, used(f)...)
	}
	return model.NextOf(cmp.Or(pattern, usual), n.part, all)
}

func (n numbering) code() string {
	return n.next(n.setting.ProjectCode, model.DefaultProjectCode, func(f model.Folder) []string { return []string{f.Code()} })
}

func (n numbering) agreement() string {
	return n.next(n.setting.AgreementNo, model.DefaultAgreementNumber, func(f model.Folder) []string {
		out := []string{f.AgreementNumber()}
		for _, a := range f.Project.Superseded {
			out = append(out, a.Number)
		}
		return out
	})
}

func (n numbering) request() string {
	return n.next(n.setting.RequestNo, model.DefaultRequestNumber, func(f model.Folder) []string {
		var out []string
		for _, d := range f.Requests {
			out = append(out, d.Number)
		}
		return out
	})
}

// signers is the chain of a new request: nobody has signed, and in each office of the local authority stands who did in the fund's latest
// live request that names one.
func (n numbering) signers() []model.Signed {
	var requests []model.Disbursement
	for _, f := range n.folders {
		requests = append(requests, f.Requests...)
	}
	slices.SortFunc(requests, func(a, b model.Disbursement) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
	})
	var out []model.Signed
	for _, role := range model.SigningRoles() {
		s := model.Signed{Role: role}
		for _, d := range requests {
			for _, x := range d.Signed {
				if d.Live() && x.Role == role && x.Name != "" {
					s.Name, s.Position = x.Name, x.Position
				}
			}
		}
		out = append(out, s)
	}
	return out
}

// NewCode proposes the code of a project by the office's pattern: the one that it has, else the next. Refused as ProjectOf.
func (s *Service) NewCode(proposal model.ID) (string, error) {
	return read(s, func(r *storage.Reader) (string, error) {
		f, err := folderOf(r, proposal)
		if err != nil || f.Code() != "" {
			return f.Code(), err
		}
		n, err := numberingOf(r, f)
		return n.code(), err
	})
}

// NewAgreement is the agreement to fill in for an approved proposal: the next number, today, one instalment of all that is approved and
// was not asked for under the agreement before it, the applicant's responsible person, the chair of the committee for the fund. Nothing is stored. Refused as ProjectOf.
func (s *Service) NewAgreement(proposal model.ID) (model.Agreement, error) {
	return read(s, func(r *storage.Reader) (model.Agreement, error) {
		f, err := folderOf(r, proposal)
		if err != nil {
			return model.Agreement{}, err
		}
		n, err := numberingOf(r, f)
		if err != nil {
			return model.Agreement{}, err
		}
		office, err := storage.Office(r)
		if err != nil {
			return model.Agreement{}, err
		}
		a := model.Agreement{
			Number: n.agreement(), On: s.Today(), Place: office.Name, Approved: f.Decision.Amount, Ends: f.Ends(),
			Responsible: model.Signer{Name: f.Proposal.Applicant.Responsible, Position: f.Proposal.Applicant.Position},
			Payee:       model.Payee{Name: f.Proposal.Applicant.Name},
		}
		if old := f.Project.Agreement; old != nil { // a supplementary one goes on with the parties
			a.Place, a.Responsible, a.Supporter, a.Witnesses, a.Payee = old.Place, old.Responsible, old.Supporter, old.Witnesses, old.Payee
		} else if a.Supporter, err = supporter(r, cmp.Or(f.Project.Year, f.Decision.Year), a.On); err != nil {
			return a, err
		}
		if a.Instalments, err = f.Parted(model.WholeShare); err == nil && f.Project.Agreement == nil {
			a.Instalments[0].Starts, a.Instalments[0].Ends = f.Proposal.Starts, f.Ends()
		}
		return a, err
	})
}

// NewDisbursement is the request to fill in for an approved proposal: the next number, today, the first instalment that nobody asked
// for, the payee of the agreement, the fund's first open account, the chain of signatures with the applicant's name and those who sign
// the fund's latest request, and the papers that are to come with it. Nothing is stored. Refused as ProjectOf.
func (s *Service) NewDisbursement(proposal model.ID) (model.Disbursement, error) {
	return read(s, func(r *storage.Reader) (model.Disbursement, error) {
		f, err := folderOf(r, proposal)
		if err != nil {
			return model.Disbursement{}, err
		}
		n, err := numberingOf(r, f)
		if err != nil {
			return model.Disbursement{}, err
		}
		d := f.NextRequest()
		d.Number, d.On, d.Papers = n.request(), s.Today(), requestPapers(f.Proposal.Applicant.Kind)
		d.Signed = n.signers()
		d.Signed[0].Name, d.Signed[0].Position = f.Proposal.Applicant.Responsible, f.Proposal.Applicant.Position
		year, err := storage.Get[model.FiscalYear](r, cmp.Or(f.Project.Year, f.Decision.Year))
		if err != nil {
			return d, err
		}
		accounts, err := storage.Accounts(r, year.Fund)
		for _, a := range accounts {
			if a.Open(d.On) && d.Account == "" {
				d.Account = a.ID
			}
		}
		return d, err
	})
}

// supporter is who signs agreements for the fund of a year: whoever chairs its committee on the day; nobody is named when the seat is
// empty.
func supporter(r *storage.Reader, year model.ID, on model.Date) (model.Signer, error) {
	y, err := storage.Get[model.FiscalYear](r, year)
	if err != nil {
		return model.Signer{}, err
	}
	bodies, err := storage.Bodies(r, y.Fund)
	if err != nil {
		return model.Signer{}, err
	}
	for _, b := range bodies {
		if b.Kind != model.Committee {
			continue
		}
		roster, err := storage.Roster(r, b.ID)
		if err != nil {
			return model.Signer{}, err
		}
		for _, m := range roster.Members {
			if seat, ok := roster.Voting(on)[m.ID]; !ok || seat.Chairs != 1 {
				continue
			}
			p, err := storage.Get[model.Person](r, m.Person)
			return model.Signer{Name: p.FullName(), Position: p.Position}, err
		}
	}
	return model.Signer{}, nil
}

// requestPapers are the papers that are to come with a request (domain A.7.4): of an agency its receipt, of people a voucher that two of
// them signed and copies of their cards.
func requestPapers(applicantKind int) []model.Paper {
	if applicantKind == model.PeoplesGroup {
		return []model.Paper{{Name: phrase.Say("disbursement.paper.voucher")}, {Name: phrase.Say("disbursement.paper.card")}}
	}
	return []model.Paper{{Name: phrase.Say("disbursement.paper.receipt")}}
}

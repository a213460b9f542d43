package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// ProjectState is one approved project with all that a screen, a paper or a return tells of it.
type ProjectState struct {
	Decision      model.Decision       `json:"decision"`
	Proposal      model.Proposal       `json:"proposal"`
	Project       model.Project        `json:"project"` // with an empty ID while nobody did anything with it yet
	Commitment    model.Commitment     `json:"commitment"`
	Marks         []model.Evidence     `json:"marks"`                // the six papers, in their order
	Supplement    []string             `json:"supplement,omitempty"` // keys of sentences: why a supplementary agreement is wanted
	Disbursements []model.Disbursement `json:"disbursements,omitempty"`
	Entries       []model.Entry        `json:"entries,omitempty"` // of the ledger, withdrawn ones too
	Outcomes      []model.Outcome      `json:"outcomes,omitempty"`
	Reminders     []model.Reminder     `json:"reminders,omitempty"`
}

// Folder is the state as the rules know it.
func (p ProjectState) Folder() model.Folder {
	return model.Folder{
		Decision: p.Decision, Proposal: p.Proposal, Project: p.Project,
		Requests: p.Disbursements, Entries: p.Entries, Outcomes: p.Outcomes,
	}
}

// Spent is what went out for good; see Folder.Spent.
func (p ProjectState) Spent() (model.Satang, error) { return p.Folder().Spent(p.Commitment) }

// Projects lists every project that a fiscal year approved, cancelled ones too, in the order of the decisions; of all years with an
// empty ID.
func (s *Service) Projects(year model.ID) ([]ProjectState, error) {
	years := func() ([]model.FiscalYear, error) { return s.Years("") }
	return listUnder(s, year, years, func(r *storage.Reader, year model.ID) ([]ProjectState, error) {
		y, err := storage.Get[model.FiscalYear](r, year)
		if err != nil {
			return nil, err
		}
		return projectsOf(r, y, s.Today())
	})
}

// ProjectOf is the project that a proposal became. Refused: a proposal that is not approved, conflict "project.not_approved".
func (s *Service) ProjectOf(proposal model.ID) (ProjectState, error) {
	return read(s, func(r *storage.Reader) (ProjectState, error) {
		f, err := folderOf(r, proposal)
		if err != nil {
			return ProjectState{}, err
		}
		return stateOf(f, s.Today())
	})
}

// projectsOf is Projects within a running transaction.
func projectsOf(r *storage.Reader, y model.FiscalYear, today model.Date) ([]ProjectState, error) {
	decided, err := decidedIn(r, y, nil)
	if err != nil {
		return nil, err
	}
	fill, err := folders(r)
	if err != nil {
		return nil, err
	}
	var out []ProjectState
	for _, d := range decided {
		if d.Decision.Word != model.Approve {
			continue
		}
		state, err := stateOf(fill(d), today)
		if err != nil {
			return nil, err
		}
		out = append(out, state)
	}
	return out, nil
}

// folderOf gathers what is known of the project that a proposal became; refused as ProjectOf.
func folderOf(r *storage.Reader, proposal model.ID) (model.Folder, error) {
	d, err := approvalOf(r, proposal)
	if err != nil {
		return model.Folder{}, err
	}
	fill, err := folders(r)
	if err != nil {
		return model.Folder{}, err
	}
	return fill(d), nil
}

// folders reads all that came of any approval, once, and gathers from it what is of one project.
func folders(r *storage.Reader) (func(Decided) model.Folder, error) {
	projects, err := storage.List[model.Project](r, model.KindProject)
	if err != nil {
		return nil, err
	}
	requests, err := storage.Disbursements(r)
	if err != nil {
		return nil, err
	}
	funds, err := storage.List[model.Fund](r, model.KindFund)
	if err != nil {
		return nil, err
	}
	var entries []model.Entry
	for _, f := range funds {
		list, err := storage.Entries(r, f.ID)
		if err != nil {
			return nil, err
		}
		entries = append(entries, list...)
	}
	outcomes, err := storage.List[model.Outcome](r, model.KindOutcome)
	if err != nil {
		return nil, err
	}
	byProposal := map[model.ID]model.Project{}
	for _, p := range projects {
		byProposal[p.Proposal] = p
	}
	return func(d Decided) model.Folder {
		p := byProposal[d.Proposal.ID]
		return model.Folder{
			Decision: d.Decision, Proposal: d.Proposal, Project: p,
			Requests: of(p.ID, requests, func(r model.Disbursement) model.ID { return r.Project }),
			Entries:  of(p.ID, entries, func(e model.Entry) model.ID { return e.Project }),
			Outcomes: of(p.ID, outcomes, func(o model.Outcome) model.ID { return o.Project }),
		}
	}, nil
}

// of are the values of a project; none of a project that is not made yet.
func of[T any](project model.ID, all []T, whose func(T) model.ID) []T {
	var out []T
	for _, v := range all {
		if project != "" && whose(v) == project {
			out = append(out, v)
		}
	}
	return out
}

// stateOf works out what is told of a folder.
func stateOf(f model.Folder, today model.Date) (ProjectState, error) {
	c, err := f.Commitment()
	return ProjectState{
		Decision: f.Decision, Proposal: f.Proposal, Project: f.Project, Commitment: c,
		Marks: f.Evidence(), Supplement: f.Supplement(), Disbursements: f.Requests, Entries: f.Entries, Outcomes: f.Outcomes,
		Reminders: f.Reminders(today),
	}, err
}

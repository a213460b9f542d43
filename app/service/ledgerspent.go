package service

import (
	"slices"

	"kongthun/model"
	"kongthun/storage"
)

// PreviewSpent works out the entries that the projects of a past fiscal year (พ.ศ.) would make in an account: one for each that a list
// taken in says money was spent on (model.Earlier.Spent), on the year's last day and about the project, so that what the ledger paid for
// it and what the list tells are one sum. What the ledger has for a project already is recognised; another sum is refused at its row.
// CommitLedger takes it in. Refused: a year whose expenses the ledger has otherwise, as from its month sums, since they would count twice
// (conflict, key "ledger.spent.there"); an account that is not known on that day ("entry.outside"), a project without a type that has a
// code ("ledger.spent.type" with its title).
func (s *Service) PreviewSpent(account model.ID, year int) (LedgerImport, error) {
	return read(s, func(r *storage.Reader) (LedgerImport, error) {
		p := LedgerImport{Year: year}
		return p, p.spent(r, account)
	})
}

// spentBook compares what the projects of a year spent with a ledger.
type spentBook struct {
	out      *LedgerImport
	books    books
	projects map[model.ID]model.Project // by proposal
	first    model.Date                 // of the year
	last     model.Date
	mine     map[model.ID]bool // entries of the ledger that are about the listed projects
}

// spent works the import out against what is stored.
func (p *LedgerImport) spent(r *storage.Reader, account model.ID) error {
	var err error
	if p.Account, err = storage.Get[model.Account](r, account); err != nil {
		return err
	}
	if p.Fund, err = storage.Get[model.Fund](r, p.Account.Fund); err != nil {
		return err
	}
	b := spentBook{out: p, mine: map[model.ID]bool{}}
	b.first, b.last = model.FiscalYearBounds(p.Year)
	if !p.Account.Open(b.last) {
		return model.Conflict("entry.outside", "account", p.Account.Name, "from", string(p.Account.From), "closed", string(p.Account.Closed))
	}
	if b.books, err = booksOf(r, p.Fund.ID); err != nil {
		return err
	}
	if b.projects, err = projectsByProposal(r); err != nil {
		return err
	}
	proposals, err := proposalsOfYear(r, p.Fund.ID, p.Year)
	if err != nil {
		return err
	}
	for _, proposal := range proposals {
		if err := b.project(proposal); err != nil {
			return err
		}
	}
	if b.others() {
		return model.Conflict("ledger.spent.there")
	}
	if err := p.sinks(p.Account, b.books.entries, nil); err != nil {
		return err
	}
	p.found()
	return nil
}

// project adds the line of a proposal whose list tells what it spent.
func (b *spentBook) project(p model.Proposal) error {
	if p.Earlier == nil || p.Import == nil {
		return nil
	}
	from, made := model.EntryOrigin{File: p.Import.File, Sheet: p.Import.Sheet, Row: p.Import.Row}, b.projects[p.ID]
	there, known, err := b.written(from, made.ID)
	if err != nil || !known && p.Earlier.Spent == 0 {
		return err
	}
	e := model.Entry{
		Fund: b.out.Fund.ID, Account: b.out.Account.ID, Date: b.last, Code: model.CodeOfType(p.Type), Amount: p.Earlier.Spent, Text: p.Title,
		Party: p.Applicant.Name, Project: made.ID, Import: &from,
	}
	if e.Code == "" {
		return model.Conflict("ledger.spent.type", "title", p.Title)
	}
	at := b.intake(from.File)
	l := ImportLine{Change: ChangeAdd, Entry: e, Proposal: p.ID}
	switch {
	case known && there == p.Earlier.Spent:
		l.Change = ChangeNone
	case known:
		b.out.say(at, from.Sheet, from.Row, true, "ledger.spent.differs", "title", p.Title, "there", there.String(), "amount", p.Earlier.Spent.String())
	case made.Closed != nil:
		b.out.say(at, from.Sheet, from.Row, true, "project.closed", "title", p.Title)
	case b.last <= b.books.closedTo:
		b.out.say(at, from.Sheet, from.Row, true, "month.closed", "on", string(b.books.closedTo))
	}
	if e.Amount > 0 {
		b.out.Lines = append(b.out.Lines, l)
	}
	return nil
}

// written is what the ledger says went out for good for a project, of whatever year, and whether it says anything: by entries about it,
// and by one that came from the same row before it was a project.
func (b *spentBook) written(from model.EntryOrigin, project model.ID) (sum model.Satang, known bool, err error) {
	for _, e := range b.books.entries {
		about := project != "" && e.Project == project || e.Project == "" && e.Import != nil && *e.Import == from
		if !about || e.Effect() == 0 {
			continue
		}
		known, b.mine[e.ID] = true, true
		if sum, err = sum.Minus(e.Effect()); err != nil {
			return 0, false, err
		}
	}
	return sum, known, nil
}

// intake is the place of a list among the intakes, which say what is found.
func (b *spentBook) intake(file string) int {
	at := slices.IndexFunc(b.out.Intakes, func(in model.Intake) bool { return in.File == file })
	if at < 0 {
		at = len(b.out.Intakes)
		b.out.Intakes = append(b.out.Intakes, model.Intake{File: file})
	}
	return at
}

// others tells whether the ledger has expenses of the year that are not of the listed projects.
func (b *spentBook) others() bool {
	return slices.ContainsFunc(b.books.entries, func(e model.Entry) bool {
		return e.Withdrawn == "" && e.Code.Expense() && e.Date >= b.first && e.Date <= b.last && !b.mine[e.ID]
	})
}

// projectsByProposal are all projects that somebody did something with.
func projectsByProposal(r *storage.Reader) (map[model.ID]model.Project, error) {
	all, err := storage.List[model.Project](r, model.KindProject)
	out := make(map[model.ID]model.Project, len(all))
	for _, p := range all {
		out[p.Proposal] = p
	}
	return out, err
}

// spentFor is the project that a line is about, made where there is none yet; none for the sum of a month, and for what was not approved.
func (s *Service) spentFor(w *storage.Writer, l ImportLine) (model.ID, error) {
	if l.Proposal == "" || l.Entry.Project != "" {
		return l.Entry.Project, nil
	}
	p, err := storage.Get[model.Proposal](w.Reader, l.Proposal)
	if err != nil || p.Earlier == nil || p.Earlier.Approved == 0 {
		return "", err
	}
	round, err := storage.Get[model.Round](w.Reader, p.Round)
	if err != nil {
		return "", err
	}
	made, err := s.newProject(w, p.ID, round.Year)
	return made.ID, err
}

// proposalsOfYear lists the proposals of all rounds of a fund's fiscal year.
func proposalsOfYear(r *storage.Reader, fund model.ID, year int) ([]model.Proposal, error) {
	years, err := storage.Years(r, fund)
	if err != nil {
		return nil, err
	}
	var out []model.Proposal
	for _, y := range years {
		if y.Year != year {
			continue
		}
		rounds, err := storage.Rounds(r, y.ID)
		if err != nil {
			return nil, err
		}
		for _, round := range rounds {
			part, err := storage.Proposals(r, round.ID)
			if err != nil {
				return nil, err
			}
			out = append(out, part...)
		}
	}
	return out, nil
}

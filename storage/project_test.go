package storage

import (
	"strconv"
	"testing"

	"kongthun/model"
)

// approved is the nth project, of the nth proposal.
func approved(n int, code string) model.Project {
	return model.Project{ID: id(model.KindProject, n), Proposal: id(model.KindProposal, n), Year: id(model.KindYear, 1), Code: code}
}

// agreedUpon is a project with an agreement upon so many baht in one instalment.
func agreedUpon(n int, baht int64) model.Project {
	p := approved(n, "")
	p.Agreement = &model.Agreement{Number: strconv.Itoa(n) + "/2569", On: "2026-01-20", Instalments: []model.Instalment{{Number: 1, Amount: model.Baht(baht)}}}
	return p
}

// stored puts values of one kind, one action each.
func stored[T Value](t *testing.T, f *File, values ...T) {
	t.Helper()
	for _, v := range values {
		if err := f.Act(doing("test"), func(w *Writer) error { return Put(w, v) }); err != nil {
			t.Fatal(err)
		}
	}
}

// withProposals is a file with so many proposals.
func withProposals(t *testing.T, n int) *File {
	t.Helper()
	f := withAll(t)
	for i := 2; i <= n; i++ {
		put(t, f, "proposal.add", proposal(i))
	}
	return f
}

func TestProjectsOfAYearByTheirCodes(t *testing.T) {
	f := withProposals(t, 5)
	put(t, f, "year.add", year(2))
	elsewhere := approved(5, "69-L0000-1-000")
	elsewhere.Year = id(model.KindYear, 2)
	stored(t, f, elsewhere)
	list := func(r *Reader) ([]model.Project, error) { return ProjectsOf(r, id(model.KindYear, 1)) }
	inOrder(t, f, list, approved(4, "69-L0000-1-002"), approved(2, "69-L0000-1-010"), approved(1, "69-L0000-2-001"), approved(3, ""))
}

func TestAProposalBecomesOneProject(t *testing.T) {
	f := withProposals(t, 2)
	stored(t, f, approved(1, ""))
	again := approved(2, "")
	again.Proposal = id(model.KindProposal, 1)
	conflicts(t, f, model.ErrConflict, "project.exists", again)
	stored(t, f, approved(2, ""), approved(1, "69-L0000-2-001")) // itself again is no second one
}

func TestAnAgreementHoldsWhatWasAskedFor(t *testing.T) {
	f := withProposals(t, 1)
	p := agreedUpon(1, 100)
	stored(t, f, p)
	stored(t, f, asked(1, 1, 100))
	conflicts(t, f, model.ErrConflict, "disbursement.above_agreed", agreedUpon(1, 99))
	less := agreedUpon(1, 99)
	less.Agreement.Why = "ที่ประชุมลดวงเงิน"
	stored(t, f, less)
	none := approved(1, "")
	stored(t, f, none) // without an agreement there is nothing to hold it against
	cancelled := asked(1, 1, 100)
	cancelled.Cancelled = "ผิด"
	stored(t, f, cancelled)
	stored(t, f, agreedUpon(1, 1))
}

func TestAProjectRefersToWhatIsThere(t *testing.T) {
	f := withProposals(t, 1)
	p := approved(1, "")
	p.Proposal = id(model.KindProposal, 9)
	conflicts(t, f, model.ErrConflict, "reference.proposal_missing", p)
	p = approved(1, "")
	p.Year = id(model.KindYear, 9)
	conflicts(t, f, model.ErrConflict, "reference.year_missing", p)
}

package storage

import (
	"testing"

	"kongthun/model"
)

// asked is the nth request, of a project, of so many baht.
func asked(n, project int, baht int64) model.Disbursement {
	return model.Disbursement{ID: id(model.KindDisbursement, n), Project: id(model.KindProject, project), On: "2026-02-01", Amount: model.Baht(baht)}
}

func because(d model.Disbursement, why string) model.Disbursement {
	d.Why = why
	return d
}

func TestRequestsOfAProjectByDayThenNumber(t *testing.T) {
	f := withProposals(t, 2)
	stored(t, f, agreedUpon(1, 1000), agreedUpon(2, 1000))
	stored(t, f, asked(9, 2, 5))
	list := func(r *Reader) ([]model.Disbursement, error) { return DisbursementsOf(r, id(model.KindProject, 1)) }
	first, second, tenth, late := asked(1, 1, 10), asked(2, 1, 10), asked(3, 1, 10), asked(4, 1, 10)
	first.Number, second.Number, tenth.Number = "1/2569", "2/2569", "10/2569"
	late.On, late.Cancelled = "2026-03-01", "ผิด"
	inOrder(t, f, list, first, second, tenth, late)
	every := func(r *Reader) ([]model.Disbursement, error) { return Disbursements(r) }
	inOrder(t, f, every, asked(9, 2, 5), first, second, tenth, late)
}

func TestRequestsStayWithinWhatIsAgreedUpon(t *testing.T) {
	for name, c := range map[string]struct {
		project model.Project
		before  []model.Disbursement
		now     model.Disbursement
		want    string
	}{
		"within":                       {agreedUpon(1, 100), nil, asked(1, 1, 100), ""},
		"above":                        {agreedUpon(1, 100), nil, asked(1, 1, 101), "disbursement.above_agreed"},
		"above with a reason":          {agreedUpon(1, 100), nil, because(asked(1, 1, 101), "ตามมติ"), ""},
		"together above":               {agreedUpon(1, 100), []model.Disbursement{asked(1, 1, 60)}, asked(2, 1, 41), "disbursement.above_agreed"},
		"together within":              {agreedUpon(1, 100), []model.Disbursement{asked(1, 1, 60)}, asked(2, 1, 40), ""},
		"changed, within":              {agreedUpon(1, 100), []model.Disbursement{asked(1, 1, 60)}, asked(1, 1, 100), ""},
		"changed, above":               {agreedUpon(1, 100), []model.Disbursement{asked(1, 1, 60)}, asked(1, 1, 101), "disbursement.above_agreed"},
		"no agreement":                 {approved(1, ""), nil, asked(1, 1, 1), "disbursement.above_agreed"},
		"no agreement, with a reason":  {approved(1, ""), nil, because(asked(1, 1, 1), "เร่งด่วน"), ""},
		"the first told why":           {approved(1, ""), []model.Disbursement{because(asked(1, 1, 1), "เร่งด่วน")}, asked(2, 1, 1), ""},
		"another project's do not sum": {agreedUpon(1, 100), []model.Disbursement{asked(1, 2, 1000)}, asked(2, 1, 100), ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := withProposals(t, 2)
			stored(t, f, c.project, agreedUpon(2, 1000))
			stored(t, f, c.before...)
			if c.want != "" {
				conflicts(t, f, model.ErrConflict, c.want, c.now)
				return
			}
			stored(t, f, c.now)
		})
	}
}

func TestACancelledRequestLeavesItsRoomToAnother(t *testing.T) {
	f := withProposals(t, 1)
	stored(t, f, agreedUpon(1, 100))
	first := asked(1, 1, 100)
	stored(t, f, first)
	conflicts(t, f, model.ErrConflict, "disbursement.above_agreed", asked(2, 1, 1))
	first.Cancelled = "ผิด"
	stored(t, f, first)
	stored(t, f, asked(2, 1, 100))
	first.Cancelled = ""
	conflicts(t, f, model.ErrConflict, "disbursement.above_agreed", first) // taking it back is too late
}

func TestARequestStaysWithItsProject(t *testing.T) {
	f := withProposals(t, 2)
	stored(t, f, agreedUpon(1, 100), agreedUpon(2, 100))
	stored(t, f, asked(1, 1, 10))
	conflicts(t, f, model.ErrConflict, "disbursement.elsewhere", asked(1, 2, 10))
	conflicts(t, f, model.ErrConflict, "reference.project_missing", asked(2, 9, 10))
}

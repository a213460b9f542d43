package storage

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
)

func TestProposalsInOrderOfReceipt(t *testing.T) {
	f := withAll(t)
	put(t, f, "round.add", round(2))
	elsewhere := proposal(9)
	elsewhere.Round = id(model.KindRound, 2)
	put(t, f, "proposal.add", elsewhere)
	received := func(n int, number string, date model.Date, title string) model.Proposal {
		p := proposal(n)
		p.Receipt, p.Title = model.Receipt{Number: number, Date: date}, title
		return p
	}
	list := func(r *Reader) ([]model.Proposal, error) { return Proposals(r, id(model.KindRound, 1)) }
	inOrder(t, f, list,
		received(5, "9/2569", "2025-11-01", "ก"), received(4, "2/2569", "2025-11-03", "ก"), received(1, "๑๐/๒๕๖๙", "2025-11-03", "ก"),
		received(8, "", "2025-11-03", "ก"), received(3, "1/2569", "", "ข"), received(2, "", "", "เก่า"), received(6, "", "", "ขาว"))
}

// Whatever is written over a proposal, the lines of its register that are stored stay as they are.
func TestTheRegisterOfAProposalOnlyGrows(t *testing.T) {
	f := withAll(t)
	lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) model.Step {
		return model.Step{
			Status: rapid.SampledFrom(model.Statuses()).Draw(t, "status"), On: rapid.SampledFrom([]model.Date{"2026-01-15", "2026-01-16"}).Draw(t, "on"),
			Reason: rapid.SampledFrom([]string{"", "ก", "ข"}).Draw(t, "reason"),
		}
	}), 0, 3)
	n := 100
	rapid.Check(t, func(rt *rapid.T) {
		n++
		p := proposal(n)
		put(t, f, "proposal.add", p)
		var kept []model.Step
		for range 6 {
			p.Course = lines.Draw(rt, "course")
			if rapid.Bool().Draw(rt, "grows") {
				p.Course = append(slices.Clone(kept), p.Course...)
			}
			err := f.Act(doing("proposal.edit"), func(w *Writer) error { return Put(w, p) })
			grew := model.CourseGrows(kept, p.Course)
			if grew != (err == nil) || err != nil && !errors.Is(err, model.Conflict("proposal.course")) {
				rt.Fatalf("%v over %v: %v", p.Course, kept, err)
			}
			if grew {
				kept = slices.Clone(p.Course)
			}
			if err := f.Read(func(r *Reader) error {
				stored, err := Get[model.Proposal](r, p.ID)
				if err == nil && !slices.Equal(stored.Course, kept) {
					rt.Fatalf("stored %v, kept %v", stored.Course, kept)
				}
				return err
			}); err != nil {
				rt.Fatal(err)
			}
		}
	})
}

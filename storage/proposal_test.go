package storage

import (
	"testing"

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

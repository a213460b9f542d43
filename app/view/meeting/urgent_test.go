package meeting

import (
	"testing"

	"kongthun/model"
)

// Who approved outside a meeting is proposed by the seat, not by who presides over the meeting in hand.
func TestTheChairIsProposedAsWhoApproved(t *testing.T) {
	h := held{
		meeting: model.Meeting{Presider: "deputy", Roll: []model.Attendee{{Member: "adviser"}, {Member: "deputy"}, {Member: "chair"}}},
		seats:   map[model.ID]model.Seat{"deputy": {Voting: true, Chairs: 2}, "chair": {Voting: true, Chairs: 1}},
	}
	if got := h.chair(); got != "chair" {
		t.Errorf("%q is proposed", got)
	}
	h.meeting.Roll = h.meeting.Roll[:2]
	if got := h.chair(); got != "" {
		t.Errorf("%q is proposed though nobody holds the chair", got)
	}
}

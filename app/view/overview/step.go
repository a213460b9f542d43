package overview

import (
	"strconv"

	"kongthun/model"
	"kongthun/model/thai"
)

// step is one of the steps of a round's work, in their order.
type step struct {
	Key  string // of its wording: overview.step.<key>, and what the file says of it: overview.state.<state>
	Done bool
	Now  bool // the first that is not done
	Room string
	ID   model.ID
	// State and Args word how far it is.
	State string
	Args  []string
}

// steps lists the work in its order, each step as far as the office file tells.
func (st standing) steps() []step {
	list := []step{
		st.problemStep(), st.agreeStep(), st.announceStep(), st.proposalStep(), st.screenStep(), st.memberStep(), st.openStep(), st.sheetStep(),
		st.moneyStep(), st.callStep(), st.decideStep(), st.closeStep(), st.certifyStep(), st.printStep(),
	}
	for i := range list {
		if !list[i].Done {
			list[i].Now = true
			break
		}
	}
	return list
}

func (st standing) problemStep() step {
	s := step{Key: "problem", Room: "problem", State: "none"}
	switch {
	case st.Unrated > 0:
		s.State, s.Args = "unrated", count(st.Problems, "unrated", st.Unrated)
	case st.Problems > 0:
		s.State, s.Args, s.Done = "things", count(st.Problems), true
	}
	return s
}

// agreeStep is the area's agreed list, with the ประชาคม and the ratings that lead to it. A round that was opened without one needs it
// no more.
func (st standing) agreeStep() step {
	s := step{Key: "agree", Room: "problem", State: "not_yet", Done: st.Open}
	switch {
	case st.List > 0:
		s.State, s.Args, s.Done = "agreed", []string{"number", strconv.Itoa(st.List)}, true
	case st.Rating:
		s.State = "rating"
	case st.Hearings > 0:
		s.State, s.Args = "hearings", count(st.Hearings)
	case st.Open:
		s.State = "left_out"
	}
	return s
}

// announceStep is the round's call. Once proposals are there, it has been told in some way.
func (st standing) announceStep() step {
	s := step{Key: "announce", Room: "problem", State: "not_yet", Done: st.Proposals.All > 0}
	switch {
	case st.Called > 0:
		s.State, s.Args, s.Done = "announced", count(st.Called), true
	case s.Done:
		s.State = "left_out"
	}
	return s
}

// screenStep is done when no proposal waits for the screening; scoring may begin without it.
func (st standing) screenStep() step {
	s := step{Key: "screen", Room: "proposal", State: "not_yet", Done: st.Open}
	switch {
	case st.Unscreened > 0:
		s.State, s.Args, s.ID = "unscreened", count(st.Unscreened), st.FirstUnscreened
	case st.Proposals.All > 0:
		s.State, s.Done = "screened", true
	}
	return s
}

func (st standing) proposalStep() step {
	s := step{Key: "proposal", Room: "proposal", State: "none"}
	switch {
	case st.Year == 0:
		s.Room, s.State = "setting", "no_year"
	case st.Round == 0:
		s.Room, s.State = "setting", "no_round"
	case st.Proposals.Draft > 0:
		s.State, s.Args, s.Done = "drafts", count(st.Proposals.All, "drafts", st.Proposals.Draft), true
	case st.Proposals.All > 0:
		s.State, s.Args, s.Done = "things", count(st.Proposals.All), true
	}
	return s
}

func (st standing) memberStep() step {
	if st.Members == 0 {
		return step{Key: "member", Room: "people", State: "none"}
	}
	return step{Key: "member", Room: "people", State: "members", Args: count(st.Members), Done: true}
}

func (st standing) openStep() step {
	if st.Open {
		return step{Key: "open", Room: "scoring", State: "opened", Done: true}
	}
	return step{Key: "open", Room: "scoring", State: "not_yet"}
}

func (st standing) sheetStep() step {
	s := step{Key: "sheet", Room: "scoring", State: "not_yet"}
	if st.Sheets > 0 {
		s.State, s.Args, s.Done = "sheets", count(st.Complete, "total", st.Sheets), st.Complete == st.Sheets
	}
	return s
}

func (st standing) moneyStep() step {
	if st.Money.Total == 0 {
		return step{Key: "money", Room: "setting", State: "not_yet"}
	}
	return step{Key: "money", Room: "setting", State: "baht", Args: []string{"sum", st.Money.Total.String()}, Done: true}
}

func (st standing) callStep() step {
	s := step{Key: "call", Room: "meeting", State: "not_yet"}
	switch {
	case st.Meeting != nil:
		s.State, s.Args, s.ID, s.Done = "called", []string{"number", number(*st.Meeting), "date", thai.ShortFullDate(st.Meeting.Date.YMD())}, st.Meeting.ID, true
	case st.Closed > 0 && st.Proposals.Waiting == 0:
		s.State, s.Args, s.Done = "held", count(st.Closed), true
	}
	return s
}

func (st standing) decideStep() step {
	s := step{Key: "decide", Room: "meeting", State: "not_yet"}
	if st.Meeting != nil {
		s.ID = st.Meeting.ID
	}
	waiting := max(st.Items, st.Proposals.Waiting)
	switch {
	case waiting > 0:
		s.State, s.Args = "waiting", count(waiting)
	case st.Meeting != nil || st.Closed > 0:
		s.State, s.Done = "decided", true
	}
	return s
}

func (st standing) closeStep() step {
	s := step{Key: "close", Room: "meeting", State: "not_yet"}
	switch {
	case st.Meeting != nil:
		s.ID, s.State, s.Args = st.Meeting.ID, "open", []string{"number", number(*st.Meeting)}
	case st.Closed > 0:
		s.State, s.Args, s.Done = "closed", count(st.Closed), true
	}
	return s
}

// certifyStep is what follows sealing: the signed copy, and the minutes certified.
func (st standing) certifyStep() step {
	s := step{Key: "certify", Room: "meeting", State: "not_yet"}
	switch {
	case st.Uncertified > 0:
		s.State, s.Args, s.ID = "uncertified", count(st.Uncertified), st.FirstUncertified
	case st.Closed > 0:
		s.State, s.Done = "certified", true
	}
	return s
}

// printStep is never done: papers and returns are made as often as somebody asks for them.
func (st standing) printStep() step {
	s := step{Key: "print", Room: "document", State: "not_yet"}
	if st.Closed > 0 {
		s.State, s.Args = "papers", count(st.Closed)
	}
	return s
}

// count makes the arguments of a sentence with a number or two.
func count(n int, more ...any) []string {
	args := []string{"count", strconv.Itoa(n)}
	for i := 0; i+1 < len(more); i += 2 {
		args = append(args, more[i].(string), strconv.Itoa(more[i+1].(int)))
	}
	return args
}

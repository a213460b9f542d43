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
		st.problemStep(), st.proposalStep(), st.memberStep(), st.openStep(), st.sheetStep(),
		st.moneyStep(), st.callStep(), st.decideStep(), st.closeStep(), st.printStep(),
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

package service

import (
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

// The announcement gives its day as ระเบียบงานสารบรรณ has it, and says of types and applicants that are not chosen that all may ask.
func TestTheCallIsAnAnnouncement(t *testing.T) {
	s := printed(t)
	rounds := all[model.Round](t)(s.Rounds(""))
	at := slices.IndexFunc(rounds, func(r model.Round) bool { return r.Call != nil && r.Call.Date != "" })
	if at < 0 {
		t.Fatal("the demonstration calls for nothing")
	}
	r := rounds[at]
	call := *r.Call
	call.Date, call.Types, call.Kinds = "2025-10-01", nil, nil
	r.Call = &call
	must[model.Round](t)(s.SaveRound(r))
	text := writtenText(t, s, "call", r.ID)
	if !strings.Contains(text, squeezed("ประกาศ ณ วันที่ 1 ตุลาคม พ.ศ. 2568")) || strings.Count(text, squeezed("ทุกประเภท")) != 2 {
		t.Errorf("%s", text)
	}
	if got := formalDate(""); got != "" {
		t.Errorf("no day is %q", got)
	}
}

// What closes the announcement stays with its signature: both go to the next page together.
func TestTheCallsSignatureIsNotAlone(t *testing.T) {
	s := printed(t)
	for _, r := range all[model.Round](t)(s.Rounds("")) {
		if r.Call == nil {
			continue
		}
		list, err := s.documents(must[PaperKind](t)(FindPaper("call")), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		blocks := list[0].Blocks
		last := len(blocks) - 1
		if blocks[last].Sign == nil || !blocks[last-1].Text.Held || !blocks[last-2].Text.Held {
			t.Errorf("%+v", blocks[last-2:])
		}
	}
}

package model

import (
	"errors"
	"slices"
	"testing"
)

func keyOf(err error) string {
	var e *Error
	if !errors.As(err, &e) {
		return ""
	}
	return e.Key
}

func fieldsOf(err error) []string {
	var e *Error
	var out []string
	if errors.As(err, &e) {
		for _, f := range e.Fields {
			out = append(out, f.Field)
		}
	}
	return out
}

func TestCheckOfACertification(t *testing.T) {
	for name, c := range map[string]struct {
		value Certification
		wrong []string
	}{
		"nothing yet":      {Certification{}, nil},
		"all in order":     {Certification{Printed: []Mark{{On: "2026-01-16"}}, Signed: &Mark{On: "2026-01-20"}, How: AtOnce, On: "2026-01-15"}, nil},
		"by the next":      {Certification{How: ByNextMeeting, On: "2026-02-15", By: "t"}, nil},
		"by nobody":        {Certification{How: ByNextMeeting, On: "2026-02-15"}, []string{"by"}},
		"by one too many":  {Certification{How: AtOnce, On: "2026-02-15", By: "t"}, []string{"by"}},
		"unknown way":      {Certification{How: "x", On: "2026-02-15"}, []string{"how"}},
		"no day":           {Certification{How: AtOnce}, []string{"on"}},
		"days of marks":    {Certification{Printed: []Mark{{}}, Signed: &Mark{On: "x"}}, []string{"printed.0.on", "signed.on"}},
		"sent backwards":   {Certification{Circulated: &Circulation{On: "2026-02-02", Until: "2026-02-01"}}, []string{"circulated.until"}},
		"sent on no day":   {Certification{Circulated: &Circulation{}}, []string{"circulated.on", "circulated.until"}},
		"asked twice":      {Certification{Replies: []Reply{{Member: "m1"}, {Member: "m1"}}}, []string{"replies.1.member"}},
		"no reason":        {Certification{Replies: []Reply{{Member: "m1", On: "2026-02-01"}}}, []string{"replies.0.note"}},
		"a reason":         {Certification{Replies: []Reply{{Member: "m1", On: "2026-02-01", Note: "หน้า 2"}}}, nil},
		"no day of reply":  {Certification{Replies: []Reply{{Member: "m1", On: "x", Agrees: true}}}, []string{"replies.0.on"}},
		"empty correction": {Certification{Corrections: []Correction{{To: "ข"}, {Where: "หน้า 2"}}}, []string{"corrections.1.to"}},
		"a deletion":       {Certification{Corrections: []Correction{{From: "ข"}}}, nil},
	} {
		err := c.value.Check()
		if got := fieldsOf(err); !slices.Equal(got, c.wrong) || (err != nil) != (len(c.wrong) > 0) {
			t.Errorf("%s: %q, want %q", name, got, c.wrong)
		}
	}
}

func TestACirculationCertifies(t *testing.T) {
	yes := func(m ID) Reply { return Reply{Member: m, On: "2026-02-03", Agrees: true} }
	no := func(m ID) Reply { return Reply{Member: m, On: "2026-02-03", Note: "หน้า 2"} }
	sent := &Circulation{On: "2026-02-01", Until: "2026-02-10"}
	for name, c := range map[string]struct {
		sent    *Circulation
		replies []Reply
		today   Date
		want    string
	}{
		"not sent":                      {nil, []Reply{yes("a")}, "2026-02-20", "certification.not_sent"},
		"all agree":                     {sent, []Reply{yes("a"), yes("b")}, "2026-02-03", ""},
		"one is silent":                 {sent, []Reply{yes("a"), {Member: "b"}}, "2026-02-10", "certification.waiting"},
		"the time is over":              {sent, []Reply{yes("a"), {Member: "b"}}, "2026-02-11", ""},
		"nobody answered":               {sent, []Reply{{Member: "b"}}, "2026-02-11", "certification.not_carried"},
		"as many against":               {sent, []Reply{yes("a"), no("b")}, "2026-02-03", "certification.not_carried"},
		"more agree":                    {sent, []Reply{yes("a"), yes("c"), no("b")}, "2026-02-03", ""},
		"more agree but one may answer": {sent, []Reply{yes("a"), yes("c"), {Member: "b"}}, "2026-02-03", "certification.waiting"},
	} {
		if got := keyOf(Certification{Circulated: c.sent, Replies: c.replies}.Circulates(c.today)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	agree, disagree, silent := Certification{Replies: []Reply{yes("a"), no("b"), {Member: "c"}, yes("d")}}.Answers()
	if agree != 2 || disagree != 1 || silent != 1 {
		t.Errorf("%d %d %d", agree, disagree, silent)
	}
}

func TestRefsOfACertification(t *testing.T) {
	c := Certification{Meeting: "t1", By: "t2", Replies: []Reply{{Member: "m1"}, {Member: "m2"}}}
	if got := c.Refs(); len(got) != 4 || got[1].ID != "t2" || got[3].ID != "m2" {
		t.Errorf("%v", got)
	}
	i := Issued{Subject: Ref{ID: "t1"}}
	if got := i.Refs(); len(got) != 1 {
		t.Errorf("%v", got)
	}
	i.Body = "b1"
	if got := i.Refs(); len(got) != 2 || got[1].ID != "b1" {
		t.Errorf("%v", got)
	}
}

func TestLifeOfMinutes(t *testing.T) {
	read := &Reading{By: "ก", On: "2026-01-16", Draft: "aa"}
	printed := Certification{Printed: []Mark{{On: "2026-01-17"}}}
	for name, c := range map[string]struct {
		meeting  Meeting
		cert     Certification
		draft    string
		at, next LifeStep
		stale    bool
	}{
		"a draft":               {Meeting{}, Certification{}, "aa", StepDraft, StepChecked, false},
		"read":                  {Meeting{Checked: read}, Certification{}, "aa", StepChecked, StepSealed, false},
		"changed since":         {Meeting{Checked: read}, Certification{}, "bb", StepDraft, StepChecked, true},
		"sealed":                {Meeting{Checked: read, Closed: true}, Certification{}, "", StepSealed, StepPrinted, false},
		"sealed unread":         {Meeting{Closed: true}, Certification{}, "", StepSealed, StepPrinted, false},
		"printed":               {Meeting{Closed: true}, printed, "", StepPrinted, StepSigned, false},
		"signed before printed": {Meeting{Closed: true}, Certification{Signed: &Mark{}}, "", StepSigned, StepPrinted, false},
		"certified, not signed": {Meeting{Closed: true}, Certification{Printed: printed.Printed, How: AtOnce}, "", StepCertified, StepSigned, false},
		"all of it":             {Meeting{Checked: read, Closed: true}, Certification{Printed: printed.Printed, Signed: &Mark{}, How: ByNextMeeting}, "", StepCertified, "", false},
	} {
		l := c.meeting.Life(c.cert, c.draft)
		if l.At != c.at || l.Next != c.next || l.Stale != c.stale {
			t.Errorf("%s: at %s, next %s, stale %v", name, l.At, l.Next, l.Stale)
		}
		if !l.Done[StepDraft] || l.Done[StepSealed] != c.meeting.Closed {
			t.Errorf("%s: %v", name, l.Done)
		}
	}
	if steps := LifeSteps(); len(steps) != 6 || steps[0] != StepDraft || steps[5] != StepCertified {
		t.Errorf("%v", steps)
	}
}

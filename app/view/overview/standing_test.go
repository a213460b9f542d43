package overview

import (
	"slices"
	"strings"
	"testing"
	"time"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// the day on which the tests look at the office.
var day = time.Date(2026, 3, 2, 9, 0, 0, 0, service.Thailand)

func emptyOffice(t *testing.T) *service.Service {
	t.Helper()
	return stage.Office(t, day, model.Office{})
}

func demonstration(t *testing.T) *service.Service {
	t.Helper()
	return stage.Demonstration(t, day)
}

func seen(t *testing.T, s *service.Service) standing {
	t.Helper()
	return stage.Must(survey(s, stage.Here(t, s)))(t)
}

// undone lists the steps that are not done, and the one that is next.
func undone(st standing) (keys []string, now string) {
	for _, s := range st.steps() {
		if !s.Done {
			keys = append(keys, s.Key)
		}
		if s.Now {
			now = s.Key
		}
	}
	return keys, now
}

// stepOf is one step as the office stands now.
func stepOf(t *testing.T, s *service.Service, key string) step {
	t.Helper()
	steps := seen(t, s).steps()
	at := slices.IndexFunc(steps, func(x step) bool { return x.Key == key })
	if at < 0 {
		t.Fatalf("no step %s", key)
	}
	return steps[at]
}

func TestStepsOfAnEmptyOffice(t *testing.T) {
	keys, now := undone(seen(t, emptyOffice(t)))
	want := []string{
		"problem", "agree", "announce", "proposal", "screen", "member", "open", "sheet", "money", "call", "decide", "close", "certify", "print",
	}
	if !slices.Equal(keys, want) || now != "problem" {
		t.Errorf("undone %v, next %s", keys, now)
	}
}

// TestStepsFollowTheWork walks an office from nothing to an open meeting and looks which step is next each time.
func TestStepsFollowTheWork(t *testing.T) {
	s := emptyOffice(t)
	h := stage.Here(t, s)
	next := func(want string) {
		t.Helper()
		if _, now := undone(seen(t, s)); now != want {
			t.Errorf("next is %s, want %s", now, want)
		}
	}
	problem, err := s.SaveProblem(model.Problem{Title: "ไข้เลือดออก"})
	stage.OK(t, err)
	next("problem") // not rated
	problem.Priority = model.Priority{Size: 4, Severity: 4, Awareness: 3, Ease: 3}
	_, err = s.SaveProblem(problem)
	stage.OK(t, err)
	next("agree")
	_, err = s.OpenProblemList("")
	stage.OK(t, err)
	if step := stepOf(t, s, "agree"); step.State != "rating" {
		t.Errorf("%+v while the problems are rated", step)
	}
	list := stage.Must(s.ProblemLists())(t)[0]
	stage.Must(s.AgreeProblemList(list.ID, "2026-03-01", "ที่ประชุมประชาคม"))(t)
	next("announce")
	round, err := s.Round(h.Round)
	stage.OK(t, err)
	round.Call = &model.Call{Problems: []model.CallLine{{Problem: problem.ID}}}
	_, err = s.SaveRound(round)
	stage.OK(t, err)
	next("proposal")
	proposal, err := s.SaveProposal(model.Proposal{Round: h.Round, Title: "โครงการกำจัดยุงลาย", Receipt: model.Receipt{Number: "1", Date: "2026-03-01"}})
	stage.OK(t, err)
	next("screen")
	if step := stepOf(t, s, "screen"); step.ID != proposal.ID {
		t.Errorf("%+v does not lead to what is to be screened", step)
	}
	_, err = s.TakeStep(proposal.ID, model.Step{Status: model.Passed, On: "2026-03-02", Reason: "ครบถ้วน"})
	stage.OK(t, err)
	next("member")
	person, err := s.SavePerson(model.Person{Name: "สมมุติ", Family: "ทดสอบ"})
	stage.OK(t, err)
	_, err = s.SaveMember(model.Member{Body: h.Body, Seat: "chair", Person: person.ID, From: "2025-01-01", To: "2026-04-30"})
	stage.OK(t, err)
	next("open")
	_, err = s.OpenScoring(h.Round, nil)
	stage.OK(t, err)
	next("sheet")
	sheets, err := s.Sheets(h.Round)
	stage.OK(t, err)
	proposals, err := s.Proposals(h.Round)
	stage.OK(t, err)
	_, err = s.SaveAnswer(sheets[0].ID, model.Answer{Proposal: proposals[0].ID, Stand: model.Conflicted})
	stage.OK(t, err)
	next("money")
	y, err := s.Year(h.Year)
	stage.OK(t, err)
	y.Money.NHSO = model.Baht(100000)
	_, err = s.SaveYear(y)
	stage.OK(t, err)
	next("call")
	m, err := s.CallMeeting(h.Body, "2026-03-15")
	stage.OK(t, err)
	_, err = s.PutUp(m.ID, 3, []model.ID{proposals[0].ID})
	stage.OK(t, err)
	next("decide")
	st := seen(t, s)
	if st.Meeting == nil || st.Meeting.ID != m.ID || st.Items != 1 || st.Due {
		t.Errorf("the next meeting is %+v with %d items, due %t", st.Meeting, st.Items, st.Due)
	}
}

func TestStandingOfTheDemonstration(t *testing.T) {
	s := demonstration(t)
	st := seen(t, s)
	if st.Problems != 9 || st.Year != 2569 || st.Round != 2 || !st.Open || st.Closed != 1 || st.Meeting == nil {
		t.Errorf("standing %+v", st)
	}
	proposals, err := s.Proposals(stage.Here(t, s).Round)
	stage.OK(t, err)
	if p := st.Proposals; p.All+p.Withdrawn != len(proposals) || p.Draft+p.Waiting+p.Approved+p.Rejected+p.Returned != p.All {
		t.Errorf("%d proposals are counted as %+v", len(proposals), p)
	}
	if st.Sheets == 0 || st.Complete > st.Sheets {
		t.Errorf("%d of %d sheets are complete", st.Complete, st.Sheets)
	}
	if x := stepOf(t, s, "certify"); st.Uncertified > 0 == x.Done || x.Done == (x.ID != "") {
		t.Errorf("%d minutes are not certified: %+v", st.Uncertified, x)
	}
	if st.List == 0 || st.Called == 0 || st.Hearings == 0 {
		t.Errorf("list %d, %d problems called, %d hearings", st.List, st.Called, st.Hearings)
	}
	keys, _ := undone(st)
	if slices.Contains(keys, "problem") || slices.Contains(keys, "open") || !slices.Contains(keys, "close") {
		t.Errorf("undone %v", keys)
	}
	for _, x := range st.steps() {
		for _, key := range []string{"overview.step." + x.Key, "overview.state." + x.State} {
			if text := phrase.Say(key, x.Args...); !phrase.Has(key) || strings.ContainsAny(text, "{}") {
				t.Errorf("%s is worded %q", key, text)
			}
		}
	}
}

// TestADraftWantsItsAnswerToo: the scoring room and the overview count the same sheets as complete.
func TestADraftWantsItsAnswerToo(t *testing.T) {
	answer := func(p model.ID) model.Answer { return model.Answer{Proposal: p, Stand: model.Abstains} }
	f := facts{
		round:     model.Round{Rubric: model.Rubric{Criteria: []model.Criterion{{Key: "method", Weight: 100}}}},
		proposals: []model.Proposal{{ID: "a", Title: "ร่าง"}, {ID: "b"}, {ID: "c", Withdrawn: "ถอน"}},
		sheets:    []model.Sheet{{Answers: []model.Answer{answer("a"), answer("b")}}, {Answers: []model.Answer{answer("b")}}, {Withdrawn: "ผิดคน"}},
	}
	if st := f.standing(); st.Sheets != 2 || st.Complete != 1 {
		t.Errorf("%d of %d sheets are complete", st.Complete, st.Sheets)
	}
}

func TestWarnings(t *testing.T) {
	proposal := func(n, title string, claims ...model.ID) model.Proposal {
		p := model.Proposal{ID: model.ID(n), Title: title, Receipt: model.Receipt{Number: n}}
		for _, c := range claims {
			p.Claims = append(p.Claims, model.Claim{Problem: c, Level: model.Direct})
		}
		return p
	}
	member := func(n string, to, left model.Date) model.Member {
		return model.Member{ID: model.ID(n), Person: model.ID(n), From: "2022-01-01", To: to, Left: left}
	}
	cap15 := model.Cap{Type: "10(4)", Share: 1500}
	cases := []struct {
		name string
		f    facts
		want []string
	}{
		{"nothing", facts{}, nil},
		{"a draft tells what it wants", facts{proposals: []model.Proposal{proposal("1", "ก")}}, []string{"draft"}},
		{"a withdrawn draft is nobody's work", facts{proposals: []model.Proposal{{ID: "1", Title: "ก", Withdrawn: "ถอน"}}}, nil},
		{
			"a decided draft is no longer asked for",
			facts{proposals: []model.Proposal{proposal("1", "ก")}, decided: map[model.ID]model.Decision{"1": {Word: model.Approve}}},
			nil,
		},
		{
			"many drafts are counted",
			facts{proposals: []model.Proposal{proposal("1", "ก"), proposal("2", "ข"), proposal("3", "ค"), proposal("4", "ง"), proposal("5", "จ")}},
			[]string{"draft", "draft", "draft", "drafts"},
		},
		{
			"a problem without proposal",
			facts{
				problems: []model.Problem{{ID: "a"}, {ID: "b"}, {ID: "c", Withdrawn: "ซ้ำ"}}, proposals: []model.Proposal{proposal("1", "ก", "a")},
				decided: map[model.ID]model.Decision{"1": {Word: model.Reject}},
			},
			[]string{"unserved"},
		},
		{
			"a near-copy of another round",
			facts{
				proposals: []model.Proposal{proposal("2", "โครงการส่งเสริมสุขภาพผู้สูงอายุบ้านหนองตัวอย่าง ปี 2569")},
				others:    []model.Proposal{proposal("1", "โครงการส่งเสริมสุขภาพผู้สูงอายุบ้านหนองตัวอย่าง ปี 2568")},
				decided:   map[model.ID]model.Decision{"2": {Word: model.Approve}},
			},
			[]string{"copy"},
		},
		{
			"terms",
			facts{roster: model.Roster{Members: []model.Member{
				member("soon", "2026-05-31", ""), member("close", "2026-04-01", ""), member("late", "2026-06-01", ""), member("over", "2025-01-01", ""),
				member("left", "2026-04-01", "2026-01-01"), member("ex officio", "", ""),
			}}},
			[]string{"goes_on", "term_close", "term"},
		},
		{
			"where terms end",
			facts{roster: model.Roster{TermsEnd: true, Members: []model.Member{
				member("close", "2026-03-02", ""), member("ended", "2026-02-01", ""), member("long ago", "2025-01-01", ""),
			}}},
			[]string{"term_close", "ended"},
		},
		{
			"a renewed term is no news",
			facts{roster: model.Roster{Members: []model.Member{
				member("a", "2026-02-01", ""), {ID: "b", Person: "a", From: "2026-02-02"},
			}}},
			nil,
		},
		{
			"a broken ceiling, and a floor once something is approved",
			facts{spending: model.Spending{Approved: 900, Types: []model.TypeSpending{
				{Type: "10(4)", Approved: 900, Caps: []model.CapStatus{{Cap: cap15, Limit: 800, Broken: true}}},
				{Type: "10(5)", Caps: []model.CapStatus{{Cap: model.Cap{Floor: true, Verified: true}, Limit: 1, Broken: true}}},
			}}},
			[]string{"ceiling", "floor"},
		},
		{
			"returns that are late and near",
			facts{dues: []service.Due{{State: model.DueLate}, {State: model.DueSoon}}},
			[]string{"returns"},
		},
		{
			"a floor at the year's start",
			facts{spending: model.Spending{Types: []model.TypeSpending{
				{Type: "10(5)", Caps: []model.CapStatus{{Cap: model.Cap{Floor: true}, Limit: 1, Broken: true}}},
			}}},
			nil,
		},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.f.today = model.DateOf(day)
			var keys []string
			for _, w := range c.f.warnings() {
				keys = append(keys, w.Key)
				text := phrase.Say("overview.warning."+w.Key, w.Args...)
				if !phrase.Has("overview.warning."+w.Key) || strings.ContainsAny(text, "{}") {
					t.Errorf("%s is worded %q", w.Key, text)
				}
			}
			if !slices.Equal(keys, c.want) {
				t.Errorf("warnings %v, want %v", keys, c.want)
			}
		})
	}
}

func TestCapText(t *testing.T) {
	c := model.CapStatus{Cap: model.Cap{Share: 1250, Base: []model.MoneyLine{model.FromNHSO, model.FromLocal}}, Base: model.Baht(400), Limit: model.Baht(50)}
	text := capText(model.TypeSpending{Approved: model.Baht(45)}, c)
	for _, want := range []string{"12.5", "400.00", "50.00", "45.00", phrase.Field("money.nhso"), phrase.Say("cap.unverified")} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	c.Cap.Verified = true
	if strings.Contains(capText(model.TypeSpending{}, c), phrase.Say("cap.unverified")) {
		t.Error("a verified cap is called unverified")
	}
}

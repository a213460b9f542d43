package project

import (
	"strings"
	"testing"

	"kongthun/app/view/part"
	"kongthun/model"
)

// begun is a project under an agreement of two instalments.
func begun(change ...func(*state)) state {
	p := state{
		Decision: model.Decision{Word: model.Approve, Amount: 100, Meeting: "m", Final: true},
		Proposal: model.Proposal{ID: "p1", Title: "โครงการ"},
		Project: model.Project{ID: "j1", Proposal: "p1", Agreement: &model.Agreement{
			Number: "1/2569", On: "2026-01-05", Approved: 100, Instalments: []model.Instalment{{Number: 1, Amount: 60, Due: "2026-02-01"}, {Number: 2, Amount: 40}},
		}},
	}
	for _, c := range change {
		c(&p)
	}
	p.Marks = p.Folder().Evidence()
	p.Commitment, _ = p.Folder().Commitment()
	return p
}

// asked adds a request of an instalment; signed by all, paid.
func asked(instalment int, signed, paid bool) func(*state) {
	return func(p *state) {
		d := model.Disbursement{ID: model.ID("d" + number(instalment)), Project: "j1", Instalment: instalment, Amount: p.Project.Agreement.Instalments[instalment-1].Amount}
		if signed {
			for _, role := range model.SigningRoles() {
				d.Signed = append(d.Signed, model.Signed{Role: role, Name: "ผู้ลงนาม"})
			}
			d, _ = d.SignedOn("2026-02-02")
		}
		p.Disbursements = append(p.Disbursements, d)
		if paid {
			p.Entries = append(p.Entries, model.Entry{ID: model.ID("e" + number(instalment)), Project: "j1", Disbursement: d.ID, Code: model.CodeType1, Amount: d.Amount, Date: "2026-02-03"})
		}
	}
}

func told(instalment int, returned model.Satang) func(*state) {
	return func(p *state) {
		p.Outcomes = append(p.Outcomes, model.Outcome{ID: "o1", Project: "j1", Instalment: instalment, On: "2026-05-01", Returned: &returned})
	}
}

func there(p *state) {
	for _, key := range model.EvidenceKeys() {
		p.Project = p.Project.WithMark(key, &model.EvidenceMark{Key: key, Present: true})
	}
}

func TestNextStep(t *testing.T) {
	paid := []func(*state){asked(1, true, true), told(1, 0), asked(2, true, true)}
	with := func(more ...func(*state)) []func(*state) { return append(append([]func(*state){}, paid...), more...) }
	for name, c := range map[string]struct {
		changes []func(*state)
		want    step
	}{
		"no agreement":          {[]func(*state){func(p *state) { p.Project.Agreement = nil }}, step{"agree", agreementTab, 0}},
		"the meeting went on":   {[]func(*state){func(p *state) { p.Supplement = []string{"supplement.sum"} }}, step{"supplement", agreementTab, 0}},
		"nothing asked for":     {nil, step{"request", paymentTab, 1}},
		"unsigned":              {[]func(*state){asked(1, false, false)}, step{"sign", paymentTab, 1}},
		"signed":                {[]func(*state){asked(1, true, false)}, step{"pay", paymentTab, 1}},
		"paid, not reported":    {[]func(*state){asked(1, true, true)}, step{"progress", outcomeTab, 1}},
		"reported on the first": {[]func(*state){asked(1, true, true), told(1, 0)}, step{"request", paymentTab, 2}},
		"all paid":              {paid, step{"report", outcomeTab, 0}},
		"money is left":         {with(told(0, 5)), step{"refund", paymentTab, 0}},
		"papers are missing":    {with(told(0, 0)), step{"evidence", evidenceTab, 0}},
		"all is there":          {with(told(0, 0), there), step{"close", closingTab, 0}},
		"closed":                {with(func(p *state) { p.Project.Closed = &model.Mark{On: "2026-06-01"} }), step{"", closingTab, 0}},
		"cancelled":             {[]func(*state){func(p *state) { p.Decision.Cancelled = "2026-03-01" }}, step{"", closingTab, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			got := nextStep(begun(c.changes...))
			if got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
			if said := got.say(); strings.HasPrefix(said, "projects.") || strings.Contains(said, "{") {
				t.Errorf("it is said as %q", said)
			}
		})
	}
}

func TestFiltersAndStanding(t *testing.T) {
	for name, c := range map[string]struct {
		p        state
		standing string
		under    string
	}{
		"running":      {begun(asked(1, true, true)), running, "all running"},
		"no agreement": {begun(func(p *state) { p.Project.Agreement = nil }), unagreed, "all running noAgreement"},
		"waiting":      {begun(asked(1, true, false)), waiting, "all running waiting"},
		"due":          {begun(func(p *state) { p.Reminders = []model.Reminder{{Kind: model.InstalmentDue, On: "2026-02-01"}} }), waiting, "all running waiting"},
		"overdue":      {begun(func(p *state) { p.Reminders = []model.Reminder{{Kind: model.ReportOverdue, On: "2026-02-01"}} }), overdue, "all running overdue"},
		"closed":       {begun(func(p *state) { p.Project.Closed = &model.Mark{On: "2026-06-01"} }), "closed", "all closed"},
		"cancelled":    {begun(func(p *state) { p.Decision.Cancelled = "2026-06-01" }), "cancelled", "all closed"},
	} {
		t.Run(name, func(t *testing.T) {
			if got, _ := standing(c.p); got != c.standing {
				t.Errorf("stands as %s, want %s", got, c.standing)
			}
			var under []string
			for _, f := range filters() {
				if standsUnder(c.p, f) {
					under = append(under, f)
				}
			}
			if got := strings.Join(under, " "); got != c.under {
				t.Errorf("stands under %q, want %q", got, c.under)
			}
		})
	}
	all := []state{begun(), begun(func(p *state) { p.Project.Agreement = nil })}
	options := filterOptions(all)
	if len(options) != 3 || !strings.Contains(options[2].Label, "(1)") {
		t.Errorf("the filters are %v", options)
	}
	if got := narrowed(all, unagreed); len(got) != 1 || len(all) != 2 {
		t.Errorf("%d are left", len(got))
	}
}

func TestWhatTheListSays(t *testing.T) {
	p := begun(asked(1, true, true))
	if got := nextDay(p); got != "" {
		t.Errorf("the next day is %s, and none is known", got)
	}
	if got := nextDay(begun()); got != "2026-02-01" {
		t.Errorf("the next day is %s, want that of the first instalment", got)
	}
	if text, tone := marks(p); !strings.HasPrefix(text, "3/6 ") || tone == part.Good {
		t.Errorf("the marks are %q", text)
	}
	if text := totals([]state{p, begun()}); !strings.Contains(text, "อนุมัติ 2.00") || !strings.Contains(text, "จ่าย 0.60") {
		t.Errorf("the sums are %q", text)
	}
	back := begun(asked(1, true, true), func(p *state) {
		p.Entries = append(p.Entries, model.Entry{ID: "er", Project: "j1", Code: model.CodeRefund, Amount: 10, Date: "2026-06-01"})
	})
	if text := moneyLine(back.Commitment); !strings.Contains(text, "ค้างจ่าย 0.40") { // what came back is not owed again
		t.Errorf("the money stands at %q", text)
	}
	over := begun(asked(1, true, true), func(p *state) { p.Project.Closed = &model.Mark{On: "2026-06-01"} })
	if text := totals([]state{over, begun()}); !strings.Contains(text, "ค้างจ่าย 1.00 ") || !strings.Contains(text, "กลับมาใช้ได้ 0.40") {
		t.Errorf("with one that is closed the sums are %q", text)
	}
	if text := moneyLine(over.Commitment); !strings.Contains(text, "ใช้ได้ 0.40") {
		t.Errorf("closed, the money stands at %q", text)
	}
	if !strings.Contains(searched(p), "1/2569") {
		t.Error("the number of the agreement is not found")
	}
}

func TestLinesOfMoney(t *testing.T) {
	p := begun(asked(1, true, true), func(p *state) {
		p.Disbursements = append(p.Disbursements, model.Disbursement{ID: "dx", Project: "j1", Number: "9", Amount: 7, Cancelled: "พิมพ์ผิด"})
		p.Entries = append(p.Entries, model.Entry{ID: "er", Project: "j1", Code: model.CodeRefund, Number: "RET0000001", Amount: 3, Date: "2026-06-01"})
	})
	lines := payLines(p)
	var keys []string
	for _, l := range lines {
		keys = append(keys, l.key())
		if text, _ := l.standing(); text == "" || l.what() == "" || l.amount() <= 0 {
			t.Errorf("%s says nothing", l.key())
		}
	}
	if got := strings.Join(keys, " "); got != "d1 2 dx er" {
		t.Errorf("the lines are %q", got)
	}
	if got := wanted(lines); got != "2" {
		t.Errorf("%q is wanted, want the second instalment", got)
	}
	if got := wanted(payLines(begun(asked(1, false, false)))); got != "d1" {
		t.Errorf("%q is wanted, want the open request", got)
	}
	if wanted(nil) != "" {
		t.Error("something is wanted of nothing")
	}
}

func TestReportsOwed(t *testing.T) {
	one := begun(func(p *state) { p.Project.Agreement.Instalments = p.Project.Agreement.Instalments[:1] })
	if options := reportOptions(one); len(options) != 1 || options[0].Value != finalReport {
		t.Errorf("a project of one instalment owes %v", options)
	}
	for name, c := range map[string]struct {
		p    state
		want string
	}{
		"one instalment":  {one, finalReport},
		"first paid":      {begun(asked(1, true, true)), "1"},
		"first reported":  {begun(asked(1, true, true), told(1, 0)), finalReport},
		"last asked for":  {begun(asked(1, true, true), told(1, 0), asked(2, true, true)), finalReport},
		"finally told of": {begun(asked(1, true, true), told(0, 0)), finalReport},
	} {
		if got := nextReport(c.p); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestMoneyOfAReport(t *testing.T) {
	sum := func(s model.Satang) *model.Satang { return &s }
	for _, c := range []struct {
		given, used, returned *model.Satang
		want                  part.Tone
	}{
		{nil, nil, nil, part.Muted},
		{sum(100), nil, nil, part.Muted},
		{sum(100), sum(90), sum(10), part.Good},
		{sum(100), sum(100), nil, part.Good},
		{sum(0), sum(0), sum(0), part.Good},
		{sum(100), sum(90), nil, part.Warning},
		{sum(100), sum(120), sum(0), part.Warning},
	} {
		if text, tone := moneyNote(model.Outcome{Given: c.given, Used: c.used, Returned: c.returned}); tone != c.want || text == "" {
			t.Errorf("%+v is said as %q in %v", c, text, tone)
		}
	}
}

package model

import (
	"slices"
	"testing"
)

// ids of the one project that these tests are about.
var (
	theProject  = NewID(KindProject, make([]byte, 10))
	theProposal = NewID(KindProposal, make([]byte, 10))
)

func request(n byte, instalment int, baht int64) Disbursement {
	return Disbursement{
		ID: NewID(KindDisbursement, []byte{n, 0, 0, 0, 0, 0, 0, 0, 0, 0}), Project: theProject, Instalment: instalment,
		On: "2026-02-01", Amount: Baht(baht),
	}
}

func signed(d Disbursement, roles ...string) Disbursement {
	for _, r := range roles {
		d.Signed = append(d.Signed, Signed{Role: r, On: "2026-02-02"})
	}
	return d
}

func pays(d Disbursement) Entry {
	return Entry{Project: d.Project, Disbursement: d.ID, Code: CodeType2, Amount: d.Amount, Date: "2026-02-05"}
}

// running is a project of 100,000 baht in two instalments, of which nothing was asked for.
func running() Folder {
	instalments, _ := Instalments(Baht(100_000), 6000, 4000)
	instalments[0].Due, instalments[1].Due = "2026-02-01", "2026-05-01"
	return Folder{
		Decision: Decision{Proposal: theProposal, Word: Approve, Amount: Baht(100_000), Meeting: NewID(KindMeeting, make([]byte, 10)), ReportDue: "2026-09-30"},
		Proposal: Proposal{ID: theProposal, Title: "ลดหกล้ม", Type: "10(2)", Ends: "2026-08-31", Receipt: Receipt{Number: "1/2569"}, Applicant: Applicant{Name: "ชมรม"}},
		Project: Project{ID: theProject, Proposal: theProposal, Agreement: &Agreement{
			Number: "001/2569", On: "2026-01-20", Instalments: instalments, Approved: Baht(100_000), Ends: "2026-08-31", Payee: Payee{Name: "ชมรมผู้สูงอายุ"},
		}},
	}
}

func TestSixPapersAsTheProgramSeesThem(t *testing.T) {
	all := signed(request(1, 1, 60_000), SigningRoles()...)
	withPapers := all
	withPapers.Papers = []Paper{{Name: "ใบสำคัญรับเงิน", Present: true}}
	lacking := all
	lacking.Papers = []Paper{{Name: "ใบสำคัญรับเงิน", Present: true}, {Name: "สำเนาบัตร"}}
	cancelled := request(2, 1, 5)
	cancelled.Cancelled = "ผิด"
	for name, c := range map[string]struct {
		change func(*Folder)
		want   string // the green ones
	}{
		"agreed only":           {func(*Folder) {}, "proposal agreement"},
		"nothing done yet":      {func(f *Folder) { f.Project = Project{}; f.Proposal.Receipt = Receipt{} }, ""},
		"minutes closed":        {func(f *Folder) { f.Decision.Final = true }, "proposal minutes agreement"},
		"approved elsewhere":    {func(f *Folder) { f.Decision.Final, f.Decision.Meeting = true, "" }, "proposal agreement"},
		"request not signed":    {func(f *Folder) { f.Requests = []Disbursement{signed(request(1, 1, 5), "asks")} }, "proposal agreement"},
		"request signed":        {func(f *Folder) { f.Requests = []Disbursement{all, cancelled} }, "proposal agreement disbursement"},
		"cancelled only":        {func(f *Folder) { f.Requests = []Disbursement{cancelled} }, "proposal agreement"},
		"papers, not paid":      {func(f *Folder) { f.Requests = []Disbursement{withPapers} }, "proposal agreement disbursement"},
		"paid, papers there":    {func(f *Folder) { f.Requests, f.Entries = []Disbursement{withPapers}, []Entry{pays(all)} }, "proposal agreement disbursement receipt"},
		"paid, one paper lacks": {func(f *Folder) { f.Requests, f.Entries = []Disbursement{lacking}, []Entry{pays(all)} }, "proposal agreement disbursement"},
		"paid without a paper":  {func(f *Folder) { f.Requests, f.Entries = []Disbursement{all}, []Entry{pays(all)} }, "proposal agreement disbursement"},
		"progress reported":     {func(f *Folder) { f.Outcomes = []Outcome{{Instalment: 1}} }, "proposal agreement"},
		"reported":              {func(f *Folder) { f.Outcomes = []Outcome{{Instalment: 1}, {}} }, "proposal agreement report"},
		"report withdrawn":      {func(f *Folder) { f.Outcomes = []Outcome{{Withdrawn: "ผิด"}} }, "proposal agreement"},
		"the office overrules": {func(f *Folder) {
			f.Project.Evidence = []EvidenceMark{{Key: "report", Present: true, Note: "แฟ้ม 3"}, {Key: "agreement", Present: false}}
		}, "proposal report"},
	} {
		t.Run(name, func(t *testing.T) {
			f := running()
			c.change(&f)
			got := ""
			marks := f.Evidence()
			for i, e := range marks {
				if e.Key != EvidenceKeys()[i] {
					t.Errorf("%d is %s", i, e.Key)
				}
				if e.Present {
					got += " " + e.Key
				}
			}
			if len(marks) != 6 || got != c.want && got != " "+c.want {
				t.Errorf("green:%s, want %s", got, c.want)
			}
		})
	}
}

func TestAMarkOfTheOfficeIsTakenBack(t *testing.T) {
	p := Project{Evidence: []EvidenceMark{{Key: "minutes", Present: true}}}
	q := p.WithMark("minutes", &EvidenceMark{Key: "minutes", Note: "หาย"}).WithMark("report", &EvidenceMark{Key: "report", Present: true})
	if len(q.Evidence) != 2 || q.Evidence[0].Present || q.Evidence[0].Note != "หาย" {
		t.Errorf("%+v", q.Evidence)
	}
	if q = q.WithMark("minutes", nil); len(q.Evidence) != 1 || q.Evidence[0].Key != "report" || !p.Evidence[0].Present {
		t.Errorf("%+v, before %+v", q.Evidence, p.Evidence)
	}
	f := running()
	f.Project.Evidence = []EvidenceMark{{Key: "minutes", Present: true, Note: "ตู้ 2"}}
	if e := f.Evidence()[1]; e.Seen || !e.Present || e.Marked == nil || e.Marked.Note != "ตู้ 2" {
		t.Errorf("%+v", e)
	}
}

func TestWhatSpeaksAgainstClosing(t *testing.T) {
	first, second := request(1, 1, 60_000), request(2, 2, 40_000)
	paid := func(f *Folder) {
		f.Requests, f.Entries = []Disbursement{first, second}, []Entry{pays(first), pays(second)}
	}
	for name, c := range map[string]struct {
		change func(*Folder)
		want   []string
	}{
		"nothing yet":     {func(*Folder) {}, []string{ClosingUnpaid, ClosingReport}},
		"asked, not paid": {func(f *Folder) { f.Requests = []Disbursement{first} }, []string{ClosingUnpaid, ClosingRequests, ClosingReport}},
		"paid":            {paid, []string{ClosingReport}},
		"paid, reported":  {func(f *Folder) { paid(f); f.Outcomes = []Outcome{{Used: new(Baht(100_000))}} }, nil},
		"money is left":   {func(f *Folder) { paid(f); f.Outcomes = []Outcome{{Returned: new(Baht(500))}} }, []string{ClosingRefund}},
		"given back": {func(f *Folder) {
			paid(f)
			f.Outcomes = []Outcome{{Returned: new(Baht(500))}}
			f.Entries = append(f.Entries, Entry{Project: theProject, Code: CodeRefund, Amount: Baht(500)})
		}, nil},
		"cancelled, nothing paid": {func(f *Folder) { f.Decision.Amount, f.Decision.Cancelled, f.Project.Agreement = 0, "2026-03-01", nil }, []string{ClosingReport}},
	} {
		t.Run(name, func(t *testing.T) {
			f := running()
			c.change(&f)
			if got, err := f.ClosingLacks(); err != nil || !slices.Equal(got, c.want) {
				t.Errorf("%v (%v), want %v", got, err, c.want)
			}
		})
	}
}

func TestSupplementIsWantedWhenAMeetingChangedWhatWasAgreed(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Folder)
		want   []string
	}{
		"as agreed":                  {func(*Folder) {}, nil},
		"more approved":              {func(f *Folder) { f.Decision.Amount = Baht(120_000) }, []string{SupplementSum}},
		"extended":                   {func(f *Folder) { f.Decision.Until = "2026-10-31" }, []string{SupplementUntil}},
		"both":                       {func(f *Folder) { f.Decision.Amount, f.Decision.Until = Baht(1), "2026-10-31" }, []string{SupplementSum, SupplementUntil}},
		"extended, supplemented":     {func(f *Folder) { f.Decision.Until, f.Project.Agreement.Ends = "2026-10-31", "2026-10-31" }, nil},
		"cancelled":                  {func(f *Folder) { f.Decision.Amount, f.Decision.Cancelled = 0, "2026-03-01" }, []string{SupplementCancelled}},
		"cancelled, and closed":      {func(f *Folder) { f.Decision.Cancelled, f.Project.Closed = "2026-03-01", &Mark{On: "2026-04-01"} }, nil},
		"changed before there is it": {func(f *Folder) { f.Decision.Amount, f.Project.Agreement = Baht(1), nil }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			f := running()
			c.change(&f)
			if got := f.Supplement(); !slices.Equal(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestTheLatestWordIsTold(t *testing.T) {
	f := running()
	if f.Ends() != "2026-08-31" || f.ReportDue() != "2026-09-30" || f.AgreementNumber() != "001/2569" || f.Code() != "" {
		t.Errorf("%s %s %s %s", f.Ends(), f.ReportDue(), f.AgreementNumber(), f.Code())
	}
	f.Decision.Until, f.Decision.ReportDue, f.Proposal.ReportDue = "2026-10-31", "", "2026-11-30"
	f.Proposal.Agreement, f.Proposal.Code, f.Project.Agreement = "9/2569", "เก่า", nil
	if f.Ends() != "2026-10-31" || f.ReportDue() != "2026-11-30" || f.AgreementNumber() != "9/2569" || f.Code() != "เก่า" {
		t.Errorf("%s %s %s %s", f.Ends(), f.ReportDue(), f.AgreementNumber(), f.Code())
	}
	f.Project.Code = "69-L0000-2-001"
	if f.Code() != "69-L0000-2-001" {
		t.Error(f.Code())
	}
}

func TestWhenAProjectEnded(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Folder)
		want   bool
	}{
		"running":            {func(*Folder) {}, false},
		"closed":             {func(f *Folder) { f.Project.Closed = &Mark{} }, true},
		"cancelled":          {func(f *Folder) { f.Decision.Cancelled = "2026-01-01" }, true},
		"imported, running":  {func(f *Folder) { f.Proposal.Earlier = &Earlier{Approved: 1} }, false},
		"imported with sum":  {func(f *Folder) { f.Proposal.Earlier = &Earlier{Spent: 1} }, true},
		"imported with word": {func(f *Folder) { f.Proposal.Earlier = &Earlier{Outcome: "บรรลุ"} }, true},
	} {
		f := running()
		c.change(&f)
		if f.Ended() != c.want {
			t.Errorf("%s: %v", name, f.Ended())
		}
	}
}

// What an imported list told the end of owes nothing more, whether or not its payments stand in this ledger.
func TestAnImportedProjectIsEnded(t *testing.T) {
	f := Folder{Decision: Decision{Word: Approve, Amount: Baht(300)}, Proposal: Proposal{Earlier: &Earlier{Approved: Baht(300), Spent: Baht(280)}}}
	c, err := f.Commitment()
	if err != nil || !c.Ended || c.Payable() != 0 || c.Released != Baht(20) {
		t.Errorf("%+v, %v", c, err)
	}
	f.Proposal.Earlier.Spent = 0
	if c, err := f.Commitment(); err != nil || c.Ended || c.Payable() != Baht(300) {
		t.Errorf("nothing is told of its end: %+v, %v", c, err)
	}
}

// What an imported list tells was spent counts only while the ledger has no payment of the project.
func TestWhatWentOutForAProject(t *testing.T) {
	told := Folder{Proposal: Proposal{Earlier: &Earlier{Spent: Baht(900)}}}
	for _, c := range []struct {
		name   string
		folder Folder
		of     Commitment
		want   Satang
	}{
		{"nothing known", Folder{}, Commitment{}, 0},
		{"by a list", told, Commitment{}, Baht(900)},
		{"by the ledger", Folder{}, Commitment{Paid: Baht(800), Refunded: Baht(50)}, Baht(750)},
		{"by both", told, Commitment{Paid: Baht(800), Refunded: Baht(50)}, Baht(750)},
	} {
		if got, err := c.folder.Spent(c.of); err != nil || got != c.want {
			t.Errorf("%s: %s, %v, want %s", c.name, got, err, c.want)
		}
	}
}

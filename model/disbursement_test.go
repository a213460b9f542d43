package model

import (
	"math"
	"slices"
	"testing"
)

func TestWhatIsWrongWithARequest(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Disbursement)
		field  string
	}{
		"nothing":            {func(*Disbursement) {}, ""},
		"no day":             {func(d *Disbursement) { d.On = "" }, "on"},
		"nothing asked for":  {func(d *Disbursement) { d.Amount = 0 }, "amount"},
		"less than nothing":  {func(d *Disbursement) { d.Amount = -1 }, "amount"},
		"instalment below 0": {func(d *Disbursement) { d.Instalment = -1 }, "instalment"},
		"no such way":        {func(d *Disbursement) { d.How = "gold" }, "how"},
		"a cheque of no day": {func(d *Disbursement) { d.ChequeOn = "2026-02-30" }, "chequeOn"},
		"no such role":       {func(d *Disbursement) { d.Signed = []Signed{{Role: "friend"}} }, "signed.0.role"},
		"a role twice":       {func(d *Disbursement) { d.Signed = []Signed{{Role: "asks"}, {Role: "asks"}} }, "signed.1.role"},
		"signed on no day":   {func(d *Disbursement) { d.Signed = []Signed{{Role: "asks", On: "x"}} }, "signed.0.on"},
	} {
		t.Run(name, func(t *testing.T) {
			d := request(1, 1, 100)
			d.How = ByBank
			c.change(&d)
			err := d.Check()
			e, _ := err.(*Error)
			if (c.field == "") != (err == nil) || e != nil && (e.Key != "disbursement.invalid" || len(e.Fields) != 1 || e.Fields[0].Field != c.field) {
				t.Errorf("%v, want %s", err, c.field)
			}
		})
	}
}

func TestTheChainIsCompleteWithEverySignature(t *testing.T) {
	for i, role := range SigningRoles() {
		others := slices.Delete(SigningRoles(), i, i+1)
		d := signed(request(1, 1, 100), others...)
		d.Signed = append(d.Signed, Signed{Role: role, Name: "สมหญิง ตัวอย่าง"}) // named, not signed
		if d.Complete() || d.SignedBy(role) || !d.SignedBy(others[0]) {
			t.Errorf("complete without %s", role)
		}
		if d = signed(request(1, 1, 100), append(others, role)...); !d.Complete() {
			t.Errorf("not complete with %s signing last", role)
		}
	}
}

func TestARequestIsPaidByAnEntryThatCounts(t *testing.T) {
	d, other := request(1, 1, 100), request(2, 1, 100)
	withdrawn, refund := pays(d), pays(d)
	withdrawn.Withdrawn, refund.Code = "จ่ายผิด", CodeRefund
	for name, c := range map[string]struct {
		entries []Entry
		want    bool
	}{
		"none":      {nil, false},
		"another's": {[]Entry{pays(other)}, false},
		"withdrawn": {[]Entry{withdrawn}, false},
		"a refund":  {[]Entry{refund}, false},
		"paid":      {[]Entry{withdrawn, pays(other), pays(d)}, true},
	} {
		if got := PaidBy(d.ID, c.entries); (got != nil) != c.want || got != nil && got.Disbursement != d.ID {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestWhatOfARequestWantsAReason(t *testing.T) {
	cash := func(d Disbursement) Disbursement { d.How = ByCash; return d }
	cancelled := request(3, 1, 60_000)
	cancelled.Cancelled = "ผิด"
	for name, c := range map[string]struct {
		change func(*Folder)
		d      Disbursement
		want   []string
	}{
		"the first instalment": {func(*Folder) {}, request(1, 1, 60_000), nil},
		"above the instalment": {func(*Folder) {}, request(1, 1, 60_001), []string{RequestInstalment}},
		"no such instalment":   {func(*Folder) {}, request(1, 3, 1), []string{RequestInstalment}},
		"of no instalment":     {func(*Folder) {}, request(1, 0, 100_000), nil},
		"above all":            {func(*Folder) {}, request(1, 0, 100_001), []string{RequestAgreed, RequestApproved}},
		"the instalment is asked for already": {
			func(f *Folder) { f.Requests = []Disbursement{request(2, 1, 60_000)} },
			request(1, 1, 1),
			[]string{RequestInstalment},
		},
		"that one was cancelled": {func(f *Folder) { f.Requests = []Disbursement{cancelled} }, request(1, 1, 60_000), nil},
		"itself, changed":        {func(f *Folder) { f.Requests = []Disbursement{request(1, 1, 60_000)} }, request(1, 1, 50_000), nil},
		"no agreement":           {func(f *Folder) { f.Project.Agreement = nil }, request(1, 0, 100_000), []string{RequestNoAgreement}},
		"less approved by now":   {func(f *Folder) { f.Decision.Amount = Baht(50_000) }, request(1, 1, 60_000), []string{RequestApproved}},
		"agreed upon too little": {func(f *Folder) { f.Project.Agreement.Instalments[1].Amount = 0 }, request(1, 0, 70_000), []string{RequestAgreed}},
		"in cash":                {func(*Folder) {}, cash(request(1, 1, 5_000)), nil},
		"too much in cash":       {func(*Folder) {}, cash(request(1, 1, 5_001)), []string{RequestCash}},
	} {
		t.Run(name, func(t *testing.T) {
			f := running()
			c.change(&f)
			if got, err := f.RequestBeyond(c.d, Baht(5_000)); err != nil || !slices.Equal(got, c.want) {
				t.Errorf("%v (%v), want %v", got, err, c.want)
			}
		})
	}
	f := running()
	if got, err := f.RequestBeyond(cash(request(1, 1, 60_000)), 0); err != nil || got != nil {
		t.Errorf("no limit is known, yet %v (%v)", got, err)
	}
	d := request(1, 1, 1)
	d.Amount = math.MaxInt64
	f.Requests = []Disbursement{request(2, 1, 1)}
	if _, err := f.RequestBeyond(d, 0); !isKey(err, "money.overflow") {
		t.Errorf("%v", err)
	}
}

func TestTheNextRequestIsForTheInstalmentThatNobodyAskedFor(t *testing.T) {
	f := running()
	if d := f.NextRequest(); d.Instalment != 1 || d.Amount != Baht(60_000) || d.Payee.Name != "ชมรมผู้สูงอายุ" || d.Project != theProject {
		t.Errorf("%+v", d)
	}
	f.Requests = []Disbursement{request(1, 1, 60_000)}
	if d := f.NextRequest(); d.Instalment != 2 || d.Amount != Baht(40_000) {
		t.Errorf("%+v", d)
	}
	f.Requests = append(f.Requests, request(2, 2, 30_000))
	if d := f.NextRequest(); d.Instalment != 0 || d.Amount != Baht(10_000) {
		t.Errorf("%+v", d)
	}
	f.Requests, f.Decision.Amount = append(f.Requests, request(3, 0, 90_000)), Baht(100_000)
	if d := f.NextRequest(); d.Amount != 0 {
		t.Errorf("%+v", d)
	}
	f.Project, f.Requests = Project{}, nil
	if d := f.NextRequest(); d.Amount != Baht(100_000) || d.Payee.Name != "ชมรม" {
		t.Errorf("%+v", d)
	}
}

func TestAPaymentTakesFromTheRequestWhatIsNotTyped(t *testing.T) {
	f := running()
	d := request(1, 1, 60_000)
	d.Account, d.Cheque, d.Number, d.Payee.Name = NewID(KindAccount, make([]byte, 10)), "0012345", "1/2569", "นางสาวตัวอย่าง"
	e := f.Payment(d, Entry{Date: "2026-02-05", Code: CodeNHSO, Amount: 1, Project: "x", Number: "PAY9", Withdrawn: "x"})
	want := Entry{
		Date: "2026-02-05", Code: CodeType2, Account: d.Account, Amount: Baht(60_000), Paper: "0012345", Text: "ลดหกล้ม",
		Party: "นางสาวตัวอย่าง", Project: theProject, Disbursement: d.ID,
	}
	if e != want {
		t.Errorf("%+v\nwant %+v", e, want)
	}
	d.Cheque, d.Payee.Name = "", ""
	typed := Entry{Date: "2026-02-05", Account: NewID(KindAccount, []byte("0123456789")), Text: "งวด 1", NegativeWhy: "รอเงินโอน", Cleared: "2026-02-07"}
	e = f.Payment(d, typed)
	if e.Paper != "1/2569" || e.Party != "ชมรม" || e.Account != typed.Account || e.Text != "งวด 1" || e.NegativeWhy != "รอเงินโอน" || e.Cleared != "2026-02-07" {
		t.Errorf("%+v", e)
	}
}

func TestARefundIsIncomeOfTheProject(t *testing.T) {
	f := running()
	account := NewID(KindAccount, make([]byte, 10))
	e := f.Refund(Entry{Date: "2026-09-01", Account: account, Amount: Baht(500), Paper: "12/3", Code: CodeType1, Disbursement: "x"})
	want := Entry{Date: "2026-09-01", Code: CodeRefund, Account: account, Amount: Baht(500), Paper: "12/3", Text: "ลดหกล้ม", Party: "ชมรม", Project: theProject}
	if e != want {
		t.Errorf("%+v\nwant %+v", e, want)
	}
}

// Who has no name cannot have signed; who has signed keeps the day.
func TestASigningDaysOnlyThoseWithAName(t *testing.T) {
	d := Disbursement{On: "2026-02-10", Signed: []Signed{{Role: "asks", Name: "ก"}, {Role: "finance", Name: "ข", On: "2026-02-12"}, {Role: "chief", Name: " "}}}
	got, nameless := d.SignedOn("2026-02-11")
	if want := []string{"checks", "secretary", "chief"}; !slices.Equal(nameless, want) {
		t.Errorf("nameless %v", nameless)
	}
	if len(got.Signed) != 5 || got.Signed[0].On != "2026-02-11" || got.Signed[2].On != "2026-02-12" || got.Signed[1].On != "" || got.Signed[4].On != "" {
		t.Errorf("%+v", got.Signed)
	}
	if len(d.Signed) != 3 || d.Signed[0].On != "" {
		t.Error("the request before was changed")
	}
	if faults := got.SigningFaults(); len(faults) != 0 {
		t.Errorf("%+v", faults)
	}
	got.On = "2026-02-12"
	if faults := got.SigningFaults(); len(faults) != 1 || faults[0].Field != "signed.0.on" {
		t.Errorf("%+v", faults)
	}
}

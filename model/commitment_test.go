package model

import (
	"encoding/binary"
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestHowTheMoneyOfAProjectStands(t *testing.T) {
	first, second := request(1, 1, 60_000), request(2, 2, 40_000)
	cancelled := request(3, 0, 9)
	cancelled.Cancelled = "ผิด"
	refund := Entry{Project: theProject, Code: CodeRefund, Amount: Baht(1_500)}
	withdrawn := pays(first)
	withdrawn.Withdrawn = "ผิด"
	others := Entry{Project: NewID(KindProject, []byte("0123456789")), Code: CodeType2, Amount: Baht(7)}
	for name, c := range map[string]struct {
		change func(*Folder)
		want   Commitment // in baht
	}{
		"agreed":        {func(*Folder) {}, Commitment{Approved: 100_000, Agreed: 100_000, Unpaid: 100_000}},
		"only approved": {func(f *Folder) { f.Project = Project{} }, Commitment{Approved: 100_000, NotAgreed: 100_000}},
		"paid in part": {func(f *Folder) {
			f.Requests, f.Entries = []Disbursement{first, second, cancelled}, []Entry{withdrawn, pays(first), others}
		}, Commitment{Approved: 100_000, Agreed: 100_000, Requested: 100_000, Paid: 60_000, Unpaid: 40_000}},
		"paid, given back, closed": {func(f *Folder) {
			f.Requests, f.Entries = []Disbursement{first, second}, []Entry{pays(first), pays(second), refund}
			f.Project.Closed = &Mark{}
		}, Commitment{Approved: 100_000, Agreed: 100_000, Requested: 100_000, Paid: 100_000, Refunded: 1_500, Unpaid: 1_500, Released: 1_500, Ended: true}},
		"closed with a part unpaid": {func(f *Folder) {
			f.Requests, f.Entries, f.Project.Closed = []Disbursement{first}, []Entry{pays(first)}, &Mark{}
		}, Commitment{Approved: 100_000, Agreed: 100_000, Requested: 60_000, Paid: 60_000, Unpaid: 40_000, Released: 40_000, Ended: true}},
		"cancelled before anything": {func(f *Folder) {
			f.Decision.Amount, f.Decision.Cancelled, f.Project = 0, "2026-03-01", Project{}
		}, Commitment{Ended: true}},
		"cancelled with money out": {func(f *Folder) {
			f.Decision.Amount, f.Decision.Cancelled = 0, "2026-03-01"
			f.Requests, f.Entries = []Disbursement{first}, []Entry{pays(first), refund}
		}, Commitment{Agreed: 100_000, NotAgreed: -100_000, Requested: 60_000, Paid: 60_000, Refunded: 1_500, Unpaid: 41_500, Released: -58_500, Ended: true}},
		"paid without an agreement": {func(f *Folder) {
			f.Requests, f.Entries, f.Project.Agreement = []Disbursement{first}, []Entry{pays(first)}, nil
		}, Commitment{Approved: 100_000, NotAgreed: 100_000, Requested: 60_000, Paid: 60_000, Unpaid: -60_000}},
	} {
		t.Run(name, func(t *testing.T) {
			f := running()
			c.change(&f)
			for _, s := range []*Satang{
				&c.want.Approved, &c.want.Agreed, &c.want.NotAgreed, &c.want.Requested, &c.want.Paid, &c.want.Refunded, &c.want.Unpaid, &c.want.Released,
			} {
				*s *= 100
			}
			if got, err := f.Commitment(); err != nil || got != c.want {
				t.Errorf("%+v (%v)\nwant %+v", got, err, c.want)
			}
		})
	}
}

func TestWhatMayStillGoOut(t *testing.T) {
	for name, c := range map[string]struct {
		of   Commitment
		want Satang
	}{
		"nothing paid":      {Commitment{Approved: 10}, 10},
		"in part":           {Commitment{Approved: 10, Paid: 4, Refunded: 1}, 6},
		"all":               {Commitment{Approved: 10, Paid: 10}, 0},
		"too much":          {Commitment{Approved: 10, Paid: 11}, 0},
		"ended":             {Commitment{Approved: 10, Ended: true}, 0},
		"more than fits in": {Commitment{Approved: math.MaxInt64, Paid: -1}, 0},
	} {
		if got := c.of.Payable(); got != c.want {
			t.Errorf("%s: %d", name, got)
		}
	}
}

func TestSumsThatDoNotFitAreRefused(t *testing.T) {
	huge := request(1, 1, 1)
	huge.Amount = math.MaxInt64
	for name, change := range map[string]func(*Folder){
		"agreed":    func(f *Folder) { f.Project.Agreement.Instalments[0].Amount = math.MaxInt64 },
		"requested": func(f *Folder) { f.Requests = []Disbursement{huge, request(2, 1, 1)} },
		"paid":      func(f *Folder) { f.Entries = []Entry{pays(huge), pays(request(2, 1, 1)), pays(huge)} },
		"not agreed": func(f *Folder) {
			f.Decision.Amount, f.Project.Agreement.Instalments = math.MinInt64, []Instalment{{Number: 1, Amount: 1}}
		},
	} {
		f := running()
		change(&f)
		if _, err := f.Commitment(); !isKey(err, "money.overflow") {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := f.ClosingLacks(); !isKey(err, "money.overflow") {
			t.Errorf("%s, closing: %v", name, err)
		}
	}
	if _, err := Free(0, Commitment{Approved: math.MaxInt64}, Commitment{Approved: 1}); !isKey(err, "money.overflow") {
		t.Errorf("free: %v", err)
	}
}

// simulated is a project of a random year, kept by a bookkeeping of its own: what the rules say is held against it.
type simulated struct {
	folder                       Folder
	approved, agreed, paid, back Satang
	ended                        bool
	n                            uint16
}

// turn is one thing that may happen to a project after its approval.
func (s *simulated) turn(t *rapid.T, what string, sum Satang) {
	f := &s.folder
	switch what {
	case "change":
		if !s.ended {
			s.approved, f.Decision.Amount = sum, sum
		}
	case "cancel":
		if !s.ended {
			s.approved, f.Decision.Amount, f.Decision.Cancelled, s.ended = 0, 0, "2026-03-01", true
		}
	case "agree":
		list, err := Instalments(sum, 5000, 5000)
		if err != nil {
			t.Fatal(err)
		}
		f.Project.Agreement, s.agreed = &Agreement{Number: "1", On: "2026-01-01", Instalments: list}, sum
	case "pay":
		s.n++
		d := Disbursement{ID: NewID(KindDisbursement, binary.BigEndian.AppendUint16(make([]byte, 8), s.n)), Project: f.Project.ID, On: "2026-02-01", Amount: sum}
		f.Requests = append(f.Requests, d)
		e := f.Payment(d, Entry{Date: "2026-02-02"})
		if rapid.IntRange(0, 4).Draw(t, "withdrawn") == 0 {
			e.Withdrawn = "ผิด"
		} else {
			s.paid += sum
		}
		f.Entries = append(f.Entries, e)
	case "refund":
		sum = min(sum, s.paid-s.back)
		s.back += sum
		f.Entries = append(f.Entries, f.Refund(Entry{Date: "2026-08-01", Amount: sum}))
	case "close":
		f.Project.Closed, s.ended = &Mark{}, true
	}
}

// drawYear draws the projects of a year with all that happened to them, over which the ledger is one book.
func drawYear(t *rapid.T) []*simulated {
	sum := rapid.Custom(func(t *rapid.T) Satang { return Satang(rapid.Int64Range(0, 50_000_00).Draw(t, "sum")) })
	var out []*simulated
	for i := range rapid.IntRange(0, 6).Draw(t, "projects") {
		s := &simulated{approved: sum.Draw(t, "approved")}
		s.folder = Folder{
			Decision: Decision{Word: Approve, Amount: s.approved},
			Proposal: Proposal{Type: rapid.SampledFrom([]string{"10(1)", "10(2)", "10(5)", "10(8)"}).Draw(t, "type")},
			Project:  Project{ID: NewID(KindProject, []byte{byte(i), 0, 0, 0, 0, 0, 0, 0, 0, 0})},
		}
		for range rapid.IntRange(0, 8).Draw(t, "turns") {
			s.turn(t, rapid.SampledFrom([]string{"change", "cancel", "agree", "pay", "pay", "refund", "close"}).Draw(t, "what"), sum.Draw(t, "sum"))
		}
		out = append(out, s)
	}
	return out
}

// What is approved, agreed, paid and free always adds up, and the ledger spends by each code what was paid to its projects, over any
// year. `go test -run RandomYears -rapid.checks=10000 ./model` is the long run.
func TestMoneyAddsUpOverRandomYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		year := drawYear(t)
		var book []Entry // one book of all projects: each finds its own in it
		for _, s := range year {
			book = append(book, s.folder.Entries...)
		}
		money := Satang(rapid.Int64Range(0, 1_000_000_00).Draw(t, "money"))
		held, spent, want := Satang(0), map[LedgerCode]Satang{}, map[LedgerCode]Satang{}
		var all []Commitment
		for _, s := range year {
			f := s.folder
			f.Entries = book
			c, err := f.Commitment()
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, c)
			if c.Approved != s.approved || c.Agreed != s.agreed || c.Paid != s.paid || c.Refunded != s.back || c.Ended != s.ended {
				t.Fatalf("%+v, by hand %+v", c, s)
			}
			if c.Approved != c.Agreed+c.NotAgreed || c.Agreed != c.Paid-c.Refunded+c.Unpaid {
				t.Fatalf("does not add up: %+v", c)
			}
			if s.ended {
				held += s.paid - s.back // what an ended project keeps is what did not come back
			} else {
				held += s.approved
			}
			want[CodeOfType(f.Proposal.Type)] += s.paid
		}
		free, err := Free(money, all...)
		if err != nil || free != money-held {
			t.Fatalf("free is %d (%v), by hand %d", free, err, money-held)
		}
		for _, e := range book {
			if e.Code.Expense() && e.Withdrawn == "" {
				spent[e.Code] += e.Amount
			}
		}
		for code, sum := range want {
			if spent[code] != sum {
				t.Fatalf("the ledger spends %d by %s, the projects were paid %d", spent[code], code, sum)
			}
		}
	})
}

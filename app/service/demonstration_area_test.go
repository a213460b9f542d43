package service

import (
	"strings"
	"testing"

	"kongthun/model"
	"kongthun/model/thai"
)

// The problems are whole: every field filled, the baseline is what numerator and denominator give, issues and agencies are the
// office's, and all three origins occur.
func wantProblems(t *testing.T, s *Service) {
	office, _ := s.Office()
	known := map[model.IssueRef]bool{}
	for _, l := range office.Lists {
		for _, i := range l.Issues {
			known[model.IssueRef{List: l.Key, Code: i.Code}] = true
		}
	}
	agencies := map[string]bool{}
	for _, a := range office.Agencies {
		agencies[a.Key] = true
	}
	origins, totals := map[model.OriginKind]int{}, map[int]int{}
	for _, p := range all[model.Problem](t)(s.Problems()) {
		if missing := p.Missing(); len(missing) > 0 {
			t.Errorf("%s: missing %v", p.Title, missing)
		}
		origins[p.Origin.Kind]++
		totals[p.Priority.Total()]++
		for _, i := range p.Issues {
			if !known[i] {
				t.Errorf("%s: issue %v is not the office's", p.Title, i)
			}
		}
		for _, a := range p.Partners {
			if !agencies[a.Agency] || len(a.Brings) == 0 {
				t.Errorf("%s: partner %+v is not the office's, or brings nothing", p.Title, a)
			}
		}
		if got := rate(t, p.Indicator); got != string(p.Indicator.Baseline) {
			t.Errorf("%s: baseline %s, numerator and denominator give %s", p.Title, p.Indicator.Baseline, got)
		}
	}
	if len(origins) != 3 || len(totals) < 7 {
		t.Errorf("origins %v, priorities %v: too much alike", origins, totals)
	}
}

// rate is the indicator worked out from its parts, per hundred or per hundred thousand as its unit says.
func rate(t *testing.T, i model.Indicator) string {
	t.Helper()
	n, ok1 := i.Numerator.Rat()
	d, ok2 := i.Denominator.Rat()
	per, ok3 := model.Decimal(map[string]string{"ร้อยละ": "100", "ต่อแสนประชากร": "100000"}[i.Unit]).Rat()
	if !ok1 || !ok2 || !ok3 {
		t.Fatalf("indicator %+v", i)
	}
	return n.Mul(n.Quo(n, d), per).FloatString(2)
}

func wantProposals(t *testing.T, s *Service) {
	types, kinds := map[string]int{}, map[int]int{}
	drafts, withdrawn, long, otherMoney, groups := 0, 0, 0, 0, 0
	for _, p := range all[model.Proposal](t)(s.Proposals("")) {
		types[p.Type]++
		kinds[p.Applicant.Kind]++
		switch {
		case p.Withdrawn != "":
			withdrawn++
		case p.Draft():
			drafts++
		}
		if !p.Draft() {
			wantWhole(t, p)
		}
		if n := len([]rune(p.Rationale)); n > 4000 {
			long++
		}
		if len(p.OtherMoney) > 0 {
			otherMoney++
		}
		if p.Applicant.Kind == 5 && len(p.Applicant.Members) >= 5 {
			groups++
		}
		if p.Applicant.Phone != "" && !strings.HasPrefix(p.Applicant.Phone, "000-000-") {
			t.Errorf("%s: %s may be somebody's number", p.Title, p.Applicant.Phone)
		}
	}
	for code, want := range map[string]int{"10(1)": 7, "10(2)": 10, "10(3)": 4, "10(4)": 1, "10(5)": 1, "": 1} {
		if types[code] != want {
			t.Errorf("type %q: %d, want %d", code, types[code], want)
		}
	}
	if len(kinds) != 6 {
		t.Errorf("kinds of applicant: %v, want all six", kinds)
	}
	if drafts != 3 || withdrawn != 1 || long == 0 || otherMoney < 5 || groups < 5 {
		t.Errorf("drafts %d, withdrawn %d, long %d, other money %d, groups %d", drafts, withdrawn, long, otherMoney, groups)
	}
}

// wantNearCopy: one pair of proposals is nearly the same, as it happens between rounds, and no other.
func wantNearCopy(t *testing.T, s *Service) {
	list := all[model.Proposal](t)(s.Proposals(""))
	var pairs []string
	for i, a := range list {
		for _, b := range list[:i] {
			if model.Similar(a.Title, b.Title) >= model.NearCopy {
				pairs = append(pairs, b.Receipt.Number+" "+a.Receipt.Number)
			}
		}
	}
	if len(pairs) != 1 || pairs[0] != "1/2569 16/2569" {
		t.Errorf("near copies: %v", pairs)
	}
}

// wantWhole checks that what a complete proposal says of itself adds up.
func wantWhole(t *testing.T, p model.Proposal) {
	t.Helper()
	var sum model.Satang
	for _, a := range p.Activities {
		sum += a.Amount
	}
	if sum != p.Budget {
		t.Errorf("%s: activities come to %v, budget is %v", p.Title, sum, p.Budget)
	}
	if n := len([]rune(p.Rationale)); n < 400 {
		t.Errorf("%s: rationale of %d characters", p.Title, n)
	}
	if len(p.Claims) < 1 || len(p.Claims) > 3 {
		t.Errorf("%s: %d claims", p.Title, len(p.Claims))
	}
	if p.Receipt.Number == "" || p.Receipt.Date == "" || p.Starts < p.Receipt.Date || p.ReportDue != "" && p.ReportDue < p.Ends {
		t.Errorf("%s: received %v, runs %s to %s, report due %s", p.Title, p.Receipt, p.Starts, p.Ends, p.ReportDue)
	}
}

// Everything in the story is text as the program keeps it, so that a value typed again is the same value.
func wantNormalText(t *testing.T, s *Service) {
	for _, p := range all[model.Proposal](t)(s.Proposals("")) {
		for _, text := range []string{p.Title, p.Rationale, p.Results} {
			if thai.Normalise(text) != text {
				t.Errorf("not normal: %.60s", text)
			}
		}
	}
}

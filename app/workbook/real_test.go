package workbook

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kongthun/model"
	"kongthun/model/thai"
)

// published is a proposal as a public register shows it: mostly incomplete, with the spelling, the codes and the dates of real
// offices.
type published struct {
	Title      string   `json:"title"`
	FundCode   string   `json:"fund_code"`
	Year       *int     `json:"fiscal_year"`
	Type       *int     `json:"activity_type"`
	OrgType    *int     `json:"org_type"`
	OrgName    string   `json:"org_name"`
	Code       string   `json:"project_code"`
	Agreement  string   `json:"agreement_no"`
	Approved   string   `json:"approved_date"`
	Start      string   `json:"period_start"`
	End        string   `json:"period_end"`
	Due        string   `json:"report_due"`
	Place      string   `json:"place"`
	Plans      []string `json:"plan_names"`
	Rationale  string   `json:"rationale_condensed"`
	Budget     *float64 `json:"budget_total"`
	Situations []struct {
		Text string   `json:"text"`
		Size *float64 `json:"size"`
	} `json:"situation_lines"`
	Objectives []struct {
		Objective, Indicator string
		Size, Target         *float64
	} `json:"objectives"`
	Targets []struct {
		Name   string
		Number *float64
	} `json:"target_groups"`
	Activities []struct {
		Name   string
		Amount *float64
	} `json:"activities"`
}

// proposal is what of a published one has a field, as the office would have typed it.
func (r published) proposal(t *testing.T) model.Proposal {
	t.Helper()
	p := model.Proposal{
		Title: oneLineOf(r.Title), Code: oneLineOf(r.Code), Agreement: oneLineOf(r.Agreement), Place: oneLineOf(r.Place),
		Rationale: strings.TrimSpace(thai.Normalise(r.Rationale)),
		Starts:    dayOf(t, r.Start), Ends: dayOf(t, r.End), ReportDue: dayOf(t, r.Due), Budget: satangOf(r.Budget),
		Import: &model.ImportOrigin{FundCode: r.FundCode},
	}
	p.Applicant.Name = oneLineOf(r.OrgName)
	if r.OrgType != nil {
		p.Applicant.Kind = *r.OrgType
	}
	if r.Type != nil {
		p.Type = "10(" + strconv.Itoa(*r.Type) + ")"
	}
	if r.Year != nil {
		p.Import.Fields = map[string]string{yearKey: strconv.Itoa(*r.Year)}
	}
	for _, s := range r.Plans {
		p.Plans = append(p.Plans, oneLineOf(s))
	}
	for _, s := range r.Situations {
		if s.Text != "" || s.Size != nil {
			p.Situation = append(p.Situation, model.Situation{Text: oneLineOf(s.Text), Size: decimalText(s.Size)})
		}
	}
	for _, o := range r.Objectives {
		p.Objectives = append(p.Objectives, model.Objective{
			Text: oneLineOf(o.Objective), Indicator: oneLineOf(o.Indicator), Size: decimalText(o.Size), Target: decimalText(o.Target),
		})
	}
	for _, x := range r.Activities {
		p.Activities = append(p.Activities, model.Activity{Text: oneLineOf(x.Name), Amount: satangOf(x.Amount)})
	}
	for _, x := range r.Targets {
		target := model.Target{Name: oneLineOf(x.Name)}
		if found, ok := choose(lists(t)["group"], x.Name); ok {
			target.Name = ""
			target.Group, _ = strconv.Atoi(found.Code)
		}
		if x.Number != nil {
			target.People = int(*x.Number)
		}
		p.Targets = append(p.Targets, target)
	}
	if d := dayOf(t, r.Approved); d != "" {
		p.Earlier = &model.Earlier{On: d, Approved: p.Budget}
	}
	return p
}

func oneLineOf(s string) string { return strings.Join(strings.Fields(thai.Normalise(s)), " ") }

func dayOf(t *testing.T, s string) model.Date {
	t.Helper()
	if s == "" {
		return ""
	}
	y, m, d, err := thai.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return model.NewDate(y, m, d)
}

func satangOf(f *float64) model.Satang {
	if f == nil {
		return 0
	}
	return model.Satang(math.Round(*f * 100))
}

func decimalText(f *float64) model.Decimal {
	if f == nil {
		return ""
	}
	return model.Decimal(strconv.FormatFloat(*f, 'f', -1, 64))
}

// realProposals are the published ones beside the repository; the test says so and ends when they are not there.
func realProposals(t *testing.T) []published {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "proposals.json"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared is not there:", err)
		}
		t.Skip("did not run: ../shared/data/proposals.json is not there")
	}
	return parsed(t, raw)
}

func parsed(t *testing.T, raw []byte) []published {
	t.Helper()
	var out []published
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestInventedProposalsComeThroughEveryLayout(t *testing.T) {
	raw, err := os.ReadFile("testdata/proposals.json")
	if err != nil {
		t.Fatal(err)
	}
	all := through(t, parsed(t, raw))
	for key, least := range map[string]int{
		"odd.code": 2, "odd.code.type": 1, "odd.date.one": 2, "odd.period.year": 1, "odd.approved": 1, "odd.reportdue": 1,
		"cell.type.beyond": 1, "cell.fund.other": 2, "cell.year.other": 1, "odd.copy": 2,
	} {
		if all["proposal"][key] < least && all["projectlist"][key] < least {
			t.Errorf("%s pointed out %d and %d times, not %d", key, all["proposal"][key], all["projectlist"][key], least)
		}
	}
}

func TestRealProposalsComeThroughEveryLayout(t *testing.T) {
	rows := realProposals(t)
	if len(rows) < 200 {
		t.Fatalf("only %d proposals", len(rows))
	}
	for layout, found := range through(t, rows) {
		t.Logf("%s: %v", layout, found)
	}
}

// through writes the proposals in each layout that offices use, reads the workbooks, and fails when a field that the layout has a
// column for is not equal. It counts what was pointed out, by layout and key.
func through(t *testing.T, rows []published) map[string]map[string]int {
	t.Helper()
	found := map[string]map[string]int{}
	for _, key := range []string{"proposal", "projectlist", "action"} {
		l := shipped(t)[key]
		var want []model.Proposal
		silent := 0
		for _, r := range rows {
			p := r.proposal(t)
			if said(p, l).Check() != nil { // neither title nor organisation nor objective in this layout's columns
				silent++
				continue
			}
			want = append(want, p)
		}
		tmpl := model.Template{Layouts: []model.Layout{l}, Lists: lists(t), Proposals: want}
		in := back(t, tmpl)
		if err := in.Check(); err != nil {
			t.Fatal(key, err)
		}
		if len(in.Proposals) != len(want) {
			t.Fatalf("%s: %d of %d", key, len(in.Proposals), len(want))
		}
		for i := range want {
			same(t, l, in.Proposals[i], want[i], tmpl.Lists)
		}
		found[key] = map[string]int{"rows": len(want), "silent": silent}
		for _, f := range append(in.Findings, model.NearCopies(in.Proposals, nil)...) {
			found[key][f.Key]++
			worded(t, f.Key)
		}
	}
	return found
}

// said is what of a proposal the columns of a layout can say about itself.
func said(p model.Proposal, l model.Layout) model.Proposal {
	var out model.Proposal
	for _, c := range l.Columns {
		switch c.Field {
		case "title":
			out.Title = p.Title
		case "applicant", "applicant.name":
			out.Applicant.Name = p.Applicant.Name
		case "objectives", "objectives.text":
			out.Objectives = p.Objectives
		case "situation":
			out.Situation = p.Situation
		}
	}
	return out
}

// same compares the cells that both proposals make in the layout's columns, and so every field that the layout has a column for;
// that two different values make the same cell is ruled out by TestProposalsComeBack.
func same(t *testing.T, l model.Layout, got, want model.Proposal, lists model.Lists) {
	t.Helper()
	fields := proposalFields()
	for _, c := range l.Columns {
		if f := fields[c.Field]; f.write != nil {
			if a, b := f.write(got, lists), f.write(want, lists); !reflect.DeepEqual(a, b) {
				t.Errorf("%s %s of %q: %+v, want %+v", l.Key, c.Field, want.Title, a, b)
			}
		}
	}
	for name, pair := range map[string][2]any{
		"title": {got.Title, want.Title}, "type": {got.Type, want.Type}, "starts": {got.Starts, want.Starts}, "ends": {got.Ends, want.Ends},
		"budget": {got.Budget, want.Budget}, "place": {got.Place, want.Place}, "plans": {got.Plans, want.Plans},
		"situation": {got.Situation, want.Situation}, "objectives": {got.Objectives, want.Objectives},
		"activities": {got.Activities, want.Activities}, "targets": {got.Targets, want.Targets}, "code": {got.Code, want.Code},
		"reportDue": {got.ReportDue, want.ReportDue}, "agreement": {got.Agreement, want.Agreement}, "rationale": {got.Rationale, want.Rationale},
		"applicant.kind": {got.Applicant.Kind, want.Applicant.Kind}, "applicant.name": {got.Applicant.Name, want.Applicant.Name},
	} {
		if _, has := l.Column(name); has && !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%s %s: %+v, want %+v", l.Key, name, pair[0], pair[1])
		}
	}
}

// The look-alike rows have the same keys as the published ones, so that what is tested without them is the same thing.
func TestInventedRowsLookAlike(t *testing.T) {
	keys := func(raw []byte) []string {
		var rows []map[string]any
		if err := json.Unmarshal(raw, &rows); err != nil || len(rows) == 0 {
			t.Fatal(err)
		}
		var out []string
		for k := range rows[0] {
			out = append(out, k)
		}
		slices.Sort(out)
		return out
	}
	raw, err := os.ReadFile("testdata/proposals.json")
	if err != nil {
		t.Fatal(err)
	}
	invented := keys(raw)
	realProposals(t)
	raw, err = os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "proposals.json"))
	if err != nil {
		t.Fatal(err)
	}
	published := keys(raw)
	for _, k := range invented {
		if !slices.Contains(published, k) {
			t.Errorf("%s is no key of the published rows", k)
		}
	}
}

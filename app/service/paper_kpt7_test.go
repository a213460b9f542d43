package service

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// squeezed is a text without white space.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' {
			return -1
		}
		return r
	}, s)
}

// reads tells whether a text stands on a paper: in one piece, or line by line among the lines of the columns beside it.
func reads(text, wanted string) bool {
	wanted = squeezed(wanted)
	if strings.Contains(squeezed(text), wanted) {
		return true
	}
	at := map[int]bool{0: true} // how much of it may have been read
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\f' }) {
		line = squeezed(line)
		for n := range at {
			if line != "" && strings.HasPrefix(wanted[n:], line) {
				at[n+len(line)] = true
			}
		}
		if at[len(wanted)] {
			return true
		}
	}
	return false
}

// fieldsOf are the texts of a proposal that its form shows.
func fieldsOf(p model.Proposal) map[string]string {
	out := map[string]string{
		"title": p.Title, "code": p.Code, "type": p.Type, "applicant.name": p.Applicant.Name, "applicant.note": p.Applicant.Note,
		"proposer": orDefault(p.Applicant.Proposer, p.Applicant.Responsible), "position": p.Applicant.Position, "plans": strings.Join(p.Plans, ", "),
		"place": p.Place, "period": periodText(p.Starts, p.Ends, p.Period), "note": p.BudgetNote,
	}
	several := func(name, text string) {
		for i, line := range strings.Split(text, "\n") {
			out[name+" "+strconv.Itoa(i)] = strings.TrimSpace(line)
		}
	}
	several("rationale", p.Rationale)
	several("results", p.Results)
	if p.Budget > 0 {
		out["budget"] = baht(p.Budget) + " บาท (" + thai.BahtText(int64(p.Budget)) + ")"
	}
	for i, m := range p.Applicant.Members {
		out[fmt.Sprint("member ", i)] = m
	}
	for i, x := range p.Situation {
		out[fmt.Sprint("situation ", i)], out[fmt.Sprint("size ", i)] = x.Text, string(x.Size)
	}
	for i, x := range p.Objectives {
		out[fmt.Sprint("objective ", i)], out[fmt.Sprint("indicator ", i)], out[fmt.Sprint("target ", i)] = x.Text, x.Indicator, string(x.Target)
	}
	for i, x := range p.Activities {
		out[fmt.Sprint("activity ", i)] = strconv.Itoa(i+1) + ". " + x.Text
		if x.Amount > 0 {
			out[fmt.Sprint("amount ", i)] = baht(x.Amount)
		}
	}
	for i, x := range p.Targets {
		out[fmt.Sprint("group ", i)], out[fmt.Sprint("people ", i)], out[fmt.Sprint("main ", i)] = x.Name, peopleText(x.People), x.Main
	}
	for i, x := range p.OtherMoney {
		out[fmt.Sprint("agency ", i)] = x.Agency + " " + baht(x.Amount) + " บาท"
	}
	return out
}

// formOf prints a proposal's form in Arabic digits, as its texts have them.
func formOf(s *Service, p model.Proposal) (paper.Pages, error) {
	list, err := read(s, func(r *storage.Reader) ([]model.Document, error) {
		w, err := newWriting(r, s.Today())
		if err != nil {
			return nil, err
		}
		w.office.Setting.ArabicDigits = true
		return w.form7(p)
	})
	if err != nil {
		return paper.Pages{}, err
	}
	return paper.Documents(list)
}

// failer is a test or a property's run.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

func wantForm(t failer, s *Service, p model.Proposal) {
	t.Helper()
	pages, err := formOf(s, p)
	if err != nil {
		t.Fatalf("%q: %v", p.Title, err)
	}
	for name, text := range fieldsOf(p) {
		if !reads(pages.Text, text) {
			t.Errorf("%q: %s %q is not on the form", p.Title, name, text)
		}
	}
}

// Every proposal of the public register gives a form with all that it says.
func TestRealProposalsGiveTheForm(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "proposals.json"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared is not there:", err)
		}
		t.Skip("did not run: ../shared/data/proposals.json is not there")
	}
	var rows []realProposal
	if err := json.Unmarshal(raw, &rows); err != nil {
		t.Fatal(err)
	}
	s := newService(t)
	round := all[model.Round](t)(s.Rounds(""))[0].ID
	for _, r := range rows {
		p := r.proposal()
		p.Round = round
		clean(&p)
		wantForm(t, s, p)
	}
	if len(rows) < 100 {
		t.Errorf("only %d proposals", len(rows))
	}
}

// realProposal is a row of the public register.
type realProposal struct {
	Title, Place string
	Rationale    string   `json:"rationale_condensed"`
	Org          string   `json:"org_name"`
	OrgType      *int     `json:"org_type"`
	Type         *int     `json:"activity_type"`
	Code         string   `json:"project_code"`
	Period       string   `json:"period_text"`
	Plans        []string `json:"plan_names"`
	Budget       *float64 `json:"budget_total"`
	Results      []string `json:"expected_results"`
	Objectives   []struct{ Objective, Indicator string }
	Activities   []struct {
		Name   string
		Amount *float64
	}
	Situations []struct{ Text string } `json:"situation_lines"`
	Targets    []struct {
		Name   string
		Number *json.Number
	} `json:"target_groups"`
}

func (r realProposal) proposal() model.Proposal {
	p := model.Proposal{
		Title: r.Title, Code: r.Code, Place: r.Place, Rationale: r.Rationale, Period: r.Period, Plans: r.Plans, Results: strings.Join(r.Results, "\n"),
		Applicant: model.Applicant{Name: r.Org},
	}
	if r.OrgType != nil && *r.OrgType <= 6 {
		p.Applicant.Kind = *r.OrgType
	}
	if r.Type != nil {
		p.Type = "10(" + strconv.Itoa(*r.Type) + ")"
	}
	if r.Budget != nil {
		p.Budget = model.Satang(*r.Budget * 100)
	}
	for _, o := range r.Objectives {
		p.Objectives = append(p.Objectives, model.Objective{Text: o.Objective, Indicator: o.Indicator})
	}
	for _, a := range r.Activities {
		x := model.Activity{Text: a.Name}
		if a.Amount != nil {
			x.Amount = model.Satang(*a.Amount * 100)
		}
		p.Activities = append(p.Activities, x)
	}
	for _, x := range r.Situations {
		p.Situation = append(p.Situation, model.Situation{Text: x.Text})
	}
	for _, x := range r.Targets {
		g := model.Target{Name: x.Name}
		if x.Number != nil {
			if n, err := strconv.Atoi(x.Number.String()); err == nil {
				g.People = n
			}
		}
		p.Targets = append(p.Targets, g)
	}
	return p
}

// Whatever a proposal says, with the worst words of the language, is on its form whole, whether it is finished or not.
func TestAnyProposalGivesTheForm(t *testing.T) {
	const worst = "ที่ ปั้น ฝี่ กตัญญู ฐุ ฎุ น้ำ ผู้ ป่วย ฟื้นฟู ปี้ ฤๅษี เป๊ะ พื้นที่ สิทธิ์ ศักดิ์ "
	s := newService(t)
	round := all[model.Round](t)(s.Rounds(""))[0].ID
	rapid.Check(t, func(t *rapid.T) {
		n := 0
		text := func(most int) string {
			n++
			return strings.TrimSpace(fmt.Sprintf("ข้อ%dก ", n) + strings.Repeat(worst, rapid.IntRange(0, most).Draw(t, "length")))
		}
		or := func(s string) string {
			if rapid.Bool().Draw(t, "empty") {
				return ""
			}
			return s
		}
		p := model.Proposal{
			Round: round, Title: or(text(3)), Code: or("69-L0000-2-01"), Type: or(rapid.SampledFrom([]string{"10(2)", "10(8)"}).Draw(t, "type")),
			Place: or(text(2)), Rationale: or(text(20) + "\n" + text(5)), Results: or(text(4)), BudgetNote: or(text(2)), Period: or(text(1)),
			Budget: model.Satang(rapid.Int64Range(0, 1e9).Draw(t, "budget")),
			Applicant: model.Applicant{
				Kind: rapid.IntRange(0, 6).Draw(t, "kind"), Name: or(text(2)), Responsible: or(text(0)), Position: or(text(0)), Note: or(text(1)),
			},
		}
		for range rapid.IntRange(0, 7).Draw(t, "members") {
			p.Applicant.Members = append(p.Applicant.Members, text(0))
		}
		for range rapid.IntRange(0, 13).Draw(t, "objectives") {
			p.Objectives = append(p.Objectives, model.Objective{Text: text(3), Indicator: text(2), Target: "70.5"})
		}
		for range rapid.IntRange(0, 6).Draw(t, "activities") {
			p.Activities = append(p.Activities, model.Activity{Text: text(4), Amount: model.Satang(rapid.Int64Range(0, 1e8).Draw(t, "amount"))})
		}
		for i := range rapid.IntRange(0, 9).Draw(t, "targets") {
			p.Targets = append(p.Targets, model.Target{Group: i, Name: text(0), People: i * 1000, Main: text(1)})
		}
		for range rapid.IntRange(0, 2).Draw(t, "others") {
			p.OtherMoney = append(p.OtherMoney, model.OtherMoney{Agency: text(0), Amount: 1250050, Granted: rapid.Bool().Draw(t, "granted")})
		}
		wantForm(t, s, p)
	})
}

// The empty form has boxes, lines and rows and no word of anybody's.
func TestTheEmptyFormIsToBeFilledByHand(t *testing.T) {
	s := newService(t)
	_, pages, err := s.WritePaper("kpt7blank", all[model.Round](t)(s.Rounds(""))[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(pages.Text, "☑") || strings.Count(pages.Text, "☐") != 2*(5+6)+9 {
		t.Errorf("%d boxes, ticked %v", strings.Count(pages.Text, "☐"), strings.Contains(pages.Text, "☑"))
	}
	if n := strings.Count(pages.Text, "....................."); n < 25 {
		t.Errorf("%d dotted lines", n)
	}
}

package workbook

import (
	"bytes"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
	"kongthun/model/thai"
)

// guide is the shipped wording of templates.
func guide(t testing.TB) model.Guide {
	t.Helper()
	var g model.Guide
	readJSON(t, "assets/layouts/guide.json", &g)
	return g
}

// template is the shipped intake workbook, empty.
func template(t testing.TB) model.Template {
	t.Helper()
	all := shipped(t)
	return model.Template{
		Guide: guide(t), Layouts: []model.Layout{all["proposal"], all["problem"], all["member"]}, Lists: lists(t), Author: "กองทุน",
	}
}

// back writes a template and reads it.
func back(t testing.TB, tmpl model.Template) model.Intake {
	t.Helper()
	data, err := Template(tmpl)
	if err != nil {
		t.Fatal(err)
	}
	s := settings(t)
	s.Lists = tmpl.Lists
	in, err := Read("แบบ.xlsx", data, s)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func TestEmptyTemplateBringsNothing(t *testing.T) {
	in := back(t, template(t))
	if len(in.Proposals)+len(in.Problems)+len(in.Members)+len(in.Findings) != 0 || len(in.Tables) != 3 {
		t.Errorf("%+v", in)
	}
}

// The example row is a proposal that is taken in without a word, once its mark is gone: what it shows is right.
func TestExamplesAreRight(t *testing.T) {
	for _, key := range []string{"proposal", "problem", "member"} {
		tmpl := template(t)
		l := shipped(t)[key]
		for i := range l.Columns {
			switch l.Columns[i].Field {
			case markField:
				l.Columns[i].Example = ""
			case "seat":
				l.Columns[i].Example = tmpl.Lists["seat"][0].Name
			}
		}
		tmpl.Layouts = []model.Layout{l}
		in := back(t, tmpl)
		for _, f := range in.Findings {
			if f.Key != "cell.fund.other" {
				t.Errorf("%s: %+v", key, f)
			}
		}
		if n := len(in.Proposals) + len(in.Problems) + len(in.Members); n != 1 {
			t.Errorf("%s: %d", key, n)
		}
		if key == "proposal" {
			missing := in.Proposals[0].Missing()
			if !reflect.DeepEqual(missing, []string{"claims"}) { // the office's problems are its own
				t.Error(missing)
			}
		}
	}
}

func TestChangedExampleIsPointedOut(t *testing.T) {
	in, err := Read("แบบ.xlsx", sheetOf(t, []any{"ที่", "ชื่อโครงการ", "งบประมาณที่ขอ"}, []any{"ตัวอย่าง", "โครงการของเรา", 5000},
		[]any{1, "โครงการสอง", 5000}, []any{nil, nil, nil}, []any{"รวม", nil, 10000}), settings(t))
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, f := range in.Findings {
		keys = append(keys, f.Key+" "+f.Cell)
	}
	if len(in.Proposals) != 1 || !reflect.DeepEqual(keys, []string{"row.example.changed 2", "row.total 5"}) {
		t.Errorf("%v %+v", keys, in.Proposals)
	}
}

// text draws what people write, and what they should not: bars, backslashes, line breaks, leading signs of formulas.
func text(t *rapid.T, name string) string {
	s := rapid.StringOfN(rapid.RuneFrom([]rune("กขคำที่ปั้นฝี่ๆ 0๑=+-@|\\\n<&\"'xn_")), 0, 40, -1).Draw(t, name)
	return strings.TrimSpace(thai.Normalise(s))
}

// oneLine is a text as a title or a name is kept; a lone dash means that there is nothing.
func oneLine(t *rapid.T, name string) string {
	return undashed(strings.Join(strings.Fields(text(t, name)), " "))
}

func undashed(s string) string {
	if strings.Trim(s, "-–— \n") == "" {
		return ""
	}
	return s
}

func drawDate(t *rapid.T, name string) model.Date {
	return model.DateOf(firstDay.AddDate(0, 0, rapid.IntRange(40000, 60000).Draw(t, name)))
}

// sized draws a list; an entry that holds nothing is none.
func sized[E any](t *rapid.T, name string, one func() E) []E {
	var out []E
	for range rapid.IntRange(0, 4).Draw(t, name) {
		if e := one(); !reflect.ValueOf(e).IsZero() {
			out = append(out, e)
		}
	}
	return out
}

func drawMoney(t *rapid.T, name string) model.Satang {
	return model.Satang(rapid.Int64Range(0, 1e12).Draw(t, name))
}

func drawDecimal(t *rapid.T, name string) model.Decimal {
	return rapid.SampledFrom([]model.Decimal{"", "0", "12.5", "-3", "1766", "35.93", "0.000001"}).Draw(t, name)
}

func drawProposal(t *rapid.T) model.Proposal {
	named := func(name string) string { return "ช" + strings.TrimLeft(text(t, name), "\n") }
	p := model.Proposal{
		Title: "ก" + oneLine(t, "title"), Code: oneLine(t, "code"), Type: rapid.SampledFrom([]string{"", "10(1)", "10(5)", "10(7)"}).Draw(t, "type"),
		Receipt:   model.Receipt{Number: oneLine(t, "receipt"), Date: drawDate(t, "received")},
		Rationale: undashed(text(t, "rationale")), Results: undashed(text(t, "results")), Budget: drawMoney(t, "budget"),
		Starts: drawDate(t, "starts"), Place: oneLine(t, "place"), Note: undashed(text(t, "note")),
	}
	p.Ends = p.Starts.AddDays(rapid.IntRange(0, 400).Draw(t, "days"))
	p.Applicant = model.Applicant{
		Kind: rapid.IntRange(1, 6).Draw(t, "kind"), Name: "ข" + oneLine(t, "org"), Responsible: oneLine(t, "who"), Phone: "0800000000",
		Members: sized(t, "members", func() string { return named("member") }),
	}
	p.Objectives = sized(t, "objectives", func() model.Objective {
		return model.Objective{Text: named("objective"), Indicator: text(t, "indicator"), Size: drawDecimal(t, "size"), Target: drawDecimal(t, "target")}
	})
	p.Situation = sized(t, "situation", func() model.Situation {
		return model.Situation{Text: named("line"), Size: drawDecimal(t, "size")}
	})
	p.Activities = sized(t, "activities", func() model.Activity {
		return model.Activity{Text: named("activity"), Amount: drawMoney(t, "amount")}
	})
	p.Targets = sized(t, "targets", func() model.Target {
		return model.Target{Group: rapid.IntRange(1, 9).Draw(t, "group"), People: rapid.IntRange(0, 5000).Draw(t, "people"), Main: text(t, "main")}
	})
	p.OtherMoney = sized(t, "other", func() model.OtherMoney {
		return model.OtherMoney{Agency: named("agency"), Amount: drawMoney(t, "amount"), Granted: rapid.Bool().Draw(t, "granted")}
	})
	p.Papers = sized(t, "papers", func() model.Paper {
		return model.Paper{Name: named("paper"), Present: rapid.Bool().Draw(t, "present"), Note: text(t, "note")}
	})
	if rapid.Bool().Draw(t, "claims") {
		p.Claims = []model.Claim{{Problem: "q0000000000000002", Level: model.Level(rapid.IntRange(0, 3).Draw(t, "level"))}}
	}
	if rapid.Bool().Draw(t, "counted") {
		n := rapid.IntRange(0, 90).Draw(t, "bedridden")
		p.Fragile.Bedridden = &n
	}
	return p
}

// Whatever a proposal holds, its row in our own workbook reads back as it was.
func TestProposalsComeBack(t *testing.T) {
	tmpl := template(t)
	tmpl.Guide, tmpl.Layouts = model.Guide{}, tmpl.Layouts[:1]
	rapid.Check(t, func(rt *rapid.T) {
		tmpl.Proposals = rapid.SliceOfN(rapid.Custom(drawProposal), 1, 4).Draw(rt, "proposals")
		in := back(t, tmpl)
		if err := in.Check(); err != nil {
			rt.Fatal(err)
		}
		for i := range in.Proposals {
			in.Proposals[i].Import = nil
		}
		if !reflect.DeepEqual(in.Proposals, tmpl.Proposals) {
			rt.Fatalf("\n%+v\n%+v", in.Proposals, tmpl.Proposals)
		}
	})
}

func TestEntries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var entries [][]string
		var cell []string
		for range rapid.IntRange(0, 4).Draw(t, "entries") {
			parts := []string{"ก"}
			for range rapid.IntRange(0, 3).Draw(t, "parts") {
				parts = append(parts, strings.TrimSpace(rapid.StringOf(rapid.RuneFrom([]rune(`กn|\ `+"\n"))).Draw(t, "part")))
			}
			for len(parts) > 1 && parts[len(parts)-1] == "" {
				parts = parts[:len(parts)-1]
			}
			entries = append(entries, parts)
			cell = append(cell, joinEntry(append([]string{}, parts...)...))
		}
		if got := splitEntries(strings.Join(cell, "\n")); !reflect.DeepEqual(got, entries) {
			t.Fatalf("%q %q", got, entries)
		}
	})
}

func TestProblemsAndMembersComeBack(t *testing.T) {
	tmpl := template(t)
	tmpl.Problems = []model.ProblemRow{{Problem: model.Problem{
		Title: "เด็กจมน้ำ", Plan: "แผนงานเด็ก เยาวชน ครอบครัว", Situation: "สองปีมีห้าราย\nทุกรายในคลอง",
		Origin:    model.Origin{Kind: model.FromHearing},
		Indicator: model.Indicator{Name: "อัตราตาย", Unit: "ต่อแสน", Numerator: "5", Denominator: "12000", Baseline: "41.666667", Target: "0"},
		People:    5, Groups: []int{2, 3}, Villages: []int{1, 3}, Priority: model.Priority{Size: 2, Severity: 5, Awareness: 4, Ease: 3},
		Issues: []model.IssueRef{{List: "province", Code: "1"}}, Partners: []model.Partner{
			{Agency: "school", Brings: []model.Brings{model.Knowledge, model.PeopleAid}, Money: 500050, Note: "ครูพละ | สระว่ายน้ำ"},
		},
	}, Hearing: model.Hearing{Date: "2025-10-01", Place: "ศาลา", Groups: "อสม.", People: 52}, For: 40}, {Problem: model.Problem{
		Title: "อุบัติเหตุ", Origin: model.Origin{Kind: model.FromIssue, Issue: &model.IssueRef{List: "province", Code: "1"}},
		Partners: []model.Partner{{Agency: "school"}},
	}}}
	tmpl.Members = []model.Membership{{
		Person: model.Person{Title: "นาง", Name: "สมมุติ", Family: "หนึ่ง", Position: "นายก", Organisation: "อบต.", Phone: "0811111111"},
		Member: model.Member{Seat: "chair", Role: "ประธานกรรมการ", Order: 1, From: "2024-10-01", To: "2028-09-30"},
	}}
	in := back(t, tmpl)
	if err := in.Check(); err != nil || len(in.Findings) > 0 {
		t.Fatal(err, in.Findings)
	}
	for i, want := range tmpl.Problems {
		if !reflect.DeepEqual(in.Problems[i].Value, want) {
			t.Errorf("\n%+v\n%+v", in.Problems[i].Value, want)
		}
	}
	if in.Members[0].Value != tmpl.Members[0] || in.Members[0].Sheet != "กรรมการ" || in.Members[0].Row != 3 {
		t.Errorf("%+v", in.Members)
	}
}

// Columns in another order, headers written otherwise, titles above: the same values.
func TestHeadersInAnyOrder(t *testing.T) {
	base := [][]any{
		{"ชื่อโครงการ", "โครงการหนึ่ง"},
		{"งบประมาณ (บาท)", "1,000"},
		{"ประเภท\nการสนับสนุน *", "10(1)"},
		{"วันที่เริ่ม", "1/1/2569"},
		{" ชื่อองค์กร / กลุ่มคน", "อบต."},
		{"ประเภทองค์กรผู้เสนอ", "2"},
	}
	rapid.Check(t, func(rt *rapid.T) {
		var heads, row []any
		for _, c := range rapid.Permutation(base).Draw(rt, "order") {
			heads, row = append(heads, c[0]), append(row, c[1])
		}
		above := make([][]any, rapid.IntRange(0, 5).Draw(rt, "above"))
		for i := range above {
			above[i] = []any{"หัวเรื่องที่ " + strconv.Itoa(i)}
		}
		in, err := Read("ก.xlsx", sheetOf(t, append(above, heads, row)...), settings(t))
		if err != nil || in.Check() != nil || len(in.Proposals) != 1 {
			rt.Fatal(err, in)
		}
		p := in.Proposals[0]
		if p.Title != "โครงการหนึ่ง" || p.Budget != 100000 || p.Type != "10(1)" || p.Starts != "2026-01-01" ||
			p.Applicant.Name != "อบต." || p.Applicant.Kind != 2 || p.Applicant.Note != "" {
			rt.Fatalf("%+v", p)
		}
	})
}

func TestTemplateIsRepeatable(t *testing.T) {
	a, err := Template(template(t))
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		b, err := Template(template(t))
		if err != nil || !bytes.Equal(a, b) {
			t.Fatal("not the same bytes", err)
		}
	}
}

package service

import (
	"reflect"
	"strings"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// problemNamed registers a problem with levels.
func problemNamed(t *testing.T, s *Service, title string, p model.Priority) model.Problem {
	t.Helper()
	return must[model.Problem](t)(s.SaveProblem(model.Problem{Title: title, Priority: p}))
}

// areaBook is a workbook of one layout of the area, filled.
func areaBook(t *testing.T, s *Service, key string, tmpl model.Template) Workbook {
	t.Helper()
	setting := must[model.IntakeSetting](t)(s.intakeSetting(Into{}))
	tmpl.Lists = setting.Lists
	tmpl.Layouts = []model.Layout{must[model.Layout](t)(Layout(key))}
	return Workbook{key + ".xlsx", must[[]byte](t)(workbook.Template(tmpl))}
}

// takeIn takes a workbook in and gives its preview.
func takeIn(t *testing.T, s *Service, b Workbook) Preview {
	t.Helper()
	p := must[Preview](t)(s.PreviewIntake(t.Context(), Into{}, []Workbook{b}, nil))
	if err := s.CommitIntake(t.Context(), p, nil); err != nil {
		t.Fatal(err)
	}
	return p
}

func keysOf(findings []model.Finding) string {
	var out []string
	for _, f := range findings {
		out = append(out, f.Key)
	}
	return strings.Join(out, " ")
}

func TestHearingsComeInByDayAndPlace(t *testing.T) {
	s := newService(t)
	a, b := problemNamed(t, s, "เด็กจมน้ำ", model.Priority{}), problemNamed(t, s, "ขยะ", model.Priority{})
	row := model.Hearing{
		Date: "2025-06-01", Place: "ศาลา หมู่ที่ 1", Villages: []int{1, 2}, Groups: "อสม.", People: 60, Led: "กำนัน",
		Hands: []model.HandTally{{Problem: a.ID, For: 34}},
	}
	p := takeIn(t, s, areaBook(t, s, "hearing", model.Template{Hearings: []model.Hearing{row}}))
	if len(p.Lines) != 1 || p.Lines[0].Change != ChangeAdd || p.Lines[0].Kind != model.KindHearing {
		t.Fatalf("%+v", p.Lines)
	}
	again := model.Hearing{Date: "2025-06-01", Place: "ศาลา  หมู่ที่ ๑", Hands: []model.HandTally{{Problem: b.ID, For: 12}}}
	p = takeIn(t, s, areaBook(t, s, "hearing", model.Template{Hearings: []model.Hearing{again}}))
	if p.Count(ChangeEdit) != 1 {
		t.Fatalf("not known again: %+v", p.Lines)
	}
	stored := must[[]model.Hearing](t)(s.Hearings())
	want := row
	want.ID, want.Place = stored[0].ID, again.Place
	want.Hands = append(want.Hands, again.Hands...)
	if stored[0].Place = again.Place; len(stored) != 1 || !reflect.DeepEqual(stored[0], want) {
		t.Errorf("got  %+v\nwant %+v", stored, want)
	}
	back := areaBook(t, s, "hearing", model.Template{Hearings: must[[]model.Hearing](t)(s.Hearings())})
	if p := takeIn(t, s, back); p.Count(ChangeNone) != 1 {
		t.Errorf("what we wrote changes something: %+v", p.Lines)
	}
}

// Two problems of one sheet that tell of the same day and place share a hearing; one told of in the hearing sheet is the same.
func TestProblemRowsMakeOneHearing(t *testing.T) {
	s := newService(t)
	row := func(title string, hands, people int) model.ProblemRow {
		return model.ProblemRow{
			Problem: model.Problem{Title: title, Origin: model.Origin{Kind: model.FromHearing}},
			Hearing: model.Hearing{Date: "2025-06-01", Place: "วัดดอน", Groups: "ชาวบ้าน", People: people}, For: hands,
		}
	}
	p := takeIn(t, s, areaBook(t, s, "problem", model.Template{Problems: []model.ProblemRow{row("ก", 30, 50), row("ข", 41, 55), {Problem: model.Problem{Title: "ค"}}}}))
	hearings := must[[]model.Hearing](t)(s.Hearings())
	if len(hearings) != 1 || len(hearings[0].Hands) != 2 || hearings[0].People != 55 || hearings[0].Place != "วัดดอน" {
		t.Fatalf("%+v", hearings)
	}
	if got := keysOf(p.Findings); got != "intake.hearing.people" {
		t.Errorf("findings %q", got)
	}
	for _, problem := range must[[]model.Problem](t)(s.Problems()) {
		h, hands, ok := model.CameUp(problem.ID, hearings)
		if want := map[string]int{"ก": 30, "ข": 41, "ค": 0}[problem.Title]; ok != (want > 0) || hands.For != want || ok && h.ID != hearings[0].ID {
			t.Errorf("%s came up with %d hands (%v)", problem.Title, hands.For, ok)
		}
	}
	bad := areaBook(t, s, "problem", model.Template{Problems: []model.ProblemRow{row("ง", 20, 30), row("จ", 29, 25)}})
	preview := must[Preview](t)(s.PreviewIntake(t.Context(), Into{}, []Workbook{bad}, nil))
	refused(t, preview.Check(), "intake.refused")
}

func TestIssueListsAreRenewedWithTheirTies(t *testing.T) {
	s := newService(t)
	rows := func(codes ...string) []model.IssueRow {
		var out []model.IssueRow
		for _, c := range codes {
			out = append(out, model.IssueRow{List: "ประเด็นจังหวัด", Owner: "จังหวัด", Issue: model.Issue{Code: c, Name: "เรื่อง " + c}})
		}
		return out
	}
	p := takeIn(t, s, areaBook(t, s, "issue", model.Template{Issues: rows("1", "2", "3")}))
	office := must[model.Office](t)(s.Office())
	if p.Count(ChangeAdd) != 1 || len(office.Lists) != 1 || len(office.Lists[0].Issues) != 3 || office.Lists[0].Owner != "จังหวัด" {
		t.Fatalf("%+v %+v", p.Lines, office.Lists)
	}
	list := office.Lists[0].Key
	tied := must[model.Problem](t)(s.SaveProblem(model.Problem{
		Title: "ก", Issues: []model.IssueRef{{List: list, Code: "2"}}, Origin: model.Origin{Kind: model.FromIssue, Issue: &model.IssueRef{List: list, Code: "2"}},
	}))
	p = takeIn(t, s, areaBook(t, s, "issue", model.Template{Issues: append(rows("1", "4"), model.IssueRow{List: "พชอ.", Issue: model.Issue{Code: "ก", Name: "ขยะ"}})}))
	office = must[model.Office](t)(s.Office())
	var codes []string
	for _, i := range office.Lists[0].Issues {
		codes = append(codes, i.Code)
	}
	if strings.Join(codes, " ") != "1 4 2" || office.Lists[0].Key != list || len(office.Lists) != 2 || office.Lists[1].Key == list {
		t.Errorf("%v %+v", codes, office.Lists)
	}
	if got := keysOf(p.Findings); got != "intake.issue.kept intake.issue.gone" {
		t.Errorf("findings %q", got)
	}
	if now := must[model.Problem](t)(s.Problem(tied.ID)); !reflect.DeepEqual(now, tied) {
		t.Errorf("the tie is %+v", now.Issues)
	}
	twice := must[Preview](t)(s.PreviewIntake(t.Context(), Into{}, []Workbook{areaBook(t, s, "issue", model.Template{Issues: rows("1", "1")})}, nil))
	refused(t, twice.Check(), "intake.refused")
	if p := takeIn(t, s, areaBook(t, s, "issue", model.Template{Issues: rows("1", "4", "2")})); p.Count(ChangeNone) != 1 || len(p.Findings) != 0 {
		t.Errorf("the same again: %+v %+v", p.Lines, p.Findings)
	}
}

func TestTheAlliancesAgenciesAreOffered(t *testing.T) {
	stock := Agencies()
	if len(stock.Agencies) != 9 || stock.Verified || stock.Source == "" {
		t.Fatalf("%+v", stock)
	}
	s := newService(t)
	o := must[model.Office](t)(s.Office())
	o.Agencies = []model.Agency{{Key: "x", Name: stock.Agencies[3].Name, Brings: "เงินกองทุน"}}
	must[model.Office](t)(s.SaveOffice(o))
	for i, want := range []int{8, 0} {
		if n, err := s.AddAgencies(); err != nil || n != want {
			t.Errorf("time %d: %d added, %v", i+1, n, err)
		}
	}
	if o = must[model.Office](t)(s.Office()); len(o.Agencies) != 9 || o.Agencies[0].Brings != "เงินกองทุน" || o.Check() != nil {
		t.Errorf("%+v", o.Agencies)
	}
}

package service

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// intoOf is the only round and body of a fresh office.
func intoOf(t *testing.T, s *Service) Into {
	t.Helper()
	rounds := must[[]model.Round](t)(s.Rounds(""))
	bodies := must[[]model.Body](t)(s.Bodies(""))
	return Into{Round: rounds[0].ID, Body: bodies[0].ID}
}

// filled is our own intake workbook with rows in it.
func filled(t *testing.T, s *Service, proposals []model.Proposal, problems []model.Problem, members []model.Membership) Workbook {
	t.Helper()
	setting := must[model.IntakeSetting](t)(s.intakeSetting(intoOf(t, s)))
	var rows []model.ProblemRow
	for _, p := range problems { // as a clerk sees them once they are typed
		setting.Lists["problem"] = append(setting.Lists["problem"], model.Choice{Code: string(p.ID), Name: p.Title})
		rows = append(rows, model.ProblemRow{Problem: p})
	}
	data, err := workbook.Template(model.Template{
		Layouts: setting.Layouts[:3], Lists: setting.Lists, Proposals: proposals, Problems: rows, Members: members,
	})
	if err != nil {
		t.Fatal(err)
	}
	return Workbook{"แบบ.xlsx", data}
}

func preview(t *testing.T, s *Service, books ...Workbook) Preview {
	t.Helper()
	return must[Preview](t)(s.PreviewIntake(t.Context(), intoOf(t, s), books, nil))
}

// counts are the numbers of rows added, edited and left, and of journal lines.
func counts(t *testing.T, s *Service, p Preview) [4]int {
	t.Helper()
	lines := must[[]model.Proposal](t)(s.Proposals(""))
	return [4]int{p.Count(ChangeAdd), p.Count(ChangeEdit), p.Count(ChangeNone), len(lines)}
}

// A row of a member list is the term that it tells of: one that is over is not moved.
func TestARowOfMembersIsATermOfItsOwn(t *testing.T) {
	first := model.Member{ID: "m1", Person: "e1", Seat: "s", From: "2022-10-01", To: "2026-06-30"}
	second := model.Member{ID: "m2", Person: "e1", Seat: "s", From: "2026-07-01", To: "2030-06-30"}
	left := model.Member{ID: "m3", Person: "e2", Seat: "s", From: "2022-10-01", To: "2026-06-30", Left: "2024-01-01"}
	unknown := model.Member{ID: "m4", Person: "e3", Seat: "s"}
	for _, c := range []struct {
		name string
		row  model.Member
		want model.ID
	}{
		{"the same day", model.Member{Person: "e1", Seat: "s", From: "2022-10-01"}, "m1"},
		{"the same day, another end", model.Member{Person: "e1", Seat: "s", From: "2026-07-01", To: "2028-06-30"}, "m2"},
		{"a corrected first day", model.Member{Person: "e1", Seat: "s", From: "2022-10-15", To: "2026-06-30"}, "m1"},
		{"no days: the latest", model.Member{Person: "e1", Seat: "s"}, "m2"},
		{"a term after", model.Member{Person: "e1", Seat: "s", From: "2030-07-01"}, ""},
		{"a term before", model.Member{Person: "e1", Seat: "s", From: "2018-10-01", To: "2022-09-30"}, ""},
		{"from the last day on", model.Member{Person: "e1", Seat: "s", From: "2030-06-30"}, ""},
		{"another seat", model.Member{Person: "e1", Seat: "t", From: "2022-10-01"}, ""},
		{"back after leaving", model.Member{Person: "e2", Seat: "s", From: "2025-01-01"}, ""},
		{"stored without days", model.Member{Person: "e3", Seat: "s", From: "2025-01-01"}, "m4"},
	} {
		got := model.ID("")
		if m := inSeat([]model.Member{first, second, left, unknown}, c.row); m != nil {
			got = m.ID
		}
		if got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}

// A list of the next term taken in leaves the term before as it was.
func TestAMemberListOfTheNextTermComesIn(t *testing.T) {
	s := newService(t)
	into := intoOf(t, s)
	seat := must[model.Body](t)(s.Body(into.Body)).Seats[0].Key
	row := model.Membership{Person: model.Person{Name: "สมมุติ", Family: "หนึ่ง"}, Member: model.Member{Seat: seat, From: "2022-07-01", To: "2026-06-30"}}
	for _, from := range []model.Date{"2022-07-01", "2026-07-01"} {
		row.Member.From = from
		if from > row.Member.To {
			row.Member.To = "2030-06-30"
		}
		p := preview(t, s, filled(t, s, nil, nil, []model.Membership{row}))
		if err := s.CommitIntake(t.Context(), p, nil); err != nil {
			t.Fatal(err)
		}
	}
	var terms []string
	for _, m := range must[[]model.Member](t)(s.Members(into.Body)) {
		terms = append(terms, string(m.From+"–"+m.To))
	}
	if len(terms) != 2 || !slices.Contains(terms, "2022-07-01–2026-06-30") || !slices.Contains(terms, "2026-07-01–2030-06-30") {
		t.Errorf("%q", terms)
	}
}

func TestAWorkbookComesInAndIsKnownAgain(t *testing.T) {
	s := newService(t)
	seat := must[model.Body](t)(s.Body(intoOf(t, s).Body)).Seats[0].Key
	draft := model.ID("q0000000000000001") // how the rows name a problem that the file does not have yet
	problems := []model.Problem{{ID: draft, Title: "เด็กจมน้ำ", People: 40}}
	proposals := []model.Proposal{
		{Title: "โครงการว่ายน้ำเป็น", Budget: model.Baht(20000), Claims: []model.Claim{{Problem: draft, Level: model.Decisive}}},
		{Title: "โครงการเดิน", Code: "L1", Activities: []model.Activity{{Text: "เดิน | เร็ว", Amount: 5}}},
		{Title: "โครงการเดิน", Code: "L1"}, // lists hold rows that look the same
		{Objectives: []model.Objective{{Text: "เพื่อลดขยะ"}}},
	}
	members := []model.Membership{
		{Person: model.Person{Name: "สมมุติ", Family: "หนึ่ง"}, Member: model.Member{Seat: seat, From: "2025-10-01"}},
	}
	book := filled(t, s, proposals, problems, members)

	p := preview(t, s, book)
	if got := counts(t, s, p); got != [4]int{7, 0, 0, 0} { // the member is a person and a seat
		t.Fatal(got, p.Findings)
	}
	if err := s.CommitIntake(t.Context(), p, nil); err != nil {
		t.Fatal(err)
	}
	stored := must[[]model.Problem](t)(s.Problems())
	var swim model.Proposal
	for _, v := range must[[]model.Proposal](t)(s.Proposals("")) {
		if v.Title == "โครงการว่ายน้ำเป็น" {
			swim = v
		}
	}
	if len(stored) != 1 || stored[0].ID == draft || len(swim.Claims) != 1 || swim.Claims[0].Problem != stored[0].ID || swim.Import.Row != 3 {
		t.Fatalf("%+v %+v", stored, swim)
	}

	if got := counts(t, s, preview(t, s, book)); got != [4]int{0, 0, 7, 4} {
		t.Errorf("a second time: %v", got)
	}

	proposals[1].Budget = model.Baht(7)
	p = preview(t, s, filled(t, s, proposals[1:2], nil, nil))
	if got := counts(t, s, p); got != [4]int{0, 1, 0, 4} {
		t.Fatalf("one cell changed: %v", got)
	}
	if err := s.CommitIntake(t.Context(), p, nil); err != nil {
		t.Fatal(err)
	}
	for _, v := range must[[]model.Proposal](t)(s.Proposals("")) {
		if v.Budget == model.Baht(7) && (len(v.Activities) != 1 || v.Code != "L1") {
			t.Errorf("an empty cell erased something: %+v", v)
		}
	}
	if err := s.CommitIntake(t.Context(), p, nil); !errors.Is(err, model.Conflict("intake.stale")) {
		t.Errorf("a stale preview: %v", err)
	}
}

func TestARefusedWorkbookChangesNothing(t *testing.T) {
	s := newService(t)
	good := filled(t, s, []model.Proposal{{Title: "โครงการหนึ่ง"}}, nil, nil)
	layouts := must[[]model.Layout](t)(intakeLayouts())
	bad := layouts[0]
	for i := range bad.Columns {
		if bad.Columns[i].Field == "type" {
			bad.Columns[i].Field, bad.Columns[i].Example = "note", "" // the type's column holds other words
		}
	}
	data, err := workbook.Template(model.Template{
		Layouts: []model.Layout{bad}, Proposals: []model.Proposal{{Title: "โครงการสอง", Note: "พิเศษ"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	p := preview(t, s, good, Workbook{"เสีย.xlsx", data})
	before := must[[]model.Proposal](t)(s.Proposals(""))
	err = s.CommitIntake(t.Context(), p, nil)
	var refusal *model.Error
	if !errors.As(err, &refusal) || refusal.Key != "intake.refused" || refusal.Args["file"] != "เสีย.xlsx" ||
		refusal.Fields[0].Key != "cell.code" || refusal.Fields[0].Args["value"] != "พิเศษ" {
		t.Errorf("%+v", err)
	}
	if after := must[[]model.Proposal](t)(s.Proposals("")); !reflect.DeepEqual(before, after) || len(after) != 0 {
		t.Errorf("%+v", after)
	}
	for _, b := range []Workbook{{"ว่าง.xlsx", nil}, {"เก่า.xls", append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...)}, {"ขาด.xlsx", good.Data[:len(good.Data)/2]}} {
		if _, err := s.PreviewIntake(t.Context(), intoOf(t, s), []Workbook{good, b}, nil); !errors.As(err, &refusal) || refusal.Args["file"] != b.Name {
			t.Errorf("%s: %v", b.Name, err)
		}
	}
}

func TestRowsNeedSomewhereToGo(t *testing.T) {
	s := newService(t)
	seat := must[model.Body](t)(s.Body(intoOf(t, s).Body)).Seats[0].Key
	proposals := filled(t, s, []model.Proposal{{Title: "โครงการหนึ่ง"}}, nil, nil)
	_, err := s.PreviewIntake(t.Context(), Into{}, []Workbook{proposals}, nil)
	refused(t, err, "intake.round")
	members := filled(t, s, nil, nil, []model.Membership{{Person: model.Person{Name: "ก"}, Member: model.Member{Seat: seat}}})
	into := intoOf(t, s)
	into.Body = ""
	in := must[Preview](t)(s.PreviewIntake(t.Context(), into, []Workbook{members}, nil))
	refused(t, in.Check(), "intake.refused") // no body, no seats: the seat is an unknown code
}

func TestAnInterruptedIntakeLeavesNothing(t *testing.T) {
	s := newService(t)
	var proposals []model.Proposal
	for i := range 20 {
		proposals = append(proposals, model.Proposal{Title: "โครงการ " + strconv.Itoa(i)})
	}
	p := preview(t, s, filled(t, s, proposals, nil, nil))
	ctx, cancel := context.WithCancel(t.Context())
	err := s.CommitIntake(ctx, p, func(done, _ int) {
		if done == 10 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if left := must[[]model.Proposal](t)(s.Proposals("")); len(left) != 0 {
		t.Errorf("%d were kept", len(left))
	}
	if err := s.CommitIntake(t.Context(), p, nil); err != nil {
		t.Fatal(err)
	}
	if all := must[[]model.Proposal](t)(s.Proposals("")); len(all) != 20 {
		t.Errorf("%d of 20", len(all))
	}
}

func TestNearCopiesOfStoredProposalsArePointedOut(t *testing.T) {
	s := newService(t)
	into := intoOf(t, s)
	must[model.Proposal](t)(s.SaveProposal(model.Proposal{
		Round: into.Round, Title: "โครงการป้องกันไข้เลือดออก ปี 2568", Receipt: model.Receipt{Number: "3/2568"},
	}))
	p := preview(t, s, filled(t, s, []model.Proposal{{Title: "โครงการป้องกันไข้เลือดออก ปี 2569"}}, nil, nil))
	if len(p.Findings) != 1 || p.Findings[0].Key != "odd.copy" || p.Findings[0].Args["place"] != "3/2568" || p.Check() != nil {
		t.Errorf("%+v", p.Findings)
	}
}

// A return that we wrote is a workbook that we take in; it takes nothing away that it has no column for.
func TestOurReturnComesIn(t *testing.T) {
	s := newService(t)
	into := intoOf(t, s)
	years := must[[]model.FiscalYear](t)(s.Years(""))
	must[model.Proposal](t)(s.SaveProposal(model.Proposal{
		Round: into.Round, Title: "โครงการหนึ่ง", Type: "10(2)", Applicant: model.Applicant{Kind: 5, Name: "ชมรม"},
		Starts: "2026-02-01", Ends: "2026-09-30", Earlier: &model.Earlier{Approved: model.Baht(500), On: "2026-01-15"},
		Targets:    []model.Target{{Group: 5, People: 40, Main: "เดิน"}, {Group: 6, People: 10}},
		Objectives: []model.Objective{{Text: "เพื่อสุขภาพ", Indicator: "ร้อยละ", Target: "80"}},
		Activities: []model.Activity{{Text: "อบรม", Amount: 500}},
	}))
	_, data, err := s.WriteReturn(ReturnAction, years[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	p := preview(t, s, Workbook{"a.xlsx", data})
	if p.Count(ChangeNone) != 1 || len(p.Lines) != 1 || p.Check() != nil {
		t.Errorf("%+v %+v", p.Lines, p.Findings)
	}
}

func TestTemplates(t *testing.T) {
	s := newService(t)
	for _, kind := range []string{TemplateIntake, "proposal", "problem", "member", "projectlist", "action"} {
		name, data, err := Template(kind)
		if err != nil || name != kind+".xlsx" {
			t.Fatal(kind, err)
		}
		_, again, err := Template(kind)
		if err != nil || !bytes.Equal(data, again) {
			t.Errorf("%s: not the same bytes twice", kind)
		}
		if p := preview(t, s, Workbook{name, data}); len(p.Lines)+len(p.Findings) != 0 || len(p.Intakes[0].Tables) == 0 {
			t.Errorf("%s: %+v", kind, p)
		}
		if _, _, err := s.Template(kind, intoOf(t, s)); err != nil {
			t.Error(kind, err)
		}
	}
	for _, kind := range []string{"register", "guide", "../th", ""} {
		_, _, err := Template(kind)
		refused(t, err, "service.layout_none")
	}
}

// The public register's proposals come in as one action, and are all known again the second time, doubles and untitled ones too.
func TestRealProposalsComeInOnce(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "proposals.json"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared is not there:", err)
		}
		t.Skip("did not run: ../shared/data/proposals.json is not there")
	}
	var rows []struct {
		Title      string
		Org        string `json:"org_name"`
		Code       string `json:"project_code"`
		Objectives []struct{ Objective string }
		Situations []struct{ Text string } `json:"situation_lines"`
	}
	if err := json.Unmarshal(raw, &rows); err != nil {
		t.Fatal(err)
	}
	var proposals []model.Proposal
	for _, r := range rows {
		p := model.Proposal{Title: r.Title, Code: r.Code, Applicant: model.Applicant{Name: r.Org}}
		for _, o := range r.Objectives {
			p.Objectives = append(p.Objectives, model.Objective{Text: o.Objective})
		}
		for _, o := range r.Situations {
			p.Situation = append(p.Situation, model.Situation{Text: o.Text})
		}
		proposals = append(proposals, p)
	}
	s := newService(t)
	book := filled(t, s, proposals, nil, nil)
	before, _, err := s.Newest(1)
	if err != nil {
		t.Fatal(err)
	}
	p := preview(t, s, book)
	if err := s.CommitIntake(t.Context(), p, nil); err != nil {
		t.Fatal(err)
	}
	after, _, err := s.Newest(1)
	if err != nil || after != before+1 {
		t.Errorf("%d journal lines, not one (%v)", after-before, err)
	}
	if got := counts(t, s, preview(t, s, book)); p.Count(ChangeAdd) != len(rows) || got != [4]int{0, 0, len(rows), len(rows)} {
		t.Errorf("%d of %d added; a second time %v", p.Count(ChangeAdd), len(rows), got)
	}
}

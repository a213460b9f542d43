package service

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// answered is a report's workbook with answers typed in by field; "note:" goes into the column beside. What is not among them is left as
// a workbook has it that was handed out empty.
func (o *office) answered(t *testing.T, proposal model.ID, instalment int, answers map[string]string) Workbook {
	t.Helper()
	return o.retyped(t, proposal, instalment, answers, func(c model.ReportCode) model.ReportCode {
		c.Value, c.Note = false, false
		return c
	})
}

// retyped is the workbook as it was handed out, with all its answers deleted and others typed in; code says what its codes become.
func (o *office) retyped(t *testing.T, proposal model.ID, instalment int, answers map[string]string, code func(model.ReportCode) model.ReportCode) Workbook {
	t.Helper()
	name, data, err := o.OutcomeSheet(proposal, instalment)
	if err != nil {
		t.Fatal(err)
	}
	layout := must[model.Layout](t)(Layout("outcome"))
	in := must[model.Intake](t)(workbook.Read(name, data, model.IntakeSetting{Layouts: []model.Layout{layout}, Lists: outcomeLists()}))
	r := model.Return{Kind: "outcome", Sheet: layout.Sheet, Columns: layout.ReturnColumns()}
	for _, row := range in.Reported {
		asked, _ := model.ReadReportCode(row.Value.Code)
		field := asked.Field
		line := make([]model.Cell, len(r.Columns))
		for i, c := range r.Columns {
			line[i] = model.TextOf(map[string]string{"code": code(asked).String(), "value": answers[field], "note": answers["note:"+field]}[c.Key])
		}
		r.Rows = append(r.Rows, line)
	}
	return Workbook{Name: name, Data: must[[]byte](t)(workbook.Write(r))}
}

func TestAReportGoesOutAndComesBack(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	answers := map[string]string{
		"achieved": "บรรลุบางส่วน", "note:achieved": "ฝนตก", "indicators.0.value": "15", "note:indicators.0.value": "วัด 3 ครั้ง",
		"people.0.came": "๗๐", "people.1.came": "0", "fragile.bedridden": "3", "problems.0.after": "16.5",
		"given": "30,000", "used": "29,500.50", "returned": "499.50", "abstract": "อบรมแล้ว\nสองครั้ง", "on": "31 ส.ค. 2569",
		"reporter.name": "นางสมมติ ตัวอย่าง",
	}
	book := o.answered(t, p.ID, 0, answers)
	seen := must[OutcomePreview](t)(o.PreviewOutcome(book))
	if seen.Proposal.ID != p.ID || seen.Replaces != 0 || len(seen.Findings) != 0 || len(seen.Differences) != 14 || seen.Differences[9].After != "29,500.50" || seen.Differences[12].After != "31 สิงหาคม 2569" {
		t.Errorf("%d differences, %d replace, %+v\n%+v", len(seen.Differences), seen.Replaces, seen.Findings, seen.Differences)
	}
	if _, found, _ := o.OutcomeOf(p.ID); found {
		t.Fatal("a preview took it in")
	}
	got := must[model.Outcome](t)(o.CommitOutcome(seen, false))
	stored, found, err := o.OutcomeOf(p.ID)
	if !found || err != nil || !sameJSON(got, stored) {
		t.Fatalf("%+v %v %v", stored, found, err)
	}
	if got.Achieved != model.AchievedPart || got.Why != "ฝนตก" || got.Indicators[0].Value != "15" || got.Indicators[0].Note != "วัด 3 ครั้ง" ||
		*got.People[0].Came != 70 || *got.People[1].Came != 0 || *got.Fragile.Bedridden != 3 || got.Fragile.Poor != nil || got.Problems[0].After != "16.5" ||
		*got.Used != 2950050 || *got.Returned != 49950 || got.On != "2026-08-31" || got.Received != o.Today() || got.Abstract != "อบรมแล้ว\nสองครั้ง" {
		t.Errorf("%+v", got)
	}
	again := must[OutcomePreview](t)(o.PreviewOutcome(book))
	if len(again.Differences) != 0 {
		t.Errorf("the same again differs: %+v", again.Differences)
	}
	answers["used"], answers["advice"] = "29,000", "ทำต่อ"
	changed := must[OutcomePreview](t)(o.PreviewOutcome(o.answered(t, p.ID, 0, answers)))
	if changed.Replaces != 1 || len(changed.Differences) != 2 {
		t.Errorf("%+v", changed.Differences)
	}
	_, err = o.CommitOutcome(changed, false)
	refused(t, err, "outcome.differs")
	must[model.Outcome](t)(o.CommitOutcome(changed, true))
	_, err = o.CommitOutcome(changed, true)
	refused(t, err, "intake.stale")
	if got, _, _ := o.OutcomeOf(p.ID); *got.Used != model.Baht(29000) || got.Advice != "ทำต่อ" || got.Why != "ฝนตก" {
		t.Errorf("%+v", got)
	}
}

// A sheet that nobody filled in is no report, whatever it is called.
func TestAnEmptySheetIsNoReport(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	_, err := o.PreviewOutcome(o.answered(t, p.ID, 0, nil))
	refused(t, err, "outcome.empty")
	name, data, err := o.OutcomeSheet(p.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = o.PreviewOutcome(Workbook{Name: name, Data: data})
	refused(t, err, "outcome.empty")
	if _, found, err := o.OutcomeOf(p.ID); found || err != nil {
		t.Errorf("it is stored: %v %v", found, err)
	}
}

// What an applicant deletes of a workbook that came with answers, or strikes out with a dash, is taken back once somebody has seen it.
func TestAnAnswerIsTakenBack(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	saved := must[model.Outcome](t)(o.NewOutcome(p.ID, 0))
	saved.Achieved, saved.Why, saved.Used, saved.Returned, saved.Advice = model.AchievedPart, "ฝนตก", new(model.Baht(5000)), new(model.Satang(0)), "ทำต่อ"
	saved.On, saved.Reporter, saved.People[0].Came, saved.Indicators[0].Value, saved.Indicators[0].Note = "2026-08-31", model.Signer{}, new(0), "15", "วัดเอง"
	saved = must[model.Outcome](t)(o.SaveOutcome(p.ID, saved))
	same := func(c model.ReportCode) model.ReportCode { return c }
	left := map[string]string{"achieved": "บรรลุบางส่วน", "note:achieved": "ฝนตก", "on": "31/8/2569", "used": "5,000.00", "returned": "-", "indicators.0.value": "–"}
	seen := must[OutcomePreview](t)(o.PreviewOutcome(o.retyped(t, p.ID, 0, left, same)))
	if seen.Replaces != 5 || len(seen.Differences) != 5 || seen.Differences[3].Before != "0" || seen.Differences[3].After != "ลบคำตอบเดิม" {
		t.Fatalf("%d of %+v", seen.Replaces, seen.Differences)
	}
	_, err := o.CommitOutcome(seen, false)
	refused(t, err, "outcome.differs")
	got := must[model.Outcome](t)(o.CommitOutcome(seen, true))
	saved.Returned, saved.Advice, saved.People[0].Came, saved.Indicators[0].Value, saved.Indicators[0].Note = nil, "", nil, "", ""
	if !sameJSON(got, saved) {
		t.Errorf("%+v\n%+v", got, saved)
	}
	if again := must[OutcomePreview](t)(o.PreviewOutcome(o.answered(t, p.ID, 0, nil))); len(again.Differences) != 0 {
		t.Errorf("a sheet that was handed out empty wipes %+v", again.Differences)
	}
	delete(left, "on")
	_, err = o.PreviewOutcome(o.retyped(t, p.ID, 0, left, same))
	refused(t, err, "outcome.invalid") // a report without a day is none
}

// A final report says whether the aim was reached, by screen and by workbook; one of an instalment need not.
func TestAFinalReportSaysWhetherItWasAchieved(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	for instalment, want := range map[int]string{0: "outcome.invalid", 1: ""} {
		_, err := o.PreviewOutcome(o.answered(t, p.ID, instalment, map[string]string{"used": "0", "on": "31/8/2569"}))
		if (want == "") != (err == nil) || want != "" && !isKey(err, want) {
			t.Errorf("by workbook, of instalment %d: %v", instalment, err)
		}
		_, err = o.SaveOutcome(p.ID, model.Outcome{Instalment: instalment, On: "2026-08-31"})
		if (want == "") != (err == nil) || want != "" && !isKey(err, want) {
			t.Errorf("by screen, of instalment %d: %v", instalment, err)
		}
	}
}

func TestOneWrongCellChangesNothing(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	for field, text := range map[string]string{
		"achieved": "น่าจะบรรลุ", "indicators.0.value": "ดีขึ้นมาก", "people.0.came": "หลายคน", "people.1.came": "-4", "used": "1e99",
		"given": "เยอะ", "on": "31/2/2569", "progress": "160",
	} {
		instalment := 0
		if field == "progress" {
			instalment = 1
		}
		book := o.answered(t, p.ID, instalment, map[string]string{"abstract": "ดี", field: text})
		_, err := o.PreviewOutcome(book)
		if err == nil {
			t.Errorf("%s: %q is taken", field, text)
			continue
		}
		refused(t, err, "intake.refused")
		var e *model.Error
		if errors.As(err, &e) && (len(e.Fields) != 1 || !strings.HasPrefix(e.Fields[0].Field, "รายงานผล!F")) {
			t.Errorf("%s: %+v", field, e.Fields)
		}
	}
	_, err := o.PreviewOutcome(o.answered(t, p.ID, 0, map[string]string{"achieved": "ไม่บรรลุ"})) // and no reason
	refused(t, err, "outcome.invalid")
	if _, found, _ := o.OutcomeOf(p.ID); found {
		t.Error("something was taken in")
	}
}

func TestAReportOfSomethingElseIsRefused(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	layout := must[model.Layout](t)(Layout("outcome"))
	sheet := func(codes ...string) Workbook {
		rows := make([]model.OutcomeRow, len(codes))
		for i, c := range codes {
			rows[i] = model.OutcomeRow{Code: c, Value: "1"}
		}
		return Workbook{Name: "ก.xlsx", Data: must[[]byte](t)(workbook.OutcomeSheet(layout, nil, "", rows, outcomeLists()))}
	}
	for name, c := range map[string]struct {
		book Workbook
		key  string
	}{
		"nothing":            {sheet(), "outcome.foreign"},
		"of two reports":     {sheet(model.ReportCode{Proposal: p.ID, Instalment: 0, Field: "used"}.String(), model.ReportCode{Proposal: p.ID, Instalment: 1, Field: "used"}.String()), "outcome.foreign"},
		"of no such line":    {sheet(model.ReportCode{Proposal: p.ID, Instalment: 0, Field: "people.99.came"}.String()), "outcome.foreign"},
		"progress at last":   {sheet(model.ReportCode{Proposal: p.ID, Instalment: 0, Field: "progress"}.String()), "outcome.foreign"},
		"no such proposal":   {sheet(model.ReportCode{Proposal: "p0000000000000000", Instalment: 0, Field: "used"}.String()), "outcome.foreign"},
		"not approved":       {sheet(model.ReportCode{Proposal: o.proposals[1].ID, Instalment: 0, Field: "used"}.String()), "project.not_approved"},
		"no such field":      {sheet(model.ReportCode{Proposal: p.ID, Instalment: 0, Field: "id"}.String()), "intake.refused"},
		"no code":            {sheet("x"), "intake.refused"},
		"an instalment -1":   {sheet(string(p.ID) + "/-1/used"), "intake.refused"},
		"no workbook":        {Workbook{Name: "ก.xlsx", Data: []byte("x")}, "workbook.notexcel"},
		"a workbook that is": {Workbook{Name: "ก.xlsx", Data: must[[]byte](t)(workbook.Write(model.Return{Sheet: "ก", Columns: []model.ReturnColumn{{Header: "ก"}}}))}, "workbook.unknown"},
	} {
		if _, err := o.PreviewOutcome(c.book); err == nil || !isKey(err, c.key) {
			t.Errorf("%s: %v, want %s", name, err, c.key)
		}
	}
}

func isKey(err error, key string) bool {
	var e *model.Error
	return errors.As(err, &e) && e.Key == key
}

func TestReportsAreHandedOutWhereTheyAreWanted(t *testing.T) {
	o := newOffice(t)
	p := o.approve(t)
	books := must[[]Workbook](t)(o.OutcomeSheets(o.year.ID, 1))
	if len(books) != 1 || !strings.Contains(books[0].Name, "งวดที่ 1") {
		t.Fatalf("%d", len(books))
	}
	folder := t.TempDir()
	paths := must[[]string](t)(WriteOutcomeSheets(folder, books))
	if _, err := WriteOutcomeSheets(folder, books); err == nil || len(paths) != 1 {
		t.Error("written over one that may be filled in")
	}
	_, again, err := o.OutcomeSheet(p.ID, 1)
	if err != nil || !slices.Equal(again, books[0].Data) {
		t.Error("not the same bytes")
	}
	must[model.Outcome](t)(o.SaveOutcome(p.ID, model.Outcome{On: "2026-08-31", Achieved: model.AchievedAll}))
	if books = must[[]Workbook](t)(o.OutcomeSheets(o.year.ID, 0)); len(books) != 0 {
		t.Error("one that reported is asked again")
	}
	_, _, err = o.OutcomeSheet(o.proposals[1].ID, 0)
	refused(t, err, "project.not_approved")
}

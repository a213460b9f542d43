package workbook

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"kongthun/model"
)

func outcomeSettings(t testing.TB) (model.Layout, model.IntakeSetting) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "assets", "layouts", "outcome.json"))
	if err != nil {
		t.Fatal(err)
	}
	var l model.Layout
	if err := json.Unmarshal(raw, &l); err != nil {
		t.Fatal(err)
	}
	return l, model.IntakeSetting{Layouts: []model.Layout{l}, Lists: model.Lists{"achieved": {{Code: "all", Name: "บรรลุ"}, {Code: "not", Name: "ไม่บรรลุ"}}}}
}

// outcomeRows are lines of every sort.
func outcomeRows() []model.OutcomeRow {
	p := model.NewID(model.KindProposal, make([]byte, 10))
	row := func(field, value, note string) model.OutcomeRow {
		return model.OutcomeRow{Code: model.ReportCode{Proposal: p, Instalment: 1, Field: field, Value: value != "", Note: note != ""}.String(), Part: "ตอน", What: "อะไร\nและอะไร", Before: "18.5", Planned: "1,200", Value: value, Note: note}
	}
	return []model.OutcomeRow{
		row("achieved", "not", "ฝนตก"), row("progress", "62.5", ""), row("indicators.0.value", "15", ""), row("people.0.came", "0", ""),
		row("used", "2950050", ""), row("on", "2026-08-31", ""), row("abstract", "=1+1", "น้ำท่วม\nปั้นที่ผู้"), row("problems.0.after", "", ""),
	}
}

func TestAReportReadsBackAsItWasWritten(t *testing.T) {
	l, s := outcomeSettings(t)
	data, err := OutcomeSheet(l, []string{"แบบรายงานผล", "วิธีกรอก"}, "อบต.", outcomeRows(), s.Lists)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := OutcomeSheet(l, []string{"แบบรายงานผล", "วิธีกรอก"}, "อบต.", outcomeRows(), s.Lists)
	if !bytes.Equal(data, again) {
		t.Error("not the same bytes")
	}
	in, err := Read("ก.xlsx", data, s)
	if err != nil || in.Check() != nil || len(in.Findings) != 0 {
		t.Fatalf("%v %+v", err, in.Findings)
	}
	var got []model.OutcomeRow
	for _, r := range in.Reported {
		got = append(got, r.Value)
	}
	if !slices.Equal(got, outcomeRows()) {
		t.Errorf("%+v", got)
	}
	if in.Reported[0].Row != 4 || in.Reported[0].Sheet != "รายงานผล" {
		t.Errorf("%+v", in.Reported[0])
	}
}

// The box that is ticked is chosen from a drop-down, which offers each of its words once; nothing else of the sheet has one.
func TestTheBoxIsADropDown(t *testing.T) {
	l, s := outcomeSettings(t)
	lists := model.Lists{"achieved": append(s.Lists["achieved"], model.Choice{Code: "all", Name: "บรรลุแล้ว"})}
	data, err := OutcomeSheet(l, []string{"แบบรายงานผล", "วิธีกรอก"}, "", outcomeRows(), lists)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	got, err := f.GetDataValidations(l.Sheet)
	if err != nil || len(got) != 1 || got[0].Sqref != "F4" || got[0].Type != "list" || got[0].Formula1 != `"บรรลุ,ไม่บรรลุ"` || got[0].ShowErrorMessage {
		t.Fatalf("%v %+v", err, got)
	}
	if value, _ := f.GetCellValue(l.Sheet, "F4"); value != "ไม่บรรลุ" { // the word that is offered stands in the cell, and no code
		t.Errorf("the cell says %q", value)
	}
}

func TestWhatIsNoAnswerIsRefusedAtItsCell(t *testing.T) {
	l, s := outcomeSettings(t)
	for sort, text := range map[int]string{0: "คงจะ", 1: "160", 2: "ดี", 3: "1.5", 4: "มาก", 5: "เมื่อวาน"} {
		r := model.Return{Kind: l.Key, Sheet: l.Sheet, Columns: l.ReturnColumns(), Rows: rowsOf(l, outcomeRows(), outcomeFields(), s.Lists)}
		r.Rows[sort][5] = model.TextOf(text)
		data, err := Write(r)
		if err != nil {
			t.Fatal(err)
		}
		in, err := Read("ก.xlsx", data, s)
		if err != nil {
			t.Fatal(err)
		}
		if want := cellName(6, sort+2); len(in.Findings) != 1 || !in.Findings[0].Refused || in.Findings[0].Cell != want || len(in.Reported) != len(outcomeRows())-1 {
			t.Errorf("%q: %+v", text, in.Findings)
		}
	}
}

// FuzzOutcome reads any sheet as a report: it never panics, and what it keeps is sound.
func FuzzOutcome(f *testing.F) {
	const part = "xl/worksheets/sheet1.xml"
	l, s := outcomeSettings(f)
	base, err := OutcomeSheet(l, nil, "", outcomeRows(), s.Lists)
	if err != nil {
		f.Fatal(err)
	}
	repack(f, base, func(name string, content []byte) []byte {
		if name == part {
			f.Add(bytes.Clone(content))
		}
		return content
	})
	f.Fuzz(func(t *testing.T, content []byte) {
		if len(content) == 0 {
			return
		}
		data := repack(t, base, func(name string, old []byte) []byte {
			if name == part {
				return content
			}
			return old
		})
		in, err := Read("ก.xlsx", data, s)
		if err != nil {
			return
		}
		o := model.Outcome{On: "2026-01-01", Indicators: make([]model.IndicatorResult, 1)}
		for _, r := range in.Reported {
			if err := r.Value.Check(); err != nil {
				t.Fatal(err)
			}
			c, _ := model.ReadReportCode(r.Value.Code)
			value, note := r.Value.Said()
			o = o.Say(c.Field, value, note)
		}
	})
}

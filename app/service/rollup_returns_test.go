package service

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
)

// inventedReturn is a return for the province of an invented fund: the nth of a province, with so many projects. The same chance
// gives the same return.
func inventedReturn(t testing.TB, chance *rand.Rand, n, projects int) model.Return {
	t.Helper()
	layouts, err := provinceLayouts()
	if err != nil || len(layouts) != 2 { // the newest, and that of program 0.6.0
		t.Fatalf("%v, %d layouts", err, len(layouts))
	}
	fund, list := inventedFund(chance, n, projects)
	var sheets []model.Return
	for i, l := range layouts[0].Sheets {
		sheet := model.Return{Kind: ReturnProvince, Sheet: l.Sheet, Columns: l.ReturnColumns(), Title: []string{l.Name}, Landscape: true}
		rows := []map[string]model.Cell{fund}
		switch i {
		case 1:
			rows = list
		case 2:
			rows = inventedMonths(chance, fund)
		case 3:
			rows = inventedProblems(chance)
		}
		for _, cells := range rows {
			line := make([]model.Cell, len(sheet.Columns))
			for j, c := range sheet.Columns {
				line[j] = cells[c.Key]
			}
			sheet.Rows = append(sheet.Rows, line)
		}
		sheets = append(sheets, sheet)
	}
	out := sheets[0]
	out.Also, out.Author, out.Words = sheets[1:], fund["office"].Text, map[string]string{}
	for key, text := range phrase.Under("manifest.") {
		out.Words["manifest."+key] = text
	}
	return sealed(t, out, model.Manifest{
		Format: model.ReturnFormat, Kind: ReturnProvince, Layout: layouts[0].Name, Office: fund["office"].Text, OfficeID: model.ID(fmt.Sprintf("o%016d", n)),
		Fund: fund["fund"].Text, FundCode: fund["fundCode"].Text, Amphoe: fund["amphoe"].Text, Changwat: fund["changwat"].Text,
		Period: model.Period{Year: 2569, Every: model.Yearly}, Program: Version, On: "2026-10-15",
	})
}

func sealed(t testing.TB, r model.Return, m model.Manifest) model.Return {
	t.Helper()
	out, err := r.WithManifest(m)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// inventedIssues are issues of an invented province.
var inventedIssues = []string{"เด็กจมน้ำ", "อุบัติเหตุทางถนน", "ผู้สูงอายุพลัดตกหกล้ม", "เบาหวานและความดันโลหิตสูง", "ฝุ่นและหมอกควัน", "ขยะครัวเรือน", "สุขภาพจิต", "บุหรี่ในเยาวชน", "น้ำดื่มสะอาด"}

func inventedIssue(chance *rand.Rand) (code, name model.Cell) {
	n := chance.IntN(len(inventedIssues) + 1)
	if n == len(inventedIssues) {
		return model.Cell{}, model.Cell{}
	}
	return model.TextOf(fmt.Sprint(n + 1)), model.TextOf(inventedIssues[n])
}

func inventedFund(chance *rand.Rand, n, projects int) (fund map[string]model.Cell, list []map[string]model.Cell) {
	var approved, paid, refunded model.Satang
	for i := range projects {
		granted := model.Baht(5000 + chance.Int64N(95000))
		spent := granted * model.Satang(chance.Int64N(101)) / 100
		back := spent * model.Satang(chance.Int64N(11)) / 100
		approved, paid, refunded = approved+granted, paid+spent, refunded+back
		code, name := inventedIssue(chance)
		cells := map[string]model.Cell{
			"code": model.TextOf(fmt.Sprintf("69-L%04d-%02d", n, i+1)), "title": model.TextOf(fmt.Sprintf("โครงการส่งเสริมสุขภาพของผู้ที่ปั้นฝี่มือหมู่ที่ %d", i+1)),
			"type": model.TextOf(fmt.Sprintf("10(%d)", 1+chance.IntN(5))), "applicantKind": model.CountOf(1 + chance.IntN(6)), "applicant": model.TextOf("กลุ่มตัวอย่าง"),
			"status": model.TextOf("กำลังดำเนินการ"), "approvedOn": model.DayOf("2026-01-15"), "starts": model.DayOf("2026-02-01"), "ends": model.DayOf("2026-08-31"),
			"budget": model.MoneyOf(granted), "approved": model.MoneyOf(granted), "agreed": model.MoneyOf(granted), "paid": model.MoneyOf(spent),
			"refunded": model.MoneyOf(back), "people": model.CountOf(20 + chance.IntN(200)), "groups": model.TextOf(fmt.Sprint(1 + chance.IntN(9))),
			"problem": model.TextOf("1"), "issue": code, "issueName": name,
		}
		if chance.IntN(2) == 0 {
			cells["came"], cells["achieved"] = model.CountOf(chance.IntN(200)), model.TextOf("ทั้งหมด")
		}
		list = append(list, cells)
	}
	forward, nhso, local := model.Baht(chance.Int64N(900000)), model.Baht(200000+chance.Int64N(300000)), model.Baht(100000+chance.Int64N(200000))
	income := nhso + local + refunded
	return map[string]model.Cell{
		"office": model.TextOf(fmt.Sprintf("องค์การบริหารส่วนตำบลตัวอย่าง %d", n)), "officeKind": model.TextOf("อบต."), "fundKind": model.TextOf("กปท."),
		"fund": model.TextOf(fmt.Sprintf("กองทุนหลักประกันสุขภาพตัวอย่าง %d", n)), "fundCode": model.TextOf(fmt.Sprintf("L%04d", n)),
		"amphoe": model.TextOf(fmt.Sprintf("อำเภอตัวอย่าง %d", n%18+1)), "changwat": model.TextOf("จังหวัดตัวอย่าง"), "year": model.CountOf(2569),
		"population": model.CountOf(3000 + chance.IntN(9000)), "forward": model.MoneyOf(forward), "nhso": model.MoneyOf(nhso), "local": model.MoneyOf(local),
		"interest": model.MoneyOf(0), "other": model.MoneyOf(0), "refunds": model.MoneyOf(refunded), "income": model.MoneyOf(income), "spent": model.MoneyOf(paid),
		"balance": model.MoneyOf(forward + income - paid), "lastIncome": model.MoneyOf(nhso), "approved": model.MoneyOf(approved), "unpaid": model.MoneyOf(approved - paid), "projects": model.CountOf(projects),
	}, list
}

// inventedMonths are twelve that come to what the fund's line says: the income comes by its kinds in October, the spending by chance.
func inventedMonths(chance *rand.Rand, fund map[string]model.Cell) (out []map[string]model.Cell) {
	left, unspent := fund["forward"].Number, fund["spent"].Number
	for n := range 12 {
		cells := map[string]model.Cell{
			"month": model.TextOf(model.Period{Year: 2569, Every: model.Monthly, Number: n + 1}.String()), "forward": {Number: left, Known: true},
		}
		if n == 0 {
			cells["40100"], cells["40200"], cells["40500"] = fund["nhso"], fund["local"], fund["refunds"]
			left += fund["income"].Number
		}
		out1, out2 := unspent, int64(0)
		if n < 11 {
			out1, out2 = unspent*chance.Int64N(20)/100, unspent*chance.Int64N(20)/100
		}
		cells["50100"], cells["50200"] = model.Cell{Number: out1, Known: true}, model.Cell{Number: out2, Known: true}
		left, unspent = left-out1-out2, unspent-out1-out2
		cells["closing"] = model.Cell{Number: left, Known: true}
		out = append(out, cells)
	}
	return out
}

func inventedProblems(chance *rand.Rand) (out []map[string]model.Cell) {
	for n := range 1 + chance.IntN(6) {
		code, name := inventedIssue(chance)
		cells := map[string]model.Cell{
			"number": model.TextOf(fmt.Sprint(n + 1)), "title": model.TextOf("ปัญหาตัวอย่าง"), "issue": code, "issueName": name, "weight": model.CountOf(4 + chance.IntN(17)),
			"unit": model.TextOf("คน"), "baseline": model.TextOf("40"), "target": model.TextOf("20"),
		}
		if chance.IntN(2) == 0 {
			cells["now"] = model.TextOf(fmt.Sprint(15 + chance.IntN(30)))
		}
		out = append(out, cells)
	}
	return out
}

// chanceOf is chance that is always the same.
func chanceOf(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 6)) }

// leave writes a return into a folder.
func leave(t testing.TB, folder, name string, r model.Return) {
	t.Helper()
	data, err := workbook.Write(r)
	if err != nil {
		t.Fatal(err)
	}
	leaveBytes(t, folder, name, data)
}

func leaveBytes(t testing.TB, folder, name string, data []byte) {
	t.Helper()
	path := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

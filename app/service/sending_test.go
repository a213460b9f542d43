package service

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/storage"
)

// printedYear is the year of the golden papers' office.
func printedYear(t *testing.T, s *Service) model.FiscalYear {
	t.Helper()
	years := all[model.FiscalYear](t)(s.Years(""))
	at := slices.IndexFunc(years, func(y model.FiscalYear) bool { return y.Year == 2569 })
	if at < 0 {
		t.Fatal("the office has no 2569")
	}
	return years[at]
}

func TestEveryReturnIsWrittenNamedAndReadBack(t *testing.T) {
	s := printed(t)
	layouts := must[[]model.ReturnLayout](t)(ReturnLayouts())
	identity := regexp.MustCompile(`\b[0-9]-?[0-9]{4}-?[0-9]{5}-?[0-9]{2}-?[0-9]\b`)
	names := map[string]bool{}
	for _, r := range everyReturn(t, s, printedYear(t, s)) {
		if names[r.File] || !strings.HasPrefix(r.File, r.Period.String()+"_L0000_") {
			t.Errorf("%s", r.File)
		}
		names[r.File] = true
		if !phrase.Has("return.name."+r.Kind) || !phrase.Has("return.file."+r.Kind) {
			t.Errorf("%s has no name", r.Kind)
		}
		data, err := workbook.Write(r)
		if err != nil {
			t.Fatal(r.File, err)
		}
		got, err := workbook.ReadReturn(r.File, data, layouts)
		if err != nil || len(got.Findings) > 0 || got.Return.Fingerprint() != r.Fingerprint() {
			t.Errorf("%s: %v %+v", r.File, err, got.Findings)
		}
		for _, sheet := range r.Sheets() {
			for _, row := range sheet.Rows {
				for i, c := range row {
					if key := sheet.Columns[i].Key; identity.MatchString(c.Text) || (key == "fundCode" || key == "applicant.phone") && c.Known && c.Text == "" {
						t.Errorf("%s %s: %+v", r.File, key, c)
					}
				}
			}
		}
	}
}

// Nobody's identity number leaves in a return, wherever it was typed; telephones have their place there.
func TestIdentityNumbersStayOutOfReturns(t *testing.T) {
	l := must[model.Layout](t)(Layout("province_project"))
	for typed, want := range map[string]string{
		"ดูแล นางเอ 1 1017 00230 70 8 ที่บ้าน": "ดูแล นางเอ " + phrase.Say("paper.resolutions.hidden") + " ที่บ้าน",
		"๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘":                    phrase.Say("paper.resolutions.hidden"),
		"โทร 080 000 0000 ภายใน 2569":          "โทร 080 000 0000 ภายใน 2569",
		"งบ 1,234,567.00 บาท":                  "งบ 1,234,567.00 บาท",
	} {
		sheet := (&returning{}).sheet(ReturnKind{Key: "x"}, l, sheetRows{{"title": model.TextOf(typed)}})
		at := slices.IndexFunc(sheet.Columns, func(c model.ReturnColumn) bool { return c.Key == "title" })
		if got := sheet.Rows[0][at].Text; got != want {
			t.Errorf("%q leaves as %q, want %q", typed, got, want)
		}
	}
}

// Every column of every layout has a key of its own and a header of its own, by which it is found again.
func TestLayoutsOfReturnsAreSound(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range must[[]model.ReturnLayout](t)(ReturnLayouts()) {
		if seen[l.Name] || !regexp.MustCompile(`^[a-z_]+/[1-9]$`).MatchString(l.Name) {
			t.Errorf("layout %q", l.Name)
		}
		seen[l.Name] = true
		for _, sheet := range l.Sheets {
			names := map[string]bool{}
			for _, c := range sheet.ReturnColumns() {
				if names[c.Key] || c.Header == "" || c.Width <= 0 {
					t.Errorf("%s %s: %+v", l.Name, sheet.Sheet, c)
				}
				names[c.Key] = true
			}
		}
	}
}

func TestReturnsAreOfPeriodsTheyAreMadeOf(t *testing.T) {
	s := printed(t)
	year := printedYear(t, s).ID
	for _, c := range []struct {
		kind string
		p    model.Period
		key  string
	}{
		{ReturnAction, model.Period{Year: 2569, Every: model.Monthly, Number: 1}, "service.return_period"},
		{ReturnStatement, model.Period{Year: 2568, Every: model.Monthly, Number: 1}, "service.return_period"},
		{ReturnStatement, model.Period{Year: 2569, Every: model.Monthly, Number: 13}, "service.return_period"},
		{"spoons", model.Period{Year: 2569, Every: model.Yearly}, "service.return_kind"},
	} {
		_, err := s.ReturnOf(c.kind, year, c.p)
		refused(t, err, c.key)
	}
}

// Of the ledger of the demonstration: what the returns tell is what the ledger's statements tell, and months lead to one another.
func TestReturnsTellWhatTheLedgerTells(t *testing.T) {
	s := printed(t)
	y := printedYear(t, s)
	whole := model.Period{Year: y.Year, Every: model.Yearly}
	st := must[model.Statement](t)(s.Statement(y.Fund, whole))
	if st.ToDate.Income == 0 {
		t.Fatal("the demonstration's ledger is empty")
	}
	province := must[model.Return](t)(s.Return(ReturnProvince, y.ID))
	months := province.Also[1]
	fund := func(key string) model.Satang { return sumOfColumn(t, province, key) }
	for key, want := range map[string]model.Satang{
		"nhso": st.Line(model.CodeNHSO).ToDate, "local": st.Line(model.CodeLocal).ToDate, "interest": st.Line(model.CodeInterest).ToDate,
		"refunds": st.Line(model.CodeRefund).ToDate, "income": st.ToDate.Income, "spent": st.ToDate.Expense, "balance": st.ToDate.Closing,
	} {
		if got := fund(key); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
	}
	var in, out model.Satang
	for _, c := range model.LedgerCodes() {
		switch {
		case c.Income():
			in += sumOfColumn(t, months, string(c))
		case c.Expense():
			out += sumOfColumn(t, months, string(c))
		}
	}
	if in+sumOfColumn(t, months, "otherIncome") != st.ToDate.Income || out+sumOfColumn(t, months, "otherExpense") != st.ToDate.Expense {
		t.Errorf("months: %s in, %s out", in, out)
	}
	for i := 1; i < len(months.Rows); i++ {
		if months.Rows[i][1] != months.Rows[i-1][len(months.Columns)-1] {
			t.Errorf("month %d does not begin as the one before ended", i+1)
		}
	}
	money := must[model.Return](t)(s.Return(ReturnMoney, y.ID))
	if got := sumOfColumn(t, money, "amount"); got != st.ToDate.Income+st.ToDate.Expense {
		t.Errorf("NHSO-MONEY has %s", got)
	}
	balance := must[model.Return](t)(s.Return(ReturnBalance, y.ID))
	if in, out := sumOfColumn(t, balance, "income"), sumOfColumn(t, balance, "expense"); in != st.ToDate.Income || out != st.ToDate.Expense {
		t.Errorf("NHSO-BALANCE has %s and %s", in, out)
	}
}

// sumOfColumn adds up a column of money.
func sumOfColumn(t *testing.T, r model.Return, key string) model.Satang {
	t.Helper()
	at := slices.IndexFunc(r.Columns, func(c model.ReturnColumn) bool { return c.Key == key })
	if at < 0 {
		t.Fatalf("%s has no column %s", r.Kind, key)
	}
	var sum model.Satang
	for _, row := range r.Rows {
		sum += model.Satang(row[at].Number)
	}
	return sum
}

// What is approved, paid and given back is the same in the register, in NHSO-ACTION and in what the province gets.
func TestReturnsTellTheSameOfProjects(t *testing.T) {
	s := printed(t)
	y := printedYear(t, s)
	var want model.Commitment
	for _, p := range must[[]ProjectState](t)(s.Projects(y.ID)) {
		want = must[model.Commitment](t)(want.Plus(p.Commitment))
	}
	province := must[model.Return](t)(s.Return(ReturnProvince, y.ID))
	projects := province.Also[0]
	for key, sum := range map[string]model.Satang{"approved": want.Approved, "agreed": want.Agreed, "paid": want.Paid, "refunded": want.Refunded} {
		if got := sumOfColumn(t, projects, key); got != sum {
			t.Errorf("%s: %s, want %s", key, got, sum)
		}
	}
	for kind, key := range map[string]string{ReturnRegister: "approved", ReturnAction: "earlier.approved", ReturnProjectList: "earlier.approved", ReturnTargets: "money"} {
		if got := sumOfColumn(t, must[model.Return](t)(s.Return(kind, y.ID)), key); got != want.Approved {
			t.Errorf("%s has %s approved, want %s", kind, got, want.Approved)
		}
	}
	if got := sumOfColumn(t, province, "approved"); got != want.Approved {
		t.Errorf("the fund has %s approved", got)
	}
}

func TestWhatIsOwedAndWhatWasSent(t *testing.T) {
	s := printed(t)
	y := printedYear(t, s)
	november := model.Period{Year: 2569, Every: model.Monthly, Number: 2}
	at := func() Due {
		for _, d := range must[[]Due](t)(s.Dues(y.ID)) {
			if d.Rule.Return == ReturnStatement && d.Period == november {
				return d
			}
		}
		t.Fatal("the statement of November is not owed")
		return Due{}
	}
	if d := at(); d.State != model.DueLate || !d.Writes || d.Due.AddDays(0) != "2025-12-15" {
		t.Errorf("%+v", d)
	}
	if n := len(must[[]Due](t)(s.Due(y.Fund))); n == 0 {
		t.Error("nothing presses")
	}
	_, data, err := s.WriteReturnOf(ReturnStatement, y.ID, november)
	if err != nil {
		t.Fatal(err)
	}
	x := must[model.Sending](t)(s.NoteSent(model.Sending{Fund: y.Fund, Return: ReturnStatement, Period: november, On: "2025-12-10", To: " สปสช.  ", How: "email"}, data))
	sum := sha256.Sum256(data)
	if x.SHA256 != hex.EncodeToString(sum[:]) || x.File != "2569-M02_L0000_รับ-จ่าย.xlsx" || x.Rows == "" {
		t.Errorf("%+v", x)
	}
	if d := at(); d.State != model.DueSent || d.Changed || len(d.Sent) != 1 {
		t.Errorf("%+v", d)
	}
	journal := must[[]model.Sending](t)(s.Sendings(""))
	if len(journal) != 1 || journal[0] != x {
		t.Errorf("%+v", journal)
	}
	if err := s.WithdrawSending(x.ID, " "); err == nil {
		t.Error("withdrawn without a reason")
	}
	if err := s.WithdrawSending(x.ID, "ส่งผิดแฟ้ม"); err != nil {
		t.Fatal(err)
	}
	refused(t, s.WithdrawSending(x.ID, "อีกครั้ง"), "sending.withdrawn")
	if d := at(); d.State != model.DueLate {
		t.Errorf("%+v", d)
	}
}

// Figures that changed after a return was sent are told.
func TestFiguresThatChangedAfterSending(t *testing.T) {
	s := printed(t)
	y := printedYear(t, s)
	whole := model.Period{Year: 2569, Every: model.Yearly}
	must[model.Sending](t)(s.NoteSent(model.Sending{Fund: y.Fund, Return: ReturnPlan, Period: whole, On: s.Today()}, nil))
	changed := func() bool {
		for _, d := range must[[]Due](t)(s.Dues(y.ID)) {
			if d.Rule.Return == ReturnPlan {
				return d.Changed
			}
		}
		t.Fatal("the plan is not owed")
		return false
	}
	if changed() {
		t.Error("changed at once")
	}
	y.Money.Other += 100
	must[model.FiscalYear](t)(s.SaveYear(y))
	if !changed() {
		t.Error("the change was not seen")
	}
}

// Saved on one day, the books put right on another, told as sent on a third: what was sent are the figures of the file.
func TestWhatWasSentIsTheFileThatWasSaved(t *testing.T) {
	s := printed(t)
	y := printedYear(t, s)
	x := model.Sending{Fund: y.Fund, Return: ReturnPlan, Period: model.Period{Year: 2569, Every: model.Yearly}, On: s.Today()}
	name, data, err := s.WriteReturn(ReturnPlan, y.ID)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if got := must[[]byte](t)(s.Saved(folder, x)); got != nil {
		t.Error("found what was not saved")
	}
	path := filepath.Join(folder, name)
	if err := WriteFile(path, []byte("not a workbook")); err != nil {
		t.Fatal(err)
	}
	if got := must[[]byte](t)(s.Saved(folder, x)); got != nil {
		t.Error("took something else for it")
	}
	if err := WriteFile(path, data); err != nil {
		t.Fatal(err)
	}
	y.Money.Other += 100
	must[model.FiscalYear](t)(s.SaveYear(y))
	saved := must[[]byte](t)(s.Saved(folder, x))
	noted := must[model.Sending](t)(s.NoteSent(x, saved))
	if sum := sha256.Sum256(data); noted.SHA256 != hex.EncodeToString(sum[:]) || noted.Made != s.Today() {
		t.Errorf("%+v", noted)
	}
	for _, d := range must[[]Due](t)(s.Dues(y.ID)) {
		if d.Rule.Return == ReturnPlan && (len(d.Sent) != 1 || !d.Changed) {
			t.Errorf("the change is not told: %+v", d)
		}
	}
	other := x
	other.Return = ReturnPopulation
	_, err = s.NoteSent(other, saved)
	refused(t, err, "sending.other_file")
}

// NHSO-BALANCE has the months that have begun; a register tells nothing by the day. That another day has come is no change of the figures.
func TestTheCalendarChangesNoFigures(t *testing.T) {
	s := printed(t)
	y := printedYear(t, s)
	whole := model.Period{Year: 2569, Every: model.Yearly}
	for _, c := range []struct {
		kind  string
		days  int
		other bool // made on that other day it is another
	}{{ReturnRegister, 300, false}, {ReturnBalance, -300, true}} {
		x := must[model.Sending](t)(s.NoteSent(model.Sending{Fund: y.Fund, Return: c.kind, Period: whole, On: s.Today()}, nil))
		k := must[ReturnKind](t)(FindReturn(c.kind))
		on := func(day model.Date) string {
			make := func(r *storage.Reader) (model.Return, error) { return returnOf(r, k, y.ID, whole, day) }
			return must[model.Return](t)(read(s, make)).Fingerprint()
		}
		if other := on(s.Today().AddDays(c.days)) != x.Rows; other != c.other || on(x.Made) != x.Rows {
			t.Errorf("%s: on another day it is another: %t; as of its day it is the same: %t", c.kind, other, on(x.Made) == x.Rows)
		}
	}
}

func TestSendingsThatAreRefused(t *testing.T) {
	s := printed(t)
	y := printedYear(t, s)
	good := model.Sending{Fund: y.Fund, Return: ReturnPlan, Period: model.Period{Year: 2569, Every: model.Yearly}, On: s.Today()}
	for name, change := range map[string]func(*model.Sending){
		"sending.invalid":   func(x *model.Sending) { x.On = s.Today().AddDays(1) },
		"service.year_none": func(x *model.Sending) { x.Period.Year = 2600 },
	} {
		x := good
		change(&x)
		_, err := s.NoteSent(x, nil)
		refused(t, err, name)
	}
	paper := good
	paper.Return = "annual" // a paper only: noted without a file
	if x := must[model.Sending](t)(s.NoteSent(paper, nil)); x.File != "" || x.SHA256 != "" {
		t.Errorf("%+v", x)
	}
}

func TestTheRegionOfAChangwat(t *testing.T) {
	for changwat, want := range map[string]string{"สตูล": "12", "กรุงเทพมหานคร": "13", "เชียงราย": "1", "ตัวอย่าง": ""} {
		if got := must[string](t)(Region(changwat)); got != want {
			t.Errorf("%s: %q", changwat, got)
		}
	}
	if n := len(must[map[string]string](t)(regions())); n != 77 {
		t.Errorf("%d changwats", n)
	}
}

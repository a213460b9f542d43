package ledger

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// workbooks writes what another office of the same fund's code sent, NHSO-MONEY and NHSO-BALANCE.
func workbooks(t *testing.T, s *service.Service) (money, balance, code string) {
	t.Helper()
	here := stage.Here(t, s)
	write := func(kind string) string {
		name, data, err := s.WriteReturn(kind, here.Year)
		stage.OK(t, err)
		path := filepath.Join(t.TempDir(), name)
		stage.OK(t, os.WriteFile(path, data, 0o600))
		return path
	}
	return write(service.ReturnMoney), write(service.ReturnBalance), stage.Must(s.Funds())(t)[0].Code
}

// What an office kept elsewhere is looked at, and then taken into the account that is open.
func TestPastMonthsAreTakenIn(t *testing.T) {
	other := stage.Demonstration(t, now)
	money, balance, code := workbooks(t, other)
	b := office(t)
	fund := stage.Must(b.Service.Funds())(t)[0]
	fund.Code = code
	stage.Must(b.Service.SaveFund(fund))(t)
	stage.Must(b.Service.SaveAccount(model.Account{Fund: fund.ID, Name: "ธกส.", Number: "1", Bank: "ธกส.", From: "2026-10-01"}))(t)
	b.press(fyne.KeyF4, fyne.KeyF11)
	b.Tap(say("import.look"))
	if !b.Says(phrase.Say("field.required")) {
		t.Error("no workbook was chosen, and nothing is said")
	}
	for i, path := range []string{money, balance} {
		b.Write(stage.All[*part.Entry](b.Front())[i], path)
	}
	b.Tap(say("import.look"))
	part.Settle()
	b.Failed()
	if !b.Says("ธกส.") || len(b.entries()) != 0 {
		t.Fatalf("looked at only, there are %d entries", len(b.entries()))
	}
	b.Tap(phrase.Say("part.take.do"))
	if len(b.entries()) == 0 {
		t.Fatal("nothing was taken in")
	}
	whole := model.Period{Year: 2569, Every: model.Monthly, Number: 4} // what is to come is not sent
	want := stage.Must(other.Statement(stage.Here(t, other).Fund, whole))(t)
	if got := stage.Must(b.Service.Statement(fund.ID, whole))(t); got.ToDate != want.ToDate {
		t.Errorf("taken in are %+v, sent were %+v", got.ToDate, want.ToDate)
	}
	b.NoFailures()
}

// A file that is none is refused, and nothing is taken in.
func TestAFileThatIsNoReturnIsRefused(t *testing.T) {
	b, _, _ := banked(t)
	path := filepath.Join(t.TempDir(), "รูป.xlsx")
	stage.OK(t, os.WriteFile(path, []byte("no workbook"), 0o600))
	b.press(fyne.KeyF4, fyne.KeyF11)
	b.Write(stage.All[*part.Entry](b.Front())[0], path)
	b.Tap(say("import.look"))
	part.Settle()
	if b.Refusal() == nil || len(b.entries()) != 0 {
		t.Error("it was taken in")
	}
}

// Sums by which the account goes below zero are taken in with a reason only.
func TestSumsBelowZeroAskForAReason(t *testing.T) {
	b, bank, _ := banked(t)
	b.write(model.Entry{Date: "2025-12-01", Code: "50400", Account: bank.ID, Amount: 9_000_00})
	money, _, _ := workbooks(t, b.Service)
	e := b.entries()[0]
	stage.OK(t, b.Service.WithdrawEntry(e.ID, "ลงใหม่จากรายงาน"))
	b.write(model.Entry{Date: "2025-11-01", Code: "50200", Account: bank.ID, Amount: 5_000_00})
	b.press(fyne.KeyF4)
	b.Room.Show(bank.ID)
	b.press(fyne.KeyF11)
	b.Write(stage.All[*part.Entry](b.Front())[0], money)
	b.Tap(say("import.look"))
	part.Settle()
	b.NoFailures()
	if !b.Says("-4,000.00") || !b.Says("31 ธ.ค. 68") {
		t.Errorf("told is %q", stage.Texts(b.Front()))
	}
	b.Tap("ตกลง")
	if !b.Says(phrase.Say("part.reason.missing")) {
		t.Error("taken in without a reason")
	}
	b.Type("เงินสมทบโอนช้า")
	b.Tap("ตกลง")
	b.NoFailures()
	taken := 0
	for _, e := range b.entries() {
		if e.Import != nil && e.NegativeWhy == "เงินสมทบโอนช้า" {
			taken++
		}
	}
	if taken != 1 {
		t.Errorf("%+v", b.entries())
	}
}

// What the projects of the year spent, as a list told, is looked at and then written; a second time there is nothing to do.
func TestWhatAListSpentIsTakenIn(t *testing.T) {
	b, bank, _ := banked(t)
	b.press(fyne.KeyF4)
	b.Room.Show(bank.ID)
	b.press(fyne.KeyF9)
	if !b.Says("ไม่มีโครงการปี 2569") {
		t.Fatalf("told is %q", stage.Texts(b.Front()))
	}
	b.Tap("ปิด")
	round := stage.Must(b.Service.Rounds(b.Here.Year))(t)[0]
	stage.Must(b.Service.SaveProposal(model.Proposal{
		Round: round.ID, Title: "โครงการเดินเพื่อสุขภาพ", Type: "10(2)", Budget: 300_00, Applicant: model.Applicant{Name: "ชมรมทดสอบ"},
		Earlier: &model.Earlier{Approved: 300_00, Spent: 250_00}, Import: &model.ImportOrigin{File: "ปีก่อน.xlsx", Sheet: "NHSO-ACTION", Row: 2},
	}))(t)
	b.press(fyne.KeyF9)
	if len(b.entries()) != 0 || !b.Says("250.00") || !b.Says("2569") {
		t.Fatalf("told is %q", stage.Texts(b.Front()))
	}
	b.Tap(phrase.Say("part.take.do"))
	list := b.entries()
	if len(list) != 1 || list[0].Amount != 250_00 || list[0].Code != model.CodeType2 || list[0].Account != bank.ID || list[0].Project == "" || list[0].Party != "ชมรมทดสอบ" {
		t.Fatalf("written: %+v", list)
	}
	b.press(fyne.KeyF9)
	if !b.Says("1 โครงการในปี 2569") {
		t.Errorf("told is %q", stage.Texts(b.Front()))
	}
	b.Tap("ปิด")
	b.write(model.Entry{Date: "2025-11-01", Code: "50200", Account: bank.ID, Amount: 5_00})
	b.press(fyne.KeyF9)
	if b.Refusal() == nil {
		t.Error("a year that has other expenses is not refused")
	}
}

// An opening balance that leaves too little is kept with its reason.
func TestAnOpeningBelowZeroAsksForAReason(t *testing.T) {
	b, bank, _ := banked(t)
	b.write(model.Entry{Date: "2025-11-01", Code: "50200", Account: bank.ID, Amount: 9_000_00})
	b.press(fyne.KeyF4)
	b.Room.Show(bank.ID)
	if b.room.accounts.why.Visible() {
		t.Error("a reason is asked for that nobody needs")
	}
	b.keyed("opening", "8000")
	b.Leave()
	stored := func() model.Account { return stage.Must(b.Service.Accounts(b.Here.Fund))(t)[0] }
	if stored().Opening != 10_000_00 || !b.room.accounts.why.Visible() || !b.Says("-1,000.00") {
		t.Fatalf("%+v, told is %q", stored(), stage.Texts(b.Front()))
	}
	b.keyed("negativeWhy", "ยอดตามสมุดบัญชี รายรับเดือนแรกเข้าช้า")
	b.Leave()
	if a := stored(); a.Opening != 8_000_00 || a.NegativeWhy == "" {
		t.Errorf("%+v", a)
	}
	b.NoFailures()
}

func TestWhatTakingInWouldDo(t *testing.T) {
	p := service.LedgerImport{Account: model.Account{Name: "ธกส.", From: "2025-10-01", Opening: 9_00}, Moved: true, Lines: []service.ImportLine{
		{Change: service.ChangeAdd, Entry: model.Entry{Date: "2025-10-31", Code: "40100", Amount: 5_00}},
		{Change: service.ChangeAdd, Entry: model.Entry{Date: "2025-12-31", Code: "50100", Amount: 2_00}},
		{Change: service.ChangeNone, Entry: model.Entry{Date: "2026-01-31", Code: "50100", Amount: 7_00}},
	}}
	p.Findings = make([]model.Finding, findingsTold+3)
	text := stage.Must(previewText(p))(t)
	for _, want := range []string{"2 รายการ", "มีอยู่แล้ว 1", "ตุลาคม 2568", "ธันวาคม 2568", "5.00", "2.00", "9.00", say("import.more", "count", "3")} {
		if !strings.Contains(text, want) {
			t.Errorf("%q lacks %q", text, want)
		}
	}
	p.Lines = p.Lines[2:]
	if text := stage.Must(previewText(p))(t); !strings.Contains(text, say("import.nothing", "none", "1")) {
		t.Errorf("told is %q", text)
	}
	p.Lines = []service.ImportLine{
		{Change: service.ChangeAdd, Entry: model.Entry{Date: "2025-10-31", Code: "40100", Amount: 1<<63 - 1}},
		{Change: service.ChangeAdd, Entry: model.Entry{Date: "2025-10-31", Code: "40100", Amount: 1}},
	}
	if _, err := previewText(p); err == nil {
		t.Error("a sum that does not fit is told")
	}
}

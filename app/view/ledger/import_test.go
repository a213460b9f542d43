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

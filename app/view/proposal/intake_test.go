package proposal

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

func TestIntakeState(t *testing.T) {
	odd := model.Finding{Sheet: "ข้อเสนอ", Cell: "F3", Value: "10(9)", Key: "cell.type.beyond", Args: map[string]string{"column": "ประเภท", "code": "10(9)"}}
	bad := model.Finding{Refused: true, Sheet: "ข้อเสนอ", Cell: "G4", Value: "สิบ", Key: "cell.number.form", Args: map[string]string{"column": "งบ"}}
	in := intake{
		books: []service.Workbook{{Name: "ก.xlsx"}},
		preview: service.Preview{
			Intakes:  []model.Intake{{File: "ก.xlsx", Findings: []model.Finding{odd, bad}}},
			Lines:    []service.PreviewLine{{Change: service.ChangeAdd}, {Change: service.ChangeEdit}, {Change: service.ChangeNone}},
			Findings: []model.Finding{odd, bad, {Key: "odd.copy", Args: map[string]string{"title": "ข"}}},
		},
	}
	list := in.remarks()
	if len(list) != 3 || !list[0].finding.Refused || list[0].place() != "ก.xlsx ข้อเสนอ!G4" || list[2].file != "" {
		t.Errorf("refusals first, copies last: %+v", list)
	}
	if in.refused() != 1 || in.changes() != 2 || in.ready() {
		t.Errorf("refused %d, changes %d, ready %v", in.refused(), in.changes(), in.ready())
	}
	in.preview.Intakes[0].Findings = []model.Finding{odd}
	if !in.ready() {
		t.Error("what is only odd stops nothing")
	}
	if again := in.take(service.Workbook{Name: "ก.xlsx", Data: []byte{1}}); len(again) != 1 || len(again[0].Data) != 1 {
		t.Error("a file chosen again takes the place of the old one")
	}
}

// workbook writes a workbook of our own layout with these cells in the row beneath the headers: the least that Excel opens.
func workbook(t *testing.T, cells map[string]string) string {
	t.Helper()
	layout, err := service.Layout("proposal")
	if err != nil {
		t.Fatal(err)
	}
	var heads, row strings.Builder
	for _, c := range layout.Columns {
		fmt.Fprintf(&heads, `<c t="inlineStr"><is><t>%s</t></is></c>`, html.EscapeString(c.Header))
		fmt.Fprintf(&row, `<c t="inlineStr"><is><t>%s</t></is></c>`, html.EscapeString(cells[c.Field]))
	}
	const kinds, relations = "http://schemas.openxmlformats.org/package/2006/content-types", "http://schemas.openxmlformats.org/package/2006/relationships"
	const office, sheets = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	var file bytes.Buffer
	pack := zip.NewWriter(&file)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="` + kinds + `"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
			`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + relations + `"><Relationship Id="r1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + sheets + `" xmlns:r="` + office + `"><sheets><sheet name="` + layout.Sheet + `" sheetId="1" r:id="r1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + relations + `"><Relationship Id="r1" Type="` + office + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + sheets + `"><sheetData><row r="1">` + heads.String() + `</row><row r="2">` + row.String() + `</row></sheetData></worksheet>`},
	} {
		w, err := pack.Create(part[0])
		if err == nil {
			_, err = w.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := pack.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "ข้อเสนอ.xlsx")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// waitFor lets slow work go on until something holds.
func (st *bench) waitFor(what string, holds func() bool) {
	st.T.Helper()
	for range 500 {
		if holds() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	st.T.Fatal("never: " + what)
}

func (st *bench) bring(path string) {
	st.T.Helper()
	st.Leave()
	st.Press(fyne.KeyF6)
	st.Type(path)
	st.Press(fyne.KeyReturn)
	t := st.Room.(*Room).taking
	st.waitFor("the workbook is read", func() bool { return !t.busy })
	st.Leave()
}

func TestIntakeShowsThenStoresAll(t *testing.T) {
	st := open(t)
	st.bring(workbook(t, map[string]string{"title": "โครงการจากแฟ้ม", "budget": "25,000", "code": "แปลก 1"}))
	if len(st.Failed()) > 0 {
		t.Fatal(st.Failed())
	}
	if len(st.proposals()) != 0 || !st.Says("เพิ่ม 1") || !st.Says("โครงการจากแฟ้ม") || !st.Says("โปรดตรวจ") {
		t.Error("the preview shows what will be done, and does nothing yet")
	}
	st.Picture("proposal-intake")
	st.Press(fyne.KeyF9)
	st.waitFor("stored", func() bool { return !st.Room.(*Room).taking.busy })
	if len(st.proposals()) != 1 {
		t.Fatal("nothing is stored")
	}
	if p := st.proposals()[0]; p.Title != "โครงการจากแฟ้ม" || p.Budget != model.Baht(25000) || !st.Says("ข้อเสนอ.xlsx") {
		t.Errorf("stored %+v; the form tells where it came from", p)
	}
}

func TestIntakeRefusedChangesNothing(t *testing.T) {
	st := open(t)
	st.bring(workbook(t, map[string]string{"title": "โครงการจากแฟ้ม", "budget": "สองหมื่นกว่า"}))
	if !st.Says("รับไม่ได้") || !st.Says("สองหมื่นกว่า") {
		t.Fatal("the cell that is refused is named with its value")
	}
	st.Picture("proposal-intake-refused")
	st.Press(fyne.KeyF9)
	time.Sleep(20 * time.Millisecond)
	if len(st.proposals()) != 0 || !st.Room.(*Room).taking.content.Visible() {
		t.Error("nothing is stored")
	}
	st.Press(fyne.KeyEscape)
	if st.Room.(*Room).taking.content.Visible() || len(st.Room.(*Room).taking.state.books) != 0 {
		t.Error("Escape leads back and forgets the file")
	}
}

func TestARefusedWorkbookIsTakenOutForItsMendedOne(t *testing.T) {
	st := open(t)
	taking := func() *taking { return st.Room.(*Room).taking }
	st.bring(workbook(t, map[string]string{"title": "โครงการจากแฟ้ม", "budget": "สองหมื่นกว่า"}))
	mended := filepath.Join(t.TempDir(), "ข้อเสนอ แก้แล้ว.xlsx")
	if err := os.Rename(workbook(t, map[string]string{"title": "โครงการจากแฟ้ม", "budget": "20,000"}), mended); err != nil {
		t.Fatal(err)
	}
	taking().load(mended)
	st.waitFor("the mended one is read", func() bool { return !taking().busy })
	if len(taking().state.books) != 2 || taking().state.ready() {
		t.Fatal("the old one still stops the intake")
	}
	st.Picture("proposal-intake-out")
	st.Tap(phrase.Say("proposal.intake.out", "file", "ข้อเสนอ.xlsx"))
	st.waitFor("the old one is out", func() bool { return !taking().busy })
	if len(taking().state.books) != 1 || !taking().state.ready() || st.Window.Canvas().Focused() != taking().path {
		t.Fatalf("%d workbooks, ready %v", len(taking().state.books), taking().state.ready())
	}
	st.Press(fyne.KeyF9)
	st.waitFor("stored", func() bool { return !taking().busy })
	if got := st.proposals(); len(got) != 1 || got[0].Budget != model.Baht(20000) {
		t.Errorf("stored %+v", got)
	}
}

func TestTheOnlyWorkbookIsTakenOut(t *testing.T) {
	st := open(t)
	st.bring(workbook(t, map[string]string{"title": "โครงการจากแฟ้ม", "budget": "25,000"}))
	st.Tap(phrase.Say("proposal.intake.out", "file", "ข้อเสนอ.xlsx"))
	taking := st.Room.(*Room).taking
	st.waitFor("it is out", func() bool { return !taking.busy })
	if len(taking.state.books) != 0 || taking.state.ready() || taking.books.Visible() || taking.state.sum() != phrase.Say("proposal.intake.start") || !st.Says("ยังไม่ได้เลือกแฟ้ม") {
		t.Error("the screen is as it was at first")
	}
}

func TestIntakeOfNoWorkbookIsRefused(t *testing.T) {
	st := open(t)
	path := filepath.Join(t.TempDir(), "จดหมาย.xlsx")
	if err := os.WriteFile(path, []byte("ไม่ใช่ Excel"), 0o600); err != nil {
		t.Fatal(err)
	}
	st.bring(path)
	if len(st.Failed()) != 1 || len(st.Room.(*Room).taking.state.books) != 0 {
		t.Errorf("fails %v", st.Failed())
	}
	if st.Room.(*Room).taking.path.Text != path {
		t.Error("the path stays, to be mended")
	}
}

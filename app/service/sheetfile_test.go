package service

import (
	"context"
	"slices"
	"strings"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// handedOut makes the files of the round's sheets.
func (o *office) handedOut(t *testing.T) []SheetFile {
	t.Helper()
	return must[[]SheetFile](t)(o.SheetFiles(o.round.ID, ""))
}

// back previews files and takes them in.
func (o *office) back(t *testing.T, books ...Workbook) SheetsPreview {
	t.Helper()
	p := must[SheetsPreview](t)(o.PreviewSheets(context.Background(), o.round.ID, books, nil))
	if err := o.TakeSheets(p); err != nil {
		t.Fatal(err)
	}
	return p
}

// whole answers a proposal throughout.
func (o *office) whole(p model.Proposal, level, points string) map[model.SheetCell]string {
	out := map[model.SheetCell]string{}
	for _, c := range p.Claims {
		out[model.SheetCell{Proposal: p.ID, Problem: c.Problem}] = level
	}
	for _, c := range o.round.Rubric.Criteria {
		if !c.NeedFit {
			out[model.SheetCell{Proposal: p.ID, Criterion: c.Key}] = points
		}
	}
	return out
}

// What was handed in stands until it is given back: a file does not change it, whether it is handed in before the preview or after.
func TestAFileDoesNotChangeASheetThatIsIn(t *testing.T) {
	o, sheets := scored(t)
	p := o.proposals[0]
	book := returned(t, o.handedOut(t)[0], o.whole(p, "3", "4"))
	look := func() SheetsPreview {
		return must[SheetsPreview](t)(o.PreviewSheets(context.Background(), o.round.ID, []Workbook{book}, nil))
	}
	before := look()
	must[model.Sheet](t)(o.HandIn(sheets[0].ID))
	refused(t, o.TakeSheets(before), "service.sheet_in")
	if f := look().Files[0]; f.Refused == nil || f.Refused.Key != "service.sheet_in" {
		t.Errorf("%+v", f.Refused)
	}
	if stored := must[[]model.Sheet](t)(o.Sheets(o.round.ID))[0]; len(stored.Answers) != 0 {
		t.Errorf("%+v", stored.Answers)
	}
	must[model.Sheet](t)(o.GiveBack(sheets[0].ID, "ส่งก่อนกรอก"))
	o.back(t, book)
	if a, ok := must[[]model.Sheet](t)(o.Sheets(o.round.ID))[0].Answer(p.ID); !ok || !a.Complete(p, o.round.Rubric) {
		t.Errorf("%+v", a)
	}
}

func TestSheetFilesGoOutAndComeBack(t *testing.T) {
	o, sheets := scored(t)
	files := o.handedOut(t)
	if len(files) != 5 || !slices.IsSortedFunc(files, func(a, b SheetFile) int { return strings.Compare(a.Name, b.Name) }) {
		t.Fatalf("%d files", len(files))
	}
	if one := must[[]SheetFile](t)(o.SheetFiles(o.round.ID, sheets[2].ID)); len(one) != 1 || one[0].Name != files[2].Name {
		t.Errorf("%d files of one sheet", len(one))
	}
	p := o.proposals[0]
	values := o.whole(p, "3 = เป็นตัวชี้ขาดว่าปัญหานี้จะลดลง", "๔")
	values[model.SheetCell{Proposal: p.ID, Comment: true}] = " ควรเพิ่มเเกนนำ "
	values[model.SheetCell{Proposal: o.proposals[1].ID}] = "มีส่วนได้เสีย"
	book := returned(t, files[0], values)
	preview := must[SheetsPreview](t)(o.PreviewSheets(context.Background(), o.round.ID, []Workbook{book}, nil))
	f := preview.Files[0]
	if f.Refused != nil || f.Sheet != sheets[0].ID || f.Count(model.NewsNew) != len(values) || len(f.Findings) != 0 || !preview.Ready() {
		t.Fatalf("%+v", f)
	}
	if stored := must[[]model.Sheet](t)(o.Sheets(o.round.ID)); len(stored[0].Answers) != 0 {
		t.Fatal("a preview stores")
	}
	if err := o.TakeSheets(preview); err != nil {
		t.Fatal(err)
	}
	stored := must[[]model.Sheet](t)(o.Sheets(o.round.ID))[0]
	a, _ := stored.Answer(p.ID)
	if !a.Complete(p, o.round.Rubric) || a.Comment != "ควรเพิ่มแกนนำ" || len(stored.Files) != 1 {
		t.Errorf("%+v", stored)
	}
	if b, _ := stored.Answer(o.proposals[1].ID); b.Stand != model.Conflicted {
		t.Errorf("%+v", b)
	}
	again := o.back(t, book).Files[0]
	if again.Count(model.NewsSame) != len(values) || again.Count(model.NewsNew) != 0 {
		t.Errorf("twice: %+v", again)
	}
}

// Files of the same sheet contradict each other, and what is keyed; the secretary decides, and the same files reopen nothing.
func TestContestedAnswersAreDecided(t *testing.T) {
	o, sheets := scored(t)
	files := o.handedOut(t)
	cell := model.SheetCell{Proposal: o.proposals[0].ID, Criterion: "reach"}
	o.judge(t, sheets[0], o.proposals[0], model.Direct, 2) // from paper, after the files went out
	four, five := returned(t, files[0], map[model.SheetCell]string{cell: "4"}), returned(t, files[0], map[model.SheetCell]string{cell: "5"})
	five.Name = "แก้ไข " + five.Name
	p := o.back(t, four, five)
	if p.Files[0].Count(model.NewsContested) != 1 || p.Files[1].Count(model.NewsContested) != 1 || p.Files[0].Lines[0].Now != "2" {
		t.Errorf("%+v", p.Files)
	}
	s := must[[]model.Sheet](t)(o.Sheets(o.round.ID))[0]
	c, ok := s.CellContested(cell)
	if !ok || len(c.Standing()) != 3 || s.Value(cell) != "2" {
		t.Fatalf("%+v, %q", c, s.Value(cell))
	}
	must[model.Sheet](t)(o.DecideCell(s.ID, cell, "5"))
	o.back(t, five, four)
	if s = must[[]model.Sheet](t)(o.Sheets(o.round.ID))[0]; s.Value(cell) != "5" || len(s.Contested()) != 0 {
		t.Errorf("%q, %+v", s.Value(cell), s.Contested())
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	o, _ := scored(t)
	file := o.handedOut(t)[0]
	book := Workbook(file)
	second := must[model.Round](t)(o.SaveRound(model.Round{Year: o.year.ID, Number: 2, Rubric: DefaultRubric()}))
	moved := o.proposals[0]
	moved.ID, moved.Round = "", second.ID
	must[model.Proposal](t)(o.SaveProposal(moved))
	must[model.Round](t)(o.OpenScoring(second.ID, []string{"กลุ่มกลั่นกรอง"}))
	group := must[[]SheetFile](t)(o.SheetFiles(second.ID, ""))[0]
	forged := func(change func(*model.SheetPass)) Workbook {
		book := scoreBook(must[Grid](t)(o.Grid(o.round.ID)), 0, nil)
		book.Pass.Office, book.Pass.OfficeName, book.Pass.Code = must[model.Office](t)(o.Office()).ID, "อบต.ทดลอง", "0123456789"
		book.Titles = []string{"ใบให้คะแนน"}
		change(&book.Pass)
		return Workbook{"อื่น.xlsx", must[[]byte](t)(workbook.ScoreSheet(book))}
	}
	tampered := edited(t, file.Data, func(part, xml string) string {
		if part == "xl/sharedStrings.xml" || strings.HasPrefix(part, "xl/worksheets/sheet3") {
			return strings.Replace(xml, "eyJv", "eyJw", 1)
		}
		return xml
	})
	for name, c := range map[string]struct {
		round model.ID
		book  Workbook
		key   string
	}{
		"another office":          {o.round.ID, forged(func(p *model.SheetPass) { p.Office = "o0000000000000000" }), "scoresheet.office"},
		"nobody here":             {o.round.ID, forged(func(p *model.SheetPass) { p.Member = "m0000000000000000" }), "scoresheet.member"},
		"no such group":           {o.round.ID, forged(func(p *model.SheetPass) { p.Member, p.Group = "", "กลุ่มอื่น" }), "scoresheet.member"},
		"signed as if keyed here": {o.round.ID, forged(func(p *model.SheetPass) { p.Code = "#1" }), "scoresheet.changed"},
		"another round":           {second.ID, book, "scoresheet.round"},
		"tampered":                {o.round.ID, Workbook{"ก.xlsx", tampered}, "scoresheet.changed"},
		"no workbook":             {o.round.ID, Workbook{"ข.xlsx", []byte("สวัสดี")}, "workbook.notexcel"},
		"empty":                   {o.round.ID, Workbook{"ค.xlsx", nil}, "workbook.empty"},
	} {
		p := must[SheetsPreview](t)(o.PreviewSheets(context.Background(), c.round, []Workbook{c.book}, nil))
		if f := p.Files[0]; f.Refused == nil || f.Refused.Key != c.key || p.Ready() {
			t.Errorf("%s: %+v", name, f.Refused)
		}
		refused(t, o.TakeSheets(p), "scoresheet.nothing")
	}
	if f := must[SheetsPreview](t)(o.PreviewSheets(context.Background(), second.ID, []Workbook{Workbook(group)}, nil)).Files[0]; f.Refused != nil || f.Name != "กลุ่มกลั่นกรอง" {
		t.Errorf("a group's own sheet: %+v", f)
	}
	must[model.Round](t)(o.CloseScoring(o.round.ID))
	_, err := o.PreviewSheets(context.Background(), o.round.ID, []Workbook{book}, nil)
	refused(t, err, "service.scoring_closed")
	_, err = o.SheetFiles(o.round.ID, "")
	refused(t, err, "service.scoring_closed")
}

// A file of an older list fits as far as it does: what is withdrawn is left over, what came later is pointed out.
func TestASheetOfAnOlderList(t *testing.T) {
	o, _ := scored(t)
	file := o.handedOut(t)[0]
	gone := model.SheetCell{Proposal: o.proposals[1].ID, Criterion: "reach"}
	stays := model.SheetCell{Proposal: o.proposals[0].ID, Criterion: "reach"}
	book := returned(t, file, map[model.SheetCell]string{gone: "4", stays: "5"})
	o.proposals[1].Withdrawn = "ผู้เสนอขอถอน"
	must[model.Proposal](t)(o.SaveProposal(o.proposals[1]))
	late := o.proposals[2]
	late.ID, late.Title = "", "โครงการที่มาทีหลัง"
	must[model.Proposal](t)(o.SaveProposal(late))
	f := o.back(t, book).Files[0]
	if f.Count(model.NewsLeft) != 1 || f.Count(model.NewsNew) != 1 || len(f.Findings) != 1 || f.Findings[0].Key != "scoresheet.newer" {
		t.Errorf("%+v", f)
	}
	if !slices.ContainsFunc(f.Lines, func(l SheetLine) bool {
		return l.News == model.NewsLeft && strings.Contains(l.What, "โครงการที่ 2") && l.Value == "4"
	}) {
		t.Errorf("what is left over is not named: %+v", f.Lines)
	}
}

// An unreadable cell is refused by name and says nothing; the rest of its file comes in.
func TestAnUnreadableCell(t *testing.T) {
	o, _ := scored(t)
	bad := model.SheetCell{Proposal: o.proposals[0].ID, Criterion: "reach"}
	good := model.SheetCell{Proposal: o.proposals[0].ID, Criterion: "method"}
	f := o.back(t, returned(t, o.handedOut(t)[0], map[model.SheetCell]string{bad: "45", good: "4"})).Files[0]
	if len(f.Findings) != 1 || !f.Findings[0].Refused || !strings.HasPrefix(f.Findings[0].Place(), "ใบให้คะแนน!") || f.Findings[0].Value != "45" || f.Count(model.NewsNew) != 1 {
		t.Errorf("%+v", f)
	}
}

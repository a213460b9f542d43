package model

import (
	"slices"
	"testing"
)

// A pass that the program cannot have written is none: each way to spoil one is seen.
func TestSoundPasses(t *testing.T) {
	office, round, member := NewID(KindOffice, make([]byte, 10)), NewID(KindRound, make([]byte, 10)), NewID(KindMember, make([]byte, 10))
	proposal, problem := NewID(KindProposal, make([]byte, 10)), NewID(KindProblem, make([]byte, 10))
	criterion := SheetCell{Proposal: proposal, Criterion: "reach"}
	whole := func() SheetPass {
		return SheetPass{
			Office: office, Round: round, Member: member, Code: "a1z9",
			Rows: []SheetPassRow{{Proposal: proposal, Text: "โครงการ"}, {Proposal: proposal, Problem: problem}},
			Cells: []SheetPassCell{
				{SheetCell: SheetCell{Proposal: proposal}, Base: string(Abstains)},
				{SheetCell: criterion, Base: "5"},
				{SheetCell: SheetCell{Proposal: proposal, Problem: problem}, Base: ""},
				{SheetCell: SheetCell{Proposal: proposal, Comment: true}, Base: "ดี"},
			},
		}
	}
	if !whole().Sound() {
		t.Fatal("a pass as the program writes it is not sound")
	}
	group := whole()
	group.Member, group.Group = "", "คณะกลั่นกรอง"
	if !group.Sound() {
		t.Error("a group's pass is not sound")
	}
	for name, spoil := range map[string]func(*SheetPass){
		"no office":                  func(p *SheetPass) { p.Office = "" },
		"no round":                   func(p *SheetPass) { p.Round = "" },
		"nobody's":                   func(p *SheetPass) { p.Member = "" },
		"a member's and a group's":   func(p *SheetPass) { p.Group = "คณะ" },
		"no code":                    func(p *SheetPass) { p.Code = "" },
		"a code of other signs":      func(p *SheetPass) { p.Code = "A-1" },
		"a row twice":                func(p *SheetPass) { p.Rows = append(p.Rows, SheetPassRow{Proposal: proposal, Text: "อื่น"}) },
		"a row of no proposal":       func(p *SheetPass) { p.Rows[0].Proposal = "" },
		"a cell twice":               func(p *SheetPass) { p.Cells = append(p.Cells, p.Cells[1]) },
		"a cell of a row not there":  func(p *SheetPass) { p.Rows = p.Rows[:1] },
		"a cell of two kinds":        func(p *SheetPass) { p.Cells[1].Comment = true },
		"points beyond the scale":    func(p *SheetPass) { p.Cells[1].Base = "6" },
		"points in words":            func(p *SheetPass) { p.Cells[1].Base = "ห้า" },
		"points with a leading zero": func(p *SheetPass) { p.Cells[1].Base = "05" },
		"a stand that there is not":  func(p *SheetPass) { p.Cells[0].Base = "absent" },
		"help beyond the scale":      func(p *SheetPass) { p.Cells[2].Base = "9" },
	} {
		p := whole()
		spoil(&p)
		if p.Sound() {
			t.Errorf("%s: sound", name)
		}
	}
}

// The files that count stand by district, code and path, in whatever order they came.
func TestFilesThatCount(t *testing.T) {
	files := []RollUpFile{
		{Path: "d", Changwat: "น่าน", Amphoe: "ปัว", Code: "L2", Verdict: FileTaken, Doubts: []*Error{{Key: "x"}}},
		{Path: "c", Changwat: "น่าน", Amphoe: "ปัว", Code: "L1", Verdict: FileTaken, Late: true},
		{Path: "b", Changwat: "น่าน", Amphoe: "เวียงสา", Code: "L0", Verdict: FileTaken},
		{Path: "e", Changwat: "แพร่", Amphoe: "ก", Code: "L0", Verdict: FileTaken, Doubts: []*Error{{Key: "x"}, {Key: "y"}}},
		{Path: "a", Changwat: "กระบี่", Amphoe: "ก", Code: "L9", Verdict: FileForeign, Doubts: []*Error{{Key: "x"}}},
	}
	want := []string{"c", "d", "b", "e"}
	for range files {
		var got []string
		for _, f := range (Sorted{Files: files}).Taken() {
			got = append(got, f.Path)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v", got)
		}
		files = append(files[1:], files[0])
	}
	r := RollUp{Files: files}
	if r.Doubted() != 2 || r.Late() != 1 || r.Count(FileTaken) != 4 || r.Count(FileForeign) != 1 {
		t.Errorf("%d doubted, %d late, %d taken, %d damaged", r.Doubted(), r.Late(), r.Count(FileTaken), r.Count(FileForeign))
	}
}

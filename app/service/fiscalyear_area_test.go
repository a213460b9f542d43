package service

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/workbook"
	"kongthun/model"
)

// defineProblems holds a ประชาคม, has every member rate eight problems, and agrees upon the list, one of its levels set by hand.
func (y *theYear) defineProblems() {
	var hands []model.HandTally
	for i, title := range []string{
		"ผู้สูงอายุหกล้ม", "เบาหวานรายใหม่", "ไข้เลือดออก", "เด็กจมน้ำ", "บุหรี่ไฟฟ้าในวัยรุ่น", "สารเคมีตกค้างในเลือด", "อุบัติเหตุจักรยานยนต์", "ภาวะซึมเศร้า",
	} {
		p := got[model.Problem](y)(y.SaveProblem(model.Problem{
			Title: title, People: 40 + i, Indicator: model.Indicator{Name: "อัตรา" + title, Unit: "ร้อยละ", Baseline: "40", Target: "20"},
		}))
		y.problems = append(y.problems, p)
		hands = append(hands, model.HandTally{Problem: p.ID, For: 60 - 5*i})
	}
	y.on("2025-10-03")
	got[model.Hearing](y)(y.SaveHearing(model.Hearing{
		Date: "2025-10-03", Place: "ศาลากลางบ้านทดลอง", People: 64, Groups: "ผู้นำชุมชน อสม. ผู้สูงอายุ", Hands: hands,
	}))
	list := got[model.ProblemList](y)(y.OpenProblemList("บัญชีปัญหา ปี 2569"))
	raters := got[[]Rater](y)(y.Raters(list.ID, y.body.ID))
	if len(raters) != 13 {
		y.t.Fatalf("%d rate", len(raters))
	}
	for m, r := range raters {
		for i, p := range y.problems {
			got[model.Rating](y)(y.Rate(list.ID, r, p.ID, model.Priority{Size: 1 + (m+i)%3, Severity: 5 - i%4, Awareness: 2 + m%3, Ease: 1 + (2*m+i)%5}))
		}
	}
	list = got[model.ProblemList](y)(y.SetLevels(list.ID, y.problems[7].ID, model.Priority{Size: 2, Severity: 5, Awareness: 4, Ease: 4}, "มีผู้เสียชีวิตสองรายหลังให้คะแนนแล้ว"))
	y.on("2025-10-05")
	list = got[model.ProblemList](y)(y.AgreeProblemList(list.ID, "2025-10-05", "ประชุมร่วมคณะกรรมการกองทุนกับประชาคมตำบล"))
	if len(list.Entries) != 8 || list.Weight(y.problems[7].ID) != 15 {
		y.t.Errorf("agreed upon: %+v", list.Entries)
	}
	y.round.List = list.ID
}

// callForProposals announces the round with the list's problems and what is set aside.
func (y *theYear) callForProposals() {
	y.round.Opens, y.round.Closes = "2025-10-06", "2025-11-12"
	y.round.Call = &model.Call{
		Number: "1/2569", Date: "2025-10-06", Money: model.Baht(2_000_000), Where: "สำนักงานเลขานุการกองทุน", Contact: "ฝ่ายเลขานุการ โทร. 000-000-0000",
		Signer: &model.Signer{Name: "นายประธาน ตัวอย่างดี", Position: "ประธานกรรมการกองทุน"},
	}
	y.round = got[model.Round](y)(y.CallFrom(y.round))
	y.round = got[model.Round](y)(y.SaveRound(y.round))
	call := got[Call](y)(y.Call(y.round.ID))
	if len(call.Problems) != 8 || len(call.Wanting()) != 8 {
		y.t.Errorf("the call asks for %d problems, %d of them without a proposal", len(call.Problems), len(call.Wanting()))
	}
}

// receive takes the forty in, day by day; the last two come after the closing date.
func (y *theYear) receive(asked []real) {
	for i, r := range asked {
		p := y.asked(i, r)
		y.on(p.Receipt.Date)
		switch i {
		case 5: // a part of the committee asks itself, see leave
			p.Applicant.Responsible = "นางสาวอนามัย สาธิตวงศ์"
		case 39:
			p.Late = "ไปรษณีย์ส่งล่าช้า ประทับตราก่อนวันปิดรับ"
		}
		y.proposals = append(y.proposals, got[model.Proposal](y)(y.SaveProposal(p)))
	}
	if call := got[Call](y)(y.Call(y.round.ID)); len(call.Wanting()) != 0 {
		y.t.Errorf("%d problems are without a proposal", len(call.Wanting()))
	}
}

// screen passes the proposals but for one that is withdrawn, one that fails, and one that goes back to its applicant and returns.
func (y *theYear) screen() {
	y.on("2025-11-17")
	step := func(i int, s model.Step) {
		y.t.Helper()
		y.proposals[i] = got[model.Proposal](y)(y.TakeStep(y.proposals[i].ID, s))
	}
	step(10, model.Step{Status: model.TakenBack, Reason: "ผู้เสนอได้รับงบประมาณจากแหล่งอื่นแล้ว"})
	step(20, model.Step{Status: model.NotPassed, Reason: "ไม่ใช่กิจกรรมสร้างเสริมสุขภาพ"})
	step(30, model.Step{Status: model.Returned, Reason: "งบประมาณรวมไม่ตรงกับกิจกรรม", Due: "2025-11-24"})
	_, err := y.TakeStep(y.proposals[38].ID, model.Step{Status: model.Passed, Reason: "ตรวจแล้ว"})
	refused(y.t, err, "step.invalid") // late, and not said why it was taken in
	late := y.proposals[38]
	late.Late = "ประธานให้รับไว้เพราะเป็นปัญหาเร่งด่วน"
	y.proposals[38] = got[model.Proposal](y)(y.SaveProposal(late))
	for i, p := range y.proposals {
		if p.Stage() == model.Received {
			step(i, model.Step{Status: model.Passed, Reason: "ตรวจเอกสารและประเภทแล้ว"})
		}
	}
	y.on("2025-11-24")
	step(30, model.Step{Status: model.Resubmit})
	step(30, model.Step{Status: model.Passed, Reason: "แก้ไขแล้ว"})
	passed := 0
	for _, p := range got[[]model.Proposal](y)(y.Proposals(y.round.ID)) {
		if p.Stage() == model.Passed {
			passed++
		}
	}
	if passed != 38 {
		y.t.Fatalf("%d passed", passed)
	}
}

// score sends thirteen sheets out as workbooks and takes them in again, filled in: two in a first lot, one of them a second time with
// another answer in one cell, which the secretary decides.
func (y *theYear) score() {
	y.on("2025-11-25")
	y.round = got[model.Round](y)(y.OpenScoring(y.round.ID, nil))
	files := got[[]SheetFile](y)(y.SheetFiles(y.round.ID, ""))
	if len(files) != 13 {
		y.t.Fatalf("%d sheets go out", len(files))
	}
	y.on("2025-12-01")
	var back []Workbook
	for m, f := range files {
		back = append(back, y.filled(f, func(c model.SheetCell) string { return y.mark(m, c) }))
	}
	take := func(books ...Workbook) SheetsPreview {
		y.t.Helper()
		p := got[SheetsPreview](y)(y.PreviewSheets(context.Background(), y.round.ID, books, nil))
		for _, f := range p.Files {
			if f.Refused != nil || len(f.Findings) > 0 {
				y.t.Fatalf("%s: %v %v", f.File, f.Refused, f.Findings)
			}
		}
		return p
	}
	y.ok(y.TakeSheets(take(back[1], back[0])))
	y.ok(y.TakeSheets(take(back...)))
	if p := take(back...); p.Ready() {
		y.t.Error("there is something new in sheets that were taken in")
	}
	y.disagree(files[2], take)
	for _, sh := range got[[]model.Sheet](y)(y.Sheets(y.round.ID)) {
		got[model.Sheet](y)(y.HandIn(sh.ID))
	}
	got[model.Round](y)(y.CloseScoring(y.round.ID))
	y.round = got[model.Round](y)(y.PublishScores(y.round.ID))
}

// disagree has the third sheet come back once more with another answer in one cell.
func (y *theYear) disagree(f SheetFile, take func(...Workbook) SheetsPreview) {
	cell := model.SheetCell{Proposal: y.proposals[0].ID, Criterion: "measure"}
	p := take(y.filled(f, func(c model.SheetCell) string {
		if c == cell {
			return "5"
		}
		return ""
	}))
	if p.Files[0].Count(model.NewsContested) != 1 {
		y.t.Errorf("contested: %+v", p.Files[0].Lines)
	}
	y.ok(y.TakeSheets(p))
	sheet := got[model.Sheet](y)(y.DecideCell(p.Files[0].Sheet, cell, "5"))
	if a, _ := sheet.Answer(cell.Proposal); !slices.Contains(a.Points, model.Judgment{Criterion: "measure", Points: 5}) {
		y.t.Errorf("decided, and the sheet says %+v", a.Points)
	}
}

// mark is what a member types into a cell: a level, points, or of her own proposal that she has a part in it.
func (y *theYear) mark(member int, c model.SheetCell) string {
	i := slices.IndexFunc(y.proposals, func(p model.Proposal) bool { return p.ID == c.Proposal })
	own := member == 5 && i == 5
	switch {
	case c.Comment && i == 3 && member < 3:
		return fmt.Sprintf("ควรเพิ่มกลุ่มเป้าหมาย (ใบที่ %d)", member+1)
	case c.Comment:
		return ""
	case c.Problem == "" && c.Criterion == "":
		if own {
			return stands()[2].Name
		}
		return ""
	case own:
		return ""
	case c.Problem != "":
		return strconv.Itoa((member + i) % 4)
	}
	at := slices.IndexFunc(y.round.Rubric.Criteria, func(k model.Criterion) bool { return k.Key == c.Criterion })
	return strconv.Itoa(1 + (member+2*i+at)%5)
}

// cellXML is one cell of a workbook's sheet.
var cellXML = regexp.MustCompile(`<c r="([A-Z]+\d+)"( s="\d+")?[^>]*?(/>|>.*?</c>)`)

// filled is a score sheet as a member sends it back; what for a cell is "" stays as it was.
func (y *theYear) filled(f SheetFile, say func(model.SheetCell) string) Workbook {
	y.t.Helper()
	back := got[model.SheetReturn](y)(workbook.ReadScoreSheet(f.Name, f.Data, stands()))
	values := map[string]string{}
	for _, v := range back.Values {
		if text := say(v.SheetCell); text != "" {
			_, name, _ := strings.Cut(v.Place, "!")
			values[name] = text
		}
	}
	return Workbook{Name: f.Name, Data: edited(y.t, f.Data, func(part, xml string) string {
		if part != "xl/worksheets/sheet1.xml" {
			return xml
		}
		return cellXML.ReplaceAllStringFunc(xml, func(cell string) string {
			m := cellXML.FindStringSubmatch(cell)
			value, typed := values[m[1]]
			if !typed {
				return cell
			}
			return `<c r="` + m[1] + `"` + m[2] + ` t="inlineStr"><is><t>` + value + `</t></is></c>`
		})
	})}
}

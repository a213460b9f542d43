//go:build window

package view

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
)

// say is short for the words on the screen.
var say = phrase.Say

// The office of the walk. All of it is invented.
const (
	secretary    = "สมหญิง ทดสอบ"
	officeName   = "องค์การบริหารส่วนตำบลดอนน้ำฝี่"
	because      = "ตรงกับปัญหาของพื้นที่ และมีผู้รับผิดชอบชัดเจน"
	problemTitle = "ผู้สูงอายุหกล้มในบ้าน"
)

// meetingDay is a Tuesday in the fiscal year 2569.
const meetingDay = model.Date("2026-03-03")

// seated are those who sit in the committee, by name, family name, seat and its role.
var seated = [][4]string{
	{"ปั้น", "ที่หนึ่ง", "ผู้บริหารสูงสุดขององค์กรปกครองส่วนท้องถิ่น", "ประธานกรรมการ"},
	{"กตัญญู", "ที่สอง", "ผู้ทรงคุณวุฒิในพื้นที่", "รองประธานกรรมการ"},
	{"ฐิติ", "ที่สาม", "สมาชิกสภาองค์กรปกครองส่วนท้องถิ่น", "กรรมการ"},
	{"น้ำผึ้ง", "ที่สี่", "อาสาสมัครสาธารณสุขประจำหมู่บ้าน", "กรรมการ"},
	{"ผู้ใหญ่", "ที่ห้า", "ปลัดองค์กรปกครองส่วนท้องถิ่น", "กรรมการและเลขานุการ"},
}

// proposals are the titles of the proposals, none near to another.
var proposals = []string{
	"ฝึกทรงตัวป้องกันหกล้มในผู้สูงอายุ บ้านดอนน้ำฝี่",
	"คัดกรองเบาหวานและความดันโลหิตสูงเชิงรุก",
	"เด็กไทยฟันดี ศูนย์พัฒนาเด็กเล็กตำบลดอนน้ำฝี่",
	"กำจัดลูกน้ำยุงลายทุกวันศุกร์ ป้องกันไข้เลือดออก",
	"ปรับสภาพบ้านให้ปลอดภัยสำหรับผู้ป่วยติดเตียง",
	"อาหารปลอดสารพิษ จากแปลงผักสู่ครัวชุมชน",
	"วัยรุ่นรู้ทันบุหรี่ไฟฟ้าและสารเสพติด",
	"หญิงตั้งครรภ์ฝากครรภ์เร็ว ลูกเกิดครบสามสิบสอง",
	"ลานกีฬาแอโรบิกยามเย็น ขยับกายคลายเครียด",
	"จิตอาสาเยี่ยมบ้านผู้พิการและผู้ยากไร้",
}

// found makes the office.
func (w *walker) found() {
	w.Helper()
	w.shot("start")
	w.click(say("start.create"))
	w.fill(say("start.field.actor"), secretary)
	w.fill(say("start.field.name"), officeName)
	w.choose(say("start.field.kind"), say("office.kind.tambon"))
	w.fill(say("start.field.changwat"), "สมมุติ")
	w.fill(say("start.field.year"), "2569")
	w.shot("office")
	w.click(say("start.make"))
	w.sees(officeName)
}

// putMoney types the year's money, so that the meeting sees what is left.
func (w *walker) putMoney() {
	w.Helper()
	w.click(say("room.setting"))
	w.key("F4")
	w.fill(phrase.Field("money.nhso"), "150000")
	w.fill(phrase.Field("money.local"), "100000")
	w.sees(say("setting.total", "sum", "250,000.00"))
	w.shot("setting")
}

// registerProblem types one problem with its priority.
func (w *walker) registerProblem() {
	w.Helper()
	w.click(say("room.problem"))
	w.key("F2")
	w.fill(say("problem.field.title"), problemTitle)
	w.fill(say("problem.field.people"), "120")
	for i, name := range []string{"size", "severity", "awareness", "ease"} {
		w.rate(say("problem.field.priority."+name), fmt.Sprint(5-i/2))
	}
	w.sees("18/20")
	w.shot("problem")
}

// hear records the ประชาคม that raised the problem, with its hands.
func (w *walker) hear() {
	w.Helper()
	w.key("F4", "F2")
	w.fill(say("problem.hearing.field.place"), "ศาลาบ้านดอนน้ำฝี่")
	w.fill(say("problem.hearing.field.people"), "52")
	w.clickCell(problemTitle, say("problem.hearing.hands"))
	w.key("4", "0", "Return", "F3", "F4") // another side and back: what was keyed is stored
	w.sees(say("problem.hearing.problems", "count", "1"))
	w.shot("hearing")
}

// agree opens the list of problems for rating, keys a member's sheet, and has the list agreed upon.
func (w *walker) agree() {
	w.Helper()
	w.click(say("room.problem"))
	w.key("F5", "F2")
	w.types("2569")
	w.click(say("part.yes"))
	w.sees(say("problem.rating.sheet", "name", fullName(0), "done", "0", "all", "1"))
	w.clickCell(problemTitle, say("problem.field.priority.size"))
	w.key("4", "4", "5", "5", "F6")
	w.sees("18/20")
	w.shot("list")
	w.key("F9")
	w.fill(say("problem.field.list.where"), "ที่ประชุมประชาคมตำบล")
	w.key("Return")
	w.sees(opening("problem.list.state.agreed"))
}

// screen passes the first proposal, whose papers are not ticked, with a reason.
func (w *walker) screen() {
	w.Helper()
	w.click(say("room.proposal"))
	w.click(proposals[0])
	w.key("F4")
	w.fill(say("proposal.field.step.reason"), "เอกสารครบ ตรวจกับฉบับกระดาษแล้ว")
	w.shot("step")
	w.click(say("proposal.step.yes"))
	w.sees(say("status.passed"))
}

// takeIn imports ten proposals and the committee from a workbook.
func (w *walker) takeIn(home string) {
	w.Helper()
	var rows, seats []map[string]string
	for i, title := range proposals {
		n := i + 1
		rows = append(rows, map[string]string{
			"title": title, "receipt.number": fmt.Sprintf("%d/2569", n), "receipt.date": "15/1/2569", "type": "10(2)",
			"applicant.kind": "5", "applicant.name": fmt.Sprintf("ชมรมผู้สูงอายุบ้านดอนที่ %d", n), "applicant.responsible": responsible(i),
			"claims": problemTitle + " | 2", "activities": "ฝึกทรงตัวทุกสัปดาห์ | 5000", "budget": fmt.Sprint(10000 + 1000*n),
			"starts": "1/2/2569", "ends": "30/9/2569", "targets": "4 | 50",
		})
	}
	for i, m := range seated {
		seats = append(seats, map[string]string{
			"person.title": "นาง", "person.name": m[0], "person.family": m[1], "seat": m[2],
			"order": fmt.Sprint(i + 1), "from": "1/10/2567", "to": "30/9/2572",
		})
	}
	book := filepath.Join(home, "intake.xlsx")
	fillBook(w.T, book, sheet{"proposal", rows}, sheet{"member", seats})
	w.click(say("room.proposal"))
	w.key("F6")
	w.fill(say("proposal.intake.path"), book)
	w.sees(say("proposal.intake.sum", "files", filepath.Base(book), "add", fmt.Sprint(len(rows)+2*len(seats)), "edit", "0", "none", "0"))
	w.shot("intake")
	w.key("F9")
	w.sees(say("part.saved"))
	w.sees(proposals[0])
	w.shot("proposal")
}

// responsible is who is responsible for a proposal: for the second, one who sits in the committee.
func responsible(proposal int) string {
	if proposal == 1 {
		return fullName(2)
	}
	return "นางคำ ที่หก"
}

// score opens the round, keys the sheets of three members of the five, and takes in that of the fourth, who sent a file.
func (w *walker) score(bare headless) {
	w.Helper()
	w.click(say("room.scoring"))
	w.sees(problemTitle)
	w.shot("rubric")
	w.key("F12")
	w.sees(opening("scoring.open_ask"))
	w.key("Return") // opens it and goes to the sheets
	w.sees(say("scoring.next"))
	w.clickCell("1. "+proposals[0], "ขนาดปัญหา")
	for member := range 3 {
		for n := range proposals {
			if n > 0 {
				w.key("Return")
			}
			w.key(points(member, n)...)
		}
		w.sees(say("scoring.sheet_done", "all", fmt.Sprint(len(proposals))))
		if member == 0 {
			w.shot("sheet")
		}
		w.key("Return") // in the last row: the next sheet, from its top
	}
	w.takeSheet(bare.sheet(3))
	w.key("F6")
	w.click(proposals[0])
	w.sees(say("scoring.why_of", "title", proposals[0]))
	w.shot("scoring")
}

// takeSheet takes in a score sheet that came back as a file.
func (w *walker) takeSheet(path string) {
	w.Helper()
	w.key("F4", "F9")
	w.types(path) // the field has the keys at once
	w.key("Tab")
	sum, _, _ := strings.Cut(say("scoring.returned.sum", "files", "1", "new", fmt.Sprint(6*len(proposals)), "same", "0"), "{")
	w.sees(sum)
	w.shot("returned")
	w.key("F9")
	w.sees(say("scoring.out_all"))
}

// points are the keys for a proposal on a member's sheet: five criteria, then on the next row the level of its problem. The
// members differ, and the proposals come out in their order.
func points(member, proposal int) []string {
	level := "3"
	if proposal >= len(proposals)/2 {
		level = "1"
	}
	own := fmt.Sprint(4 - member)
	return []string{fmt.Sprint(5 - proposal%5), own, "4", own, "5", "Return", level}
}

// meet holds the meeting: one member absent, one recused from the first proposal with a counted vote, the others unanimous.
func (w *walker) meet() {
	w.Helper()
	w.click(say("room.meeting"))
	w.key("F2")
	w.click(say("meeting.call_yes"))
	w.fill(say("meeting.place"), "ห้องประชุมดอนน้ำฝี่")
	w.fill(say("meeting.starts"), "9.30")
	w.fill(say("meeting.ends"), "12.00")
	w.click(fullName(3))
	w.key("F4")
	w.fill(say("meeting.reason"), "ติดราชการ")
	w.sees(say("meeting.away"))
	w.shot("roll")
	w.key("F5")
	w.click(say("meeting.put_up"))
	w.click(say("meeting.put_up_yes"))
	w.sees(proposals[len(proposals)-1])
	w.confirm()
	w.recuse()
	for n := 2; n < len(proposals); n++ {
		w.key("F8")
		w.sees(say("meeting.quorum.item", "number", fmt.Sprintf("4.%d", n)))
		w.key("F4")
		w.fill(say("meeting.because"), because)
	}
	w.key("F8")
	w.refuse()
	w.shot("agenda")
}

// confirm has it noted in one go who leaves for which item, as the program proposes it from the names.
func (w *walker) confirm() {
	w.Helper()
	w.click(say("interest.open"))
	w.sees("4.2 " + proposals[1])
	w.sees(say("interest.why.responsible", "what", fullName(2)))
	w.shot("interests")
	w.click(say("interest.yes"))
}

// recuse decides the first proposal without the member who has a part in it: she leaves, the others vote, she is back.
func (w *walker) recuse() {
	w.Helper()
	w.click(say("meeting.recusal_add"))
	w.choose(say("meeting.member_field"), say("meeting.member", "name", fullName(1), "role", seated[1][3]))
	w.choose(say("meeting.ground"), say("ground.party"))
	w.fill(say("meeting.recusal_note"), "เป็นที่ปรึกษาของชมรมผู้เสนอ")
	w.click(say("meeting.recusal_yes"))
	w.key("F9")
	w.sees(opening("meeting.quorum.recused") + "1")
	w.choose(say("meeting.word"), say("word.approve"))
	w.fill(say("meeting.for"), "2")
	w.fill(say("meeting.abstain"), "1")
	w.fill(say("meeting.because"), because)
	w.sees(opening("meeting.tally.carried") + "2")
	w.shot("recusal")
	w.key("F10")
}

// refuse decides the last proposal against it, each member being called by name, with the reason.
func (w *walker) refuse() {
	w.Helper()
	w.choose(say("meeting.word"), say("word.reject"))
	w.fill(say("meeting.because"), "ซ้ำซ้อนกับงานประจำของหน่วยบริการ")
	w.choose(say("meeting.vote"), say("meeting.how.names"))
	for _, member := range []int{0, 1, 2, 4} {
		says := "2"
		if member == 4 {
			says = "1"
		}
		w.rate(say("meeting.member", "name", fullName(member), "role", seated[member][3]), says)
	}
	w.sees(opening("meeting.tally.lost") + "1")
}

// conclude closes the meeting and has its minutes written; it gives them.
func (w *walker) conclude(home string) []byte {
	w.Helper()
	w.key("F6")
	for _, signer := range []string{secretary, fullName(4)} { // who takes the minutes, and who reads them over
		w.click(say("meeting.go"))
		w.types(signer)
		w.key("Tab")
		w.click(say("meeting.doubts"))
	}
	w.sees(say("meeting.no_doubts"))
	w.key("F12")
	w.sees(opening("meeting.close_ask"))
	w.key("Return")
	w.sees(opening("meeting.closed"))
	w.shot("minutes")
	w.key("F4")
	return w.opened(home, 1)
}

// sealed is a code as it is printed.
var sealed = regexp.MustCompile(`[0-9A-Z]{5}(-[0-9A-Z]{5}){3}`)

// code reads the code of the sealed minutes where their life is told.
func (w *walker) code() (code string) {
	w.Helper()
	w.until("the code of the minutes", func() bool {
		code = sealed.FindString(strings.Join(w.look().texts(), "\n"))
		return code != ""
	})
	return code
}

// recognise types a code, as from the foot of a page, and is told whose it is.
func (w *walker) recognise(code string) {
	w.Helper()
	w.click(say("room.document"))
	w.key("F9")
	w.types(code)
	w.click(say("part.yes"))
	w.sees(opening("code.known") + code)
	w.shot("verify")
}

// report writes the minutes again among the papers, and the project register.
func (w *walker) report(home string) (minutes, register []byte) {
	w.Helper()
	w.click(say("room.document"))
	w.click(say("paper.name.minutes"))
	w.key("F2")
	minutes = w.opened(home, 3)
	w.choose(say("document.group.all"), say("document.group.year"))
	w.click(say("document.return.register"))
	w.key("F2")
	register = w.opened(home, 4)
	w.shot("document")
	return minutes, register
}

// opened waits until the desktop was asked to open so many files, and reads the last.
func (w *walker) opened(home string, count int) (data []byte) {
	w.Helper()
	w.until("a paper to be opened", func() bool {
		raw, err := os.ReadFile(filepath.Join(home, "opened"))
		if err != nil || strings.Count(string(raw), "\n") != count { // whole lines: the last may be on its way
			return false
		}
		paths := strings.Split(string(raw), "\n")
		if data, err = os.ReadFile(paths[count-1]); err != nil {
			w.Fatal(err)
		}
		return true
	})
	return data
}

// opening is the words of a sentence before the first that is filled in.
func opening(key string) string {
	words, _, _ := strings.Cut(say(key), "{")
	return words
}

// fullName is a member's name as shown.
func fullName(n int) string { return "นาง" + strings.Join(seated[n][:2], " ") }

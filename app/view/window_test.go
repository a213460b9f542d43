//go:build window

package view

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// onMain hands work to the first goroutine.
var onMain = make(chan func())

// TestMain keeps the first goroutine free for the window, because the system's window calls must come from it.
func TestMain(m *testing.M) {
	go func() { os.Exit(m.Run()) }()
	for work := range onMain {
		work()
	}
}

// say is short for the words on the screen.
var say = phrase.Say

// The office of the walk. All of it is invented.
const (
	secretary    = "สมหญิง ทดสอบ"
	officeName   = "องค์การบริหารส่วนตำบลดอนน้ำฝี่"
	problemTitle = "ผู้สูงอายุหกล้มในบ้าน"
)

// seated are those who sit in the committee, by name, family name and seat.
var seated = [][3]string{
	{"ปั้น", "ที่หนึ่ง", "ผู้บริหารสูงสุดขององค์กรปกครองส่วนท้องถิ่น"},
	{"กตัญญู", "ที่สอง", "ผู้ทรงคุณวุฒิในพื้นที่"},
	{"ฐิติ", "ที่สาม", "สมาชิกสภาองค์กรปกครองส่วนท้องถิ่น"},
	{"น้ำผึ้ง", "ที่สี่", "อาสาสมัครสาธารณสุขประจำหมู่บ้าน"},
	{"ผู้ใหญ่", "ที่ห้า", "ปลัดองค์กรปกครองส่วนท้องถิ่น"},
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

// TestPath walks through the whole work of an office in the real window, from an empty home folder to signed-off minutes.
func TestPath(t *testing.T) {
	home := newHome(t)
	around := service.Surroundings{Clock: time.Now, Random: rand.Reader, Actor: "test"}
	ended := make(chan int, 1)
	onMain <- func() { ended <- Run("", around) }
	w := begin(t)
	file := filepath.Join(home, say("program"), officeName+extension)
	w.found()
	w.registerProblem()
	w.takeIn(home)
	w.openScoring()
	w.close()
	select {
	case code := <-ended:
		if code != 0 {
			t.Fatal(code)
		}
	case <-time.After(patience):
		t.Fatal("the window did not close")
	}
	_ = file
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

// takeIn imports ten proposals and the committee from a workbook.
func (w *walker) takeIn(home string) {
	w.Helper()
	var rows, seats []map[string]string
	for i, title := range proposals {
		n := i + 1
		rows = append(rows, map[string]string{
			"title": title, "receipt.number": fmt.Sprintf("%d/2569", n), "receipt.date": "15/1/2569", "type": "10(2)",
			"applicant.kind": "5", "applicant.name": fmt.Sprintf("ชมรมผู้สูงอายุบ้านดอนที่ %d", n), "applicant.responsible": "นางคำ ที่หก",
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

// openScoring opens the round and keys three sheets of the five.
func (w *walker) openScoring() {
	w.Helper()
	w.click(say("room.scoring"))
	w.shot("rubric")
	w.key("F12")
	w.key("Return")
	w.key("F5")
	w.sees(seated[0][0])
}

// newHome is a person's home folder with nothing in it, and a desktop that notes what it is asked to open. It is not t.TempDir,
// since a window that is still open when a walk fails writes to it.
func newHome(t *testing.T) string {
	home, err := os.MkdirTemp("", "home")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(home) })
	t.Setenv("HOME", home)
	for name, folder := range map[string]string{"XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "PATH": "bin"} {
		path := filepath.Join(home, folder)
		if err := os.Mkdir(path, 0o755); err != nil {
			t.Fatal(err)
		}
		if name == "PATH" {
			path += string(filepath.ListSeparator) + os.Getenv("PATH")
		}
		t.Setenv(name, path)
	}
	opener := "#!/bin/sh\necho \"$1\" >>\"$HOME/opened\"\n"
	if err := os.WriteFile(filepath.Join(home, "bin", "xdg-open"), []byte(opener), 0o755); err != nil {
		t.Fatal(err)
	}
	return home
}

var _ model.ID

package service

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kongthun/model"
	"kongthun/model/thai"
)

// theYear is an office in its fiscal year 2569, told by its services alone: the clock stands where the story is, and chance is the
// same in every run.
type theYear struct {
	*Service
	t         *testing.T
	now       time.Time
	body      model.Body
	year      model.FiscalYear
	round     model.Round
	members   map[string]model.Member // by their places in the story: chair, unit, volunteer2
	problems  []model.Problem
	proposals []model.Proposal // the forty, as received
}

// on moves the clock to nine o'clock of a day; a story never goes back.
func (y *theYear) on(day model.Date) {
	year, month, d := day.YMD()
	at := time.Date(year, time.Month(month), d, 9, 0, 0, 0, Thailand)
	if at.Before(y.now) {
		y.t.Fatalf("the story goes back to %s", day)
	}
	y.now = at
}

// ok fails the test on an error; got does so too and gives the value.
func (y *theYear) ok(err error) {
	y.t.Helper()
	if err != nil {
		y.t.Fatal(err)
	}
}

func got[T any](y *theYear) func(T, error) T { return must[T](y.t) }

// openYear makes the office with its committee of thirteen and two advisers, the year's money and its first round.
func openYear(t *testing.T) *theYear {
	y := &theYear{t: t, members: map[string]model.Member{}}
	y.on("2025-10-01")
	s, err := Create(filepath.Join(t.TempDir(), "ปีงบประมาณ.kongthun"), newStart(), Surroundings{
		Clock:  func() time.Time { y.now = y.now.Add(time.Second); return y.now },
		Random: chance{rand.NewChaCha8([32]byte{69})}, Actor: "นางสาวเลขา ทดลองงาน",
	})
	y.ok(err)
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	y.Service = s
	y.body = got[[]model.Body](y)(s.Bodies(""))[0]
	y.year = got[[]model.FiscalYear](y)(s.Years(""))[0]
	y.round = got[[]model.Round](y)(s.Rounds(""))[0]
	y.year.Money = model.Money{BroughtForward: model.Baht(900_000), NHSO: model.Baht(1_200_000), Local: model.Baht(800_000), Other: model.Baht(10_000)}
	y.year = got[model.FiscalYear](y)(s.SaveYear(y.year))
	y.appoint()
	return y
}

// appoint seats the committee. Nobody of these exists.
func (y *theYear) appoint() {
	for i, m := range []struct{ place, seat, title, name, family, role string }{
		{"chair", "chair", "นาย", "ประธาน", "ตัวอย่างดี", ""},
		{"vice1", "expert", "นาง", "วิชา", "สมมุติธรรม", "รองประธานกรรมการ คนที่ 1"},
		{"vice2", "expert", "นาย", "ปัญญา", "จำลองศรี", "รองประธานกรรมการ คนที่ 2"},
		{"council1", "council", "นาย", "สภา", "สมมุติชัย", ""},
		{"council2", "council", "นาง", "ประชา", "ตัวอย่างวัฒนา", ""},
		{"unit", "unit", "นางสาว", "อนามัย", "สาธิตวงศ์", ""},
		{"volunteer1", "volunteer", "นาง", "ปั้น", "จำลองใจ", ""},
		{"volunteer2", "volunteer", "นาง", "อาสา", "สมมุติทอง", ""},
		{"village1", "village", "นาย", "ชุมชน", "ตัวอย่างทรัพย์", ""},
		{"village2", "village", "นาง", "ลูกบ้าน", "สาธิตกุล", ""},
		{"secretary", "secretary", "นาย", "ปลัด", "สมมุติสุข", ""},
		{"health", "assistant_health", "นางสาว", "เลขา", "ทดลองงาน", ""},
		{"finance", "assistant_finance", "นาง", "คลัง", "ตัวอย่างพันธุ์", ""},
		{"adviser1", "adviser", "นาย", "ที่ปรึกษา", "สาธิตพงษ์", ""},
		{"adviser2", "adviser", "นางสาว", "ผู้รู้", "กตัญญูสมมุติ", ""},
	} {
		p := got[model.Person](y)(y.SavePerson(model.Person{Title: m.title, Name: m.name, Family: m.family, Position: "ตำแหน่งสมมุติที่ " + fmt.Sprint(i+1)}))
		y.members[m.place] = got[model.Member](y)(y.SaveMember(model.Member{
			Body: y.body.ID, Seat: m.seat, Person: p.ID, Role: m.role, Order: i + 1, From: "2023-10-01", To: "2027-09-30",
		}))
	}
}

// real is what the script takes of a project that was really proposed somewhere: its sum, kind and days. Its words and names stay
// where they are, for the papers of this year are kept with the program.
type real struct {
	ID     string  `json:"id"`
	Type   int     `json:"activity_type"`
	Kind   int     `json:"org_type"`
	Budget float64 `json:"budget_total"`
	Starts string  `json:"period_start"`
	Ends   string  `json:"period_end"`
	Due    string  `json:"report_due"`
	Title  string  `json:"title"`
	Name   string  `json:"org_name"`
}

// realProposals are the first forty by number that have a type, a kind of applicant and a sum.
func realProposals(t *testing.T) []real {
	t.Helper()
	raw := must[[]byte](t)(os.ReadFile("../../../shared/data/proposals.json"))
	var all []struct {
		real
		Type   *int     `json:"activity_type"`
		Kind   *int     `json:"org_type"`
		Budget *float64 `json:"budget_total"`
	}
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	var out []real
	for _, p := range all {
		if p.Type == nil || p.Kind == nil || p.Budget == nil || *p.Type < 1 || *p.Type > 5 {
			continue
		}
		p.real.Type, p.real.Kind, p.real.Budget = *p.Type, *p.Kind, *p.Budget
		out = append(out, p.real)
	}
	slices.SortFunc(out, func(a, b real) int { return cmp.Compare(a.ID, b.ID) })
	if len(out) < 40 {
		t.Fatalf("%d proposals of forty", len(out))
	}
	return out[:40]
}

// into is a day of a real project in the fiscal year 2569: the same day and month, or nothing when the page does not say.
func into2569(t *testing.T, text string) model.Date {
	t.Helper()
	if text == "" {
		return ""
	}
	_, month, day, err := thai.ParseDate(text)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	year := 2026
	if month >= 10 {
		year = 2025
	}
	return model.NewDate(year, month, day)
}

// topics are what the forty are about, instead of their own titles.
var topics = strings.Split("ล้างมือสะอาดในโรงเรียน|คัดกรองเบาหวานเชิงรุก|หญิงตั้งครรภ์ฝากครรภ์เร็ว|ฟันดีเริ่มที่ศูนย์เด็กเล็ก|ผู้สูงอายุเดินได้ไม่ล้ม|กำจัดลูกน้ำทุกหลังคาเรือน|ว่ายน้ำเป็นเล่นน้ำปลอดภัย|"+
	"หมวกนิรภัยวัยเรียน|ลดเค็มในครัวเรือน|อาหารปลอดภัยในตลาดนัด|เยี่ยมบ้านผู้ป่วยติดเตียง|สมองดีไม่มีเสื่อม|เลิกบุหรี่ไฟฟ้าวัยรุ่น|เกษตรกรไร้สารพิษ|ขยะเปียกลดโลกร้อน|มะเร็งเต้านมรู้ก่อนรักษาได้|"+
	"ตาใสวัยเกษียณ|รำไม้พลองคลายเครียด|ใจเป็นสุขห่างไกลซึมเศร้า|พัฒนาอาสาสมัครรุ่นใหม่|เด็กไทยสูงดีสมส่วน|นมแม่ดีที่สุด|ปั่นจักรยานผ่านตำบล|ลดพุงลดโรคในที่ทำงาน|ไตแข็งแรงลดยาชุด|วัณโรคค้นให้พบ|"+
	"พิษสุนัขบ้าหมดไป|ฝุ่นจิ๋วห้องปลอดฝุ่น|ออกกำลังกายด้วยยางยืด|ครัวใบโหนดลดหวาน|โรงเรียนผู้สูงอายุ|กู้ชีพเบื้องต้นในชุมชน|น้ำดื่มสะอาดประจำหมู่บ้าน|ทักษะชีวิตวัยใส|ฟื้นฟูคนพิการที่บ้าน|แพทย์แผนไทยพอกเข่า|"+
	"เตรียมรับน้ำท่วม|บริหารจัดการกองทุน|ธนาคารอุปกรณ์ผู้ป่วย|ถนนปลอดภัยหน้าโรงเรียน", "|")

// applicants are who asks, by the six kinds of กปท.7.
var applicants = []string{
	"โรงพยาบาลส่งเสริมสุขภาพตำบลทดลอง", "กองสาธารณสุข อบต.ทดลอง", "สำนักงานสาธารณสุขอำเภอทดลอง", "โรงเรียนบ้านทดลอง", "กลุ่มคนทดลอง", "สำนักงานเลขานุการกองทุนทดลอง",
}

// asked is one of the forty as its applicant hands it in, in the words of the story.
func (y *theYear) asked(i int, r real) model.Proposal {
	p := model.Proposal{
		Round: y.round.ID, Title: "โครงการ" + topics[i], Type: fmt.Sprintf("10(%d)", r.Type), Budget: model.Satang(r.Budget*100 + 0.5),
		Receipt:   model.Receipt{Number: fmt.Sprintf("%d/2569", i+1), Date: model.Date("2025-10-06").AddDays(i)},
		Starts:    into2569(y.t, r.Starts),
		Ends:      into2569(y.t, r.Ends),
		ReportDue: into2569(y.t, r.Due),
		Applicant: model.Applicant{Kind: r.Kind, Name: applicants[r.Kind-1], Responsible: fmt.Sprintf("นายผู้เสนอ ลำดับที่%d", i+1), Position: "ผู้รับผิดชอบโครงการ"},
		Rationale: "เหตุผลสมมุติของ" + topics[i], Results: "ผลที่คาดสมมุติ", Place: "ตำบลทดลอง",
		Objectives: []model.Objective{{Text: "เพื่อ" + topics[i], Indicator: "ร้อยละของกลุ่มเป้าหมาย", Size: "40", Target: "20"}},
		Targets:    []model.Target{{Group: 1 + i%8, People: 20 + i}},
		Claims:     []model.Claim{{Problem: y.problems[i%len(y.problems)].ID, Level: model.Level(1 + i%3)}},
	}
	if p.Ends < p.Starts {
		p.Ends = ""
	}
	p.Activities = []model.Activity{{Text: "จัดกิจกรรม" + topics[i], Amount: p.Budget}}
	if i%3 == 0 {
		p.Claims = append(p.Claims, model.Claim{Problem: y.problems[(i+3)%len(y.problems)].ID, Level: model.Indirect})
	}
	if r.Kind == model.PeoplesGroup {
		p.Applicant.Name += fmt.Sprintf(" ชุดที่ %d", i+1)
		for n := range 5 {
			p.Applicant.Members = append(p.Applicant.Members, fmt.Sprintf("นางสมาชิก กลุ่ม%dคนที่%d", i+1, n+1))
		}
	}
	for _, rule := range Lists().Papers {
		if len(rule.Kinds) == 0 || slices.Contains(rule.Kinds, r.Kind) {
			p.Papers = append(p.Papers, model.Paper{Name: rule.Name, Present: true})
		}
	}
	return p
}

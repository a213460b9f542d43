package proposal

import (
	"reflect"
	"strings"
	"testing"

	"kongthun/app/view/part"
	"kongthun/model"
)

func TestTablesComeBackAsTheyWere(t *testing.T) {
	p := model.Proposal{
		Situation:  []model.Situation{{Text: "ยุงมาก", Size: "18.5"}, {Text: "ไม่ทราบขนาด"}},
		Objectives: []model.Objective{{Text: "ลดยุง", Indicator: "ร้อยละ", Size: "18.5", Target: "10"}, {Text: "รู้"}},
		Activities: []model.Activity{{Text: "ประชุม", Amount: model.Baht(5000)}, {Text: "ไม่มีเงิน"}},
		OtherMoney: []model.OtherMoney{{Agency: "อบต.", Amount: model.Baht(300), Granted: true}, {Agency: "วัด"}},
		Applicant:  model.Applicant{Members: []string{"นาย ก", "นาง ข"}},
	}
	var back model.Proposal
	setSituation(&back, situationRows(p))
	setObjectives(&back, objectiveRows(p))
	setActivities(&back, activityRows(p))
	setOtherMoney(&back, otherMoneyRows(p))
	setMembers(&back, memberRows(p))
	if !reflect.DeepEqual(back, p) {
		t.Errorf("back %+v\nwas  %+v", back, p)
	}
	if sum := activitySum(p); sum != model.Baht(5000) {
		t.Errorf("sum %v", sum)
	}
	huge := model.Proposal{Activities: []model.Activity{{Amount: 1<<63 - 1}, {Amount: 1}}}
	if sum := activitySum(huge); sum != 0 {
		t.Errorf("a sum beyond counting is %v", sum)
	}
}

func TestUnreadableAmountIsNotKnown(t *testing.T) {
	var p model.Proposal
	setActivities(&p, []part.Row{{"ประชุม", "ราวห้าพัน"}})
	if !reflect.DeepEqual(p.Activities, []model.Activity{{Text: "ประชุม"}}) {
		t.Errorf("%+v", p.Activities)
	}
}

func TestGranted(t *testing.T) {
	for text, want := range map[string]bool{"": false, "ขอไว้": false, "ได้รับแล้ว": true, "ได้": true, "ได้รับ": true, "x": true, "X": true, "/": true, "ไม่ได้": false} {
		if got := isGranted(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestPeopleOfGroups(t *testing.T) {
	p := model.Proposal{Targets: []model.Target{{Group: 5, People: 30, Main: "เยี่ยมบ้าน"}, {Name: "พระสงฆ์", People: 9}, {Group: 5, People: 10}, {Group: 2, People: 4}}}
	if n := peopleOf(p, 5); n != 40 {
		t.Errorf("group 5 has %d", n)
	}
	before := p.Targets[0]
	setPeople(&p, 5, 0)
	setPeople(&p, 2, 0)
	setPeople(&p, 7, 3)
	want := []model.Target{{Group: 5, Main: "เยี่ยมบ้าน"}, {Name: "พระสงฆ์", People: 9}, {Group: 7, People: 3}}
	if !reflect.DeepEqual(p.Targets, want) || before.People != 30 {
		t.Errorf("%+v", p.Targets)
	}
}

func TestPapersKeepTheirNotes(t *testing.T) {
	p := model.Proposal{Papers: []model.Paper{{Name: "ก", Present: true, Note: "สำเนา"}, {Name: "ข"}}}
	setPapers(&p, []string{"ข", "ค"})
	want := []model.Paper{{Name: "ก", Note: "สำเนา"}, {Name: "ข", Present: true}, {Name: "ค", Present: true}}
	if !reflect.DeepEqual(p.Papers, want) || !reflect.DeepEqual(tickedPapers(p), []string{"ข", "ค"}) {
		t.Errorf("%+v", p.Papers)
	}
}

func TestStandingAndRemarks(t *testing.T) {
	p := model.Proposal{ID: "a", Title: "โครงการป้องกันไข้เลือดออกบ้านหนองน้ำใส", Code: "ก-1", Import: &model.ImportOrigin{
		File: "รายการ.xlsx", Sheet: "โครงการ", Row: 7, FundCode: "L9999", Fields: map[string]string{"หมายเหตุอื่น": "ด่วน"},
	}}
	l := ledger{all: []model.Proposal{p}, decisions: map[model.ID]model.Decision{}}
	if got := l.standing(p); got != "ร่าง ขาด 15 ช่อง" {
		t.Errorf("standing %q", got)
	}
	l.decisions["a"] = model.Decision{Word: model.Approve}
	if got := l.standing(p); got != "อนุมัติ" {
		t.Errorf("standing %q", got)
	}
	lines := l.remarks(p)
	for i, want := range []string{"แถวที่ 7", "L9999", "ด่วน", "“ก-1”"} {
		if i >= len(lines) || !strings.Contains(lines[i], want) {
			t.Errorf("line %d of %q lacks %q", i, lines, want)
		}
	}
}

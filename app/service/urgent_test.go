package service

import (
	"strings"
	"testing"
	"time"

	"kongthun/model"
	"kongthun/storage"
)

// putting stores a value within an action.
func putting[T checked](v T) func(*storage.Writer) error {
	return func(w *storage.Writer) error { return put(w, v) }
}

// on sets the clock to noon of a day.
func (o *office) on(day model.Date) {
	year, month, d := day.YMD()
	o.clock = func() time.Time { return time.Date(year, time.Month(month), d, 12, 0, 0, 0, Thailand) }
}

func TestAnUrgentApprovalCountsAndIsReported(t *testing.T) {
	o := newOffice(t)
	o.on("2026-03-02")
	p := o.proposals[1].ID
	open := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-04-10"))
	u := model.Urgent{On: "2026-03-01", By: o.members[0].ID, Amount: model.Baht(30000), Reason: "ไข้เลือดออกระบาด", Rule: "epidemic"}
	_, err := o.ApproveUrgently(p, u)
	refused(t, err, "urgent.beyond") // the rule is for 10(5)
	if must[model.Proposal](t)(o.Proposal(p)).Urgent != nil {
		t.Fatal("it was noted all the same")
	}
	u.RuleWhy = "รอประชุมไม่ทัน"
	must[model.Proposal](t)(o.ApproveUrgently(p, u))
	if s := must[model.Spending](t)(o.Spending(o.year.ID)); s.Approved != model.Baht(30000) {
		t.Errorf("approved %s", s.Approved)
	}
	open = must[model.Meeting](t)(o.Meeting(open.ID))
	it := find(t, open, model.UrgentReport)
	want := "นายทดลอง1 สมมุติ ประธานกรรมการ อนุมัติโครงการนี้นอกที่ประชุมเมื่อวันที่ 1 มีนาคม 2569 เป็นเงิน 30,000 บาท (สามหมื่นบาทถ้วน) เพราะไข้เลือดออกระบาด"
	if text := o.text(t, open, it.Key, paraSubstance); it.Subject.ID != p || !strings.HasPrefix(text, want) || !strings.Contains(text, "รอประชุมไม่ทัน") {
		t.Errorf("%+v: %q", it, text)
	}
	if _, added, _ := o.PrepareAgenda(open.ID); added != 0 {
		t.Errorf("%d added again", added)
	}
	// to take notice changes nothing, and it is not reported again
	_, stored := open.Item(it.Key)
	stored.Resolution = &model.Resolution{Word: model.Acknowledge}
	must[model.Meeting](t)(o.SaveMeeting(open))
	if s := must[model.Spending](t)(o.Spending(o.year.ID)); s.Approved != model.Baht(30000) {
		t.Errorf("approved %s after the meeting took notice", s.Approved)
	}
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-05-10"))
	if n := kinds(next)[model.UrgentReport]; n != 0 {
		t.Errorf("reported %d times more", n)
	}
}

func TestAnUrgentApprovalIsRefused(t *testing.T) {
	sound := model.Urgent{On: "2026-03-01", Amount: model.Baht(100), Reason: "ระบาด", RuleWhy: "จำเป็น"}
	for name, c := range map[string]struct {
		before func(*testing.T, *office)
		spoil  func(*model.Urgent)
		key    string
	}{
		"no day":                       {nil, func(u *model.Urgent) { u.On = "" }, "urgent.invalid"},
		"nobody":                       {nil, func(u *model.Urgent) { u.By = "" }, "urgent.invalid"},
		"no reason":                    {nil, func(u *model.Urgent) { u.Reason = " " }, "urgent.invalid"},
		"no sum":                       {nil, func(u *model.Urgent) { u.Amount = 0 }, "urgent.invalid"},
		"no rule and no reason for it": {nil, func(u *model.Urgent) { u.RuleWhy = "" }, "urgent.beyond"},
		"a day to come":                {nil, func(u *model.Urgent) { u.On = "2026-03-02" }, "urgent.invalid"},
		"approved by a meeting":        {func(t *testing.T, o *office) { o.meet(t) }, nil, "urgent.decided"},
		"withdrawn": {func(t *testing.T, o *office) {
			p := must[model.Proposal](t)(o.Proposal(o.proposals[0].ID))
			p.Withdrawn = "ผู้เสนอถอน"
			must[model.Proposal](t)(o.SaveProposal(p))
		}, nil, "urgent.withdrawn"},
		"rejected by a meeting": {func(t *testing.T, o *office) {
			m := o.meet(t)
			m.Agenda[3].Items[0].Resolution = &model.Resolution{Word: model.Reject, Reason: "ไม่ตรงวัตถุประสงค์"}
			must[model.Meeting](t)(o.SaveMeeting(m))
		}, nil, "urgent.rejected"},
		"failed the screening": {func(t *testing.T, o *office) {
			must[model.Proposal](t)(o.TakeStep(o.proposals[0].ID, model.Step{Status: model.NotPassed, Reason: "ซ้ำซ้อน"}))
		}, nil, "urgent.stage"},
		"with its applicant": {func(t *testing.T, o *office) {
			must[model.Proposal](t)(o.TakeStep(o.proposals[0].ID, model.Step{Status: model.Returned, Reason: "แก้งบ", Due: "2026-03-31"}))
		}, nil, "urgent.stage"},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			if c.before != nil {
				c.before(t, o)
			}
			o.on("2026-03-01")
			u := sound
			u.By = o.members[0].ID
			if c.spoil != nil {
				c.spoil(&u)
			}
			_, err := o.ApproveUrgently(o.proposals[0].ID, u)
			refused(t, err, c.key)
		})
	}
}

func TestAnUrgentApprovalIsTakenBackUntilItIsReported(t *testing.T) {
	o := newOffice(t)
	u := model.Urgent{On: "2026-01-01", By: o.members[0].ID, Amount: model.Baht(100), Reason: "ระบาด", RuleWhy: "จำเป็น"}
	must[model.Proposal](t)(o.ApproveUrgently(o.proposals[0].ID, u))
	m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-15"))
	find(t, m, model.UrgentReport)
	refused(t, o.TakeBackUrgent(o.proposals[0].ID, "  "), "service.reason")
	if err := o.TakeBackUrgent(o.proposals[0].ID, "บันทึกผิดโครงการ"); err != nil {
		t.Fatal(err)
	}
	m = must[model.Meeting](t)(o.Meeting(m.ID))
	if kinds(m)[model.UrgentReport] != 0 || must[model.Proposal](t)(o.Proposal(o.proposals[0].ID)).Urgent != nil {
		t.Error("something is left of it")
	}
	must[model.Proposal](t)(o.ApproveUrgently(o.proposals[0].ID, u))
	m = must[model.Meeting](t)(o.Meeting(m.ID))
	m.Starts, m.Ends, m.Signers = "09:30", "10:00", nil
	must[model.Meeting](t)(o.SaveMeeting(m))
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	refused(t, o.TakeBackUrgent(o.proposals[0].ID, "บันทึกผิด"), "urgent.reported")
	// nor does another take the place of what was reported
	o.on("2026-03-01")
	_, err := o.ApproveUrgently(o.proposals[0].ID, model.Urgent{On: "2026-03-01", By: o.members[0].ID, Amount: model.Baht(40000), Reason: "อื่น", RuleWhy: "จำเป็น"})
	refused(t, err, "urgent.noted")
	if s := must[model.Spending](t)(o.Spending(o.year.ID)); s.Approved != model.Baht(100) {
		t.Errorf("approved %s", s.Approved)
	}
}

func TestExcerptsAreCopiedAsText(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	key := m.Agenda[3].Items[0].Key
	for name, c := range map[string]struct {
		key   string
		which Excerpt
		wants []string
		not   string
	}{
		"a resolution": {key, ItsResolution, []string{"ครั้งที่ ๑/๒๕๖๙", "๔.๑ โครงการที่ ๑", "มติที่ประชุม", "๕๐,๐๐๐ บาท"}, "๔.๒"},
		"an item":      {key, WholeItem, []string{"๔.๑ โครงการที่ ๑", "มติที่ประชุม"}, "๔.๒"},
		"all of them":  {"", EveryResolution, []string{"๔.๑", "๔.๒", "๔.๓"}, "๓.๑"}, // nothing is resolved on the report
		"of nothing":   {"x", ItsResolution, nil, "ครั้งที่"},
	} {
		text := must[string](t)(o.CopyText(m.ID, c.key, c.which))
		for _, want := range c.wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q lacks %q", name, text, want)
			}
		}
		if strings.Contains(text, c.not) || strings.ContainsAny(text, "0123456789") {
			t.Errorf("%s: %q", name, text)
		}
	}
	set := must[model.Office](t)(o.Office())
	set.Setting.ArabicDigits = true
	must[model.Office](t)(o.SaveOffice(set))
	if text := must[string](t)(o.CopyText(m.ID, key, ItsResolution)); !strings.Contains(text, "50,000 บาท") {
		t.Errorf("%q", text)
	}
}

// A draft leaves room to write what is not known yet; what is issued does not.
func TestADraftLeavesRoomToWrite(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Ends = ""
	m.Agenda[3].Items[1].Resolution = nil
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	value := must[model.Minutes](t)(o.Minutes(m.ID))
	if !strings.Contains(value.Ended, "....") || strings.Contains(value.Began, "....") {
		t.Errorf("%q, %q", value.Began, value.Ended)
	}
	for i, item := range value.Sections[3].Items {
		last := item.Paragraphs[len(item.Paragraphs)-1]
		if room := last.Room > 0 && last.Text == ""; room != (i == 1) || i == 1 && last.Label != "มติที่ประชุม" {
			t.Errorf("item %d ends with %+v", i+1, last)
		}
	}
}

func TestWhatItemsMayBeAbout(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	if list := must[[]Subject](t)(o.Subjects(m.ID, model.ChangeProject)); len(list) != 0 {
		t.Errorf("before the meeting approves them: %+v", list)
	}
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-12"))
	for kind, want := range map[model.ItemKind]string{
		model.ChangeProject: "ขอเปลี่ยนแปลงโครงการที่ 1", model.ExtendProject: "ขอขยายเวลาโครงการที่ 1", model.CancelProject: "ขอยกเลิกโครงการที่ 1",
		model.Certify: "รับรองรายงานการประชุมครั้งที่ 1/2569 เมื่อวันที่ 15 มกราคม 2569",
	} {
		list := must[[]Subject](t)(o.Subjects(next.ID, kind))
		if len(list) == 0 || list[0].Title != want {
			t.Errorf("%s: %+v", kind, list)
		}
		if kind.OnApproved() && (len(list) != 3 || !strings.Contains(list[0].Told, "โครงการได้รับอนุมัติ 50,000 บาท เมื่อวันที่ 15 มกราคม 2569")) {
			t.Errorf("%s: %+v", kind, list)
		}
	}
	for _, kind := range []model.ItemKind{model.Notice, model.Decide, model.SubReport, model.ProblemListItem} {
		if list := must[[]Subject](t)(o.Subjects(next.ID, kind)); len(list) != 0 {
			t.Errorf("%s is about %+v", kind, list)
		}
	}
}

package service

import (
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

// said is what the draft says of the first proposal after a change, as one text.
func (o *office) said(t *testing.T, m model.Meeting, change func(*model.Meeting, *model.Item)) string {
	t.Helper()
	change(&m, &m.Agenda[3].Items[0])
	var texts []string
	for _, d := range must[[]Drafted](t)(o.Paragraphs(m, m.Agenda[3].Items[0].Key)) {
		texts = append(texts, d.Name+": "+d.Label+" "+d.Text)
	}
	return strings.Join(texts, "\n")
}

func TestTheDraftTellsHowItWasDecided(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	id := func(i int) model.ID { return o.members[i].ID }
	out := func(challenge *model.Challenge) func(*model.Meeting, *model.Item) {
		return func(_ *model.Meeting, it *model.Item) {
			it.Recusals = []model.Recusal{{Member: id(1), Ground: model.IsParty, Note: "เป็นผู้รับผิดชอบ", Challenge: challenge}}
		}
	}
	for name, c := range map[string]struct {
		change  func(*model.Meeting, *model.Item)
		says    []string
		silence string
	}{
		"declared": {out(nil), []string{"recusal: ", "นายทดลอง2 สมมุติ", "แจ้งที่ประชุมว่ามีส่วนได้เสีย", "คือ เป็นผู้รับผิดชอบ", "จึงออกจากที่ประชุมระหว่างพิจารณาวาระนี้"}, "คัดค้าน"},
		"challenged and out": {
			out(&model.Challenge{By: "นายผู้คัดค้าน", Explanation: "ลาออกจากชมรมแล้ว", For: 1, Against: 3}),
			[]string{"นายผู้คัดค้าน คัดค้านว่านายทดลอง2 สมมุติ", "ผู้ถูกคัดค้านชี้แจงว่าลาออกจากชมรมแล้ว", "ลงคะแนนลับ ให้ร่วมพิจารณา 1 เสียง ไม่ให้ร่วมพิจารณา 3 เสียง ที่ประชุมจึงไม่ให้ร่วมพิจารณา", "เห็นชอบเป็นเอกฉันท์ 4 เสียง"},
			"แจ้งที่ประชุม",
		},
		"challenged and let stay": {
			out(&model.Challenge{For: 3, Against: 1, Stays: true}),
			[]string{"มีผู้คัดค้านว่า", "ให้ร่วมพิจารณา 3 เสียง ไม่ให้ร่วมพิจารณา 1 เสียง ที่ประชุมมีมติให้ร่วมพิจารณาวาระนี้ต่อไปได้", "เห็นชอบเป็นเอกฉันท์ 5 เสียง"},
			"จึงออกจากที่ประชุม",
		},
		"challenged, not decided": {out(&model.Challenge{}), []string{"มีผู้คัดค้านว่า", "จึงออกจากที่ประชุม"}, "ลงคะแนนลับ"},
		"a deputy presides":       {func(_ *model.Meeting, it *model.Item) { it.Presider = id(1) }, []string{"นายทดลอง2 สมมุติ รองประธานกรรมการ ทำหน้าที่ประธานในที่ประชุมแทนในวาระนี้"}, "ที่ประชุมเลือก"},
		"one is chosen":           {func(_ *model.Meeting, it *model.Item) { it.Presider = id(3) }, []string{"ที่ประชุมเลือกนายทดลอง4 สมมุติ"}, ""},
		"by name": {func(_ *model.Meeting, it *model.Item) {
			it.Vote = &model.Vote{How: model.ByName}
			it.Vote.Call(id(2), model.SaysFor)
			it.Vote.Call(id(0), model.SaysFor)
			it.Vote.Call(id(1), model.SaysAgainst)
		}, []string{"ลงคะแนนโดยขานชื่อ เห็นชอบ 2 เสียง (นายทดลอง1 สมมุติ, นายทดลอง3 สมมุติ) ไม่เห็นชอบ 1 เสียง (นายทดลอง2 สมมุติ) งดออกเสียง 0 เสียง อนุมัติ"}, "()"},
		"in secret": {func(_ *model.Meeting, it *model.Item) {
			it.Vote = &model.Vote{How: model.Secret, For: 3, Against: 1, Spoiled: 1}
		}, []string{"ลงคะแนนลับ เห็นชอบ 3 เสียง ไม่เห็นชอบ 1 เสียง งดออกเสียง 0 เสียง บัตรเสีย 1 บัตร"}, "ทดลอง"},
		"a casting vote": {func(_ *model.Meeting, it *model.Item) {
			it.Vote = &model.Vote{How: model.Secret, For: 2, Against: 2, Abstain: 1, Casting: model.CastingFor}
		}, []string{"คะแนนเสียงเท่ากัน ประธานในที่ประชุมออกเสียงชี้ขาดว่าเห็นชอบ"}, "บัตรเสีย"},
		"as asked":    {func(*model.Meeting, *model.Item) {}, []string{"อนุมัติงบประมาณ 50,000 บาท (ห้าหมื่นบาทถ้วน)"}, "จากที่เสนอขอ"},
		"another sum": {func(_ *model.Meeting, it *model.Item) { it.Resolution.Amount = model.Baht(42000) }, []string{"อนุมัติงบประมาณ 42,000 บาท (สี่หมื่นสองพันบาทถ้วน) จากที่เสนอขอ 50,000 บาท"}, ""},
		"extended": {func(_ *model.Meeting, it *model.Item) {
			it.Kind, it.Resolution = model.ExtendProject, &model.Resolution{Word: model.Agree, Until: "2026-12-31"}
		}, []string{"เห็นชอบเป็นเอกฉันท์ 5 เสียง ให้ขยายระยะเวลาดำเนินโครงการถึงวันที่ 31 ธันวาคม 2569"}, ""},
		"given up": {func(_ *model.Meeting, it *model.Item) {
			it.Kind, it.Resolution = model.CancelProject, &model.Resolution{Word: model.Approve}
		}, []string{"ให้ยกเลิกโครงการ"}, "อนุมัติงบประมาณ"},
		"changed, nothing known before": {func(_ *model.Meeting, it *model.Item) { it.Kind = model.ChangeProject }, []string{"ให้เปลี่ยนแปลงโครงการ โดยใช้งบประมาณ 50,000 บาท"}, "จาก"},
		"changed, not the sum": {func(_ *model.Meeting, it *model.Item) {
			it.Kind, it.Resolution = model.ChangeProject, &model.Resolution{Word: model.Agree}
		}, []string{"ให้เปลี่ยนแปลงโครงการตามที่เสนอ"}, "งบประมาณ"},
		"no quorum for it": {func(m *model.Meeting, it *model.Item) {
			it.At, it.Resolution, it.Vote = "10:00", nil, nil
			for i := range 3 {
				m.Roll[i].Stays = []model.Stay{{To: "10:00"}}
			}
		}, []string{"quorum: ", "กรรมการอยู่ในที่ประชุม 2 คน จากกรรมการที่นับเป็นองค์ประชุม 5 คน ไม่ครบองค์ประชุมซึ่งต้องมีไม่น้อยกว่า 3 คน"}, "resolution"},
		"a dissent": {func(_ *model.Meeting, it *model.Item) {
			it.Resolution.Dissents = []model.Dissent{{Member: id(3), Reason: "แพงไป"}, {Member: id(4), Reason: "ซ้ำ", Written: "ข้าพเจ้าไม่เห็นด้วย"}}
		}, []string{"นายทดลอง4 สมมุติ กรรมการ เห็นว่าแพงไป\n", "เห็นว่าซ้ำ (ความเห็นแย้งเป็นหนังสือแนบท้ายรายงานการประชุม หมายเลข 1)"}, "ข้าพเจ้า"},
	} {
		copied := m
		copied.Roll = append([]model.Attendee(nil), m.Roll...)
		copied.Agenda = append([]model.Section(nil), m.Agenda...)
		copied.Agenda[3].Items = append([]model.Item(nil), m.Agenda[3].Items...)
		r := *m.Agenda[3].Items[0].Resolution
		copied.Agenda[3].Items[0].Resolution = &r
		got := o.said(t, copied, c.change)
		for _, want := range c.says {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q is not in\n%s", name, want, got)
			}
		}
		if c.silence != "" && strings.Contains(got, c.silence) {
			t.Errorf("%s: %q is in\n%s", name, c.silence, got)
		}
	}
}

func TestTheOpeningTellsWhoPresidesAndWhy(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	for i, want := range map[int]string{
		0: "ครบองค์ประชุมแล้ว นายทดลอง1 สมมุติ ประธานกรรมการ ทำหน้าที่ประธานในที่ประชุม",
		1: "ประธานกรรมการไม่อยู่ในที่ประชุมหรือไม่อาจปฏิบัติหน้าที่ได้ นายทดลอง2 สมมุติ รองประธานกรรมการ ทำหน้าที่",
		3: "ที่ประชุมจึงเลือกนายทดลอง4 สมมุติ กรรมการ ทำหน้าที่ประธานในที่ประชุม",
	} {
		m.Presider = o.members[i].ID
		if got := must[[]Drafted](t)(o.Paragraphs(m, ""))[0].Text; !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

// A later meeting's change tells what stood before, and money follows it; a written dissent is attached word by word, digits and all.
func TestAChangeTellsFromWhatAndADissentIsAttached(t *testing.T) {
	o := newOffice(t)
	o.meet(t)
	m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-03-15"))
	m.Starts = "09:00"
	ref := model.RefTo(o.proposals[0].ID)
	key := m.AddItem(3, model.Item{
		Kind: model.ChangeProject, Subject: &ref, Title: "ขอเปลี่ยนแปลงโครงการที่ 1", Year: o.year.ID, Vote: &model.Vote{For: 4, Against: 1},
		Resolution: &model.Resolution{Word: model.Approve, Amount: model.Baht(30000), Dissents: []model.Dissent{{Member: o.members[3].ID, Reason: "น้อยไป", Written: "ข้าพเจ้าเห็นว่า ๒ ใน 3 น้อยไป"}}},
	})
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	var text string
	for _, d := range must[[]Drafted](t)(o.Paragraphs(m, key)) {
		text += d.Text
	}
	if want := "ให้เปลี่ยนแปลงงบประมาณของโครงการ จาก 50,000 บาท เป็น 30,000 บาท (สามหมื่นบาทถ้วน)"; !strings.Contains(text, want) {
		t.Errorf("%q is not in %q", want, text)
	}
	for _, d := range must[[]Decided](t)(o.Decided(o.year.ID)) {
		if d.Proposal.ID == o.proposals[0].ID && (d.Decision.Amount != model.Baht(30000) || d.Decision.ChangedBy != m.ID) {
			t.Errorf("%+v", d.Decision)
		}
	}
	annexes := must[model.Minutes](t)(o.Minutes(m.ID)).Annexes
	if len(annexes) != 1 || annexes[0].Text != "ข้าพเจ้าเห็นว่า ๒ ใน 3 น้อยไป" || annexes[0].Label != "เอกสารแนบท้ายรายงานการประชุม หมายเลข 1" ||
		annexes[0].Title != "ความเห็นแย้งเป็นหนังสือของนายทดลอง4 สมมุติ กรรมการ ในระเบียบวาระที่ 4.1 ขอเปลี่ยนแปลงโครงการที่ 1" {
		t.Errorf("%+v", annexes)
	}
}

// An item without a quorum, or one that was not taken up any more, keeps nobody from closing the meeting without a word on it.
func TestWhatCouldNotBeDecidedClosesNothingOff(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	for i := range m.Agenda[3].Items {
		m.Agenda[3].Items[i].Resolution, m.Agenda[3].Items[i].Vote = nil, nil
	}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if doubts := must[[]model.FieldError](t)(o.Doubts(m.ID)); len(doubts) != 3 {
		t.Fatalf("%+v", doubts)
	}
	m.Agenda[3].Items[0].At = "10:00"
	for i := range 3 {
		m.Roll[i].Stays = []model.Stay{{To: "10:00"}}
	}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if doubts := must[[]model.FieldError](t)(o.Doubts(m.ID)); len(doubts) != 0 {
		t.Errorf("%+v", doubts)
	}
	for i := range 3 {
		m.Roll[i].Stays = []model.Stay{{}}
	}
	m.Adjourned = &model.Adjournment{At: "10:00", Item: m.Agenda[3].Items[1].Key}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if doubts := must[[]model.FieldError](t)(o.Doubts(m.ID)); len(doubts) != 1 || doubts[0].Field != "agenda.3.items.0.resolution.word" {
		t.Errorf("%+v", doubts)
	}
}

// An approval outside a meeting is a decision from its day on, until a meeting decides otherwise.
func TestAnUrgentApprovalIsADecision(t *testing.T) {
	o := newOffice(t)
	p := o.proposals[0]
	u := model.Urgent{On: "2025-12-01", By: o.members[0].ID, Amount: model.Baht(9000), Reason: "โรคระบาด", RuleWhy: "เร่งด่วน"}
	must[model.Proposal](t)(o.ApproveUrgently(p.ID, u))
	amount := func() model.Satang {
		for _, d := range must[[]Decided](t)(o.Decided(o.year.ID)) {
			if d.Proposal.ID == p.ID {
				return d.Decision.Amount
			}
		}
		return -1
	}
	if got := amount(); got != model.Baht(9000) {
		t.Errorf("%s", got)
	}
	o.meet(t)
	if got := amount(); got != model.Baht(50000) {
		t.Errorf("%s after the meeting", got)
	}
}

// A meeting that goes on with one that lacked a quorum decides with a third what was put off, says so in its letter and minutes, and
// may do so for fourteen days.
func TestAThirdIsSaidAndHasItsDays(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Adjourned = &model.Adjournment{At: "10:00", Item: m.Agenda[3].Items[1].Key}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	next := must[model.Meeting](t)(o.ContinueMeeting(m.ID, "2026-01-29"))
	next.Third = true
	for i := range next.Roll {
		if i > 1 {
			next.Roll[i].Stays = nil
		}
	}
	next = must[model.Meeting](t)(o.SaveMeeting(next))
	opening := must[[]Drafted](t)(o.Paragraphs(next, ""))[0].Text
	if !strings.Contains(opening, "หนึ่งในสามของจำนวนกรรมการทั้งหมด") || !strings.Contains(opening, "ซึ่งไม่น้อยกว่า 2 คน ครบองค์ประชุมแล้ว") {
		t.Errorf("%q", opening)
	}
	if text := must[Drafted](t)(o.CallingText(next)).Text; !strings.Contains(text, "หนึ่งในสามของจำนวนกรรมการทั้งหมด ให้ถือว่าเป็นองค์ประชุม") || strings.Contains(text, "มาตรา") {
		t.Errorf("%q", text)
	}
	late := func() bool {
		for _, d := range must[[]model.FieldError](t)(o.Doubts(next.ID)) {
			if d.Key == "service.close.third" {
				return true
			}
		}
		return false
	}
	if late() {
		t.Error("the fourteenth day is too late")
	}
	complete := func() bool {
		return slices.ContainsFunc(must[[]model.FieldError](t)(o.Doubts(next.ID)), func(d model.FieldError) bool { return d.Key == "service.close.third_quorum" })
	}
	if !complete() {
		t.Error("a third is a quorum though the one before was complete when it broke off")
	}
	for i := range m.Roll {
		if i > 1 {
			m.Roll[i].Stays[0].To = "10:00"
		}
	}
	must[model.Meeting](t)(o.SaveMeeting(m))
	if complete() {
		t.Error("the one before had lost its quorum")
	}
	next.Date = "2026-01-30"
	next = must[model.Meeting](t)(o.SaveMeeting(next))
	if !late() {
		t.Error("the fifteenth day is in time")
	}
}

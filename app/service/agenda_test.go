package service

import (
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

// kinds lists how often each kind stands on a meeting's agenda.
func kinds(m model.Meeting) map[model.ItemKind]int {
	out := map[model.ItemKind]int{}
	m.EachItem(func(_ string, it model.Item) { out[it.Kind]++ })
	return out
}

// find is the first item of a kind.
func find(t *testing.T, m model.Meeting, kind model.ItemKind) model.Item {
	t.Helper()
	var found *model.Item
	m.EachItem(func(_ string, it model.Item) {
		if found == nil && it.Kind == kind {
			found = &it
		}
	})
	if found == nil {
		t.Fatalf("no item of the kind %s among %v", kind, kinds(m))
	}
	return *found
}

// text is a paragraph of an item as it would be printed.
func (o *office) text(t *testing.T, m model.Meeting, key, name string) string {
	t.Helper()
	for _, d := range must[[]Drafted](t)(o.Paragraphs(m, key)) {
		if d.Name == name {
			return d.Text
		}
	}
	return ""
}

// Whatever was left open comes before the next meeting by itself, once, and what was settled does not.
func TestWhatAMeetingLeftComesBeforeTheNext(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	word := func(i int, w model.Word) { m.Agenda[3].Items[i].Resolution.Word, m.Agenda[3].Items[i].Vote = w, nil }
	word(0, model.Defer)
	word(1, model.SendBack)
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-12"))
	if items := next.Agenda[3].Items; len(items) != 1 || items[0].Subject.ID != o.proposals[0].ID || items[0].From.Item != m.Agenda[3].Items[0].Key || items[0].Resolution != nil {
		t.Fatalf("%+v", items)
	}
	if text := o.text(t, next, next.Agenda[3].Items[0].Key, paraSubstance); !strings.HasPrefix(text, "เรื่องนี้สืบเนื่องจากการประชุมครั้งที่ 1/2569 เมื่อวันที่ 15 มกราคม 2569 เรื่องที่ 4.1") {
		t.Errorf("%q", text)
	}
	// what was returned comes back when its applicant has handed it in again
	p := must[model.Proposal](t)(o.Proposal(o.proposals[1].ID))
	for _, step := range []model.Step{{Status: model.Returned, On: "2026-01-15", Reason: "แก้งบ", Due: "2026-02-01"}, {Status: model.Resubmit, On: "2026-01-30"}} {
		var err error
		if p, err = p.Advance(step); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.act("proposal.edit", p.ID, "", putting(p)); err != nil {
		t.Fatal(err)
	}
	next, added, err := o.PrepareAgenda(next.ID)
	if err != nil || added != 1 || len(next.Agenda[3].Items) != 2 || next.Agenda[3].Items[1].Subject.ID != p.ID {
		t.Fatalf("%d added, %+v, %v", added, next.Agenda[3].Items, err)
	}
	if _, added, err := o.PrepareAgenda(next.ID); added != 0 || err != nil {
		t.Errorf("%d added again, %v", added, err)
	}
	before := len(must[[]int](t)(entries(o.Service)))
	if _, _, err := o.PrepareAgenda(next.ID); err != nil || len(must[[]int](t)(entries(o.Service))) != before {
		t.Errorf("a journal line for nothing, %v", err)
	}
	// the one after that has only what is left then
	third := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-03-12"))
	if n := len(third.Agenda[3].Items); n != 0 {
		t.Errorf("%d items come twice", n)
	}
}

func TestEveryMeetingOfTheCommitteeHearsOfTheMoney(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	it := find(t, m, model.FinanceReport)
	text := func(m model.Meeting) string { return o.text(t, m, find(t, m, model.FinanceReport).Key, paraSubstance) }
	if it.Year != o.year.ID || kinds(m)[model.FinanceReport] != 1 || !strings.Contains(text(m), "มีเงินทั้งสิ้น 580,000 บาท อนุมัติแล้ว 0 บาท คงเหลือ 580,000 บาท") {
		t.Errorf("%+v: %q", it, text(m)) // what this meeting approves is not yet approved when it hears of the money
	}
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-12"))
	if got := text(next); !strings.Contains(got, "อนุมัติแล้ว 150,000 บาท คงเหลือ 430,000 บาท") || !strings.Contains(got, "ประเภท 10(1)") {
		t.Errorf("%q", got)
	}
	// it is drafted anew as long as nobody writes it
	o.year.Money.Other = model.Baht(20000)
	must[model.FiscalYear](t)(o.SaveYear(o.year))
	if got := text(next); !strings.Contains(got, "600,000") {
		t.Errorf("%q", got)
	}
	next.RemoveItem(find(t, next, model.FinanceReport).Key)
	must[model.Meeting](t)(o.SaveMeeting(next))
	if next, added, err := o.PrepareAgenda(next.ID); err != nil || added != 1 || kinds(next)[model.FinanceReport] != 1 {
		t.Errorf("%d added, %v, %v", added, kinds(next), err)
	}
	outside := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2029-02-12"))
	if n := kinds(outside)[model.FinanceReport]; n != 0 {
		t.Errorf("%d reports of a year that nobody opened", n)
	}
}

func TestMinutesOfSeveralMeetingsAreCertified(t *testing.T) {
	o := newOffice(t)
	first, _ := o.closed(t)
	if n := kinds(first)[model.Certify]; n != 0 {
		t.Errorf("%d minutes before the first meeting", n)
	}
	second := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-12"))
	third := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-03-12"))
	if kinds(second)[model.Certify] != 1 || kinds(third)[model.Certify] != 1 {
		t.Errorf("%v, %v", kinds(second), kinds(third))
	}
	it := find(t, second, model.Certify)
	_, stored := second.Item(it.Key)
	stored.Resolution = &model.Resolution{Word: model.CertifyWord}
	must[model.Meeting](t)(o.SaveMeeting(second))
	fourth := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-04-12"))
	if n := kinds(fourth)[model.Certify]; n != 0 {
		t.Errorf("%d minutes are put up that are certified", n)
	}
}

func TestResultsAreReportedWhenTheyAreDue(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	for i, due := range []model.Date{"2026-02-01", "2026-09-01", ""} {
		m.Agenda[3].Items[i].Resolution.ReportDue = due
	}
	must[model.Meeting](t)(o.SaveMeeting(m))
	done := must[model.Proposal](t)(o.Proposal(o.proposals[2].ID))
	done.Earlier = &model.Earlier{Outcome: "บรรลุตามวัตถุประสงค์", Spent: model.Baht(48000), People: 1200}
	must[model.Proposal](t)(o.SaveProposal(done))
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-12"))
	var told []string
	next.EachItem(func(number string, it model.Item) {
		if it.Kind == model.OutcomeReport && it.Subject != nil {
			told = append(told, number+" "+o.text(t, next, it.Key, paraSubstance))
		}
	})
	want := []string{
		"3.2.1 โครงการได้รับอนุมัติ 50,000 บาท เมื่อวันที่ 15 มกราคม 2569 ครบกำหนดส่งรายงานผลวันที่ 1 กุมภาพันธ์ 2569",
		"3.2.2 โครงการได้รับอนุมัติ 50,000 บาท เมื่อวันที่ 15 มกราคม 2569 ใช้จ่ายจริง 48,000 บาท มีผู้เข้าร่วม 1,200 คน ผลการดำเนินงาน บรรลุตามวัตถุประสงค์",
	}
	if strings.Join(told, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s\nwant\n%s", strings.Join(told, "\n"), strings.Join(want, "\n"))
	}
	if _, added, _ := o.PrepareAgenda(next.ID); added != 0 {
		t.Errorf("%d added again", added)
	}
	later := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-09-12"))
	if n := kinds(later)[model.OutcomeReport]; n != 3 {
		t.Errorf("%d: a head, the one that is overdue still and the one that was not due before", n)
	}
}

// An overdue project comes before every meeting until its result is known, and the result once, whenever it became known.
func TestAResultIsReportedAfterItWasOverdue(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	for i := range m.Agenda[3].Items {
		m.Agenda[3].Items[i].Resolution.ReportDue = "2026-03-01"
	}
	must[model.Meeting](t)(o.SaveMeeting(m))
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	known := func(i int) {
		p := must[model.Proposal](t)(o.Proposal(o.proposals[i].ID))
		p.Earlier = &model.Earlier{Outcome: "บรรลุตามวัตถุประสงค์"}
		must[model.Proposal](t)(o.SaveProposal(p))
	}
	projects := func(m model.Meeting) (out []int) {
		m.EachItem(func(_ string, it model.Item) {
			if it.Kind == model.OutcomeReport && it.Subject != nil {
				out = append(out, slices.IndexFunc(o.proposals, func(p model.Proposal) bool { return p.ID == it.Subject.ID }))
			}
		})
		return out
	}
	for _, c := range []struct {
		day    model.Date
		before []int // known before the agenda is made
		after  []int // and before the minutes are closed
		want   []int
	}{
		{"2026-03-10", nil, nil, []int{0, 1, 2}},
		{"2026-06-10", []int{0}, nil, []int{0, 1, 2}},
		{"2026-07-10", nil, []int{1}, []int{1, 2}},
		{"2026-08-10", nil, nil, []int{2}},
	} {
		for _, i := range c.before {
			known(i)
		}
		m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, c.day))
		if got := projects(m); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.day, got, c.want)
		}
		for _, i := range c.after {
			known(i)
		}
		o.hold(t, m)
	}
}

// hold closes a meeting at which everybody was and nothing was resolved but minutes certified.
func (o *office) hold(t *testing.T, m model.Meeting) {
	t.Helper()
	m.Starts, m.Ends, m.Signers, m.Presider = "09:00", "12:00", nil, o.members[0].ID
	for i := range m.Roll {
		m.Roll[i].Stays = []model.Stay{{}}
	}
	m.EachItem(func(_ string, it model.Item) {
		if it.Kind == model.Certify {
			_, stored := m.Item(it.Key)
			stored.Resolution, stored.Vote = &model.Resolution{Word: model.CertifyWord}, &model.Vote{Unanimous: true}
		}
	})
	must[model.Meeting](t)(o.SaveMeeting(m))
	must[model.Issued](t)(o.CloseMeeting(m.ID))
}

// For want of a quorum nothing is resolved, and the minutes close with it: the matter is not forgotten, proposal or not.
func TestWhatLackedAQuorumComesAgain(t *testing.T) {
	o := newOffice(t)
	set := must[model.Office](t)(o.Office())
	set.Setting.RecusedInBase = true
	must[model.Office](t)(o.SaveOffice(set))
	m := o.meet(t)
	recused := &m.Agenda[3].Items[2]
	recused.Resolution, recused.Vote = nil, nil
	for _, member := range o.members[1:4] {
		recused.Recusals = append(recused.Recusals, model.Recusal{Member: member.ID, Ground: model.OtherPartiality})
	}
	plan := m.AddItem(4, model.Item{Kind: model.AnnualPlan, Title: "แผนการเงินประจำปี", At: "11:59"})
	for i := range m.Roll[1:] {
		m.Roll[i+1].Stays = []model.Stay{{To: "11:58"}}
	}
	m.Ends = "12:00"
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	left := func(m model.Meeting) int {
		n := 0
		m.EachItem(func(_ string, it model.Item) {
			if it.From != nil {
				n++
			}
		})
		return n
	}
	if n := left(must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-09"))); n != 0 {
		t.Errorf("%d items of minutes that are still written", n)
	}
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-10"))
	if n := left(next); n != 2 || next.Agenda[3].Items[0].Subject.ID != o.proposals[2].ID || find(t, next, model.AnnualPlan).From.Item != plan {
		t.Errorf("%d: %v", n, kinds(next))
	}
	if n := left(must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-11"))); n != 0 {
		t.Errorf("%d come twice", n)
	}
}

func TestMinutesOfASubcommitteeAreReportedOnce(t *testing.T) {
	o := newOffice(t)
	sub := o.body
	sub.ID, sub.Kind, sub.Name = "", model.Subcommittee, "คณะอนุกรรมการกลั่นกรอง"
	sub = must[model.Body](t)(o.SaveBody(sub))
	member := o.members[0]
	member.ID, member.Body = "", sub.ID
	must[model.Member](t)(o.SaveMember(member))
	met := must[model.Meeting](t)(o.CallMeeting(sub.ID, "2026-01-10"))
	if kinds(met)[model.FinanceReport] != 0 {
		t.Errorf("a sub-committee hears of %v", kinds(met))
	}
	met.Starts, met.Ends = "09:00", "10:00"
	met.Signers = nil
	key := met.AddItem(3, model.Item{Kind: model.AnyMatter, Title: "ผลการกลั่นกรอง", Resolution: &model.Resolution{Word: model.Agree}, Vote: &model.Vote{Unanimous: true}})
	met = must[model.Meeting](t)(o.SaveMeeting(met))
	open := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-20"))
	if kinds(open)[model.SubReport] != 0 {
		t.Error("minutes that may still change are reported")
	}
	must[model.Issued](t)(o.CloseMeeting(met.ID))
	open, added, err := o.PrepareAgenda(open.ID)
	if err != nil || added != 1 {
		t.Fatalf("%d, %v", added, err)
	}
	it := find(t, open, model.SubReport)
	if text := o.text(t, open, it.Key, paraSubstance); it.Subject.ID != met.ID || !strings.Contains(text, "เรื่องที่ "+met.NumberOf(key)+" ผลการกลั่นกรอง มติ เห็นชอบ") {
		t.Errorf("%+v: %q", it, text)
	}
	later := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-20"))
	if n := kinds(later)[model.SubReport]; n != 0 {
		t.Errorf("reported %d times more", n)
	}
}

func TestAClosedAgendaIsNotPrepared(t *testing.T) {
	o := newOffice(t)
	m, _ := o.closed(t)
	_, _, err := o.PrepareAgenda(m.ID)
	refused(t, err, "service.closed")
}

// A meeting that broke off closes without resolutions on what it left, and the one that goes on with it takes that over.
func TestABrokenOffMeetingAndTheOneThatGoesOn(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	_, err := o.ContinueMeeting(m.ID, "2026-01-22")
	refused(t, err, "meeting.not_adjourned")
	left := m.Agenda[3].Items[1].Key
	for i := 1; i < 3; i++ {
		m.Agenda[3].Items[i].Resolution, m.Agenda[3].Items[i].Vote = nil, nil
	}
	m.Adjourned = &model.Adjournment{At: "11:00", Item: left, Next: "2026-01-22"}
	m.Ends = "11:00"
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if doubts := must[[]model.FieldError](t)(o.Doubts(m.ID)); len(doubts) != 0 {
		t.Fatalf("%+v", doubts)
	}
	value := must[model.Minutes](t)(o.Minutes(m.ID))
	if want := "เวลา 11.00 น. กรรมการอยู่ในที่ประชุมไม่ครบองค์ประชุม ประธานในที่ประชุมจึงสั่งเลื่อนการประชุมไปเป็นวันที่ 22 มกราคม 2569"; !strings.HasPrefix(value.Adjourned, want) || !strings.Contains(value.Adjourned, "เรื่องที่ 4.2") {
		t.Errorf("%q", value.Adjourned)
	}
	for i, wants := range map[int]string{3: "untaken", 4: "untaken"} {
		items := value.Sections[i].Items
		if last := items[len(items)-1].Paragraphs; len(last) != 1 || last[0].Name != wants {
			t.Errorf("section %d ends with %+v", i+1, last)
		}
	}
	must[model.Issued](t)(o.CloseMeeting(m.ID))
	next := must[model.Meeting](t)(o.ContinueMeeting(m.ID, "2026-01-22"))
	if next.Number != m.Number+1 || next.Continues != m.ID || len(next.Agenda[3].Items) != 2 || kinds(next)[model.FinanceReport] != 0 {
		t.Errorf("%+v", next)
	}
	if text := must[[]Drafted](t)(o.Paragraphs(next, ""))[0].Text; !strings.HasPrefix(text, "การประชุมครั้งนี้เป็นการประชุมต่อเนื่องจากครั้งที่ 1/2569 เมื่อวันที่ 15 มกราคม 2569") {
		t.Errorf("%q", text)
	}
	if text := must[Drafted](t)(o.CallingText(next)).Text; !strings.Contains(text, "ต่อเนื่องจากครั้งที่ 1/2569") {
		t.Errorf("%q", text)
	}
	_, err = o.ContinueMeeting(m.ID, "2026-01-23")
	refused(t, err, "meeting.continued")
	if third := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-02-12")); len(third.Agenda[3].Items) != 0 {
		t.Errorf("what the continuation has is carried over once more: %+v", third.Agenda[3].Items)
	}
}

// A meeting for which too few came has minutes too.
func TestAMeetingThatNeverBeganCloses(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	for i := range m.Roll[1:] {
		m.Roll[i+1].Stays = nil
	}
	m.EachItem(func(_ string, it model.Item) {
		_, stored := m.Item(it.Key)
		stored.Resolution, stored.Vote = nil, nil
	})
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if doubts := must[[]model.FieldError](t)(o.Doubts(m.ID)); len(doubts) == 0 {
		t.Fatal("without a quorum nothing is doubted")
	}
	first := find(t, m, model.FinanceReport)
	m.Adjourned = &model.Adjournment{At: "10:00", Item: first.Key}
	m.Ends = "10:00"
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if doubts := must[[]model.FieldError](t)(o.Doubts(m.ID)); len(doubts) != 0 {
		t.Errorf("%+v", doubts)
	}
}

func TestTheYearOfANumberFollowsTheDate(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Date = "2026-10-02"
	if m = must[model.Meeting](t)(o.SaveMeeting(m)); m.Year != 2570 {
		t.Errorf("%d", m.Year)
	}
}

package service

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

// meet calls a meeting, puts all proposals up in section 4, and decides them: approved as asked, unanimously.
func (o *office) meet(t *testing.T) model.Meeting {
	t.Helper()
	m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-15"))
	var ids []model.ID
	for _, p := range o.proposals {
		ids = append(ids, p.ID)
	}
	m = must[model.Meeting](t)(o.PutUp(m.ID, 3, ids))
	m.Starts, m.Ends, m.Place = "09:30", "11:45", "ห้องประชุม"
	for i := range m.Signers {
		m.Signers[i].Name = "นางสาวทดลอง สมมุติ"
	}
	for i := range m.Agenda[3].Items {
		it := &m.Agenda[3].Items[i]
		it.Vote = &model.Vote{Unanimous: true}
		it.Resolution = &model.Resolution{Word: model.Approve, Amount: model.Baht(50000), Reason: "ตรงกับปัญหา"}
	}
	return must[model.Meeting](t)(o.SaveMeeting(m))
}

func TestACalledMeetingIsReadyToHold(t *testing.T) {
	o := newOffice(t)
	m := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2025-12-18"))
	if m.Number != 1 || m.Year != 2569 || len(m.Roll) != 6 || len(m.Agenda) != 5 || m.Presider != o.members[0].ID {
		t.Errorf("number %d/%d, roll %d, agenda %d, presider %s", m.Number, m.Year, len(m.Roll), len(m.Agenda), m.Presider)
	}
	m.Place, m.Signers = "ศาลา", []model.Signer{{Caption: "ผู้จด"}}
	m.Agenda = append(m.Agenda, model.Section{Title: "วาระใหม่"})
	must[model.Meeting](t)(o.SaveMeeting(m))
	next := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-01-15"))
	if next.Number != 2 || next.Place != "ศาลา" || len(next.Signers) != 1 || len(next.Agenda) != 6 {
		t.Errorf("%+v", next)
	}
	later := must[model.Meeting](t)(o.CallMeeting(o.body.ID, "2026-10-01"))
	if later.Number != 1 || later.Year != 2570 {
		t.Errorf("ครั้งที่ %d/%d, want 1/2570: a new fiscal year", later.Number, later.Year)
	}
}

func TestPuttingUpTwiceAddsOnce(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m = must[model.Meeting](t)(o.PutUp(m.ID, 3, []model.ID{o.proposals[0].ID}))
	if n := len(m.Agenda[3].Items); n != 3 {
		t.Errorf("%d items", n)
	}
	_, err := o.PutUp(m.ID, 9, nil)
	refused(t, err, "item.not_found")
}

func TestDoubtsKeepAMeetingOpenAndAreNamed(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(*model.Meeting)
		field string
		key   string
	}{
		"no end":        {func(m *model.Meeting) { m.Ends = "" }, "ends", "service.close.date"},
		"no presider":   {func(m *model.Meeting) { m.Presider = "" }, "presider", "service.close.presider"},
		"no quorum":     {func(m *model.Meeting) { m.Roll[0].Stays, m.Roll[1].Stays, m.Roll[2].Stays = nil, nil, nil }, "roll", "service.close.quorum"},
		"no signer":     {func(m *model.Meeting) { m.Signers[1].Name = " " }, "signers.1.name", "service.close.signer"},
		"no resolution": {func(m *model.Meeting) { m.Agenda[3].Items[1].Resolution = nil }, "agenda.3.items.1.resolution.word", "service.close.resolution"},
		"no word":       {func(m *model.Meeting) { m.Agenda[3].Items[1].Resolution.Word = "" }, "agenda.3.items.1.resolution.word", "service.close.resolution"},
		"no reason":     {func(m *model.Meeting) { m.Agenda[3].Items[0].Resolution.Reason = " " }, "agenda.3.items.0.resolution.reason", "service.close.doubt"},
		"too many":      {func(m *model.Meeting) { m.Agenda[3].Items[0].Vote = &model.Vote{For: 99} }, "agenda.3.items.0.vote", "service.close.vote"},
		"no vote":       {func(m *model.Meeting) { m.Agenda[3].Items[0].Vote = nil }, "agenda.3.items.0.vote", "service.close.doubt"},
		"recused chair": {func(m *model.Meeting) {
			m.Agenda[3].Items[0].Recusals = []model.Recusal{{Member: m.Presider, Ground: model.IsParty}}
		}, "agenda.3.items.0.presider", "service.close.doubt"},
		"lost the vote": {func(m *model.Meeting) { m.Agenda[3].Items[0].Vote = &model.Vote{For: 1, Against: 4} }, "agenda.3.items.0.resolution.word", "service.close.doubt"},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t)
			m := o.meet(t)
			c.spoil(&m)
			m = must[model.Meeting](t)(o.SaveMeeting(m))
			_, err := o.CloseMeeting(m.ID)
			refused(t, err, "service.open_doubts")
			var e *model.Error
			if errors.As(err, &e) {
				found := false
				for _, f := range e.Fields {
					found = found || f.Field == c.field && f.Key == c.key
				}
				if !found {
					t.Errorf("%+v, want %s at %s", e.Fields, c.key, c.field)
				}
			}
			if must[model.Meeting](t)(o.Meeting(m.ID)).Closed {
				t.Error("it was closed all the same")
			}
		})
	}
}

func TestASignerWhoIsNotPrintedOrPresidesNeedsNoName(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Signers = []model.Signer{{Caption: "ผู้จด", Hide: true}, {Caption: "ประธาน", Presides: true}}
	must[model.Meeting](t)(o.SaveMeeting(m))
	if doubts := must[[]model.FieldError](t)(o.Doubts(m.ID)); len(doubts) != 0 {
		t.Errorf("%+v", doubts)
	}
}

func TestABrokenCapWantsAReasonAndIsNoWall(t *testing.T) {
	o := newOffice(t)
	o.year.Money = model.Money{BroughtForward: model.Baht(900000), NHSO: model.Baht(200000), Local: model.Baht(80000)} // cap of 10(4): 42,000
	o.year = must[model.FiscalYear](t)(o.SaveYear(o.year))
	m := o.meet(t) // approves 50,000 of 10(4)
	doubts := must[[]model.FieldError](t)(o.Doubts(m.ID))
	if len(doubts) != 1 || doubts[0].Field != "agenda.3.items.2.resolution.capReason" {
		t.Fatalf("%+v", doubts)
	}
	m.Agenda[3].Items[2].Resolution.CapReason = "จำเป็นต้องจัดอบรม"
	must[model.Meeting](t)(o.SaveMeeting(m))
	issued := must[model.Issued](t)(o.CloseMeeting(m.ID))
	if !strings.Contains(string(issued.Record), "จำเป็นต้องจัดอบรม") {
		t.Error("the reason is not in the minutes")
	}
}

func TestClosingIssuesTheMinutesOnceAndForAll(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	draft, err := o.MinutesPDF(m.ID)
	if err != nil {
		t.Fatal(err)
	}
	issued := must[model.Issued](t)(o.CloseMeeting(m.ID))
	again, err := o.MinutesPDF(m.ID)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(issued.File)
	if !bytes.Equal(again.PDF, issued.File) || hex.EncodeToString(sum[:]) != issued.SHA256 {
		t.Error("a reprint is not the issued file")
	}
	if bytes.Equal(draft.PDF, again.PDF) {
		t.Error("the draft has no mark of a draft")
	}
	m.Closed, m.Place = false, "ที่อื่น"
	_, err = o.SaveMeeting(m)
	refused(t, err, "service.closed")
	_, err = o.CloseMeeting(m.ID)
	refused(t, err, "service.closed")

	p := o.proposals[0] // what the minutes said stays, whatever is edited later
	p.Title = "ชื่อใหม่"
	must[model.Proposal](t)(o.SaveProposal(p))
	after, err := o.MinutesPDF(m.ID)
	if err != nil || !bytes.Equal(after.PDF, issued.File) {
		t.Error("an edit after closing changed the issued minutes")
	}
}

func TestNobodyClosesByEditing(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Closed = true
	_, err := o.SaveMeeting(m)
	refused(t, err, "service.closed")
}

func TestOwnWordsAreKeptAndToldWhenAFactChanges(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	find := func(name string) Drafted {
		for _, d := range must[[]Drafted](t)(o.Paragraphs(m, m.Agenda[3].Items[0].Key)) {
			if d.Name == name {
				return d
			}
		}
		t.Fatalf("no paragraph %s", name)
		return Drafted{}
	}
	d := find("resolution")
	m.Agenda[3].Items[0].Texts = map[string]model.Text{"resolution": {Own: "ถ้อยคำของเลขานุการ", Draft: d.Draft}}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if d := find("resolution"); d.Text != "ถ้อยคำของเลขานุการ" || d.Stale || !d.Own {
		t.Errorf("%+v", d)
	}
	m.Agenda[3].Items[0].Resolution.Amount = model.Baht(40000)
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if d := find("resolution"); d.Text != "ถ้อยคำของเลขานุการ" || !d.Stale || !strings.Contains(d.Draft, "40,000 บาท (สี่หมื่นบาทถ้วน)") {
		t.Errorf("%+v", d)
	}
	minutes := must[model.Minutes](t)(o.Minutes(m.ID))
	if raw, _ := json.Marshal(minutes); !strings.Contains(string(raw), "ถ้อยคำของเลขานุการ") {
		t.Error("the own words are not printed")
	}
}

func TestTheMinutesTellWhoCameAndWhoLeft(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m.Roll[1].Stays, m.Roll[1].Reason = nil, "ติดราชการ"
	m.Roll[2].Stays = []model.Stay{{From: "09:50", To: "11:00"}}
	m.Roll[3].Proxy = &model.Proxy{Name: "นางแทน สมมุติ", Position: "ผู้ช่วย"}
	m.Guests = []model.Guest{{Name: "นายแขก สมมุติ", Position: "ผู้สังเกตการณ์"}}
	it := &m.Agenda[3].Items[0]
	it.Recusals = []model.Recusal{
		{Member: o.members[4].ID, Ground: model.IsParty, Left: "10:00", Returned: "10:15"},
		{Member: m.Roll[3].Member, Ground: model.IsRelative},
	}
	it.Resolution.Dissents = []model.Dissent{{Member: o.members[0].ID, Reason: "ควรใช้งบปกติ"}}
	it.Vote = &model.Vote{For: 1, Against: 1, Casting: model.CastingFor}
	it.At = "10:05"
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	value := must[model.Minutes](t)(o.Minutes(m.ID))
	raw, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"เนื่องจากติดราชการ", "มาประชุมเวลา 09.50 น. ออกจากที่ประชุมเวลา 11.00 น.", "นางแทน สมมุติ", "ผู้ช่วย แทนตำแหน่ง", "นายแขก สมมุติ",
		"จึงออกจากที่ประชุมเวลา 10.00 น. และกลับเข้าประชุมเวลา 10.15 น.", "ควรใช้งบปกติ", "ออกเสียงชี้ขาดว่าเห็นชอบ", "ร่าง",
		"นางแทน สมมุติ ผู้มาประชุมแทนนายทดลอง", "เป็นญาติของคู่กรณีตามมาตรา 13 (3)",
		"เมื่อวันพฤหัสบดีที่ 15 มกราคม 2569", "ครั้งที่ 1/2569",
	} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("the minutes do not say %q", want)
		}
	}
	if len(value.Rules) != 2 || !strings.Contains(value.Rules[0], "พ.ศ. 2567") || !strings.HasSuffix(value.Rules[0], "ข้อ 17 (2)") ||
		!strings.Contains(value.Rules[1], "พ.ศ. 2539") {
		t.Errorf("cited: %v", value.Rules)
	}
	if len(value.Rolls) != 3 || len(value.Rolls[0].People) != 4 || len(value.Rolls[1].People) != 1 || len(value.Rolls[2].People) != 2 {
		t.Errorf("rolls: %+v", value.Rolls)
	}
}

// The casting vote is of whoever presides over the item.
func TestTheStandInPresidesAndCastsTheVote(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	chair, deputy := m.Presider, o.members[1].ID
	it := &m.Agenda[3].Items[0]
	it.Recusals = []model.Recusal{{Member: chair, Ground: model.IsParty}}
	it.Vote = &model.Vote{For: 2, Against: 2, Casting: model.CastingAgainst}
	it.Resolution.Word = model.Reject
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	doubted := func() bool {
		return slices.Contains(must[model.ItemOutcome](t)(o.Outcome(m, m.Agenda[3].Items[0].Key)).Doubts, "outcome.no_presider")
	}
	if !doubted() {
		t.Error("nobody presides, and there is no word of it")
	}
	m.Agenda[3].Items[0].Presider = deputy
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	if doubted() {
		t.Error("doubted though the deputy presides")
	}
	raw, err := json.Marshal(must[model.Minutes](t)(o.Minutes(m.ID)))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"ทำหน้าที่ประธานในที่ประชุมแทนในวาระนี้",
		"คะแนนเสียงเท่ากัน นายทดลอง2 สมมุติ ผู้ทำหน้าที่ประธานในวาระนี้ออกเสียงชี้ขาดว่าไม่เห็นชอบ",
	} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("the minutes do not say %q", want)
		}
	}
}

func TestWhatIsNotVerifiedIsNotCited(t *testing.T) {
	o := newOffice(t)
	o.year.Rules.Power.Verified = false
	o.year = must[model.FiscalYear](t)(o.SaveYear(o.year))
	m := o.meet(t)
	if rules := must[model.Minutes](t)(o.Minutes(m.ID)).Rules; len(rules) != 0 {
		t.Errorf("cited: %v", rules)
	}
}

func TestALeavingIsStampedWithTheTime(t *testing.T) {
	o := newOffice(t)
	m := o.meet(t)
	m = must[model.Meeting](t)(o.StampLeaving(m.ID, m.Agenda[3].Items[0].Key, o.members[2].ID))
	if s := m.Roll[2].Stays; len(s) != 1 || s[0].To == "" || m.Agenda[3].Items[0].At == "" {
		t.Errorf("%+v", s)
	}
	m = must[model.Meeting](t)(o.StampReturn(m.ID, m.Agenda[3].Items[1].Key, o.members[2].ID))
	if s := m.Roll[2].Stays; len(s) != 2 || s[1].From == "" || s[1].To != "" {
		t.Errorf("%+v", s)
	}
	m.Agenda[3].Items[2].Recusals = []model.Recusal{{Member: o.members[3].ID, Ground: model.IsParty}}
	m = must[model.Meeting](t)(o.SaveMeeting(m))
	m = must[model.Meeting](t)(o.StampLeaving(m.ID, m.Agenda[3].Items[2].Key, o.members[3].ID))
	m = must[model.Meeting](t)(o.StampReturn(m.ID, m.Agenda[3].Items[2].Key, o.members[3].ID))
	if r := m.Agenda[3].Items[2].Recusals[0]; r.Left == "" || r.Returned == "" || len(m.Roll[3].Stays) != 1 {
		t.Errorf("%+v", r)
	}
	_, err := o.StampLeaving(m.ID, m.Agenda[3].Items[0].Key, "m0000000000000000")
	refused(t, err, "value.not_found")
}

func TestARecusalTakesTheSheetOutOfTheRanking(t *testing.T) {
	o := newOffice(t)
	o.round = must[model.Round](t)(o.OpenScoring(o.round.ID, nil))
	for i, sh := range must[[]model.Sheet](t)(o.Sheets(o.round.ID)) {
		for _, p := range o.proposals {
			o.judge(t, sh, p, model.Direct, 1+i)
		}
	}
	m := o.meet(t)
	m.Agenda[3].Items[0].Recusals = []model.Recusal{{Member: o.members[4].ID, Ground: model.IsParty}}
	must[model.Meeting](t)(o.SaveMeeting(m))
	for _, l := range must[Ranking](t)(o.Rank(o.round.ID)).Lines {
		want := 5
		if l.Proposal == o.proposals[0].ID {
			want = 4
		}
		if l.Sheets != want || l.Eligible != want {
			t.Errorf("%s: %d of %d sheets, want %d", l.Proposal, l.Sheets, l.Eligible, want)
		}
	}
}

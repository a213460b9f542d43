package service

import (
	"fmt"
	"slices"

	"kongthun/model"
)

// called opens a meeting on a day, with hours, place and signers.
func (y *theYear) called(m model.Meeting, err error) model.Meeting {
	y.t.Helper()
	y.ok(err)
	m.Place, m.Starts, m.Ends = "ห้องประชุม อบต.ทดลอง", "09:30", "12:00"
	for i := range m.Signers {
		if !m.Signers[i].Presides {
			m.Signers[i].Name, m.Signers[i].Position = "นางสาวเลขา ทดลองงาน", "ผู้ช่วยเลขานุการกองทุน"
		}
	}
	m.Called = &model.Invitation{Number: "ทด 1/" + m.Numbered(), On: m.Date.AddDays(-7)}
	return got[model.Meeting](y)(y.SaveMeeting(m))
}

// edit changes a meeting as the secretary does while it goes on.
func (y *theYear) edit(m model.Meeting, change func(*model.Meeting)) model.Meeting {
	y.t.Helper()
	change(&m)
	return got[model.Meeting](y)(y.SaveMeeting(m))
}

// about finds the item of a meeting about a subject.
func (y *theYear) about(m *model.Meeting, kind model.ItemKind, subject model.ID) *model.Item {
	y.t.Helper()
	for i := range m.Agenda {
		for j := range m.Agenda[i].Items {
			if it := &m.Agenda[i].Items[j]; it.Kind == kind && it.Subject != nil && it.Subject.ID == subject {
				return it
			}
		}
	}
	y.t.Fatalf("%s: no %s about %s", m.Numbered(), kind, subject)
	return nil
}

// at is the time of an item: ten to the hour at first, then every three minutes.
func at(n int) model.Clock { return model.Clock(fmt.Sprintf("%02d:%02d", 10+n*3/60, n*3%60)) }

// resolved writes what was resolved on an item.
func resolved(it *model.Item, n int, vote model.Vote, res model.Resolution) {
	it.At, it.Vote, it.Resolution = at(n), &vote, &res
}

// noted has the meeting take notice of what the program has put on the agenda, and of nothing that it is to settle.
func noted(m *model.Meeting) {
	for i := range m.Agenda {
		for j := range m.Agenda[i].Items {
			if it := &m.Agenda[i].Items[j]; !it.Kind.Settles() && it.Resolution == nil {
				it.Resolution = &model.Resolution{Word: model.Acknowledge}
			}
		}
	}
}

// granted is what the committee approves of a proposal: all of it, or no more than a limit.
func granted(p model.Proposal) model.Resolution {
	res := model.Resolution{Word: model.Approve, Amount: p.Budget, Reason: "ตรงกับปัญหาของพื้นที่", ReportDue: p.ReportDue}
	if limit := model.Baht(150_000); p.Budget > limit {
		res.Amount, res.Conditions = limit, "ให้ปรับกิจกรรมตามวงเงินก่อนทำบันทึกข้อตกลง"
	}
	return res
}

// break1 is the first meeting: nineteen proposals are decided in the order of the ranking, then seven members have to leave and the
// quorum is lost.
func (y *theYear) break1(order []model.ID) model.Meeting {
	y.on("2025-12-11")
	m := y.called(y.CallMeeting(y.body.ID, "2025-12-11"))
	m = got[model.Meeting](y)(y.PutUp(m.ID, 3, order))
	m = y.edit(m, func(m *model.Meeting) {
		noted(m)
		for n, id := range order[:19] {
			it := y.about(m, model.Decide, id)
			resolved(it, n, model.Vote{Unanimous: true}, granted(y.proposal(id)))
		}
		for _, place := range []string{"vice1", "vice2", "council1", "council2", "village1", "village2", "finance"} {
			m.Presence(y.members[place].ID).Stays = []model.Stay{{To: "11:00"}}
		}
		next := y.about(m, model.Decide, order[19])
		next.At = "11:05"
		m.Ends, m.Adjourned = "11:05", &model.Adjournment{At: "11:05", Reason: "กรรมการติดราชการด่วนเจ็ดคน องค์ประชุมไม่ครบ", Item: next.Key, Next: "2025-12-18"}
	})
	if o := got[model.ItemOutcome](y)(y.Outcome(m, m.Adjourned.Item)); o.Quorum.Complete || o.Quorum.Present != 6 || o.Quorum.Needed != 7 {
		y.t.Errorf("the quorum when it broke off: %+v", o.Quorum)
	}
	return m
}

// goOn is its continuation: a member leaves for her own proposal, another is challenged; one item is decided by the casting vote, one
// against a written dissent; one is deferred, one goes back, one is rejected.
func (y *theYear) goOn(first model.Meeting, order []model.ID) model.Meeting {
	y.on("2025-12-18")
	m := y.called(y.ContinueMeeting(first.ID, "2025-12-18"))
	left := order[19:]
	m = y.recuse(m)
	m = y.edit(m, func(m *model.Meeting) {
		noted(m)
		n := 0
		for _, id := range left {
			it := y.about(m, model.Decide, id)
			if len(it.Recusals) == 0 {
				resolved(it, n, model.Vote{Unanimous: true}, granted(y.proposal(id)))
			}
			n++
		}
		tie := y.about(m, model.Decide, y.plain(m, 0))
		tie.Vote = &model.Vote{For: 6, Against: 6, Abstain: 1, Casting: model.CastingFor}
		dissent := y.about(m, model.Decide, y.plain(m, 1))
		dissent.Vote = &model.Vote{For: 12, Against: 1}
		dissent.Resolution.Dissents = []model.Dissent{{
			Member: y.members["council1"].ID, Reason: "ควรใช้งบประมาณปกติของหน่วยงาน", Written: "ข้าพเจ้าเห็นว่ากิจกรรมนี้เป็นงานประจำ\nจึงขอให้แนบความเห็นนี้ไว้กับรายงาน",
		}}
		y.about(m, model.Decide, y.plain(m, 2)).Resolution = &model.Resolution{Word: model.Defer, Reason: "รอข้อมูลจากหน่วยบริการ"}
		y.about(m, model.Decide, y.plain(m, 3)).Resolution = &model.Resolution{Word: model.SendBack, Reason: "ให้แก้งบประมาณ"}
		rejected := y.about(m, model.Decide, y.plain(m, 4))
		rejected.Vote, rejected.Resolution = &model.Vote{For: 2, Against: 11}, &model.Resolution{Word: model.Reject, Reason: "ซ้ำกับงานประจำ"}
	})
	return m
}

// plain is the subject of the n-th item of a meeting that nobody leaves for.
func (y *theYear) plain(m *model.Meeting, n int) model.ID {
	for _, it := range m.Agenda[3].Items {
		if len(it.Recusals) > 0 {
			continue
		}
		if n == 0 {
			return it.Subject.ID
		}
		n--
	}
	y.t.Fatal("too few items")
	return ""
}

// proposal is one as it stands now.
func (y *theYear) proposal(id model.ID) model.Proposal {
	y.t.Helper()
	return got[model.Proposal](y)(y.Proposal(id))
}

// recuse has one member leave for the proposal that she herself is responsible for, as the list before the meeting proposes, and one
// who is challenged for another: the others vote on it in secret, and she leaves too.
func (y *theYear) recuse(m model.Meeting) model.Meeting {
	proposed := got[[]model.ProposedRecusal](y)(y.Interests(m.ID))
	proposed = slices.DeleteFunc(proposed, func(p model.ProposedRecusal) bool { return p.Interest.Why.Hint() })
	own := y.about(&m, model.Decide, y.proposals[5].ID)
	if len(proposed) != 1 || proposed[0].Member != y.members["unit"].ID || proposed[0].Item != own.Key {
		y.t.Errorf("proposed to leave: %+v", proposed)
	}
	m = got[model.Meeting](y)(y.NoteInterests(m.ID, proposed))
	m = y.edit(m, func(m *model.Meeting) {
		own := y.about(m, model.Decide, y.proposals[5].ID)
		own.Recusals[0].Left, own.Recusals[0].Returned = "11:00", "11:05"
		resolved(own, 20, model.Vote{For: 11, Abstain: 1}, granted(y.proposals[5]))
		challenged := y.about(m, model.Decide, y.proposals[6].ID)
		challenged.Recusals = []model.Recusal{{
			Member: y.members["volunteer2"].ID, Ground: model.OtherPartiality, Left: "11:06", Returned: "11:12",
			Challenge: &model.Challenge{By: "นายชุมชน ตัวอย่างทรัพย์", Explanation: "ชี้แจงว่าเป็นเพียงเพื่อนบ้านกับผู้เสนอ", For: 4, Against: 8},
		}}
		resolved(challenged, 22, model.Vote{How: model.Secret, For: 9, Against: 2, Spoiled: 1}, granted(y.proposals[6]))
	})
	for id, base := range map[model.ID]int{y.proposals[5].ID: 12, y.proposals[6].ID: 12, y.plain(&m, 0): 13} {
		o := got[model.ItemOutcome](y)(y.Outcome(m, y.about(&m, model.Decide, id).Key))
		if o.Quorum.Base != base || o.Quorum.Voters != base || !o.Quorum.Complete {
			y.t.Errorf("the quorum for %s: %+v", y.proposal(id).Title, o.Quorum)
		}
	}
	return m
}

// spring is the third meeting: the first minutes are certified with a correction; what was deferred and sent back is before it again by
// itself; an urgent approval is reported; the sum of a project is changed by a vote of names.
func (y *theYear) spring(first model.Meeting, deferred, back model.ID) model.Meeting {
	y.on("2026-01-05")
	got[model.Proposal](y)(y.TakeStep(back, model.Step{Status: model.Returned, Reason: "ตามมติที่ประชุม", Due: "2026-01-31"}))
	y.on("2026-01-20")
	got[model.Proposal](y)(y.TakeStep(back, model.Step{Status: model.Resubmit}))
	got[model.Proposal](y)(y.TakeStep(back, model.Step{Status: model.Passed, Reason: "งบประมาณตรงแล้ว"}))
	y.on("2026-02-10")
	flood := got[model.Proposal](y)(y.SaveProposal(model.Proposal{
		Round: y.round.ID, Title: "โครงการรับมือโรคระบาดหลังน้ำท่วม", Type: "10(5)", Budget: model.Baht(30_000), Receipt: model.Receipt{Number: "41/2569", Date: "2026-02-10"},
		Late: "เหตุฉุกเฉิน", Applicant: model.Applicant{Kind: 2, Name: applicants[1], Responsible: "นายผู้เสนอ ลำดับที่41"},
	}))
	y.on("2026-02-11")
	got[model.Proposal](y)(y.ApproveUrgently(flood.ID, model.Urgent{
		On: "2026-02-11", By: y.members["chair"].ID, Amount: model.Baht(30_000), Reason: "น้ำท่วมสองหมู่บ้าน", RuleWhy: "ประธานใช้อำนาจตามระเบียบที่เคยปฏิบัติ", ReportDue: "2026-06-30",
	}))
	y.on("2026-03-12")
	y.ok(y.SetCorrections(first.ID, []model.Correction{{Where: "ระเบียบวาระที่ 3.1", From: "รายงานสถานะการเงิน", To: "รายงานสถานะการเงินและหนี้สิน"}}))
	m := y.called(y.CallMeeting(y.body.ID, "2026-03-12"))
	return y.edit(m, func(m *model.Meeting) {
		noted(m)
		resolved(y.about(m, model.Certify, first.ID), 0, model.Vote{Unanimous: true}, model.Resolution{Word: model.CertifyWith})
		resolved(y.about(m, model.Decide, deferred), 4, model.Vote{Unanimous: true}, granted(y.proposal(deferred)))
		resolved(y.about(m, model.Decide, back), 5, model.Vote{Unanimous: true}, granted(y.proposal(back)))
		y.about(m, model.UrgentReport, flood.ID)
		change := y.proposals[0]
		ref := model.RefTo(change.ID)
		key := m.AddItem(3, model.Item{Kind: model.ChangeProject, Subject: &ref, Year: y.year.ID, Title: "ขอเปลี่ยนแปลงงบประมาณ" + change.Title})
		_, it := m.Item(key)
		vote := model.Vote{How: model.ByName}
		for i, a := range m.Roll[:13] {
			vote.Names = append(vote.Names, model.NamedVote{Member: a.Member, Says: []model.Ballot{model.SaysFor, model.SaysFor, model.SaysAgainst, model.SaysAbstain}[i%4]})
		}
		resolved(it, 6, vote, model.Resolution{Word: model.Approve, Amount: model.Baht(120_000), Reason: "ลดจำนวนครั้งของกิจกรรม"})
	})
}

// autumn is the last: outcomes are reported by themselves, a project is given up, another gets more time, and next year's plan is agreed.
func (y *theYear) autumn(cancelled, extended model.ID) model.Meeting {
	y.on("2026-08-20")
	m := y.called(y.CallMeeting(y.body.ID, "2026-08-20"))
	return y.edit(m, func(m *model.Meeting) {
		noted(m)
		if !has(*m, model.OutcomeReport, nil) {
			y.t.Error("no outcome is reported, and reports are due")
		}
		put := func(kind model.ItemKind, subject *model.Ref, title string, res model.Resolution) {
			key := m.AddItem(3, model.Item{Kind: kind, Subject: subject, Year: y.year.ID, Title: title})
			_, it := m.Item(key)
			resolved(it, len(m.Agenda[3].Items), model.Vote{Unanimous: true}, res)
		}
		gone, longer := model.RefTo(cancelled), model.RefTo(extended)
		put(model.CancelProject, &gone, "ขอยกเลิก"+y.proposal(cancelled).Title, model.Resolution{Word: model.Approve, Reason: "ผู้รับผิดชอบย้ายออกนอกพื้นที่"})
		put(model.ExtendProject, &longer, "ขอขยายเวลา"+y.proposal(extended).Title, model.Resolution{Word: model.Approve, Reason: "ฝนตกต่อเนื่อง", Until: "2026-12-31"})
		put(model.AnnualPlan, nil, "แผนการดำเนินงานปีงบประมาณ 2570", model.Resolution{Word: model.Agree})
	})
}

// closed seals the minutes of a meeting.
func (y *theYear) closed(m model.Meeting) model.Issued {
	y.t.Helper()
	for _, d := range got[[]model.FieldError](y)(y.Doubts(m.ID)) {
		y.t.Errorf("%s: %s %s %v", m.Numbered(), d.Field, d.Key, d.Args)
	}
	return got[model.Issued](y)(y.CloseMeeting(m.ID))
}

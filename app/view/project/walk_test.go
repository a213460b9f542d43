package project

import (
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

// untouched is the first project of the year with which nobody did anything yet.
func (b *bench) untouched() state {
	b.T.Helper()
	for _, p := range b.room.all {
		if p.Project.ID == "" && !p.Folder().Ended() && p.Proposal.Type != "" {
			return p
		}
	}
	b.T.Fatal("every project was begun already")
	return state{}
}

// now is the picked project as it stands in the file.
func (b *bench) now() state {
	b.T.Helper()
	return stage.Must(b.Service.ProjectOf(b.room.picked))(b.T)
}

// account is an account of the fund that money can be paid out of; it is made where there is none.
func (b *bench) account() model.Account {
	b.T.Helper()
	list := stage.Must(b.Service.Accounts(b.Here.Fund))(b.T)
	if len(list) > 0 {
		return list[0]
	}
	return stage.Must(b.Service.SaveAccount(model.Account{Fund: b.Here.Fund, Name: "บัญชีกองทุน", From: "2025-10-01", Opening: 50_000_000}))(b.T)
}

// next does what the room offers as the next step, and says so where that is another than wanted.
func (b *bench) next(want string) {
	b.T.Helper()
	if got := nextStep(b.now()).key; got != want {
		b.T.Fatalf("the next step is %q, want %q", got, want)
	}
	b.Press(fyne.KeyF2)
}

// The whole life of a project by the one key for what comes next: agreement in two instalments, request, signatures, payment,
// progress, the same again, the final report with money to give back, the closing.
func TestFromApprovalToClosing(t *testing.T) {
	b := open(t)
	t.Cleanup(b.NoFailures)
	b.account()
	p := b.untouched()
	b.Room.Show(p.Proposal.ID)
	if b.room.picked != p.Proposal.ID || !b.Says(p.Proposal.Title) {
		t.Fatal("the project that was asked for is not in front")
	}
	b.next("agree")
	b.Picture("walk-agree")
	b.choose("50 50")
	b.Tap("บันทึกข้อตกลง")
	a := b.now().Project.Agreement
	if a == nil || len(a.Instalments) != 2 || a.Instalments[0].Amount+a.Instalments[1].Amount != p.Decision.Amount || a.Number == "" {
		t.Fatalf("agreed %+v", a)
	}
	b.Picture("walk-agreed")
	for n := 1; n <= 2; n++ {
		b.next("request")
		b.Tap("ทำใบเบิกเงิน")
		b.Picture("walk-requested")
		b.next("sign")
		b.Tap("บันทึกการลงนาม")
		b.next("pay")
		b.Picture("walk-pay")
		b.Tap("จ่ายเงินและลงบัญชี")
		if got := b.now().Commitment; got.Paid != sumOf(a.Instalments[:n]) || got.Unpaid != p.Decision.Amount-got.Paid {
			t.Fatalf("after instalment %d the money stands at %+v", n, got)
		}
		if n == 1 {
			b.next("progress")
			b.report(model.AchievedAll, "", 0)
		}
	}
	b.Picture("walk-paid")
	b.next("report")
	b.report(model.AchievedPart, "ฝนตกหลายวัน", 100_000)
	b.Picture("walk-reported")
	b.next("refund")
	b.Tap("รับคืนและลงบัญชี")
	if got := b.now().Commitment; got.Refunded != 100_000 {
		t.Fatalf("given back %s", got.Refunded)
	}
	b.keepEvidence()
	b.Picture("walk-evidence")
	b.next("close")
	b.Tap("ปิดโครงการ")
	if got := b.now(); got.Project.Closed == nil || got.Project.Closed.Note != "" || got.Commitment.Released != 100_000 {
		t.Fatalf("closed %+v, released %s", got.Project.Closed, got.Commitment.Released)
	}
	b.Picture("walk-closed")
}

func sumOf(list []model.Instalment) (sum model.Satang) {
	for _, n := range list {
		sum += n.Amount
	}
	return sum
}

// choose picks an option of the drop-down for sharing, which is the last of the box in front.
func (b *bench) choose(value string) {
	b.T.Helper()
	all := stage.All[*part.Choice[string]](b.Front())
	if len(all) == 0 {
		b.T.Fatal("no drop-down is in front")
	}
	all[len(all)-1].Set(value)
}

// report fills the report in that is open: whether the aims were reached, why not, and what is given back.
func (b *bench) report(how model.Achieved, why string, back model.Satang) {
	b.T.Helper()
	form := b.room.sides[outcomeTab].(*outcomeSide).form
	b.Jump(form.edit.Forms, "achieved")
	b.Choose(map[model.Achieved]string{model.AchievedAll: "บรรลุตามวัตถุประสงค์", model.AchievedPart: "บรรลุบางส่วน"}[how])
	if why != "" {
		b.Write(form.why, why)
	}
	if back > 0 {
		b.Jump(form.edit.Forms, "returned")
		b.Type(back.String())
		b.Leave()
	}
	if o := form.edit.Value(); o.ID == "" || o.Achieved != how || o.Why != why || o.GaveBack() != back {
		b.T.Fatalf("reported %+v", o)
	}
}

// keepEvidence says of every paper that is missing that it is there, and where.
func (b *bench) keepEvidence() {
	b.T.Helper()
	b.Press(fyne.KeyF5)
	side := b.room.sides[evidenceTab].(*evidenceSide)
	for i, e := range b.now().Marks {
		if !e.Present {
			b.Write(side.lines[i].where, "ยังไม่ได้รับใบเสร็จ")
			if got := b.now().Marks[i]; got.Present || got.Marked == nil || got.Marked.Note == "" {
				b.T.Errorf("the reason why %s is missing: %+v", e.Key, got)
			}
			side.lines[i].says.Set(isThere)
			b.Write(side.lines[i].where, "แฟ้มโครงการ ตู้ 2")
		}
	}
	for _, e := range b.now().Marks {
		if !e.Present {
			b.T.Fatalf("%s is missing still", e.Key)
		}
	}
}

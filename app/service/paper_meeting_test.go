package service

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// writtenText is what a paper reads, in Arabic digits and without white space.
func writtenText(t *testing.T, s *Service, name string, about model.ID) string {
	t.Helper()
	_, pages, err := s.WritePaper(name, about)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return thai.Arabic(squeezed(pages.Text))
}

// The summary for the notice board names every decision with its sum and nobody: not a member, an applicant's person, a guest, nor a
// telephone number, wherever in titles and organisations they were written.
func TestTheNoticeBoardNamesNobody(t *testing.T) {
	s := printed(t)
	m := all[model.Meeting](t)(s.Meetings(""))[0]
	text := writtenText(t, s, "resolutions", m.ID)
	people := all[model.Person](t)(s.People())
	for _, p := range people {
		if strings.Contains(text, squeezed(p.SortName())) {
			t.Errorf("%s stands on the notice board", p.SortName())
		}
	}
	for _, p := range all[model.Proposal](t)(s.Proposals("")) {
		for _, name := range append([]string{p.Applicant.Responsible, p.Applicant.Phone}, p.Applicant.Members...) {
			if name != "" && strings.Contains(text, squeezed(name)) {
				t.Errorf("%s stands on the notice board", name)
			}
		}
	}
	granted := 0
	for _, sec := range m.Agenda {
		for _, it := range sec.Items {
			if it.Resolution != nil && it.Resolution.Word == model.Approve {
				granted++
				if !strings.Contains(text, baht(it.Resolution.Amount)) {
					t.Errorf("%s is not on the notice board", baht(it.Resolution.Amount))
				}
			}
		}
	}
	if granted == 0 {
		t.Error("nothing was granted in this meeting")
	}
}

// The total is of what this meeting granted anew: a changed sum stands with its word only, an item after the breaking off is open,
// and a sub-committee's advice is called advice.
func TestTheNoticeBoardCountsWhatWasGranted(t *testing.T) {
	s := printed(t)
	m := all[model.Meeting](t)(s.Meetings(""))[0]
	board := func(edit func(*facts)) (rows [][]string, title string) {
		t.Helper()
		d := must[model.Document](t)(readWriting(s, func(w *writing) (model.Document, error) {
			f, err := w.meetingFacts(m.ID)
			if err != nil {
				return model.Document{}, err
			}
			edit(f)
			list, err := w.board(f)
			if err != nil {
				return model.Document{}, err
			}
			return list[0], nil
		}))
		for _, row := range d.Blocks[0].Table.Rows {
			rows = append(rows, row.Cells)
		}
		return rows, d.Blocks[0].Table.Columns[4].Title
	}
	before, title := board(func(*facts) {})
	if title != "อนุมัติ (บาท)" {
		t.Errorf("the committee's column is %q", title)
	}
	var at int
	var granted model.Satang
	for i, row := range before {
		if row[len(row)-1] != "" && len(row) == 5 {
			at = i
		}
	}
	item := func(f *facts) *model.Item {
		for _, sec := range f.meeting.Agenda {
			for i := range sec.Items {
				if f.meeting.NumberOf(sec.Items[i].Key) == before[at][0] {
					return &sec.Items[i]
				}
			}
		}
		t.Fatal("no item was granted anything")
		return nil
	}
	changed, _ := board(func(f *facts) {
		it := item(f)
		it.Kind, granted = model.ChangeProject, it.Resolution.Amount
	})
	if row := changed[at]; row[4] != "" || !strings.Contains(row[3], "เปลี่ยนวงเงินเป็น "+baht(granted)+" บาท") {
		t.Errorf("a change is printed as %q", row)
	}
	var all model.Satang
	for _, sec := range m.Agenda {
		for _, it := range sec.Items {
			if it.Resolution != nil && it.Resolution.Word == model.Approve {
				all += it.Resolution.Amount
			}
		}
	}
	for what, c := range map[string]struct {
		rows [][]string
		want model.Satang
	}{"as it was": {before, all}, "with one changed": {changed, all - granted}} {
		if got := c.rows[len(c.rows)-1][1]; got != baht(c.want) || granted == 0 {
			t.Errorf("%s the total is %s, want %s", what, got, baht(c.want))
		}
	}
	broken, _ := board(func(f *facts) {
		f.meeting.Adjourned = &model.Adjournment{At: "09:10", Item: f.meeting.Agenda[0].Items[0].Key}
	})
	if row := broken[at]; row[3] != "ยังไม่มีมติ" || row[4] != "" {
		t.Errorf("after the breaking off: %q", row)
	}
	if _, title := board(func(f *facts) { f.roster.Body.Kind = model.Subcommittee }); title != "เสนออนุมัติ (บาท)" {
		t.Errorf("a sub-committee's column is %q", title)
	}
}

// readWriting runs something as a paper is filled.
func readWriting[T any](s *Service, fn func(*writing) (T, error)) (T, error) {
	return read(s, func(r *storage.Reader) (T, error) {
		var zero T
		w, err := newWriting(r, s.Today())
		if err != nil {
			return zero, err
		}
		return fn(w)
	})
}

// The pay sheet has a line for everybody who came, a sum for those who vote, and their sum in words; without a rate, and as long as
// an adviser's line waits for its sum, it has room.
func TestThePaySheetAddsUp(t *testing.T) {
	s := printed(t)
	meetings := all[model.Meeting](t)(s.Meetings(""))
	m := meetings[slices.IndexFunc(meetings, func(m model.Meeting) bool { return !m.Closed })]
	roster, _, err := s.Roster(m.Body)
	if err != nil {
		t.Fatal(err)
	}
	came, voting := 0, 0
	for _, a := range m.Roll {
		if len(a.Stays) > 0 {
			came++
			if _, votes := roster.Voting(m.Date)[a.Member]; votes {
				voting++
			}
		}
	}
	if text := writtenText(t, s, "pay", m.ID); strings.Contains(text, "400") || !strings.Contains(text, "รวมเป็นเงินทั้งสิ้น....") {
		t.Error("a sum is printed though the office has set no rate")
	}
	o := must[model.Office](t)(s.Office())
	o.Setting.Pay.Committee = model.Baht(400)
	must[model.Office](t)(s.SaveOffice(o))
	if voting == came {
		t.Fatal("no adviser came")
	}
	if text := writtenText(t, s, "pay", m.ID); strings.Count(text, "400") != voting || !strings.Contains(text, "รวมเป็นเงินทั้งสิ้น....") {
		t.Error("a total is printed though lines wait for their sums")
	}
	for i, a := range m.Roll {
		if _, votes := roster.Voting(m.Date)[a.Member]; !votes && len(a.Stays) > 0 {
			m.Roll[i].Stays = nil
			came--
		}
	}
	must[model.Meeting](t)(s.SaveMeeting(m))
	text := writtenText(t, s, "pay", m.ID)
	total := model.Baht(int64(400 * voting))
	if strings.Count(text, "400") < voting || !strings.Contains(text, baht(total)+"บาท("+thai.BahtText(int64(total))+")") {
		t.Errorf("%d are paid, %s is not the sum of", voting, baht(total))
	}
	list, err := s.documents(must[PaperKind](t)(FindPaper("pay")), m.ID)
	if err != nil || len(list[0].Blocks[0].Table.Rows) != came+1 {
		t.Errorf("%d lines for %d who came, %v", len(list[0].Blocks[0].Table.Rows), came, err)
	}
}

// Each member gets a letter of her own, from a new page on.
func TestEachMemberIsCalled(t *testing.T) {
	s := printed(t)
	m := all[model.Meeting](t)(s.Meetings(""))[0]
	list, err := s.documents(must[PaperKind](t)(FindPaper("letter")), m.ID)
	if err != nil || len(list) != len(m.Roll)-1 { // the chair signs them
		t.Fatalf("%d letters to %d members, %v", len(list), len(m.Roll), err)
	}
	text := writtenText(t, s, "letter", m.ID)
	roster, people, err := s.Roster(m.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, member := range roster.Members {
		if !slices.ContainsFunc(m.Roll, func(a model.Attendee) bool { return a.Member == member.ID }) {
			continue
		}
		name := people[member.Person].FullName()
		if called := strings.Contains(text, squeezed("เรียน"+name)); name == "" || called == (roster.Voting(m.Date)[member.ID].Chairs == 1) {
			t.Errorf("%q is called: %t", name, called)
		}
	}
	for _, want := range []string{"ประธานกรรมการกองทุนหลักประกันสุขภาพ", "โทร.", "ด้วยคณะกรรมการ"} {
		if !strings.Contains(text, squeezed(want)) {
			t.Errorf("the letter does not say %s", want)
		}
	}
	m = must[model.Meeting](t)(s.CallMeeting(m.Body, "2026-09-20"))
	m.Roll = nil
	m = must[model.Meeting](t)(s.SaveMeeting(m))
	_, _, err = s.WritePaper("letter", m.ID)
	refused(t, err, "paper.no_roll")
}

// The agenda has every item with its number, and of a proposal who asks for how much.
func TestTheAgendaHasEveryItem(t *testing.T) {
	s := printed(t)
	m := all[model.Meeting](t)(s.Meetings(""))[0]
	_, pages, err := s.WritePaper("agenda", m.ID)
	if err != nil {
		t.Fatal(err)
	}
	text := thai.Arabic(pages.Text)
	for i, sec := range m.Agenda {
		if !reads(text, "ระเบียบวาระที่ "+strconv.Itoa(i+1)+" "+sec.Title) {
			t.Errorf("no section %s", sec.Title)
		}
		for _, it := range sec.Items {
			if !reads(text, thai.Arabic(it.Title)) || !reads(text, m.NumberOf(it.Key)) {
				t.Errorf("no item %s %s", m.NumberOf(it.Key), it.Title)
			}
		}
	}
}

// Part 2 ticks what was decided, with its reason; a proposal that nothing is decided on has two empty boxes.
func TestPartTwoSaysWhatWasDecided(t *testing.T) {
	s := printed(t)
	years := all[model.FiscalYear](t)(s.Years(""))
	decided := map[model.ID]model.Decision{}
	for _, d := range all[Decided](t)(s.Decided(years[0].ID)) {
		decided[d.Proposal.ID] = d.Decision
	}
	seen := map[model.Word]int{}
	for _, p := range all[model.Proposal](t)(s.Proposals("")) {
		d, ok := decided[p.ID]
		_, pages, err := s.WritePaper("part2", p.ID)
		if err != nil {
			t.Fatal(err)
		}
		text := thai.Arabic(pages.Text)
		ticks := strings.Count(text, "☑")
		want := 0
		if ok && (d.Word == model.Approve || d.Word == model.Reject) {
			want = 1
		}
		if ticks != want || strings.Count(text, "☐") != 2-want {
			t.Errorf("%s: %d boxes are ticked, want %d", p.Title, ticks, want)
		}
		if ok && !reads(text, thai.Arabic(d.Reason)) && !strings.Contains(squeezed(text), squeezed(thai.Arabic(d.Reason))) {
			t.Errorf("%s: the reason %q is not there", p.Title, d.Reason)
		}
		if ok && d.Word == model.Approve && !strings.Contains(text, baht(d.Amount)) {
			t.Errorf("%s: no sum %s", p.Title, baht(d.Amount))
		}
		seen[d.Word]++
	}
	if seen[model.Approve] == 0 || seen[""] == 0 {
		t.Errorf("the demonstration has decisions %v", seen)
	}
}

// The annex has no member's name, whatever is in the comments.
func TestTheAnnexNamesNobody(t *testing.T) {
	s := printed(t)
	round := all[model.Round](t)(s.Rounds(""))[0]
	text := writtenText(t, s, "annex", round.ID)
	for _, p := range all[model.Person](t)(s.People()) {
		if strings.Contains(text, squeezed(p.FullName())) {
			t.Errorf("%s stands in the annex", p.FullName())
		}
	}
	annex := must[model.ScoringAnnex](t)(s.ScoringAnnex(round.ID))
	for _, l := range annex.Lines {
		for _, number := range []string{l.Score, l.Low, l.High, l.Deviation} {
			if !strings.Contains(text, number) {
				t.Errorf("%s: no %s in the annex", l.Title, number)
			}
		}
	}
}

// The list of members has everybody in office, and a line for a seat in which nobody sits, not for each place that may be filled.
func TestTheListOfMembersHasItsEmptyPlaces(t *testing.T) {
	s := printed(t)
	body := all[model.Body](t)(s.Bodies(""))[0]
	roster, people, err := s.Roster(body.ID)
	if err != nil {
		t.Fatal(err)
	}
	_, pages, err := s.WritePaper("members", body.ID)
	if err != nil {
		t.Fatal(err)
	}
	places := map[string]int{}
	for _, m := range roster.InOffice(s.Today()) {
		places[m.Seat]++
		if !strings.Contains(squeezed(pages.Text), squeezed(people[m.ID].FullName())) {
			t.Errorf("%s is not on the list", people[m.ID].FullName())
		}
	}
	vacant := 0
	for _, seat := range body.Seats {
		if seat.Max > 0 && places[seat.Key] == 0 {
			vacant++
		}
	}
	if got := strings.Count(pages.Text, "(ว่าง)"); got != vacant {
		t.Errorf("%d empty places, want %d", got, vacant)
	}
}

// A filled sheet on paper has every answer of its sheet, and a stand where the legend asks for it.
func TestFilledSheetsHaveEveryAnswer(t *testing.T) {
	s := printed(t)
	round := all[model.Round](t)(s.Rounds(""))[0]
	filled, err := s.scoreSheets(round.ID, true)
	if err != nil {
		t.Fatal(err)
	}
	grid := must[Grid](t)(s.Grid(round.ID))
	comments := 0
	for i, sheet := range grid.Sheets {
		marks := 0
		for _, row := range filled[i].Rows {
			for _, m := range row.Marks {
				if m != "" {
					marks++
				}
			}
		}
		want := 0
		for _, p := range grid.Proposals {
			a, ok := sheet.Answer(p.ID)
			if !ok {
				continue
			}
			want += len(a.Points) + len(a.Levels)
			if a.Stand != model.Judges && len(a.Points) == 0 {
				want++
			}
			if a.Comment != "" {
				comments++
			}
		}
		if marks != want || want == 0 {
			t.Errorf("%s: %d marks on paper, %d answers", grid.Names[i], marks, want)
		}
		comments -= len(filled[i].Comments)
	}
	if comments != 0 {
		t.Errorf("%d comments are missing", comments)
	}
	empty := must[[]model.BlankSheet](t)(s.BlankSheets(round.ID))
	for _, row := range empty[0].Rows {
		if len(row.Marks) > 0 {
			t.Error("an empty sheet bears an answer")
		}
	}
}

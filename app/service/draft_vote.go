package service

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// gatherBefore fetches what stood on the projects that this meeting changes, extends or cancels, or hears the results of.
func (f *facts) gatherBefore(r *storage.Reader) error {
	wanted := false
	f.meeting.EachItem(func(_ string, it model.Item) {
		wanted = wanted || it.Kind.OnApproved() || it.Kind == model.OutcomeReport
	})
	if !wanted {
		return nil
	}
	var err error
	f.before, err = decisionsBefore(r, f.fund.ID, &f.meeting)
	return err
}

// recusals tells who left for an item and why, who was challenged and what the others decided, and who presided instead.
func (f *facts) recusals(it model.Item) string {
	var lines []string
	for _, r := range it.Recusals {
		lines = append(lines, strings.Join(f.recusal(r), " "))
	}
	if it.Presider != "" {
		key := "minutes.presides"
		if f.seats[it.Presider].Chairs == 0 {
			key = "minutes.presides_chosen"
		}
		lines = append(lines, f.say(key, "name", f.name(it.Presider), "role", f.seats[it.Presider].Role))
	}
	return strings.Join(lines, "\n")
}

// recusal is what happened with one member, in its order: declared or objected to, explained, left, decided upon, back.
func (f *facts) recusal(r model.Recusal) []string {
	args := []string{"name", f.present(r.Member), "role", f.seats[r.Member].Role, "ground", f.say("ground." + string(r.Ground))}
	c := r.Challenge
	first := f.say("minutes.recusal", args...)
	switch {
	case c != nil && c.By != "":
		first = f.say("minutes.challenge_by", append(args, "by", c.By)...)
	case c != nil:
		first = f.say("minutes.challenge", args...)
	}
	out := []string{first}
	if r.Note != "" {
		out = append(out, f.say("minutes.recusal_note", "note", r.Note))
	}
	if c != nil && c.Explanation != "" {
		out = append(out, f.say("minutes.challenge_explained", "explanation", c.Explanation))
	}
	switch {
	case r.Left != "":
		out = append(out, f.say("minutes.recusal_left", "time", thai.Time(string(r.Left))))
	case r.Out():
		out = append(out, f.say("minutes.recusal_out"))
	default:
		out = append(out, f.say("minutes.challenge_out"))
	}
	if c != nil && (c.Stays || c.For+c.Against > 0) {
		key := "minutes.challenge_upheld"
		if c.Stays {
			key = "minutes.challenge_stays"
		}
		out = append(out, f.say(key, "for", strconv.Itoa(c.For), "against", strconv.Itoa(c.Against)))
	}
	if r.Returned != "" {
		out = append(out, f.say("minutes.recusal_back", "time", thai.Time(string(r.Returned))))
	}
	return out
}

// presider is who presides over the meeting and, when that is not the chair, how she came to (วิ.ปกครอง 2539 มาตรา 81): as a deputy,
// or chosen by those present.
func (f *facts) presider() string {
	id := f.meeting.Presider
	if id == "" {
		return f.say("minutes.presider_unknown")
	}
	args := []string{"name", f.name(id), "role", f.seats[id].Role}
	key := "minutes.chair"
	switch f.seats[id].Chairs {
	case 0:
		key = "minutes.chair_chosen"
	case 1:
	default:
		key = "minutes.chair_deputy"
	}
	return f.say(key, args...)
}

// lostQuorum says of an item that wants a decision that there was no quorum for it.
func (f *facts) lostQuorum(it model.Item) string {
	if !f.meeting.Taken(it.Key) || !it.Kind.Settles() && (it.Resolution == nil || !it.Resolution.Word.Deciding()) {
		return ""
	}
	q := f.meeting.Quorum(f.roster, f.office.Setting, it.Key)
	if q.Complete {
		return ""
	}
	return f.say("minutes.quorum_lost", "present", strconv.Itoa(q.Present), "base", strconv.Itoa(q.Base), "needed", strconv.Itoa(q.Needed))
}

// word is what was resolved, with the sums and days that belong to it: what was asked or stood before is told where it differs.
func (f *facts) word(it model.Item) string {
	res := it.Resolution
	sum := func(key string, amount model.Satang) string {
		return f.say(key, "sum", baht(amount), "words", thai.BahtText(int64(amount)))
	}
	granted := res.Word.Positive()
	switch {
	case it.Kind == model.CancelProject && granted:
		return f.say("minutes.cancelled")
	case it.Kind == model.ExtendProject && granted && res.Until != "":
		return f.say("minutes.extended", "date", longDate(res.Until))
	case it.Kind == model.ChangeProject && granted && res.Amount > 0:
		before := model.Satang(0)
		if it.Subject != nil {
			before = f.before[it.Subject.ID].Amount
		}
		if before == 0 || before == res.Amount {
			return sum("minutes.changed_sum", res.Amount)
		}
		return f.say("minutes.changed_from", "before", baht(before), "sum", baht(res.Amount), "words", thai.BahtText(int64(res.Amount)))
	case it.Kind == model.ChangeProject && granted:
		return f.say("minutes.changed")
	case res.Word != model.Approve || res.Amount == 0:
		return f.plainWord(it)
	}
	text := sum("minutes.approve_sum", res.Amount)
	if it.Subject == nil || it.Kind != model.Decide {
		return text
	}
	if asked := f.proposals[it.Subject.ID].Budget; asked > 0 && asked != res.Amount {
		text += " " + f.say("minutes.asked_before", "sum", baht(asked))
	}
	return text
}

// vote is the sentence of how it was voted; empty without a vote, or with one that cannot be counted.
func (f *facts) vote(it model.Item) string {
	if it.Vote == nil {
		return ""
	}
	o, err := f.meeting.Outcome(f.roster, f.office.Setting, it.Key)
	if err != nil || o.Tally == nil {
		return ""
	}
	t, v := o.Tally, it.Vote
	if v.Unanimous {
		return f.say("minutes.unanimous", "for", strconv.Itoa(t.For))
	}
	args := []string{"for", strconv.Itoa(t.For), "against", strconv.Itoa(t.Against), "abstain", strconv.Itoa(t.Abstain)}
	var s string
	switch v.How {
	case model.ByName:
		s = f.say("minutes.vote_names", append(args,
			"fors", f.who(*v, model.SaysFor), "againsts", f.who(*v, model.SaysAgainst), "abstains", f.who(*v, model.SaysAbstain))...)
	case model.Secret:
		s = f.say("minutes.vote_secret", args...)
		if t.Spoiled > 0 {
			s += " " + f.say("minutes.vote_spoiled", "spoiled", strconv.Itoa(t.Spoiled))
		}
	default:
		s = f.say("minutes.vote", args...)
	}
	if v.Casting == model.NoCasting {
		return s
	}
	who := f.say("minutes.presider_unknown")
	if it.Presider != "" {
		who = f.say("minutes.casting_by", "name", f.name(it.Presider))
	}
	return s + " " + f.say("minutes.casting."+string(v.Casting), "who", who)
}

// who lists those who said something when they were called, in the order of the roll, in brackets; empty when nobody did.
func (f *facts) who(v model.Vote, says model.Ballot) string {
	var names []string
	for _, a := range f.meeting.Roll {
		if v.Says(a.Member) == says {
			names = append(names, f.present(a.Member))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " (" + strings.Join(names, ", ") + ")"
}

// dissents are the contrary opinions with their reasons; where one was handed in in writing, where it is attached.
func (f *facts) dissents(it model.Item) string {
	if it.Resolution == nil {
		return ""
	}
	var lines []string
	for _, d := range it.Resolution.Dissents {
		line := f.say("minutes.dissent_of", "name", f.present(d.Member), "role", f.seats[d.Member].Role, "reason", d.Reason)
		if d.Written != "" {
			line += " " + f.say("minutes.dissent_attached", "number", f.annexNumber(it.Key, d.Member))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// eachWritten visits the dissents in writing in the order of the agenda, which numbers them as annexes.
func (f *facts) eachWritten(visit func(annex, item string, it model.Item, d model.Dissent)) {
	n := 0
	f.meeting.EachItem(func(number string, it model.Item) {
		if it.Resolution == nil {
			return
		}
		for _, d := range it.Resolution.Dissents {
			if d.Written != "" {
				n++
				visit(strconv.Itoa(n), number, it, d)
			}
		}
	})
}

func (f *facts) annexNumber(key string, member model.ID) (number string) {
	f.eachWritten(func(annex, _ string, it model.Item, d model.Dissent) {
		if it.Key == key && d.Member == member {
			number = annex
		}
	})
	return number
}

// annexes are what is attached to the minutes: the dissents that members handed in in writing, word by word.
func (f *facts) annexes() []model.MinutesAnnex {
	var out []model.MinutesAnnex
	f.eachWritten(func(annex, number string, it model.Item, d model.Dissent) {
		out = append(out, model.MinutesAnnex{
			Label: f.say("minutes.annex", "number", annex),
			Title: f.say("minutes.annex_dissent", "name", f.present(d.Member), "role", f.seats[d.Member].Role, "number", number, "title", it.Title),
			Text:  d.Written,
		})
	})
	return out
}

package service

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// emblemRoom is what is left free for the ครุฑ on top of an announcement, which is printed on the office's own paper: 3 cm, and
// what the margin adds (ระเบียบงานสารบรรณ, domain A.6).
const emblemRoom = 22

// call is a round's ประกาศรับข้อเสนอ. Refused while the round has none, key "paper.no_call".
func (w *writing) call(round model.ID) ([]model.Document, error) {
	r, year, fund, err := w.roundOf(round)
	if err != nil {
		return nil, err
	}
	c := r.Call
	if c == nil {
		return nil, model.NotFound("paper.no_call")
	}
	args := []string{"fund", fund.Name, "year", strconv.Itoa(year.Year), "round", strconv.Itoa(r.Number)}
	d := w.document(w.say("paper.call.title", args...), dateOr(c.Date, r.Opens))
	d.Blocks = []model.Block{{Room: emblemRoom}}
	for _, line := range []string{w.say("paper.call.heading", args...), w.say("paper.call.about", args...)} {
		d.Blocks = append(d.Blocks, model.Block{Text: &model.Passage{Text: line, Strong: true, Centre: true}})
	}
	if c.Number != "" {
		d.Blocks = append(d.Blocks, model.Block{Text: &model.Passage{Text: w.say("paper.call.number", "number", c.Number), Centre: true}})
	}
	d.Blocks = append(d.Blocks, bodyText(w.say("paper.call.lead", args...)))
	lines, err := w.callProblems(c.Problems)
	if err != nil {
		return nil, err
	}
	d.Blocks = append(append(d.Blocks, lines...), w.callTerms(r, year.Rules)...)
	d.Blocks = append(d.Blocks, heldText(w.say("paper.call.announced")), heldText(w.say("paper.call.on", "date", w.or(formalDate(c.Date)))))
	signer := model.SignatureBlock{}
	if c.Signer != nil {
		signer = model.SignatureBlock{Name: c.Signer.Name, Position: orDefault(c.Signer.Position, c.Signer.Caption)}
		d.Names = append(d.Names, c.Signer.Name)
	}
	d.Blocks = append(d.Blocks, model.Block{Sign: &model.Signing{Word: w.say("paper.word.sign"), Places: []model.SignatureBlock{signer}, Right: true}})
	return []model.Document{d}, nil
}

// heldText is running text that stays with what follows it: no signature stands on a page alone.
func heldText(text string) model.Block {
	return model.Block{Text: &model.Passage{Text: text, Indent: true, Held: true}}
}

// formalDate is a day as announcements give it: 1 ตุลาคม พ.ศ. 2568 (ระเบียบงานสารบรรณ).
func formalDate(d model.Date) string {
	if !d.Valid() {
		return ""
	}
	year := strconv.Itoa(d.BuddhistYear())
	return strings.TrimSuffix(longDate(d), year) + "พ.ศ. " + year
}

// callProblems is the table of the problems that proposals are asked for.
func (w *writing) callProblems(list []model.CallLine) ([]model.Block, error) {
	if len(list) == 0 {
		return nil, nil
	}
	t := &model.DocumentTable{Columns: []model.DocumentColumn{
		{Title: w.say("paper.word.place"), Weight: 8, Align: model.AlignCentre},
		{Title: w.say("paper.call.problem"), Weight: 40},
		{Title: w.say("paper.call.target"), Weight: 34},
		{Title: w.say("paper.call.money"), Weight: 18, Align: model.AlignRight},
	}}
	for i, l := range list {
		p, err := storage.Get[model.Problem](w.Reader, l.Problem)
		if err != nil {
			return nil, err
		}
		money := ""
		if l.Money > 0 {
			money = baht(l.Money)
		}
		t.Rows = append(t.Rows, model.DocumentRow{Cells: []string{strconv.Itoa(i + 1), p.Title, orDefault(l.Target, w.problemTarget(p)), money}})
	}
	return []model.Block{titleBlock(w.say("paper.call.problems")), {Table: t}}, nil
}

// problemTarget is a problem's own target in words: its indicator, from where it stands to where it is to be in a year.
func (w *writing) problemTarget(p model.Problem) string {
	i := p.Indicator
	if i.Target == "" {
		return i.Name
	}
	way := w.say("paper.call.way", "baseline", orDefault(string(i.Baseline), "-"), "target", string(i.Target))
	return w.say("paper.call.indicator", "name", i.Name, "way", thai.WithUnit(way, i.Unit))
}

// callTerms are the sentences on money, types, applicants, time, place and further conditions; what is not set is not said, but that types or
// applicants which are not chosen mean all of them.
func (w *writing) callTerms(r model.Round, rules model.RuleSet) []model.Block {
	c := r.Call
	var out []model.Fact
	add := func(key, text string) {
		if strings.TrimSpace(text) != "" {
			out = append(out, model.Fact{Label: w.say("paper.call.label." + key), Text: text})
		}
	}
	add("money", w.sum(c.Money))
	var types, kinds []string
	for _, code := range c.Types {
		t, _ := rules.Type(code)
		types = append(types, strings.TrimSpace(code+" "+t.Name))
	}
	add("types", orDefault(strings.Join(types, "\n"), w.say("paper.call.all")))
	names := Lists().Applicants
	for _, k := range c.Kinds {
		if k >= 1 && k <= len(names) {
			kinds = append(kinds, names[k-1])
		}
	}
	add("kinds", orDefault(strings.Join(kinds, "\n"), w.say("paper.call.all")))
	if span := thai.LongRange(thai.On(r.Opens.YMD()), thai.On(r.Closes.YMD())); span != "" {
		add("when", w.say("paper.call.when", "span", span))
	}
	add("where", c.Where)
	add("contact", c.Contact)
	add("terms", c.Terms)
	if len(out) == 0 {
		return nil
	}
	return []model.Block{factBlock(out...)}
}

package scoring

import (
	"errors"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/service"
	"kongthun/model"
)

// small is a round of two proposals, the first with two problems, and two sheets.
func small() service.Grid {
	return service.Grid{
		Round: model.Round{ID: "r1", Rubric: model.Rubric{
			Gates: []model.Gate{{Key: "lawful", Name: "ชอบ"}, {Key: "papers", Name: "ครบ"}},
			Criteria: []model.Criterion{
				{Key: "need", Name: "ตรงปัญหา", Weight: 60, NeedFit: true}, {Key: "method", Name: "วิธี", Weight: 25}, {Key: "cost", Name: "คุ้ม", Weight: 15},
			},
		}, Frozen: &model.Freeze{}},
		Proposals: []model.Proposal{
			{ID: "p1", Title: "หนึ่ง", Claims: []model.Claim{{Problem: "q1", Level: 2}, {Problem: "q2", Level: 1}}},
			{ID: "p2", Title: "สอง", Claims: []model.Claim{{Problem: "q1", Level: 3}}},
		},
		Problems: map[model.ID]model.Problem{"q1": {Title: "ไข้เลือดออก"}, "q2": {Title: "หกล้ม"}},
		Sheets:   []model.Sheet{{ID: "s1", Member: "m1"}, {ID: "s2", Member: "m2"}},
		Names:    []string{"ก", "ข"},
	}
}

func loaded() *keyed {
	k := &keyed{}
	k.load(small())
	return k
}

// shape writes the grid: a digit or letter, "_" open and empty, "x" closed.
func shape(k *keyed) string {
	out := ""
	for row := range k.lines {
		for column := range k.columns {
			text, open := k.cell(row, column)
			switch {
			case !open:
				text = "x"
			case text == "":
				text = "_"
			}
			out += text
		}
		out += " "
	}
	return out
}

func TestCellsAndKeys(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*keyed)
		want string
	}{
		{"rows are proposals with their problems", func(*keyed) {}, "x__ _xx _xx x__ _xx "},
		{"points", func(k *keyed) { k.key(0, 1, '5'); k.key(0, 2, '1') }, "x51 _xx _xx x__ _xx "},
		{"a level of 0 is an answer", func(k *keyed) { k.key(1, 0, '0'); k.key(2, 0, '3') }, "x__ 0xx 3xx x__ _xx "},
		{"points beyond their range", func(k *keyed) { k.key(0, 1, '0'); k.key(0, 1, '6'); k.key(0, 1, 'x') }, "x__ _xx _xx x__ _xx "},
		{"a level beyond its range", func(k *keyed) { k.key(1, 0, '4') }, "x__ _xx _xx x__ _xx "},
		{"keyed over", func(k *keyed) { k.key(0, 1, '5'); k.key(0, 1, '2') }, "x2_ _xx _xx x__ _xx "},
		{"abstains in any cell", func(k *keyed) { k.key(2, 0, 'a') }, "xงx xxx xxx x__ _xx "},
		{"in conflict, in Thai", func(k *keyed) { k.key(3, 2, 'ส') }, "x__ _xx _xx xสx xxx "},
		{"a digit takes a stand back", func(k *keyed) { k.key(0, 1, 'c'); k.key(0, 1, '4') }, "x4_ _xx _xx x__ _xx "},
		{"what was keyed before a stand comes back", func(k *keyed) { k.key(0, 2, '3'); k.key(1, 0, '2'); k.key(0, 1, 'a'); k.clear(0, 1) }, "x_3 2xx _xx x__ _xx "},
		{"clear", func(k *keyed) { k.key(0, 2, '3'); k.key(1, 0, '2'); k.clear(0, 2); k.clear(1, 0) }, "x__ _xx _xx x__ _xx "},
	} {
		k := loaded()
		if c.do(k); shape(k) != c.want {
			t.Errorf("%s: %s, want %s", c.name, shape(k), c.want)
		}
	}
}

// A rubric without need fit still has a column for the levels: without them no answer would ever be complete.
func TestLevelsHaveAColumnInAnyRubric(t *testing.T) {
	g := small()
	g.Round.Rubric.Criteria = g.Round.Rubric.Criteria[1:]
	k := &keyed{}
	k.load(g)
	if shape(k) != "__x xx_ xx_ __x xx_ " {
		t.Errorf("%s", shape(k))
	}
}

// keeper stores answers as the service does.
type keeper struct {
	answers map[model.ID]model.Answer
	refuse  bool
	saves   int
}

func (s *keeper) save(sheet model.ID, a model.Answer) (model.Sheet, error) {
	if s.refuse {
		return model.Sheet{}, errors.New("refused")
	}
	s.saves++
	s.answers[a.Proposal] = a
	out := model.Sheet{ID: sheet, Member: "m1"}
	for _, p := range small().Proposals {
		if kept, ok := s.answers[p.ID]; ok {
			out.Answers = append(out.Answers, kept)
		}
	}
	return out, nil
}

func TestStoreKeepsWhatIsBeingKeyed(t *testing.T) {
	k, s := loaded(), &keeper{answers: map[model.ID]model.Answer{}}
	k.key(0, 1, '5')
	k.key(3, 1, '4')
	if stored, err := k.store("p1", s.save); !stored || err != nil || len(k.pending) != 1 || len(s.answers) != 1 {
		t.Fatalf("%v %v, pending %v, stored %v", stored, err, k.pending, s.answers)
	}
	k.key(0, 2, '5')
	k.key(1, 0, '3')
	k.key(2, 0, '1') // now the first is complete, and is stored although the keys are on it
	if _, err := k.store("p1", s.save); err != nil || len(k.pending) != 0 || !s.answers["p1"].Complete(k.grid.Proposals[0], k.grid.Round.Rubric) {
		t.Errorf("%v, pending %v, stored %v", err, k.pending, s.answers)
	}
	if _, err := k.store("", s.save); err != nil || s.saves != 2 {
		t.Errorf("stored %d times what nobody keyed", s.saves)
	}
}

func TestARefusedAnswerStaysKeyed(t *testing.T) {
	k, s := loaded(), &keeper{answers: map[model.ID]model.Answer{}, refuse: true}
	k.key(0, 1, '5')
	if _, err := k.store("", s.save); err == nil || shape(k) != "x5_ _xx _xx x__ _xx " {
		t.Errorf("%v, %s", err, shape(k))
	}
}

func TestCountingAndStepping(t *testing.T) {
	k := loaded()
	k.key(3, 1, 'c')
	if k.done(0) != 1 || k.done(1) != 0 || !slices.Equal(k.missing(), []string{"1"}) {
		t.Errorf("done %d %d, missing %v", k.done(0), k.done(1), k.missing())
	}
	k.key(0, 1, 'a')
	if len(k.missing()) != 0 {
		t.Errorf("a sheet that judges nothing has said all there is to say: %v", k.missing())
	}
	if _, _, ok := k.nextEmpty(0, 1); ok {
		t.Error("an empty cell on a full sheet")
	}
	k.step(1)
	if k.sheet != 1 || shape(k) != "x__ _xx _xx x__ _xx " {
		t.Errorf("sheet %d: %s", k.sheet, shape(k))
	}
	if row, column, ok := k.nextEmpty(4, 0); !ok || row != 0 || column != 1 {
		t.Errorf("from the last cell to %d,%d", row, column)
	}
	for _, by := range []int{1, -1, -1} {
		k.step(by)
	}
	if k.sheet != 0 {
		t.Errorf("1 + 1 - 1 - 1 = %d of two sheets", k.sheet)
	}
}

// Whatever is keyed, every answer is one that the model takes, and reading the file again in between changes nothing.
func TestAnyKeysMakeAFairSheet(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		k, other := loaded(), loaded()
		s := &keeper{answers: map[model.ID]model.Answer{}}
		for range rapid.IntRange(0, 30).Draw(rt, "keys") {
			row, column := rapid.IntRange(0, 4).Draw(rt, "row"), rapid.IntRange(0, 2).Draw(rt, "column")
			if _, open := k.cell(row, column); !open {
				continue
			}
			if rapid.IntRange(0, 5).Draw(rt, "clear") == 0 {
				k.clear(row, column)
				other.clear(row, column)
			} else {
				r := rapid.SampledFrom([]rune("0123456acงส?")).Draw(rt, "key")
				k.key(row, column, r)
				other.key(row, column, r)
			}
			if rapid.Bool().Draw(rt, "store") {
				if _, err := k.store("", s.save); err != nil {
					rt.Fatal(err)
				}
			}
			g := small()
			g.Sheets[0] = k.grid.Sheets[0]
			k.load(g)
		}
		if shape(k) != shape(other) {
			rt.Fatalf("%s, and without reading again %s", shape(k), shape(other))
		}
		if _, err := k.store("", s.save); err != nil {
			rt.Fatal(err)
		}
		if err := k.grid.Sheets[0].Check(); err != nil {
			rt.Fatal(err)
		}
		before := shape(k)
		fresh := &keyed{}
		g := small()
		g.Sheets[0] = k.grid.Sheets[0]
		fresh.load(g)
		if shape(fresh) != before {
			rt.Fatalf("stored %s, keyed %s", shape(fresh), before)
		}
	})
}

func TestDraftIsAheadUntilItAddsUp(t *testing.T) {
	var d draft
	round := small().Round
	round.Frozen = nil
	d.load(round)
	weight := func(i, n int) (model.Round, bool) {
		return d.edit(func(r *model.Rubric) { r.Criteria[i].Weight = n })
	}
	if _, ok := weight(0, 50); ok || d.sum() != 90 {
		t.Errorf("sum %d", d.sum())
	}
	d.load(round) // somebody else's commit
	if d.sum() != 90 {
		t.Error("the draft is lost")
	}
	r, ok := weight(1, 35)
	if !ok || r.Rubric.Criteria[0].Weight != 50 || r.Rubric.Criteria[1].Weight != 35 || round.Rubric.Criteria[0].Weight != 60 {
		t.Errorf("%v %+v; stored before %+v", ok, r.Rubric.Criteria, round.Rubric.Criteria)
	}
	d.stored(r)
	if d.ahead || d.sum() != 100 {
		t.Errorf("ahead %v, sum %d", d.ahead, d.sum())
	}
	weight(0, 0)
	frozen := r
	frozen.Frozen = &model.Freeze{}
	if d.load(frozen); d.sum() != 100 {
		t.Error("a frozen rubric is shown as it was frozen")
	}
	if key := freshKey(model.Rubric{Criteria: []model.Criterion{{Key: "c2"}}, Gates: []model.Gate{{Key: "c3"}}}); key != "c4" {
		t.Errorf("fresh key %s", key)
	}
}

func TestAnchorsAreFilledUp(t *testing.T) {
	c := model.Criterion{Anchors: []string{"a"}}
	setAnchor(&c, 3, "d")
	if !slices.Equal(c.Anchors, []string{"a", "", "", "d", ""}) || anchor(c, 3) != "d" || anchor(model.Criterion{}, 4) != "" {
		t.Errorf("%q", c.Anchors)
	}
	if n := levels(model.Criterion{NeedFit: true}); n != 4 {
		t.Errorf("%d levels of need fit", n)
	}
}

func TestPlacesRunOverTheMoney(t *testing.T) {
	r := service.Ranking{Proposals: map[model.ID]model.Proposal{}}
	for i, budget := range []model.Satang{100, 0, 50} {
		id := model.ID("p" + strconv.Itoa(i))
		r.Proposals[id] = model.Proposal{ID: id, Budget: budget}
		r.Lines = append(r.Lines, rankedLine(id, i))
	}
	decided := []service.Decided{
		{Proposal: model.Proposal{ID: "p0"}, Decision: model.Decision{Amount: 90}}, // is in the running sum already
		{Proposal: model.Proposal{ID: "another round's"}, Decision: model.Decision{Amount: 7}},
	}
	left := forRound(r, 30, decided)
	if left != 120 {
		t.Errorf("%v for the round", left)
	}
	list := places(r, left)
	for i, want := range []struct {
		running model.Satang
		over    bool
		asked   string
		rank    string
	}{{100, false, "1.00", "1"}, {100, false, "", "2"}, {150, true, "0.50", "–"}} {
		if p := list[i]; p.running != want.running || p.over != want.over || p.asked() != want.asked || p.rank() != want.rank {
			t.Errorf("%d: %v %v %q %q, want %+v", i, p.running, p.over, p.asked(), p.rank(), want)
		}
	}
}

func TestGatesAreShown(t *testing.T) {
	rubric := small().Round.Rubric
	for want, answers := range map[string][]model.GateAnswer{
		"เงื่อนไขเบื้องต้น: ผ่าน 2 จาก 2":                                 {{Gate: "lawful", Pass: true}, {Gate: "papers", Pass: true}},
		"เงื่อนไขเบื้องต้น: ผ่าน 1 จาก 2 · ไม่ผ่าน: ครบ":                  {{Gate: "lawful", Pass: true}, {Gate: "papers"}},
		"เงื่อนไขเบื้องต้น: ผ่าน 0 จาก 2 · ยังไม่ตอบ: ชอบ · ไม่ผ่าน: ครบ": {{Gate: "papers"}},
	} {
		if got := gates(model.Proposal{Gates: answers}, rubric); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

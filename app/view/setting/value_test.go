package setting

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestKeysFor(t *testing.T) {
	old := []named{{"a", "ก"}, {"b", "ข"}, {"c", "ค"}}
	cases := []struct {
		name  string
		names []string
		want  []string
	}{
		{"unchanged", []string{"ก", "ข", "ค"}, []string{"a", "b", "c"}},
		{"renamed in its place", []string{"ก", "ขข", "ค"}, []string{"a", "b", "c"}},
		{"moved", []string{"ค", "ก", "ข"}, []string{"c", "a", "b"}},
		{"removed", []string{"ก", "ค"}, []string{"a", "c"}},
		{"added", []string{"ก", "ข", "ค", "ง"}, []string{"a", "b", "c", "k1"}},
		{"put before", []string{"ง", "ก", "ข", "ค"}, []string{"k1", "a", "b", "c"}},
		{"the same name twice", []string{"ก", "ก"}, []string{"a", "b"}},
	}
	for _, c := range cases {
		if got := keysFor(old, c.names, "k"); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestKeysStandOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.SampledFrom([]string{"ก", "ข", "ค", "ง", ""}), 0, 8)
		var old []named
		for i, n := range names.Draw(t, "old") {
			old = append(old, named{freeKey(usedKeys(old), "k"), n})
			_ = i
		}
		keys := keysFor(old, names.Draw(t, "new"), "k")
		seen := map[string]bool{}
		for _, k := range keys {
			if k == "" || seen[k] {
				t.Fatalf("keys %v", keys)
			}
			seen[k] = true
		}
	})
}

// TestTablesComeBackAsTheyWere shows values in tables and takes them back unchanged.
func TestTablesComeBackAsTheyWere(t *testing.T) {
	rules, err := service.RuleSet("2567")
	stage.OK(t, err)
	o := model.Office{
		Villages: []model.Village{{Number: 2, Name: "ก"}, {Number: 1, Name: "ข"}},
		Agencies: []model.Agency{{Key: "x", Name: "ก", Brings: "คน"}, {Key: "y", Name: "ข"}},
		Setting:  model.Setting{Phrases: []string{"ก", "ข"}, Stock: map[model.StockKind][]string{model.ReasonStock: {"ค", "ก"}, model.NoticeStock: {"ง"}}},
	}
	back := o
	setVillages(&back, villageRows(o))
	setAgencies(&back, agencyRows(o))
	for _, kind := range model.StockKinds() {
		back.Setting.SetStock(kind, firsts(stockRows(o, kind)))
	}
	if !reflect.DeepEqual(back, o) {
		t.Errorf("office %+v", back)
	}
	y := model.FiscalYear{Rules: rules, Plan: []model.Plan{{Type: "10(1)", Amount: 100}, {Type: "แปลก", Amount: 250}}}
	year := y
	setTypes(&year, typeRows(y))
	if !reflect.DeepEqual(year, y) {
		t.Errorf("year %+v %+v", year.Plan, year.Rules.Types)
	}
	r := model.Round{Rubric: service.DefaultRubric()}
	round := r
	setCriteria(&round, criterionRows(r))
	setGates(&round, gateRows(r))
	for _, c := range r.Rubric.Criteria {
		setAnchors(&round, c.Key, anchorText(r, c.Key))
	}
	setNeedFit(&round, needFit(r))
	if !reflect.DeepEqual(round, r) {
		t.Errorf("round %+v", round.Rubric)
	}
	l := model.IssueList{Issues: []model.Issue{{Code: "1", Name: "ก"}}}
	list := l
	setIssues(&list, issueRows(l))
	if !reflect.DeepEqual(list, l) {
		t.Errorf("issues %+v", list.Issues)
	}
}

func TestEditingATableLeavesTheOldValueAlone(t *testing.T) {
	o := model.Office{Lists: []model.IssueList{{Key: "a", Name: "ก"}}}
	copied := o
	at(&copied.Lists, 0).Name = "ข"
	if o.Lists[0].Name != "ก" {
		t.Error("a copy shares its list")
	}
}

func TestShare(t *testing.T) {
	for text, want := range map[string]model.BasisPoints{
		"15": 1500, "12.5": 1250, "๑๐": 1000, "0.05": 5, "100": 10000, "": -1, "สิบ": -1, "1.234": -1, "-1": -100, "99999999999999999999": -1,
	} {
		if got := readShare(text); got != want {
			t.Errorf("readShare(%q) = %d, want %d", text, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		b := model.BasisPoints(rapid.Int64Range(0, 10000).Draw(t, "share"))
		if got := readShare(shareText(b)); got != b {
			t.Fatalf("%d comes back as %d", b, got)
		}
	})
}

func TestReadYear(t *testing.T) {
	for text, want := range map[string]int{"2569": 2569, "๒๕๗๐": 2570, "2,569": 2569, "ปี": 0, "": 0, "1.5": 0} {
		if got := readYear(text); got != want {
			t.Errorf("readYear(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestEdited(t *testing.T) {
	r, err := service.RuleSet("2567")
	stage.OK(t, err)
	if edited(r) {
		t.Error("as announced is called edited")
	}
	r.Caps = append([]model.Cap(nil), r.Caps...)
	r.Caps[0].Verified = !r.Caps[0].Verified
	if !edited(r) {
		t.Error("another mark of being verified is no edit")
	}
	if !edited(model.RuleSet{ID: "ไม่มี"}) {
		t.Error("rules that came from nowhere are as announced")
	}
}

func TestWeightSum(t *testing.T) {
	if got := weightSum([]part.Row{{"ก", "60"}, {"ข", "40"}, {"ค", ""}}); got != 100 {
		t.Errorf("sum %d", got)
	}
}

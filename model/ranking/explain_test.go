package ranking

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"kongthun/model"
)

func TestFitSteps(t *testing.T) {
	lines := Rank(example())
	titles := map[model.ID]string{"q1": "เด็กจมน้ำ", "q3": "เบาหวาน"}
	type args = map[string]string
	for i, want := range [][]Step{
		{
			{"ranking.fit.first", args{"problem": "เด็กจมน้ำ", "priority": "16", "level": "2.67", "value": "71.11", "counted": "71.11"}},
			{"ranking.fit.second", args{"problem": "q2", "priority": "10", "level": "1.33", "value": "22.22", "counted": "5.56"}},
			{"ranking.fit.sum", args{"sum": "76.67", "fit": "76.67"}},
		},
		{
			{"ranking.fit.first", args{"problem": "เบาหวาน", "priority": "20", "level": "3.00", "value": "100.00", "counted": "100.00"}},
			{"ranking.fit.second", args{"problem": "เด็กจมน้ำ", "priority": "16", "level": "3.00", "value": "80.00", "counted": "20.00"}},
			{"ranking.fit.capped", args{"sum": "120.00", "fit": "100.00"}},
		},
		{{"ranking.fit.none", nil}},
		nil,
	} {
		if got := lines[i].FitSteps(titles); !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\ngot  %v\nwant %v", lines[i].Proposal, got, want)
		}
	}
}

func TestTheRestIsShownAndCountsNothing(t *testing.T) {
	p := model.Proposal{ID: "p1", Claims: []model.Claim{{Problem: "q1"}, {Problem: "q2"}, {Problem: "q3"}, {Problem: "q4"}}}
	in := Input{
		Rubric: testRubric(), Priority: map[model.ID]int{"q1": 20, "q2": 16, "q3": 12, "q4": 8}, Proposals: []model.Proposal{p},
		Sheets: []model.Sheet{{Answers: []model.Answer{answer(p, []model.Level{1, 1, 1, 1}, 1, 1)}}},
	}
	steps := Rank(in)[0].FitSteps(nil)
	var keys, counted []string
	for _, s := range steps {
		keys = append(keys, s.Key)
		counted = append(counted, s.Args["counted"])
	}
	if want := []string{"ranking.fit.first", "ranking.fit.second", "ranking.fit.rest", "ranking.fit.rest", "ranking.fit.sum"}; !slices.Equal(keys, want) {
		t.Errorf("%v", keys)
	}
	if want := []string{"33.33", "6.67", "0.00", "0.00", ""}; !slices.Equal(counted, want) {
		t.Errorf("%v", counted)
	}
}

func TestScoreSteps(t *testing.T) {
	lines := Rank(example())
	type args = map[string]string
	for i, want := range [][]Step{
		{
			{"ranking.score.fit", args{"criterion": "ตรงปัญหา", "weight": "35", "value": "76.67", "points": "26.83"}},
			{"ranking.score.points", args{"criterion": "วิธีการ", "weight": "40", "value": "75.00", "points": "30.00", "mean": "4.00"}},
			{"ranking.score.points", args{"criterion": "คุ้มค่า", "weight": "25", "value": "41.67", "points": "10.42", "mean": "2.67"}},
			{"ranking.score.sum", args{"score": "67.25", "sheets": "3", "eligible": "3"}},
		},
		nil, // as the first
		{
			{"ranking.score.fit", args{"criterion": "ตรงปัญหา", "weight": "35", "value": "0.00", "points": "0.00"}},
			{"ranking.score.points", args{"criterion": "วิธีการ", "weight": "40", "value": "50.00", "points": "20.00", "mean": "3.00"}},
			{"ranking.score.points", args{"criterion": "คุ้มค่า", "weight": "25", "value": "50.00", "points": "12.50", "mean": "3.00"}},
			{"ranking.score.sum", args{"score": "32.50", "sheets": "1", "eligible": "3"}},
			{"ranking.score.provisional", args{"sheets": "1", "eligible": "3"}},
		},
		{{"ranking.score.none", args{"sheets": "0", "eligible": "3"}}},
	} {
		if got := lines[i].ScoreSteps(testRubric()); want != nil && !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\ngot  %v\nwant %v", lines[i].Proposal, got, want)
		}
	}
	if got := (Line{}).ScoreSteps(testRubric()); !reflect.DeepEqual(got, []Step{{Key: "ranking.score.nobody"}}) {
		t.Errorf("without anybody to judge: %v", got)
	}
}

func TestGateSteps(t *testing.T) {
	lines := Rank(example())
	want := []Step{{"ranking.gate.failed", map[string]string{"gate": "เอกสารครบ"}}}
	if got := lines[0].GateSteps(testRubric()); !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
	want = []Step{{"ranking.gate.open", map[string]string{"gate": "ตรงตามข้อ 10"}}, {"ranking.gate.open", map[string]string{"gate": "เอกสารครบ"}}}
	if got := lines[2].GateSteps(testRubric()); !reflect.DeepEqual(got, want) {
		t.Errorf("%v", got)
	}
}

// Every step has its sentence, the sentence names nothing that the step does not give, and no sentence lies idle.
func TestEveryStepHasItsSentence(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", "assets", "phrases", "ranking.json"))
	if err != nil {
		t.Fatal(err)
	}
	phrases := map[string]string{}
	if err := json.Unmarshal(raw, &phrases); err != nil {
		t.Fatal(err)
	}
	p := model.Proposal{ID: "p1", Claims: []model.Claim{{Problem: "q1"}, {Problem: "q2"}, {Problem: "q3"}}}
	many := Input{
		Rubric: testRubric(), Proposals: []model.Proposal{p}, Sheets: []model.Sheet{{Answers: []model.Answer{answer(p, []model.Level{1, 1, 1}, 1, 1)}}},
	}
	steps := (Line{}).ScoreSteps(testRubric())
	for _, l := range append(Rank(example()), Rank(many)...) {
		steps = slices.Concat(steps, l.FitSteps(nil), l.ScoreSteps(testRubric()), l.GateSteps(testRubric()))
	}
	placeholder := regexp.MustCompile(`\{(\w+)\}`)
	used := map[string]bool{}
	for _, s := range steps {
		sentence, ok := phrases[s.Key]
		if !ok {
			t.Errorf("%s has no sentence", s.Key)
		}
		for _, name := range placeholder.FindAllStringSubmatch(sentence, -1) {
			if s.Args[name[1]] == "" {
				t.Errorf("%s wants {%s}, which is not given", s.Key, name[1])
			}
		}
		used[s.Key] = true
	}
	for key := range phrases {
		if !used[key] {
			t.Errorf("%s is never said", key)
		}
	}
}

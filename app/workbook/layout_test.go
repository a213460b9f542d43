package workbook

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"kongthun/model"
)

// readJSON reads a file of the repository, by its path from the root.
func readJSON(t testing.TB, path string, into any) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", path))
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		t.Fatal(path, err)
	}
}

// shipped are the layouts that come with the program.
func shipped(t testing.TB) map[string]model.Layout {
	t.Helper()
	out := map[string]model.Layout{}
	for _, key := range []string{"proposal", "problem", "member", "hearing", "issue", "projectlist", "action", "register"} {
		var l model.Layout
		readJSON(t, "assets/layouts/"+key+".json", &l)
		if l.Key != key {
			t.Fatalf("%s.json calls itself %q", key, l.Key)
		}
		out[key] = l
	}
	return out
}

// lists are the shipped lists with those of an invented office.
func lists(t testing.TB) model.Lists {
	t.Helper()
	var catalogue struct{ Applicants, Groups, Plans []string }
	readJSON(t, "assets/catalogue.json", &catalogue)
	var rules model.RuleSet
	readJSON(t, "assets/rules/2561.json", &rules)
	out := model.Lists{}
	readJSON(t, "assets/layouts/lists.json", &out)
	for _, x := range rules.Types {
		out["type"] = append(out["type"], model.Choice{Code: x.Code, Name: x.Name})
	}
	for key, names := range map[string][]string{"applicant": catalogue.Applicants, "group": catalogue.Groups} {
		for i, n := range names {
			out[key] = append(out[key], model.Choice{Code: strconv.Itoa(i + 1), Name: n})
		}
	}
	for _, n := range catalogue.Plans {
		out["plan"] = append(out["plan"], model.Choice{Code: n, Name: n})
	}
	out["problem"] = []model.Choice{
		{Code: "q0000000000000001", Name: "น้ำตาลในเลือดสูง"}, {Code: "q0000000000000002", Name: "เด็กจมน้ำ"},
	}
	out["seat"] = []model.Choice{{Code: "chair", Name: "ผู้บริหารสูงสุดของ อปท."}, {Code: "expert", Name: "ผู้ทรงคุณวุฒิในพื้นที่"}}
	out["agency"] = []model.Choice{{Code: "school", Name: "โรงเรียนบ้านตัวอย่าง"}}
	out["issue"] = []model.Choice{{Code: "province/1", Name: "จังหวัด: อุบัติเหตุทางถนน"}}
	out["village"] = []model.Choice{{Code: "1", Name: "บ้านเหนือ"}, {Code: "3", Name: "บ้านใต้"}}
	return out
}

// settings are those of an invented fund that reads every layout.
func settings(t testing.TB) model.IntakeSetting {
	t.Helper()
	s := model.IntakeSetting{Lists: lists(t), Year: 2569, FundCode: "L1234"}
	for _, l := range shipped(t) {
		s.Layouts = append(s.Layouts, l)
	}
	return s
}

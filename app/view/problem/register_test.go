package problem

import (
	"reflect"
	"strings"
	"testing"

	"kongthun/model"
)

func TestShare(t *testing.T) {
	for _, c := range []struct{ over, under, want string }{
		{"74", "400", "ร้อยละ 18.5 · 185 ต่อพัน · 18500 ต่อแสน"},
		{"1", "3", "ร้อยละ 33.33 · 333.33 ต่อพัน · 33333.33 ต่อแสน"},
		{"100", "100", "ร้อยละ 100 · 1000 ต่อพัน · 100000 ต่อแสน"},
		{"9", "0", ""},
		{"", "400", ""},
		{"สิบ", "400", ""},
	} {
		got := share(model.Indicator{Numerator: model.Decimal(c.over), Denominator: model.Decimal(c.under)})
		if got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.over, c.under, got, c.want)
		}
	}
}

func TestListWords(t *testing.T) {
	full := model.Problem{
		Title: "ก", Situation: "ข", Origin: model.Origin{Kind: model.FromData},
		Indicator: model.Indicator{Name: "ค", Unit: "คน", Baseline: "18.5", Target: "15"},
		Priority:  model.Priority{Size: 5, Severity: 4, Awareness: 3, Ease: 2},
	}
	if weight(full) != "14/20" || standing(full) != "ครบ" || aim(full.Indicator) != "18.5 เป็น 15 คน" || !strings.HasPrefix(total(full.Priority), "14 จาก 20") {
		t.Error(weight(full), standing(full), aim(full.Indicator), total(full.Priority))
	}
	open := model.Problem{Title: "ก", Priority: model.Priority{Size: 5}}
	if weight(open) != "–" || standing(open) != "ขาด 6 ช่อง" || aim(open.Indicator) != "" || strings.HasPrefix(total(open.Priority), "5") {
		t.Error(weight(open), standing(open), aim(open.Indicator), total(open.Priority))
	}
	full.ID, full.Withdrawn = "p", "แก้แล้ว"
	if standing(full) != "ถอนแล้ว" || !strings.Contains(heading(full), "แก้แล้ว") {
		t.Error(standing(full), heading(full))
	}
}

func TestBeyondKeepsWhatTheOfficeDropped(t *testing.T) {
	got := beyond([]string{"1", "7"}, []string{"2"}, []string{"1", "2", "3"})
	if want := []string{"2", "7"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if r := issueOf(issueKey(model.IssueRef{List: "province", Code: "3/1"})); r != (model.IssueRef{List: "province", Code: "3/1"}) {
		t.Errorf("an issue comes back as %+v", r)
	}
}

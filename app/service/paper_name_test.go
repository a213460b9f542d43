package service

import (
	"strconv"
	"strings"
	"testing"

	"kongthun/model"
)

// Two funds, whose bodies have one name, hold their first meetings and rounds in one year; proposals have one title. A paper
// about one of them must not be written over that of another.
func TestNoTwoPapersHaveOneName(t *testing.T) {
	s := newService(t)
	long := strings.Repeat("คณะอนุกรรมการติดตามและประเมินผลโครงการฟื้นฟู", 6)
	first := all[model.Fund](t)(s.Funds())[0]
	year := all[model.FiscalYear](t)(s.Years(first.ID))[0]
	committee := all[model.Body](t)(s.Bodies(first.ID))[0]
	one := about(t, s, first, year, committee)
	if name := must[string](t)(s.PaperName("minutes", one[model.KindMeeting])); name != "ร่างรายงานการประชุม_2569-01.pdf" {
		t.Errorf("the committee of the only fund has %q", name)
	}
	if name := must[string](t)(s.PaperName("sheets", one[model.KindRound])); name != "ใบให้คะแนน_2569-รอบ9.pdf" {
		t.Errorf("the round of the only fund has %q", name)
	}
	subjects := []map[model.Kind]model.ID{one}
	second := must[model.Fund](t)(s.SaveFund(model.Fund{Kind: model.FundCare, Name: "กองทุนดูแลผู้สูงอายุ"}))
	third := must[model.Fund](t)(s.SaveFund(model.Fund{Kind: model.FundCare, Name: second.Name}))
	for _, f := range []model.Fund{second, third} {
		own := year
		own.ID, own.Fund = "", f.ID
		own = must[model.FiscalYear](t)(s.SaveYear(own))
		b := committee
		b.ID, b.Fund = "", f.ID
		subjects = append(subjects, about(t, s, f, own, must[model.Body](t)(s.SaveBody(b))))
	}
	for i, name := range []string{"คณะอนุกรรมการ", "คณะอนุกรรมการ", long + " ก", long + " ข"} {
		b := committee
		b.ID, b.Kind, b.Name = "", model.Subcommittee, name
		b = must[model.Body](t)(s.SaveBody(b))
		subjects = append(subjects, map[model.Kind]model.ID{model.KindBody: b.ID, model.KindMeeting: firstMeeting(t, s, b)})
		if name := must[string](t)(s.PaperName("minutes", subjects[len(subjects)-1][model.KindMeeting])); i == 0 && !strings.Contains(name, "คณะอนุกรรมการ_"+first.Name) {
			t.Errorf("a sub-committee's minutes are called %q", name)
		}
	}
	of := map[string]string{} // what a name is the name of
	for _, k := range PaperKinds("") {
		for i, at := range subjects {
			id, there := at[k.About]
			if !there {
				continue
			}
			name := must[string](t)(s.PaperName(k.Name, id))
			if before, twice := of[strings.ToLower(name)]; twice {
				t.Errorf("%s: that of %d and %s are both called %s", k.Name, i, before, name)
			}
			of[strings.ToLower(name)] = k.Name + " of " + strconv.Itoa(i)
			if !strings.HasSuffix(name, ".pdf") || FileName(strings.TrimSuffix(name, ".pdf"), ".pdf") != name || strings.ContainsAny(name, "{}") {
				t.Errorf("%s is no name of a file", name)
			}
		}
	}
	if _, err := s.PaperName("minutes", "t0000000000000000"); err == nil {
		t.Error("a meeting that is not there has minutes")
	}
	_, err := s.PaperName("newspaper", one[model.KindMeeting])
	refused(t, err, "paper.unknown")
}

// about makes a round, a proposal and a meeting of a fund, each called as those of every other fund.
func about(t *testing.T, s *Service, f model.Fund, y model.FiscalYear, b model.Body) map[model.Kind]model.ID {
	t.Helper()
	round := must[model.Round](t)(s.SaveRound(model.Round{Year: y.ID, Number: 9, Rubric: DefaultRubric()}))
	p := must[model.Proposal](t)(s.SaveProposal(model.Proposal{Round: round.ID, Title: "โครงการปั้นสุขภาพ"}))
	return map[model.Kind]model.ID{model.KindRound: round.ID, model.KindProposal: p.ID, model.KindBody: b.ID, model.KindMeeting: firstMeeting(t, s, b)}
}

// firstMeeting is the first meeting of a body in 2569.
func firstMeeting(t *testing.T, s *Service, b model.Body) model.ID {
	t.Helper()
	return must[model.Meeting](t)(s.SaveMeeting(model.Meeting{Body: b.ID, Number: 1, Year: 2569, Date: "2026-01-15"})).ID
}

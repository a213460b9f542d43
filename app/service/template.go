package service

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"kongthun/app/workbook"
	"kongthun/assets"
	"kongthun/model"
)

// The kinds of template, besides the keys of the layouts themselves: TemplateIntake is the workbook with the sheets of all three.
const TemplateIntake = "intake"

// intakeKeys are the layouts of our own intake workbook, in the order of its sheets; areaKeys are those that have a workbook each.
var (
	intakeKeys = [...]string{"proposal", "problem", "member"}
	areaKeys   = [...]string{"hearing", "issue"}
)

// Template makes the workbook to be filled and taken in: "intake" for proposals, problems and members together, or the key of one
// layout. Its drop-downs hold the lists of the forms and of the newest rule set; what is an office's own (problems, seats,
// villages) is in those of Service.Template. Refused: an unknown kind, key "service.layout_none".
func Template(kind string) (name string, data []byte, err error) {
	rules, err := RuleSets()
	if err != nil {
		return "", nil, err
	}
	lists, err := formLists(rules[len(rules)-1])
	if err != nil {
		return "", nil, err
	}
	return writeTemplate(kind, lists, "")
}

// Template is the same with the office's own lists, for the round and the body that the rows are meant for; either may be empty.
func (s *Service) Template(kind string, into Into) (name string, data []byte, err error) {
	setting, err := s.intakeSetting(into)
	if err != nil {
		return "", nil, err
	}
	office, err := s.Office()
	if err != nil {
		return "", nil, err
	}
	return writeTemplate(kind, setting.Lists, office.Name)
}

func writeTemplate(kind string, lists model.Lists, author string) (name string, data []byte, err error) {
	all, err := intakeLayouts()
	if err != nil {
		return "", nil, err
	}
	t := model.Template{Lists: lists, Author: author}
	for _, l := range all {
		if l.Key == kind || kind == TemplateIntake && slices.Contains(intakeKeys[:], l.Key) {
			t.Layouts = append(t.Layouts, l)
		}
	}
	if len(t.Layouts) == 0 {
		return "", nil, model.NotFound("service.layout_none", "kind", kind, "kinds", strings.Join(TemplateKinds(), " "))
	}
	if err := readLayout("guide", &t.Guide); err != nil {
		return "", nil, err
	}
	if key := t.Layouts[0].Key; !slices.Contains(intakeKeys[:], key) && !slices.Contains(areaKeys[:], key) { // the guide speaks of our own sheets
		t.Guide = model.Guide{}
	}
	data, err = workbook.Template(t)
	return kind + ".xlsx", data, err
}

func readLayout(name string, into any) error {
	raw, err := assets.Files.ReadFile("layouts/" + name + ".json")
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, into)
}

// formLists are the lists that are the same in every office, with the activity types of a rule set.
func formLists(rules model.RuleSet) (model.Lists, error) {
	lists := model.Lists{}
	if err := readLayout("lists", &lists); err != nil {
		return nil, err
	}
	for _, t := range rules.Types {
		lists["type"] = append(lists["type"], model.Choice{Code: t.Code, Name: t.Name})
	}
	for i, name := range catalogue().Applicants {
		lists["applicant"] = append(lists["applicant"], model.Choice{Code: strconv.Itoa(i + 1), Name: name})
	}
	for i, name := range catalogue().Groups {
		lists["group"] = append(lists["group"], model.Choice{Code: strconv.Itoa(i + 1), Name: name})
	}
	for _, name := range catalogue().Plans {
		lists["plan"] = append(lists["plan"], model.Choice{Code: name, Name: name})
	}
	return lists, nil
}

// TemplateKinds are what Template makes: the one for all sheets first, then those of one sheet.
func TemplateKinds() []string {
	return slices.Concat([]string{TemplateIntake}, intakeKeys[:], areaKeys[:], []string{"projectlist", "action"})
}

// intakeLayouts are the layouts that workbooks are taken in by.
func intakeLayouts() ([]model.Layout, error) {
	var out []model.Layout
	for _, key := range TemplateKinds()[1:] {
		l, err := Layout(key)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// intakeSetting is what reading needs to know of the office, for rows that go into a round and a body; either may be empty.
func (s *Service) intakeSetting(into Into) (model.IntakeSetting, error) {
	var setting model.IntakeSetting
	layouts, err := intakeLayouts()
	if err != nil {
		return setting, err
	}
	setting.Layouts = layouts
	rules, err := RuleSets()
	if err != nil {
		return setting, err
	}
	used := rules[len(rules)-1]
	if into.Round != "" {
		round, err := s.Round(into.Round)
		if err != nil {
			return setting, err
		}
		year, err := s.Year(round.Year)
		if err != nil {
			return setting, err
		}
		fund, err := get[model.Fund](s, year.Fund)
		if err != nil {
			return setting, err
		}
		used, setting.Year, setting.FundCode = year.Rules, year.Year, fund.Code
	}
	if setting.Lists, err = formLists(used); err != nil {
		return setting, err
	}
	return setting, s.officeLists(into, setting.Lists)
}

// officeLists adds what is the office's own.
func (s *Service) officeLists(into Into, lists model.Lists) error {
	office, err := s.Office()
	if err != nil {
		return err
	}
	problems, err := s.Problems()
	if err != nil {
		return err
	}
	for _, p := range problems {
		if p.Withdrawn == "" {
			lists["problem"] = append(lists["problem"], model.Choice{Code: string(p.ID), Name: p.Title})
		}
	}
	for _, v := range office.Villages {
		lists["village"] = append(lists["village"], model.Choice{Code: strconv.Itoa(v.Number), Name: v.Name})
	}
	for _, l := range office.Lists {
		for _, i := range l.Issues {
			lists["issue"] = append(lists["issue"], model.Choice{Code: l.Key + "/" + i.Code, Name: l.Name + ": " + i.Name})
		}
	}
	for _, a := range office.Agencies {
		lists["agency"] = append(lists["agency"], model.Choice{Code: a.Key, Name: a.Name})
	}
	if into.Body == "" {
		return nil
	}
	body, err := s.Body(into.Body)
	if err != nil {
		return err
	}
	for _, seat := range body.Seats {
		lists["seat"] = append(lists["seat"], model.Choice{Code: seat.Key, Name: seat.Name})
	}
	return nil
}

package service

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// OutcomeSheet makes the workbook in which the applicant of an approved proposal reports, of an instalment or (0) at the end, filled with
// what is known: see NewOutcome. The name is a telling one. Refused as NewOutcome.
func (s *Service) OutcomeSheet(proposal model.ID, instalment int) (name string, data []byte, err error) {
	layout, err := Layout("outcome")
	if err != nil {
		return "", nil, err
	}
	var office model.Office
	var sheet outcomeSheet
	err = s.file.Read(func(r *storage.Reader) error {
		if office, err = storage.Office(r); err != nil {
			return err
		}
		sheet, err = outcomeSheetOf(r, proposal, instalment, s.Today())
		return err
	})
	if err != nil {
		return "", nil, err
	}
	title := sheet.proposal.Title
	key := "final"
	if instalment > 0 {
		key = "instalment"
	}
	name = FileName(phrase.Say("outcome.file."+key, "code", orDefault(sheet.proposal.Receipt.Number, "-"), "number", strconv.Itoa(instalment), "title", title), ".xlsx")
	heading := []string{
		phrase.Say("outcome.sheet."+key, "number", strconv.Itoa(instalment), "title", title), phrase.Say("outcome.sheet.how"), phrase.Say("outcome.sheet.achieved"),
	}
	data, err = workbook.OutcomeSheet(layout, heading, office.Name, sheet.rows(), outcomeLists())
	return name, data, err
}

// OutcomeSheets are the workbooks of a year's approved projects that have not ended and whose final report is not in, for their
// applicants: of an instalment, or (0) of the final report.
func (s *Service) OutcomeSheets(year model.ID, instalment int) ([]Workbook, error) {
	projects, err := s.Projects(year)
	if err != nil {
		return nil, err
	}
	var out []Workbook
	for _, p := range projects {
		if p.Decision.Amount == 0 || p.Folder().Ended() || p.Folder().Reported() {
			continue
		}
		name, data, err := s.OutcomeSheet(p.Proposal.ID, instalment)
		if err != nil {
			return nil, err
		}
		out = append(out, Workbook{Name: name, Data: data})
	}
	return out, nil
}

// WriteOutcomeSheets writes workbooks into a folder and tells their paths. None is written over one that is there: it may be filled in
// already (conflict, key "service.occupied").
func WriteOutcomeSheets(folder string, books []Workbook) ([]string, error) {
	var paths []string
	for _, b := range books {
		path := filepath.Join(folder, b.Name)
		if _, err := os.Stat(path); err == nil {
			return paths, Occupied(path)
		}
		if err := WriteFile(path, b.Data); err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// outcomeSheet is what a report's workbook is filled from.
type outcomeSheet struct {
	proposal model.Proposal
	report   model.Outcome
	titles   map[model.ID]model.Problem
}

func outcomeSheetOf(r *storage.Reader, proposal model.ID, instalment int, today model.Date) (outcomeSheet, error) {
	x := outcomeSheet{titles: map[model.ID]model.Problem{}}
	var err error
	if x.report, err = newOutcome(r, proposal, instalment, today); err != nil {
		return x, err
	}
	if x.proposal, err = storage.Get[model.Proposal](r, proposal); err != nil {
		return x, err
	}
	problems, err := storage.Problems(r)
	for _, p := range problems {
		x.titles[p.ID] = p
	}
	return x, err
}

// rows are the lines that are asked, in the order of the form.
func (x outcomeSheet) rows() []model.OutcomeRow {
	var out []model.OutcomeRow
	for _, field := range x.report.Fields() {
		var row model.OutcomeRow
		row.Value, row.Note = x.report.Said(field)
		if x.report.ID == "" && field == "on" { // the day of the report is the applicant's to say
			row.Value = ""
		}
		row.Code = model.ReportCode{
			Proposal: x.proposal.ID, Instalment: x.report.Instalment, Field: field, Value: row.Value != "", Note: row.Note != "",
		}.String()
		x.ask(&row, field)
		out = append(out, row)
	}
	return out
}

// ask words a line: the part of the form, what is asked, and what was planned of it.
func (x outcomeSheet) ask(row *model.OutcomeRow, field string) {
	list, at, _ := strings.Cut(field, ".")
	n, _ := strconv.Atoi(strings.Split(at, ".")[0])
	row.Part = phrase.Say("outcome.part." + partOfForm(list))
	switch list {
	case "indicators":
		r := x.report.Indicators[n]
		row.What = strings.TrimSpace(r.Objective + "\n" + r.Indicator)
		row.Before, row.Planned = string(r.Baseline), string(r.Target)
	case "people":
		r := x.report.People[n]
		row.What = phrase.Say("outcome.ask.came", "group", groupName(r.Group, r.Name))
		row.Planned = thai.Number(int64(r.Planned))
	case "problems":
		r := x.report.Problems[n]
		p := x.titles[r.Problem]
		row.What = strings.TrimSpace(p.Title + "\n" + p.Indicator.Name)
		row.Before, row.Planned = string(r.Before), string(p.Indicator.Target)
	case "fragile":
		row.What = phrase.Say("outcome.ask." + field)
		for _, v := range x.proposal.Fragile.Lines() {
			if v.Key == at && v.Count != nil {
				row.Planned = thai.Number(int64(*v.Count))
			}
		}
	default:
		row.What = phrase.Say("outcome.ask." + field)
	}
}

// partOfForm is the part that a field stands in.
func partOfForm(list string) string {
	switch list {
	case "progress", "achieved":
		return "achieved"
	case "given", "used", "returned":
		return "money"
	case "abstract", "obstacles", "advice":
		return "text"
	case "on", "reporter":
		return "reporter"
	}
	return list
}

// groupName is a target group as people call it.
func groupName(group int, name string) string {
	if groups := catalogue().Groups; group > 0 && group <= len(groups) {
		return groups[group-1]
	}
	return name
}

// outcomeLists are the words by which the three boxes are read and, the first of each, written.
func outcomeLists() model.Lists {
	var out []model.Choice
	for _, a := range []model.Achieved{model.AchievedAll, model.AchievedPart, model.AchievedNot} {
		out = append(out, model.Choice{Code: string(a), Name: phrase.Say("outcome.achieved." + string(a))})
	}
	return model.Lists{"achieved": append(out, model.Choice{Code: string(model.AchievedAll), Name: phrase.Say("outcome.achieved.short")})}
}

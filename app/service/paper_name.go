package service

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// PaperName is the name that the file of a paper about a value should have: รายงานการประชุม_2569-02.pdf sorts by year and number. A
// sub-committee and, where the office keeps several, a fund are named too, for each counts its own meetings and rounds. No two
// values ever share a name, or one paper would be written over another: where they still would, the value's ID stands behind it.
// Refused: an unknown paper (key "paper.unknown").
func (s *Service) PaperName(paper string, about model.ID) (string, error) {
	k, err := FindPaper(paper)
	if err != nil {
		return "", err
	}
	return read(s, func(r *storage.Reader) (string, error) { return paperName(r, k, about) })
}

func paperName(r *storage.Reader, k PaperKind, about model.ID) (string, error) {
	switch k.About {
	case model.KindMeeting:
		return distinctName(r, k, about, meetingOf)
	case model.KindBody:
		return distinctName(r, k, about, bodyOf)
	case model.KindProposal:
		return distinctName(r, k, about, proposalOf)
	case model.KindProject:
		return distinctName(r, k, about, projectNamed)
	case model.KindDisbursement:
		return distinctName(r, k, about, requestNamed)
	case model.KindYear:
		return distinctName(r, k, about, yearNamed)
	}
	return distinctName(r, k, about, roundNamed)
}

// distinctName is the name of a paper about a value, by what the value is called among its like.
func distinctName[T storage.Value](r *storage.Reader, k PaperKind, about model.ID, called func(*storage.Reader, T) (string, error)) (string, error) {
	at, err := storage.Get[T](r, about)
	if err != nil {
		return "", err
	}
	name, err := fileOf(r, k, at, called)
	if err != nil {
		return "", err
	}
	all, err := storage.List[T](r, k.About)
	if err != nil {
		return "", err
	}
	for _, v := range all {
		if v.Key() == about {
			continue
		}
		other, err := fileOf(r, k, v, called)
		if err != nil {
			return "", err
		}
		if strings.EqualFold(other, name) { // to Windows they are one
			return FileName(shortened(name, mostName-len(about)-1)+"_"+string(about), ".pdf"), nil
		}
	}
	return name + ".pdf", nil
}

// fileOf is a paper's name without its ending; minutes are called a draft until the meeting is closed.
func fileOf[T storage.Value](r *storage.Reader, k PaperKind, v T, called func(*storage.Reader, T) (string, error)) (string, error) {
	of, err := called(r, v)
	key := "paper.file." + k.Name
	if m, ok := any(v).(model.Meeting); ok && k.Name == "minutes" && !m.Closed {
		key = "paper.file.minutes_draft"
	}
	return FileName(phrase.Say(key, "of", of), ""), err
}

// meetingOf is a meeting in the name of a file: 2569-02, of a sub-committee with its name.
func meetingOf(r *storage.Reader, m model.Meeting) (string, error) {
	b, err := storage.Get[model.Body](r, m.Body)
	if err != nil {
		return "", err
	}
	of := strconv.Itoa(m.Year) + "-" + pad(m.Number)
	if b.Kind != model.Committee {
		of += "_" + b.Name
	}
	return besideFund(r, of, b.Fund)
}

// roundNamed is a round in the name of a file: 2569-รอบ1.
func roundNamed(r *storage.Reader, round model.Round) (string, error) {
	y, err := storage.Get[model.FiscalYear](r, round.Year)
	if err != nil {
		return "", err
	}
	return besideFund(r, phrase.Say("paper.file.round", "year", strconv.Itoa(y.Year), "number", strconv.Itoa(round.Number)), y.Fund)
}

// yearNamed is a fiscal year in the name of a file: 2569.
func yearNamed(r *storage.Reader, y model.FiscalYear) (string, error) {
	return besideFund(r, strconv.Itoa(y.Year), y.Fund)
}

func bodyOf(r *storage.Reader, b model.Body) (string, error) { return besideFund(r, b.Name, b.Fund) }

// proposalOf is a proposal in the name of a file: its number before its title, which may be cut.
func proposalOf(_ *storage.Reader, p model.Proposal) (string, error) {
	return strings.TrimSpace(orDefault(p.Receipt.Number, p.Code) + " " + p.Title), nil
}

// projectNamed is a project in the name of a file: its code before its title, which may be cut.
func projectNamed(r *storage.Reader, p model.Project) (string, error) {
	of, err := storage.Get[model.Proposal](r, p.Proposal)
	return strings.TrimSpace(orDefault(p.Code, of.Code) + " " + of.Title), err
}

// requestNamed is a request in the name of a file: its number before its project.
func requestNamed(r *storage.Reader, d model.Disbursement) (string, error) {
	p, err := storage.Get[model.Project](r, d.Project)
	if err != nil {
		return "", err
	}
	of, err := projectNamed(r, p)
	return strings.TrimSpace(d.Number + " " + of), err
}

// besideFund is a name with that of its fund behind it, where the office has more than one.
func besideFund(r *storage.Reader, of string, fund model.ID) (string, error) {
	funds, err := storage.Funds(r)
	if err != nil || len(funds) < 2 {
		return of, err
	}
	f, err := storage.Get[model.Fund](r, fund)
	return of + "_" + f.Name, err
}

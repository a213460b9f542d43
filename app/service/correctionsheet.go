package service

import (
	"strconv"

	"kongthun/app/paper"
	"kongthun/model"
	"kongthun/storage"
)

// CorrectionSheet is the paper บันทึกการแก้ไขรายงานการประชุม: what was corrected in sealed minutes when they were certified, with
// the code of the minutes that stay as they are. Refused while there are no corrections ("certification.no_corrections").
func (s *Service) CorrectionSheet(meeting model.ID) (model.Document, error) {
	life, err := s.Life(meeting)
	if err != nil {
		return model.Document{}, err
	}
	if len(life.Certification.Corrections) == 0 {
		return model.Document{}, model.NotFound("certification.no_corrections", "number", numberOf(life.Meeting))
	}
	return read(s, func(r *storage.Reader) (model.Document, error) {
		f, err := gather(r, life.Meeting)
		if err != nil {
			return model.Document{}, err
		}
		return f.correctionSheet(life), nil
	})
}

func (f *facts) correctionSheet(life MinutesLife) model.Document {
	c := life.Certification
	out := model.Document{
		Heading:    f.heading("correction.heading"),
		Blocks:     []model.Block{{Text: &model.Passage{Text: f.certifiedHow(life), Indent: true}}},
		ThaiDigits: !f.office.Setting.ArabicDigits,
		Title:      f.say("correction.title", "body", f.roster.Body.Name, "number", numberOf(life.Meeting)),
		Author:     f.office.Name, On: orDate(c.On, life.Meeting.Date), Names: f.names(),
	}
	if life.Code != "" {
		out.Blocks = append(out.Blocks, model.Block{Text: &model.Passage{Text: f.say("correction.sealed"), Indent: true}},
			model.Block{Text: &model.Passage{Label: f.say("correction.code"), Text: life.Code, Strong: true}})
	}
	if !c.Certified() {
		out.Draft = f.say("minutes.draft")
	}
	table := model.DocumentTable{Size: 16, Columns: []model.DocumentColumn{
		{Title: f.say("correction.column.number"), Weight: 8, Align: model.AlignCentre},
		{Title: f.say("correction.column.where"), Weight: 24},
		{Title: f.say("correction.column.from"), Weight: 34},
		{Title: f.say("correction.column.to"), Weight: 34},
	}}
	for i, x := range c.Corrections {
		table.Rows = append(table.Rows, model.DocumentRow{Cells: []string{
			strconv.Itoa(i + 1), orDefault(x.Where, f.say("correction.nowhere")), orDefault(x.From, f.say("correction.added")), orDefault(x.To, f.say("correction.struck")),
		}})
	}
	out.Blocks = append(out.Blocks, model.Block{Table: &table},
		model.Block{Sign: &model.Signing{Word: f.say("minutes.page.sign"), Places: f.signatures(), Day: f.say("correction.day")}})
	return out
}

// certifiedHow tells how minutes were certified, and by whom.
func (f *facts) certifiedHow(life MinutesLife) string {
	c := life.Certification
	agree, disagree, silent := c.Answers()
	key := "correction.how.pending"
	switch c.How {
	case model.AtOnce:
		key = "correction.how.atOnce"
	case model.ByNextMeeting:
		key = "correction.how.next"
	case model.ByCirculation:
		key = "correction.how.circulation"
	}
	return f.say(key, "number", numberOf(life.Meeting), "date", longDate(c.On), "by", life.By,
		"agree", strconv.Itoa(agree), "disagree", strconv.Itoa(disagree), "silent", strconv.Itoa(silent))
}

func orDate(d, fallback model.Date) model.Date {
	if d == "" {
		return fallback
	}
	return d
}

// CorrectionSheetPDF prints it.
func (s *Service) CorrectionSheetPDF(meeting model.ID) (paper.Pages, error) {
	d, err := s.CorrectionSheet(meeting)
	if err != nil {
		return paper.Pages{}, err
	}
	return paper.Document(d)
}

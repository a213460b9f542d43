package service

import (
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/storage"
)

// annualLetters are the letters that the annual report goes out with (หนังสือนำส่ง), one to each addressee, printed on the office's own
// paper or with room for the ครุฑ. The addressees are a sentence of the paper with one on each line, which the office words as it
// needs (settings, wording): by default those of domain A.2.
func (w *writing) annualLetters(year model.ID) ([]model.Document, error) {
	y, err := storage.Get[model.FiscalYear](w.Reader, year)
	if err != nil {
		return nil, err
	}
	fund, err := storage.Get[model.Fund](w.Reader, y.Fund)
	if err != nil {
		return nil, err
	}
	region, err := Region(w.office.Changwat)
	if err != nil {
		return nil, err
	}
	var out []model.Document
	for _, to := range strings.Split(w.say("paper.annualletter.addressees", "changwat", w.office.Changwat, "region", w.or(region)), "\n") {
		if strings.TrimSpace(to) == "" {
			continue
		}
		d, err := w.annualLetter(y, fund, strings.TrimSpace(to))
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	if len(out) == 0 {
		return nil, model.NotFound("paper.no_addressee")
	}
	return out, nil
}

func (w *writing) annualLetter(y model.FiscalYear, fund model.Fund, to string) (model.Document, error) {
	args := []string{"year", strconv.Itoa(y.Year), "fund", fund.Name}
	d := w.document(w.say("paper.annualletter.title", args...), w.today)
	if y.Closed == nil {
		d.Draft = w.say("paper.word.draft") // its report is a draft as well
	}
	chair, err := w.holder(&d, fund.ID, func(s model.Seat) bool { return s.Chairs == 1 })
	if err != nil {
		return d, err
	}
	chair.Caption = w.say("calling.chair_of", "role", chair.Caption, "fund", fund.Name)
	d.Blocks = []model.Block{{Room: emblemRoom}, w.letterHead(""), {Text: &model.Passage{Text: w.dots(), From: 50}}}
	d.Blocks = append(d.Blocks,
		factBlock(
			w.fact("paper.letter.about", w.say("paper.annualletter.about", args...)), w.fact("paper.letter.to", to),
			w.fact("paper.letter.enclosed", w.say("paper.annualletter.enclosure", args...)),
		),
		bodyText(w.say("paper.annualletter.text", args...)), bodyText(w.say("paper.annualletter.please")),
		model.Block{Gap: 4}, model.Block{Text: &model.Passage{Text: w.say("calling.close"), From: 62}},
		model.Block{Sign: &model.Signing{Places: []model.SignatureBlock{chair}, Right: true}},
		model.Block{Gap: 8}, w.letterDesk(fund),
	)
	return d, nil
}

// letterHead is the first line of a letter: its number and, on the right, where the office sits.
func (w *writing) letterHead(number string) model.Block {
	return model.Block{Table: &model.DocumentTable{
		Plain: true, Columns: []model.DocumentColumn{{Weight: 50}, {Weight: 50}},
		Rows: []model.DocumentRow{{Cells: []string{
			w.say("paper.letter.number", "number", w.or(number)), w.say(w.seatOfOffice(), "office", w.office.Name, "area", w.area()),
		}}},
	}}
}

// letterDesk is the foot of a letter: who wrote it and the office's telephone.
func (w *writing) letterDesk(fund model.Fund) model.Block {
	return model.Block{Text: &model.Passage{Text: w.say("paper.letter.desk", "fund", fund.Name, "phone", w.or(w.office.Phone))}}
}

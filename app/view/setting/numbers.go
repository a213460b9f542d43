package setting

import (
	"cmp"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// numberPattern is how one kind of numbers is made: by the office's own pattern, or by the usual one.
type numberPattern struct {
	name  string
	usual string
	at    func(*model.Office) *string
	field *part.Field
}

// numberPatterns are those of projects, agreements and requests.
func numberPatterns() []numberPattern {
	return []numberPattern{
		{name: "project_code", usual: model.DefaultProjectCode, at: func(o *model.Office) *string { return &o.Setting.ProjectCode }},
		{name: "agreement_no", usual: model.DefaultAgreementNumber, at: func(o *model.Office) *string { return &o.Setting.AgreementNo }},
		{name: "request_no", usual: model.DefaultRequestNumber, at: func(o *model.Office) *string { return &o.Setting.RequestNo }},
	}
}

// numbering is the form of the patterns; beneath each stands what comes out.
func (s *choiceSide) numbering() *part.Form {
	s.numbers = numberPatterns()
	fields := make([]*part.Field, len(s.numbers))
	for i := range s.numbers {
		n := &s.numbers[i]
		e := part.NewEntry()
		e.SetPlaceHolder(n.usual)
		n.field = &part.Field{Name: "setting." + n.name, Label: label(n.name), Object: s.office.Text(e, n.at), Wide: true}
		fields[i] = n.field
	}
	return part.NewForm(1, fields...)
}

// showNumbers says beneath each pattern what it makes of the first project of the year that is chosen above.
func (s *choiceSide) showNumbers() {
	o := s.office.Value()
	first := s.firstNumbered()
	for _, n := range s.numbers {
		pattern := cmp.Or(*n.at(&o), n.usual)
		key := "setting.number.example"
		if !strings.Contains(pattern, "N") {
			key = "setting.number.all_same"
		}
		n.field.SetHint(phrase.Say(key, "number", model.NextOf(pattern, first, nil)))
	}
	s.page.Resettle()
}

// firstNumbered is what the first number of the year that is chosen above is made from. What cannot be read there is left out: it is
// an example.
func (s *choiceSide) firstNumbered() model.Numbered {
	h := s.desk.Here()
	n := model.Numbered{Year: s.service.Today().FiscalYear(), FundCode: "L0000", Type: "10(1)"}
	if y, err := s.service.Year(h.Year); err == nil {
		n.Year = y.Year
		if len(y.Rules.Types) > 0 {
			n.Type = y.Rules.Types[0].Code
		}
	}
	funds, err := s.service.Funds()
	if err != nil {
		return n
	}
	for _, f := range funds {
		if f.ID == h.Fund {
			n.FundCode = cmp.Or(f.Code, n.FundCode)
		}
	}
	return n
}

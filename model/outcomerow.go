package model

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
)

// OutcomeRow is a line of the workbook in which an applicant reports: one thing that is asked, what was planned of it, and the answer.
type OutcomeRow struct {
	Code    string `json:"code"` // of which report and which of its fields, see ReportCode
	Part    string `json:"part,omitempty"`
	What    string `json:"what,omitempty"`
	Before  string `json:"before,omitempty"`
	Planned string `json:"planned,omitempty"`
	Value   string `json:"value,omitempty"` // as Outcome.Said has it; empty: not answered; Emptied: taken back
	Note    string `json:"note,omitempty"`
}

// Check: a code that is one.
func (r OutcomeRow) Check() error {
	if c, ok := ReadReportCode(r.Code); !ok || SortOfAnswer(c.Field) == "" {
		return InvalidFields("outcome.invalid", []FieldError{Wrong("code", "outcome.code")})
	}
	return nil
}

// Sort is what kind of answer the line asks for; "" for a line whose code is none.
func (r OutcomeRow) Sort() AnswerSort {
	c, _ := ReadReportCode(r.Code)
	return SortOfAnswer(c.Field)
}

// Said is what the line says: an answer that stood in the cell when the workbook was made and stands there no more is taken back, and
// so is what a dash stands for; a cell that was empty all the time says nothing.
func (r OutcomeRow) Said() (value, note string) {
	c, _ := ReadReportCode(r.Code)
	value, note = r.Value, r.Note
	if value == "" && c.Value {
		value = Emptied
	}
	if note == "" && c.Note {
		note = Emptied
	}
	return value, note
}

// Emptied is the answer by which an answer is taken back: what people write where there is nothing.
const Emptied = "-"

// ReportCode says of a line which proposal's report it is of, of which instalment (0: the final one), and which field; and whether an
// answer, and a note beside it, stood there when the workbook was made.
type ReportCode struct {
	Proposal    ID
	Instalment  int
	Field       string
	Value, Note bool
}

// String is the code as it stands in a cell: p0123456789abcdef/0/used/v.
func (c ReportCode) String() string {
	had := ""
	if c.Value {
		had = "v"
	}
	if c.Note {
		had += "n"
	}
	if had != "" {
		had = "/" + had
	}
	return string(c.Proposal) + "/" + strconv.Itoa(c.Instalment) + "/" + c.Field + had
}

// ReadReportCode takes a code apart; ok is false for what is no code.
func ReadReportCode(code string) (c ReportCode, ok bool) {
	parts := strings.Split(code, "/")
	if len(parts) < 3 || len(parts) > 4 || ID(parts[0]).Kind() != KindProposal {
		return c, false
	}
	n, err := strconv.Atoi(parts[1])
	c = ReportCode{Proposal: ID(parts[0]), Instalment: n, Field: parts[2]}
	if len(parts) == 4 {
		c.Value, c.Note = strings.Contains(parts[3], "v"), strings.Contains(parts[3], "n")
	}
	return c, err == nil && n >= 0 && (len(parts) == 3 || strings.Trim(parts[3], "vn") == "")
}

// AnswerSort is what kind of answer a field of a report holds.
type AnswerSort string

// The sorts, with the form in which Said and Say have them.
const (
	AnswerAchieved AnswerSort = "achieved" // a code of Achieved
	AnswerNumber   AnswerSort = "number"   // a Decimal
	AnswerCount    AnswerSort = "count"    // a whole number
	AnswerMoney    AnswerSort = "money"    // satang
	AnswerPercent  AnswerSort = "percent"  // a Decimal of 0–100, at most two places
	AnswerDay      AnswerSort = "day"      // a Date
	AnswerText     AnswerSort = "text"
)

var placeInField = regexp.MustCompile(`^(indicators|people|problems)\.[0-9]+\.`)

// SortOfAnswer is what kind of answer a field of a report holds; "" for what is no field that is asked.
func SortOfAnswer(field string) AnswerSort {
	switch placeInField.ReplaceAllString(field, "$1.") {
	case "achieved":
		return AnswerAchieved
	case "indicators.value", "problems.after":
		return AnswerNumber
	case "people.came", "fragile.bedridden", "fragile.housebound", "fragile.fragile", "fragile.poor":
		return AnswerCount
	case "given", "used", "returned":
		return AnswerMoney
	case "progress":
		return AnswerPercent
	case "on":
		return AnswerDay
	case "abstract", "obstacles", "advice", "reporter.name", "reporter.position":
		return AnswerText
	}
	return ""
}

// Fields are what a report is asked, in the order of the form: as many lines as it has objectives, target groups and problems. How
// much of the work is done is asked of an instalment's report only.
func (o Outcome) Fields() []string {
	out := []string{"achieved"}
	if o.Instalment > 0 {
		out = []string{"progress", "achieved"}
	}
	for i := range o.Indicators {
		out = append(out, path("indicators", i, "value"))
	}
	for i := range o.People {
		out = append(out, path("people", i, "came"))
	}
	for _, v := range o.Fragile.Lines() {
		out = append(out, "fragile."+v.Key)
	}
	for i := range o.Problems {
		out = append(out, path("problems", i, "after"))
	}
	return append(out, "given", "used", "returned", "abstract", "obstacles", "advice", "on", "reporter.name", "reporter.position")
}

// partAt finds the line of a list that a field names: people.2.came is the third of the people.
func partAt[T any](list []T, field string) *T {
	parts := strings.Split(field, ".")
	if len(parts) != 3 {
		return nil
	}
	if n, err := strconv.Atoi(parts[1]); err == nil && n >= 0 && n < len(list) {
		return &list[n]
	}
	return nil
}

// text is the field that holds words.
func (o *Outcome) text(field string) *string {
	return map[string]*string{
		"abstract": &o.Abstract, "obstacles": &o.Obstacles, "advice": &o.Advice,
		"reporter.name": &o.Reporter.Name, "reporter.position": &o.Reporter.Position,
	}[field]
}

func (o *Outcome) money(field string) **Satang {
	return map[string]**Satang{"given": &o.Given, "used": &o.Used, "returned": &o.Returned}[field]
}

// number is the field that holds a measure, with its note.
func (o *Outcome) number(field string) (value *Decimal, note *string) {
	if strings.HasPrefix(field, "indicators.") {
		if r := partAt(o.Indicators, field); r != nil {
			return &r.Value, &r.Note
		}
		return nil, nil
	}
	if r := partAt(o.Problems, field); r != nil {
		return &r.After, &r.Note
	}
	return nil, nil
}

// count is the field that holds how many people.
func (o *Outcome) count(field string) **int {
	if strings.HasPrefix(field, "people.") {
		if r := partAt(o.People, field); r != nil {
			return &r.Came
		}
		return nil
	}
	for i, v := range o.Fragile.Lines() {
		if field == "fragile."+v.Key {
			return o.Fragile.At(i)
		}
	}
	return nil
}

// Said is what a report says to a field, in the form of its sort, with the note beside it; empty for what it does not say.
func (o Outcome) Said(field string) (value, note string) {
	switch SortOfAnswer(field) {
	case AnswerAchieved:
		return string(o.Achieved), o.Why
	case AnswerNumber:
		if v, n := o.number(field); v != nil {
			return string(*v), *n
		}
	case AnswerCount:
		if n := o.count(field); n != nil && *n != nil {
			return strconv.Itoa(**n), ""
		}
	case AnswerMoney:
		if s := *o.money(field); s != nil {
			return strconv.FormatInt(int64(*s), 10), ""
		}
	case AnswerPercent:
		if o.Progress != 0 {
			return o.Progress.Percent(), ""
		}
	case AnswerDay:
		return string(o.On), ""
	case AnswerText:
		return *o.text(field), ""
	}
	return "", ""
}

// Say is the report with an answer to one field, in the form of its sort; an empty value or note changes nothing, Emptied takes back
// what was said, and a field that the report does not have changes nothing either. The lists of the value itself stay as they were.
func (o Outcome) Say(field, value, note string) Outcome {
	o.Indicators = append([]IndicatorResult(nil), o.Indicators...)
	o.People = append([]TargetResult(nil), o.People...)
	o.Problems = append([]ProblemResult(nil), o.Problems...)
	sort := SortOfAnswer(field)
	if at := o.noteAt(sort, field); at != nil && note != "" {
		if *at = note; note == Emptied {
			*at = ""
		}
	}
	switch {
	case value == Emptied:
		o.answer(sort, field, "")
	case value != "":
		o.answer(sort, field, value)
	}
	return o
}

// noteAt is where the words beside an answer stand; nil for a field that has none.
func (o *Outcome) noteAt(sort AnswerSort, field string) *string {
	switch sort {
	case AnswerAchieved:
		return &o.Why
	case AnswerNumber:
		_, note := o.number(field)
		return note
	}
	return nil
}

// answer puts an answer into a field; "" takes it back. What does not have the form of the field's sort is passed over.
func (o *Outcome) answer(sort AnswerSort, field, value string) {
	switch sort {
	case AnswerAchieved:
		o.Achieved = Achieved(value)
	case AnswerNumber:
		if v, _ := o.number(field); v != nil {
			*v = Decimal(value)
		}
	case AnswerCount:
		put(o.count(field), value, func(n int64) int { return int(n) })
	case AnswerMoney:
		put(o.money(field), value, func(n int64) Satang { return Satang(n) })
	case AnswerPercent:
		if o.Progress = 0; value != "" {
			o.Progress = shareOf(Decimal(value))
		}
	case AnswerDay:
		o.On = Date(value)
	case AnswerText:
		*o.text(field) = value
	}
}

// put puts a whole number where one may be not known; "" makes it so.
func put[T any](at **T, value string, of func(int64) T) {
	if at == nil {
		return
	}
	if value == "" {
		*at = nil
		return
	}
	if n, err := strconv.ParseInt(value, 10, 64); err == nil {
		*at = new(of(n))
	}
}

// shareOf is a share that is given in per cent, rounded down to the hundredth; one that fits nowhere becomes a share that Check refuses.
func shareOf(percent Decimal) BasisPoints {
	r, ok := percent.Rat()
	if !ok {
		return -1
	}
	points := new(big.Int).Mul(r.Num(), big.NewInt(100))
	points.Quo(points, r.Denom())
	if !points.IsInt64() {
		return -1
	}
	return BasisPoints(points.Int64())
}

package workbook

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"kongthun/model"
	"kongthun/model/thai"
)

// outcomeFields are the fields of a line of a report. The answer is read by what its line asks for, which the code tells: the layout has
// the code first.
func outcomeFields() map[string]field[model.OutcomeRow] {
	type r = model.OutcomeRow
	return map[string]field[r]{
		"code":    line(func(v *r) *string { return &v.Code }),
		"part":    line(func(v *r) *string { return &v.Part }),
		"what":    paragraph(func(v *r) *string { return &v.What }),
		"before":  line(func(v *r) *string { return &v.Before }),
		"planned": line(func(v *r) *string { return &v.Planned }),
		"value":   {read: readAnswer, write: writeAnswer},
		"note":    {read: readBeside, write: paragraph(func(v *r) *string { return &v.Note }).write},
	}
}

// readAnswer brings an answer to the form that model.Outcome.Say wants. An empty cell says nothing, a dash takes the answer back.
func readAnswer(c cell, v *model.OutcomeRow) {
	if c.none() {
		v.Value = dash(c)
		return
	}
	switch v.Sort() {
	case model.AnswerAchieved:
		found, _ := c.choice("achieved")
		v.Value = found.Code
	case model.AnswerNumber:
		v.Value = string(c.decimal())
	case model.AnswerPercent:
		v.Value = readPercent(c)
	case model.AnswerCount:
		if n, ok := c.count(); ok {
			v.Value = strconv.Itoa(n)
		}
	case model.AnswerMoney:
		v.Value = strconv.FormatInt(int64(c.money()), 10)
	case model.AnswerDay:
		before := len(*c.findings)
		d, ok := c.date()
		if v.Value = string(d); !ok { // a month, "เมื่อวาน": elsewhere kept as words, here no answer
			*c.findings = (*c.findings)[:before]
			c.refuse("field.date")
		}
	default:
		v.Value = c.str()
	}
}

// readBeside reads the words beside an answer; a dash takes them back.
func readBeside(c cell, v *model.OutcomeRow) {
	if v.Note = c.str(); c.none() {
		v.Note = dash(c)
	}
}

// dash is the answer that takes an answer back, of a cell with a dash; "" of an empty one.
func dash(c cell) string {
	if c.str() == "" {
		return ""
	}
	return model.Emptied
}

// readPercent reads 60 or 60 %; what is no share of the work is refused.
func readPercent(c cell) string {
	text := strings.TrimSpace(strings.TrimSuffix(c.str(), "%"))
	c.gridCell.text = text
	d := c.decimal()
	if n, ok := d.Rat(); ok && (n.Sign() < 0 || n.Cmp(big.NewRat(100, 1)) > 0) {
		c.refuse("field.points", "min", "0", "max", "100")
		return ""
	}
	return string(d)
}

// writeAnswer writes an answer as people do, as text: the column holds answers of many sorts.
func writeAnswer(v model.OutcomeRow, lists model.Lists) model.Cell {
	switch v.Sort() {
	case model.AnswerAchieved:
		return model.TextOf(shown(lists, "achieved", v.Value))
	case model.AnswerMoney:
		if n, err := strconv.ParseInt(v.Value, 10, 64); err == nil {
			return model.TextOf(model.Satang(n).String())
		}
	case model.AnswerDay:
		if y, m, d := model.Date(v.Value).YMD(); y != 0 {
			return model.TextOf(thai.SlashDate(y, m, d))
		}
	}
	return model.TextOf(v.Value)
}

// OutcomeSheet makes the workbook in which an applicant reports: the title lines that say how it is filled, the head, a line for each
// thing that is asked, with a drop-down where one of a few words is wanted. It reads back by Read with the same layout and lists. Same
// value, same bytes; errors as of Write.
func OutcomeSheet(l model.Layout, title []string, author string, rows []model.OutcomeRow, lists model.Lists) ([]byte, error) {
	r := model.Return{
		Kind: l.Key, Title: title, Sheet: l.Sheet, Columns: l.ReturnColumns(), Rows: rowsOf(l, rows, outcomeFields(), lists), Landscape: true, Author: author,
	}
	column := slices.IndexFunc(l.Columns, func(c model.LayoutColumn) bool { return c.Field == "value" }) + 1
	for i, row := range rows {
		if row.Sort() == model.AnswerAchieved {
			r.Choices = append(r.Choices, model.CellChoice{Row: i, Column: column - 1, Of: words("achieved", lists)})
		}
	}
	return Write(r)
}

// words are those that a drop-down offers: one for each code.
func words(list string, lists model.Lists) []string {
	var out []string
	seen := map[string]bool{}
	for _, c := range lists[list] {
		if !seen[c.Code] {
			out = append(out, show(list, c))
		}
		seen[c.Code] = true
	}
	return out
}

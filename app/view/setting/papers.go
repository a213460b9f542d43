package setting

import (
	"strconv"
	"strings"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// paperRows are the checklist of what applicants hand in, with the kinds of applicant by their numbers; the catalogue's until the
// office has one of its own.
func paperRows(o model.Office) []part.Row {
	list := o.Setting.Papers
	if len(list) == 0 {
		list = service.Lists().Papers
	}
	return mapped(list, func(r model.PaperRule) part.Row {
		return part.Row{r.Name, strings.Join(mapped(r.Kinds, strconv.Itoa), ", ")}
	})
}

// setPapers takes the table back. Whatever in the second column is no number is passed over; none means every applicant.
func setPapers(o *model.Office, rows []part.Row) {
	o.Setting.Papers = mapped(rows, func(r part.Row) model.PaperRule {
		rule := model.PaperRule{Name: r[0]}
		for _, word := range strings.FieldsFunc(thai.Arabic(r[1]), func(c rune) bool { return c < '0' || c > '9' }) {
			if n, err := strconv.Atoi(word); err == nil {
				rule.Kinds = append(rule.Kinds, n)
			}
		}
		return rule
	})
}

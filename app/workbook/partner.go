package workbook

import (
	"slices"
	"strings"

	"kongthun/model"
)

// partnersField is a field of agencies with what they bring: one a line, "โรงพยาบาล | ความรู้, คน | 5000 | หมายเหตุ"; the name alone
// will do. The agencies are those of the list "agency", what they bring is of the list "brings".
func partnersField[T any](of func(*T) *[]model.Partner) field[T] {
	return entries(of, 4, readPartner, func(p model.Partner, lists model.Lists) []string {
		var brings []string
		for _, b := range p.Brings {
			brings = append(brings, shown(lists, "brings", string(b)))
		}
		money := ""
		if p.Money != 0 {
			money = p.Money.String()
		}
		return []string{shown(lists, "agency", p.Agency), strings.Join(brings, ", "), money, p.Note}
	})
}

func readPartner(c cell, parts []string) model.Partner {
	found, _ := c.at(part(parts, 0)).choice("agency")
	p := model.Partner{Agency: found.Code, Note: part(parts, 3)}
	for _, word := range strings.Split(part(parts, 1), ",") {
		if strings.TrimSpace(word) == "" {
			continue
		}
		if b, ok := c.at(word).choice("brings"); ok && !slices.Contains(p.Brings, model.Brings(b.Code)) {
			p.Brings = append(p.Brings, model.Brings(b.Code))
		}
	}
	if money := part(parts, 2); money != "" {
		p.Money = c.at(money).money()
	}
	return p
}

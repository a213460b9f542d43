package project

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// sharings are the usual ways of parting a sum into instalments, in percent; the first is what most small projects have.
func sharings() []part.Option[string] {
	var out []part.Option[string]
	for _, key := range []string{"100", "50 50", "60 40", "40 60", "40 40 20", "33.33 33.33 33.34", "25 25 25 25"} {
		shares := strings.Fields(key)
		label := phrase.Say("projects.sharing.parts", "count", strconv.Itoa(len(shares)), "shares", strings.Join(shares, " : "))
		if len(shares) == 1 {
			label = phrase.Say("projects.sharing.one")
		}
		out = append(out, part.Option[string]{Value: key, Label: label})
	}
	return out
}

// keep is the choice of leaving the instalments as they are.
const keep = "keep"

// keeping are the ways of parting a sum under a supplementary agreement: as it is where that is still the sum, else anew.
func keeping(old model.Agreement, sum model.Satang) []part.Option[string] {
	if total, err := old.Total(); err == nil && total == sum {
		return append([]part.Option[string]{{Value: keep, Label: phrase.Say("projects.sharing.keep")}}, sharings()...)
	}
	return sharings()
}

// shared parts what is approved of a project by a sharing (model.Folder.Parted).
func shared(p state, sharing string) ([]model.Instalment, error) {
	var shares []model.BasisPoints
	for _, text := range strings.Fields(sharing) {
		share, _, _, _ := part.ReadShare().Read(text)
		shares = append(shares, share)
	}
	return p.Folder().Parted(shares...)
}

// keptNote tells which instalments stay when the sum is parted anew, and what is parted; nothing where none was asked for.
func keptNote(p state) string {
	kept, rest := p.Folder().Kept()
	if len(kept) == 0 {
		return ""
	}
	var numbers []string
	for _, n := range kept {
		numbers = append(numbers, strconv.Itoa(n.Number))
	}
	return "\n" + phrase.Say("projects.agreement.kept", "numbers", strings.Join(numbers, ", "), "rest", rest.String())
}

// totalNote says what the instalments make together against what was approved.
func totalNote(a model.Agreement, approved model.Satang) (text string, tone part.Tone) {
	total, err := a.Total()
	if err != nil {
		return phrase.Error(err), part.Error
	}
	if total == approved {
		return phrase.Say("projects.agreement.total", "sum", total.String()), part.Good
	}
	key, by := "projects.agreement.below", approved-total
	if total > approved {
		key, by = "projects.agreement.above", total-approved
	}
	return phrase.Say(key, "sum", total.String(), "approved", approved.String(), "by", by.String()), part.Warning
}

func witnessRows(a model.Agreement) (out []part.Row) {
	for _, w := range a.Witnesses {
		out = append(out, part.Row{w.Name, w.Position})
	}
	return out
}

func setWitnesses(a *model.Agreement, rows []part.Row) {
	before := a.Witnesses
	a.Witnesses = nil
	for i, r := range rows {
		w := model.Signer{}
		if i < len(before) {
			w = before[i]
		}
		w.Name, w.Position = r[0], r[1]
		a.Witnesses = append(a.Witnesses, w)
	}
}

package proposal

import (
	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// askPaper offers the papers of the chosen proposal and, for somebody who has none yet, the round's empty form.
func (r *Room) askPaper() {
	here := r.desk.Here()
	if here.Round == "" {
		return
	}
	var choices []part.PaperChoice
	offer := func(k service.PaperKind, about model.ID) {
		choices = append(choices, part.PaperChoice{Label: k.Label(), Make: func() (part.Paper, error) {
			file, err := r.service.PaperFile(k.Name, about)
			return part.Paper(file), err
		}})
	}
	if id := r.records.Editing.Value().ID; id != "" {
		for _, k := range service.PaperKinds(model.KindProposal) {
			offer(k, id)
		}
	}
	blank, err := service.FindPaper("kpt7blank")
	if err != nil {
		r.desk.Fail(err)
		return
	}
	offer(blank, here.Round)
	r.desk.AskPaper(phrase.Say("document.ask.proposal"), choices)
}

package project

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
	"kongthun/model/thai"
)

// columns are those of the list of projects. What matters most stands first: large letters and a small screen push the last ones out of
// sight.
func columns() []part.Column[state] {
	return []part.Column[state]{
		text("title", 280, 3, func(p state) string { return p.Proposal.Title }),
		{
			Title: phrase.Say("projects.column.standing"), Width: 120,
			Text: func(p state) string { key, _ := standing(p); return phrase.Say("projects.standing." + key) },
			Tone: func(p state) part.Tone { _, tone := standing(p); return tone },
		},
		{
			Title: phrase.Say("projects.column.marks"), Width: 104,
			Text: func(p state) string { text, _ := marks(p); return text }, Tone: func(p state) part.Tone { _, tone := marks(p); return tone },
		},
		{
			Title: phrase.Say("projects.column.next"), Width: 96, Text: func(p state) string { return shortDate(nextDay(p)) },
			Tone: func(p state) part.Tone {
				if standsUnder(p, overdue) {
					return part.Error
				}
				return tone(p)
			},
			Compare: func(a, b state) int { return cmp.Compare(nextDay(a), nextDay(b)) },
		},
		sum("approved", func(p state) model.Satang { return p.Commitment.Approved }),
		sum("agreed", func(p state) model.Satang { return p.Commitment.Agreed }),
		sum("paid", func(p state) model.Satang { return p.Commitment.Paid - p.Commitment.Refunded }),
		sum("unpaid", func(p state) model.Satang { return p.Commitment.Payable() }),
		text("code", 124, 0, func(p state) string { return p.Folder().Code() }),
		text("applicant", 100, 1, func(p state) string { return p.Proposal.Applicant.Name }),
	}
}

func text(name string, width, weight float32, of func(state) string) part.Column[state] {
	return part.Column[state]{
		Title: phrase.Say("projects.column." + name), Width: width, Weight: weight, Text: of, Tone: tone,
		Compare: func(a, b state) int { return thai.Compare(of(a), of(b)) },
	}
}

func sum(name string, of func(state) model.Satang) part.Column[state] {
	return part.Column[state]{
		Title: phrase.Say("projects.column." + name), Width: 90, Align: fyne.TextAlignTrailing, Text: func(p state) string { return money(of(p)) }, Tone: tone,
		Compare: func(a, b state) int { return cmp.Compare(of(a), of(b)) },
	}
}

// tone mutes what is over.
func tone(p state) part.Tone {
	if p.Folder().Ended() {
		return part.Muted
	}
	return part.Plain
}

// number writes a count.
func number(n int) string { return strconv.Itoa(n) }

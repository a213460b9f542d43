package proposal

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// intake is what taking workbooks in will do, as the screen shows it.
type intake struct {
	books   []service.Workbook
	preview service.Preview
}

// remark is a finding with the file it is about.
type remark struct {
	number  int
	file    string
	finding model.Finding
}

// take adds a workbook, or puts it in the place of the one of the same name: a file that was mended and chosen again.
func (in *intake) take(b service.Workbook) []service.Workbook {
	return append(in.without(b.Name), b)
}

// without is the workbooks but one.
func (in *intake) without(name string) []service.Workbook {
	return slices.DeleteFunc(slices.Clone(in.books), func(b service.Workbook) bool { return b.Name == name })
}

// remarks lists the findings, those that stop the intake first.
func (in *intake) remarks() []remark {
	var out []remark
	said := 0
	for _, one := range in.preview.Intakes {
		for _, f := range one.Findings {
			out = append(out, remark{file: one.File, finding: f})
			said++
		}
	}
	for _, f := range in.preview.Findings[min(said, len(in.preview.Findings)):] {
		out = append(out, remark{finding: f})
	}
	slices.SortStableFunc(out, func(a, b remark) int { return weightOf(a) - weightOf(b) })
	for i := range out {
		out[i].number = i + 1
	}
	return out
}

func weightOf(r remark) int {
	if r.finding.Refused {
		return 0
	}
	return 1
}

// refused is how many findings stop the intake.
func (in *intake) refused() (n int) {
	for _, one := range in.preview.Intakes {
		n += len(one.Refused())
	}
	return n
}

// changes is how many rows would change the file.
func (in *intake) changes() int {
	return in.preview.Count(service.ChangeAdd) + in.preview.Count(service.ChangeEdit)
}

// ready tells whether there is something to take in and nothing against it.
func (in *intake) ready() bool { return in.refused() == 0 && in.changes() > 0 }

// sum is the preview in one sentence.
func (in *intake) sum() string {
	if len(in.books) == 0 {
		return phrase.Say("proposal.intake.start")
	}
	names := make([]string, len(in.books))
	for i, b := range in.books {
		names[i] = b.Name
	}
	text := phrase.Say("proposal.intake.sum",
		"files", strings.Join(names, ", "),
		"add", strconv.Itoa(in.preview.Count(service.ChangeAdd)),
		"edit", strconv.Itoa(in.preview.Count(service.ChangeEdit)),
		"none", strconv.Itoa(in.preview.Count(service.ChangeNone)))
	switch n := in.refused(); {
	case n > 0:
		return text + " " + phrase.Say("proposal.intake.refused", "count", strconv.Itoa(n))
	case in.changes() == 0:
		return text + " " + phrase.Say("proposal.intake.nothing")
	}
	return text + " " + phrase.Say("proposal.intake.ready")
}

// place is where a finding is: file, sheet and cell.
func (r remark) place() string {
	return strings.TrimSpace(r.file + " " + r.finding.Place())
}

// what is what is wrong or odd.
func (r remark) what() string {
	f := r.finding.Fault()
	return phrase.Fill(f.Key, f.Args)
}

// grade is the word for how much it matters.
func (r remark) grade() string {
	if r.finding.Refused {
		return phrase.Say("proposal.intake.grade.refused")
	}
	return phrase.Say("proposal.intake.grade.odd")
}

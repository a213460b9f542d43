package service

import (
	"kongthun/app/phrase"
	"kongthun/app/workbook"
	"kongthun/model"
)

// maxList is how large a list of funds may be: last year's roll-up serves as one, and that of the whole country has 25 megabytes.
const maxList = 128 << 20

// expectedFunds reads the list of the funds that returns are expected of; none without a path. Refused as LoadWorkbook and
// workbook.ReadFunds do.
func expectedFunds(path string) ([]model.ExpectedFund, error) {
	if path == "" {
		return nil, nil
	}
	list, err := loadFile(path, maxList)
	if err != nil {
		return nil, err
	}
	return workbook.ReadFunds(list.Name, list.Data, phrase.Say("rollup.book.sheet.funds"))
}

// listedIssues reads the list of the province's issues from the workbook that offices take it in by; none without a path. Refused as
// LoadWorkbook and workbook.Read do, and "rollup.issues" when there is no issue in it.
func listedIssues(path string) (out []model.Issue, err error) {
	if path == "" {
		return nil, nil
	}
	book, err := LoadWorkbook(path)
	if err != nil {
		return nil, err
	}
	layout, err := Layout("issue")
	if err != nil {
		return nil, err
	}
	in, err := workbook.Read(book.Name, book.Data, model.IntakeSetting{Layouts: []model.Layout{layout}})
	if err == nil {
		err = in.Check()
	}
	if err != nil {
		return nil, err
	}
	for _, row := range in.Issues {
		clean(&row.Value)
		out = append(out, row.Value.Issue)
	}
	if len(out) == 0 {
		return nil, model.Invalid("rollup.issues", "file", book.Name)
	}
	return out, nil
}

package service

import (
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/thai"
)

// rollUpBook gives a roll-up its wording. The thresholds are those of the newest rules.
func rollUpBook(roll *model.RollUp) (model.RollUpBook, error) {
	all, err := RuleSets()
	if err != nil {
		return model.RollUpBook{}, err
	}
	rules := all[len(all)-1]
	kept, _ := rules.Threshold(model.BalanceMost)
	used, _ := rules.Threshold(model.UseOfAll)
	twice, _ := rules.Threshold(model.TwiceIncome)
	book := model.RollUpBook{
		Roll: roll, Words: phrase.Under("rollup.book."), Groups: catalogue().Groups, Kept: kept.Share, Used: used.Share, Twice: twice.Share,
	}
	book.Words["title"] = phrase.Say("rollup.book.title", "year", strconv.Itoa(roll.Year))
	book.Words["made"] = phrase.Say("rollup.book.made", "day", thai.LongDate(roll.On.YMD()))
	if !twice.Verified {
		book.Words["about.funds"] += " " + phrase.Say("rollup.book.twice_unverified")
		book.Words["sum.twice"] += " " + phrase.Say("outlook.unverified")
	}
	for _, f := range roll.Files {
		book.Remarks = append(book.Remarks, FileRemark(f))
	}
	return book, nil
}

// rollUpName is the name of a roll-up's file.
func rollUpName(year int, changwat string) string {
	return FileName(phrase.Say("rollup.file_name", "year", strconv.Itoa(year), "changwat", changwat), ".xlsx")
}

// rollUpPrefix begins the name of every roll-up that nobody named otherwise.
func rollUpPrefix() string {
	prefix, _, _ := strings.Cut(phrase.Say("rollup.file_name", "year", "\x00", "changwat", ""), "\x00")
	return prefix
}

// countText is a count as people read it.
func countText(n int) string { return thai.Number(int64(n)) }

// FileRemark says what is to be known or done about a file of a roll-up; "" when nothing is.
func FileRemark(f model.RollUpFile) string {
	switch f.Verdict {
	case model.FileRefused, model.FileForeign:
		return phrase.Error(f.Fault)
	case model.FileCopy:
		return phrase.Say("rollup.remark.copy", "instead", f.Instead)
	case model.FileRival:
		return phrase.Say("rollup.remark.rival", "instead", f.Instead)
	case model.FileYear:
		return phrase.Say("rollup.remark.year", "year", strconv.Itoa(f.Period.Year))
	case model.FileOlder:
		if f.Moved {
			return phrase.Say("rollup.remark.moved", "instead", f.Instead)
		}
		return phrase.Say("rollup.remark.older", "instead", f.Instead)
	}
	var remarks []string
	if f.Late {
		remarks = append(remarks, phrase.Say("rollup.remark.late"))
	}
	if f.Stranger {
		remarks = append(remarks, phrase.Say("rollup.remark.stranger", "code", f.Code))
	}
	for _, d := range f.Doubts {
		remarks = append(remarks, phrase.Error(d))
	}
	if len(f.Doubts) > 0 {
		remarks = append(remarks, phrase.Say("rollup.remark.doubts"))
	}
	return strings.Join(remarks, " ")
}

package setting

import (
	"math/big"
	"reflect"
	"strconv"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

// shareText writes basis points as per cent; nothing for what readShare could not read.
func shareText(b model.BasisPoints) string {
	if b < 0 {
		return ""
	}
	return b.Percent()
}

// readShare reads per cent, in Thai digits too; -1, which the model refuses at the field, for what is none or finer than a
// hundredth.
func readShare(text string) model.BasisPoints {
	r, ok := part.ToDecimal(text).Rat()
	if !ok {
		return -1
	}
	r.Mul(r, big.NewRat(100, 1))
	if !r.IsInt() || !r.Num().IsInt64() {
		return -1
	}
	return model.BasisPoints(r.Num().Int64())
}

// readYear reads พ.ศ., in Thai digits too; 0 for what is no whole number.
func readYear(text string) int {
	n, err := strconv.Atoi(string(part.ToDecimal(text)))
	if err != nil {
		return 0
	}
	return n
}

// edited tells whether a year's copy of the rules differs from the rule set that came with the program. A copy from before there were
// rules of money is not called edited for want of them.
func edited(r model.RuleSet) bool {
	original, err := service.RuleSet(r.ID)
	if len(r.Matching)+len(r.Thresholds)+len(r.Returns) == 0 && r.CashMost == 0 {
		original.Matching, original.Thresholds, original.Returns = r.Matching, r.Thresholds, r.Returns
		original.CashMost, original.CashVerified, original.CashSource = r.CashMost, r.CashVerified, r.CashSource
	}
	r.Edited, original.Edited = false, false
	return err != nil || !reflect.DeepEqual(plain(r), plain(original))
}

// plain makes empty lists one form, for comparing.
func plain(r model.RuleSet) model.RuleSet {
	if len(r.Caps) == 0 {
		r.Caps = nil
	}
	if len(r.Types) == 0 {
		r.Types = nil
	}
	if len(r.Applicants) == 0 {
		r.Applicants = nil
	}
	if len(r.Urgent) == 0 {
		r.Urgent = nil
	}
	return r
}

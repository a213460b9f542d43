package model

import "regexp"

// usualCode is the shape that most project codes have (domain A.7.3): 67-L2476-2-035. The field has dozens of others.
var usualCode = regexp.MustCompile(`^([0-9]{2})-L[0-9]{4,5}-0?([1-9])-[0-9]{1,4}$`)

// Oddities are what is worth a look in a proposal and yet no fault: each is seen in real lists and is kept as written. The
// findings are in the order of the form; their fields are JSON paths.
//
// odd.code: the project code has an unusual shape; odd.code.type: it names another activity type; odd.period: the period is no
// pair of dates; odd.date.one: one of its two dates is missing; odd.period.year: it runs over 30 September, the end of the fiscal
// year; odd.approved: approved after it began; odd.reportdue: the report is due before the project ends.
func (p Proposal) Oddities() []FieldError {
	var out []FieldError
	add := func(odd bool, field, key string, args ...string) {
		if odd {
			out = append(out, Wrong(field, key, args...))
		}
	}
	code := usualCode.FindStringSubmatch(p.Code)
	add(p.Code != "" && code == nil, "code", "odd.code")
	add(code != nil && p.Type != "" && p.Type != "10("+codeType(code)+")", "code", "odd.code.type", "type", p.Type)
	add(p.Period != "" && (p.Starts == "" || p.Ends == ""), "starts", "odd.period", "period", p.Period)
	add(p.Period == "" && p.Starts != "" && p.Ends == "", "ends", "odd.date.one")
	add(p.Period == "" && p.Starts == "" && p.Ends != "", "starts", "odd.date.one")
	both := p.Starts != "" && p.Ends != ""
	add(both && p.Starts.FiscalYear() != p.Ends.FiscalYear(), "ends", "odd.period.year")
	if p.Earlier != nil {
		add(p.Starts != "" && p.Earlier.On > p.Starts, "earlier.on", "odd.approved")
	}
	add(p.ReportDue != "" && p.Ends != "" && p.ReportDue < p.Ends, "reportDue", "odd.reportdue")
	return out
}

func codeType(match []string) string {
	if match == nil {
		return ""
	}
	return match[2]
}

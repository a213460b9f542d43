package thai

import (
	"regexp"
	"strings"
)

var (
	between  = regexp.MustCompile(`\s*(?:[-–—−]|(?:จน)?ถึง)\s*`)
	dayOnly  = regexp.MustCompile(`^\d{1,2}$`)
	dayMonth = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})$`)
	dashed   = regexp.MustCompile(`^\d+-`)
)

// ParseRange reads a period as people write it, its days in the forms of ParseDate: 1–3 มีนาคม 2569, 30 มี.ค. – 2 เม.ย. 69, 1/10/2568
// - 30/9/2569, ตั้งแต่วันที่ 1 ตุลาคม 2568 ถึงวันที่ 30 กันยายน 2569; one day is a period of itself. What the first day leaves out, its
// year or its month too, is that of the last. One end may be missing and is then the zero Day: 1 ตุลาคม 2568 -. The error is a
// *DateError; what names no days (ตลอดปี, ต.ค. – ธ.ค. 68) is "date.form", and so is what says both an end and none (1–3 มีนาคม 2569
// เป็นต้นไป) or ระหว่าง without two days.
func ParseRange(s string) (first, last Day, err error) {
	first, last, wrong := readRange(plainText(s))
	if wrong != nil {
		wrong.Text = s
		return Day{}, Day{}, wrong
	}
	return first, last, nil
}

func readRange(text string) (first, last Day, wrong *DateError) {
	text, says := cutBounds(text)
	d, wrong := readDay(text)
	switch {
	case wrong == nil && says.between: // and when else?
		return Day{}, Day{}, refusal("date.form")
	case wrong == nil && (says.since || says.onward):
		return d, Day{}, nil
	case wrong == nil:
		return d, d, nil
	case wrong.Reason != "date.form":
		return Day{}, Day{}, wrong
	}
	found := 0
	for _, at := range between.FindAllStringIndex(text, -1) {
		a, b, fault := readEnds(text[:at[0]], text[at[1]:])
		switch {
		case fault == nil && (found == 0 || a != first || b != last):
			first, last = a, b
			found++
		case fault != nil && fault.Reason != "date.form" && wrong.Reason == "date.form":
			wrong = fault
		}
	}
	switch {
	case found == 0:
		return Day{}, Day{}, wrong
	case found > 1: // cut at one dash or at another
		return Day{}, Day{}, refusal("date.form")
	case says.onward && last != Day{}, says.between && (first == Day{} || last == Day{}):
		return Day{}, Day{}, refusal("date.form")
	case first != Day{} && last != Day{} && last.before(first):
		return Day{}, Day{}, refusal("date.order")
	}
	return first, last, nil
}

// bounds are the words around a period: ระหว่าง, which wants two days; ตั้งแต่, which has one or two; เป็นต้นไป, which has no last.
type bounds struct{ between, since, onward bool }

// cutBounds takes off the words that a period begins and ends with.
func cutBounds(text string) (rest string, says bounds) {
	text, says.between = strings.CutPrefix(text, "ระหว่าง")
	text, says.since = strings.CutPrefix(strings.TrimSpace(text), since)
	text, says.onward = strings.CutSuffix(strings.TrimSpace(text), "เป็นต้นไป")
	return strings.TrimSpace(text), says
}

// readEnds reads what stands on both sides of a dash; one of them may be empty.
func readEnds(from, to string) (first, last Day, wrong *DateError) {
	if to == "" {
		first, wrong = readDay(from)
		return first, Day{}, wrong
	}
	if last, wrong = readDay(to); wrong != nil || from == "" {
		return Day{}, last, wrong
	}
	first, wrong = readHead(from, to, last)
	return first, last, wrong
}

// readHead reads the first day of a period, which may leave out the year, or the year and the month, of the last one. A lone
// figure before a date that is written with dashes would be a guess.
func readHead(text, to string, last Day) (Day, *DateError) {
	m := namedDay.FindStringSubmatch(text)
	p, ok := takeApart(text[len(m[0]):])
	switch rest := text[len(m[0]):]; {
	case dayOnly.MatchString(rest) && !dashed.MatchString(to):
		p = parts{day: atoi(rest), month: last.Month}
	case dayMonth.MatchString(rest):
		f := dayMonth.FindStringSubmatch(rest)
		p = parts{day: atoi(f[1]), month: atoi(f[2])}
	case !ok || p.year != "":
		return readDay(text)
	}
	switch d := (Day{last.Year, p.month, p.day}); {
	case p.month < 1 || p.month > 12:
		return Day{}, refusal("date.month")
	case !onCalendar(d.Year, d.Month, d.Day):
		return Day{}, refusal("date.day")
	case !isWeekday(d, m[1]):
		return Day{}, refusal("date.weekday")
	default:
		return d, nil
	}
}

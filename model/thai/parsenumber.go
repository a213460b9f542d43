package thai

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// NumberError is the refusal of a text that was to be a number or an amount of money.
type NumberError struct {
	Text string // as given

	// Reason is a key of the phrase book. "number.empty": nothing there; "number.form": not written as a number;
	// "number.comma": a comma not before every three figures; "number.decimals": more than two decimals in money, or any in a
	// whole number; "number.words": words and figures say different sums; "number.overflow": too large to keep.
	Reason string
}

// Error is for logs and tests, not for people.
func (e *NumberError) Error() string { return e.Reason + ": " + strconv.Quote(e.Text) }

var (
	numberForm = regexp.MustCompile(`^([-−]?)([0-9,]+)(?:\.([0-9]+))?\s*(ร้อย|พัน|หมื่น|แสน|ล้าน)?$`)
	commas     = regexp.MustCompile(`^[0-9]{1,3}(?:,[0-9]{3})+$`)
	bracketed  = regexp.MustCompile(`^\(([0-9][^()]*)\)$`)
	twice      = regexp.MustCompile(`^(.*\S)\s*\(([^()0-9]+)\)$`)
)

// zeros are those that a word of scale behind figures stands for.
var zeros = map[string]int{"ร้อย": 2, "พัน": 3, "หมื่น": 4, "แสน": 5, "ล้าน": 6}

// ParseMoney reads an amount of baht as people write it (50,000; ๕๐๐๐๐.๕๐ บาท; 50000 บาทถ้วน; ฿50,000; 50,000.-; 5 หมื่น), in words
// as BahtText writes it (ห้าหมื่นบาทถ้วน), or both if they agree (50,000 บาท (ห้าหมื่นบาทถ้วน)), and gives satang. A minus sign or
// brackets around figures, as accounts have them, make it negative. A dot parts baht from satang and never groups. The error is a
// *NumberError.
func ParseMoney(s string) (satang int64, err error) {
	n, reason := readMoney(plainText(s))
	if reason != "" {
		return 0, &NumberError{s, reason}
	}
	return n, nil
}

func readMoney(text string) (satang int64, reason string) {
	if m := twice.FindStringSubmatch(text); m != nil {
		n, reason := readMoney(m[1])
		if words, again := readMoney(m[2]); reason == "" && (again != "" || words != n) {
			return 0, "number.words"
		}
		return n, reason
	}
	if n, ok := signed(text, readBaht); ok {
		return n, ""
	}
	text, exact := strings.CutSuffix(text, "ถ้วน")
	text, baht := cutBaht(strings.TrimSpace(text))
	if exact && !baht {
		return 0, "number.form"
	}
	if !baht {
		text = strings.TrimSpace(strings.TrimPrefix(text, "฿"))
	}
	for _, dash := range []string{".-", ".–", ".—"} {
		if t, ok := strings.CutSuffix(text, dash); ok {
			text, exact = t, true
			break
		}
	}
	n, reason := readFigures(text, 2)
	if reason == "" && exact && n%100 != 0 {
		reason = "number.form"
	}
	if reason != "" {
		return 0, reason
	}
	return n, ""
}

// cutBaht takes the word for baht off the end.
func cutBaht(text string) (rest string, found bool) {
	for _, word := range []string{"บาท", "บ."} {
		if rest, found = strings.CutSuffix(text, word); found {
			return strings.TrimSpace(rest), true
		}
	}
	return text, false
}

// ParseNumber reads a whole number as people write it (1,234; ๑๒; -3; 5 พัน) or in words (สิบสอง), but for those that
// may be short for more (สองพันห้า). The error is a *NumberError.
func ParseNumber(s string) (int64, error) {
	n, reason := readFigures(plainText(s), 0)
	if reason != "" {
		return 0, &NumberError{s, reason}
	}
	return n, nil
}

// ParseCount reads a whole number with or without one of these counting words behind it and จำนวน before it: with "คน", 30 คน,
// จำนวน ๓๐ คน, สามสิบคน and 30 are all 30. Another counting word is refused: thirty households are not thirty people. The error is a
// *NumberError.
func ParseCount(s string, units ...string) (int64, error) {
	text := strings.TrimSpace(strings.TrimPrefix(plainText(s), "จำนวน"))
	for _, unit := range units {
		if rest, found := strings.CutSuffix(text, unit); found {
			text = strings.TrimSpace(rest)
			break
		}
	}
	n, reason := readFigures(text, 0)
	if reason != "" {
		return 0, &NumberError{s, reason}
	}
	return n, nil
}

// signed reads a number in words with ลบ before it or not.
func signed(text string, read func(string) (uint64, bool)) (int64, bool) {
	text, negative := strings.CutPrefix(text, "ลบ")
	n, ok := read(strings.TrimSpace(text))
	switch {
	case negative:
		return -int64(n), ok && n > 0 && n <= 1<<63
	default:
		return int64(n), ok && n <= math.MaxInt64
	}
}

// readFigures reads a number in figures or in words as a whole number of its last decimal place: 1.5 with two places is 150.
func readFigures(text string, places int) (n int64, reason string) {
	if text == "" {
		return 0, "number.empty"
	}
	sign := ""
	if m := bracketed.FindStringSubmatch(text); m != nil {
		sign, text = "-", m[1]
	}
	m := numberForm.FindStringSubmatch(text)
	if m == nil || sign != "" && m[1] != "" {
		return readInWords(text, places)
	}
	if m[1] != "" {
		sign = "-"
	}
	whole, decimals, places := m[2], m[3], places+zeros[m[4]]
	switch {
	case strings.Contains(whole, ",") && !commas.MatchString(whole):
		return 0, "number.comma"
	case len(decimals) > places:
		return 0, "number.decimals"
	}
	return parseInt(sign + strings.ReplaceAll(whole, ",", "") + decimals + strings.Repeat("0", places-len(decimals)))
}

func readInWords(text string, places int) (n int64, reason string) {
	n, ok := signed(text, readWords)
	if !ok || clipped.MatchString(text) {
		return 0, "number.form"
	}
	return parseInt(strconv.FormatInt(n, 10) + strings.Repeat("0", places))
}

func parseInt(digits string) (n int64, reason string) {
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return 0, "number.overflow"
	}
	return n, ""
}

package thai

import (
	"regexp"
	"strconv"
	"strings"
)

// NumberError is the refusal of a text that was to be a number or an amount of money.
type NumberError struct {
	Text string // as given

	// Reason is a key of the phrase book. "number.empty": nothing there; "number.form": not written as a number;
	// "number.comma": a comma not before every three figures; "number.decimals": more than two decimals in money, or any in a
	// whole number; "number.overflow": too large to keep.
	Reason string
}

// Error is for logs and tests, not for people.
func (e *NumberError) Error() string { return e.Reason + ": " + strconv.Quote(e.Text) }

var (
	numberForm = regexp.MustCompile(`^([-−]?)([0-9,]+)(?:\.([0-9]+))?$`)
	commas     = regexp.MustCompile(`^[0-9]{1,3}(?:,[0-9]{3})+$`)
)

// ParseMoney reads an amount of baht as people write it (50,000; ๕๐๐๐๐.๕๐ บาท; 50000 บาทถ้วน; ฿50,000; 50,000.-) and gives
// satang. A minus sign makes it negative. The error is a *NumberError.
func ParseMoney(s string) (satang int64, err error) {
	text := strings.TrimSpace(Arabic(Normalise(s)))
	text, exact := strings.CutSuffix(text, "ถ้วน")
	text, baht := strings.CutSuffix(strings.TrimSpace(text), "บาท")
	text = strings.TrimSpace(text)
	if exact && !baht {
		return 0, &NumberError{s, "number.form"}
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
	sign, whole, decimals, reason := splitNumber(text)
	switch {
	case reason != "":
	case exact && decimals != "":
		reason = "number.form"
	case len(decimals) > 2:
		reason = "number.decimals"
	}
	if reason != "" {
		return 0, &NumberError{s, reason}
	}
	return toInt(s, sign+whole+(decimals + "00")[:2])
}

// ParseNumber reads a whole number as people write it (1,234; ๑๒; -3). The error is a *NumberError.
func ParseNumber(s string) (int64, error) {
	sign, whole, decimals, reason := splitNumber(strings.TrimSpace(Arabic(Normalise(s))))
	if reason == "" && decimals != "" {
		reason = "number.decimals"
	}
	if reason != "" {
		return 0, &NumberError{s, reason}
	}
	return toInt(s, sign+whole)
}

// splitNumber parts a number with Arabic digits into its sign, its whole part without commas and its decimals.
func splitNumber(text string) (sign, whole, decimals, reason string) {
	if text == "" {
		return "", "", "", "number.empty"
	}
	m := numberForm.FindStringSubmatch(text)
	if m == nil {
		return "", "", "", "number.form"
	}
	if strings.Contains(m[2], ",") && !commas.MatchString(m[2]) {
		return "", "", "", "number.comma"
	}
	if m[1] != "" {
		sign = "-"
	}
	return sign, strings.ReplaceAll(m[2], ",", ""), m[3], ""
}

func toInt(text, digits string) (int64, error) {
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return 0, &NumberError{text, "number.overflow"}
	}
	return n, nil
}

package thai

import (
	"strconv"
	"strings"
)

// Digits writes Arabic digits as Thai ones and leaves the rest: "15 มกราคม 2569" as "๑๕ มกราคม ๒๕๖๙".
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '๐'
		}
		return r
	}, s)
}

// Arabic writes Thai digits as Arabic ones and leaves the rest.
func Arabic(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '๐' && r <= '๙' {
			return r - '๐' + '0'
		}
		return r
	}, s)
}

// Number writes a whole number with thousands separators: -1,234,567.
func Number(n int64) string {
	sign, digits := "", strconv.FormatInt(n, 10)
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return sign + digits
}

// WithUnit writes a number, or what stands in its place ("28.99 เป็น 25"), with its unit: a percentage is named before it, every other
// unit after it. Without a unit the number stands alone.
func WithUnit(number, unit string) string {
	if strings.HasPrefix(unit, "ร้อยละ") {
		return unit + " " + number
	}
	return strings.TrimSpace(number + " " + unit)
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '๐' && r <= '๙' }

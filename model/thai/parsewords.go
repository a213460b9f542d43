package thai

import (
	"math/bits"
	"regexp"
	"strings"
)

// clipped is a number that ends in a digit right behind a place above ten: สองพันห้า is 2,005 as it is written and 2,500 as it is
// said. Only ถ้วน or satang behind it tell that it is said in full.
var clipped = regexp.MustCompile(`(?:ร้อย|พัน|หมื่น|แสน|ล้าน)(?:` + strings.Join(digitWords[1:], "|") + `)$`)

// readBaht reads an amount in words as BahtText writes it, with or without ถ้วน and with spaces between its parts: the digits of
// its satang without a sign. A last หนึ่ง is read too where the Royal Society has เอ็ด, as Excel writes it.
func readBaht(text string) (satang uint64, ok bool) {
	text = strings.ReplaceAll(text, " ", "")
	whole, rest, hasBaht := strings.Cut(text, "บาท")
	if !hasBaht {
		whole, rest = "ศูนย์", text
	}
	baht, ok := readWords(whole)
	if !ok || rest == "" && clipped.MatchString(whole) {
		return 0, false
	}
	if words, parted := strings.CutSuffix(rest, "สตางค์"); parted {
		if satang, ok = readWords(words); !ok || satang < 1 || satang > 99 {
			return 0, false
		}
	} else if !hasBaht || rest != "" && rest != "ถ้วน" {
		return 0, false
	}
	high, sum := bits.Mul64(baht, 100)
	sum, carry := bits.Add64(sum, satang, 0)
	return sum, high+carry == 0
}

// readWords reads a whole number in words: สองล้านห้าแสน, สิบเอ็ด, ศูนย์. What stands before the last ล้าน counts a million times. A
// place without its digit (หมื่นห้า) is how people say other numbers than it seems, and no number here.
func readWords(text string) (n uint64, ok bool) {
	if text == "ศูนย์" {
		return 0, true
	}
	var millions uint64
	if i := strings.LastIndex(text, "ล้าน"); i >= 0 {
		if millions, ok = readWords(text[:i]); !ok || millions == 0 {
			return 0, false
		}
		text = text[i+len("ล้าน"):]
	}
	six, ok := readSixWords(text, millions > 0)
	high, n := bits.Mul64(millions, million)
	n, carry := bits.Add64(n, six, 0)
	return n, ok && high+carry == 0
}

// readSixWords reads a number below a million; nothing is zero when something was read before it (after).
func readSixWords(text string, after bool) (n uint64, ok bool) {
	if text == "" {
		return 0, after
	}
	unit := uint64(million / 10)
	for _, place := range placeWords {
		digit, rest := cutDigit(text, place)
		if digit == 0 && place == "" && after {
			if r, found := strings.CutPrefix(text, "เอ็ด"); found {
				digit, rest = 1, r
			}
		}
		n, text, after = n+digit*unit, rest, after || digit > 0
		unit /= 10
	}
	return n, text == ""
}

// cutDigit takes a digit of a place off the front of a text; 0 when there is none.
func cutDigit(text, place string) (digit uint64, rest string) {
	for d := range uint64(10) {
		if r, found := strings.CutPrefix(text, placed(d, place)); found && d > 0 {
			return d, r
		}
	}
	return 0, text
}

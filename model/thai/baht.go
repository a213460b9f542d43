package thai

import "strings"

var (
	digitWords = [10]string{"", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"}
	placeWords = [6]string{"แสน", "หมื่น", "พัน", "ร้อย", "สิบ", ""}
)

const million = 1_000_000

// BahtText reads an amount of satang in words, as the Royal Society has it: a last 1 after anything is เอ็ด (101 is
// หนึ่งร้อยเอ็ดบาท, where Excel's BAHTTEXT says หนึ่งร้อยหนึ่ง), ล้าน is said once for every six places, whole baht end in ถ้วน.
// It reads every int64; a negative amount begins with ลบ.
func BahtText(satang int64) string {
	var b strings.Builder
	n := uint64(satang)
	if satang < 0 {
		b.WriteString("ลบ")
		n = -n
	}
	baht, rest := n/100, n%100
	if baht > 0 || rest == 0 {
		sayNumber(&b, baht)
		b.WriteString("บาท")
	}
	if rest == 0 {
		b.WriteString("ถ้วน")
	} else {
		sayNumber(&b, rest)
		b.WriteString("สตางค์")
	}
	return b.String()
}

func sayNumber(b *strings.Builder, n uint64) {
	if n == 0 {
		b.WriteString("ศูนย์")
		return
	}
	if n >= million {
		sayNumber(b, n/million)
		b.WriteString("ล้าน")
	}
	saySix(b, n%million, n >= million)
}

// saySix says a number below a million, nothing for zero; after tells that something was said before it.
func saySix(b *strings.Builder, n uint64, after bool) {
	unit := uint64(million / 10)
	for _, place := range placeWords {
		d := n / unit % 10
		if unit == 1 && d == 1 && after {
			b.WriteString("เอ็ด")
		} else {
			b.WriteString(placed(d, place))
		}
		after = after || d > 0
		unit /= 10
	}
}

// placed is how a digit of a place is said: สิบ and ยี่สิบ for the tens 1 and 2, nothing for none.
func placed(digit uint64, place string) string {
	switch {
	case digit == 0:
		return ""
	case place == "สิบ" && digit == 1:
		return place
	case place == "สิบ" && digit == 2:
		return "ยี่สิบ"
	}
	return digitWords[digit] + place
}

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
		readNumber(&b, baht)
		b.WriteString("บาท")
	}
	if rest == 0 {
		b.WriteString("ถ้วน")
	} else {
		readNumber(&b, rest)
		b.WriteString("สตางค์")
	}
	return b.String()
}

func readNumber(b *strings.Builder, n uint64) {
	if n == 0 {
		b.WriteString("ศูนย์")
		return
	}
	if n >= million {
		readNumber(b, n/million)
		b.WriteString("ล้าน")
	}
	readSix(b, n%million, n >= million)
}

// readSix reads a number below a million, nothing for zero; after says that something was read before it.
func readSix(b *strings.Builder, n uint64, after bool) {
	unit := uint64(million / 10)
	for _, place := range placeWords {
		d := n / unit % 10
		switch {
		case d == 0:
		case unit == 10 && d == 1:
			b.WriteString("สิบ")
		case unit == 10 && d == 2:
			b.WriteString("ยี่สิบ")
		case unit == 1 && d == 1 && after:
			b.WriteString("เอ็ด")
		default:
			b.WriteString(digitWords[d] + place)
		}
		after = after || d > 0
		unit /= 10
	}
}

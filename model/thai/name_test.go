package thai

import (
	"strings"
	"testing"
)

// No name of these texts is known to the breaker.
func TestNamesOfNoList(t *testing.T) {
	b := NewBreaker(nil)
	for _, tt := range []struct{ name, in, want string }{
		// persons
		{"first and family name", "นางสาวอัญฐิญาญ์ ฉ่ำเฉลิมฟุ้ง แจ้งว่า", "นางสาวอัญฐิญาญ์_~ฉ่ำเฉลิมฟุ้ง_|แจ้ง~ว่า"},
		{"the third run is no name", "นายประจักษ์ แสงคำเมืองสมมุติ ประธานกรรมการ", "นายประจักษ์_~แสงคำเมืองสมมุติ_|ประธานกรรมการ"},
		{"no family name", "นางบัวผัน และคณะ", "นางบัวผัน_|และ|คณะ"},
		{"an office instead of a family name", "พระครูสุนทรธรรม เจ้าคณะตำบลดอน มา", "พระครูสุนทรธรรม_|เจ้าคณะ~ตำบล~ดอน_|มา"},
		{"words of the field in a family name", "นายอุเทน ปู่หลักฐานเทียม ถาม", "นายอุเทน_~ปู่หลักฐานเทียม_|ถาม"},
		{"two titles", "ว่าที่ร้อยตรี ดร.ฐิติพันธุ์ เอื้อวัฒนา มา", "ว่าที่ร้อยตรี_ดร.ฐิติพันธุ์_~เอื้อวัฒนา_|มา"},
		{"a family of a town", "ดร.กฤษฎิ์ ณ ห้วยฟ้า เสริมว่า", "ดร.กฤษฎิ์_~ณ_ห้วยฟ้า_|เสริม|ว่า"},
		{"a place and no family of a town", "นายกฤษฎิ์ ณ ห้องประชุม", "นายกฤษฎิ์_|ณ_~ห้องประชุม"},
		{"what people are called by", "กำนันบุญเลิศ ทิพย์สมมุติ มา", "กำนันบุญเลิศ_~ทิพย์สมมุติ_|มา"},
		{"and what is none", "ครูผู้ดูแลเด็ก", "ครู|ผู้ดูแล|เด็ก"},
		{"in brackets", "(นายเจษฎากร ฉัตรสมุทรเมฆ) นายก", "(นายเจษฎากร_~ฉัตรสมุทรเมฆ)_|นายก"},
		{"a family name and no space", "นายเจษฎา ฉัตรสมุทรเมฆเสนอให้ถอนวาระออกไปก่อน", "นายเจษฎา_~ฉัตรสมุทรเมฆ|เสนอ~ให้|ถอน|วาระ|ออก~ไป|ก่อน"},
		{"a title alone", "เรียน นาย", "เรียน_|นาย"},
		// places
		{"a village", "ของบ้านซับพญาเหลือง หมู่ที่ ๓", "ของ|บ้านซับพญาเหลือง_|หมู่ที่_๓"},
		{"a village and no space", "บ้านซับพญาเหลืองได้รับ", "บ้านซับพญาเหลือง|ได้รับ"},
		{"a house", "สำรวจบ้านของผู้สูงอายุ", "สำรวจ|บ้าน|ของ|ผู้สูงอายุ"},
		{"a district", "อำเภอธารกาหลงมีผู้ป่วย", "อำเภอ~ธารกาหลง|มี|ผู้ป่วย"},
		{"a school", "โรงเรียนบ้านซับพญาเหลือง ขั้นที่ ๓", "โรงเรียน~บ้านซับพญาเหลือง_|ขั้นที่_๓"},
		{"a body", "เทศบาลตำบลทุ่งพิกุลลอย จำนวน", "เทศบาล~ตำบล~ทุ่งพิกุลลอย_|จำนวน"},
		{"where it lies", "ชุมชนหลังสถานีรถไฟเก่า และ", "ชุมชน~หลังสถานีรถไฟเก่า_|และ"},
		{"no name", "ชุมชนเข้มแข็ง", "ชุมชน|เข้มแข็ง"},
		{"a dotted word", "รพ.สต.บ้านดงตะเคียนคู่ เสนอ", "รพ.สต.~บ้านดงตะเคียนคู่_|เสนอ"},
		{"an odd beginning", "รพ.สต.บ้านศาลาตำเสา เสนอ", "รพ.สต.~บ้านศาลาตำเสา_|เสนอ"},
		// firms
		{"a firm", "บริษัท ไทยตัวอย่างการยาง จำกัด บริจาค", "บริษัท_|ไทยตัวอย่างการยาง_|จำกัด_|บริจาค"},
		{"a shop", "ร้านดอยคำตัวอย่างเสนอราคา", "ร้าน~ดอยคำตัวอย่าง|เสนอ|ราคา"},
		// letters
		{"the sign of a letter", "ที่ สบ ๙๙๙๐๑/ว ๒๘๗ สำนักงาน", "ที่_สบ_๙๙๙๐๑/ว_๒๘๗_|สำนักงาน"},
		// numbers
		{"a number and what no list says is counted", "มี ๘ กระชุ และ", "มี_|๘_กระชุ_|และ"},
		{"a number that names", "เขต ๒ มอบ", "เขต_๒_|มอบ"},
		{"years and months", "อายุ ๔ ปี ๖ เดือน และ", "อายุ_~๔_ปี_๖_เดือน_|และ"},
		{"a share counts nothing", "ร้อยละ ๓๐ ของ", "ร้อยละ_๓๐_|ของ"},
		{"an amount after a year", "ต้นปี ๔๑๕,๒๓๓.๐๐ บาท", "ต้น|ปี_|๔๑๕,๒๓๓.๐๐_บาท"},
		{"a list", "ผู้มาประชุม ๑. นาย", "ผู้~มา~ประชุม_|๑._|นาย"},
		{"a clause of a section", "มาตรา ๑๓ (๑) คือ ปี ๒๕๖๙ (ถ้ามี)", "มาตรา_๑๓_(๑)_|คือ_|ปี_๒๕๖๙_|(ถ้า~มี)"},
		{"a short day", "พฤ. 12 มี.ค. 69 มา", "พฤ._12_มี.ค._69_|มา"},
		{"a month called a month", "ภายในเดือนกุมภาพันธ์ ๒๕๖๙", "ภายใน|เดือนกุมภาพันธ์_๒๕๖๙"},
		{"a prefix after a verb", "เป็นผู้เฝ้าระวัง", "เป็น~ผู้~เฝ้าระวัง"},
		{"ก็ is a word", "ที่ประชุมก็เห็นชอบ แล้วก็นำเข้า", "ที่ประชุม|ก็|เห็นชอบ_|แล้ว|ก็|นำ~เข้า"},
		{"a dash after an indent", "  - กองทุน", "__-_กองทุน"},
		{"an extension", "โทร. ๐-๕๙๐๐-๐๐๐๐ ต่อ ๑๐๒ และ", "โทร._๐-๕๙๐๐-๐๐๐๐_|ต่อ_๑๐๒_|และ"},
		{"against", "๑๑ ต่อ ๑ เสียง", "๑๑_|ต่อ_|๑_เสียง"},
		{"ordinals in words", "รอบที่สองของปี ข้อสอง", "รอบที่สอง|ของ|ปี_|ข้อสอง"},
		{"amounts in words", "(สามหมื่นหกพันบาทถ้วน) สิบห้าวัน", "(สาม~หมื่น~หก~พันบาทถ้วน)_|สิบ~ห้าวัน"},
		// what ICU and libthai tear
		{"torn by others", "สามารถบูรณาการเพราะเหตุใด", "สามารถ|บูรณาการ|เพราะเหตุใด"},
		{"an abbreviation after a word", "ในกทม. และสปสช. เขต", "ใน|กทม._|และ|สปสช._|เขต"},
		{"words that chance finds", "ว่าการประชุม ขอตัวอย่าง", "ว่า|การ~ประชุม_|ขอ~ตัวอย่าง"},
		{"a stroke between function words", "และ/หรือ", "และ/หรือ"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(b.Pieces(tt.in)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// A breaker's own names win over the words of the dictionary.
func TestKnownNamesWin(t *testing.T) {
	const text = "ให้สุขสวัสดิ์ศรีมาประชุม"
	if got := show(NewBreaker([]string{"สุขสวัสดิ์ศรี"}).Pieces(text)); got != "ให้|สุขสวัสดิ์ศรี|มา|ประชุม" {
		t.Errorf("got %s", got)
	}
}

// A name is never taken for a compound of the lists, though the sign of a seam be in it.
func TestANameHasNoSeams(t *testing.T) {
	if got := show(NewBreaker([]string{"ฌฐ|ฑฒ"}).Pieces("ฌฐฑฒ")); got != "ฌฐฑฒ" {
		t.Errorf("got %s", got)
	}
}

// A title typed with a space behind it stands among an office's names as a word of its own; it stays a title.
func TestATitleAmongTheNamesStaysATitle(t *testing.T) {
	b := NewBreaker([]string{"นาย สมชาย ใจดี", "ดร. กฤษฎิ์", "นายก อบต. บ้าน ใหม่", "นายสมชาย และ นางสมหญิง"})
	for in, want := range map[string]string{
		"นายมานพ แก้วใสมาก ถาม":    "นายมานพ_~แก้วใสมาก_|ถาม",
		"ดร. สมหมาย เห็นว่า":       "ดร._สมหมาย_|เห็น~ว่า",
		"ของบ้านแม่ฮ้อย หมู่ที่ ๓": "ของ|บ้านแม่ฮ้อย_|หมู่ที่_๓",
		"๑๐ และ ๑๒ คน":             "๑๐_|และ_|๑๒_คน",
	} {
		if got := show(b.Pieces(in)); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

// Dots in a row are no abbreviation without an end: what is looked at grows with the text and not with its square.
func TestManyDotsAreNoLongAbbreviation(t *testing.T) {
	code := []byte(strings.Repeat(string([]byte{cKo, codeDot}), 1000))
	if n := len(abbreviations(code, 0, nil)); n != dotted {
		t.Errorf("%d ends of one abbreviation", n)
	}
}

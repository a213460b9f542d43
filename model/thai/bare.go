package thai

import "strings"

// titles are what stands before a name and is none of it, the longer before those that begin them. Those with points (น.ส., ร.ต.ต.)
// are cut at their points.
var titles = []string{
	"ว่าที่", "พันตำรวจเอก", "พันตำรวจโท", "พันตำรวจตรี", "ร้อยตำรวจเอก", "ร้อยตำรวจโท", "ร้อยตำรวจตรี", "ดาบตำรวจ", "จ่าสิบตำรวจ", "สิบตำรวจเอก",
	"สิบตำรวจโท", "สิบตำรวจตรี", "จ่าสิบเอก", "จ่าสิบโท", "จ่าสิบตรี", "สิบเอก", "สิบโท", "สิบตรี", "ร้อยเอก", "ร้อยโท", "ร้อยตรี", "พันเอก", "พันโท", "พันตรี",
	"เด็กหญิง", "เด็กชาย", "นางสาว", "นายแพทย์", "นาง", "นาย", "ทันตแพทย์", "แพทย์", "เภสัชกร", "หญิง", "ผู้ใหญ่บ้าน", "ผู้ใหญ่", "กำนัน", "ดอกเตอร์", "อาจารย์", "พระครู",
	"พระ", "คุณ",
}

// titleEnds is how far into a name the point of a title may stand: ว่าที่ ร.ต., ทพญ.
const titleEnds = 5

// BareName is a name without titles, spaces and what stands in brackets: "นางสาวสมศรี ใจดี", "น.ส. สมศรี  ใจดี (ผู้ใหญ่บ้าน)" and
// "สมศรี ใจดี" are one. Whatever looks like a title is cut on both sides, so that equal names stay equal.
func BareName(s string) string {
	s, _, _ = strings.Cut(Fold(s), "(")
	s = strings.ReplaceAll(s, " ", "")
	for again := true; again; {
		again = false
		if at := strings.IndexByte(s, '.'); at >= 0 && len([]rune(s[:at])) < titleEnds {
			s, again = s[at+1:], true
			continue
		}
		for _, t := range titles {
			if rest, ok := strings.CutPrefix(s, t); ok && startsSyllable(rest) {
				s, again = rest, true
				break
			}
		}
	}
	return s
}

// startsSyllable tells whether a text may begin a word: not with a vowel or mark that follows or sits on a letter.
func startsSyllable(s string) bool {
	r := []rune(s)
	return len(r) > 1 && !(r[0] >= 'ะ' && r[0] <= 'ฺ') && !(r[0] >= '็' && r[0] <= '๎')
}

// short are the long words of organisations with their usual short ones; the short one is compared.
var short = [][2]string{
	{"องค์การบริหารส่วนตำบล", "อบต."},
	{"องค์การบริหารส่วนจังหวัด", "อบจ."},
	{"โรงพยาบาลส่งเสริมสุขภาพตำบล", "รพ.สต."},
	{"โรงพยาบาลส่งเสริมสุขภาพ", "รพ.สต."},
	{"สำนักงานสาธารณสุขอำเภอ", "สสอ."},
	{"สำนักงานสาธารณสุขจังหวัด", "สสจ."},
	{"ศูนย์พัฒนาเด็กเล็ก", "ศพด."},
	{"อาสาสมัครสาธารณสุขประจำหมู่บ้าน", "อสม."},
	{"อาสาสมัครสาธารณสุข", "อสม."},
	{"เทศบาลตำบล", "ทต."},
	{"เทศบาลเมือง", "ทม."},
	{"เทศบาลนคร", "ทน."},
	{"โรงพยาบาล", "รพ."},
	{"โรงเรียน", "รร."},
}

// BareOrganisation is an organisation's name to compare by: long words as their short ones, without spaces and points.
func BareOrganisation(s string) string {
	s = strings.ReplaceAll(Fold(s), " ", "")
	for _, w := range short {
		s = strings.ReplaceAll(s, w[0], w[1])
	}
	return strings.ReplaceAll(s, ".", "")
}

// headWords are the words of a post that speaks for an organisation, or for a part of one.
var headWords = []string{"ผู้อำนวยการ", "ผอ", "หัวหน้า", "ประธาน", "ผู้แทน", "ตัวแทน", "ผู้จัดการ", "เจ้าอาวาส"}

// mayor begins the post of the one who speaks for a whole local authority: นายกเทศมนตรี, นายก อบต.
const mayor = "นายก"

// Heads tells whether a post, as BareOrganisation writes it, is one that speaks for an organisation, and what it names as that: "" when
// it says only the post. Whole tells a mayor, who speaks for all of the authority where she works.
func Heads(post string) (of string, whole, ok bool) {
	if of, ok = strings.CutPrefix(post, mayor); ok {
		return of, true, true
	}
	for _, h := range headWords {
		if of, ok = strings.CutPrefix(post, h); ok {
			return of, false, true
		}
	}
	return "", false, false
}

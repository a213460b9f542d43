package thai

import (
	"slices"
	"strings"
)

// wordSet reads a list of words.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// The words that the line rules speak of.
var (
	// unitWords follow a number.
	unitWords = wordSet(`บาท บาทถ้วน สตางค์ ล้าน ล้านบาท แสน แสนบาท หมื่น พัน คน ราย ท่าน รูป ครัวเรือน หลังคาเรือน หลัง ครอบครัว
		แห่ง หมู่ หมู่บ้าน ตำบล อำเภอ จังหวัด ปี เดือน วัน สัปดาห์ ครั้ง รอบ รุ่น โครงการ กิจกรรม กองทุน แผน แผนงาน ข้อ ประเด็น เรื่อง
		น นาที ชั่วโมง ชม กก กม ซม มม มล กรัม กิโลกรัม กิโลเมตร เมตร ตารางเมตร ลิตร ไร่ งาน ตารางวา เปอร์เซ็นต์ คะแนน เสียง ชุด ชิ้น อัน
		เครื่อง ตัว คัน เล่ม ใบ แผ่น หน้า ฉบับ กลุ่ม ทีม ชมรม ห้อง มื้อ ขวด กล่อง ถุง ต้น ด้าน ระดับ ตัวชี้วัด โรง ร้าน โรงเรียน`)
	// numbered come before a number that names which one; those that end in ที่ need no entry.
	numbered = wordSet(`ข้อ มาตรา หมู่ ปี พ.ศ. ค.ศ. หมวด ร้อยละ หน้า ม. บทที่ ซอย วรรค แบบ เลข รหัส ปีงบประมาณ ประจำปี ประจำปีงบประมาณ พุทธศักราช อายุ`)
	// countWords come before a number and may be parted from it at need.
	countWords = wordSet(`จำนวน ประมาณ เวลา รวม เป็นเงิน ลำดับ อีก เพียง กว่า โทร. โทรศัพท์`)
	// numerals make up a number or an amount in words.
	numerals = wordSet(`ศูนย์ หนึ่ง เอ็ด ยี่ สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ สิบเอ็ด ยี่สิบ ร้อย พัน หมื่น แสน ล้าน บาท ถ้วน บาทถ้วน สตางค์`)
	// titleWords come before a name.
	titleWords = wordSet(`นาย นาง นางสาว น.ส. ด.ช. ด.ญ. เด็กชาย เด็กหญิง นพ. พญ. ทพ. ทพญ. ภก. ภญ. ดร. ผศ. รศ. ศ. ผศ.ดร. รศ.ดร. ศ.ดร. คุณ
		นายแพทย์ แพทย์หญิง พระ พระครู พระมหา พระอธิการ ว่าที่ ว่าที่ร้อยตรี ร.ต. ร.ท. ร.อ. พ.ต. พ.ท. พ.อ. ร.ต.ต. ร.ต.ท. ร.ต.อ. พ.ต.ต. พ.ต.ท. พ.ต.อ.
		พ.จ.อ. พ.จ.ท. จ.ส.อ. จ.ส.ต. จ.อ. ส.อ. ส.ต. ด.ต. จ.ส.ท. ส.ต.อ. ส.ต.ท. ม.ล. ม.ร.ว.`)
	// monthWords are the months, in full and short.
	monthWords = wordSet(strings.Join(slices.Concat(months[1:], shortMonths[1:]), " "))
	// eras stand between month and year.
	eras = wordSet(`พ.ศ. ค.ศ. พุทธศักราช`)
	// prefixes make a noun of the word that follows.
	prefixes = wordSet(`การ ความ ผู้ นัก ชาว น่า`)
)

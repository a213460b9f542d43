package specimen

// Worst are words whose marks are drawn wrongly first when something is amiss: marks over tall letters and under letters with a
// foot, two marks on one another, ำ apart from its letter, the rare vowels.
const Worst = "ที่ ปั้น ฝี่ กตัญญู ฐุ ฎุ ฏู ฬุ น้ำ ผู้ กิ๊ฟ ฤๅ ป้า ฟ้า ญู ป่วย ฟื้นฟู ปี้ ฤๅษี ก็ กำ่ เป๊ะ ญาติ์ พื้นที่ สิทธิ์ ศักดิ์ เกี๊ยว จ๋า ปู่ ฝู้ ๆ ฯลฯ ฿"

var (
	tones  = []string{"", "่", "้", "๊", "๋"}
	vowels = []string{"", "ิ", "ี", "ึ", "ื", "ั", "ุ", "ู"}
	// rest are the marks that stand alone or in a pair of their own, the last three in spellings that are typed but not learnt.
	rest = []string{"็", "์", "ํ", "๎", "ฺ", "ิ์", "ุ์", "ู์", "ี์", "ึ์", "ื์", "ั์", "็่", "็้", "ํ่", "ํ้", "ฺ์"}
)

// Stacks are all stacks of marks that Thai spelling allows, and some more that are typed: every consonant, ฤ and ฦ among them,
// with every vowel above or below and every tone, with every other mark, and with ำ under every tone; then ฤๅ and ฦๅ.
func Stacks() []string {
	var out []string
	for c := 'ก'; c <= 'ฮ'; c++ {
		for _, vowel := range vowels {
			for _, tone := range tones {
				out = append(out, string(c)+vowel+tone)
			}
		}
		for _, mark := range rest {
			out = append(out, string(c)+mark)
		}
		for _, tone := range tones {
			out = append(out, string(c)+tone+"ำ")
		}
	}
	return append(out, "ฤๅ", "ฦๅ")
}

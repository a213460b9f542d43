package pdf

import (
	"testing"

	"kongthun/app/paper/specimen"
	"kongthun/app/paper/typeset"
)

// foreign are kerned Latin among Thai, digits of both kinds, the signs of official papers, boxes to tick, and what no font of ours
// has: a face from a telephone, Chinese, Lanna with its marks, Burmese, a code that is not given away, a mark alone over a letter.
const foreign = "AVATAR To. Ty, “To” P.A. LTC COVID-19 กองทุน LTC ครั้งที่ ๒/2569 ๑๒๓,๔๕๖.๗๘ 1234567890 ฿๒๐ 50% (ก) [ข] ☐ ใช่ ☑ ไม่ใช่ ยิ้ม 😀 龍ชัย บ้านᨣᩴᩤ မြန် \u0EFF ก\u1A74"

// lettersPage shows all styles in all sizes that papers use.
func lettersPage() typeset.Document {
	f := typeset.NewFlow(typeset.Setup{Sheet: typeset.Portrait(), Draft: "ร่าง"})
	for _, size := range []typeset.Length{12 * typeset.Point, 14 * typeset.Point, 16 * typeset.Point, 24 * typeset.Point} {
		for _, run := range []typeset.Run{{}, {Bold: true}, {Italic: true}} {
			run.Text = specimen.Worst
			if size <= typeset.DefaultSize {
				run.Text += " " + foreign
			}
			f.Add(typeset.Paragraph{Text: []typeset.Run{run}, Size: size, After: 3 * typeset.Point})
		}
	}
	return f.Document()
}

func TestLettersPage(t *testing.T) {
	doc := lettersPage()
	golden(t, "letters", doc)
	var chars []rune
	for _, m := range doc.Missing {
		chars = append(chars, m.Char)
	}
	if got, want := string(chars), "\u0EFF\u1014\u1019\u103A\u103C\u1A23\u1A64\u1A74龍😀"; got != want {
		t.Errorf("missing are %q, want %q", got, want)
	}
}

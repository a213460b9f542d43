package thai

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// show writes pieces as a line: "_" is a space, "|" a good break, "/" one with a penalty, nothing (but spaces) where none may be.
func show(pieces []Piece) string {
	var b strings.Builder
	for i, p := range pieces {
		b.WriteString(p.Text + strings.Repeat("_", p.Spaces))
		switch {
		case i+1 == len(pieces) || p.Penalty == Never:
		case p.Penalty == 0:
			b.WriteByte('|')
		default:
			b.WriteByte('~')
		}
	}
	return b.String()
}

func TestPieces(t *testing.T) {
	b := NewBreaker(invented)
	for _, tt := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"a space", " ", "_"},
		{"an indent stays with its word", "  มา ไป ", "__มา_|ไป_"},
		{"words", "ทุกคนสามารถบูรณาการ", "ทุก~คน|สามารถ|บูรณาการ"},
		{"repetition", "อื่น ๆ ที่มา ต่าง ๆ", "อื่น_ๆ_|ที่มา_|ต่าง_ๆ"},
		{"and so on", "ข้าว น้ำ ฯลฯ และ", "ข้าว_|น้ำ_ฯลฯ_|และ"},
		{"paiyannoi", "ตามประกาศฯ นี้", "ตาม|ประกาศฯ_|นี้"},
		{"brackets", "งาน (กปท.) นี้", "งาน_|(กปท.)_|นี้"},
		{"brackets without spaces", "งาน(ใหม่)นี้", "งาน|(ใหม่)|นี้"},
		{"quotation marks", "ว่า “มา” แล้ว", "ว่า_|“มา”_|แล้ว"},
		{"straight quotation marks", `งาน "ใหม่" และ "เก่า" นี้`, `งาน_|"ใหม่"_|และ_|"เก่า"_|นี้`},
		{"straight ones without spaces", `งาน"ใหม่"นี้`, `งาน|"ใหม่"|นี้`},
		{"comma, colon, question", "มา, ไป: ใคร?", "มา,_|ไป:_|ใคร?"},
		{"stroke", "ขยะ/สิ่งแวดล้อม", "ขยะ/~สิ่งแวดล้อม"},
		{"hyphen", "ขยะ-ฝุ่นละออง", "ขยะ-ฝุ่นละออง"},
		{"a dash between", "ขยะ – ฝุ่นละออง", "ขยะ_–_|ฝุ่นละออง"},
		{"between numbers", "วันที่ 10 – 12 มีนาคม 2569 ได้ 5 – 7 ครั้ง", "วันที่_10_–_12_มีนาคม_2569_|ได้_|5_–_7_ครั้ง"},
		{"between dates", "1 ธันวาคม 2569 – 31 สิงหาคม 2570", "1_ธันวาคม_2569_–_|31_สิงหาคม_2570"},
		{"a dash at the start", "- ขยะ", "-_ขยะ"},
		{"number and unit", "มี 50,000 บาท และ 20 คน", "มี_|50,000_บาท_|และ_|20_คน"},
		{"unit after a dash for no satang", "มี 50,000.- บาท", "มี_|50,000.-_บาท"},
		{"unit without a space", "มี 3กองทุน", "มี_|3กองทุน"},
		{"number before a word that counts nothing", "มี 3 และ", "มี_|3_|และ"},
		{"range", "อายุ 60-70 ปี", "อายุ_~60-70_ปี"},
		{"per cent", "ร้อยละ 80 และ 5 % นี้", "ร้อยละ_80_|และ_|5_%_|นี้"},
		{"about", "จำนวน 30 คน", "จำนวน_~30_คน"},
		{"clause and section", "มาตรา 47 ข้อ 10(1) หมู่ 5", "มาตรา_47_|ข้อ_10(1)_|หมู่_5"},
		{"Thai digits", "ข้อ ๑๐ จำนวน ๓ คน", "ข้อ_๑๐_|จำนวน_~๓_คน"},
		{"ordinals", "ครั้งที่ 2/2569 หมู่ที่ 3 ระเบียบวาระที่ ๔", "ครั้งที่_2/2569_|หมู่ที่_3_|ระเบียบวาระที่_๔"},
		{"an ordinal of a word", "เครื่องมือที่ 2", "เครื่องมือที่_2"},
		{"date", "เมื่อวันพฤหัสบดีที่ 15 มกราคม พ.ศ. 2569 เวลา 09.30 น. ณ บ้าน", "เมื่อ|วันพฤหัสบดีที่_15_มกราคม_พ.ศ._2569_|เวลา_~09.30_น._|ณ_~บ้าน"},
		{"short date", "ถึง ๑๕ ม.ค. ๖๙ นี้", "ถึง_|๑๕_ม.ค._๖๙_|นี้"},
		{"year of a budget", "ประจำปี 2569 ประจำปีงบประมาณ 2569", "ประจำ~ปี_2569_|ประจำ~ปีงบประมาณ_2569"},
		{"a compound before a longer word", "เงินของกองทุนที่มีความเสี่ยง", "เงิน|ของ~กองทุน|ที่|มี|ความ~เสี่ยง"},
		{"year", "ปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ_พ.ศ._2569"},
		{"title and name", "และนายสมชาย ใจดี มา", "และ|นายสมชาย_~ใจดี_|มา"},
		{"title, space, name", "นาย สมชาย ใจดี มา", "นาย_สมชาย_~ใจดี_|มา"},
		{"short title", "น.ส.สมหญิง ทดสอบดี", "น.ส.สมหญิง_~ทดสอบดี"},
		{"academic title", "ผศ.ดร.สมชาย ใจดี", "ผศ.ดร.สมชาย_~ใจดี"},
		{"a name of the dictionary's words", "นางดาวเรือง ใจดี", "นางดาวเรือง_~ใจดี"},
		{"a known name ends itself", "นายกอปรกุศลเสนอว่า", "นายกอปรกุศล|เสนอ~ว่า"},
		{"a name and no space for long", "นายสมชายได้กล่าวว่าที่ประชุมมีมติ", "นายสมชาย|ได้|กล่าว~ว่า|ที่ประชุม|มี~มติ"},
		{"known names without a title", "ให้ สมหญิง ทดสอบดี ทำ", "ให้_|สมหญิง_~ทดสอบดี_|ทำ"},
		{"no title but a word", "นายกเทศมนตรีและนายอำเภอ", "นายก~เทศมนตรี|และ|นายอำเภอ"},
		{"abbreviations", "สปสช. พ.ศ. น.ส. รพ.สต. อบต.", "สปสช._|พ.ศ._|น.ส._|รพ.สต._|อบต."},
		{"short ones with a name", "ต.แม่ใหม่ อ.เมือง จ.เชียงราย", "ต.แม่ใหม่_|อ.เมือง_|จ.เชียงราย"},
		{"long ones with a name", "อบต.แม่ใหม่", "อบต.~แม่ใหม่"},
		{"stray consonants", "บ้านฌใหม่", "บ้านฌใหม่"},
		{"unknown letters", "และฌฐฑประชุม", "และ~ฌฐฑ~ประชุม"},
		{"unknown letters and a scrap of a word", "และฌฐฑกาประชุม", "และ~ฌฐฑกา|ประชุม"},
		{"prefix", "ชาวบ้านและผู้ทำ", "ชาวบ้าน|และ|ผู้~ทำ"},
		{"Latin", "ระบบ LTC online ใหม่", "ระบบ_|LTC_|online_|ใหม่"},
		{"an address", "ที่ https://example.org/กา นี้", "ที่_|https://example.org/~กา_|นี้"},
		{"break allowed", "สาม\u200Bารถมา", "สามารถ|มา"},
		{"break allowed in a word", "สูง\u200Bอายุ", "สูง|อายุ"},
		{"break allowed before ๆ", "อื่น\u200Bๆ", "อื่น|ๆ"},
		{"break forbidden", "มา\u2060ไป", "มาไป"},
		{"space that forbids", "มา\u00A0ไป", "มา_ไป"},
		{"space that forbids, among others", "มา \u00A0 ไป", "มา___ไป"},
		{"steering at the ends", "\u200Bมา\u2060", "มา"},
		{"only steering", "\u200B\u2060", ""},
		{"another script", "မြန်မာ ไทย", "မြန်မာ_|ไทย"},
		{"a tab", "มา\tไป", "มา|\t|ไป"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(b.Pieces(tt.in)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestPiecesOfAParagraph(t *testing.T) {
	const want = "ที่ประชุม|พิจารณา|โครงการ|ส่งเสริม~สุขภาพ|ผู้สูงอายุ|ตำบล~แม่ใหม่_|ประจำ~ปีงบประมาณ_พ.ศ._2569_|ของ|ชมรม~ผู้สูงอายุ|" +
		"ตำบล~แม่ใหม่_|งบประมาณ_|50,000_บาท_|(ห้า~หมื่นบาทถ้วน)_|นายสมชาย_~ใจดี_|ผู้อำนวยการ|โรงพยาบาล~ส่งเสริม~สุขภาพ~ตำบล~แม่ใหม่_|เสนอ~ให้|" +
		"บูรณาการ|ร่วม~กับ_|อบต._|และ_|สปสช._|ตาม|ประกาศฯ_|ข้อ_10_|เมื่อ|วันพฤหัสบดีที่_15_มกราคม_2569_|ณ_~ห้องประชุม|เทศบาล_|ที่ประชุม|มี~มติ|" +
		"เป็น|เอกฉันท์|อนุมัติ|โครงการ|ดังกล่าว"
	if got := show(NewBreaker(invented).Pieces(speech)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func checkPieces(t interface {
	Helper()
	Fatalf(string, ...any)
}, b *Breaker, s string,
) {
	t.Helper()
	pieces := b.Pieces(s)
	var joined strings.Builder
	for i, p := range pieces {
		joined.WriteString(p.Text + strings.Repeat(" ", p.Spaces))
		switch {
		case p.Text == "" && (i > 0 || p.Spaces == 0):
			t.Fatalf("Pieces(%+q): piece %d is empty", s, i)
		case p.Penalty < Never || p.Penalty > 100:
			t.Fatalf("Pieces(%+q): penalty %d", s, p.Penalty)
		case i+1 == len(pieces) && p.Penalty != 0:
			t.Fatalf("Pieces(%+q): penalty %d at the end", s, p.Penalty)
		case i+1 < len(pieces) && p.Penalty == Never && p.Spaces == 0:
			t.Fatalf("Pieces(%+q): pieces %d and %d should be one", s, i, i+1)
		case i > 0 && pieces[i-1].Spaces == 0 && !wholeBefore(p.Text):
			t.Fatalf("Pieces(%+q): piece %d begins inside a letter: %+q", s, i, p.Text)
		}
	}
	want := strings.NewReplacer("\u200B", "", "\u2060", "", "\u00A0", " ").Replace(s)
	if joined.String() != want {
		t.Fatalf("Pieces(%+q) join to %+q", s, joined.String())
	}
	if !slices.Equal(b.Pieces(s), pieces) {
		t.Fatalf("Pieces(%+q) are others the second time", s)
	}
	if want == s {
		checkBreaks(t, s, pieces)
	}
}

// checkBreaks holds the breaks of a text without steering to what no typist does.
func checkBreaks(t interface {
	Helper()
	Fatalf(string, ...any)
}, s string, pieces []Piece,
) {
	t.Helper()
	for i, p := range pieces[:max(0, len(pieces)-1)] {
		if p.Penalty == Never || p.Text == "" {
			continue
		}
		before, after := []rune(p.Text), []rune(pieces[i+1].Text)
		last, first := before[len(before)-1], after[0]
		switch {
		case strings.ContainsRune(")]}”’»›.,;:!?%…ๆฯ/-–—", first):
			t.Fatalf("Pieces(%+q): a line may begin with %q", s, first)
		case p.Spaces == 0 && strings.ContainsRune("([{“‘«‹#เแโใไ", last):
			t.Fatalf("Pieces(%+q): a line may end with %q", s, last)
		case isDigit(last) && isDigit(first):
			t.Fatalf("Pieces(%+q): a line may end between the figures %q and %q", s, last, first)
		}
	}
}

// wholeBefore tells that a piece does not begin with what hangs on the letter before.
func wholeBefore(piece string) bool {
	first := []rune(piece)[0]
	return !strings.ContainsRune("ะาำๅ", first) && !isMark(first)
}

func TestPiecesProperties(t *testing.T) {
	b := NewBreaker(invented)
	rapid.Check(t, func(t *rapid.T) { checkPieces(t, b, cleaned(messy().Draw(t, "text"))) })
}

// cleaned is text as it reaches Pieces: normalised, but with its steering characters.
func cleaned(s string) string {
	var parts []string
	for _, p := range strings.SplitAfter(s, "\u200B") {
		p, steered := strings.CutSuffix(p, "\u200B")
		if p = Normalise(p); steered {
			p += "\u200B"
		}
		parts = append(parts, p)
	}
	return strings.Join(parts, "")
}

func FuzzPieces(f *testing.F) {
	for _, s := range []string{
		"", speech, "ก\u200B่", "นาย\u2060 \u00A0", `"""`, "\xffก\xff", "เ.า.ๆ", "ต.ต.ต.ต.", "ที่1ที่", "นาย ณ ", "ที่ ก 1/ว 2", "บ้าน.", "1 – 2 ",
	} {
		f.Add(s)
	}
	b := NewBreaker(invented)
	f.Fuzz(func(t *testing.T, s string) {
		var joined strings.Builder
		for _, p := range b.Pieces(s) {
			joined.WriteString(p.Text + strings.Repeat(" ", p.Spaces))
		}
		if want := strings.NewReplacer("\u200B", "", "\u2060", "", "\u00A0", " ").Replace(s); joined.String() != want {
			t.Fatalf("Pieces(%+q) join to %+q", s, joined.String())
		}
		checkPieces(t, b, cleaned(s))
	})
}

// FuzzWords tries any text, and any names: words and parts join to the text, none is empty, and the names change nothing of that.
func FuzzWords(f *testing.F) {
	f.Add("", "")
	f.Add(speech, "แม่ใหม่")
	f.Add("กขค|ง", "ก|ข ค|ง")
	f.Add("\xffก\xff. .", "\xff ก.")
	plain := NewBreaker(nil)
	f.Fuzz(func(t *testing.T, s, names string) {
		for _, b := range []*Breaker{plain, NewBreaker([]string{names})} {
			for _, cut := range [][]string{b.Words(s), b.Parts(s)} {
				if strings.Join(cut, "") != s || slices.Contains(cut, "") && s != "" {
					t.Fatalf("%+q, names %+q: cut into %+q", s, names, cut)
				}
			}
		}
	})
}

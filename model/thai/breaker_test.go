package thai

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// invented are names of no one, for the breakers of these tests.
var invented = []string{"สมหญิง ทดสอบดี", "กอปรกุศล", "บ้านห้วยลองดู", "แม่ใหม่", "ฌ", "ทดสอบชื่อที่ยาวมากเกินกว่าจะเป็นชื่อคนได้", "LTC"}

func TestWords(t *testing.T) {
	b := NewBreaker(invented)
	for _, tt := range []struct{ name, want string }{
		{"empty", ""},
		{"spaces", "  "},
		{"where ICU is wrong", "ทุกคน|สามารถ|บูรณาการ|งาน"},
		{"where libthai is wrong", "สถาบันบัณฑิตพัฒนบริหารศาสตร์"},
		{"an old name of it", "คณะ|พัฒนบริหารศาสตร์"},
		{"the elderly", "ชมรมผู้สูงอายุ|และ|ผู้สูงอายุ"},
		{"a health station", "โรงพยาบาลส่งเสริมสุขภาพตำบล|แม่ใหม่"},
		{"an abbreviation inside", "งาน|ของ|สปสช.|และ|อบต."},
		{"without its dot", "กปท|กับ|อบต"},
		{"with dots", "พ.ศ.| |2569| |น.ส.|สมหญิง| |รพ.สต.|แม่ใหม่"},
		{"of no list", "ก.ธ.จ.|เชียงราย"},
		{"at most six letters of an abbreviation", "ฌ|ฐฑฒฌฐฑ."},
		{"koh", "ก็|จะ|ทำ|ก็|ไป"},
		{"repetition", "อื่น|ๆ| |อื่น| |ๆ"},
		{"paiyannoi", "คณะกรรมการ|ฯ| |ฯลฯ"},
		{"a name", "นาย|กอปรกุศล|มา"},
		{"a village", "ที่|บ้านห้วยลองดู|มี|คน"},
		{"digits", "มี|50,000|บาท"},
		{"Latin", "ระบบ|LTC|ของ|ตำบล"},
		{"quotes", `"|ก็|"|จบ`},
		{"unknown letters are one", "ฌฐฑฒ|มา"},
		{"a stray mark", "\u0E48|มา"},
		{"a stray vowel at the end", "มา|เ"},
		{"an open end", "คั"},
		{"not UTF-8", "มา|\xff|มา"},
		{"steering", "มา|\u200B|มา"},
		{"a full stop", "ประชุม|.| |แล้ว"},
		{"dots", "มา|.|..|ไป"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(b.Words(strings.ReplaceAll(tt.want, "|", "")), "|"); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestNamesAreThisBreakersOnly(t *testing.T) {
	const text = "นายกอปรกุศลมา"
	before := NewBreaker(nil).Words(text)
	if got := NewBreaker(invented).Words(text); slices.Equal(got, before) {
		t.Errorf("the name changes nothing: %q", got)
	}
	if got := NewBreaker(nil).Words(text); !slices.Equal(got, before) {
		t.Errorf("another breaker's name changed %q to %q", before, got)
	}
}

func TestALetterIsNoName(t *testing.T) {
	const text = "มาฌฐไป"
	if got := strings.Join(NewBreaker([]string{"ฌ"}).Words(text), "|"); got != "มา|ฌฐ|ไป" {
		t.Errorf("got %s", got)
	}
}

func TestLongNamesMayBreak(t *testing.T) {
	const name = "โครงการส่งเสริมสุขภาพผู้สูงอายุในชุมชนแม่ใหม่"
	if got := NewBreaker([]string{name}).Words(name); len(got) < 3 {
		t.Errorf("a project's name is cut into %q only", got)
	}
}

func TestWordsJoinToTheInput(t *testing.T) {
	b := NewBreaker(invented)
	rapid.Check(t, func(t *rapid.T) {
		s := messy().Draw(t, "text")
		parts := b.Words(s)
		if strings.Join(parts, "") != s || slices.Contains(parts, "") {
			t.Fatalf("Words(%+q) = %+q", s, parts)
		}
	})
}

// A line of words of the list is cut at places where spelling allows it, into no more words than it was made of.
func TestWordsAreFew(t *testing.T) {
	var words []string
	for w := range listed(t) {
		w = strings.ReplaceAll(w, seam, "")
		var s scratch
		if s.decode(w + "ก"); mayBegin(s.code, len(s.code)-1) { // a few of ICU's are torn themselves (เคอะเ)
			words = append(words, w)
		}
	}
	slices.Sort(words)
	b := NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.SliceOfN(rapid.SampledFrom(words), 1, 8).Draw(t, "line")
		text := strings.Join(line, "")
		if strings.ContainsAny(text, ".ฯๆ") {
			t.Skip("signs are tokens of their own")
		}
		got := b.Words(text)
		if len(got) > len(line) {
			t.Fatalf("%q is cut into %q", line, got)
		}
		for _, w := range got[1:] {
			if strings.ContainsAny(string([]rune(w)[0]), "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎") {
				t.Fatalf("%q begins with what follows a consonant, in %q", w, got)
			}
		}
	})
}

// Real texts of the field, where they lie beside the project: little in them, mostly places in the
// deep south, is unknown to the dictionary.
func TestRealTextsAreKnown(t *testing.T) {
	b := NewBreaker(nil)
	for _, name := range []string{"minutes.json", "problems.json", "proposals.json"} {
		raw, err := os.ReadFile("../../../shared/data/" + name)
		if err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatal("../shared is not there:", err)
			}
			t.Skip("did not run: ../shared/data/" + name + " is not there")
		}
		var s scratch
		s.decode(Normalise(string(raw)))
		s.units(b, nil)
		known, unknown := 0, 0
		for _, u := range s.us {
			switch u.kind {
			case kindWord:
				known++
			case kindUnknown:
				unknown++
			}
		}
		if known == 0 || unknown*40 > known {
			t.Errorf("%s: %d unknown runs beside %d words", name, unknown, known)
		}
	}
}

func TestBreakerConcurrently(t *testing.T) {
	b := NewBreaker(invented)
	want := b.Pieces(speech)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if !slices.Equal(b.Pieces(speech), want) {
					t.Error("two goroutines disturb each other")
				}
			}
		})
	}
	wg.Wait()
}

// speech is a paragraph as minutes have it, all invented.
const speech = "ที่ประชุมพิจารณาโครงการส่งเสริมสุขภาพผู้สูงอายุตำบลแม่ใหม่ ประจำปีงบประมาณ พ.ศ. 2569 ของชมรมผู้สูงอายุตำบลแม่ใหม่ " +
	"งบประมาณ 50,000 บาท (ห้าหมื่นบาทถ้วน) นายสมชาย ใจดี ผู้อำนวยการโรงพยาบาลส่งเสริมสุขภาพตำบลแม่ใหม่ เสนอให้บูรณาการร่วมกับ อบต. และ สปสช. " +
	"ตามประกาศฯ ข้อ 10 เมื่อวันพฤหัสบดีที่ 15 มกราคม 2569 ณ ห้องประชุมเทศบาล ที่ประชุมมีมติเป็นเอกฉันท์อนุมัติโครงการดังกล่าว"

package thai

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestGistLeavesOutWhatSaysNothing(t *testing.T) {
	b := NewBreaker(nil)
	for _, c := range []struct {
		title        string
		words, grams []string
	}{
		{"", nil, nil},
		{"โครงการ ปีงบประมาณ ๒๕๖๙", nil, nil},
		{"โครงการ ๒๕๖๙ ครั้งที่ ๑/๒๕๖๙", nil, []string{"ครั", "งที", "ที่", "รั้", "ั้ง", "ี่1", "้งท"}},
		{"โครงการอบรมผู้สูงอายุ หมู่ที่ 2 และผู้สูงอายุ", []string{"ผู้สูงอายุ", "อบรม"}, strings.Fields("2แล งอา ที่ บรม ผู้ มผู มู่ ยุห รมผ ละผ สูง หมู อบร อาย ะผู ายุ ี่2 ุหม ูงอ ู่ท ู้ส และ ่2แ ่ที ้สู")},
		{"ABC และ abc (ปี 2568)", []string{"abc"}, []string{"abc", "bcแ", "cแล", "ละa", "ะab", "และ"}},
	} {
		got := b.Gist(c.title)
		if !slices.Equal(got.words, c.words) || got.letters != weight(c.words) || !slices.Equal(got.grams, c.grams) {
			t.Errorf("%q: %+q of %d letters and %q", c.title, got.words, got.letters, got.grams)
		}
	}
}

func TestAlike(t *testing.T) {
	b := NewBreaker(nil)
	for _, c := range []struct {
		a, b     string
		from, to int
	}{
		{"", "", 0, 0},
		{"โครงการ", "โครงการ ปี 2569", 0, 0},
		{"อบรมผู้สูงอายุ", "โครงการอบรมผู้สูงอายุ ประจำปีงบประมาณ พ.ศ. ๒๕๖๙", 100, 100},
		{"อบรมผู้สูงอายุ หมู่ที่ 1", "อบรมผู้สูงอายุ หมู่ที่ 12 และ 13", 100, 100},
		{"ป้องกันและควบคุมไข้เลือดออก", "ควบคุม ป้องกัน ไข้เลือดออก", 100, 100},     // in another order
		{"เต้นแอโรบิคเพื่อสุขภาพชุมชน", "เต้นแอโรบิกเพื่อสุขภาพชุมชน", 85, 99},      // by another spelling
		{"ป้องกันไข้เลือดออก", "ป้องกันเด็กจมน้ำ", 1, 60},                           // about something else
		{"ส่งเสริมสุขภาพผู้สูงอายุ", "ส่งเสริมสุขภาพเด็กวัยเรียน", 1, 75},           // for others
		{"ให้ความรู้วัยรุ่นเรื่องบุหรี่", "ให้ความรู้วัยรุ่นเรื่องยาเสพติด", 1, 79}, // a like title
		{"ก", "ข", 0, 0},
	} {
		x, y := b.Gist(c.a), b.Gist(c.b)
		if got := x.Alike(y); got < c.from || got > c.to || got != y.Alike(x) {
			t.Errorf("%s / %s: %d, and %d the other way", c.a, c.b, got, y.Alike(x))
		}
	}
}

func TestAlikeProperties(t *testing.T) {
	b := NewBreaker(nil)
	title := rapid.OneOf(messy(), rapid.Custom(func(t *rapid.T) string {
		out := ""
		for _, w := range rapid.SliceOfN(rapid.SampledFrom([]string{"โครงการ", "อบรม", "ผู้สูงอายุ", "เด็ก", " ", "หมู่ที่ ", "2", "ไข้เลือดออก"}), 0, 9).Draw(t, "words") {
			out += w
		}
		return out
	}))
	rapid.Check(t, func(t *rapid.T) {
		x, y := b.Gist(title.Draw(t, "a")), b.Gist(title.Draw(t, "b"))
		n := x.Alike(y)
		switch {
		case n != y.Alike(x) || n < 0 || n > 100:
			t.Fatalf("%d, and %d the other way", n, y.Alike(x))
		case n > x.Most(y):
			t.Fatalf("%d is more than %d", n, x.Most(y))
		case len(x.words)+len(x.grams) > 0 && x.Alike(x) != 100:
			t.Fatalf("%+v is unlike itself", x)
		}
	})
}

package gold

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// one parses a line.
func one(t interface{ Fatal(...any) }, line string) Paragraph {
	got, err := Parse("", line)
	if err != nil || len(got) != 1 {
		t.Fatal(line, err)
	}
	return got[0]
}

// at takes the strokes out of a text and gives the bytes before which they stood.
func at(text string) (breaks []int) {
	n := 0
	for part := range strings.SplitSeq(text, "|") {
		n += len(part)
		breaks = append(breaks, n)
	}
	return breaks
}

func TestRates(t *testing.T) {
	const line = "มติ|ที่¦ประชุม |รับ¦ทราบ|แล้ว"
	for _, tt := range []struct {
		name, broken string
		want         Rates
	}{
		{
			"nothing", "มติที่ประชุม รับทราบแล้ว",
			Rates{All: Count{Words: 3, Needs: 2}, Within: Count{Words: 2, Needs: 2}},
		},
		{
			"all", "มติ|ที่|ประชุม |รับ|ทราบ|แล้ว",
			Rates{
				All:    Count{Made: 5, Words: 3, Found: 3, Needs: 2, Taken: 2},
				Within: Count{Made: 4, Words: 2, Found: 2, Needs: 2, Taken: 2},
			},
		},
		{
			"two wrong ones", "มติ|ที่ประ|ชุม |รับทราบแ|ล้ว",
			Rates{
				All:    Count{Made: 4, Wrong: 2, Words: 3, Found: 2, Needs: 2},
				Within: Count{Made: 3, Wrong: 2, Words: 2, Found: 1, Needs: 2}, Inside: 2,
			},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got Rates
			wrong := got.Add(one(t, line), at(tt.broken))
			if got != tt.want || len(wrong) != got.All.Wrong {
				t.Errorf("got %+v and %v\nwant %+v", got, wrong, tt.want)
			}
		})
	}
}

func TestShares(t *testing.T) {
	c := Count{Made: 8, Wrong: 2, Words: 10, Found: 9, Needs: 10, Taken: 1}
	if c.WrongShare() != 0.25 || c.Recall() != 0.9 || c.RecallOfBoth() != 0.5 {
		t.Errorf("%v %v %v", c.WrongShare(), c.Recall(), c.RecallOfBoth())
	}
	var none Count
	if none.WrongShare() != 0 || none.Recall() != 0 || none.RecallOfBoth() != 0 {
		t.Error("shares of nothing are not 0")
	}
}

func TestInside(t *testing.T) {
	for _, tt := range []struct {
		line, broken string
		inside       bool
	}{
		{"คน|สามารถ|ไป", "คนสามา|รถไป", true},
		{"งาน|ของ|รพ.สต. |นี้", "งานของรพ.|สต. นี้", true},
		{"งาน|ของ|สปสช. |นี้", "งานของสป|สช. นี้", true},
		{"นายปั้น ¦สุขสมมุติ |มา", "นายปั้น สุข|สมมุติ มา", true},
		{"(นายปั้น ¦สุขสมมุติ)", "(นาย|ปั้น สุขสมมุติ)", false},
		{"นาย|ปั้นหม้อ", "นายปั้น|หม้อ", true},
		{"น.ส.ญาณี |มา", "น.ส.|ญาณี มา", false},
		{"มี|ห้าคน|มา", "มีห้า|คนมา", false},
		{"เงิน |๕ บาท|ถ้วน", "เงิน ๕ |บาทถ้วน", false},
		{"ใน|ครั้งที่ ๒ |นี้", "ในครั้ง|ที่ ๒ นี้", false},
		{"มี|ที่ดิน |๕ ไร่", "มีที่|ดิน ๕ ไร่", true},
		{"วันที่ ๕ มีนาคม", "วันที่ ๕ มีนา|คม", true},
		{"ได้|ร้อยละ ๕ |นะ", "ได้ร้อย|ละ ๕ นะ", false},
		{"ว่า |“ดี” |นะ", "ว่า “|ดี” นะ", false},
		{"บ่อย ๆ |นะ", "บ่อย |ๆ นะ", false},
	} {
		var r Rates
		wrong := r.Add(one(t, tt.line), at(tt.broken))
		if len(wrong) != 1 || wrong[0].Inside != tt.inside || (r.Inside == 1) != tt.inside {
			t.Errorf("%s: %v", tt.broken, wrong)
		}
	}
}

// Whatever a breaker does, the counts hold together.
func TestCountsHoldTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := one(t, rapid.SampledFrom([]string{
			"มติ|ที่¦ประชุม |รับ¦ทราบ", "ณ |วันที่ ๕ มีนาคม ๒๕๖๙ |เวลา ¦๐๙.๓๐ น.", "ก",
		}).Draw(t, "line"))
		breaks := rapid.SliceOf(rapid.IntRange(-1, len(p.Text)+1)).Draw(t, "breaks")
		var r Rates
		wrong := r.Add(p, breaks)
		for _, c := range []Count{r.All, r.Within} {
			if c.Made != c.Wrong+c.Found+c.Taken || c.Found > c.Words || c.Taken > c.Needs {
				t.Fatalf("%+v", c)
			}
		}
		if len(wrong) != r.All.Wrong || r.Inside > r.All.Wrong || r.Within.Made > r.All.Made {
			t.Fatalf("%v, %+v", wrong, r)
		}
		again := r
		again.Add(p, breaks)
		if again.All.Made != 2*r.All.Made || again.All.Words != 2*r.All.Words {
			t.Fatal("a second paragraph is not added")
		}
	})
}

package thai

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSearch(t *testing.T) {
	b := NewBreaker([]string{"สมชัย"})
	for _, tt := range []struct {
		typed, text     string
		found, together bool
	}{
		{"", "อะไรก็ได้", true, true},
		{" … ", "อะไรก็ได้", true, true},
		{"ไข้เลือดออก", "โครงการป้องกันไข้เลือดออก หมู่ที่ 2", true, true},
		{"หมู่ที่ ๒ ไข้เลือดออก", "โครงการป้องกันไข้เลือดออก หมู่ที่ 2", true, false}, // in any order
		{"ไข้เลือดออกหมู่ที่2", "โครงการป้องกันไข้เลือดออก หมู่ที่ 2", true, false},   // without its spaces
		{"ไข้เลือดออก เด็ก", "โครงการป้องกันไข้เลือดออก หมู่ที่ 2", false, false},
		{"ผู้สูงอา", "ส่งเสริมสุขภาพผู้สูงอายุ", true, true}, // while it is being typed
		{"สุขภาพผู้สูงอายุ", "ผู้สูงอายุสุขภาพดี", true, false},
		{"รพสต", "รพ.สต.บ้านหนอง", true, true},
		{"รพ.สต.", "รพสต.บ้านหนอง", true, true},
		{"กรุงเทพฯ", "กรุงเทพมหานคร", true, true},
		{"กรุงเทพ", "กรุงเทพฯ", true, true},
		{"เด็ก ๆ", "เด็กๆ ในศูนย์", true, true},
		{"๒๐๐๐๐", "ขอ 20,000.00 บาท", true, true},
		{"20,000", "ขอ ๒๐๐๐๐ บาท", true, true},
		{"5275-1", "67-L5275-1-1", true, true},
		{"l5275", "67-L5275-1-1", true, true},
		{"นํ้าใจ", "น้ำใจงาม", true, true}, // marks as they are typed
		{"เเปรงฟัน", "แปรงฟัน", true, true},
		{"สมชัย", "สมศรี ชัยภูมิ", false, false}, // a name is one word
		{"กา", "ขา", false, false},
		{"ม้า", "มา", false, false}, // tone marks tell words apart
	} {
		found, together := b.Query(tt.typed).In(tt.text)
		if found != tt.found || together != tt.together {
			t.Errorf("%q in %q: %v, together %v", tt.typed, tt.text, found, together)
		}
	}
}

// A text is found by itself, by any stretch of its clusters, and by its words in another order.
func TestTextsAreFound(t *testing.T) {
	b := NewBreaker(nil)
	rapid.Check(t, func(t *rapid.T) {
		text := Fold(messy().Draw(t, "text"))
		if found, together := b.Query(text).In(text); !found || !together {
			t.Fatalf("%+q is not found by itself", text)
		}
		clusters := Clusters(text)
		from := rapid.IntRange(0, len(clusters)).Draw(t, "from")
		part := strings.Join(clusters[from:rapid.IntRange(from, len(clusters)).Draw(t, "to")], "")
		if found, _ := b.Query(part).In(text); !found {
			t.Fatalf("%+q is not found by %+q", text, part)
		}
		// ๆ belongs to the word before it and is none to be moved.
		words := slices.DeleteFunc(b.Words(text), func(w string) bool { return strings.HasPrefix(w, "ๆ") })
		words = rapid.Permutation(words).Draw(t, "order")
		if found, _ := b.Query(strings.Join(words, " ")).In(text); !found {
			t.Fatalf("%+q is not found by %+q", text, words)
		}
	})
}

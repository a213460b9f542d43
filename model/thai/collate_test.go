package thai

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// inOrder are words in the order of the Royal Society's dictionary.
var inOrder = []string{
	"2569", "กก", "กฎ", "กรรม", "กลม", "กะ", "กา", "ก่า", "ก้า", "กาง", "กำ", "กิน", "กุ้ง", "เก", "เก่ง", "เก้า", "แก", "แก้ว", "โก", "ไก่",
	"ขา", "เขา", "จันทร์", "เจน", "ฉัตร", "ณ", "ดาว", "เดือน", "ทราย", "นา", "น้ำ", "แม่", "ไม้", "ยา", "ฤกษ์", "ฤๅษี", "ลม", "วัน", "ศรี", "สา", "หมู", "หมู่", "อา", "เอก", "ฮา",
}

func TestCompare(t *testing.T) {
	for i, a := range inOrder {
		for j, b := range inOrder {
			if got := Compare(a, b); sign(got) != sign(i-j) {
				t.Errorf("Compare(%s, %s) = %d", a, b, got)
			}
		}
	}
}

func TestFiguresGoByTheirValue(t *testing.T) {
	list := []string{"ครั้งที่ 10/2569", "หมู่ที่ 10", "หมู่ที่ ๒", "ครั้งที่ 2/2569", "หมู่ที่ 1", "หมู่ที่ ๑๑", "ครั้งที่ 2/2568", "10", "9"}
	want := []string{"9", "10", "ครั้งที่ 2/2568", "ครั้งที่ 2/2569", "ครั้งที่ 10/2569", "หมู่ที่ 1", "หมู่ที่ ๒", "หมู่ที่ 10", "หมู่ที่ ๑๑"}
	SortBy(list, strings.Clone)
	if !slices.Equal(list, want) {
		t.Errorf("got %q", list)
	}
}

// byBook is a word as the Royal Society's dictionary looks it up, by another way than the collator's tables: each vowel that is
// written before its consonant behind it, and no tone marks nor other marks that only tell equal words apart.
func byBook(word string) string {
	rs := []rune(word)
	for i := 0; i+1 < len(rs); i++ {
		if rs[i] >= 'เ' && rs[i] <= 'ไ' {
			rs[i], rs[i+1] = rs[i+1], rs[i]
			i++
		}
	}
	return strings.Map(func(r rune) rune {
		if r >= '็' && r <= '๎' {
			return -1
		}
		return r
	}, string(rs))
}

// All words of the dictionary's list that are of letters alone stand as byBook says.
func TestDictionaryIsInOrder(t *testing.T) {
	raw, err := os.ReadFile("words.txt")
	if err != nil {
		t.Fatal(err)
	}
	words := slices.DeleteFunc(strings.Fields(string(raw)), func(w string) bool {
		return strings.ContainsFunc(w, func(r rune) bool {
			return r < 'ก' || r > '์' || r == 'ๆ' || r == 'ฯ' || r == 'ฺ' || r == 'ๅ'
		})
	})
	SortBy(words, strings.Clone)
	wrong := 0
	for i := 1; i < len(words); i++ {
		if a, b := words[i-1], words[i]; byBook(a) > byBook(b) {
			if wrong++; wrong < 10 {
				t.Errorf("%s before %s", a, b)
			}
		}
	}
	if len(words) < 20_000 || wrong > 0 {
		t.Errorf("%d of %d words stand wrong", wrong, len(words))
	}
}

func sign(n int) int { return max(-1, min(1, n)) }

func TestCompareIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := messy().Draw(t, "a"), messy().Draw(t, "b"), messy().Draw(t, "c")
		if sign(Compare(a, b)) != -sign(Compare(b, a)) {
			t.Fatalf("%+q and %+q: both ways are not opposite", a, b)
		}
		if (Compare(a, b) == 0) != (a == b) {
			t.Fatalf("%+q and %+q are equal to the order only", a, b)
		}
		if Compare(a, b) < 0 && Compare(b, c) < 0 && Compare(a, c) >= 0 {
			t.Fatalf("%+q < %+q < %+q, and yet not the first before the last", a, b, c)
		}
	})
}

func TestSortBy(t *testing.T) {
	type person struct {
		name string
		seat int
	}
	list := []person{{"แก้ว", 1}, {"ขา", 2}, {"กา", 3}, {"แก้ว", 4}, {"", 5}, {"เอก", 6}, {"แก้ว", 7}}
	SortBy(list, func(p person) string { return p.name })
	want := []person{{"", 5}, {"กา", 3}, {"แก้ว", 1}, {"แก้ว", 4}, {"แก้ว", 7}, {"ขา", 2}, {"เอก", 6}}
	if !slices.Equal(list, want) {
		t.Errorf("got %v, want %v", list, want)
	}
	SortBy([]person(nil), func(p person) string { return p.name })
}

func TestSortByAgreesWithCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOf(messy()).Draw(t, "list")
		want := slices.Clone(list)
		slices.SortStableFunc(want, Compare)
		SortBy(list, strings.Clone)
		if !slices.Equal(list, want) {
			t.Fatalf("got %+q, want %+q", list, want)
		}
	})
}

func TestCompareConcurrently(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			list := slices.Clone(inOrder)
			slices.Reverse(list)
			SortBy(list, strings.Clone)
			if !slices.Equal(list, inOrder) || !slices.IsSortedFunc(list, Compare) {
				t.Errorf("got %v", list)
			}
		})
	}
	wg.Wait()
}

package thai

import (
	"encoding/json"
	"os"
	"testing"
)

// readReal reads a list of public texts that are no part of the project; without them the test does not run, but for CI.
func readReal(t *testing.T, name string, into any) {
	t.Helper()
	raw, err := os.ReadFile("../../../shared/data/" + name)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("../shared is not there:", err)
		}
		t.Skip("did not run: ../shared/data/" + name + " is not there")
	}
	if err := json.Unmarshal(raw, into); err != nil {
		t.Fatal(err)
	}
}

// Every date, period and sum of public proposals is read: nothing is refused, and the period tells the same days as its two dates.
func TestRealDatesAndSums(t *testing.T) {
	var rows []struct {
		Approved string   `json:"approved_date"`
		Start    string   `json:"period_start"`
		End      string   `json:"period_end"`
		Due      string   `json:"report_due"`
		Period   string   `json:"period_text"`
		Sum      string   `json:"budget_text"`
		Total    *float64 `json:"budget_total"`
	}
	readReal(t, "proposals.json", &rows)
	var dates, periods, sums int
	day := func(s string) (d Day) {
		if s == "" {
			return d
		}
		dates++
		year, month, day, err := ParseDate(s)
		if err != nil {
			t.Error(err)
		}
		return On(year, month, day)
	}
	for _, r := range rows {
		day(r.Approved)
		day(r.Due)
		start, end := day(r.Start), day(r.End)
		if r.Period != "" {
			periods++
			if first, last, err := ParseRange(r.Period); err != nil || first != start || last != end {
				t.Errorf("%q is %v, %v, %v; its days are %v, %v", r.Period, first, last, err, start, end)
			}
		}
		if r.Sum != "" {
			sums++
			if got, err := ParseMoney(r.Sum); err != nil || float64(got) != *r.Total*100 {
				t.Errorf("%q is %d, %v; its number is %g", r.Sum, got, err, *r.Total)
			}
		}
	}
	t.Logf("%d dates, %d periods and %d sums of %d proposals", dates, periods, sums, len(rows))
	if dates < 200 || periods < 70 || sums < 50 {
		t.Error("hardly anything was there to read")
	}
}

// What words and stretches of letters find alike among public titles, by themselves and together: the figures that NearCopy of the
// package model rests on.
func TestRealTitlesAlike(t *testing.T) {
	var rows []struct{ Title string }
	readReal(t, "proposals.json", &rows)
	b := NewBreaker(nil)
	gists := make([]Gist, len(rows))
	for i, r := range rows {
		gists[i] = b.Gist(r.Title)
	}
	found := map[string]map[int]int{"words": {}, "letters": {}, "either": {}}
	levels := []int{75, 80, 85, 90}
	for i, x := range gists {
		best := [3]int{}
		for j, y := range gists[:i] {
			words := Gist{words: x.words, letters: x.letters}.Alike(Gist{words: y.words, letters: y.letters})
			letters := Gist{grams: x.grams}.Alike(Gist{grams: y.grams})
			if x.Alike(y) != max(words, letters) {
				t.Fatal("Alike is not the greater of the two")
			}
			best = [3]int{max(best[0], words), max(best[1], letters), max(best[2], words, letters)}
			if max(words, letters) >= 70 {
				t.Logf("words %d, letters %d: %s | %s", words, letters, rows[i].Title, rows[j].Title)
			}
		}
		for _, level := range levels {
			for k, name := range []string{"words", "letters", "either"} {
				if best[k] >= level {
					found[name][level]++
				}
			}
		}
	}
	for _, level := range levels {
		t.Logf("%d and above: by words %d, by letters %d, by either %d of %d titles", level, found["words"][level], found["letters"][level], found["either"][level], len(rows))
	}
	if found["either"][75] <= max(found["words"][75], found["letters"][75]) {
		t.Error("together they find no more than one of them does")
	}
	if n := found["either"][80]; n < 7 || n > len(rows)/10 {
		t.Errorf("%d near-copies", n)
	}
}

// The days and times of public reports of meetings are read; what they leave out of a date is not made up.
func TestRealMeetings(t *testing.T) {
	var rows []struct {
		Date string `json:"date_text"`
		Time string `json:"time_text"`
	}
	readReal(t, "minutes.json", &rows)
	want := map[string]string{
		"วันพฤหัสบดีที่ 28 พฤษภาคม พ.ศ. 2563": "28/05/2563", "26 พฤษภาคม 2557": "26/05/2557",
		"วันพฤหัสบดี ที่ 15 มกราคม พ.ศ. 2569": "15/01/2569", "15 ต.ค. 2568": "15/10/2568",
	}
	for _, r := range rows {
		if y, m, d, err := ParseDate(r.Date); err != nil || want[r.Date] != "" && SlashDate(y, m, d) != want[r.Date] {
			t.Errorf("%q: %d-%d-%d, %v", r.Date, y, m, d, err)
		}
		if r.Time == "" {
			continue
		}
		if clock, err := ParseClock(r.Time); err != nil || Time(clock) != r.Time {
			t.Errorf("%q: %q, %v", r.Time, clock, err)
		}
	}
}

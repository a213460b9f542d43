package model

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// fileOf is a sound file of a fund, made on a day of 2026 with some content.
func fileOf(path, code, day, print string) RollUpFile {
	return RollUpFile{
		Path: path, Code: code, Fund: "กองทุน", OfficeID: "o1", Day: Date("2026-" + day), Print: print, Period: Period{Year: 2569, Every: Yearly},
	}
}

func TestFilesAreJudged(t *testing.T) {
	ofYear := func(f RollUpFile, year int) RollUpFile { f.Period.Year = year; return f }
	ofOffice := func(f RollUpFile, id ID) RollUpFile { f.OfficeID = id; return f }
	got := Sort([]RollUpFile{
		fileOf("b.xlsx", "L2", "11-20", "2"), fileOf("a.xlsx", "L1", "10-01", "1"), fileOf("a2.xlsx", "l 1", "10-05", "1b"),
		fileOf("a3.xlsx", "L1", "10-05", "1b"), fileOf("c.xlsx", "L3", "10-01", "3"), fileOf("c (2).xlsx", "L3", "10-01", "3b"),
		ofYear(fileOf("d.xlsx", "L4", "10-01", "4"), 2568), ofOffice(fileOf("e.xlsx", "L5", "10-01", "5"), "o2"),
		fileOf("e2.xlsx", "L5", "10-02", "5b"), fileOf("f.xlsx", "", "10-01", "6"), ofOffice(fileOf("g.xlsx", "", "10-01", "7"), "o7"),
		RefusedFile("x.xlsx", Invalid("workbook.cut")), ForeignFile("y.pdf", Invalid("rollup.file.ending")),
	}, 0, "2026-10-31", []ExpectedFund{{Code: "L9"}, {Code: " l2"}, {Code: "L1"}, {Code: "L8", Fund: "กองทุนที่ขาด"}, {Code: "L3"}, {Code: "L8"}, {}})
	want := []struct {
		path           string
		verdict        FileVerdict
		instead        string
		moved          bool
		late, stranger bool
	}{
		{"a.xlsx", FileOlder, "a2.xlsx", false, false, false},
		{"a2.xlsx", FileTaken, "", false, false, false},
		{"a3.xlsx", FileCopy, "a2.xlsx", false, false, false},
		{"b.xlsx", FileTaken, "", false, true, false},
		{"c (2).xlsx", FileRival, "c.xlsx", false, false, false},
		{"c.xlsx", FileTaken, "", false, false, false},
		{"d.xlsx", FileYear, "", false, false, false},
		{"e.xlsx", FileOlder, "e2.xlsx", true, false, false},
		{"e2.xlsx", FileTaken, "", false, false, true},
		{"f.xlsx", FileTaken, "", false, false, true},
		{"g.xlsx", FileTaken, "", false, false, true},
		{"x.xlsx", FileRefused, "", false, false, false},
		{"y.pdf", FileForeign, "", false, false, false},
	}
	if got.Year != 2569 || len(got.Files) != len(want) {
		t.Fatalf("%d: %+v", got.Year, got.Files)
	}
	for i, w := range want {
		if f := got.Files[i]; f.Path != w.path || f.Verdict != w.verdict || f.Instead != w.instead || f.Moved != w.moved || f.Late != w.late || f.Stranger != w.stranger {
			t.Errorf("%+v, want %+v", f, w)
		}
	}
	if missing := []ExpectedFund{{Code: "L8", Fund: "กองทุนที่ขาด"}, {Code: "L9"}}; !reflect.DeepEqual(got.Missing, missing) {
		t.Errorf("missing %+v", got.Missing)
	}
	r := NewRollUp(got, "2026-11-22", "2026-10-31", nil)
	if got.Count(FileTaken) != 6 || r.Count(FileOlder) != 2 || r.Late() != 1 {
		t.Errorf("%d taken, %d older, %d late", got.Count(FileTaken), r.Count(FileOlder), r.Late())
	}
}

func TestWithoutAListNobodyIsMissing(t *testing.T) {
	got := Sort([]RollUpFile{fileOf("a.xlsx", "L1", "10-01", "1")}, 2569, "", nil)
	if len(got.Missing) > 0 || got.Files[0].Stranger || got.Files[0].Late {
		t.Errorf("%+v", got)
	}
}

func TestTheYearIsThatOfMost(t *testing.T) {
	for _, c := range []struct {
		years []int
		want  int
	}{{nil, 0}, {[]int{2570, 2569, 2569}, 2569}, {[]int{2569, 2570}, 2570}, {[]int{2570, 2569, 2569, 2570}, 2570}} {
		var files []RollUpFile
		for _, y := range c.years {
			files = append(files, RollUpFile{Period: Period{Year: y}})
		}
		if got := Sort(files, 0, "", nil).Year; got != c.want {
			t.Errorf("%v: %d", c.years, got)
		}
	}
}

// Whatever the order and however often a file is there, one file of each fund counts, and it is the newest.
func TestJudgingDoesNotDependOnTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var files []RollUpFile
		for n := range rapid.IntRange(1, 12).Draw(t, "files") {
			files = append(files, fileOf(string(rune('a'+n))+".xlsx", rapid.SampledFrom([]string{"L1", "L2", "L3"}).Draw(t, "code"),
				rapid.SampledFrom([]string{"10-01", "10-02", "10-03"}).Draw(t, "day"), rapid.SampledFrom([]string{"x", "y"}).Draw(t, "print")))
		}
		one, other := Sort(files, 0, "2026-10-02", nil), Sort(rapid.Permutation(files).Draw(t, "order"), 0, "2026-10-02", nil)
		if !reflect.DeepEqual(one, other) {
			t.Fatalf("%+v\n%+v", one, other)
		}
		taken := map[string]RollUpFile{}
		for _, f := range one.Files {
			if f.Verdict == FileTaken {
				if _, twice := taken[f.Code]; twice {
					t.Fatalf("%s counts twice", f.Code)
				}
				taken[f.Code] = f
			}
		}
		for _, f := range one.Files {
			if w := taken[f.Code]; f.Verdict == FileOlder && w.Day < f.Day && !newer(one.Files, w, f) || f.Verdict != FileTaken && f.Instead != w.Path {
				t.Fatalf("%+v instead of %+v", w, f)
			}
		}
	})
}

// newer tells whether what the winner says was said again after the file was made.
func newer(files []RollUpFile, w, f RollUpFile) bool {
	return slices.ContainsFunc(files, func(o RollUpFile) bool { return o.Code == w.Code && o.Print == w.Print && o.Day >= f.Day })
}

func TestAFileIsToldByItsManifest(t *testing.T) {
	m := Manifest{FundCode: "L1", Fund: "กองทุน", On: "2026-10-01", Sheets: []ManifestedSheet{{SHA256: "a"}, {SHA256: "b"}}}
	if f := ToldFile("a.xlsx", m); f.Print != "ab" || f.Code != "L1" || f.Day != "2026-10-01" || f.Verdict != "" {
		t.Errorf("%+v", f)
	}
}

// A fund that got its code between two returns is one fund, unless two of its office have one name.
func TestAFundIsOneBeforeAndAfterItsCode(t *testing.T) {
	got := Sort([]RollUpFile{fileOf("a.xlsx", "", "10-01", "1"), fileOf("b.xlsx", "L1", "10-02", "2"), fileOf("c.xlsx", "l 1", "10-02", "2")}, 0, "", nil)
	if f := got.Files; f[0].Verdict != FileOlder || f[0].Instead != "b.xlsx" || f[1].Verdict != FileTaken || f[2].Verdict != FileCopy {
		t.Errorf("%+v", f)
	}
	got = Sort([]RollUpFile{fileOf("a.xlsx", "", "10-01", "1"), fileOf("b.xlsx", "L1", "10-02", "2"), fileOf("c.xlsx", "L2", "10-02", "3")}, 0, "", nil)
	if got.Count(FileTaken) != 3 {
		t.Errorf("%+v", got.Files)
	}
}

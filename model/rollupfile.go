package model

import (
	"cmp"
	"slices"
	"strings"

	"kongthun/model/thai"
)

// FileVerdict is what a roll-up makes of a file.
type FileVerdict string

// The verdicts.
const (
	FileTaken   FileVerdict = "taken"   // it counts
	FileCopy    FileVerdict = "copy"    // the same as another one, which counts
	FileOlder   FileVerdict = "older"   // a newer one of the fund counts
	FileRival   FileVerdict = "rival"   // another one of the same day says something else, and that one counts
	FileYear    FileVerdict = "year"    // of another year
	FileRefused FileVerdict = "refused" // could not be taken; Fault says why
	FileForeign FileVerdict = "foreign" // is no workbook, and so no return: a letter, what a system leaves behind; Fault says what
)

// RollUpFile is a file that was found, and what was made of it.
type RollUpFile struct {
	Path     string      `json:"path"` // in the folder, with slashes
	Verdict  FileVerdict `json:"verdict"`
	Fault    *Error      `json:"fault,omitempty"`
	Instead  string      `json:"instead,omitempty"` // the path of the file that counts
	Moved    bool        `json:"moved,omitempty"`   // the file that counts instead was made in another office file
	Late     bool        `json:"late,omitempty"`
	Stranger bool        `json:"stranger,omitempty"` // taken, and its fund is none of those that are expected
	Doubts   []*Error    `json:"doubts,omitempty"`   // what in it does not agree, see FundReturn.Doubts

	Office   string `json:"office,omitempty"`
	OfficeID ID     `json:"officeId,omitempty"`
	Fund     string `json:"fund,omitempty"`
	Code     string `json:"code,omitempty"`
	Amphoe   string `json:"amphoe,omitempty"`
	Changwat string `json:"changwat,omitempty"`
	Period   Period `json:"period,omitzero"`
	Day      Date   `json:"day,omitempty"` // on which the return was made
	Program  string `json:"program,omitempty"`
	Print    string `json:"-"` // of the rows; equal for equal contents
}

// ToldFile is a sound file as its manifest tells of it.
func ToldFile(path string, m Manifest) RollUpFile {
	var print strings.Builder
	for _, s := range m.Sheets {
		print.WriteString(s.SHA256)
	}
	return RollUpFile{
		Path: path, Office: m.Office, OfficeID: m.OfficeID, Fund: m.Fund, Code: m.FundCode, Amphoe: m.Amphoe, Changwat: m.Changwat, Period: m.Period, Day: m.On, Program: m.Program,
		Print: print.String(),
	}
}

// RefusedFile is a file that could not be taken, and why.
func RefusedFile(path string, fault *Error) RollUpFile {
	return RollUpFile{Path: path, Verdict: FileRefused, Fault: fault}
}

// ForeignFile is a file that is no workbook, and what it is.
func ForeignFile(path string, fault *Error) RollUpFile {
	return RollUpFile{Path: path, Verdict: FileForeign, Fault: fault}
}

// fundKeys are the codes of funds by office and name; a code of two funds of one office with one name is "".
type fundKeys map[string]string

func fundKeysOf(files []RollUpFile) fundKeys {
	keys := fundKeys{}
	for _, f := range files {
		code := FundCodeKey(f.Code)
		if f.Fault != nil || code == "" {
			continue
		}
		if known, twice := keys[f.named()]; twice && known != code {
			code = ""
		}
		keys[f.named()] = code
	}
	return keys
}

// of is what files of one fund have in common: its code, which those from before it had one take from the others of its office and
// name; where there is none, office and name.
func (k fundKeys) of(f RollUpFile) string {
	return cmp.Or(FundCodeKey(f.Code), k[f.named()], f.named())
}

// named is the fund by its office and name.
func (f RollUpFile) named() string { return string(f.OfficeID) + "\x00" + f.Fund }

// FundCodeKey is a fund's code as it is compared: without spaces, in capitals.
func FundCodeKey(code string) string { return strings.ToUpper(strings.Join(strings.Fields(code), "")) }

// ExpectedFund is a fund that a return is expected of.
type ExpectedFund struct {
	Code   string `json:"code"`
	Fund   string `json:"fund,omitempty"`
	Amphoe string `json:"amphoe,omitempty"`
}

// Sorted is the files of a folder judged, by path.
type Sorted struct {
	Year    int
	Files   []RollUpFile
	Missing []ExpectedFund // by code
}

// Sort judges the files of a folder: which of them count, and why the others do not. Sound ones bear no verdict yet. They count when
// they are of the year (0: that of which there are the most, of two the later), and of one fund only the newest; of two made on one
// day that differ, the one whose path comes last; of two that say the same, the earlier. In which order the files are given changes nothing. A file made after the day due
// ("": none) counts, and is late. Without expected funds none is missing, and none a stranger.
func Sort(files []RollUpFile, year int, due Date, expected []ExpectedFund) Sorted {
	out := Sorted{Year: year, Files: slices.Clone(files)}
	if year == 0 {
		out.Year = commonYear(files)
	}
	slices.SortFunc(out.Files, func(a, b RollUpFile) int { return cmp.Compare(a.Path, b.Path) })
	keys, newest := fundKeysOf(files), map[string]RollUpFile{}
	for i := range out.Files {
		f := &out.Files[i]
		switch {
		case f.Fault != nil:
		case f.Period.Year != out.Year:
			f.Verdict = FileYear
		default:
			f.Verdict, f.Late = FileTaken, due.before(f.Day)
			if fund := keys.of(*f); newest[fund].Day <= f.Day {
				newest[fund] = *f
			}
		}
	}
	out.choose(keys, newest)
	out.compare(expected)
	return out
}

// choose leaves one file of each fund: that which came first with what the newest tells.
func (s *Sorted) choose(keys fundKeys, newest map[string]RollUpFile) {
	best := map[string]int{}
	for i, f := range s.Files {
		fund := keys.of(f)
		at, there := best[fund]
		if f.Verdict == FileTaken && f.Print == newest[fund].Print && (!there || f.Day < s.Files[at].Day) {
			best[fund] = i
		}
	}
	for i := range s.Files {
		if f := &s.Files[i]; f.Verdict == FileTaken && best[keys.of(*f)] != i {
			f.yield(s.Files[best[keys.of(*f)]])
		}
	}
}

// yield makes the file one that does not count, because another does.
func (f *RollUpFile) yield(to RollUpFile) {
	f.Instead, f.Moved, f.Late = to.Path, f.OfficeID != to.OfficeID, false
	switch {
	case f.Print == to.Print:
		f.Verdict = FileCopy
	case f.Day == to.Day:
		f.Verdict = FileRival
	default:
		f.Verdict = FileOlder
	}
}

func commonYear(files []RollUpFile) (year int) {
	count := map[int]int{}
	for _, f := range files {
		if f.Fault != nil {
			continue
		}
		y := f.Period.Year
		count[y]++
		if count[y] > count[year] || count[y] == count[year] && y > year {
			year = y
		}
	}
	return year
}

// Taken are the files that count, by district, code and path.
func (s Sorted) Taken() (out []RollUpFile) {
	for _, f := range s.Files {
		if f.Verdict == FileTaken {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b RollUpFile) int {
		return cmp.Or(thai.Compare(a.Changwat, b.Changwat), thai.Compare(a.Amphoe, b.Amphoe), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Path, b.Path))
	})
	return out
}

// compare finds who is missing and who was not expected.
func (s *Sorted) compare(expected []ExpectedFund) {
	wanted := map[string]ExpectedFund{}
	for _, e := range expected {
		if key := FundCodeKey(e.Code); key != "" {
			if _, twice := wanted[key]; !twice {
				wanted[key] = e
			}
		}
	}
	if len(wanted) == 0 {
		return
	}
	came := map[string]bool{}
	for i := range s.Files {
		f := &s.Files[i]
		if f.Verdict != FileTaken {
			continue
		}
		key := FundCodeKey(f.Code)
		_, known := wanted[key]
		f.Stranger, came[key] = !known, true
	}
	for key, e := range wanted {
		if !came[key] {
			s.Missing = append(s.Missing, e)
		}
	}
	slices.SortFunc(s.Missing, func(a, b ExpectedFund) int { return cmp.Compare(FundCodeKey(a.Code), FundCodeKey(b.Code)) })
}

// Count is how many files were judged so.
func (s Sorted) Count(v FileVerdict) int {
	return countFiles(s.Files, func(f RollUpFile) bool { return f.Verdict == v })
}

// Count is Sorted.Count of its files.
func (r *RollUp) Count(v FileVerdict) int { return Sorted{Files: r.Files}.Count(v) }

// Late is how many files that count came after the day due.
func (r *RollUp) Late() int { return countFiles(r.Files, func(f RollUpFile) bool { return f.Late }) }

// Doubted is how many files that count do not agree with themselves.
func (r *RollUp) Doubted() int {
	return countFiles(r.Files, func(f RollUpFile) bool { return f.Verdict == FileTaken && len(f.Doubts) > 0 })
}

func countFiles(files []RollUpFile, is func(RollUpFile) bool) (n int) {
	for _, f := range files {
		if is(f) {
			n++
		}
	}
	return n
}

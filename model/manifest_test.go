package model

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func returned() Return {
	return Return{
		Kind: "province", Sheet: "ก",
		Columns: []ReturnColumn{
			{Key: "title", Kind: TextCell},
			{Key: "people", Kind: NumberCell},
			{Key: "money", Kind: MoneyCell},
			{Key: "on", Kind: DateCell},
			{Key: "share", Kind: ShareCell},
		},
		Rows: [][]Cell{
			{TextOf("โครงการ\r\nหนึ่ง"), CountOf(40), MoneyOf(12345), DayOf("2026-01-15"), {Number: 5945, Known: true}},
			{TextOf("สอง"), {}, {}, {}, {}},
		},
	}
}

// The doc comment of RowsHash says what is hashed; this is those bytes, written by hand.
func TestWhatIsHashed(t *testing.T) {
	sum := sha256.Sum256([]byte("title\x00people\x00money\x00on\x00share\x00\n" +
		"tโครงการ\nหนึ่ง\x00n40\x00m12345\x00d2026-01-15\x00s5945\x00\n" +
		"tสอง\x00-\x00-\x00-\x00-\x00\n"))
	if got := returned().RowsHash(); got != hex.EncodeToString(sum[:]) {
		t.Error(got)
	}
}

func TestTheHashIsOfValuesAndOfNothingElse(t *testing.T) {
	want := returned().RowsHash()
	for name, change := range map[string]func(*Return){
		"title":       func(r *Return) { r.Title = []string{"ข"} },
		"width":       func(r *Return) { r.Columns[0].Width = 9 },
		"header":      func(r *Return) { r.Columns[0].Header = "ค" },
		"totals":      func(r *Return) { r.Totals = make([]Cell, 5) },
		"line breaks": func(r *Return) { r.Rows[0][0].Text = "โครงการ\nหนึ่ง" },
	} {
		r := returned()
		if change(&r); r.RowsHash() != want {
			t.Errorf("%s changes the hash", name)
		}
	}
	for name, change := range map[string]func(*Return){
		"text":             func(r *Return) { r.Rows[1][0].Text = "สาม" },
		"a satang":         func(r *Return) { r.Rows[0][2].Number++ },
		"nothing for zero": func(r *Return) { r.Rows[1][2] = MoneyOf(0) },
		"text for number":  func(r *Return) { r.Rows[0][1] = TextOf("40") },
		"a row less":       func(r *Return) { r.Rows = r.Rows[:1] },
		"rows turned":      func(r *Return) { r.Rows[0], r.Rows[1] = r.Rows[1], r.Rows[0] },
		"a column's key":   func(r *Return) { r.Columns[0].Key = "x" },
	} {
		r := returned()
		if change(&r); r.RowsHash() == want {
			t.Errorf("%s does not change the hash", name)
		}
	}
}

// A value that stands in a column of another kind is hashed as the text that is written for it.
func TestValuesInForeignColumns(t *testing.T) {
	for _, c := range []struct {
		cell Cell
		kind CellKind
		want string
	}{
		{DayOf("2026-01-15"), TextCell, "t15/01/2569"},
		{CountOf(1234), TextCell, "t1,234"},
		{Cell{Known: true}, DateCell, "-"},
		{TextOf("ราว"), MoneyCell, "tราว"},
	} {
		if got := c.cell.canonical(c.kind); got != c.want {
			t.Errorf("%+v: %q, want %q", c.cell, got, c.want)
		}
	}
}

func manifest() Manifest {
	return Manifest{
		Format: ReturnFormat, Kind: "province", Layout: "province/1", Office: "อบต.ตัวอย่าง", OfficeID: "o0000000000000000", Fund: "กองทุน",
		FundCode: "L0000", Changwat: "ตัวอย่าง", Period: Period{Year: 2569, Every: Quarterly, Number: 1}, Program: "0.6.0", On: "2026-01-02",
	}
}

func TestAManifestTellsCountsSumsAndHashes(t *testing.T) {
	r := returned()
	more := returned()
	more.Sheet, more.Rows = "ข", nil
	r.Also = []Return{more}
	r, err := r.WithManifest(manifest())
	if err != nil {
		t.Fatal(err)
	}
	first, second := r.Manifest.Sheets[0], r.Manifest.Sheets[1]
	if first.Rows != 2 || !reflect.DeepEqual(first.Sums, map[string]Satang{"money": 12345}) || first.SHA256 != returned().RowsHash() {
		t.Errorf("%+v", first)
	}
	if second.Sheet != "ข" || second.Rows != 0 || second.Sums["money"] != 0 || r.Fingerprint() == returned().Fingerprint() {
		t.Errorf("%+v", second)
	}
	back, err := ManifestOf(r.Manifest.Lines())
	if err != nil || !reflect.DeepEqual(back, *r.Manifest) {
		t.Errorf("%v\n%+v\n%+v", err, back, *r.Manifest)
	}
	r.Rows[0][2] = MoneyOf(1 << 62)
	r.Rows[1][2] = MoneyOf(1 << 62)
	if _, err := r.WithManifest(manifest()); !errors.Is(err, Invalid("money.overflow")) {
		t.Error(err)
	}
}

func TestManifestsThatAreNot(t *testing.T) {
	r, err := returned().WithManifest(manifest())
	if err != nil {
		t.Fatal(err)
	}
	without := func(key string) []ManifestLine {
		var out []ManifestLine
		for _, l := range r.Manifest.Lines() {
			if l.Key != key {
				out = append(out, l)
			}
		}
		return out
	}
	with := func(key, value string) []ManifestLine {
		out := r.Manifest.Lines()
		for i := range out {
			if out[i].Key == key {
				out[i].Value = value
			}
		}
		return out
	}
	many := with("format", ReturnFormat)
	for i := range mostManifestLines {
		many = append(many, ManifestLine{"x" + strings.Repeat("x", i), ""})
	}
	for name, c := range map[string]struct {
		lines []ManifestLine
		key   string
	}{
		"none":            {nil, "manifest.unknown"},
		"another form":    {with("format", "other/1"), "manifest.unknown"},
		"no office":       {without("office"), "manifest.damaged"},
		"no period":       {with("period", "2569-M13"), "manifest.damaged"},
		"negative rows":   {with("sheet.1.rows", "-1"), "manifest.damaged"},
		"sum in words":    {with("sheet.1.sum.money", "มาก"), "manifest.damaged"},
		"too many sheets": {with("sheets", "33"), "manifest.damaged"},
		"too many lines":  {many, "manifest.damaged"},
		"twice":           {append(with("x", ""), ManifestLine{"fund", ""}), "manifest.damaged"},
		"no hash":         {without("sha256"), "manifest.damaged"},
		"another name":    {with("office", "อื่น"), "manifest.altered"},
		"behind the hash": {append(with("x", ""), ManifestLine{"more", ""}), "manifest.altered"},
	} {
		if _, err := ManifestOf(c.lines); !errors.Is(err, Invalid(c.key)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Whatever stands in it, a manifest comes back, and no line can be changed without being told.
func TestManifestsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := manifest()
		text := rapid.StringMatching(`[ก-ฮa-z0-9 .]{0,12}`)
		m.Office, m.Fund, m.FundCode, m.Tambon, m.Amphoe = text.Draw(t, "a"), text.Draw(t, "b"), text.Draw(t, "c"), text.Draw(t, "d"), text.Draw(t, "e")
		for i := range rapid.IntRange(0, 4).Draw(t, "sheets") {
			s := ManifestedSheet{Sheet: text.Draw(t, "sheet"), Rows: rapid.IntRange(0, 5000).Draw(t, "rows"), SHA256: text.Draw(t, "hash")}
			for _, key := range []string{"a", "b.c"}[:i%3] {
				if s.Sums == nil {
					s.Sums = map[string]Satang{}
				}
				s.Sums[key] = Satang(rapid.Int64Range(-1e15, 1e15).Draw(t, "sum"))
			}
			m.Sheets = append(m.Sheets, s)
		}
		lines := m.Lines()
		back, err := ManifestOf(lines)
		if err != nil || !reflect.DeepEqual(back, m) {
			t.Fatalf("%v\n%+v\n%+v", err, back, m)
		}
		at := rapid.IntRange(0, len(lines)-1).Draw(t, "at")
		lines[at].Value += "x"
		if _, err := ManifestOf(lines); err == nil {
			t.Fatalf("%s may be changed", lines[at].Key)
		}
	})
}

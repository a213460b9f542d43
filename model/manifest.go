package model

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strconv"
	"strings"

	"kongthun/model/thai"
)

// ReturnFormat is the form of manifest that this program writes and reads.
const ReturnFormat = "kongthun-return/1"

// The most that a manifest may tell of: no return of this program comes near, a file made to do harm does not get beyond.
const (
	mostManifestSheets = 32
	mostManifestLines  = 1000
)

// ManifestLine is one line of a manifest as it stands in a workbook.
type ManifestLine struct {
	Key   string
	Value string
}

// ReturnLayout is the column map of a kind of return: its sheets, and the name and version by which manifests call it, "province/1".
type ReturnLayout struct {
	Name   string
	Sheets []Layout
}

// ReturnRead is a return that came in: the values that stand in it, and in what they differ from what its manifest says.
type ReturnRead struct {
	Return   Return
	Findings []Finding
}

// Sheets are all the sheets of a return, its own first.
func (r Return) Sheets() []Return { return append([]Return{r}, r.Also...) }

// WithManifest gives the return a manifest whose sheets are counted, summed up and hashed from the rows as they are. The error is
// invalid, key "money.overflow", when a column's sum is too large.
func (r Return) WithManifest(m Manifest) (Return, error) {
	m.Sheets = nil
	for _, sheet := range r.Sheets() {
		told, err := sheet.told()
		if err != nil {
			return r, err
		}
		m.Sheets = append(m.Sheets, told)
	}
	r.Manifest = &m
	return r, nil
}

// told is what a manifest says of the sheet.
func (r Return) told() (ManifestedSheet, error) {
	out := ManifestedSheet{Sheet: r.Sheet, Rows: len(r.Rows), SHA256: r.RowsHash()}
	for i, c := range r.Columns {
		if c.Kind != MoneyCell {
			continue
		}
		total := Satang(0)
		for _, row := range r.Rows {
			var err error
			if total, err = total.Plus(row[i].money()); err != nil {
				return out, err
			}
		}
		if out.Sums == nil {
			out.Sums = map[string]Satang{}
		}
		out.Sums[c.Key] = total
	}
	return out, nil
}

// money is the amount of a cell of a money column; 0 when it is not known, and for a text.
func (c Cell) money() Satang {
	if !c.Known || c.Text != "" {
		return 0
	}
	return Satang(c.Number)
}

// RowsHash is the SHA-256, in lower-case hexadecimal, over the values of a sheet's rows; how they are formatted, titles, totals and
// widths have no part in it. Hashed are, in UTF-8:
//
//   - the keys of the columns, each followed by a zero byte, then a line feed;
//   - for every row, in order: for every column, in order, a letter, the value and a zero byte; then a line feed.
//
// The letter and the value are "-" and nothing for an empty cell; "t" and the text, its lines parted by a line feed alone; "n" and a
// whole number in decimal; "m" and an amount in satang, in decimal; "s" and
// hundredths of a per cent, in decimal; "d" and a day as YYYY-MM-DD in ค.ศ. No cell holds a zero byte, so
// two different sheets never hash the same bytes.
func (r Return) RowsHash() string {
	h := sha256.New()
	var line strings.Builder
	flush := func() {
		line.WriteByte('\n')
		_, _ = h.Write([]byte(line.String())) // a hash takes everything
		line.Reset()
	}
	for _, c := range r.Columns {
		line.WriteString(c.Key + "\x00")
	}
	flush()
	for _, row := range r.Rows {
		for i, c := range r.Columns {
			line.WriteString(row[i].canonical(c.Kind) + "\x00")
		}
		flush()
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Fingerprint is the SHA-256 over the hashes of all its sheets, each followed by a line feed: two returns with the same values have the
// same, whenever and by whatever version of the program they were made.
func (r Return) Fingerprint() string {
	h := sha256.New()
	for _, sheet := range r.Sheets() {
		_, _ = h.Write([]byte(sheet.RowsHash() + "\n"))
	}
	return hex.EncodeToString(h.Sum(nil))
}

var oneBreak = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// canonical is the cell as RowsHash has it. A value of another kind than its column's is the text that is then written.
func (c Cell) canonical(kind CellKind) string {
	switch {
	case !c.Known:
		return "-"
	case c.Text != "":
		return "t" + oneBreak.Replace(c.Text)
	case kind == NumberCell:
		return "n" + strconv.FormatInt(c.Number, 10)
	case kind == MoneyCell:
		return "m" + strconv.FormatInt(c.Number, 10)
	case kind == ShareCell:
		return "s" + strconv.FormatInt(c.Number, 10)
	case kind == DateCell && c.Date.Valid():
		return "d" + string(c.Date)
	case kind == DateCell:
		return "-"
	case c.Date.Valid():
		return "t" + thai.SlashDate(c.Date.YMD())
	}
	return "t" + thai.Number(c.Number)
}

// Lines are the manifest as it stands in a workbook; the last tells the SHA-256 over all before it, each as key, zero byte, value,
// line feed. It proves nothing against who wants to deceive, since anybody can work it out; it tells an accident.
func (m Manifest) Lines() []ManifestLine {
	out := []ManifestLine{
		{"format", m.Format},
		{"kind", m.Kind},
		{"layout", m.Layout},
		{"office", m.Office},
		{"officeId", string(m.OfficeID)},
		{"fund", m.Fund},
		{"fundCode", m.FundCode},
		{"tambon", m.Tambon},
		{"amphoe", m.Amphoe},
		{"changwat", m.Changwat},
		{"period", m.Period.String()},
		{"program", m.Program},
		{"on", string(m.On)},
		{"sheets", strconv.Itoa(len(m.Sheets))},
	}
	for i, s := range m.Sheets {
		at := "sheet." + strconv.Itoa(i+1)
		out = append(out, ManifestLine{at, s.Sheet}, ManifestLine{at + ".rows", strconv.Itoa(s.Rows)})
		for _, key := range slices.Sorted(maps.Keys(s.Sums)) {
			out = append(out, ManifestLine{at + ".sum." + key, s.Sums[key].String()})
		}
		out = append(out, ManifestLine{at + ".sha256", s.SHA256})
	}
	return append(out, ManifestLine{"sha256", hashOfLines(out)})
}

func hashOfLines(lines []ManifestLine) string {
	h := sha256.New()
	for _, l := range lines {
		_, _ = h.Write([]byte(l.Key + "\x00" + oneBreak.Replace(l.Value) + "\n"))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// ManifestOf reads the lines of a manifest. The errors are invalid: "manifest.unknown" for a form that this program does not know,
// "manifest.damaged" (with the line's key) when a line is missing, stands twice or cannot be read, "manifest.altered" when the
// lines are not those that were hashed.
func ManifestOf(lines []ManifestLine) (Manifest, error) {
	read := manifestReader{values: map[string]string{}}
	for i, l := range lines {
		if _, twice := read.values[l.Key]; twice || i >= mostManifestLines {
			return Manifest{}, Invalid("manifest.damaged", "line", l.Key)
		}
		read.values[l.Key] = l.Value
	}
	if f := read.values["format"]; f != ReturnFormat {
		return Manifest{}, Invalid("manifest.unknown", "format", f, "known", ReturnFormat)
	}
	m := read.head()
	for i := range read.count("sheets", mostManifestSheets) {
		m.Sheets = append(m.Sheets, read.sheet("sheet."+strconv.Itoa(i+1)))
	}
	want := read.text("sha256")
	if read.wrong != "" {
		return Manifest{}, Invalid("manifest.damaged", "line", read.wrong)
	}
	if last := len(lines) - 1; lines[last].Key != "sha256" || hashOfLines(lines[:last]) != want {
		return Manifest{}, Invalid("manifest.altered")
	}
	return m, nil
}

// manifestReader reads values by their keys and remembers the first that was wrong.
type manifestReader struct {
	values map[string]string
	wrong  string
}

func (r *manifestReader) fault(key string) { r.wrong = cmp.Or(r.wrong, key) }

func (r *manifestReader) text(key string) string {
	v, ok := r.values[key]
	if !ok {
		r.fault(key)
	}
	return v
}

func (r *manifestReader) count(key string, most int) int {
	n, err := strconv.Atoi(r.text(key))
	if err != nil || n < 0 || n > most {
		r.fault(key)
		return 0
	}
	return n
}

func (r *manifestReader) head() Manifest {
	m := Manifest{
		Format: r.text("format"), Kind: r.text("kind"), Layout: r.text("layout"), Office: r.text("office"), OfficeID: ID(r.text("officeId")),
		Fund: r.text("fund"), FundCode: r.values["fundCode"], Tambon: r.values["tambon"], Amphoe: r.values["amphoe"],
		Changwat: r.text("changwat"), Program: r.text("program"), On: Date(r.text("on")),
	}
	var ok bool
	if m.Period, ok = ParsePeriod(r.text("period")); !ok {
		r.fault("period")
	}
	if !m.On.Valid() {
		r.fault("on")
	}
	if m.OfficeID.Kind() != KindOffice {
		r.fault("officeId")
	}
	return m
}

// mostManifestRows is beyond what a sheet of Excel holds.
const mostManifestRows = 1 << 20

func (r *manifestReader) sheet(at string) ManifestedSheet {
	out := ManifestedSheet{Sheet: r.text(at), Rows: r.count(at+".rows", mostManifestRows), SHA256: r.text(at + ".sha256")}
	for _, key := range slices.Sorted(maps.Keys(r.values)) {
		column, ok := strings.CutPrefix(key, at+".sum.")
		if !ok {
			continue
		}
		n, err := thai.ParseMoney(r.values[key])
		if err != nil {
			r.fault(key)
		}
		if out.Sums == nil {
			out.Sums = map[string]Satang{}
		}
		out.Sums[column] = Satang(n)
	}
	return out
}

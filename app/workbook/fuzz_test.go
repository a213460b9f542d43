package workbook

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"kongthun/model"
)

// FuzzRead: whatever the bytes, the reader neither panics nor gives anything but values and refusals; and what it takes in passes
// the values' own checks.
func FuzzRead(f *testing.F) {
	f.Add(proper(f))
	f.Add(oldExcel())
	f.Add([]byte("PK\x05\x06"))
	s := settings(f)
	f.Fuzz(func(t *testing.T, data []byte) { sane(t, data, s) })
}

func sane(t *testing.T, data []byte, s model.IntakeSetting) {
	t.Helper()
	in, err := Read("ก.xlsx", data, s)
	var refusal *model.Error
	if err != nil {
		if !errors.As(err, &refusal) || refusal.Kind != model.ErrInvalid {
			t.Fatalf("%T %v", err, err)
		}
		return
	}
	for _, p := range in.Proposals {
		if err := p.Check(); err != nil {
			t.Fatal(err)
		}
	}
}

// FuzzSheet goes behind the zip's checksums: the bytes are the sheet itself.
func FuzzSheet(f *testing.F) {
	const part = "xl/worksheets/sheet1.xml"
	var sheet []byte
	base := repack(f, proper(f), func(name string, content []byte) []byte {
		if name == part {
			sheet = bytes.Clone(content)
		}
		return content
	})
	f.Add(sheet)
	f.Add([]byte(`<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ชื่อโครงการ</t></is></c></row></sheetData></worksheet>`))
	s := settings(f)
	f.Fuzz(func(t *testing.T, content []byte) {
		if len(content) == 0 {
			return
		}
		sane(t, repack(t, base, func(name string, old []byte) []byte {
			if name == part {
				return content
			}
			return old
		}), s)
	})
}

// Damage of the kinds that copying does, many times over and the same every time.
func TestDamagedBytes(t *testing.T) {
	good := proper(t)
	s := settings(t)
	chance := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		data := bytes.Clone(good)
		for range 1 + chance.IntN(8) {
			data[chance.IntN(len(data))] = byte(chance.Uint32())
		}
		if chance.IntN(4) == 0 {
			data = data[:chance.IntN(len(data))]
		}
		sane(t, data, s)
	}
}

func FuzzCellRef(f *testing.F) {
	f.Add("A1")
	f.Add("XFD1048576")
	f.Add("ZZZZ99999999999")
	f.Fuzz(func(t *testing.T, ref string) {
		col, row := cellRef(ref)
		if col < 0 || col > lastCol || row < 0 || row > lastRow || (col == 0) != (row == 0) {
			t.Fatal(col, row)
		}
		if col > 0 {
			if c, r := cellRef(cellName(col, row)); c != col || r != row {
				t.Fatal(c, r)
			}
		}
	})
}

// FuzzReadFunds: whatever the bytes, a list of funds is one of codes, or it is refused.
func FuzzReadFunds(f *testing.F) {
	f.Add([]byte("รหัสกองทุน;กองทุน\r\nL0001;\"หนึ่ง\n"))
	f.Add([]byte("\xEF\xBB\xBFL0001\tพาน"))
	f.Add([]byte("\xC3\xCB\xD1\xCA;L0001\n"))
	f.Add(sheetOf(f, []any{"ที่", "รหัสกองทุน"}, []any{1, "L0001"}))
	f.Fuzz(func(t *testing.T, data []byte) {
		funds, err := ReadFunds("ก", data, "กองทุน")
		if refusal := (*model.Error)(nil); err != nil && !errors.As(err, &refusal) {
			t.Fatalf("%T %v", err, err)
		}
		if (err == nil) != (len(funds) > 0) {
			t.Fatal(len(funds), err)
		}
		for _, one := range funds {
			if !isFundCode(one.Code) {
				t.Fatalf("%q is taken for a code", one.Code)
			}
		}
	})
}

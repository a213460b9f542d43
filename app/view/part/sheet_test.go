package part

import (
	"reflect"
	"testing"

	"kongthun/model"
)

func activities() *sheet {
	return newSheet([]EditColumn{{Title: "กิจกรรม"}, {Title: "จำนวนคน", Kind: NumberCell}, {Title: "งบประมาณ", Kind: MoneyCell}})
}

func TestSheetPaste(t *testing.T) {
	for _, c := range []struct {
		name        string
		row, column int
		text        string
		want        []Row
		left        int
	}{
		{"from the first cell", 0, 0, "อบรม\t50\t12500\nเยี่ยมบ้าน\t1,200\t๘๐๐๐.๕๐\n", []Row{{"อบรม", "50", "12,500.00"}, {"เยี่ยมบ้าน", "1,200", "8,000.50"}}, 0},
		{"with the titles", 0, 0, "กิจกรรม\tจำนวนคน\tงบประมาณ\nอบรม\t50\t100", []Row{{"อบรม", "50", "100.00"}}, 0},
		{"one column into the last", 0, 2, "100\n200", []Row{{"", "", "100.00"}, {"", "", "200.00"}}, 0},
		{"too wide", 0, 1, "5\t100\tเกิน\tอีก", []Row{{"", "5", "100.00"}}, 2},
		{"blank cells to the right do not count as lost", 0, 1, "5\t100\t\t", []Row{{"", "5", "100.00"}}, 0},
		{"a text that is no money stays to be mended", 0, 0, "อบรม\t5\tแปดร้อยกว่า", []Row{{"อบรม", "5", "แปดร้อยกว่า"}}, 0},
		{"normalised", 0, 0, "นํ้า\t\t", []Row{{"น้ำ", "", ""}}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := activities()
			if _, left, _ := s.paste(c.row, c.column, ParsePasted(c.text)); left != c.left {
				t.Errorf("left out %d columns, want %d", left, c.left)
			}
			if got := s.filled(); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestSheetPasteIntoTheMiddleKeepsTheRest(t *testing.T) {
	s := activities()
	s.load([]Row{{"ก", "1", "1"}, {"ข", "2", "2"}, {"ค"}})
	s.paste(1, 1, ParsePasted("7\n8"))
	want := []Row{{"ก", "1", "1.00"}, {"ข", "7", "2.00"}, {"ค", "8", ""}}
	if got := s.filled(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSheetAlwaysHasARow(t *testing.T) {
	s := activities()
	s.remove(0)
	if len(s.cells) != 1 || len(s.filled()) != 0 {
		t.Errorf("cells %q", s.cells)
	}
	s.load(nil)
	if len(s.cells) != 1 {
		t.Errorf("cells %q", s.cells)
	}
}

func TestSheetFault(t *testing.T) {
	s := activities()
	if _, _, _, ok := s.fault(); ok {
		t.Error("an empty sheet has no fault")
	}
	s.paste(0, 0, ParsePasted("ก\t1\t1\nข\t2.5\t1"))
	row, column, fault, ok := s.fault()
	if !ok || row != 1 || column != 1 || fault == "" {
		t.Errorf("fault at %d,%d: %q", row, column, fault)
	}
}

func TestRowValues(t *testing.T) {
	row := Row{"อบรม", "1,250", "๕๐,๐๐๐.๕๐", "", "สิบกว่า"}
	if n, ok := row.Number(1); n != 1250 || !ok {
		t.Errorf("number %d %v", n, ok)
	}
	if m, ok := row.Money(2); m != model.Satang(5000050) || !ok {
		t.Errorf("money %v %v", m, ok)
	}
	for _, i := range []int{3, 4} {
		if _, ok := row.Number(i); ok {
			t.Errorf("cell %d is no number", i)
		}
		if _, ok := row.Money(i); ok {
			t.Errorf("cell %d is no money", i)
		}
	}
}

func TestSheetDates(t *testing.T) {
	for _, c := range []struct {
		text, shown string
		day         model.Date
		known       bool
	}{
		{"1 ต.ค. 2568", "01/10/2568", "2025-10-01", true},
		{"๑/๑๐/๖๘", "01/10/2568", "2025-10-01", true},
		{"", "", "", false},
		{"สักวัน", "สักวัน", "", false},
	} {
		s := newSheet([]EditColumn{{Title: "กำหนด", Kind: DateCell}})
		if shown := s.set(0, 0, c.text); shown != c.shown {
			t.Errorf("%q is shown as %q, want %q", c.text, shown, c.shown)
		}
		if day, known := s.cells[0].Date(0); known != c.known || known && (day != c.day || DateText(day) != c.shown) {
			t.Errorf("%q is %s, %v", c.text, day, known)
		}
		if _, _, _, wrong := s.fault(); wrong != (c.text != "" && !c.known) {
			t.Errorf("%q has a fault: %v", c.text, wrong)
		}
	}
	if DateText("") != "" {
		t.Error("no day has a text")
	}
}

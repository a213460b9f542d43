package part

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/app/phrase"
)

func TestSheetPasteLeavesHeadAndTotalOut(t *testing.T) {
	two := []Row{{"อบรม", "50", "12,500.00"}, {"เยี่ยมบ้าน", "20", "7,500.00"}}
	for _, c := range []struct {
		name    string
		column  int
		text    string
		want    []Row
		without framing
	}{
		{"titles and total", 0, "กิจกรรม\tจำนวนคน\tงบประมาณ\nอบรม\t50\t12500\nเยี่ยมบ้าน\t20\t7500\nรวม\t70\t20,000", two, framing{true, true}},
		{"common words and a unit", 0, "รายละเอียดกิจกรรม\tเป้าหมาย (คน)\t\"งบประมาณ\n(บาท)\"\nอบรม\t50\t12500\nเยี่ยมบ้าน\t20\t7500\nรวมเป็นเงิน (สองหมื่นบาทถ้วน)\t\t20,000.00\n\t\t", two, framing{true, true}},
		{"an unknown word above figures", 0, "กิจกรรม/โครงการ\tผู้ร่วม\tขอสนับสนุน\nอบรม\t50\t12500\nเยี่ยมบ้าน\t20\t7500", two, framing{true, false}},
		{"Thai digits and a colon", 0, "อบรม\t๕๐\t๑๒,๕๐๐\nเยี่ยมบ้าน\t20\t7500\nรวมทั้งสิ้น :\t๗๐\t๒๐,๐๐๐", two, framing{false, true}},
		{"one column of money has a head", 2, "จำนวนเงิน\n100\n200", []Row{{"", "", "100.00"}, {"", "", "200.00"}}, framing{true, false}},
		{"an activity without money is none", 0, "ประชุม\t5\tไม่ใช้งบ\nอบรม\t50\t12500", []Row{{"ประชุม", "5", "ไม่ใช้งบ"}, {"อบรม", "50", "12,500.00"}}, framing{}},
		{"nor is money in words", 2, "สามร้อย\n200", []Row{{"", "", "300.00"}, {"", "", "200.00"}}, framing{}},
		{"nor money that nobody can read", 2, "สามร้อยกว่า\n200", []Row{{"", "", "สามร้อยกว่า"}, {"", "", "200.00"}}, framing{}},
		{"nor a heading word with figures", 0, "รายการ\t5\t100\nอบรม\t50\t12500", []Row{{"รายการ", "5", "100.00"}, {"อบรม", "50", "12,500.00"}}, framing{}},
		{"a total that is not the sum is a row", 0, "อบรม\t50\t100\nรวม\t50\t300", []Row{{"อบรม", "50", "100.00"}, {"รวม", "50", "300.00"}}, framing{}},
		{"an activity that begins with the word is a row", 0, "อบรม\t5\t100\nรวมพลังชุมชน\t5\t100", []Row{{"อบรม", "5", "100.00"}, {"รวมพลังชุมชน", "5", "100.00"}}, framing{}},
		{"a total by itself is a row", 0, "รวม\t5\t100", []Row{{"รวม", "5", "100.00"}}, framing{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := activities()
			placed, _, without := s.paste(0, c.column, ParsePasted(c.text))
			if got := s.filled(); !reflect.DeepEqual(got, c.want) || placed != len(c.want) || without != c.without {
				t.Errorf("got %q, placed %d, without %+v; want %q, %+v", got, placed, without, c.want, c.without)
			}
		})
	}
}

func TestTotalOfNumbersWhereThereIsNoMoney(t *testing.T) {
	s := newSheet([]EditColumn{{Title: "กลุ่ม"}, {Title: "คน", Kind: NumberCell}})
	s.paste(0, 0, ParsePasted("เด็ก\t5\nผู้สูงอายุ\t7\nรวม\t12"))
	if got := s.filled(); len(got) != 2 {
		t.Errorf("rows %q", got)
	}
}

func TestEditTableTellsWhichRowsWereLeftOut(t *testing.T) {
	for _, c := range []struct{ text, says string }{
		{"กิจกรรม\tงบประมาณ\nอบรม\t5000\nเยี่ยม\t300\nรวม\t5300", phrase.Say("part.sheet.skipped.both")},
		{"กิจกรรม\tงบประมาณ\nอบรม\t5000", phrase.Say("part.sheet.skipped.head")},
		{"อบรม\t5000\nรวม\t5000", phrase.Say("part.sheet.skipped.total")},
		{"อบรม\t5000\nเยี่ยม\t300", phrase.Say("part.sheet.hint")},
		{"กิจกรรม\tงบประมาณ\tหมายเหตุ\nอบรม\t5000\tเกิน", phrase.Say("part.sheet.left", "columns", "2") + " " + phrase.Say("part.sheet.skipped.head")},
	} {
		table, told := newActivityTable()
		open(t, NewPage(table), 700, 400)
		clipboard := fyne.CurrentApp().Clipboard()
		clipboard.SetContent(c.text)
		table.entries[0][0].TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
		if table.note.Text() != c.says || len(*told) != 1 {
			t.Errorf("%q says %q, told %d times", c.text, table.note.Text(), len(*told))
		}
	}
}

package thai

import "testing"

func TestDatesPrinted(t *testing.T) {
	for _, tt := range []struct {
		year, month, day                    int
		long, full, short, shortFull, slash string
	}{
		{2026, 1, 15, "15 มกราคม 2569", "วันพฤหัสบดีที่ 15 มกราคม 2569", "15 ม.ค. 69", "พฤ. 15 ม.ค. 69", "15/01/2569"},
		{2025, 10, 1, "1 ตุลาคม 2568", "วันพุธที่ 1 ตุลาคม 2568", "1 ต.ค. 68", "พ. 1 ต.ค. 68", "01/10/2568"},
		{2024, 2, 29, "29 กุมภาพันธ์ 2567", "วันพฤหัสบดีที่ 29 กุมภาพันธ์ 2567", "29 ก.พ. 67", "พฤ. 29 ก.พ. 67", "29/02/2567"},
		{1957, 6, 2, "2 มิถุนายน 2500", "วันอาทิตย์ที่ 2 มิถุนายน 2500", "2 มิ.ย. 2500", "อา. 2 มิ.ย. 2500", "02/06/2500"},
		{2026, 13, 1, "", "", "", "", ""},
		{2026, 0, 1, "", "", "", "", ""},
		{2026, 2, 29, "", "", "", "", ""},
		{2026, 4, 31, "", "", "", "", ""},
		{2026, 4, 0, "", "", "", "", ""},
		{0, 0, 0, "", "", "", "", ""},
		{-1, 1, 1, "", "", "", "", ""},
	} {
		for _, got := range []struct{ name, got, want string }{
			{"LongDate", LongDate(tt.year, tt.month, tt.day), tt.long},
			{"FullDate", FullDate(tt.year, tt.month, tt.day), tt.full},
			{"ShortDate", ShortDate(tt.year, tt.month, tt.day), tt.short},
			{"ShortFullDate", ShortFullDate(tt.year, tt.month, tt.day), tt.shortFull},
			{"SlashDate", SlashDate(tt.year, tt.month, tt.day), tt.slash},
		} {
			if got.got != got.want {
				t.Errorf("%s(%d, %d, %d) = %q, want %q", got.name, tt.year, tt.month, tt.day, got.got, got.want)
			}
		}
	}
}

func TestWeekdays(t *testing.T) {
	for day, want := range map[int]string{
		4: "วันอาทิตย์ที่ 4", 5: "วันจันทร์ที่ 5", 6: "วันอังคารที่ 6", 7: "วันพุธที่ 7",
		8: "วันพฤหัสบดีที่ 8", 9: "วันศุกร์ที่ 9", 10: "วันเสาร์ที่ 10",
	} {
		if got := FullDate(2026, 1, day); got != want+" มกราคม 2569" {
			t.Errorf("FullDate(2026, 1, %d) = %q", day, got)
		}
	}
	for day, want := range map[int]string{4: "อา. 4", 5: "จ. 5", 6: "อ. 6", 7: "พ. 7", 8: "พฤ. 8", 9: "ศ. 9", 10: "ส. 10"} {
		if got := ShortFullDate(2026, 1, day); got != want+" ม.ค. 69" {
			t.Errorf("ShortFullDate(2026, 1, %d) = %q", day, got)
		}
	}
}

func TestShortMonthName(t *testing.T) {
	for month, name := range map[int]string{1: "ม.ค.", 10: "ต.ค.", 12: "ธ.ค.", 0: "", 13: ""} {
		if got := ShortMonthName(month); got != name {
			t.Errorf("ShortMonthName(%d) = %q, want %q", month, got, name)
		}
	}
}

func TestMonthName(t *testing.T) {
	want := []string{
		"", "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
		"กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม", "",
	}
	for month, name := range want {
		if got := MonthName(month); got != name {
			t.Errorf("MonthName(%d) = %q, want %q", month, got, name)
		}
	}
	if got := MonthName(-1); got != "" {
		t.Errorf("MonthName(-1) = %q", got)
	}
}

func TestTime(t *testing.T) {
	for in, want := range map[string]string{
		"09:30": "09.30 น.", "00:00": "00.00 น.", "23:59": "23.59 น.", "9:05": "09.05 น.",
		"": "", "24:00": "", "noon": "",
	} {
		if got := Time(in); got != want {
			t.Errorf("Time(%q) = %q, want %q", in, got, want)
		}
	}
}

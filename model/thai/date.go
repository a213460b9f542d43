package thai

import (
	"fmt"
	"strconv"
	"time"
)

// eraShift is how far พ.ศ. is ahead of ค.ศ.
const eraShift = 543

var (
	months = [13]string{
		"", "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
		"กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
	}
	shortMonths = [13]string{
		"", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
		"ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
	}
	weekdays      = [7]string{"อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"}
	shortWeekdays = [7]string{"อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."}
)

// MonthName is the name of month 1 to 12; "" for any other.
func MonthName(month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	return months[month]
}

// ShortMonthName is the name as tables and charts write it: ต.ค.; "" for any other.
func ShortMonthName(month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	return shortMonths[month]
}

// LongDate prints a CE date as 15 มกราคม 2569. This and the other dates are printed with Arabic digits (see Digits) and are ""
// for what is no day of the calendar.
func LongDate(year, month, day int) string {
	if !onCalendar(year, month, day) {
		return ""
	}
	return fmt.Sprintf("%d %s %d", day, months[month], year+eraShift)
}

// FullDate prints a CE date as วันพฤหัสบดีที่ 15 มกราคม 2569, as minutes have it (ระเบียบงานสารบรรณ แบบที่ 11, เมื่อ).
func FullDate(year, month, day int) string {
	if !onCalendar(year, month, day) {
		return ""
	}
	return "วัน" + weekdays[weekday(year, month, day)] + "ที่ " + LongDate(year, month, day)
}

// ShortDate prints a CE date as 15 ม.ค. 69, the year in full where two figures would not tell it (see ParseDate).
func ShortDate(year, month, day int) string {
	if !onCalendar(year, month, day) {
		return ""
	}
	return fmt.Sprintf("%d %s %s", day, shortMonths[month], shortYear(year))
}

// ShortFullDate prints a CE date as พฤ. 15 ม.ค. 69.
func ShortFullDate(year, month, day int) string {
	if !onCalendar(year, month, day) {
		return ""
	}
	return shortWeekdays[weekday(year, month, day)] + " " + ShortDate(year, month, day)
}

// shortYear is the พ.ศ. of a year ค.ศ. in two figures, or in four where two could be read as another year.
func shortYear(year int) string {
	buddhist := year + eraShift
	if n := buddhist - 2500; n >= firstShortBE && n <= 99 {
		return strconv.Itoa(n)
	}
	return strconv.Itoa(buddhist)
}

// SlashDate prints a CE date as 15/01/2569.
func SlashDate(year, month, day int) string {
	if !onCalendar(year, month, day) {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", day, month, year+eraShift)
}

// Time prints a time of day: "09:30" as 09.30 น. It is "" for what ParseClock refuses.
func Time(clock string) string {
	c, err := ParseClock(clock)
	if err != nil {
		return ""
	}
	return c[:2] + "." + c[3:] + " น."
}

func onCalendar(year, month, day int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return year > 0 && t.Year() == year && int(t.Month()) == month && t.Day() == day
}

func weekday(year, month, day int) time.Weekday {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Weekday()
}

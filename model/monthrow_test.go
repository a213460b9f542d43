package model

import "testing"

func TestMonthRowsCheck(t *testing.T) {
	checks(t, "month.invalid", func() MoneyRow { return MoneyRow{2569, 10, CodeNHSO, 1} }, []broken[MoneyRow]{
		{"no year", func(r *MoneyRow) { r.Year = 0 }, "year", "field.required"},
		{"no month", func(r *MoneyRow) { r.Month = 0 }, "month", "field.choice"},
		{"a thirteenth month", func(r *MoneyRow) { r.Month = 13 }, "month", "field.choice"},
		{"a transfer", func(r *MoneyRow) { r.Code = CodeBank }, "item", "field.choice"},
		{"no line", func(r *MoneyRow) { r.Code = "" }, "item", "field.choice"},
	})
	checks(t, "month.invalid", func() BalanceRow { return BalanceRow{Year: 2569, Month: 9} }, []broken[BalanceRow]{
		{"no year", func(r *BalanceRow) { r.Year = 0 }, "year", "field.required"},
		{"no month", func(r *BalanceRow) { r.Month = -1 }, "month", "field.choice"},
	})
}

func TestItemsAreTheLinesOfTheReport(t *testing.T) {
	for item, code := range map[string]LedgerCode{
		"1": CodeNHSO, "2": CodeLocal, "3": CodeInterest, "4": CodeOther, "61": CodeRefund, "5": CodeType1, "6": CodeType2, "7": CodeType3,
		"8": CodeType4, "9": CodeType5, "50800": "50800", "40900": "40900",
	} {
		if got := CodeOfItem(item); got != code {
			t.Errorf("item %s: %s, want %s", item, got, code)
		}
		if got := code.Item(); got != item {
			t.Errorf("%s is item %s, want %s", code, got, item)
		}
	}
	if CodeOfItem("40100") != CodeNHSO {
		t.Error("a line may be named by its code, too")
	}
	for _, none := range []string{"", "0", "10", "60", "10201", "4010", "หนึ่ง"} {
		if got := CodeOfItem(none); got != "" {
			t.Errorf("%q: %s", none, got)
		}
	}
}

func TestMonthsOfTheCalendarInAFiscalYear(t *testing.T) {
	for month, want := range map[int]string{10: "2569-M01", 12: "2569-M03", 1: "2569-M04", 9: "2569-M12"} {
		if got := PeriodOf(2569, month); got.String() != want || MonthOf(got.YearMonth().Last()) != got {
			t.Errorf("%d: %v", month, got)
		}
	}
	for _, none := range []int{0, 13, -1} {
		if PeriodOf(2569, none).Valid() {
			t.Errorf("month %d is one", none)
		}
	}
}

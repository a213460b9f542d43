package model

import (
	"testing"

	"pgregory.net/rapid"
)

func TestEntryCheck(t *testing.T) {
	checks(t, "entry.invalid", func() Entry {
		return Entry{ID: "e1", Fund: "f1", Date: "2025-10-01", Code: CodeNHSO, Account: "a1", Amount: 1, Cleared: "2025-10-02"}
	}, []broken[Entry]{
		{"no day", func(e *Entry) { e.Date = "" }, "on", "field.date"},
		{"no code", func(e *Entry) { e.Code = "" }, "code", "field.choice"},
		{"a code of another chart", func(e *Entry) { e.Code = "10100" }, "code", "field.choice"},
		{"a code of six digits", func(e *Entry) { e.Code = "401000" }, "code", "field.choice"},
		{"a code without a line", func(e *Entry) { e.Code = "50800" }, "", ""},
		{"no account", func(e *Entry) { e.Account = "" }, "account", "field.required"},
		{"nothing", func(e *Entry) { e.Amount = 0 }, "amount", "field.required"},
		{"less than nothing", func(e *Entry) { e.Amount = -5 }, "amount", "field.required"},
		{"income that goes elsewhere", func(e *Entry) { e.To = "a2" }, "toAccount", "field.choice"},
		{"a transfer to nowhere", func(e *Entry) { e.Code = CodeBank }, "toAccount", "field.choice"},
		{"a transfer to itself", func(e *Entry) { e.Code, e.To = CodeBank, "a1" }, "toAccount", "field.choice"},
		{"a transfer", func(e *Entry) { e.Code, e.To = CodeBank, "a2" }, "", ""},
		{"income of a project", func(e *Entry) { e.Project = "p1" }, "project", "entry.project"},
		{"given back by a project", func(e *Entry) { e.Code, e.Project = CodeRefund, "p1" }, "", ""},
		{"a request paid by income", func(e *Entry) { e.Code, e.Project, e.Disbursement = CodeRefund, "p1", "d1" }, "disbursement", "entry.project"},
		{"a request of no project", func(e *Entry) { e.Code, e.Disbursement = CodeType1, "d1" }, "disbursement", "entry.project"},
		{"a request paid", func(e *Entry) { e.Code, e.Project, e.Disbursement = CodeType1, "p1", "d1" }, "", ""},
		{"through on no day", func(e *Entry) { e.Cleared = "x" }, "cleared", "field.date"},
	})
}

func TestCodesOfActivityTypes(t *testing.T) {
	for activity, want := range map[string]LedgerCode{
		"10(1)": CodeType1, "10(2)": CodeType2, "10(3)": CodeType3, "10(4)": CodeType4, "10(5)": CodeType5, "10(8)": "50800", "10(12)": "51200",
		"7(3)": "50300", "10(02)": "50200", "": "", "10": "", "10(0)": "", "10(123)": "", "อื่น ๆ": "",
	} {
		if got := CodeOfType(activity); got != want || got != "" && !got.Expense() {
			t.Errorf("%q: %q, want %q", activity, got, want)
		}
	}
}

func TestSidesOfCodes(t *testing.T) {
	for _, c := range append(LedgerCodes(), "40900", "50800", "", "4", "60100") {
		in, out := c.Income(), c.Expense()
		if in && out || c.Valid() != (in || out || c == CodeBank) {
			t.Errorf("%q: in %v, out %v, valid %v", c, in, out, c.Valid())
		}
	}
	if len(LedgerCodes()) != 11 {
		t.Errorf("%v", LedgerCodes())
	}
}

func TestNumbersOfEntries(t *testing.T) {
	entries := []Entry{
		{Number: "PAY0000007"}, {Number: "PAY0000002", Withdrawn: "x"}, {Number: "RET0000001"}, {}, {Number: "PAYx"}, {Number: "12"},
	}
	for code, want := range map[LedgerCode]string{
		CodeType1: "PAY0000008", "50800": "PAY0000008", CodeRefund: "RET0000002", CodeNHSO: "", CodeInterest: "", CodeBank: "",
	} {
		if got := NumbersOf(entries).Next(code); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
	if got := NumbersOf([]Entry{{Number: "PAY0000001", Withdrawn: "x"}}).Next(CodeType1); got != "PAY0000002" {
		t.Errorf("a withdrawn entry's number was given again: %s", got)
	}
	n := NumbersOf(nil)
	if first, second := n.Next(CodeRefund), n.Next(CodeRefund); first != "RET0000001" || second != "RET0000002" {
		t.Error(first, second)
	}
}

// What an entry does to the fund is what it does to all accounts together.
func TestAnEntryMovesWhatItsEffectIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		accounts, entries := anyLedger(t)
		for _, e := range entries {
			var all Satang
			for _, a := range accounts {
				all += e.Moves(a.ID)
			}
			if all != e.Effect() {
				t.Fatalf("%+v moves %v, its effect is %v", e, all, e.Effect())
			}
			if e.Withdrawn != "" && (e.Effect() != 0 || e.Moves(e.Account) != 0) {
				t.Fatalf("%+v is withdrawn and moves", e)
			}
			if e.Moves("") != 0 || e.Moves("a99") != 0 {
				t.Fatalf("%+v moves what is none of its accounts", e)
			}
		}
	})
}

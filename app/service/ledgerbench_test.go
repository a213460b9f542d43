package service

import (
	"context"
	"fmt"
	"testing"

	"kongthun/model"
	"kongthun/storage"
)

// many is how many entries a large office writes in ten years.
const many = 20_000

// tenYears is an office with so many entries from October 2557 on.
func tenYears(b *testing.B) *keeper {
	b.Helper()
	k := newKeeper(b)
	k.bank.From, k.bank.Opening = "2014-10-01", model.Baht(100_000_000)
	k.bank = must[model.Account](b)(k.SaveAccount(k.bank))
	err := k.act("ledger.import", k.fund.ID, "", func(w *storage.Writer) error {
		for n := range many {
			e := k.entry(k.bank.From.AddDays(n/6), model.CodeType1, 100)
			e.Text, e.Party = "ค่าอาหารและเครื่องดื่มในการอบรม", "กลุ่มตัวอย่าง หมู่ที่ 5"
			e.Number = fmt.Sprintf("PAY%07d", n+1)
			id, err := k.newID(model.KindEntry)
			if err != nil {
				return err
			}
			e.ID = id
			if err := put(w, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	return k
}

// BenchmarkWriteEntry is one entry written, to the disk.
func BenchmarkWriteEntry(b *testing.B) {
	k := tenYears(b)
	for b.Loop() {
		must[model.Entry](b)(k.SaveEntry(k.entry("2026-01-05", model.CodeType1, 1)))
	}
}

// BenchmarkLedger is what a screen of the cash book fetches.
func BenchmarkLedger(b *testing.B) {
	k := tenYears(b)
	for b.Loop() {
		must[Ledger](b)(k.Ledger(k.fund.ID, 2568))
	}
}

// BenchmarkImport looks at 500 month sums and takes them in; later ones of the same months are other codes.
func BenchmarkImport(b *testing.B) {
	k := tenYears(b)
	code := 51000
	for b.Loop() {
		var rows [][]any
		for n := range 500 {
			rows = append(rows, []any{"L0000", n%12 + 1, 2026, fmt.Sprint(code + n/12), model.Baht(10)})
		}
		code += 500
		p := must[LedgerImport](b)(k.PreviewLedger(k.fund.ID, k.bank.ID, []Workbook{k.money(b, rows...)}))
		if err := k.CommitLedger(context.Background(), p); err != nil {
			b.Fatal(err)
		}
	}
}

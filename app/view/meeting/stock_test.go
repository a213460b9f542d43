package meeting

import (
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/model"
)

func TestStockSentencesOfTheOffice(t *testing.T) {
	b := open(t)
	stock := func() []string { return must(b.s.Office())(t).Setting.Phrases }
	b.press(fyne.KeyF5)
	key := b.undecided()
	b.room.agenda.pick(key)
	side := b.room.agenda.item
	first := stock()
	if len(first) < 3 {
		t.Fatalf("the demonstration office has %q", first)
	}
	b.typeInto(side.reason, string([]rune(first[2])[:6]))
	b.picture("stock")
	side.reason.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	b.picture("stock_menu")
	b.press(fyne.KeyDown, fyne.KeyReturn)
	if got := b.item(key).Resolution.Reason; got != first[2] || stock()[0] != first[2] || len(stock()) != len(first) {
		t.Errorf("%q is stored; offered next time: %q", got, stock())
	}
	b.typeInto(side.reason, "")
	b.typeInto(side.reason, "เห็นควร "+string([]rune(first[0])[:4]))
	b.picture("stock_offered")
	if !b.says(first[0]) {
		t.Error("nothing is offered while typing")
	}
	b.typeInto(side.discussion, "ที่ประชุมขอให้ลงพื้นที่ก่อน")
	b.press(fyne.KeyDown) // in the last line
	b.picture("stock_keep")
	b.press(fyne.KeyUp, fyne.KeyReturn)
	kept := must(b.s.Office())(t).Setting.Stock[model.OpeningStock]
	if len(kept) != 1 || kept[0] != "ที่ประชุมขอให้ลงพื้นที่ก่อน" || len(stock()) != len(first) || b.item(key).Discussion != kept[0] {
		t.Errorf("kept: %q", kept)
	}
	b.noFailures()
}

package setting

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/app/view/stage"
	"kongthun/model"
)

func TestOfficeEditsLandInTheFile(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	r.Write(r.Entry("องค์การบริหารส่วนตำบลทดสอบ"), "เทศบาลตำบลทดสอบ")
	kind := stage.All[*part.Choice[string]](r.Content())[0]
	kind.SetSelected(phrase.Say("office.kind.town_tambon"))
	if o := r.office(); o.Name != "เทศบาลตำบลทดสอบ" || o.Kind != model.TownTambon {
		t.Errorf("office %+v", o)
	}
	if r.Saved != 2 {
		t.Errorf("told %d times that it is saved", r.Saved)
	}
	r.NoFailures()
}

func TestAnEmptyNameIsRefusedAtItsField(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	r.Write(r.Entry("องค์การบริหารส่วนตำบลทดสอบ"), "")
	if o := r.office(); o.Name == "" {
		t.Error("an office without a name was stored")
	}
	if !strings.Contains(stage.Texts(r.Content()), phrase.Say("field.required")) {
		t.Error("the refusal is not at the field")
	}
	r.Write(r.Entry("ตัวอย่าง"), "สมมุติ") // another field is stored meanwhile
	if o := r.office(); o.Changwat != "สมมุติ" {
		t.Errorf("changwat %q", o.Changwat)
	}
	r.NoFailures()
}

func TestVillagesArePasted(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	cells := stage.All[*part.Entry](stage.All[*part.EditTable](r.Content())[0])
	r.Window.Canvas().Focus(cells[0])
	clip := test.NewClipboard()
	clip.SetContent("1\tบ้านเหนือ\n๒\tบ้านใต้\n")
	cells[0].TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	want := []model.Village{{Number: 1, Name: "บ้านเหนือ"}, {Number: 2, Name: "บ้านใต้"}}
	if got := r.office().Villages; len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("villages %v", got)
	}
	r.NoFailures()
}

func TestAPastedHeadIsLeftOutAndToldAfterItIsSaved(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	villages := stage.All[*part.EditTable](r.Content())[0]
	clip := test.NewClipboard()
	clip.SetContent("หมู่\tชื่อหมู่บ้าน\nหมู่ 1\tบ้านเหนือ\n")
	stage.All[*part.Entry](villages)[0].TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if got := r.office().Villages; len(got) != 1 || got[0] != (model.Village{Number: 1, Name: "บ้านเหนือ"}) {
		t.Errorf("villages %+v", got)
	}
	if !strings.Contains(stage.Texts(villages), phrase.Say("part.sheet.skipped.head")) {
		t.Errorf("says %q", stage.Texts(villages))
	}
	r.NoFailures()
}

func TestAVillageIsTypedAsItIsSpokenOf(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	villages := stage.All[*part.EditTable](r.Content())[0]
	cell := func() *part.Entry { return stage.All[*part.Entry](villages)[0] }
	r.Write(stage.All[*part.Entry](villages)[1], "บ้านเหนือ")
	for typed, want := range map[string]int{"หมู่ 4": 4, "หมู่ที่ ๕": 5, "ม.6": 6, "7": 7} {
		r.Write(cell(), typed)
		if got := r.office().Villages; len(got) != 1 || got[0].Number != want || cell().Text != itoa(want) {
			t.Errorf("%q is %+v, shown as %q", typed, got, cell().Text)
		}
	}
	r.Write(cell(), "หมู่เหนือ")
	if !strings.Contains(stage.Texts(r.Content()), phrase.Say("part.village.form", "text", "หมู่เหนือ")) {
		t.Error("what to type is not said")
	}
	r.NoFailures()
}

func TestIssueListsAndTheirIssues(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	for _, name := range []string{"ประเด็นของจังหวัด", "ประเด็นของอำเภอ"} {
		r.Tap(phrase.Say("setting.list.add"))
		box := r.Window.Canvas().Overlays().Top()
		stage.All[*part.Entry](box)[0].Entry.SetText(name)
		r.Tap(phrase.Say("part.yes"))
	}
	lists := r.office().Lists
	if len(lists) != 2 || lists[0].Key == lists[1].Key || lists[1].Name != "ประเด็นของอำเภอ" {
		t.Fatalf("lists %+v", lists)
	}
	tables := stage.All[*part.EditTable](r.Content()) // villages, agencies, two lists, and more
	cells := stage.All[*part.Entry](tables[3])
	r.Write(cells[0], "ก")
	r.Write(cells[1], "เด็กจมน้ำ")
	if got := r.office().Lists[1].Issues; len(got) != 1 || got[0] != (model.Issue{Code: "ก", Name: "เด็กจมน้ำ"}) {
		t.Errorf("issues %+v, refused %v", got, r.Failed())
	}
	if len(r.office().Lists[0].Issues) != 0 {
		t.Error("the issue came into the other list, too")
	}
}

func TestAListThatProblemsAreTiedToIsNotRemoved(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF2)
	before := len(r.office().Lists)
	r.Tap(phrase.Say("setting.list.remove"))
	r.Tap(phrase.Say("setting.remove"))
	if len(r.office().Lists) != before || len(r.Failed()) != 1 {
		t.Errorf("%d lists of %d, refused %v", len(r.office().Lists), before, r.Failed())
	}
}

func TestAListIsRemoved(t *testing.T) {
	r := newOffice(t)
	o := r.office()
	o.Lists = []model.IssueList{{Key: "a", Name: "ก"}, {Key: "b", Name: "ข"}}
	_, err := r.Service.SaveOffice(o)
	stage.OK(t, err)
	r.side(fyne.KeyF2)
	r.Tap(phrase.Say("setting.list.remove"))
	r.Tap(phrase.Say("setting.remove"))
	if got := r.office().Lists; len(got) != 1 || got[0].Key != "b" {
		t.Errorf("lists %+v", got)
	}
	r.NoFailures()
}

func TestAgenciesKeepTheirKeysWhenRenamed(t *testing.T) {
	r := demonstration(t)
	r.side(fyne.KeyF2)
	before := r.office().Agencies
	r.Write(r.Entry(before[1].Name), "โรงพยาบาลชื่อใหม่")
	after := r.office().Agencies
	if len(after) != len(before) || after[1].Name != "โรงพยาบาลชื่อใหม่" || after[1].Key != before[1].Key || after[0] != before[0] {
		t.Errorf("agencies %+v", after)
	}
	r.NoFailures()
}

func TestTypedTextStaysWhenTheFileChangesElsewhere(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	name := r.Entry("องค์การบริหารส่วนตำบลทดสอบ")
	r.Window.Canvas().Focus(name)
	name.TypedRune('ก')
	typed := name.Text
	o := r.office()
	o.Amphoe = "แดนไกล"
	_, err := r.Service.SaveOffice(o)
	stage.OK(t, err)
	if name.Text != typed || r.Window.Canvas().Focused() != name {
		t.Errorf("the field shows %q, focus on %T", name.Text, r.Window.Canvas().Focused())
	}
	r.Entry("แดนไกล") // the other field shows what came
	r.Leave()
	if o := r.office(); o.Name != typed || o.Amphoe != "แดนไกล" {
		t.Errorf("office %+v", o)
	}
}

func TestChoicesForPapersAndMeetings(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF6)
	boxes := stage.All[*part.Check](r.Content())
	if len(boxes) != 8 {
		t.Fatalf("%d boxes", len(boxes))
	}
	for _, b := range boxes {
		b.SetChecked(true)
	}
	if got := r.office().Setting; !got.ArabicDigits || !got.HideRank || !got.ReturnsInCE || !got.RecusedInBase || !got.MajorityOfRoom || !got.StayByHalf || !got.TermsEnd || !got.PlainFoot {
		t.Errorf("setting %+v", got)
	}
	boxes[1].SetChecked(false)
	if got := r.office().Setting; got.HideRank || !got.ReturnsInCE {
		t.Errorf("setting %+v", got)
	}
	cells := stage.All[*part.Entry](stage.All[*part.EditTable](r.Content())[0])
	r.Write(cells[0], "เห็นควรสนับสนุน")
	if got := r.office().Setting.Phrases; len(got) != 1 || got[0] != "เห็นควรสนับสนุน" {
		t.Errorf("phrases %q", got)
	}
	r.NoFailures()
}

func TestThisComputer(t *testing.T) {
	r := newOffice(t)
	theme := fyne.CurrentApp().Settings().Theme()
	t.Cleanup(func() {
		fyne.CurrentApp().Settings().SetTheme(theme)
	})
	r.side(fyne.KeyF6)
	r.Write(r.Entry("ผู้ทดสอบ"), "เลขานุการคนใหม่")
	if r.Service.Actor() != "เลขานุการคนใหม่" || r.Computer.Actor != "เลขานุการคนใหม่" {
		t.Errorf("the actor is %q, remembered %q", r.Service.Actor(), r.Computer.Actor)
	}
	r.Write(r.Entry("เลขานุการคนใหม่"), "")
	if r.Service.Actor() == "" {
		t.Error("nobody is in the journal from now on")
	}
	scale := stage.All[*part.Choice[string]](r.Content())[0]
	scale.SetSelected(phrase.Say("setting.scale.1.25"))
	if r.Computer.Size != 1.25 {
		t.Errorf("the size is remembered as %v", r.Computer.Size)
	}
	if th, ok := fyne.CurrentApp().Settings().Theme().(interface{ Scale() float32 }); !ok || th.Scale() != 1.25 {
		t.Error("the size is not in force")
	}
	r.NoFailures()
}

func TestTheAlliancesAgenciesAreAdded(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	before := len(r.office().Agencies)
	if !r.Says("ยังไม่ได้ตรวจกับต้นฉบับ") {
		t.Error("what was not checked is not said to be so")
	}
	r.Room.(*screen).sides[atOffice].(*officeSide).addStock()
	if got := len(r.office().Agencies); got != before+9 || !r.Says("เพิ่มแล้ว 9 หน่วยงาน") {
		t.Errorf("%d agencies after %d", got, before)
	}
}

func TestAListOfIssuesComesInFromAWorkbook(t *testing.T) {
	r := newOffice(t)
	r.side(fyne.KeyF2)
	s := r.Room.(*screen).sides[atOffice].(*officeSide)
	_, empty, err := r.Service.Template("issue", service.Into{})
	stage.OK(t, err)
	path := filepath.Join(t.TempDir(), "ประเด็น.xlsx")
	stage.OK(t, service.WriteFile(path, empty))
	taking, err := s.readLists(t.Context(), path)
	if err != nil || !strings.Contains(taking.Text, "เพิ่ม 0 แก้ 0") {
		t.Errorf("an empty one: %q, %v", taking.Text, err)
	}
	if _, err := s.readLists(t.Context(), filepath.Join(t.TempDir(), "ไม่มี.xlsx")); err == nil {
		t.Error("a file that is not there is read")
	}
}

package service

import (
	"slices"
	"strings"
	"testing"

	"kongthun/model"
)

// Both ways: nobody may be named on the notice board, and no title of a project may lose its words.
func TestPersonsAreTakenOutOfTexts(t *testing.T) {
	s := newService(t)
	must[model.Person](t)(s.SavePerson(model.Person{Title: "นาย", Name: "สมมติ", Family: "กตัญญูยิ่ง"}))
	must[model.Person](t)(s.SavePerson(model.Person{Name: "บ้าน"})) // a first name that is a word
	const gone = "(ไม่ระบุชื่อ)"
	public := must[*public](t)(readWriting(s, func(w *writing) (*public, error) {
		return w.personal([]model.Guest{{Name: "ครูปั้น น้ำใส"}})
	}))
	for text, want := range map[string]string{
		"โครงการของนายสมมติ กตัญญูยิ่ง ตำบลตัวอย่าง": "โครงการของ" + gone + " ตำบลตัวอย่าง",
		"กลุ่มของสมมติ กตัญญูยิ่ง":                   "กลุ่มของ" + gone,
		"ครูปั้น น้ำใส นำเสนอ":                       gone + " นำเสนอ",
		"นางสาวผู้ที่ ไม่มีในแฟ้ม เสนอขอ 5 คน":       gone + " เสนอขอ 5 คน",
		"นำโดยนายใหม่ ใจสมมุติ":                      "นำโดย" + gone,
		"ร.ต.ต.ปู่ ฟื้นฟู ร่วมด้วย":                  gone + " ร่วมด้วย",
		"โดย นพ.ปั้น สมมุติ":                         "โดย " + gone,
		"(ดร.ฐิติ สมมุติ)":                           "(" + gone + ")",
		"พระปั้น สมมุติโก":                           gone,
		"คุณปั้น สมมุติ":                             gone,
		"พ.ต.ท. ปั้น สมมุติ":                         gone,
		"นายกมล สมมุติ":                              gone,
		"นายแพทย์ปั้น สมมุติ":                        gone,
		"ติดต่อ 081-234 5678 หรือ 0812345678":        "ติดต่อ " + gone + " หรือ " + gone,
		"081-234-5678 053 123 456":                   gone + " " + gone,
		"โทร ๐๘๑-๒๓๔-๕๖๗๘ ในเวลา":                    "โทร " + gone + " ในเวลา",
		"+66812345678":       gone,
		"ปี 2569 0812345678": "ปี 2569 " + gone,
		"เลข 3451234567890":  "เลข " + gone,
		"เลข ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๓": "เลข " + gone,

		"โครงการเฉลิมพระเกียรติพระมหากษัตริย์และพระบรมราชินี": "",
		"พระมหากษัตริย์ พระบรมราชินี":                         "",
		"พระบาทสมเด็จพระเจ้าอยู่หัว รัชกาลปัจจุบัน":           "",
		"วัดพระมหาธาตุ หมู่ที่ 2":                             "",
		"บ้านทุ่งนางโอก หมู่ที่ 4":                            "",
		"ตำบลนางรอง อำเภอนางรอง":                              "",
		"นางรอง บุรีรัมย์":                                    "",
		"กลุ่มเด็กหญิงตั้งครรภ์ก่อนวัย หมู่ที่ 1":             "",
		"เด็กหญิงวัยเรียน ตำบลตัวอย่าง":                       "",
		"คุณภาพชีวิตผู้สูงอายุ กลุ่มเปราะบาง":                 "",
		"นายกองค์การบริหารส่วนตำบลแจ้งว่านายอำเภอเห็นชอบ":     "",
		"นายกฯ ชี้แจง":                        "",
		"จัดซื้อ 10,000 บาท ปี 2569":          "",
		"วงเงิน 1 020 000 000 บาท":            "",
		"วงเงิน 020 000 000 บาท":              "",
		"รหัส 25690812345678123":              "",
		"กลุ่ม อสม. หมู่ที่ 3 บ้านห้วยสมมุติ": "",
	} {
		if want == "" {
			want = text
		}
		public.found = nil
		if got := public.hide(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
		if (len(public.found) > 0) != strings.Contains(want, gone) || (public.told() == "") != (want == text) {
			t.Errorf("%q: %q is told to be hidden", text, public.found)
		}
	}
	public.found = nil // of the texts above, whose order is chance
	public.hide("นายใหม่ ใจสมมุติ โทร 0812345678 นายใหม่ ใจสมมุติ")
	if want := []string{"นายใหม่ ใจสมมุติ", "0812345678"}; !slices.Equal(public.found[len(public.found)-2:], want) {
		t.Errorf("%q was hidden, want %q", public.found, want)
	}
}

// What was hidden is told beside the paper; a paper that hid nothing says nothing.
func TestWhatWasHiddenIsTold(t *testing.T) {
	s := printed(t)
	m := all[model.Meeting](t)(s.Meetings(all[model.Body](t)(s.Bodies(""))[0].ID))
	open := m[len(m)-1]
	if open.Closed {
		t.Fatal("every meeting is closed")
	}
	if got := must[Written](t)(s.PaperFile("resolutions", open.ID)).Warning; got != "" {
		t.Errorf("without a person in it: %q", got)
	}
	it := &open.Agenda[0].Items[0]
	it.Title, it.Resolution = "ขอบคุณ 0812345678", &model.Resolution{Word: model.Acknowledge}
	must[model.Meeting](t)(s.SaveMeeting(open))
	if got := must[Written](t)(s.PaperFile("resolutions", open.ID)).Warning; !strings.Contains(got, "“0812345678”") {
		t.Errorf("a telephone number was hidden: %q", got)
	}
}

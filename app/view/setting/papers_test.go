package setting

import (
	"reflect"
	"testing"

	"kongthun/app/service"
	"kongthun/app/view/part"
	"kongthun/model"
)

func TestChecklistBothWays(t *testing.T) {
	var o model.Office
	if rows := paperRows(o); len(rows) != len(service.Lists().Papers) || rows[0][0] == "" {
		t.Fatalf("%v", rows)
	}
	setPapers(&o, []part.Row{{"แบบเสนอโครงการ", ""}, {"หนังสือจัดตั้งกลุ่ม", "๕, 6"}})
	want := []model.PaperRule{{Name: "แบบเสนอโครงการ"}, {Name: "หนังสือจัดตั้งกลุ่ม", Kinds: []int{5, 6}}}
	if !reflect.DeepEqual(o.Setting.Papers, want) {
		t.Errorf("%+v", o.Setting.Papers)
	}
	if rows := paperRows(o); rows[1][1] != "5, 6" {
		t.Errorf("%v", rows)
	}
}

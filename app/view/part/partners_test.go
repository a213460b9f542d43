package part

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"kongthun/model"
)

func TestPartnersAreAddedChangedAndRemoved(t *testing.T) {
	p := NewPartners()
	if p.add.Visible() || !p.none.Visible() {
		t.Error("an office without agencies is told where to name them")
	}
	var told []model.Partner
	p.OnChanged = func(list []model.Partner) { told = list }
	p.SetAgencies([]model.Agency{{Key: "a", Name: "โรงพยาบาล"}, {Key: "b", Name: "โรงเรียน"}})
	given := []model.Partner{{Agency: "a", Brings: []model.Brings{model.Data}, Money: 500}}
	p.Set(given)
	if told != nil || !reflect.DeepEqual(p.Value(), given) || p.none.Visible() {
		t.Fatalf("told %+v, shown %+v", told, p.Value())
	}
	open(t, p, 700, 400)
	p.add.SetSelected("โรงเรียน")
	if len(told) != 2 || told[1].Agency != "b" || p.add.Visible() {
		t.Fatalf("added: %+v", told)
	}
	checks := focusables(p.cards.Objects[1].(*fyne.Container).Objects[1])
	checks[3].(*Check).SetChecked(true) // people
	if !reflect.DeepEqual(told[1].Brings, []model.Brings{model.PeopleAid}) {
		t.Errorf("ticked: %+v", told[1])
	}
	p.remove("a")
	if len(told) != 1 || told[0].Agency != "b" || len(p.cards.Objects) != 1 || len(given) != 1 {
		t.Errorf("removed: %+v", told)
	}
	p.Set([]model.Partner{{Agency: "gone"}})
	if p.name("gone") != "gone" {
		t.Error("an agency that the office has no more shows its key")
	}
	p.take("gone")
	if len(p.Value()) != 1 {
		t.Error("one agency stands there twice")
	}
}

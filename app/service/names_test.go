package service

import (
	"slices"
	"testing"

	"kongthun/model"
)

func TestNamesOfTheOffice(t *testing.T) {
	s := demonstrated(t)
	names, err := s.Names()
	if err != nil {
		t.Fatal(err)
	}
	office, err := s.Office()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{office.Tambon, office.Changwat, office.Villages[0].Name}
	people, err := s.People()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		want = append(want, p.Name, p.Family)
	}
	for _, name := range want {
		if name != "" && !slices.Contains(names, name) {
			t.Errorf("%q is not among the names", name)
		}
	}
	if slices.Contains(placesOf(model.Office{Changwat: "ตัวอย่าง"}), "") {
		t.Error("a place without a name is none")
	}
	if _, err := s.SavePerson(model.Person{Name: "ฐิติญาณ", Family: "ปั้นฝี่"}); err != nil {
		t.Fatal(err)
	}
	if names, err = s.Names(); err != nil || !slices.Contains(names, "ปั้นฝี่") {
		t.Errorf("a person who is new is not known: %v", err)
	}
}

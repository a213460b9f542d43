package storage

import (
	"testing"

	"kongthun/model"
)

// As the dictionary sorts: a vowel written before its consonant counts after it, and the title does not count.
func TestPeopleByNameAsThaiSorts(t *testing.T) {
	named := func(n int, title, name, family string) model.Person {
		return model.Person{ID: id(model.KindPerson, n), Title: title, Name: name, Family: family}
	}
	inOrder(t, withAll(t), People,
		named(3, "นางสาว", "กมล", "สมมติ"), named(4, "ดร.", "เกศ", "ก"), named(2, "นาย", "ขาว", "ตัวอย่าง"), named(5, "นาย", "ขาว", "สมมติ"),
		named(1, "นาย", "ไทย", "สมมติ"), named(6, "นาง", "ผู้ใหญ่", ""))
}

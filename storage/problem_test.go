package storage

import (
	"testing"

	"kongthun/model"
)

func TestProblemsByPriorityThenTitle(t *testing.T) {
	weighs := func(n, size int, title, withdrawn string) model.Problem {
		p := problem(n)
		p.Title, p.Withdrawn = title, withdrawn
		p.Priority.Size = size
		return p
	}
	inOrder(t, withAll(t), Problems,
		weighs(4, 5, "ไข้เลือดออก", ""), weighs(1, 3, "เบาหวาน", ""), weighs(3, 3, "หกล้ม", ""), weighs(2, 0, "ยังไม่ให้น้ำหนัก", ""),
		weighs(5, 5, "ถอนแล้ว", "ซ้ำ"))
}

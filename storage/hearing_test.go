package storage

import (
	"testing"

	"kongthun/model"
)

func TestHearingsNewestFirst(t *testing.T) {
	at := func(n int, date model.Date, place, withdrawn string) model.Hearing {
		h := hearing(n)
		h.Date, h.Place, h.Withdrawn = date, place, withdrawn
		return h
	}
	inOrder(t, withAll(t), Hearings,
		at(4, "2026-02-01", "ข", ""), at(2, "2025-06-01", "เกาะกลาง", ""), at(1, "2025-06-01", "ขุนน้ำ", ""), at(3, "", "ก", ""), at(5, "2026-03-01", "ก", "ซ้ำ"))
}

func TestAHearingCountsHandsOfProblemsThatAreThere(t *testing.T) {
	h := hearing(2)
	h.Hands = append(h.Hands, model.HandTally{Problem: id(model.KindProblem, 9)})
	conflicts(t, withAll(t), model.ErrConflict, "reference.problem_missing", h)
}

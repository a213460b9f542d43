package storage

import (
	"testing"

	"kongthun/model"
)

func TestFundsByCodeThenName(t *testing.T) {
	coded := func(n int, code, name string) model.Fund {
		f := fund(n)
		f.Code, f.Name = code, name
		return f
	}
	inOrder(t, withAll(t), Funds,
		coded(4, "", "กองทุนก"), coded(2, "", "กองทุนข"), coded(5, "L2", "ข"), coded(1, "L10", "ก"), coded(3, "L10", "เก"))
}

func TestBodiesOfAFundCommitteeFirst(t *testing.T) {
	f := withAll(t)
	put(t, f, "fund.add", fund(2))
	elsewhere := body(9)
	elsewhere.Fund = id(model.KindFund, 2)
	put(t, f, "body.add", elsewhere)
	sub := func(n int, name string) model.Body {
		b := body(n)
		b.Kind, b.Name = model.Subcommittee, name
		return b
	}
	list := func(r *Reader) ([]model.Body, error) { return Bodies(r, id(model.KindFund, 1)) }
	inOrder(t, f, list, body(1), sub(3, "คณะอนุกรรมการกลั่นกรอง"), sub(2, "คณะอนุกรรมการติดตาม"))
}

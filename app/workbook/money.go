package workbook

import (
	"strconv"

	"kongthun/model"
)

// moneyFields are the fields of a row of NHSO-MONEY.
func moneyFields() map[string]field[model.MoneyRow] {
	type m = model.MoneyRow
	return map[string]field[m]{
		"fundCode": ownFund[m](),
		"month":    whole(func(v *m) *int { return &v.Month }),
		"year":     fiscalYear(func(v *m) *int { return &v.Year }),
		"item": {
			read: func(c cell, v *m) {
				if v.Code = model.CodeOfItem(c.line()); v.Code == "" {
					c.refuse("cell.item")
				}
			},
			write: func(v m, _ model.Lists) model.Cell { return model.TextOf(v.Code.Item()) },
		},
		"amount": amount(func(v *m) *model.Satang { return &v.Amount }),
	}
}

// balanceFields are the fields of a row of NHSO-BALANCE.
func balanceFields() map[string]field[model.BalanceRow] {
	type b = model.BalanceRow
	return map[string]field[b]{
		"fundCode": ownFund[b](),
		"month":    whole(func(v *b) *int { return &v.Month }),
		"year":     fiscalYear(func(v *b) *int { return &v.Year }),
		"forward": {
			read:  func(c cell, v *b) { v.Forward = c.balance() }, // our own says so when an account was below zero
			write: func(v b, _ model.Lists) model.Cell { return model.MoneyOf(v.Forward) },
		},
		"income":  amount(func(v *b) *model.Satang { return &v.Income }),
		"expense": amount(func(v *b) *model.Satang { return &v.Expense }),
	}
}

// ownFund refuses the row of another fund: its money has no place in this one's ledger.
func ownFund[T any]() field[T] {
	return field[T]{
		read: func(c cell, _ *T) {
			if code := c.setting.FundCode; code != "" && headerKey(c.line()) != headerKey(code) {
				c.refuse("cell.fund.foreign", "fund", code)
			}
		},
		write: func(T, model.Lists) model.Cell { return model.Cell{} },
	}
}

// fiscalYear reads a fiscal year in พ.ศ. or ค.ศ. and keeps it in พ.ศ.
func fiscalYear[T any](of func(*T) *int) field[T] {
	return field[T]{
		read: func(c cell, v *T) {
			if n, ok := c.fiscalYear(); ok {
				*of(v) = n
			}
		},
		write: func(v T, _ model.Lists) model.Cell { return model.TextOf(strconv.Itoa(*of(&v) - 543)) },
	}
}

package service

import (
	"fmt"

	"kongthun/model"
)

func accountID(a *model.Account) *model.ID { return &a.ID }
func entryID(e *model.Entry) *model.ID     { return &e.ID }

func booked(e model.Entry) model.Date { return e.Date }

// openLedger opens the ledger of the office's only fund on the story's first day.
func (d *demonstration) openLedger() error {
	funds, err := d.s.Funds()
	if err != nil {
		return err
	}
	d.ids["fund/health"] = funds[0].ID
	return tell(d, "accounts", accountID, nil, d.s.SaveAccount)
}

// earn writes a file's entries into the ledger: what came in. What goes out is paid by the projects' requests.
func (d *demonstration) earn(file string) error { return tell(d, file, entryID, booked, d.s.SaveEntry) }

// closeMonths closes the story's first months against the pass book, each early in the month after.
func (d *demonstration) closeMonths() error {
	var list []struct {
		Month   model.YearMonth `json:"month"`
		On      model.Date      `json:"on"`
		Balance model.Satang    `json:"balance"`
	}
	if err := d.read("months", &list); err != nil {
		return err
	}
	for _, m := range list {
		d.on(m.On)
		book := model.PassBook{Account: d.ids["account/bank"], Balance: m.Balance}
		if _, err := d.s.CloseMonth(d.ids["fund/health"], m.Month, []model.PassBook{book}); err != nil {
			return fmt.Errorf("months: %s: %w", m.Month, err)
		}
	}
	return nil
}

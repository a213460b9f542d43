package service

import (
	"encoding/json"
	"slices"
	"sync"

	"kongthun/assets"
	"kongthun/model"
	"kongthun/model/thai"
	"kongthun/storage"
)

// AgencyStock is the agencies of a known alliance, offered for the office's own list.
type AgencyStock struct {
	Name     string         `json:"name"`
	Verified bool           `json:"verified"` // seen in the alliance's own paper
	Source   string         `json:"source"`
	Agencies []model.Agency `json:"agencies"`
}

var agencyStock = sync.OnceValue(func() (stock AgencyStock) {
	raw, err := assets.Files.ReadFile("agencies.json")
	if err == nil {
		err = json.Unmarshal(raw, &stock)
	}
	if err != nil { // a fault of the build, found by the package's test
		panic(err)
	}
	return stock
})

// Agencies is the stock of agencies that comes with the program, as a copy.
func Agencies() AgencyStock {
	stock := agencyStock()
	stock.Agencies = slices.Clone(stock.Agencies)
	return stock
}

// AddAgencies puts the stock's agencies after those of the office; one that is there already, by key or by name, is not put there
// again. It tells how many were added.
func (s *Service) AddAgencies() (added int, err error) {
	err = s.act("agency.stock", "", "", func(w *storage.Writer) error {
		o, err := storage.Office(w.Reader)
		if err != nil {
			return err
		}
		had := len(o.Agencies)
		o.Agencies = slices.Clone(o.Agencies)
		for _, a := range agencyStock().Agencies {
			if !slices.ContainsFunc(o.Agencies, func(b model.Agency) bool { return a.Key == b.Key || thai.Fold(a.Name) == thai.Fold(b.Name) }) {
				o.Agencies = append(o.Agencies, a)
			}
		}
		added = len(o.Agencies) - had
		return put(w, o)
	})
	return added, err
}

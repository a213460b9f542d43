package service

import (
	"encoding/json"
	"sync"

	"kongthun/assets"
)

// regions are the regions of the NHSO with their changwats, read once.
var regions = sync.OnceValues(func() (map[string]string, error) {
	raw, err := assets.Files.ReadFile("regions.json")
	if err != nil {
		return nil, err
	}
	var list struct {
		Source  string
		Regions []struct {
			Region    string
			Changwats []string
		}
	}
	if err := json.Unmarshal(raw, &list); err != nil {
		return nil, err
	}
	out := map[string]string{}
	for _, r := range list.Regions {
		for _, c := range r.Changwats {
			out[c] = r.Region
		}
	}
	return out, nil
})

// Region is the number of the NHSO's region (เขต) of a changwat; empty for a changwat that is not known, an invented one.
func Region(changwat string) (string, error) {
	all, err := regions()
	return all[changwat], err
}

package service

import (
	"testing"

	"kongthun/model"
)

// withAgreement is the first of the demonstration's projects that has an agreement.
func withAgreement(t *testing.T, s *Service) ProjectState {
	t.Helper()
	for _, p := range states(t, s) {
		if p.Project.Agreement != nil {
			return p
		}
	}
	t.Fatal("the demonstration has no agreement")
	return ProjectState{}
}

// states are all projects of the office.
func states(t *testing.T, s *Service) []ProjectState {
	t.Helper()
	var out []ProjectState
	for _, y := range all[model.FiscalYear](t)(s.Years("")) {
		out = append(out, all[ProjectState](t)(s.Projects(y.ID))...)
	}
	return out
}

package storage

import (
	"cmp"
	"slices"

	"kongthun/model"
)

// ProjectsOf lists the projects of a fiscal year by their codes, those without one last.
func ProjectsOf(r *Reader, year model.ID) ([]model.Project, error) {
	projects, err := where(r, model.KindProject, func(p model.Project) bool { return p.Year == year })
	slices.SortStableFunc(projects, func(a, b model.Project) int {
		return cmp.Or(falseFirst(a.Code == "", b.Code == ""), natural(a.Code, b.Code))
	})
	return projects, err
}

// projectFits refuses a second project of a proposal (conflict, key "project.exists"), a code or the number of an agreement that another
// has (projectNumbersFree), and an agreement upon less than the live requests ask for, unless the reason is recorded in it or in one of
// them (key "disbursement.above_agreed").
func projectFits(r *Reader, p model.Project) error {
	err := taken(r, p, model.Conflict("project.exists"), func(o model.Project) bool { return o.Proposal == p.Proposal })
	if err == nil {
		err = projectNumbersFree(r, p)
	}
	if err != nil || p.Agreement == nil || p.Agreement.Why != "" {
		return err
	}
	requests, err := DisbursementsOf(r, p.ID)
	if err != nil {
		return err
	}
	return withinAgreed(p, requests)
}

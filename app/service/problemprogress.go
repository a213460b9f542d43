package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// ProblemProgress rolls the approved projects of a fiscal year up to the area's problems, the weightiest problem first, withdrawn ones
// last: what was done about each, with which money, and where its number stands.
func (s *Service) ProblemProgress(year model.ID) ([]model.ProblemProgress, error) {
	return read(s, func(r *storage.Reader) ([]model.ProblemProgress, error) {
		y, err := storage.Get[model.FiscalYear](r, year)
		if err != nil {
			return nil, err
		}
		decided, err := decidedIn(r, y, nil)
		if err != nil {
			return nil, err
		}
		fill, err := folders(r)
		if err != nil {
			return nil, err
		}
		var approved []model.Folder
		for _, d := range decided {
			if d.Decision.Word == model.Approve {
				approved = append(approved, fill(d))
			}
		}
		problems, err := storage.Problems(r)
		if err != nil {
			return nil, err
		}
		return model.ProgressOf(problems, approved)
	})
}

// NoteMeasure writes down at a problem what its number was found to be, as a report offers it (model.ProblemProgress.Unnoted) or as the
// office knows it from elsewhere. The baseline stays. Refused: as model.Problem.Check says.
func (s *Service) NoteMeasure(problem model.ID, m model.Measure) (p model.Problem, err error) {
	clean(&m)
	err = s.act("problem.measure", problem, "", func(w *storage.Writer) error {
		if p, err = storage.Get[model.Problem](w.Reader, problem); err != nil {
			return err
		}
		p = p.WithMeasure(m)
		return put(w, p)
	})
	return p, err
}

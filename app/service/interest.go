package service

import (
	"kongthun/model"
	"kongthun/storage"
)

// Interests is who may have to leave for which item of a meeting, as far as the file tells (วิ.ปกครอง 2539 มาตรา 13 and 16): the list
// that is gone through before the meeting. Nothing is noted by looking at it.
func (s *Service) Interests(meeting model.ID) ([]model.ProposedRecusal, error) {
	return read(s, func(r *storage.Reader) ([]model.ProposedRecusal, error) {
		m, err := storage.Get[model.Meeting](r, meeting)
		if err != nil {
			return nil, err
		}
		f, err := gather(r, m)
		if err != nil {
			return nil, err
		}
		return m.ProposedRecusals(f.people, f.proposals), nil
	})
}

// NoteInterests notes in one action who leaves for which item, as confirmed; whoever presides and leaves is replaced by the first of
// her deputies who stays. Those noted already stay as they are. Refused when the meeting is closed (key "service.closed") and when
// nobody is left to note ("interest.nobody").
func (s *Service) NoteInterests(meeting model.ID, leaving []model.ProposedRecusal) (model.Meeting, error) {
	var m model.Meeting
	err := s.act("meeting.interests", meeting, "", func(w *storage.Writer) error {
		var err error
		if m, err = storage.Get[model.Meeting](w.Reader, meeting); err != nil {
			return err
		}
		if m.Closed {
			return model.Locked("service.closed", "number", numberOf(m))
		}
		roster, err := storage.Roster(w.Reader, m.Body)
		if err != nil {
			return err
		}
		if m.Recuse(roster, leaving) == 0 {
			return model.Invalid("interest.nobody")
		}
		return put(w, m)
	})
	return m, err
}

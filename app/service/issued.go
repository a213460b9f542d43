package service

import (
	"strconv"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// Issued lists the papers that have been issued about a meeting, oldest first.
func (s *Service) Issued(meeting model.ID) ([]model.Issued, error) {
	return read(s, func(r *storage.Reader) ([]model.Issued, error) { return storage.IssuedOf(r, model.RefTo(meeting)) })
}

// meetingFile names a file about a meeting by year and number; those of a sub-committee bear its name too, for it counts its meetings
// as the committee does.
func (s *Service) meetingFile(key string, m model.Meeting) (string, error) {
	body, err := s.Body(m.Body)
	if err != nil {
		return "", err
	}
	name := phrase.Say(key, "year", strconv.Itoa(m.Year), "number", pad(m.Number))
	if body.Kind != model.Committee {
		name += "_" + body.Name
	}
	return FileName(name, ".pdf"), nil
}

// SignInFile is the name that a file of a meeting's sign-in sheet should have; see MinutesFile.
func (s *Service) SignInFile(meeting model.ID) (string, error) {
	m, err := s.Meeting(meeting)
	if err != nil {
		return "", err
	}
	return s.meetingFile("paper.file.signin", m)
}

// BlankSheetsFile is the name that a file of a round's empty score sheets should have.
func (s *Service) BlankSheetsFile(round model.ID) (string, error) {
	r, err := s.Round(round)
	if err != nil {
		return "", err
	}
	y, err := s.Year(r.Year)
	return FileName(phrase.Say("paper.file.sheets", "year", strconv.Itoa(y.Year), "number", strconv.Itoa(r.Number)), ".pdf"), err
}

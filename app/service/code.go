package service

import (
	"errors"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/model/seal"
	"kongthun/storage"
)

// Coded is what an office file knows of a code.
type Coded struct {
	Answer
	Meeting model.ID // whose minutes; empty for an unknown code
	Code    string   // as it is printed
}

// mostSlips is how many letters of a code may be wrong for it to be a slip of the typist's: codes of different minutes agree in so
// many by chance once in 2^70.
const mostSlips = 3

// FindCode tells whose minutes bear a typed or scanned code. Refused: what can be no code (keys "code.letter", "code.length").
func (s *Service) FindCode(typed string) (Coded, error) {
	c, err := seal.Read(typed)
	switch {
	case errors.Is(err, seal.ErrLetter):
		return Coded{}, model.Invalid("code.letter")
	case err != nil:
		return Coded{}, model.Invalid("code.length")
	}
	kept, err := read(s, func(r *storage.Reader) ([]model.Issued, error) {
		return storage.List[model.Issued](r, model.KindIssued)
	})
	if err != nil {
		return Coded{}, err
	}
	out := Coded{Code: c.Code(), Answer: Answer{Says: No, Text: phrase.Say("code.unknown", "code", c.Code())}}
	for _, i := range kept {
		sum, ok := seal.Parse(i.Seal)
		if !ok {
			continue
		}
		about := []string{"title", i.Title, "at", moment(i.At), "code", sum.Code()}
		switch slips := c.Slips(sum); {
		case slips == 0 && hashOf(i.Record) == i.Seal:
			return Coded{Answer{Says: Yes, Text: phrase.Say("code.known", about...)}, i.Subject.ID, sum.Code()}, nil
		case slips == 0:
			return Coded{Answer{Says: No, Text: phrase.Say("code.record_changed", about...)}, i.Subject.ID, sum.Code()}, nil
		case slips <= mostSlips:
			out.Answer = Answer{Says: Unknown, Text: phrase.Say("code.slip", about...)}
		}
	}
	return out, nil
}

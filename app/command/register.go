package command

import (
	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// register writes a register of a round as a workbook: of receipts, or of changes of status; without -o under its telling name
// in the working folder. A status ("passed", "returned", "approve") leaves only the proposals that stand there now.
func register(c *call) error {
	kind := c.flags.String("kind", service.RegisterReceipt, "")
	year := c.flags.Int("year", 0, "")
	round := c.flags.Int("round", 0, "")
	fund := c.flags.String("fund", "", "")
	status := c.flags.String("status", "", "")
	out := c.flags.String("o", "", "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if *year == 0 {
		return want("--year", "")
	}
	standing, err := standingOf(*status)
	if err != nil {
		return err
	}
	return c.office(func(s *service.Service) error {
		r, err := roundOf(s, *year, *fund, *round)
		if err != nil {
			return err
		}
		name, data, err := s.WriteRegister(*kind, r.ID, standing)
		if err != nil {
			return err
		}
		if *out != "" {
			name = *out
		}
		return c.write(name, data)
	})
}

// standingOf finds the standing that a word on the command line means, without its family before the point or with it.
func standingOf(word string) (string, error) {
	if word == "" {
		return "", nil
	}
	for _, key := range service.Standings() {
		if key == word || key == "status."+word || key == "word."+word {
			return key, nil
		}
	}
	return "", model.NotFound("service.standing", "standing", word)
}

func stepLine(e service.Entry) line {
	return line{string(e.Proposal), string(e.Step.On), e.Receipt, phrase.Say(e.What()), e.Step.Reason, string(e.Step.Due), e.Title}
}

package command

import (
	"cmp"
	"fmt"
	"strings"

	"kongthun/app/phrase"
	"kongthun/app/service"
	"kongthun/model"
)

// paperOf says which value a paper is about, as its flags do.
type paperOf struct {
	meeting, fund, body, proposal, request *string
	year, round                            *int
}

// paper writes one of the papers; "paper list" names them all with what each is about.
func paper(c *call) error {
	at := paperOf{
		meeting: c.flags.String("meeting", "", ""), fund: c.flags.String("fund", "", ""), body: c.flags.String("body", "", ""),
		proposal: c.flags.String("proposal", "", ""), request: c.flags.String("request", "", ""), year: c.flags.Int("year", 0, ""), round: c.flags.Int("round", 0, ""),
	}
	out := c.flags.String("o", "", "")
	if err := c.parse(1, 2); err != nil {
		return err
	}
	if len(c.args) == 1 {
		if c.args[0] != "list" {
			return errUsage{phrase.Say("command.words")}
		}
		for _, k := range service.PaperKinds("") {
			fmt.Fprintln(c.Out, strings.Join([]string{k.Name, phrase.Say("command.paper." + string(k.About)), k.Label()}, "\t"))
		}
		return nil
	}
	k, err := service.FindPaper(c.args[1])
	if err != nil {
		return err
	}
	if err := at.complete(k.About); err != nil {
		return err
	}
	return c.office(func(s *service.Service) error {
		about, err := at.find(s, k.About)
		if err != nil {
			return err
		}
		written, err := s.PaperFile(k.Name, about)
		if err != nil {
			return err
		}
		if written.Warning != "" {
			fmt.Fprintln(c.Err, written.Warning)
		}
		return c.write(cmp.Or(*out, written.Name), written.Data)
	})
}

// complete tells whether the flags say what a paper about such a value wants.
func (p paperOf) complete(about model.Kind) error {
	switch about {
	case model.KindMeeting:
		if _, _, ok := meetingNumber(*p.meeting); !ok {
			return want("--meeting 2/2569", "")
		}
	case model.KindProposal, model.KindProject, model.KindDisbursement:
		if err := want("--proposal", *p.proposal); err != nil {
			return err
		}
		fallthrough
	case model.KindRound, model.KindYear:
		if *p.year == 0 {
			return want("--year", "")
		}
	}
	return nil
}

// find finds the value that the flags mean.
func (p paperOf) find(s *service.Service, about model.Kind) (model.ID, error) {
	switch about {
	case model.KindMeeting:
		number, year, _ := meetingNumber(*p.meeting)
		m, err := s.FindMeeting(number, year, *p.fund, *p.body)
		return m.ID, err
	case model.KindBody:
		b, err := s.FindBody(*p.fund, *p.body)
		return b.ID, err
	case model.KindYear:
		y, err := s.FindYear(*p.year, *p.fund)
		return y.ID, err
	}
	r, err := roundOf(s, *p.year, *p.fund, *p.round)
	if err != nil || about == model.KindRound {
		return r.ID, err
	}
	found, err := s.FindProposal(r.ID, *p.proposal)
	switch {
	case err != nil:
		return "", err
	case about == model.KindProject:
		of, err := s.FindProject(found.ID)
		return of.ID, err
	case about == model.KindDisbursement:
		of, err := s.FindDisbursement(found.ID, *p.request)
		return of.ID, err
	}
	return found.ID, nil
}

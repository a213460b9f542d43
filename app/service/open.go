package service

import (
	"errors"
	"io"
	"os"
	"time"

	"kongthun/model"
	"kongthun/storage"
)

// Surroundings is what a service gets from outside: the clock, chance, the actor's name, and how a file that was not closed
// cleanly is checked (in a child process, because a corrupt page can kill the process that reads it).
type Surroundings struct {
	Clock  func() time.Time
	Random io.Reader
	Actor  string
	Check  func(path string) error
}

// Open opens an office file; see storage.Open for its refusals.
func Open(path string, around Surroundings) (*Service, error) {
	file, err := storage.Open(path, storage.Options{
		Check: around.Check, Program: Version, Migration: storage.Action{Time: around.Clock().In(Thailand), Actor: around.Actor},
	})
	if err != nil {
		return nil, err
	}
	return New(file, around.Clock, around.Random, around.Actor), nil
}

// Start is what the first start asks for.
type Start struct {
	Office model.Office
	Fund   model.Fund
	Body   string // name of the committee
	Year   int    // first fiscal year, พ.ศ.
	Rules  string // rule set of that year: "2561", "2567"
}

// Create makes a new office file with its office, one fund, its committee with the seats of the rule set, and a first fiscal
// year with one round: enough to register a problem at once. Nothing is left behind when it fails.
func Create(path string, start Start, around Surroundings) (*Service, error) {
	if around.Actor == "" {
		return nil, model.Invalid("service.actor")
	}
	probe := New(nil, around.Clock, around.Random, around.Actor)
	parts, err := probe.firstValues(start)
	if err != nil {
		return nil, err
	}
	head := storage.Header{Office: parts.office.ID, Program: Version}
	fill := func(s *Service) error {
		return s.act("office.create", parts.office.ID, "", func(w *storage.Writer) error { return parts.put(w) })
	}
	if err := storage.Create(path, head, storage.Options{}); err != nil {
		return nil, err
	}
	s, err := Open(path, around)
	if err != nil {
		return nil, err
	}
	if err := fill(s); err != nil {
		return nil, errors.Join(err, s.Close(), os.Remove(path))
	}
	return s, nil
}

// firsts are the values that a new file begins with.
type firsts struct {
	office model.Office
	fund   model.Fund
	body   model.Body
	year   model.FiscalYear
	round  model.Round
}

func (s *Service) firstValues(start Start) (firsts, error) {
	rules, err := RuleSet(start.Rules)
	if err != nil {
		return firsts{}, err
	}
	if !start.Office.Kind.Hosts(start.Fund.Kind) {
		return firsts{}, model.Invalid("service.fund_kind")
	}
	f := firsts{office: start.Office, fund: start.Fund}
	f.body = model.Body{Kind: model.Committee, Name: start.Body, Numbering: model.ByFiscalYear, Seats: rules.Seats}
	f.year = model.FiscalYear{Year: start.Year, Rules: rules}
	f.round = model.Round{Number: 1, Rubric: DefaultRubric()}
	for _, x := range []struct {
		kind model.Kind
		id   *model.ID
	}{
		{model.KindOffice, &f.office.ID},
		{model.KindFund, &f.fund.ID},
		{model.KindBody, &f.body.ID},
		{model.KindYear, &f.year.ID},
		{model.KindRound, &f.round.ID},
	} {
		if *x.id, err = s.newID(x.kind); err != nil {
			return firsts{}, err
		}
	}
	f.body.Fund, f.year.Fund, f.round.Year = f.fund.ID, f.fund.ID, f.year.ID
	for _, v := range []interface{ Check() error }{f.office, f.fund, f.body, f.year, f.round} {
		if err := v.Check(); err != nil {
			return firsts{}, err
		}
	}
	return f, nil
}

func (f firsts) put(w *storage.Writer) error {
	if err := put(w, f.office); err != nil {
		return err
	}
	if err := put(w, f.fund); err != nil {
		return err
	}
	if err := put(w, f.body); err != nil {
		return err
	}
	if err := put(w, f.year); err != nil {
		return err
	}
	return put(w, f.round)
}

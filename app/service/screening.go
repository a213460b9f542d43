package service

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/app/phrase"
	"kongthun/model"
	"kongthun/storage"
)

// Screening is all that the proposals of a round are screened against, as it stood in the file when it was read.
type Screening struct {
	Round     model.Round
	Year      model.FiscalYear
	Papers    []model.PaperRule           // the office's checklist
	Decisions map[model.ID]model.Decision // of the fund's meetings and from before, by proposal
	Places    map[model.ID]string         // of each round of the office: "รอบที่ 1 ปีงบประมาณ 2569"
	years     map[model.ID]model.ID       // of a FiscalYear, by round
	all       []model.Proposal            // of the whole office, every fund and year
	turns     []model.Turn                // how the decisions came about
}

// Found is what the program finds on a gate, with its evidence in words.
type Found struct {
	model.GateCheck
	Words string
}

// Screening reads what the proposals of a round are screened against.
func (s *Service) Screening(round model.ID) (*Screening, error) {
	return read(s, func(r *storage.Reader) (*Screening, error) { return screeningOf(r, round) })
}

func screeningOf(r *storage.Reader, round model.ID) (*Screening, error) {
	out := &Screening{Places: map[model.ID]string{}, years: map[model.ID]model.ID{}}
	var err error
	if out.Round, err = storage.Get[model.Round](r, round); err != nil {
		return nil, err
	}
	if out.Year, err = storage.Get[model.FiscalYear](r, out.Round.Year); err != nil {
		return nil, err
	}
	office, err := storage.Office(r)
	if err != nil {
		return nil, err
	}
	out.Papers = checklist(office)
	if out.all, err = storage.List[model.Proposal](r, model.KindProposal); err != nil {
		return nil, err
	}
	if out.turns, err = turnsBefore(r, out.Year.Fund, nil); err != nil {
		return nil, err
	}
	out.Decisions = model.Latest(out.turns)
	return out, out.readPlaces(r)
}

// readPlaces words the rounds of the office.
func (x *Screening) readPlaces(r *storage.Reader) error {
	rounds, err := storage.List[model.Round](r, model.KindRound)
	if err != nil {
		return err
	}
	for _, round := range rounds {
		year, err := storage.Get[model.FiscalYear](r, round.Year)
		if err != nil {
			return err
		}
		x.years[round.ID] = round.Year
		x.Places[round.ID] = phrase.Say("screening.place", "number", strconv.Itoa(round.Number), "year", strconv.Itoa(year.Year))
	}
	return nil
}

// checklist is the papers that an office asks for: its own list or, until it has one, the catalogue's.
func checklist(o model.Office) []model.PaperRule {
	if len(o.Setting.Papers) > 0 {
		return o.Setting.Papers
	}
	return Lists().Papers
}

// Check proposes an answer to each gate that the program knows, and lists the near copies. The proposal may be one that is still
// being written.
func (x *Screening) Check(p model.Proposal) ([]Found, []model.Copy, error) {
	d := model.Desk{Round: x.Round, Year: x.Year, Papers: x.Papers, Copies: model.Copies(p, x.all), Approved: map[string]model.Satang{}}
	for _, o := range x.all {
		sum, ok := x.approved(o)
		if !ok || o.ID == p.ID {
			continue
		}
		var err error
		if d.Approved[o.Type], err = d.Approved[o.Type].Plus(sum); err != nil {
			return nil, nil, err
		}
		if model.SameApplicant(o, p) {
			if d.Given, err = d.Given.Plus(sum); err != nil {
				return nil, nil, err
			}
		}
	}
	checks, err := d.Check(p)
	if err != nil {
		return nil, nil, err
	}
	out := make([]Found, len(checks))
	for i, c := range checks {
		out[i] = Found{GateCheck: c, Words: wordsOf(c)}
	}
	return out, d.Copies, nil
}

// approved is what the screening's year has approved for a proposal.
func (x *Screening) approved(p model.Proposal) (model.Satang, bool) {
	d, ok := x.Decisions[p.ID]
	if !ok {
		return 0, false
	}
	if d.Year == "" {
		d.Year = x.years[p.Round]
	}
	return d.Amount, d.Year == x.Year.ID
}

// Status is where a proposal stands in all.
func (x *Screening) Status(p model.Proposal) model.Standing { return p.Status(x.Decisions[p.ID]) }

// NextReceipt is the number that the next proposal of the year gets; see model.NextReceipt.
func (x *Screening) NextReceipt() string { return model.NextReceipt(x.inYear(), x.Year.Year) }

// Gaps tells which receipt numbers of the year stand twice and which are left out; see model.ReceiptGaps.
func (x *Screening) Gaps() (twice, left []string) { return model.ReceiptGaps(x.inYear()) }

// inYear lists the proposals of the screening's year, of all its rounds.
func (x *Screening) inYear() []model.Proposal {
	var out []model.Proposal
	for _, p := range x.all {
		if x.years[p.Round] == x.Year.ID {
			out = append(out, p)
		}
	}
	return out
}

// wordsOf says the evidence of a check in sentences, the gravest first.
func wordsOf(c model.GateCheck) string {
	words := make([]string, len(c.Evidence))
	for i, f := range c.Evidence {
		args := map[string]string{}
		for name, text := range f.Args {
			args[name] = text
			if name == "kind" {
				args[name] = applicantName(text)
			}
		}
		words[i] = phrase.Fill(f.Key, args)
	}
	return strings.Join(words, " · ")
}

// applicantName is a kind of applicant by its number, without the examples that the form gives.
func applicantName(kind string) string {
	n, err := strconv.Atoi(kind)
	if err != nil || n < 1 || n > len(catalogue().Applicants) {
		return kind
	}
	name, _, _ := strings.Cut(catalogue().Applicants[n-1], " เช่น")
	return name
}

// screened keeps the parts of a proposal that a form may not write freely. The register, the urgent approval and the word on near
// copies have actions of their own and stay as they are stored, whatever a form brings or was read before. Who answered a gate when,
// with what the program had found then, stands as it was answered; a new answer gets today's. A proposal that is withdrawn or
// brought back in the form gets that line in its register, unless the form was read before the register's last line.
func (s *Service) screened(r *storage.Reader, p *model.Proposal) error {
	old, err := storage.Get[model.Proposal](r, p.ID)
	if ignoreNotFound(err) != nil {
		return err
	}
	stale := old.ID != "" && !sameJSON(old.Course, p.Course)
	p.Course, p.Urgent, p.Twins = old.Course, old.Urgent, old.Twins
	if err := s.answered(r, p, old.Gates); err != nil {
		return err
	}
	if (old.Withdrawn == "") == (p.Withdrawn == "") {
		return nil
	}
	if stale {
		return model.Conflict("proposal.course")
	}
	screening, err := screeningOf(r, p.Round)
	if err != nil {
		return err
	}
	if err := notSettled(screening.Decisions[p.ID]); err != nil {
		return err
	}
	step := model.Step{Status: model.TakenBack, On: s.Today(), By: s.Actor(), Reason: p.Withdrawn}
	if p.Withdrawn == "" {
		step.Status = model.Restored
	}
	before := *p
	before.Withdrawn = old.Withdrawn
	step.On = max(step.On, before.Last().On) // what was dated ahead is not overtaken
	*p, err = before.Advance(step)
	return err
}

// answered fills in what belongs to an answer besides the secretary's word.
func (s *Service) answered(r *storage.Reader, p *model.Proposal, old []model.GateAnswer) error {
	p.Gates = slices.Clone(p.Gates)
	var found []Found
	asked := false
	for i, a := range p.Gates {
		at := slices.IndexFunc(old, func(o model.GateAnswer) bool { return o.Gate == a.Gate })
		if at >= 0 && old[at].Pass == a.Pass && old[at].Evidence == a.Evidence {
			p.Gates[i] = old[at]
			continue
		}
		if !asked {
			asked = true
			screening, err := screeningOf(r, p.Round)
			if err != nil {
				return err
			}
			if found, _, err = screening.Check(*p); err != nil {
				return err
			}
		}
		p.Gates[i] = s.answer(a, found)
	}
	return nil
}

// answer is a gate's answer as of now, beside what the program finds.
func (s *Service) answer(a model.GateAnswer, found []Found) model.GateAnswer {
	a.Found, a.Words, a.On, a.By = "", "", s.Today(), s.Actor()
	for _, f := range found {
		if f.Gate == a.Gate {
			a.Found, a.Words = f.Verdict, f.Words
		}
	}
	return a
}

// TakeStep writes one line into a proposal's register of changes of status: by whom is who works now, the day is today unless it
// is given. Passing confirms every open gate that the program found passed; with a gate open or failed beyond that, passing wants
// a reason. Refused beside what model.Proposal.Advance refuses (its words filled in): a day that is still to come
// ("step.future"), a proposal that a meeting has settled ("step.decided"), passing one that came late without saying why it was
// taken in (field late).
func (s *Service) TakeStep(proposal model.ID, step model.Step) (model.Proposal, error) {
	return s.TakeLateStep(proposal, step, "")
}

// TakeLateStep is TakeStep of a proposal that came late, with why it was taken in; "" leaves what is written there.
func (s *Service) TakeLateStep(proposal model.ID, step model.Step, late string) (model.Proposal, error) {
	clean(&step)
	clean(&late)
	if step.On == "" {
		step.On = s.Today()
	}
	step.By = s.Actor()
	var p model.Proposal
	err := s.act("proposal.step", proposal, step.Reason, func(w *storage.Writer) error {
		var err error
		if p, err = storage.Get[model.Proposal](w.Reader, proposal); err != nil {
			return err
		}
		if late != "" {
			p.Late = late
		}
		screening, err := screeningOf(w.Reader, p.Round)
		if err != nil {
			return err
		}
		if err := notSettled(screening.Decisions[p.ID]); err != nil {
			return err
		}
		if step.Status == model.Passed {
			if err := s.confirm(screening, &p); err != nil {
				return err
			}
		}
		if err := s.mayStep(screening.Round, p, step); err != nil {
			return err
		}
		if p, err = p.Advance(step); err != nil {
			return inWords(err)
		}
		return put(w, p)
	})
	return p, err
}

// notSettled refuses a change of status of a proposal that a meeting has settled: what was decided, a meeting changes.
func notSettled(d model.Decision) error {
	if d.Word == "" || d.Word == model.SendBack || d.Word == model.Defer {
		return nil
	}
	return model.Conflict("step.decided", "word", phrase.Say("word."+string(d.Word)))
}

// confirm answers the open gates that the program finds passed.
func (s *Service) confirm(x *Screening, p *model.Proposal) error {
	found, _, err := x.Check(*p)
	if err != nil {
		return err
	}
	open, _ := p.OpenGates(x.Round.Rubric)
	p.Gates = slices.Clone(p.Gates)
	for _, g := range open {
		if slices.ContainsFunc(found, func(f Found) bool { return f.Gate == g.Key && f.Verdict == model.FoundPass }) {
			p.Gates = append(p.Gates, s.answer(model.GateAnswer{Gate: g.Key, Pass: true}, found))
		}
	}
	return nil
}

// mayStep refuses what the step alone does not know.
func (s *Service) mayStep(round model.Round, p model.Proposal, step model.Step) error {
	var wrong []model.FieldError
	if step.On > s.Today() {
		wrong = append(wrong, model.Wrong("on", "step.future"))
	}
	if step.Status == model.Passed {
		open, failed := p.OpenGates(round.Rubric)
		if n := len(open) + len(failed); n > 0 && step.Reason == "" {
			wrong = append(wrong, model.Wrong("reason", "step.gates", "count", strconv.Itoa(n)))
		}
		if p.LateFor(round.Closes) && p.Late == "" {
			wrong = append(wrong, model.Wrong("late", "field.required"))
		}
	}
	return model.InvalidFields("step.invalid", wrong)
}

// inWords puts the words of statuses into a refusal that names them.
func inWords(err error) error {
	if e, ok := err.(*model.Error); ok && e.Key == "step.order" {
		return model.Conflict(e.Key, "from", phrase.Say("status."+e.Args["from"]), "to", phrase.Say("status."+e.Args["to"]))
	}
	return err
}

// Compare writes down what the secretary says of a near copy. Refused: invalid "twin.invalid" with the fields.
func (s *Service) Compare(proposal model.ID, said model.Twin) (model.Proposal, error) {
	clean(&said)
	said.On, said.By = s.Today(), s.Actor()
	var p model.Proposal
	err := s.act("proposal.compare", proposal, said.Reason, func(w *storage.Writer) error {
		var err error
		if p, err = storage.Get[model.Proposal](w.Reader, proposal); err != nil {
			return err
		}
		if p, err = p.Compare(said); err != nil {
			return err
		}
		return put(w, p)
	})
	return p, err
}

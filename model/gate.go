package model

import (
	"slices"
	"strconv"
	"strings"

	"kongthun/model/thai"
)

// The gates that the program can say something about; a rubric's other gates are the secretary's alone.
const (
	GateLawful = "lawful" // the activity type fits the applicant
	GateSingle = "single" // not the same as another proposal
	GatePapers = "papers" // the papers on the checklist are there
	GateCaps   = "caps"   // within the year's money and the caps of the rule set
)

// Verdict is what the program proposes as the answer to a gate.
type Verdict string

// The verdicts. A rule that nobody has verified never fails a proposal: it is doubted.
const (
	FoundPass  Verdict = "pass"
	FoundFail  Verdict = "fail"
	FoundDoubt Verdict = "doubt" // the secretary must look: something is not known, not settled or not verified
)

// worse is the graver of two verdicts.
func (v Verdict) worse(w Verdict) Verdict {
	grave := []Verdict{FoundPass, FoundDoubt, FoundFail}
	if slices.Index(grave, w) > slices.Index(grave, v) {
		return w
	}
	return v
}

// GateAnswer is the secretary's answer to a gate of the rubric with her evidence, and beside it what the program had found when
// she answered, so that both can be read later.
type GateAnswer struct {
	Gate     string  `json:"gate"`
	Pass     bool    `json:"pass"`
	Evidence string  `json:"evidence,omitempty"`
	Found    Verdict `json:"found,omitempty"` // none: the program had nothing to say
	Words    string  `json:"words,omitempty"` // its evidence in words, as shown on the day
	On       Date    `json:"on,omitempty"`
	By       string  `json:"by,omitempty"`
}

// Overrules tells whether the answer is another than the program found; then it wants a reason.
func (a GateAnswer) Overrules() bool {
	return a.Found == FoundFail && a.Pass || a.Found == FoundPass && !a.Pass
}

// PaperRule is a paper on the checklist of an office and which kinds of applicant must hand it in.
type PaperRule struct {
	Name  string `json:"name"`
	Kinds []int  `json:"kinds,omitempty"` // 1–6 of กปท.7; none: every applicant
}

// Asked tells whether a kind of applicant must hand the paper in.
func (r PaperRule) Asked(kind int) bool { return len(r.Kinds) == 0 || slices.Contains(r.Kinds, kind) }

// paperFaults of a checklist: each paper once, kinds that there are.
func paperFaults(list []PaperRule) []FieldError {
	var wrong []FieldError
	seen := map[string]bool{}
	for i, r := range list {
		if blank(r.Name) || seen[r.Name] {
			wrong = append(wrong, Wrong(path("setting.papers", i, "name"), "field.twice"))
		}
		seen[r.Name] = true
		if slices.ContainsFunc(r.Kinds, unknownKind) {
			wrong = append(wrong, Wrong(path("setting.papers", i, "kinds"), "field.choice"))
		}
	}
	return wrong
}

// ApplicantCap is the most that one applicant may be given in a year.
type ApplicantCap struct {
	Kinds    []int  `json:"kinds,omitempty"` // 1–6 of กปท.7; none: every applicant
	Ceiling  Satang `json:"ceiling"`         // 0: none known
	Verified bool   `json:"verified"`
	Source   string `json:"source,omitempty"`
}

// GateCheck is what the program finds on one gate. Evidence has no prose: each is a key of the phrase book with its arguments, the
// gravest first.
type GateCheck struct {
	Gate     string    `json:"gate"`
	Verdict  Verdict   `json:"verdict"`
	Evidence []Finding `json:"evidence"`
}

// say adds a finding.
func (c *GateCheck) say(v Verdict, key string, args ...string) {
	c.Verdict = c.Verdict.worse(v)
	f := Finding{Key: key, Args: pairs(args), Refused: v == FoundFail}
	if v == FoundPass {
		c.Evidence = append(c.Evidence, f)
		return
	}
	at := slices.IndexFunc(c.Evidence, func(e Finding) bool { return !e.Refused })
	if at < 0 || v == FoundDoubt && c.Verdict == FoundFail {
		at = len(c.Evidence)
	}
	c.Evidence = slices.Insert(c.Evidence, at, f)
}

// Desk is all that a proposal is screened against.
type Desk struct {
	Round    Round
	Year     FiscalYear
	Papers   []PaperRule
	Copies   []Copy            // of this proposal, see Copies
	Approved map[string]Satang // what the year has approved already per activity type, this proposal left out
	Given    Satang            // of that, to the same applicant
}

// Check proposes an answer to every gate of the round's rubric that the program knows, in the rubric's order. Its findings are
// facts of today: they are kept only with an answer. The error is that of Sum.
func (d Desk) Check(p Proposal) ([]GateCheck, error) {
	var out []GateCheck
	for _, g := range d.Round.Rubric.Gates {
		c := GateCheck{Gate: g.Key, Verdict: FoundPass}
		switch g.Key {
		case GateLawful:
			d.checkType(p, &c)
		case GateSingle:
			d.checkCopies(&c)
		case GatePapers:
			d.checkPapers(p, &c)
		case GateCaps:
			if err := d.checkCaps(p, &c); err != nil {
				return nil, err
			}
		default:
			continue
		}
		out = append(out, c)
	}
	return out, nil
}

// checkType: the activity type is one of the year's, may be asked for by this kind of applicant, and the call asked for both.
func (d Desk) checkType(p Proposal, c *GateCheck) {
	kind := p.Applicant.Kind
	t, known := d.Year.Rules.Type(p.Type)
	switch {
	case p.Type == "":
		c.say(FoundDoubt, "gate.type.none")
	case !known:
		c.say(FoundDoubt, "gate.type.unknown", "type", p.Type)
	case kind == 0:
		c.say(FoundDoubt, "gate.kind.none")
	case len(t.Kinds) == 0:
		c.say(FoundPass, "gate.kind.any", "type", p.Type)
	case slices.Contains(t.Kinds, kind):
		c.say(FoundPass, "gate.kind.fits", "type", p.Type, "kind", strconv.Itoa(kind))
	case t.KindsVerified:
		c.say(FoundFail, "gate.kind.other", "type", p.Type, "kind", strconv.Itoa(kind))
	default:
		c.say(FoundDoubt, "gate.kind.other_unverified", "type", p.Type, "kind", strconv.Itoa(kind))
	}
	if n := p.named(); kind == PeoplesGroup && n < groupMembers {
		c.say(FoundFail, "gate.members.few", "count", strconv.Itoa(n), "needed", strconv.Itoa(groupMembers))
	} else if kind == PeoplesGroup {
		c.say(FoundPass, "gate.members.enough", "count", strconv.Itoa(n))
	}
	call := d.Round.Call
	if call == nil {
		return
	}
	if p.Type != "" && len(call.Types) > 0 && !slices.Contains(call.Types, p.Type) {
		c.say(FoundFail, "gate.call.type", "type", p.Type)
	}
	if kind != 0 && len(call.Kinds) > 0 && !slices.Contains(call.Kinds, kind) {
		c.say(FoundFail, "gate.call.kind", "kind", strconv.Itoa(kind))
	}
}

// checkPapers: what the checklist asks of the applicant's kind is ticked.
func (d Desk) checkPapers(p Proposal, c *GateCheck) {
	if p.Applicant.Kind == 0 {
		c.say(FoundDoubt, "gate.kind.none")
	}
	var missing []string
	asked := 0
	for _, r := range d.Papers {
		if !r.Asked(p.Applicant.Kind) {
			continue
		}
		asked++
		if !slices.ContainsFunc(p.Papers, func(x Paper) bool { return x.Name == r.Name && x.Present }) {
			missing = append(missing, r.Name)
		}
	}
	switch {
	case len(missing) > 0:
		c.say(FoundFail, "gate.papers.missing", "count", strconv.Itoa(len(missing)), "names", strings.Join(missing, ", "))
	case asked == 0:
		c.say(FoundDoubt, "gate.papers.no_list")
	default:
		c.say(FoundPass, "gate.papers.all", "count", strconv.Itoa(asked))
	}
}

// checkCopies: every near copy has been looked at and none is the same project.
func (d Desk) checkCopies(c *GateCheck) {
	open := 0
	for _, x := range d.Copies {
		switch {
		case x.Answer == nil:
			open++
		case x.Answer.Same:
			c.say(FoundFail, "gate.copies.same", "title", x.Title, "reason", x.Answer.Reason)
		default:
			c.say(FoundPass, "gate.copies.other", "title", x.Title, "reason", x.Answer.Reason)
		}
	}
	if open > 0 {
		c.say(FoundDoubt, "gate.copies.open", "count", strconv.Itoa(open))
	}
	if len(d.Copies) == 0 {
		c.say(FoundPass, "gate.copies.none")
	}
}

// checkCaps works out what approving the sum asked for would do to the year's money, the type's plan and caps, and the applicant's.
func (d Desk) checkCaps(p Proposal, c *GateCheck) error {
	if p.Budget == 0 {
		c.say(FoundDoubt, "gate.caps.no_sum")
		return nil
	}
	with := map[string]Satang{}
	for t, sum := range d.Approved {
		with[t] = sum
	}
	var err error
	if with[p.Type], err = with[p.Type].Plus(p.Budget); err != nil {
		return err
	}
	after, err := d.Year.Spending(with)
	if err != nil {
		return err
	}
	switch {
	case after.Total == 0:
		c.say(FoundDoubt, "gate.caps.no_money")
	case after.Left < 0:
		c.say(FoundFail, "gate.caps.over_money", "total", after.Total.String(), "approved", after.Approved.String())
	default:
		c.say(FoundPass, "gate.caps.left", "left", after.Left.String(), "total", after.Total.String())
	}
	for _, t := range after.Types {
		if t.Type == p.Type {
			d.checkTypeCaps(t, c)
		}
	}
	return d.checkApplicant(p, c)
}

func (d Desk) checkTypeCaps(t TypeSpending, c *GateCheck) {
	if t.Planned > 0 && t.Left < 0 {
		c.say(FoundDoubt, "gate.caps.over_plan", "type", t.Type, "approved", t.Approved.String(), "planned", t.Planned.String())
	}
	for _, s := range t.Caps {
		args := []string{"type", t.Type, "approved", t.Approved.String(), "limit", s.Limit.String()}
		switch {
		case s.Cap.Floor:
		case s.Broken && s.Cap.Verified:
			c.say(FoundFail, "gate.caps.over", args...)
		case s.Broken:
			c.say(FoundDoubt, "gate.caps.over_unverified", args...)
		default:
			c.say(FoundPass, "gate.caps.within", args...)
		}
	}
}

func (d Desk) checkApplicant(p Proposal, c *GateCheck) error {
	sum, err := d.Given.Plus(p.Budget)
	if err != nil {
		return err
	}
	for _, a := range d.Year.Rules.Applicants {
		if a.Ceiling == 0 || len(a.Kinds) > 0 && !slices.Contains(a.Kinds, p.Applicant.Kind) {
			continue
		}
		args := []string{"sum", sum.String(), "limit", a.Ceiling.String()}
		switch {
		case sum > a.Ceiling && a.Verified:
			c.say(FoundFail, "gate.caps.applicant", args...)
		case sum > a.Ceiling:
			c.say(FoundDoubt, "gate.caps.applicant_unverified", args...)
		default:
			c.say(FoundPass, "gate.caps.applicant_within", args...)
		}
	}
	return nil
}

// SameApplicant tells whether two proposals come from the same organisation or group, by its name.
func SameApplicant(a, b Proposal) bool {
	name := thai.Fold(a.Applicant.Name)
	return strings.TrimSpace(name) != "" && name == thai.Fold(b.Applicant.Name)
}

// OpenGates lists the gates of a rubric that the proposal has no answer to, and those that were answered with no.
func (p Proposal) OpenGates(r Rubric) (open, failed []Gate) {
	for _, g := range r.Gates {
		at := slices.IndexFunc(p.Gates, func(a GateAnswer) bool { return a.Gate == g.Key })
		switch {
		case at < 0:
			open = append(open, g)
		case !p.Gates[at].Pass:
			failed = append(failed, g)
		}
	}
	return open, failed
}

// gateFaults: one answer a gate, and a reason for every answer against what the program found.
func (p Proposal) gateFaults() []FieldError {
	var wrong []FieldError
	seen := map[string]bool{}
	for i, a := range p.Gates {
		if blank(a.Gate) || seen[a.Gate] {
			wrong = append(wrong, Wrong(path("gates", i, "gate"), "field.twice"))
		}
		seen[a.Gate] = true
		if a.Overrules() && blank(a.Evidence) {
			wrong = append(wrong, Wrong(path("gates", i, "evidence"), "gate.reason"))
		}
		if a.On != "" && !a.On.Valid() {
			wrong = append(wrong, Wrong(path("gates", i, "on"), "field.date"))
		}
	}
	return wrong
}

package model

// OutcomeFor is an empty report of a proposal's result that knows what was planned: a line an objective with what was measured before
// and aimed at, a line a target group with how many people were meant, a line a problem that the proposal claims to serve with the
// area's own number. Withdrawn problems are left out; so are those that the proposal says it does nothing about.
func OutcomeFor(p Proposal, problems []Problem) Outcome {
	o := Outcome{Reporter: Signer{Name: p.Applicant.Responsible, Position: p.Applicant.Position}}
	for _, x := range p.Objectives {
		o.Indicators = append(o.Indicators, IndicatorResult{Objective: x.Text, Indicator: x.Indicator, Baseline: x.Size, Target: x.Target})
	}
	for _, t := range p.Targets {
		o.People = append(o.People, TargetResult{Group: t.Group, Name: t.Name, Planned: t.People})
	}
	for _, c := range p.Claims {
		for _, q := range problems {
			if q.ID == c.Problem && q.Withdrawn == "" && c.Level > NoHelp {
				o.Problems = append(o.Problems, ProblemResult{Problem: q.ID, Before: q.Indicator.Baseline})
			}
		}
	}
	return o
}

// LatestOutcome is what counts of a project's reports: the final one, else that of the last instalment; withdrawn ones never.
func LatestOutcome(all []Outcome) (latest Outcome, found bool) {
	for _, o := range all {
		switch {
		case o.Withdrawn != "":
		case !found, o.Instalment == 0, latest.Instalment > 0 && o.Instalment > latest.Instalment:
			latest, found = o, true
		}
	}
	return latest, found
}

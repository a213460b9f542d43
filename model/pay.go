package model

// Pay is what an office pays a member for one meeting, by the body that meets. The rates in force are not verified (domain A.5), so
// none comes with the program: 0 is not set, and the paper leaves the sum to be written in.
type Pay struct {
	Committee    Satang `json:"committee,omitempty"`
	Subcommittee Satang `json:"subcommittee,omitempty"`
}

// PayOf is the rate of a body of the kind; 0 when the office has set none.
func (s Setting) PayOf(k BodyKind) Satang {
	if k == Subcommittee {
		return s.Pay.Subcommittee
	}
	return s.Pay.Committee
}

// faults of the rates: none is negative.
func (p Pay) faults() []FieldError {
	var wrong []FieldError
	if p.Committee < 0 {
		wrong = append(wrong, Wrong("setting.pay.committee", "field.negative"))
	}
	if p.Subcommittee < 0 {
		wrong = append(wrong, Wrong("setting.pay.subcommittee", "field.negative"))
	}
	return wrong
}

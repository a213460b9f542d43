package model

// FundKind is which of the three funds it is (domain A.1).
type FundKind string

// The kinds of fund.
const (
	FundHealth FundKind = "health" // กปท. กองทุนหลักประกันสุขภาพในระดับท้องถิ่นหรือพื้นที่
	FundCare   FundKind = "care"   // LTC
	FundRehab  FundKind = "rehab"  // กองทุนฟื้นฟูสมรรถภาพระดับจังหวัด
)

// Fund is one fund of the office.
type Fund struct {
	ID   ID       `json:"id"`
	Kind FundKind `json:"kind"`
	Name string   `json:"name"`
	Code string   `json:"code,omitempty"` // L and digits; text, leading zeros kept
}

// Key is the fund's ID.
func (f Fund) Key() ID { return f.ID }

// Refs: a fund refers to nothing; the office is the file's one.
func (f Fund) Refs() []Ref { return nil }

// Check: a name and a kind. Whether the office may host it is for OfficeKind.Hosts.
func (f Fund) Check() error {
	var wrong []FieldError
	switch f.Kind {
	case FundHealth, FundCare, FundRehab:
	default:
		wrong = append(wrong, Wrong("kind", "field.choice"))
	}
	if blank(f.Name) {
		wrong = append(wrong, Wrong("name", "field.required"))
	}
	return InvalidFields("fund.invalid", wrong)
}

// Body is what meets for a fund: its committee, a sub-committee, a working group.
type Body struct {
	ID        ID        `json:"id"`
	Fund      ID        `json:"fund"`
	Kind      BodyKind  `json:"kind"`
	Name      string    `json:"name"` // as printed after "รายงานการประชุม"
	Numbering Numbering `json:"numbering"`
	Seats     []Seat    `json:"seats"`
}

// BodyKind is the sort of body.
type BodyKind string

// The kinds of body.
const (
	Committee    BodyKind = "committee"
	Subcommittee BodyKind = "subcommittee"
)

// Numbering is when the numbers of meetings start again at 1; both are seen in the field (domain A.1), so it is set per body.
type Numbering string

// The ways of numbering.
const (
	ByFiscalYear   Numbering = "fiscal"
	ByCalendarYear Numbering = "calendar"
)

// YearOf is the พ.ศ. that a meeting on the date is numbered in: "2569" of ครั้งที่ 2/2569.
func (n Numbering) YearOf(d Date) int {
	if n == ByCalendarYear {
		return d.BuddhistYear()
	}
	return d.FiscalYear()
}

// Key is the body's ID.
func (b Body) Key() ID { return b.ID }

// Refs: its fund.
func (b Body) Refs() []Ref { return refs(b.Fund) }

// Check: a name, a kind, a way of numbering, and seats whose keys stand once.
func (b Body) Check() error {
	var wrong []FieldError
	if b.Kind != Committee && b.Kind != Subcommittee {
		wrong = append(wrong, Wrong("kind", "field.choice"))
	}
	if blank(b.Name) {
		wrong = append(wrong, Wrong("name", "field.required"))
	}
	if b.Numbering != ByFiscalYear && b.Numbering != ByCalendarYear {
		wrong = append(wrong, Wrong("numbering", "field.choice"))
	}
	seen := map[string]bool{}
	for i, s := range b.Seats {
		if blank(s.Key) || seen[s.Key] {
			wrong = append(wrong, Wrong(path("seats", i, "key"), "field.twice"))
		}
		if s.Max < 0 {
			wrong = append(wrong, Wrong(path("seats", i, "max"), "field.negative"))
		}
		if s.Chairs < 0 || s.Chairs > 3 {
			wrong = append(wrong, Wrong(path("seats", i, "chairs"), "field.points", "min", "0", "max", "3"))
		}
		seen[s.Key] = true
	}
	return InvalidFields("body.invalid", wrong)
}

// refs makes Refs of the IDs that are not empty.
func refs(ids ...ID) []Ref {
	var out []Ref
	for _, id := range ids {
		if id != "" {
			out = append(out, RefTo(id))
		}
	}
	return out
}

package model

// ItemKind is the sort of an agenda item.
type ItemKind string

// The kinds of item.
const (
	Notice    ItemKind = "notice"   // แจ้งเพื่อทราบ
	Certify   ItemKind = "certify"  // รับรองรายงานการประชุม
	Arising   ItemKind = "arising"  // สืบเนื่อง
	Decide    ItemKind = "proposal" // a proposal
	AnyMatter ItemKind = "matter"   // any other matter put to the meeting
	OtherItem ItemKind = "other"    // อื่น ๆ

	FinanceReport   ItemKind = "finance"   // รายงานสถานะการเงิน, put in by the program
	OutcomeReport   ItemKind = "outcome"   // รายงานผลโครงการ, put in by the program
	SubReport       ItemKind = "subreport" // a sub-committee's minutes reported to the committee
	UrgentReport    ItemKind = "urgent"    // an approval outside a meeting, reported to the next one
	AnnualPlan      ItemKind = "plan"      // แผนการดำเนินงานประจำปี
	FinancialPlan   ItemKind = "moneyPlan" // แผนการเงินประจำปี
	StatementItem   ItemKind = "statement" // รายงานการรับ-จ่ายเงิน for consent
	ProblemListItem ItemKind = "problems"  // the agreed list of problems
	ChangeProject   ItemKind = "change"    // change of an approved project: its sum may change
	ExtendProject   ItemKind = "extend"    // a later end
	CancelProject   ItemKind = "cancel"    // an approved project is given up
)

// Item is one item of the agenda. It has its own fiscal year and rule set, because a meeting in September decides for two years.
type Item struct {
	Key        string          `json:"key"` // stands once in the meeting, never changes
	Kind       ItemKind        `json:"kind"`
	Title      string          `json:"title"`
	Sub        bool            `json:"sub,omitempty"`  // stands under the nearest item before it that is none: 4.1.2
	From       *ItemRef        `json:"from,omitempty"` // carried over from an item of an earlier meeting
	Presenter  string          `json:"presenter,omitempty"`
	Subject    *Ref            `json:"subject,omitempty"`    // the proposal, the certified meeting
	Year       ID              `json:"year,omitempty"`       // of a FiscalYear
	Told       bool            `json:"told,omitempty"`       // OutcomeReport: a report of the project was known, not only overdue
	Instalment int             `json:"instalment,omitempty"` // OutcomeReport that is told: of which instalment; 0: the final result
	Substance  string          `json:"substance,omitempty"`
	Discussion string          `json:"discussion,omitempty"`
	At         Clock           `json:"at,omitempty"`       // when it was taken; empty: with the item before it
	Presider   ID              `json:"presider,omitempty"` // who presided over this item, when the meeting's presider is recused from it
	Recusals   []Recusal       `json:"recusals,omitempty"`
	Vote       *Vote           `json:"vote,omitempty"`
	Resolution *Resolution     `json:"resolution,omitempty"`
	Texts      map[string]Text `json:"texts,omitempty"` // paragraphs that the secretary has rewritten, by their name
}

// ItemRef points at an item of another meeting.
type ItemRef struct {
	Meeting ID     `json:"meeting"`
	Item    string `json:"item"`
}

// Text is a paragraph in the secretary's own words. Draft is what the program had drafted when she wrote: when today's draft
// differs, a fact under her text has changed and she is told.
type Text struct {
	Own   string `json:"own,omitempty"`
	Draft string `json:"draft,omitempty"`
}

// Stale tells whether facts have changed under an own text.
func (t Text) Stale(draft string) bool { return t.Own != "" && t.Draft != draft }

// Or is the own text or, without one, the draft.
func (t Text) Or(draft string) string {
	if t.Own != "" {
		return t.Own
	}
	return draft
}

func (it Item) refs() []Ref {
	out := refs(it.Year, it.Presider)
	if it.Subject != nil {
		out = append(out, *it.Subject)
	}
	if it.From != nil {
		out = append(out, refs(it.From.Meeting)...)
	}
	if it.Vote != nil {
		for _, n := range it.Vote.Names {
			out = append(out, refs(n.Member)...)
		}
	}
	for _, r := range it.Recusals {
		out = append(out, refs(r.Member)...)
	}
	if it.Resolution != nil {
		for _, d := range it.Resolution.Dissents {
			out = append(out, refs(d.Member)...)
		}
	}
	return out
}

// faults of an item; at is its path with the last point, as in those below.
func (it Item) faults(at string) []FieldError {
	var wrong []FieldError
	switch it.Kind {
	case Notice, Certify, Arising, Decide, AnyMatter, OtherItem, FinanceReport, OutcomeReport, SubReport, UrgentReport, AnnualPlan,
		FinancialPlan, StatementItem, ProblemListItem, ChangeProject, ExtendProject, CancelProject:
	default:
		wrong = append(wrong, Wrong(at+"kind", "field.choice"))
	}
	if it.At != "" && !it.At.Valid() {
		wrong = append(wrong, Wrong(at+"at", "field.clock"))
	}
	wrong = append(wrong, it.recusalFaults(at)...)
	if it.Vote != nil {
		wrong = append(wrong, it.Vote.faults(at+"vote")...)
	}
	if it.Resolution != nil {
		wrong = append(wrong, it.Resolution.faults(at+"resolution.")...)
	}
	return wrong
}

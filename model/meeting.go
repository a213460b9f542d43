package model

import "strconv"

// Meeting is one meeting of a body: who was there when, what was on the agenda, and what was resolved. It is edited until it is
// closed (ปิดแก้ไข); then its minutes are issued and nothing changes any more.
type Meeting struct {
	ID       ID         `json:"id"`
	Body     ID         `json:"body"`
	Number   int        `json:"number"`
	Year     int        `json:"year"` // พ.ศ. of the number: 2569 of ครั้งที่ 2/2569; fiscal or calendar by the body's numbering
	Date     Date       `json:"date"`
	Place    string     `json:"place,omitempty"`
	Starts   Clock      `json:"starts,omitempty"`
	Ends     Clock      `json:"ends,omitempty"`
	Presider ID         `json:"presider,omitempty"` // member who presided; the chair unless she is away
	Roll     []Attendee `json:"roll,omitempty"`     // members in office on the day, in seat order
	Guests   []Guest    `json:"guests,omitempty"`
	Agenda   []Section  `json:"agenda,omitempty"`
	Opening  Text       `json:"opening"`
	Signers  []Signer   `json:"signers,omitempty"`
	Closed   bool       `json:"closed,omitempty"`
}

// Attendee is one member's line of the roll.
type Attendee struct {
	Member ID     `json:"member"`
	Stays  []Stay `json:"stays,omitempty"`  // none: absent
	Reason string `json:"reason,omitempty"` // of the absence
	Proxy  *Proxy `json:"proxy,omitempty"`  // who came in the member's stead; the stays are then hers
}

// Stay is an interval in the room: from (included) to (excluded). Empty ends are the meeting's own start and end.
type Stay struct {
	From Clock `json:"from,omitempty"`
	To   Clock `json:"to,omitempty"`
}

// Proxy is somebody who comes for a member.
type Proxy struct {
	Name     string `json:"name"`
	Position string `json:"position,omitempty"`
}

// Guest is somebody present who is no member.
type Guest struct {
	Name     string `json:"name"`
	Position string `json:"position,omitempty"`
}

// Section is a ระเบียบวาระ with its items. A section without items prints that there was none.
type Section struct {
	Title string `json:"title"`
	Items []Item `json:"items,omitempty"`
}

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
)

// Item is one item of the agenda. It has its own fiscal year and rule set, because a meeting in September decides for two years.
type Item struct {
	Key        string          `json:"key"` // stands once in the meeting, never changes
	Kind       ItemKind        `json:"kind"`
	Title      string          `json:"title"`
	Presenter  string          `json:"presenter,omitempty"`
	Subject    *Ref            `json:"subject,omitempty"` // the proposal, the certified meeting
	Year       ID              `json:"year,omitempty"`    // of a FiscalYear
	Substance  string          `json:"substance,omitempty"`
	Discussion string          `json:"discussion,omitempty"`
	At         Clock           `json:"at,omitempty"`       // when it was taken; empty: with the item before it
	Presider   ID              `json:"presider,omitempty"` // who presided over this item, when the meeting's presider is recused from it
	Recusals   []Recusal       `json:"recusals,omitempty"`
	Vote       *Vote           `json:"vote,omitempty"`
	Resolution *Resolution     `json:"resolution,omitempty"`
	Texts      map[string]Text `json:"texts,omitempty"` // paragraphs that the secretary has rewritten, by their name
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

// Ground is why a member may not take part (วิ.ปกครอง 2539 มาตรา 13, 16).
type Ground string

// The grounds of มาตรา 13, and มาตรา 16 for any other reason that makes her partial.
const (
	IsParty          Ground = "party"          // มาตรา 13 (1)
	IsSpouse         Ground = "spouse"         // มาตรา 13 (2)
	IsRelative       Ground = "relative"       // มาตรา 13 (3)
	IsRepresentative Ground = "representative" // มาตรา 13 (4)
	IsCreditor       Ground = "creditor"       // มาตรา 13 (5)
	OtherPartiality  Ground = "partial"        // มาตรา 16
)

// Recusal is a member's leaving for an item.
type Recusal struct {
	Member   ID     `json:"member"`
	Ground   Ground `json:"ground"`
	Note     string `json:"note,omitempty"`
	Left     Clock  `json:"left,omitempty"`
	Returned Clock  `json:"returned,omitempty"`
}

// Vote is how those who might vote did.
type Vote struct {
	Unanimous bool    `json:"unanimous,omitempty"` // all who may vote are for; the counts are then not typed
	For       int     `json:"for"`
	Against   int     `json:"against"`
	Abstain   int     `json:"abstain"`
	Casting   Casting `json:"casting,omitempty"` // the presider's further vote at a tie
}

// Casting is the presider's further vote.
type Casting string

// The casting votes.
const (
	NoCasting      Casting = ""
	CastingFor     Casting = "for"
	CastingAgainst Casting = "against"
)

// Resolution is the มติ.
type Resolution struct {
	Word       Word      `json:"word"`
	Amount     Satang    `json:"amount,omitempty"` // approved
	Reason     string    `json:"reason,omitempty"` // wanted for yes and for no (กปท.7 part 2)
	Conditions string    `json:"conditions,omitempty"`
	ReportDue  Date      `json:"reportDue,omitempty"`
	Dissents   []Dissent `json:"dissents,omitempty"`
	CapReason  string    `json:"capReason,omitempty"` // why a cap was passed knowingly
}

// Word is the word of a resolution.
type Word string

// The words of resolutions (domain A.6).
const (
	Acknowledge Word = "acknowledge" // รับทราบ
	CertifyWord Word = "certify"     // รับรอง
	CertifyWith Word = "certifyWith" // รับรองโดยมีการแก้ไข
	Agree       Word = "agree"       // เห็นชอบ
	Approve     Word = "approve"     // อนุมัติ
	Reject      Word = "reject"      // ไม่อนุมัติ
	SendBack    Word = "return"      // ให้ปรับปรุงแล้วเสนอใหม่
	Defer       Word = "defer"       // ให้เลื่อนการพิจารณา
)

// Dissent is a contrary opinion with its reasons; it must be recorded (วิ.ปกครอง 2539 มาตรา 83).
type Dissent struct {
	Member ID     `json:"member"`
	Reason string `json:"reason"`
}

// Signer is one signature block of the minutes.
type Signer struct {
	Caption  string `json:"caption"` // ผู้จดรายงานการประชุม
	Name     string `json:"name,omitempty"`
	Position string `json:"position,omitempty"`
	Presides bool   `json:"presides,omitempty"` // whoever presided signs here
	Hide     bool   `json:"hide,omitempty"`
}

// Key is the meeting's ID.
func (m Meeting) Key() ID { return m.ID }

// Refs: body, members on the roll, the subjects and years of items, those who left and those who dissent.
func (m Meeting) Refs() []Ref {
	out := refs(m.Body, m.Presider)
	for _, a := range m.Roll {
		out = append(out, refs(a.Member)...)
	}
	for _, s := range m.Agenda {
		for _, it := range s.Items {
			out = append(out, it.refs()...)
		}
	}
	return out
}

func (it Item) refs() []Ref {
	out := refs(it.Year, it.Presider)
	if it.Subject != nil {
		out = append(out, *it.Subject)
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

// Item finds an item by its key; the pointers are into the meeting.
func (m *Meeting) Item(key string) (*Section, *Item) {
	for i := range m.Agenda {
		for j := range m.Agenda[i].Items {
			if m.Agenda[i].Items[j].Key == key {
				return &m.Agenda[i], &m.Agenda[i].Items[j]
			}
		}
	}
	return nil, nil
}

// Time is when an item was taken: its own time, else that of the nearest item before it that has one, else the meeting's start,
// which is also the answer for an unknown key.
func (m Meeting) Time(key string) Clock {
	at := m.Starts
	for _, s := range m.Agenda {
		for _, it := range s.Items {
			if it.At != "" {
				at = it.At
			}
			if it.Key == key {
				return at
			}
		}
	}
	return m.Starts
}

// Check: number, date, times in order, members once on the roll, keys of items once, and what each item holds.
func (m Meeting) Check() error {
	var wrong []FieldError
	if m.Number < 1 {
		wrong = append(wrong, Wrong("number", "field.number"))
	}
	if !m.Date.Valid() {
		wrong = append(wrong, Wrong("date", "field.date"))
	}
	for _, c := range []struct {
		name string
		at   Clock
	}{{"starts", m.Starts}, {"ends", m.Ends}} {
		if c.at != "" && !c.at.Valid() {
			wrong = append(wrong, Wrong(c.name, "field.clock"))
		}
	}
	if m.Ends.before(m.Starts) {
		wrong = append(wrong, Wrong("ends", "field.before", "other", "starts"))
	}
	listed := map[ID]bool{}
	for i, a := range m.Roll {
		if listed[a.Member] {
			wrong = append(wrong, Wrong(path("roll", i, "member"), "field.twice"))
		}
		listed[a.Member] = true
		wrong = append(wrong, stayFaults(i, a.Stays)...)
	}
	seen := map[string]bool{}
	for i, s := range m.Agenda {
		for j, it := range s.Items {
			at := path(path("agenda", i, "items"), j, "")
			if it.Key == "" || seen[it.Key] {
				wrong = append(wrong, Wrong(at+"key", "field.twice"))
			}
			seen[it.Key] = true
			wrong = append(wrong, it.faults(at)...)
		}
	}
	return InvalidFields("meeting.invalid", wrong)
}

// stayFaults: clocks, and stays one after the other. Only the first may lack a start and only the last an end, because an
// empty end is the meeting's own.
func stayFaults(i int, stays []Stay) []FieldError {
	for j, s := range stays {
		if s.From != "" && !s.From.Valid() || s.To != "" && !s.To.Valid() {
			return []FieldError{Wrong(path("roll", i, "stays"), "field.clock")}
		}
		overlaps := j > 0 && (s.From == "" || stays[j-1].To == "" || s.From < stays[j-1].To)
		if s.To != "" && s.To < s.From || overlaps {
			return []FieldError{Wrong(path("roll", i, "stays"), "field.order")}
		}
	}
	return nil
}

// faults of an item; at is its path with the last point, as in those below.
func (it Item) faults(at string) []FieldError {
	var wrong []FieldError
	switch it.Kind {
	case Notice, Certify, Arising, Decide, AnyMatter, OtherItem:
	default:
		wrong = append(wrong, Wrong(at+"kind", "field.choice"))
	}
	if it.At != "" && !it.At.Valid() {
		wrong = append(wrong, Wrong(at+"at", "field.clock"))
	}
	wrong = append(wrong, it.recusalFaults(at)...)
	if v := it.Vote; v != nil {
		if v.For < 0 || v.Against < 0 || v.Abstain < 0 {
			wrong = append(wrong, Wrong(at+"vote", "field.negative"))
		}
		if v.Casting != NoCasting && v.Casting != CastingFor && v.Casting != CastingAgainst {
			wrong = append(wrong, Wrong(at+"vote.casting", "field.choice"))
		}
	}
	if it.Resolution != nil {
		wrong = append(wrong, it.Resolution.faults(at+"resolution.")...)
	}
	return wrong
}

func (it Item) recusalFaults(at string) []FieldError {
	var wrong []FieldError
	seen := map[ID]bool{}
	for _, r := range it.Recusals {
		if seen[r.Member] {
			wrong = append(wrong, Wrong(at+"recusals", "field.twice"))
		}
		seen[r.Member] = true
		if r.Left != "" && !r.Left.Valid() || r.Returned != "" && !r.Returned.Valid() {
			wrong = append(wrong, Wrong(at+"recusals", "field.clock"))
		}
		if r.Returned.before(r.Left) {
			wrong = append(wrong, Wrong(at+"recusals", "field.order"))
		}
	}
	return wrong
}

// faults of a resolution. No word yet is none: it is being written.
func (r Resolution) faults(at string) []FieldError {
	var wrong []FieldError
	switch r.Word {
	case "", Acknowledge, CertifyWord, CertifyWith, Agree, Approve, Reject, SendBack, Defer:
	default:
		wrong = append(wrong, Wrong(at+"word", "field.choice"))
	}
	if r.Amount < 0 {
		wrong = append(wrong, Wrong(at+"amount", "field.negative"))
	}
	if r.ReportDue != "" && !r.ReportDue.Valid() {
		wrong = append(wrong, Wrong(at+"reportDue", "field.date"))
	}
	seen := map[ID]bool{}
	for _, d := range r.Dissents {
		if seen[d.Member] {
			wrong = append(wrong, Wrong(at+"dissents", "field.twice"))
		}
		seen[d.Member] = true
	}
	return wrong
}

// FreshKey is a key that no item of the meeting has.
func (m Meeting) FreshKey() string {
	top := 0
	for _, s := range m.Agenda {
		for _, it := range s.Items {
			if n, err := strconv.Atoi(it.Key); err == nil && n > top {
				top = n
			}
		}
	}
	return strconv.Itoa(top + 1)
}

// Presence finds a member's line of the roll; the pointer is into the meeting.
func (m *Meeting) Presence(member ID) *Attendee {
	for i := range m.Roll {
		if m.Roll[i].Member == member {
			return &m.Roll[i]
		}
	}
	return nil
}

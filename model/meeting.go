package model

import "strconv"

// Meeting is one meeting of a body: who was there when, what was on the agenda, and what was resolved. It is edited until it is
// closed (ปิดและผนึก); then its minutes are issued and nothing changes any more.
type Meeting struct {
	ID        ID           `json:"id"`
	Body      ID           `json:"body"`
	Number    int          `json:"number"`
	Year      int          `json:"year"` // พ.ศ. of the number: 2569 of ครั้งที่ 2/2569; fiscal or calendar by the body's numbering
	Date      Date         `json:"date"`
	Place     string       `json:"place,omitempty"`
	Starts    Clock        `json:"starts,omitempty"`
	Ends      Clock        `json:"ends,omitempty"`
	Presider  ID           `json:"presider,omitempty"` // member who presided; the chair unless she is away
	Roll      []Attendee   `json:"roll,omitempty"`     // members in office on the day, in seat order
	Guests    []Guest      `json:"guests,omitempty"`
	Agenda    []Section    `json:"agenda,omitempty"`
	Opening   Text         `json:"opening"`
	Signers   []Signer     `json:"signers,omitempty"`
	Closed    bool         `json:"closed,omitempty"`
	Form      MeetingForm  `json:"form,omitempty"`
	Link      string       `json:"link,omitempty"` // how the electronic part is joined, as printed in the calling letter
	Called    *Invitation  `json:"called,omitempty"`
	Adjourned *Adjournment `json:"adjourned,omitempty"`
	Continues ID           `json:"continues,omitempty"` // the adjourned meeting that this one goes on with
	Third     bool         `json:"third,omitempty"`     // the calling letter says that a third is a quorum for what was put off, see Quorum
	Checked   *Reading     `json:"checked,omitempty"`
}

// MeetingForm is how those present meet.
type MeetingForm string

// The forms of a meeting; the electronic ones by พระราชกำหนดว่าด้วยการประชุมผ่านสื่ออิเล็กทรอนิกส์ พ.ศ. 2563.
const (
	InPerson   MeetingForm = ""
	Electronic MeetingForm = "electronic"
	Mixed      MeetingForm = "mixed"
)

// Invitation is the calling letter (หนังสือเชิญประชุม): its number and day; the text comes from the wording of the office.
type Invitation struct {
	Number string `json:"number,omitempty"`
	On     Date   `json:"on,omitempty"`
	Text   Text   `json:"text"`
}

// Adjournment is a meeting that broke off: from then on it decides nothing, and what is left goes to the one that continues it.
type Adjournment struct {
	At     Clock  `json:"at"`
	Reason string `json:"reason,omitempty"`
	Item   string `json:"item,omitempty"` // key of the first item that was not taken any more
	Next   Date   `json:"next,omitempty"` // when it is to go on, as announced
}

// Reading is the checker's word that she has read the draft. Draft is the hash of what she read: when today's differs, she has not
// read that.
type Reading struct {
	By    string `json:"by"`
	On    Date   `json:"on"`
	Draft string `json:"draft"` // SHA-256 of the record, hexadecimal
}

// Attendee is one member's line of the roll.
type Attendee struct {
	Member ID     `json:"member"`
	Stays  []Stay `json:"stays,omitempty"`  // none: absent
	Reason string `json:"reason,omitempty"` // of the absence
	Proxy  *Proxy `json:"proxy,omitempty"`  // who came in the member's stead; the stays are then hers
	Remote bool   `json:"remote,omitempty"` // joined by electronic means
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
	out := refs(m.Body, m.Presider, m.Continues)
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
		wrong = append(wrong, Wrong("ends", "field.before", "other", "meeting.starts"))
	}
	switch m.Form {
	case InPerson, Electronic, Mixed:
	default:
		wrong = append(wrong, Wrong("form", "field.choice"))
	}
	if m.Called != nil && m.Called.On != "" && !m.Called.On.Valid() {
		wrong = append(wrong, Wrong("called.on", "field.date"))
	}
	wrong = append(wrong, m.Adjourned.faults(m)...)
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

package model

// Person is somebody of the area, kept once; roles point at her.
type Person struct {
	ID           ID     `json:"id"`
	Title        string `json:"title,omitempty"` // คำนำหน้า: นาย, นาง, นางสาว, ร.ต.ต.
	Name         string `json:"name"`            // ชื่อ
	Family       string `json:"family,omitempty"`
	Position     string `json:"position,omitempty"`     // ตำแหน่ง
	Organisation string `json:"organisation,omitempty"` // หน่วยงานต้นสังกัด
	Phone        string `json:"phone,omitempty"`        // text
	Withdrawn    string `json:"withdrawn,omitempty"`    // why no longer used; a person is never deleted
}

// FullName is title, name and family name as Thai writes them: the title touches the name.
func (p Person) FullName() string {
	s := p.Title + p.Name
	if p.Family != "" {
		s += " " + p.Family
	}
	return s
}

// SortName is name and family name without the title: what registers sort by and what tells people apart, for a title changes.
func (p Person) SortName() string { return Person{Name: p.Name, Family: p.Family}.FullName() }

// Key is the person's ID.
func (p Person) Key() ID { return p.ID }

// Refs: a person refers to nothing.
func (p Person) Refs() []Ref { return nil }

// Check: a person has a name.
func (p Person) Check() error {
	if blank(p.Name) {
		return InvalidFields("person.invalid", []FieldError{Wrong("name", "field.required")})
	}
	return nil
}

// Member is one person in one seat of one body for one term. Terms of four years are usual (domain A.2), but the dates rule.
type Member struct {
	ID       ID     `json:"id"`
	Body     ID     `json:"body"`
	Seat     string `json:"seat"` // key of a seat of the body
	Person   ID     `json:"person"`
	Role     string `json:"role,omitempty"` // as printed when it differs from the seat's: รองประธานกรรมการ คนที่ 1
	Order    int    `json:"order"`          // place in lists
	From     Date   `json:"from"`
	To       Date   `json:"to,omitempty"`       // last day of the term; empty: as long as the office (ex officio)
	Left     Date   `json:"left,omitempty"`     // first day no longer in office, when before the term's end
	Why      string `json:"why,omitempty"`      // condition of leaving
	Replaces ID     `json:"replaces,omitempty"` // the member whose remaining term this one serves
}

// Key is the member's ID.
func (m Member) Key() ID { return m.ID }

// Refs: body and person, and the member replaced.
func (m Member) Refs() []Ref { return refs(m.Body, m.Person, m.Replaces) }

// Check: a seat; dates of the calendar, in order; nobody replaces herself. A member who never began has left on the day she was to begin.
func (m Member) Check() error {
	var wrong []FieldError
	if m.Seat == "" {
		wrong = append(wrong, Wrong("seat", "field.required"))
	}
	for name, d := range map[string]Date{"from": m.From, "to": m.To, "left": m.Left} {
		if d != "" && !d.Valid() {
			wrong = append(wrong, Wrong(name, "field.date"))
		}
	}
	if m.To.before(m.From) {
		wrong = append(wrong, Wrong("to", "field.before", "other", "from"))
	}
	if m.Left.before(m.From) {
		wrong = append(wrong, Wrong("left", "field.before", "other", "from"))
	}
	if m.Replaces != "" && m.Replaces == m.ID {
		wrong = append(wrong, Wrong("replaces", "field.choice"))
	}
	sortFields(wrong)
	return InvalidFields("member.invalid", wrong)
}

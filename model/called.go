package model

import "strconv"

// Numbered is the meeting's number as printed: 2/2569.
func (m Meeting) Numbered() string { return strconv.Itoa(m.Number) + "/" + strconv.Itoa(m.Year) }

// NoticeDays is how many days before a meeting its calling letter is to be with the members (วิ.ปกครอง 2539 มาตรา 80, not verified
// for กปท.; domain A.5): less is a warning, never a wall, and is never printed as law.
const NoticeDays = 3

// ShortNotice tells whether a calling letter of that day comes too late for the meeting.
func (m Meeting) ShortNotice() bool {
	return m.Called != nil && m.Called.On.Valid() && m.Date.Valid() && m.Called.On.AddDays(NoticeDays) > m.Date
}

// Disorder names what of a meeting's place among the others of its body is in the wrong order, as faults of fields: a number lower
// than that of an earlier one of the same year, or higher than that of a later one. Odd, but no wall.
func (m Meeting) Disorder(others []Meeting) []FieldError {
	var out []FieldError
	for _, o := range others {
		if o.ID == m.ID || o.Body != m.Body || o.Year != m.Year || !o.Date.Valid() || !m.Date.Valid() || o.Date == m.Date {
			continue
		}
		if (o.Number < m.Number) != (o.Date < m.Date) {
			out = append(out, Wrong("number", "meeting.disorder", "number", o.Numbered()))
		}
	}
	return append(out, m.timesDisorder()...)
}

// timesDisorder: the own times of the items that were taken up go up, and end with the meeting.
func (m Meeting) timesDisorder() []FieldError {
	var out []FieldError
	at := m.Starts
	m.EachItem(func(number string, it Item) {
		if !m.Taken(it.Key) {
			return
		}
		if it.At.before(at) {
			out = append(out, Wrong("starts", "meeting.disorder_time", "number", number))
		}
		if m.Ends.before(it.At) {
			out = append(out, Wrong("ends", "meeting.disorder_end", "number", number))
		}
		if it.At != "" {
			at = it.At
		}
	})
	return out
}

package paper

import (
	"strconv"

	"kongthun/app/paper/typeset"
	"kongthun/model"
)

// signInColumns are number, name, position, role, signature and time.
var signInColumns = []typeset.Column{{Share: 25, Align: typeset.Centre}, {Share: 103}, {Share: 124}, {Share: 80}, {Share: 86}, {Share: 35}}

// SignIn prints บัญชีลายมือชื่อผู้เข้าประชุม: the committee's rows, then empty ones for those who join. Errors as of Minutes.
func SignIn(s model.SignIn) (Pages, error) {
	return bind(signIn(s), s.Title, s.Author, s.On)
}

func signIn(s model.SignIn) typeset.Document {
	c := newComposer(typeset.Setup{Sheet: typeset.Portrait()}, s.Names, s.ThaiDigits)
	c.heading(s.Heading)
	c.flow.Add(c.signInTable(s))
	if s.Guests > 0 {
		c.title(s.Words["guests"])
		c.flow.Add(c.guestTable(s))
	}
	return c.flow.Document()
}

func (c composer) signInTable(s model.SignIn) typeset.Table {
	w := s.Words
	t := typeset.Table{
		Rules: true, Columns: signInColumns, Size: small,
		Head: headRow(c.cells(w["number"], w["name"], w["position"], w["role"], w["signature"], w["time"])),
	}
	for i, p := range s.Rows {
		t.Rows = append(t.Rows, typeset.Row{Cells: c.cells(strconv.Itoa(i+1), p.Name, p.Position, p.Role), Height: writable})
	}
	return t
}

// guestTable has numbered empty rows; a guest has no role in the body, so the position has its room too.
func (c composer) guestTable(s model.SignIn) typeset.Table {
	w := s.Words
	head := c.cells(w["number"], w["name"], w["position"], w["signature"], w["time"])
	head[2].Span = 2
	t := typeset.Table{Rules: true, Columns: signInColumns, Size: small, Head: headRow(head)}
	for i := range s.Guests {
		row := c.cells(strconv.Itoa(i+1), "", "")
		row[2].Span = 2
		t.Rows = append(t.Rows, typeset.Row{Cells: row, Height: writable})
	}
	return t
}

func headRow(cells []typeset.Cell) []typeset.Row {
	return []typeset.Row{{Cells: cells, Bold: true, Shaded: true}}
}

package typeset

// Signatures are places to sign. They never stand on a page without two lines of text above them if that can be avoided; all stay
// on one page if it can hold them, and one place is never split. A last row that is not full stands in the middle.
type Signatures struct {
	People []Signature
	Across int    // places side by side; 0 is 1
	Before Length // white space above every row of places; 0 is two lines
	Left   Length // indent of the places from the column's left edge
}

// Signature is one place to sign: lines, each in the middle, such as "(ลงชื่อ)...... ประธาน", "(นายสมมติ ตัวอย่าง)", "ประธานกรรมการ".
type Signature []string

func (s Signatures) strips(m *measurer, left, width Length) []strip {
	across := max(s.Across, 1)
	left, width = left+s.Left, width-s.Left
	before := s.Before
	if before == 0 {
		before = 2 * pitch(m.size)
	}
	var out []strip
	for i := 0; i < len(s.People); i += across {
		people := s.People[i:min(i+across, len(s.People))]
		if n := len(out); n > 0 {
			out[n-1].hold = loose
		}
		out = append(append(out, gap(before)), m.signatures(people, left, width/Length(len(people)))...)
	}
	return out
}

// signatures sets places side by side, as strips that stay together.
func (m *measurer) signatures(people []Signature, left, width Length) []strip {
	var out []strip
	for i, person := range people {
		var lines []Line
		for _, text := range person {
			lines = append(lines, m.lines(Plain(text), setting{
				left: left + Length(i)*width, width: width - cellPad, align: Centre, size: m.size,
			})...)
		}
		for k, l := range lines {
			s := textStrip(l, m.size)
			if k == len(out) {
				out = append(out, strip{height: s.height, text: true})
			}
			out[k].marks = append(out[k].marks, s.marks...)
		}
	}
	keep(out, fast)
	return out
}

package typeset

// Width is the room that a text takes on one line in the flow's size; of several lines, the first one's.
func (f *Flow) Width(text []Run) Length { return f.measurer.label(text, 0, f.setup.Size).Width }

package view

// openFile makes the desk's Open: a file that no program can show is told, with where it stands.
func openFile(fail func(error)) func(path string) {
	return func(path string) { fail(hand(path)) }
}

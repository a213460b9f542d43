package part

// Computer is what the program remembers of the computer that it runs on, and not in the office file.
type Computer interface {
	// Scale is the size of text, 1 for 100 %; SetScale keeps another one for the next start.
	Scale() float32
	SetScale(float32)
	// SetActor keeps the name for the journal.
	SetActor(name string)
	// Folder is the folder chosen for the papers of the office file at a path, "" before one was; SetFolder keeps it.
	Folder(office string) string
	SetFolder(office, folder string)
}

package model

// InstallGuide is the paper that an office reads before it installs the program: which file to take, how to know that it is the true
// one, what Windows says of it and what to do then, and where everything is kept.
type InstallGuide struct {
	Heading []string          `json:"heading"`
	Lead    string            `json:"lead"` // how the paper is to be read
	Parts   []GuidePart       `json:"parts"`
	Title   string            `json:"title"`
	Author  string            `json:"author"`
	Names   []string          `json:"names"` // file names and the like, which no line breaks
	Words   map[string]string `json:"words"` // "keeper" and "phone", to be filled in by hand; "files", "file" and "sum": caption and heads of the table of files
}

// GuidePart is what one reader needs, on a page of its own: the secretary's on the front of the sheet, the IT officer's on its back.
type GuidePart struct {
	Title    string         `json:"title"`
	Sections []GuideSection `json:"sections"`
	Files    []FileSum      `json:"files,omitempty"` // a table below the sections; none, no table
}

// GuideSection is one matter in steps. Its number goes on through the parts, for steps that send the reader there.
type GuideSection struct {
	Number string      `json:"number"`
	Title  string      `json:"title"`
	Steps  []GuideStep `json:"steps"`
}

// GuideStep is one thing to do or to know.
type GuideStep struct {
	Text   string   `json:"text"`
	Strong bool     `json:"strong,omitempty"` // a warning, which a reader in a hurry must see
	Typed  []string `json:"typed,omitempty"`  // commands and folders, to be typed letter by letter, each on a line of its own
}

// FileSum is a published file and its SHA-256 in 64 hexadecimal digits, as sha256sum writes them.
type FileSum struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

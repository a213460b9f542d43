package model

// Issued is a paper or a return that left the program: kept whole, so that a reprint is the same bytes.
type Issued struct {
	ID      ID     `json:"id"`
	Kind    string `json:"kind"` // "minutes"
	Subject Ref    `json:"subject"`
	Title   string `json:"title"`
	SHA256  string `json:"sha256"` // of the file's bytes, hexadecimal
	At      string `json:"at"`     // RFC 3339, UTC+7
	Version string `json:"version"`
	Record  []byte `json:"record,omitempty"` // canonical JSON of the value that was printed
	File    []byte `json:"file"`             // the bytes as issued
}

// Key is the issued paper's ID.
func (i Issued) Key() ID { return i.ID }

// Refs: what it is about.
func (i Issued) Refs() []Ref { return []Ref{i.Subject} }

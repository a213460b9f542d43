package model

// Issued is a paper or a return that left the program: kept whole, so that a reprint is the same bytes. Sealed minutes are chained
// within their body; those issued by a program before 0.5.0 have no seal, and are known by the hash of their bytes alone.
type Issued struct {
	ID       ID     `json:"id"`
	Kind     string `json:"kind"` // "minutes"
	Subject  Ref    `json:"subject"`
	Title    string `json:"title"`
	SHA256   string `json:"sha256"` // of the file's bytes, hexadecimal
	At       string `json:"at"`     // RFC 3339, UTC+7
	Version  string `json:"version"`
	Record   []byte `json:"record,omitempty"`   // canonical JSON of the value that was printed
	Seal     string `json:"seal,omitempty"`     // SHA-256 of the record, hexadecimal; see model/seal
	Previous string `json:"previous,omitempty"` // seal of the body's minutes sealed before; empty for its first
	Body     ID     `json:"body,omitempty"`     // whose chain it belongs to
	File     []byte `json:"file"`               // the bytes as issued
}

// Sealing is what a record tells of its own sealing, so that the record alone says where it belongs. The code that is made from the
// record is no part of it.
type Sealing struct {
	Paper    ID     `json:"paper"` // the Issued that keeps it
	Office   ID     `json:"office"`
	Body     ID     `json:"body"`
	Meeting  ID     `json:"meeting"`
	Previous string `json:"previous,omitempty"` // as in Issued: this is what chains the records
	At       string `json:"at"`                 // RFC 3339, UTC+7
	Program  string `json:"program"`            // version that set the pages: the same one sets the same bytes
	Plain    bool   `json:"plain,omitempty"`    // no code at the foot, by Setting.PlainFoot
}

// Key is the issued paper's ID.
func (i Issued) Key() ID { return i.ID }

// Refs: what it is about, and the body in whose chain it stands.
func (i Issued) Refs() []Ref { return append([]Ref{i.Subject}, refs(i.Body)...) }

package storage

import (
	"bytes"
	"errors"

	"go.etcd.io/bbolt"

	"kongthun/model"
)

// Report is what Check has looked at and found.
type Report struct {
	Schema   int       `json:"schema"`
	Program  string    `json:"program"`
	Office   model.ID  `json:"office"`
	Values   int       `json:"values"`   // stored values looked at
	Entries  int       `json:"entries"`  // entries of the journal
	Findings []Finding `json:"findings"` // none: the file is whole and as the journal says
}

// Finding is one fault: a key of the phrase book and its arguments, as in model.Error. Wherever there is one, "kind" and "id"
// name the value, "seq" the entry of the journal, "bucket" and "key" the place in the file.
type Finding struct {
	Key  string            `json:"key"`
	Args map[string]string `json:"args,omitempty"`
}

// findingStructure is the key of what bbolt itself finds: pages that are not in order.
const findingStructure = "verify.structure"

// Damaged tells whether the database itself is broken, so that it must not be written to. Other findings tell of values that
// were changed around the program; the file can be used.
func (r Report) Damaged() bool {
	for _, f := range r.Findings {
		if f.Key == findingStructure {
			return true
		}
	}
	return false
}

// Check looks a whole file over without changing it: the database's pages, the head, every value against its struct, what it
// refers to and the journal's last word on it, the chain of the journal, and the hashes and chains of what was issued. Nobody may
// have the file open for writing. The structs are those of today: the values of a file of an older schema are looked at as the
// journal has them only.
// The error is a file that can not be opened (see Open); everything else is in the report.
//
// A corrupt page can make bbolt hang, or end the process by a fault in a goroutine of its own. So the program runs Check in a
// child process with a time limit.
func Check(path string) (Report, error) {
	db, h, err := openFile(path, true)
	if err != nil {
		return Report{}, err
	}
	v := &verifier{report: Report{Schema: h.schema, Program: h.Program, Office: h.Office, Findings: []Finding{}}}
	err = sheltered(path, func() error {
		return db.View(func(tx *bbolt.Tx) error {
			v.tx = tx
			v.run(h)
			return nil
		})
	})
	return v.report, errors.Join(err, db.Close())
}

// verifier gathers findings.
type verifier struct {
	tx     *bbolt.Tx
	report Report
	said   map[model.ID]lastWord // what the journal says last of each value
	seen   map[model.ID]bool     // values that are there
	issued []model.Issued
}

// lastWord is the journal's last change of a value.
type lastWord struct {
	seq  uint64
	hash string
}

func (v *verifier) find(key string, args ...string) {
	e := model.Invalid(key, args...)
	v.report.Findings = append(v.report.Findings, Finding{Key: e.Key, Args: e.Args})
}

// run looks at the pages first: where they are broken nothing else can be believed.
func (v *verifier) run(h head) {
	for err := range v.tx.Check() {
		v.find(findingStructure, "what", err.Error())
	}
	if v.report.Damaged() {
		return
	}
	v.buckets()
	v.headSum(h)
	v.journal(h.tip)
	v.values()
	v.papers()
}

// buckets finds buckets that are too many or missing.
func (v *verifier) buckets() {
	wanted := map[string]bool{}
	for _, name := range bucketNames(v.report.Schema) {
		wanted[name] = true
	}
	for c, name, _ := seekBucket(v.tx); name != nil; name, _ = c.Next() {
		if !wanted[string(name)] {
			v.find("verify.bucket_unknown", "bucket", printable(name))
		}
		delete(wanted, string(name))
	}
	for _, name := range bucketNames(v.report.Schema) {
		if wanted[name] {
			v.find("verify.bucket_missing", "bucket", name)
		}
	}
}

// headSum compares the head with the sum in the tip and finds what does not belong there.
func (v *verifier) headSum(h head) {
	b := v.tx.Bucket([]byte(bucketHead))
	end, err := encode(h.tip)
	if err != nil || headSum(b) != h.tip.Head || !bytes.Equal(b.Get([]byte(headTip)), end) { // the end of the journal says no more than it says
		v.find("verify.head_changed")
	}
	known := map[string]bool{headTip: true, headOpen: true}
	for _, key := range headSummed {
		known[key] = true
	}
	for c, key, value := seek(b, nil); key != nil; key, value = c.Next() {
		if !known[string(key)] || value == nil || string(key) == headOpen && string(value) != markedOpen {
			v.find("verify.key_unknown", "bucket", bucketHead, "key", printable(key))
		}
	}
}

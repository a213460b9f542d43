package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"kongthun/model"
)

// formPlain marks a stored value as plain JSON. Form 1 is kept for sealed JSON.
const formPlain byte = 0

// encode is the one JSON shape of the program: struct tags, fields in their order, no HTML escaping, no final newline.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// wrap makes what is stored of plain bytes; every stored value passes here, the journal's too.
func wrap(plain []byte) []byte {
	return append([]byte{formPlain}, plain...)
}

// unwrap gives the plain bytes of what is stored, as a part of it and not a copy. A form that this program does not know is
// invalid, key "file.form_unknown": a newer program wrote it, or it is damage.
func unwrap(stored []byte) ([]byte, error) {
	if len(stored) == 0 || stored[0] != formPlain {
		return nil, model.Invalid("file.form_unknown")
	}
	return stored[1:], nil
}

// errTrailing is what strict says of bytes after the value.
var errTrailing = errors.New("storage: something follows the value")

// strict decodes plain bytes and refuses a field that the struct does not have, and anything that follows.
func strict[T any](plain []byte) (T, error) {
	var v T
	d := json.NewDecoder(bytes.NewReader(plain))
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		return v, err
	}
	if _, err := d.Token(); err != io.EOF {
		return v, errTrailing
	}
	return v, nil
}

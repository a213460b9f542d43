package model

import (
	"errors"
	"strings"
)

// ErrorKind says what sort of refusal an Error is; the four are all there are.
type ErrorKind string

// The kinds of refusal.
const (
	ErrInvalid  ErrorKind = "invalid"   // what was given breaks a rule; Fields say where
	ErrNotFound ErrorKind = "not_found" // what was named is not in the office file
	ErrConflict ErrorKind = "conflict"  // it would contradict what is there already
	ErrLocked   ErrorKind = "locked"    // closed for changes: a closed meeting, a frozen round, a file open elsewhere
)

// Error is a refusal without words: a kind, a key of the phrase book, and the arguments that its sentence wants.
// app/phrase makes one Thai sentence of it, saying what is wrong and what to do.
type Error struct {
	Kind   ErrorKind         `json:"kind"`
	Key    string            `json:"key"`
	Args   map[string]string `json:"args,omitempty"`
	Fields []FieldError      `json:"fields,omitempty"`
}

// FieldError says what is wrong with one field. Field is a path of JSON names ("budget", "activities.2.amount") or a cell
// ("ข้อเสนอ!F12"); Key and Args as in Error.
type FieldError struct {
	Field string            `json:"field"`
	Key   string            `json:"key"`
	Args  map[string]string `json:"args,omitempty"`
}

// Error is for logs and tests, not for people.
func (e *Error) Error() string {
	s := string(e.Kind) + " " + e.Key
	for _, f := range e.Fields {
		s += " [" + f.Field + " " + f.Key + "]"
	}
	return s
}

// Is makes errors.Is match by kind and key; an empty key in the target matches every key.
func (e *Error) Is(target error) bool {
	var t *Error
	return errors.As(target, &t) && t.Kind == e.Kind && (t.Key == "" || t.Key == e.Key)
}

// Invalid is a refusal of what was given. Arguments come in pairs of name and text, here and below.
func Invalid(key string, args ...string) *Error { return newError(ErrInvalid, key, args) }

// NotFound is a refusal because what was named is not there.
func NotFound(key string, args ...string) *Error { return newError(ErrNotFound, key, args) }

// Conflict is a refusal because it contradicts what is there.
func Conflict(key string, args ...string) *Error { return newError(ErrConflict, key, args) }

// Locked is a refusal because it is closed for changes.
func Locked(key string, args ...string) *Error { return newError(ErrLocked, key, args) }

// InvalidFields is a refusal with the fields that are wrong; nil when there are none, so that a check may end with it.
func InvalidFields(key string, fields []FieldError) error {
	if len(fields) == 0 {
		return nil
	}
	return &Error{Kind: ErrInvalid, Key: key, Fields: fields}
}

// Wrong makes one field's fault; arguments in pairs.
func Wrong(field, key string, args ...string) FieldError {
	return FieldError{Field: field, Key: key, Args: pairs(args)}
}

func newError(kind ErrorKind, key string, args []string) *Error {
	return &Error{Kind: kind, Key: key, Args: pairs(args)}
}

func pairs(args []string) map[string]string {
	if len(args) == 0 {
		return nil
	}
	m := make(map[string]string, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		m[args[i]] = args[i+1]
	}
	return m
}

// blank tells whether a text holds nothing but space.
func blank(s string) bool { return strings.TrimSpace(s) == "" }

package storage

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"kongthun/model"
)

func TestEncodeIsPlainJSON(t *testing.T) {
	got, err := encode(problem(1))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(got, []byte(`ผู้สูงอายุหกล้ม <1> & อื่น ๆ`)) || bytes.HasSuffix(got, []byte("\n")) {
		t.Errorf("%s", got)
	}
	if _, err := encode(func() {}); err == nil {
		t.Error("a function was encoded")
	}
}

func TestWrapAndUnwrap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := rapid.SliceOf(rapid.Byte()).Draw(t, "plain")
		got, err := unwrap(wrap(plain))
		if err != nil || !bytes.Equal(got, plain) {
			t.Errorf("%q, %v", got, err)
		}
	})
	for _, stored := range [][]byte{nil, {}, {1}, {1, '{', '}'}, {'{', '}'}, {255}} {
		_, err := unwrap(stored)
		refused(t, err, model.ErrInvalid, "file.form_unknown")
	}
}

func TestStrict(t *testing.T) {
	for text, ok := range map[string]bool{
		`{"id":"x","name":"ก"}`:           true,
		`{"id":"x","name":"ก","extra":1}`: false,
		`{"id":"x"} {}`:                   false,
		`{"id":"x"}x`:                     false,
		`{"id":7}`:                        false,
		`{"id":`:                          false,
		``:                                false,
	} {
		if _, err := strict[model.Person]([]byte(text)); (err == nil) != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
}

package pdf

import (
	"bytes"
	"testing"
)

func TestSameDocumentSameBytes(t *testing.T) {
	first, err := Write(sample("ร่าง"), sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	second, err := Write(sample("ร่าง"), sampleMeta)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("two renderings of one document differ")
	}
}

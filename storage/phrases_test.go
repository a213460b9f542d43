package storage

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"kongthun/model"
)

// sentences reads one file of the phrase book.
func sentences(t *testing.T, path string) map[string]string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "assets", path))
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]string
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

var (
	refusalCall = regexp.MustCompile(`(?:Invalid|NotFound|Conflict|Locked|find)\("([a-z_]+\.[a-z_]+)"`)
	placeholder = regexp.MustCompile(`\{([a-z]+)\}`)
)

// Every key that this package refuses or finds with has a Thai sentence, and no sentence is left over.
func TestEveryKeyHasASentence(t *testing.T) {
	own, shared := sentences(t, "phrases/storage.json"), sentences(t, "th.json")
	topics, err := filepath.Glob(filepath.Join("..", "assets", "phrases", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range topics { // keys of a part of the work stand with it
		maps.Copy(shared, sentences(t, filepath.Join("phrases", filepath.Base(topic))))
	}
	used := map[string]bool{findingStructure: true, "journal." + actionMigrate: true}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		for _, m := range refusalCall.FindAllStringSubmatch(string(bytesOf(t, name)), -1) {
			used[m[1]] = true
		}
	}
	for _, k := range model.Kinds() {
		used["reference."+string(k)+"_missing"] = true
	}
	for key := range used {
		if own[key] == "" && shared[key] == "" {
			t.Errorf("no sentence for %s", key)
		}
	}
	for key, sentence := range own {
		if !used[key] {
			t.Errorf("nobody uses %s", key)
		}
		for _, m := range placeholder.FindAllStringSubmatch(sentence, -1) {
			if !strings.Contains(" file program kind id seq bucket key to what year number seat body title ", " "+m[1]+" ") {
				t.Errorf("%s: nobody gives {%s}", key, m[1])
			}
		}
	}
}

package service

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"kongthun/app/workbook"
	"kongthun/model"
)

// returned is a score sheet file as a member sends it back: values typed into its cells, by the cells of the sheet. It is done on
// the file's own XML, as another program would.
func returned(t *testing.T, f SheetFile, values map[model.SheetCell]string) Workbook {
	t.Helper()
	back := must[model.SheetReturn](t)(workbook.ReadScoreSheet(f.Name, f.Data, stands()))
	at := map[string]string{} // by the name of the cell
	for _, v := range back.Values {
		if value, ok := values[v.SheetCell]; ok {
			_, name, _ := strings.Cut(v.Place, "!")
			at[name] = value
		}
	}
	if len(at) != len(values) {
		t.Fatalf("%d of %d cells are in the file", len(at), len(values))
	}
	return Workbook{Name: f.Name, Data: edited(t, f.Data, func(part string, xml string) string {
		if part != "xl/worksheets/sheet1.xml" {
			return xml
		}
		for name, value := range at {
			cell := regexp.MustCompile(`<c r="` + name + `"( s="\d+")?[^>]*?(/>|>.*?</c>)`)
			if !cell.MatchString(xml) {
				t.Fatalf("no cell %s", name)
			}
			xml = cell.ReplaceAllString(xml, `<c r="`+name+`"$1 t="inlineStr"><is><t>`+value+`</t></is></c>`)
		}
		return xml
	})}
}

// edited is a workbook with its parts changed.
func edited(t *testing.T, data []byte, change func(part, xml string) string) []byte {
	t.Helper()
	archive := must[*zip.Reader](t)(zip.NewReader(bytes.NewReader(data), int64(len(data))))
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range archive.File {
		r := must[io.ReadCloser](t)(part.Open())
		content := must[[]byte](t)(io.ReadAll(r))
		to := must[io.Writer](t)(w.Create(part.Name))
		if _, err := io.WriteString(to, change(part.Name, string(content))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

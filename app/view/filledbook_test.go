//go:build window

package view

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"os"
	"strings"
	"testing"

	"kongthun/app/service"
)

// sheet is rows to be typed into a table of the intake workbook: each row's texts by the field that they fill.
type sheet struct {
	layout string
	rows   []map[string]string
}

// fillBook writes a workbook as another program would that knows nothing but the headers of our tables.
func fillBook(t *testing.T, path string, sheets ...sheet) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(file)
	add := func(name, body string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(xml.Header + body))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	const (
		office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
		form   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
		links  = "http://schemas.openxmlformats.org/package/2006/relationships"
		kinds  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	)
	var types, tabs, ties strings.Builder
	for i, s := range sheets {
		layout, err := service.Layout(s.layout)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, i+1, kinds)
		fmt.Fprintf(&tabs, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, layout.Sheet, i+1, i+1)
		fmt.Fprintf(&ties, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, office, i+1)
		lines := [][]string{nil}
		for _, c := range layout.Columns {
			lines[0] = append(lines[0], c.Header)
		}
		for _, row := range s.rows {
			var cells []string
			for _, c := range layout.Columns {
				cells = append(cells, row[c.Field])
			}
			lines = append(lines, cells)
		}
		add(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), `<worksheet xmlns="`+form+`"><sheetData>`+cells(lines)+`</sheetData></worksheet>`)
	}
	add("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
		`<Override PartName="/xl/workbook.xml" ContentType="`+kinds+`sheet.main+xml"/>`+types.String()+`</Types>`)
	add("_rels/.rels", `<Relationships xmlns="`+links+`"><Relationship Id="rId1" Type="`+office+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	add("xl/workbook.xml", `<workbook xmlns="`+form+`" xmlns:r="`+office+`"><sheets>`+tabs.String()+`</sheets></workbook>`)
	add("xl/_rels/workbook.xml.rels", `<Relationships xmlns="`+links+`">`+ties.String()+`</Relationships>`)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// cells writes rows of texts, each cell in its place without saying which.
func cells(lines [][]string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString("<row>")
		for _, text := range line {
			if text == "" {
				b.WriteString("<c/>")
				continue
			}
			b.WriteString(`<c t="inlineStr"><is><t xml:space="preserve">`)
			_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder takes everything
			b.WriteString("</t></is></c>")
		}
		b.WriteString("</row>")
	}
	return b.String()
}

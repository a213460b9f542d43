package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// contentTypes is the part that lists the types of all the others; it comes first in the package (ECMA-376 part 2, 10.2).
const contentTypes = "[Content_Types].xml"

// issuedAt stands as the time of making and of change in every workbook: the same value must give the same bytes, whenever.
const issuedAt = "2000-01-01T00:00:00Z"

var typeEntry = regexp.MustCompile(`<(?:Default|Override)\b[^>]*?(?:/>|></(?:Default|Override)>)`)

// finish makes the bytes of a workbook, the same for the same contents on every run and machine. excelize writes the entries of
// [Content_Types].xml in the order of a map, so they are sorted; parts are stored by name, with no times.
func finish(f *excelize.File, title, author string) ([]byte, error) {
	var out bytes.Buffer
	err := finishTo(&out, f, title, author)
	return out.Bytes(), err
}

// finishTo is finish for a workbook of any size: its parts, unpacked, are never held whole.
func finishTo(to io.Writer, f *excelize.File, title, author string) error {
	if err := f.SetDocProps(&excelize.DocProperties{Title: title, Creator: author, LastModifiedBy: author, Created: issuedAt, Modified: issuedAt}); err != nil {
		return err
	}
	raw, err := f.WriteToBuffer()
	if err != nil {
		return err
	}
	archive, err := zip.NewReader(bytes.NewReader(raw.Bytes()), int64(raw.Len()))
	if err != nil {
		return err
	}
	files := slices.Clone(archive.File)
	slices.SortFunc(files, func(a, b *zip.File) int {
		if (a.Name == contentTypes) != (b.Name == contentTypes) {
			return order(b.Name == contentTypes) - order(a.Name == contentTypes)
		}
		return strings.Compare(a.Name, b.Name)
	})
	w := zip.NewWriter(to)
	for _, part := range files {
		if err := copyPart(w, part); err != nil {
			return err
		}
	}
	return w.Close()
}

func copyPart(w *zip.Writer, part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	to, err := w.CreateHeader(&zip.FileHeader{Name: part.Name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	if part.Name != contentTypes {
		_, err = io.Copy(to, r)
		return err
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	_, err = to.Write(sortTypes(content))
	return err
}

// sortTypes puts the entries of [Content_Types].xml in the order of their text.
func sortTypes(content []byte) []byte {
	entries := typeEntry.FindAll(content, -1)
	slices.SortFunc(entries, bytes.Compare)
	at := typeEntry.FindIndex(content)
	if at == nil {
		return content
	}
	rest := typeEntry.ReplaceAll(content[at[0]:], nil)
	return slices.Concat(content[:at[0]], bytes.Join(entries, nil), rest)
}

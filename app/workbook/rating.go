package workbook

import "kongthun/model"

// ratedFields are the fields of a row in which a problem is rated.
func ratedFields() map[string]field[model.RatedRow] {
	type r = model.RatedRow
	return map[string]field[r]{
		"number":             whole(func(v *r) *int { return &v.Number }),
		"title":              line(func(v *r) *string { return &v.Title }),
		"priority.size":      whole(func(v *r) *int { return &v.Priority.Size }),
		"priority.severity":  whole(func(v *r) *int { return &v.Priority.Severity }),
		"priority.awareness": whole(func(v *r) *int { return &v.Priority.Awareness }),
		"priority.ease":      whole(func(v *r) *int { return &v.Priority.Ease }),
		"code":               line(func(v *r) *string { return &v.Code }),
	}
}

// RatingSheet makes the workbook in which one member or group rates problems: the title lines, the head, a row a problem. It reads
// back by Read with the same layout. Same value, same bytes; errors as of Write.
func RatingSheet(l model.Layout, title []string, author string, rows []model.RatedRow) ([]byte, error) {
	return Write(model.Return{
		Kind: l.Key, Title: title, Sheet: l.Sheet, Columns: l.ReturnColumns(), Rows: rowsOf(l, rows, ratedFields(), nil), Landscape: true, Author: author,
	})
}

package storage

import "kongthun/model"

// Office fetches the one office of the file; not found, key "value.not_found", in a file that has just been created.
func Office(r *Reader) (model.Office, error) {
	return Get[model.Office](r, r.head.Office)
}

// onlyOffice keeps a file to the office that it was made for. Conflict, key "office.other".
func onlyOffice(r *Reader, o model.Office) error {
	if o.ID != r.head.Office {
		return model.Conflict("office.other")
	}
	return nil
}

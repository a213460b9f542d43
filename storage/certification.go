package storage

import "kongthun/model"

// CertificationOf fetches what happened to a meeting's minutes after they were closed; found is false while nothing has.
func CertificationOf(r *Reader, meeting model.ID) (c model.Certification, found bool, err error) {
	all, err := where(r, model.KindCertification, func(c model.Certification) bool { return c.Meeting == meeting })
	if err != nil || len(all) == 0 {
		return c, false, err
	}
	return all[0], true, nil
}

// certifiesClosed wants one certification for a meeting, and a closed one: a draft is neither printed for signing nor certified.
// Errors: conflict "certification.twice", locked "certification.open".
func certifiesClosed(r *Reader, c model.Certification) error {
	m, err := Get[model.Meeting](r, c.Meeting)
	if err != nil {
		return err
	}
	if !m.Closed {
		return model.Locked("certification.open")
	}
	return taken(r, c, model.Conflict("certification.twice"), func(o model.Certification) bool { return o.Meeting == c.Meeting })
}

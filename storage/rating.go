package storage

import "kongthun/model"

// Ratings lists the rating sheets of a list: the members' by their order in the body, then the groups' by name. Withdrawn ones
// are among them.
func Ratings(r *Reader, list model.ID) ([]model.Rating, error) {
	ratings, err := where(r, model.KindRating, func(g model.Rating) bool { return g.List == list })
	if err != nil {
		return nil, err
	}
	return byMemberThenGroup(r, ratings, func(g model.Rating) (model.ID, string) { return g.Member, g.Group })
}

// ratingOnce refuses a second sheet of the same member, or group, for a list; a withdrawn one does not count. Conflict, key
// "rating.exists".
func ratingOnce(r *Reader, g model.Rating) error {
	if g.Withdrawn != "" {
		return nil
	}
	return taken(r, g, model.Conflict("rating.exists"), func(o model.Rating) bool {
		return o.Withdrawn == "" && o.List == g.List && o.Member == g.Member && o.Group == g.Group
	})
}

package meeting

import (
	"slices"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// wantsPresider tells whether somebody must stand in for whoever presides over the meeting, who is not there for the item, or
// does so already.
func (h held) wantsPresider(it model.Item) bool {
	chair := h.meeting.Presider
	return it.Presider != "" || chair != "" && !slices.Contains(h.present(it.Key), chair)
}

// presiders are the choices of who presides over an item: whoever presides over the meeting, those who may in her stead, and
// the one who stands there already.
func (h held) presiders(it model.Item) []part.Option[model.ID] {
	list, _ := h.meeting.MayPreside(h.roster, it.Key, h.meeting.Presider)
	if it.Presider != "" && !slices.Contains(list, it.Presider) {
		list = append(list, it.Presider)
	}
	return append([]part.Option[model.ID]{{Label: phrase.Say("meeting.presider")}}, h.options(list)...)
}

// options offers members by name and role.
func (h held) options(members []model.ID) []part.Option[model.ID] {
	var out []part.Option[model.ID]
	for _, m := range members {
		out = append(out, part.Option[model.ID]{Value: m, Label: h.label(m)})
	}
	return out
}

// recuse notes that a member leaves for an item. Whoever presided over it is replaced by the stand-in, and what she said when she
// was called is taken back.
func (h held) recuse(it *model.Item, r model.Recusal, standIn model.ID) {
	if h.meeting.PresiderOf(*it) == r.Member {
		it.Presider = standIn
	}
	it.Recusals = append(it.Recusals, r)
	if it.Vote != nil {
		it.Vote.Call(r.Member, "")
	}
}

// readmit takes a recusal back. Without hers, whoever presides over the meeting presides over the item again.
func (h held) readmit(it *model.Item, member model.ID) {
	it.Recusals = slices.DeleteFunc(it.Recusals, func(r model.Recusal) bool { return r.Member == member })
	if member == h.meeting.Presider {
		it.Presider = ""
	}
}

// restand sees to it that somebody presides who may, after a member came to be out of the item or is out no more: whoever presides
// over the meeting presides over it again, or the first by seat stands in for the one who is out.
func (h held) restand(it *model.Item, member model.ID) {
	switch {
	case !it.Out(member) && member == h.meeting.Presider:
		it.Presider = ""
	case it.Out(member) && member == h.meeting.PresiderOf(*it):
		_, it.Presider = h.meeting.MayPreside(h.roster, it.Key, member)
	}
}

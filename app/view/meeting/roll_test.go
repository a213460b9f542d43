package meeting

import "kongthun/model"

// kind is the kind of an item on the screen.
func (b *bench) kind(key string) model.ItemKind {
	_, it := b.room.held.meeting.Item(key)
	return it.Kind
}

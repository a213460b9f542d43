package meeting

import (
	"fyne.io/fyne/v2/container"

	"kongthun/app/phrase"
	"kongthun/app/view/part"
	"kongthun/model"
)

// answer is what a member says when minutes are circulated.
type answer string

const (
	silent    answer = "silent"
	agrees    answer = "agrees"
	disagrees answer = "disagrees"
)

// replyLine is one member's line.
type replyLine struct {
	member model.ID
	says   *part.Choice[answer]
}

func answerOf(r model.Reply) answer {
	switch {
	case r.On == "":
		return silent
	case r.Agrees:
		return agrees
	}
	return disagrees
}

// showReplies shows a line for each member that was asked; they are made anew only when others are asked.
func (c *certifyCard) showReplies() {
	life := c.side.strip.life
	who := string(life.Meeting.ID)
	for _, r := range life.Certification.Replies {
		who += " " + string(r.Member)
	}
	if who != c.asked {
		c.asked, c.lines, c.replies.Objects = who, nil, nil
		for _, r := range life.Certification.Replies {
			c.addReply(r.Member)
		}
		c.replies.Refresh()
	}
	for i, l := range c.lines {
		l.says.Set(answerOf(life.Certification.Replies[i]))
		setLocked(l.says, life.Certification.Certified())
	}
}

func (c *certifyCard) addReply(member model.ID) {
	l := replyLine{member: member}
	l.says = part.NewChoice([]part.Option[answer]{
		{Value: silent, Label: phrase.Say("life.reply.silent")},
		{Value: agrees, Label: phrase.Say("life.reply.agrees")},
		{Value: disagrees, Label: phrase.Say("life.reply.disagrees")},
	}, func(a answer) { c.reply(member, a) })
	c.lines = append(c.lines, l)
	c.replies.Add(container.NewGridWithColumns(2, part.NewCut(c.side.room.held.name(member), part.Plain), l.says))
}

// reply stores an answer; who does not agree is asked why.
func (c *certifyCard) reply(member model.ID, a answer) {
	r := c.side.room
	store := func(reply model.Reply) { c.try(r.service.NoteReply(r.id, reply)) }
	switch a {
	case silent:
		store(model.Reply{Member: member})
	case agrees:
		store(model.Reply{Member: member, On: r.service.Today(), Agrees: true})
	case disagrees:
		c.showReplies() // until there is a reason
		part.Ask(r.desk.Window, phrase.Say("life.reply.disagrees"), phrase.Say("life.reply.why"), "", true, func(why string) {
			store(model.Reply{Member: member, On: r.service.Today(), Note: why})
		})
	}
}

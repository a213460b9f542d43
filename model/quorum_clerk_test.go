package model

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// With any stays, proxies, recusals and challenges the quorum is what a clerk counts who goes through the list with a pencil, and
// whoever is out neither counts nor votes.
func TestQuorumIsWhatAClerkCounts(t *testing.T) {
	clock := rapid.SampledFrom([]Clock{"", "08:50", "09:00", "09:30", "10:00", "10:01", "11:00"})
	rapid.Check(t, func(t *rapid.T) {
		h := newHall()
		h.roster.Members, h.meeting.Roll = nil, nil
		item := &h.meeting.Agenda[0].Items[1]
		item.At = clock.Draw(t, "item at")
		for i := range rapid.IntRange(0, 9).Draw(t, "members") {
			id := ID(fmt.Sprintf("m%d", i))
			seat := rapid.SampledFrom(h.roster.Body.Seats).Draw(t, "seat")
			h.roster.Members = append(h.roster.Members, Member{ID: id, Body: "b1", Person: id, Seat: seat.Key})
			a := Attendee{Member: id, Remote: rapid.Bool().Draw(t, "remote")}
			for range rapid.IntRange(0, 3).Draw(t, "stays") {
				a.Stays = append(a.Stays, Stay{From: clock.Draw(t, "from"), To: clock.Draw(t, "to")})
			}
			if rapid.Bool().Draw(t, "proxy") {
				a.Proxy = &Proxy{Name: "ผู้แทน"}
			}
			h.meeting.Roll = append(h.meeting.Roll, a)
			if rapid.Bool().Draw(t, "recused") {
				r := Recusal{Member: id, Ground: IsParty}
				if rapid.Bool().Draw(t, "challenged") {
					r.Challenge = &Challenge{Stays: rapid.Bool().Draw(t, "stays")}
				}
				item.Recusals = append(item.Recusals, r)
			}
		}
		kept := rapid.Bool().Draw(t, "kept")
		var want Quorum
		var may []ID
		at := item.At
		if at == "" {
			at = "09:20" // of the item before
		}
		for i, a := range h.meeting.Roll {
			seat, _ := h.roster.Body.Seat(h.roster.Members[i].Seat)
			out := false
			for _, r := range item.Recusals {
				out = out || r.Member == a.Member && (r.Challenge == nil || !r.Challenge.Stays)
			}
			there := false
			for _, s := range a.Stays {
				there = there || (s.From == "" || s.From <= at) && (s.To == "" || s.To > at)
			}
			switch {
			case !seat.Voting:
				continue
			case out:
				want.Recused++
				if kept {
					want.Base++
				}
				continue
			}
			want.Base++
			if !there || a.Proxy != nil && !seat.ProxyCount {
				continue
			}
			want.Present++
			if a.Proxy == nil || seat.ProxyVote {
				want.Voters++
				may = append(may, a.Member)
			}
		}
		for want.Needed*2 < want.Base {
			want.Needed++
		}
		want.Complete = want.Base > 0 && want.Present >= want.Needed
		if got := h.meeting.Quorum(h.roster, Setting{RecusedInBase: kept}, "it"); got != want {
			t.Fatalf("%+v, want %+v", got, want)
		}
		if got := h.meeting.Voters(h.roster, "it"); !slices.Equal(got, may) {
			t.Fatalf("%v may vote, want %v", got, may)
		}
	})
}

package model

import (
	"encoding/base32"
	"strings"
)

// Kind names a kind of stored value. It is the bucket in the office file and the kind in a Ref; the names are those of the design.
type Kind string

// The kinds that an office file holds.
const (
	KindOffice   Kind = "office"
	KindFund     Kind = "fund"
	KindBody     Kind = "body"
	KindYear     Kind = "year"
	KindRound    Kind = "round"
	KindPerson   Kind = "person"
	KindMember   Kind = "member"
	KindProblem  Kind = "problem"
	KindProposal Kind = "proposal"
	KindSheet    Kind = "sheet"
	KindMeeting  Kind = "meeting"
	KindIssued   Kind = "issued"

	KindHearing       Kind = "hearing"
	KindProblemList   Kind = "problemlist"
	KindRating        Kind = "rating"
	KindCertification Kind = "certification"

	KindAccount      Kind = "account"
	KindProject      Kind = "project"
	KindDisbursement Kind = "disbursement"
	KindEntry        Kind = "entry"
	KindMonth        Kind = "month"
	KindOutcome      Kind = "outcome"
	KindSending      Kind = "sending"
)

// Kinds lists every kind, in the order in which references point backwards: a value refers only to kinds before its own
// (a meeting to a proposal, never the other way round), or to an older value of its own kind (a meeting certifies another's
// minutes).
func Kinds() []Kind {
	return []Kind{
		KindOffice, KindFund, KindBody, KindYear, KindPerson, KindMember,
		KindProblem, KindHearing, KindProblemList, KindRating, KindRound, KindProposal, KindSheet, KindMeeting, KindCertification,
		KindAccount, KindProject, KindDisbursement, KindEntry, KindMonth, KindOutcome, KindSending, KindIssued,
	}
}

var letterOfKind = map[Kind]byte{
	KindOffice: 'o', KindFund: 'f', KindBody: 'b', KindYear: 'y', KindRound: 'r', KindPerson: 'n', KindMember: 'm',
	KindProblem: 'q', KindProposal: 'p', KindSheet: 's', KindMeeting: 't', KindIssued: 'i',
	KindHearing: 'h', KindProblemList: 'l', KindRating: 'g', KindCertification: 'c',
	KindAccount: 'a', KindProject: 'j', KindDisbursement: 'd', KindEntry: 'e', KindMonth: 'k', KindOutcome: 'u', KindSending: 'v',
}

// ID identifies a stored value: the letter of its kind and 16 base-32 characters (80 random bits). It tells nothing about the
// value: no name or number of a person can be read from it. The empty ID means "none".
type ID string

// idBytes is how many random bytes an ID is made from.
const idBytes = 10

var idText = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// NewID makes the ID of a value of the kind from random bytes; it wants at least 10 of them and uses the first 10.
// It panics with fewer, because an ID without chance would collide: the caller's random source has failed.
func NewID(k Kind, random []byte) ID {
	letter, ok := letterOfKind[k]
	if !ok || len(random) < idBytes {
		panic("model: NewID: unknown kind or too little chance")
	}
	return ID(string(letter) + idText.EncodeToString(random[:idBytes]))
}

// Kind tells what kind of value the ID belongs to, by its letter; "" for a malformed ID.
func (id ID) Kind() Kind {
	if len(id) != 17 || strings.Trim(string(id[1:]), "0123456789abcdefghjkmnpqrstvwxyz") != "" {
		return ""
	}
	for k, letter := range letterOfKind {
		if id[0] == letter {
			return k
		}
	}
	return ""
}

// Ref points at a stored value of any kind. Agenda items, recusals and journal changes point so, and never at a proposal
// by name: a care plan is later a new kind and not a copy of everything.
type Ref struct {
	Kind Kind `json:"kind"`
	ID   ID   `json:"id"`
}

// RefTo is the Ref of an ID, its kind read from the ID's letter.
func RefTo(id ID) Ref { return Ref{Kind: id.Kind(), ID: id} }

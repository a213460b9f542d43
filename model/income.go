package model

// Income is what a year's income was worked out from (the population and matching form, domain A.7.7) and how the plan stands.
type Income struct {
	Population   int    `json:"population,omitempty"`   // of the register on 1 April of the year before, all rights
	PopulationOn Date   `json:"populationOn,omitempty"` // day of that figure
	Own          Satang `json:"own,omitempty"`          // the authority's own income of the year before, without subsidies
	Budgeted     Satang `json:"budgeted,omitempty"`     // matching as it stands in the ordinance (ข้อบัญญัติ)
	Extra        Satang `json:"extra,omitempty"`        // extra allocation expected (ข้อ 7/1)
	Interest     Satang `json:"interest,omitempty"`     // expected; part of Money.Other
	Suspended    string `json:"suspended,omitempty"`    // why NHSO sends nothing this year (ข้อ 23)
	Filler       Signer `json:"filler,omitzero"`        // who filled the form in
	Phone        string `json:"phone,omitempty"`
}

// MatchingRule is one step of the local share (ข้อ 8): authorities whose own income is below Below give at least Share of the NHSO's
// money. The steps stand from the smallest; Below 0 is the last, without limit.
type MatchingRule struct {
	Below    Satang      `json:"below,omitempty"`
	Share    BasisPoints `json:"share"`
	Verified bool        `json:"verified"`
	Source   string      `json:"source,omitempty"`
}

// Threshold is a figure that a gauge is held against (domain A.9, B.4).
type Threshold struct {
	Key      string      `json:"key"`
	Share    BasisPoints `json:"share,omitempty"` // a share; 20000 is twice
	Days     int         `json:"days,omitempty"`
	Verified bool        `json:"verified"`
	Source   string      `json:"source,omitempty"`
}

// ReturnRule is a return that the office owes, and until when.
type ReturnRule struct {
	Return   string     `json:"return"` // kind
	Every    PeriodKind `json:"every"`
	Days     int        `json:"days"` // after the period's last day
	To       string     `json:"to,omitempty"`
	Verified bool       `json:"verified"`
	Source   string     `json:"source,omitempty"`
}

// YearClose is the end of a fiscal year's books.
type YearClose struct {
	At      Mark         `json:"at"`
	Balance Satang       `json:"balance"`          // carried over
	Unpaid  []UnpaidLine `json:"unpaid,omitempty"` // approved and not paid yet, as it was then
}

// UnpaidLine is a project that runs on, with what of its sum was not paid at the year's end. It is a copy, since a year refers to
// nothing younger than itself.
type UnpaidLine struct {
	Code   string `json:"code,omitempty"`
	Title  string `json:"title"`
	Amount Satang `json:"amount"`
}

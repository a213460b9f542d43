// Package ranking turns members' sheets into need fits, scores and ranks. It decides nothing: the committee's resolution stays
// apart from the score.
//
// Everything is exact: numbers are rationals and are rounded once, for show, by who shows them. What goes in may come in any
// order; what comes out does not depend on it.
package ranking

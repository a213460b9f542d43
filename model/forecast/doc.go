// Package forecast tells what a fund's balance will be at the end of the fiscal year, with a range, and what to do about it: from what
// is agreed and due, and from how fast this office has paid until now. It knows only model. It is the one place where money meets
// floating point: what comes out is an estimate, and no sum is ever made from it.
//
// The estimate is drawn, not calculated. Each draw first weighs the office's past anew (the Bayesian bootstrap of Rubin, The Annals of
// Statistics 9, 1981: exponential weights), since ten payments say little about the eleventh; then gives every open project a speed and
// a share out of that past. The middle and the range are the quantiles of the draws. The chance is fixed: same facts, same forecast.
package forecast

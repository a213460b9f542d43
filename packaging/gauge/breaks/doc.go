// Command breaks measures where our line breaker, ICU's and libthai's let a line end: against the gold text, against one another,
// and against the clock.
//
// packaging/gauge-thai runs it with the programs made of ../peers/icu.cc and ../peers/libthai.c, which speak for ICU and libthai. It stands on
// model/thai, whose breaker it measures, and on model/thai/gold, which reads the gold text and counts.
package main

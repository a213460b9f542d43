// Package typeset lays text out on paper: paragraphs, tables, signatures and page furniture become pages of marks (lines of
// text, rules, shades, pictures, a stamp), every position an integer in 1/1000 pt.
//
// Widths come from the embedded fonts' own tables, shaped cluster by cluster (Latin as it runs), and every sum is in integers, so
// the same blocks give the same pages on every system. A paper (app/paper) makes a Flow, adds blocks and takes the Document;
// app/paper/pdf turns that into bytes and shapes with the same Face, so what was measured is what is drawn. Words come from
// model/thai, letters from fonts; nothing here knows PDF. A font whose rules reach from one Thai cluster to the next is refused by
// a test.
//
// Lines are chosen over the whole paragraph by how far each must be stretched to reach the margin (breaking.go, stretch.go), and
// pages over the whole paper by their white space. One idea carries the pages: every block is cut into strips, the lowest pieces
// that a page may hold, and each strip says how much a page break after it is to be avoided (strip.go, paging.go). Widows,
// headings, rows of a table and signatures are only such wishes.
package typeset

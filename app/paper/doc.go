// Package paper lays the office's papers out, one file a paper: a value of model (Minutes, SignIn, BlankSheet, InstallGuide, and
// Document, made of blocks, for all others) becomes pages, and those become the bytes of a PDF.
//
// A value is a complete snapshot, wording included, so that the same value always gives the same bytes; nothing is fetched,
// asked for the time or worded here. Blocks, lines and page breaks are app/paper/typeset's, bytes are app/paper/pdf's; what
// belongs here is where each part of a paper stands. app/service makes the values and hands the pages out.
package paper

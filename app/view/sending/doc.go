// Package sending is the room "return" (รายงานที่ต้องส่ง): what a year owes and until when, every return as a workbook or as a paper, a
// view to copy from into the web system, and what was sent. It is not called return, which is a word of Go's own.
//
// Its state (list.go, copy.go) is plain; the sides draw it. Its neighbours: app/service makes the returns and keeps the sendings;
// app/view/part has the widgets and the desk.
package sending

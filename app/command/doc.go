// Package command is the program without a window: the same service calls, typed at a prompt or in a script.
//
// Exit status: 0 done, 1 refused (a Thai sentence on standard error naming file, sheet, cell or field), 2 wrong usage. With
// --json one UTF-8 document is written, with the names that values are stored under. It knows service and phrase and nothing
// below; the window lives in app/view.
package command

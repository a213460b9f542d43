// Package service is what an office does, one file per task, each task whole: open the file, register a problem, take in a
// proposal, score, meet, close, print, return.
//
// A service call fetches from storage, asks model, stores, and hands out values or bytes. It holds no rule of its own. Calls
// that change something are one action: one transaction, one journal line. Above it are view and command; below it storage,
// workbook and paper. Time and chance come in at New and nowhere else.
package service

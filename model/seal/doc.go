// Package seal makes what is printed on a sealed paper so that anybody can tell later whether the paper says what was sealed:
// the canonical bytes of a record, their SHA-256, and a short code and the text of a QR code made from it.
//
// The code is nothing but the beginning of the hash in letters that are easily read aloud, so that it can be worked out from the
// record by any program that knows SHA-256. Records are chained by holding the seal of the one before: a record cannot be exchanged
// without changing the codes of all that follow. The code itself is no part of the record.
//
// It imports nothing of ours: service seals and verifies with it, paper prints what it gives.
package seal

// Package storage keeps the office file: one bbolt database, "name.kongthun", holding everything of one office.
//
// There are two doors and no other way: File.Read and File.Act. Act is one transaction and one entry of the journal, or
// nothing at all. Values leave and enter as copies through a generic table (Get, List, Put; table.go); one file per entity
// adds its references and its orders. The journal (journal.go) is a chain of hashes, and Check (verify.go) tells where the
// file and its journal disagree. Nothing is ever deleted: what is referred to is withdrawn by a field of its own.
//
// Layout: bucket "head" is plain (head.go); one bucket per model.Kind, key the ID, value coded JSON (codec.go); buckets
// "journal" and "journalbody". Package app/service is the only caller; this package imports model and bbolt.
package storage

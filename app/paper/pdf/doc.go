// Package pdf turns pages of marks (app/paper/typeset) into the bytes of a PDF file. It is the only importer of gofpdf, and
// stops every panic of it at its door.
//
// gofpdf knows nothing of OpenType: handed Thai text it drops tone marks onto vowels. So it never gets Thai text. Every cluster is
// shaped with the Face that measured it, and for each drawing that differs from a character's nominal one a glyph is added to a
// copy of the font in memory, under a private code: one code is one character, so text can be searched and copied exactly.
// What gofpdf writes wrongly or not at all (ToUnicode, language, identity, XMP, attachments, font names) is put right in its
// bytes afterwards.
//
// Same document, same meta, same program: same bytes. Read reads such a file back, and no other program's; Compare names the places
// in which two of them differ. QR codes are modules here, and boxes on the page.
package pdf

// extract.mjs READER FILE.pdf: prints what pdf.js or PDFium reads, as pdftotext does, with a form feed behind every page. The modules
// stand in node_modules of the folder that GAUGE_TOOLS names.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

console.log = console.error; // warnings of pdf.js (of an older Node, of no canvas) are not of the text

const [reader, file] = process.argv.slice(2);
const { resolve } = createRequire(process.env.GAUGE_TOOLS + "/");
const load = (name) => import(pathToFileURL(resolve(name)).href);
const bytes = new Uint8Array(readFileSync(file));
const pages = [];

if (reader === "pdf.js") {
  const { getDocument } = await load("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: bytes, verbosity: 0, useSystemFonts: false }).promise;
  for (let n = 1; n <= document.numPages; n++) {
    const { items } = await (await document.getPage(n)).getTextContent();
    pages.push(items.map((i) => (i.str ?? "") + (i.hasEOL ? "\n" : "")).join(""));
  }
} else {
  const { PDFiumLibrary } = await load("@hyzyla/pdfium");
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  for (const page of document.pages()) pages.push(page.getText());
}
process.stdout.write(pages.map((page) => page + "\f").join(""));

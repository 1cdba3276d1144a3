import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { jsPDF } from 'jspdf';
import type { Block, Doc, Prose } from '../document/block.ts';
import { facesOf, type Fonts } from './face.ts';
import { layOut } from './page.ts';
import { painter, type Pdf } from './paint.ts';
import type { Mark } from './strip.ts';
import { uncovered } from './text.ts';

/**
 * Draws a document on letter paper. Pure: the same document and the same fonts give the same bytes, so that what was
 * sent can be told from what was not. No script, form, link, attachment or encryption is ever written.
 */
export function draw(doc: Doc, fonts: Fonts): Uint8Array {
  return drawn(doc, [doc], doc, fonts);
}

/** The same for several documents in one file, each on pages of its own that are counted by themselves. */
export function drawAll(docs: readonly [Doc, ...Doc[]], fonts: Fonts): Uint8Array {
  return drawn(docs[0], docs, docs, fonts);
}

function drawn(doc: Doc, docs: readonly Doc[], digested: unknown, fonts: Fonts): Uint8Array {
  const faces = facesOf(fonts);
  const pdf = new jsPDF({
    unit: 'pt',
    format: 'letter',
    orientation: doc.orientation,
    compress: true,
    putOnlyUsedFonts: true,
  }) as Pdf;
  pdf.setFileId(bytesToHex(sha256(utf8ToBytes(canonicalize(digested) ?? ''))).slice(0, 32));
  pdf.setCreationDate(PLACEHOLDER);
  pdf.setLanguage(doc.language === 'fr' ? 'fr-CA' : 'en-CA');
  pdf.setDocumentProperties({
    title: infoText(doc.number === null ? doc.title : `${doc.title} ${doc.number}`),
    author: infoText(doc.author),
    creator: 'Constat',
  });
  pdf.viewerPreferences({ DisplayDocTitle: true });
  const { page, end } = painter(pdf, doc.orientation, fonts, faces);
  // The foot of each page, and which page of how many of its own document it is.
  const feet: (() => readonly Mark[])[] = [];
  for (const each of docs) {
    let pages = 0;
    const footOf = layOut(each, faces, (sheet) => {
      page(sheet);
      pages += 1;
    });
    const all = pages;
    for (let own = 1; own <= all; own += 1) feet.push(() => footOf(own, all));
  }
  end((number) => feet[number - 1]?.() ?? []);
  return finish(pdf.output(), doc.madeAt);
}

/** Characters of the document that no font covers: each is drawn as a visible replacement sign. */
export function unsupportedCharacters(doc: Doc, fonts: Fonts): readonly string[] {
  const faces = facesOf(fonts);
  return [...new Set(proseOf(doc).flatMap((prose) => uncovered(prose, faces)))];
}

// jsPDF reads dates up to 2037 only, and always asks viewers to act on opening: both are put right in the bytes.
const PLACEHOLDER = "D:20000101000000+00'00'";
const OPENING = '/OpenAction [3 0 R /FitH null]';

function finish(file: string, madeAt: string): Uint8Array {
  const made = `D:${new Date(madeAt).toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`;
  const dated = replaceLast(file, PLACEHOLDER, made);
  return bytesOf(replaceLast(dated, OPENING, ' '.repeat(OPENING.length)));
}

/** In place, same length: the file's table of offsets stays true. Both stand behind the last page. */
function replaceLast(file: string, from: string, to: string): string {
  const at = file.lastIndexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`jsPDF no longer writes ${from}`);
  return file.slice(0, at) + to + file.slice(at + from.length);
}

function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/**
 * Text for the information dictionary, as UTF-16 with its mark. A byte 0D inside a literal string would be read as a
 * line end: letters that hold one (č, ḍ) are written as letter and accent, the rest as a question mark.
 */
function infoText(text: string): string {
  const holds = (character: string): boolean =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)).some(
      (unit) => unit >> 8 === 0x0d || (unit & 0xff) === 0x0d,
    );
  const safe = Array.from(text.normalize('NFC'))
    .map((character) => (holds(character) ? character.normalize('NFD') : character))
    .map((character) => (holds(character) ? '?' : character))
    .join('');
  let units = '\u00FE\u00FF';
  for (let index = 0; index < safe.length; index += 1) {
    const unit = safe.charCodeAt(index);
    units += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return units;
}

function proseOf(doc: Doc): readonly Prose[] {
  const head: readonly Prose[] = [
    doc.title,
    doc.subtitle ?? '',
    doc.letterhead.name,
    ...doc.letterhead.lines,
  ];
  const feet: readonly Prose[] = [doc.foot.page, doc.foot.journal, doc.foot.madeBy, ...doc.marks];
  return [...head, ...doc.blocks.flatMap(proseIn), ...feet];
}

function proseIn(block: Block): readonly Prose[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return [block.text];
    case 'list':
      return block.items;
    case 'item':
      return [block.number, block.label, block.source, ...block.body.flatMap(proseIn)];
    case 'pairs':
      return block.pairs.flatMap((pair) => [pair.label, pair.text]);
    case 'table':
      return [...block.columns.map(({ label }) => label), ...block.rows.flat()];
    case 'code':
      return block.parts;
    case 'address':
      return block.lines;
    case 'signature':
      return [block.name, ...block.lines];
    case 'rule':
    case 'page-break':
      return [];
  }
}

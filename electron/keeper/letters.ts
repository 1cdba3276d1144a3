import { basename } from 'node:path';
import { personLetter } from '../../shared/document/person-letter.ts';
import type { LettersIssued, LettersOrder, Leaving } from '../../shared/host.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { LETTERS_IN_FILE, toWrite } from '../../shared/register/persons.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { drawDocument, drawLetters, makeFor } from './issue.ts';
import type { Keeper } from './keeper.ts';
import { checkPlace, leave } from './leave.ts';
import { sha256 } from './seal.ts';

/**
 * Writes the letters to persons of a list as one PDF, each on pages of its own: the notice in their language under their
 * address. The notice itself is journalled with the incident, as it was told to all of them; whose letters they are, and the
 * digest of the file, in a body of the list, with which it is erased. Refused as a document is (`document-incomplete`, …), and
 * with `persons-none` where nobody of that language is left to be written to.
 */
export async function issueLetters(
  keeper: Keeper,
  { record: named, language, which, part, draft, reasons, out, replace }: LettersOrder & Leaving,
): Promise<Result<LettersIssued>> {
  const record = keeper.read(named);
  if (record === undefined) return refused('unknown-record', { record: named });
  const made = makeFor(keeper, { kind: 'person-notice', record: record.id, language, draft, reasons });
  if (!made.ok) return made;
  const { doc, missing } = made.value;
  if (missing.length > 0 && !draft) return refused('document-incomplete', { missing });
  const listed = toWrite(keeper.state.persons(record.id)?.persons ?? [], language, which);
  const persons = listed.slice(part * LETTERS_IN_FILE, (part + 1) * LETTERS_IN_FILE);
  if (persons.length === 0) return refused('persons-none', { number: record.number });
  const place = checkPlace(keeper.machine, out, replace);
  if (!place.ok) return place;
  const notice = await drawDocument(keeper, doc);
  if (!notice.ok) return notice;
  const drawn = await drawLetters(
    keeper,
    persons.map((person) => personLetter(doc, person)),
  );
  if (!drawn.ok) return drawn;
  const { pdf: bytes, unsupported } = drawn.value;
  if (unsupported.length > 0 && !draft) return refused('characters-unsupported', { characters: unsupported });
  const fileName = basename(out);
  const left = leave(keeper, {
    out,
    bytes,
    record: record.id,
    perform: () => {
      const pdf = keeper.writeBlob(notice.value.pdf);
      if (!pdf.ok) return pdf;
      const issued = { kind: 'person-notice', language, draft, reasons, doc, pdf: pdf.value, fileName };
      const ids = persons.map(({ id }) => id);
      const letters = { persons: ids, language, draft, sha256: hex(sha256(bytes)), fileName };
      return keeper.performOwn([
        { type: 'document-issued', record: record.id, content: issued },
        { type: 'letters-issued', record: record.id, content: letters },
      ]);
    },
  });
  return left.ok ? ok({ file: out, letters: persons.length, unsupported }) : left;
}

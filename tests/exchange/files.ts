import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMapping, type Applied } from '../../shared/exchange/apply.ts';
import { readCsv, type Table } from '../../shared/exchange/csv.ts';
import { propose, type Proposal } from '../../shared/exchange/propose.ts';
import type { Language } from '../../shared/register/organisation.ts';
import type { Result } from '../../shared/result.ts';
import { imports as english } from '../../shared/words/en/imports.ts';
import { register as englishRegister } from '../../shared/words/en/register.ts';
import { imports as french } from '../../shared/words/fr/imports.ts';
import { register as frenchRegister } from '../../shared/words/fr/register.ts';

export const breachesFile = 'hhs-breaches-2009-2015.csv';

export function breaches(): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'data', breachesFile)));
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a refusal or a value turns out to be, without the test having to narrow. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.details).slice(0, 2000)}`);
  return result.value;
}

export function tableOf(text: string): Table {
  return valueOf(readCsv(utf8(text)));
}

export function proposed(table: Table, language: Language = 'en'): Proposal {
  return language === 'fr'
    ? propose(table, { words: french, labels: frenchRegister.facts })
    : propose(table, { words: english, labels: englishRegister.facts });
}

/** From bytes to incidents, by the mapping that proposes itself. */
export function imported(bytes: Uint8Array, fileName: string, language: Language = 'en'): Result<Applied> {
  const table = readCsv(bytes);
  if (!table.ok) return table;
  const { mapping } = proposed(table.value, language);
  return applyMapping(mapping, table.value, { fileName, words: language === 'fr' ? french : english });
}

/** A second CSV parser, written for the tests: RFC 4180, quotes doubled, any line break. */
export function parseAgain(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    rows.push([...row, cell]);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === delimiter) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

import type { Language } from '../register/organisation.ts';
import { parse } from '../register/parse.ts';
import { isEmail } from '../register/organisation.ts';
import { type PersonsMapping, personsMappingSchema } from '../register/persons-mapping.ts';
import { type Person, personSchema } from '../register/persons.ts';
import { ok, refused, type Result } from '../result.ts';
import { readCsv, shown, type Table } from './csv.ts';
import { unneutralise } from './formula.ts';
import { plain } from './headers.ts';
import type { RowError } from './row-error.ts';

export type PersonsRead = {
  readonly mapping: PersonsMapping;
  readonly headers: readonly string[];
  /** Rows of the sheet, as they stand in it. */
  readonly sample: readonly (readonly string[])[];
  readonly persons: readonly { readonly row: number; readonly person: Person }[];
  /** Rows that are kept out, each with its reason. */
  readonly errors: readonly RowError[];
};

/** Rows of the sheet that are shown beside the mapping. */
const SHOWN = 5;

/**
 * Reads a sheet of persons (CSV, or tab separated as it is pasted from a spreadsheet). Without a mapping, the columns are
 * guessed from their names in French and English and from what they hold; a mapping that names none says whether the first
 * row holds headings, and no more. Rows that are no person come back in `errors`.
 */
export function readPersons(bytes: Uint8Array, language: Language, given?: unknown): Result<PersonsRead> {
  const told = given === undefined ? undefined : parse(personsMappingSchema, given);
  if (told?.ok === false) return refused('mapping-invalid', told.details);
  const named = readCsv(bytes);
  if (!named.ok) return named;
  const headless = told?.value.headless ?? !hasHeadings(named.value.headers);
  const table = headless ? readCsv(bytes, { headless }) : named;
  if (!table.ok) return table;
  const { headers } = table.value;
  const isTold = told !== undefined && columnsOf(told.value).length > 0;
  const otherwise = told?.value.otherwise ?? language;
  const mapping = isTold ? told.value : { ...guess(table.value), headless, otherwise };
  const unknown = columnsOf(mapping).filter((name) => !headers.includes(name));
  if (unknown.length > 0) return refused('mapping-invalid', { columns: unknown });
  return ok({
    mapping,
    headers,
    sample: table.value.rows.slice(0, SHOWN).map(({ cells }) => cells.map(shown)),
    ...personsOf(table.value, mapping),
  });
}

function columnsOf({ name, address, email, language, note }: PersonsMapping): readonly string[] {
  return [...name, ...address, email, language, note].filter((each) => each !== null);
}

function personsOf(table: Table, mapping: PersonsMapping): Pick<PersonsRead, 'persons' | 'errors'> {
  const errors: RowError[] = [...table.errors];
  const persons: PersonsRead['persons'][number][] = [];
  const at = new Map(table.headers.map((name, index) => [name, index]));
  for (const { row, cells } of table.rows) {
    const cell = (name: string | null): string =>
      name === null ? '' : unneutralise(cells[at.get(name) ?? -1] ?? '').trim();
    const error = (column: string | null, code: RowError['code'], value: string): void =>
      void errors.push({ row, column, code, value: shown(value) });
    const name = joined(mapping.name.map(cell), ' ');
    if (name === '') {
      error(mapping.name[0] ?? null, 'name-missing', '');
      continue;
    }
    const email = cell(mapping.email);
    if (email !== '' && !isEmail(email)) {
      error(mapping.email, 'not-an-email', email);
      continue;
    }
    const said = cell(mapping.language);
    const language = said === '' ? mapping.otherwise : LANGUAGE_NAMES.get(plain(said));
    if (language === undefined) {
      error(mapping.language, 'language-unknown', said);
      continue;
    }
    const address = joined(mapping.address.map(cell), '\n');
    const note = cell(mapping.note);
    const person = personSchema.safeParse({
      name,
      language,
      ...(address === '' ? {} : { address }),
      ...(email === '' ? {} : { email }),
      ...(note === '' ? {} : { note }),
    });
    if (person.success) persons.push({ row, person: person.data });
    else error(null, person.error.issues[0]?.code === 'too_big' ? 'too-long' : 'name-missing', name);
  }
  return { persons, errors: errors.toSorted((a, b) => a.row - b.row) };
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}

const list = (names: string): ReadonlySet<string> => new Set(names.split(',').map((name) => name.trim()));

/** Names of columns, as `plain` leaves them. */
const HEADINGS = {
  name: list(`name, full name, nom complet, nom et prenom, prenom et nom, person, personne, client, cliente,
    customer, recipient, destinataire, employee, employe, patient, member, membre, titulaire`),
  first: list('first name, given name, firstname, prenom, prenoms'),
  last: list('last name, surname, family name, lastname, nom, nom de famille'),
  address:
    list(`address, adresse, mailing address, postal address, adresse postale, street, rue, street address,
    address 1, address 2, address 3, address line 1, address line 2, adresse 1, adresse 2, adresse 3,
    adresse ligne 1, adresse ligne 2, ligne 1, ligne 2, apartment, apt, unit, appartement, app, bureau, city, town,
    ville, municipalite, province, state, etat, postal code, code postal, zip, zip code, country, pays`),
  email: list(`email, e mail, mail, email address, e mail address, courriel, adresse courriel,
    adresse electronique, adresse de courriel, adresse e mail, adresse email`),
  language:
    list(`language, langue, lang, preferred language, correspondence language, language of correspondence,
    langue preferee, langue de correspondance, langue de communication`),
  note: list(`note, notes, id, identifier, identifiant, customer number, customer no, customer id, client number,
    client no, client id, no client, no de client, numero client, numero de client, file number, file no,
    numero de dossier, no de dossier, dossier, reference, member number, numero de membre, employee number,
    numero d employe, remarque, remarques, matricule`),
} as const;

const ALL_HEADINGS = Object.values(HEADINGS);

const LANGUAGE_NAMES: ReadonlyMap<string, Language> = new Map([
  ...[...list('fr, f, fra, fre, french, francais, francaise, fr ca')].map((name) => [name, 'fr'] as const),
  ...[...list('en, e, eng, a, an, ang, english, anglais, anglaise, en ca')].map(
    (name) => [name, 'en'] as const,
  ),
]);

function hasHeadings(headers: readonly string[]): boolean {
  return headers.some((name) => ALL_HEADINGS.some((names) => names.has(plain(name))));
}

/** By name first; what no name says, by what the first rows hold. */
function guess({ headers, rows }: Table): Omit<PersonsMapping, 'headless' | 'otherwise'> {
  const called = (names: ReadonlySet<string>): readonly string[] =>
    headers.filter((name) => names.has(plain(name)));
  const cells = (index: number): readonly string[] =>
    rows.slice(0, 200).flatMap((row) => (row.cells[index]?.trim() ? [row.cells[index].trim()] : []));
  const holds = (is: (cell: string) => boolean): string | null => {
    const found = headers.findIndex((_name, index) => {
      const all = cells(index);
      return all.length > 0 && all.filter(is).length >= all.length * 0.8;
    });
    return headers[found] ?? null;
  };
  const email = called(HEADINGS.email)[0] ?? holds(isEmail);
  const language =
    called(HEADINGS.language)[0] ?? holds((cell) => cell.length > 1 && LANGUAGE_NAMES.has(plain(cell)));
  const address = called(HEADINGS.address).slice(0, 8);
  const note = called(HEADINGS.note)[0] ?? null;
  const parts = [...called(HEADINGS.first).slice(0, 2), ...called(HEADINGS.last).slice(0, 2)];
  const whole = called(HEADINGS.name).slice(0, 1);
  const free = headers.filter((name) => ![email, language, note, ...address].includes(name));
  const name = whole.length > 0 ? whole : parts.length > 0 ? parts : free.slice(0, 1);
  return { name: [...name], address: [...address], email, language, note };
}

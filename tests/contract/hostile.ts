/**
 * What a page that has gone wrong could send in the place of each call's input: keys that lead to what all objects share,
 * at every level; values of every wrong kind in every place; what is too large and what is too deep. Each input stays such
 * that nothing is recorded even where one of them is taken for data.
 */

import { join } from 'node:path';
import type { HOST_CALLS, KEEPER_CALLS, PlaceAsked } from '../../shared/host.ts';

export type Hostile = {
  readonly what: string;
  readonly input: unknown;
  /** How it must be refused; `place` where a host may refuse the place first; `maybe` where it is data like any other. */
  readonly refused: 'invalid' | 'place' | 'somehow' | 'maybe';
};
type CallName = (typeof KEEPER_CALLS)[number] | (typeof HOST_CALLS)[number];

/** The places that the inputs name: chosen first, so that it is not for its place that an input is refused. */
export function hostilePlaces(folder: string): readonly (readonly [PlaceAsked['purpose'], string])[] {
  return [
    ['open-register', folder],
    ['new-register', join(folder, 'other.constat')],
    ['save-file', join(folder, 'absent', 'out.pdf')],
    ['import-file', join(folder, 'absent.csv')],
    ['attach-file', join(folder, 'absent.pdf')],
    ['open-backup', join(folder, 'absent.age')],
    ['backup-folder', join(folder, 'absent')],
    ['open-anchor', join(folder, 'absent.txt')],
  ];
}

/** Inputs in which everything is named, and which record, write and open nothing. */
function inputOf(call: CallName, folder: string): Readonly<Record<string, unknown>> {
  const nowhere = join(folder, 'absent', 'out.pdf');
  const order = {
    kind: 'cai-notice',
    record: 'I-1999-999',
    language: 'fr',
    draft: true,
    reasons: { item: 'because' },
    from: '2026-01-01',
    to: '2026-12-31',
  };
  switch (call) {
    case 'prefer':
      return { language: 'fr', appearance: 'dark', density: 'compact', lockAfter: 9 };
    case 'look':
      return { folder };
    case 'create':
      return {
        folder: join(folder, 'other.constat'),
        organisation: { name: 'x', officer: { name: 'y', title: 'z', email: 'a@b.ca' }, regimes: ['pipeda'] },
        passphrase: 'six quiet words that nobody guesses',
        typedBack: ['AAAA', 'BBBB'],
      };
    case 'openSample':
      return { language: 'fr' };
    case 'open':
      return { folder, secret: { passphrase: 'no passphrase of ours' }, mode: 'write' };
    case 'rows':
      return { from: 0, count: 1 };
    case 'read':
      return { record: 'f'.repeat(32) };
    case 'find':
      return { query: 'nowhere' };
    case 'perform':
      return {
        changes: [
          {
            type: 'facts-amended',
            record: 'f'.repeat(32),
            reason: 'because',
            content: { fields: { title: { from: 'a', to: 'b' } } },
          },
        ],
        batch: 'hostile',
      };
    case 'entries':
      return { record: 'f'.repeat(32), before: 5, limit: 5, types: ['incident-recorded'] };
    case 'document':
      return order;
    case 'issue':
      return { ...order, out: nowhere, replace: false };
    case 'issued':
      return { document: 'f'.repeat(32) };
    case 'saveIssued':
      return { document: 'f'.repeat(32), out: nowhere, replace: false };
    case 'exportData':
      return {
        format: 'csv',
        language: 'fr',
        from: '2026-01-01',
        to: '2026-12-31',
        records: ['f'.repeat(32)],
        out: nowhere,
        replace: false,
      };
    case 'makeBackup':
      return { out: nowhere, replace: false };
    case 'makeAnchor':
      return { to: 'nobody', out: nowhere, replace: false };
    case 'compareAnchor':
      return { file: join(folder, 'absent.txt') };
    case 'restore':
      return {
        file: join(folder, 'absent.age'),
        folder: join(folder, 'other.constat'),
        secret: { passphrase: 'no passphrase of ours' },
        confirmed: 0,
      };
    case 'addMember':
      return {
        name: 'Paul Roy',
        role: 'analyst',
        passphrase: 'une phrase de passe de plus',
        own: { recoveryKey: 'no key of ours' },
      };
    case 'endMember':
      return { member: 'f'.repeat(16), how: 'member-suspended', reason: 'because' };
    case 'changeRole':
      return { member: 'f'.repeat(16), to: 'officer', own: { recoveryKey: 'no key of ours' } };
    case 'givePassphrase':
      return {
        member: 'f'.repeat(16),
        how: 'passphrase-given',
        passphrase: 'une phrase de passe de plus',
        own: { recoveryKey: 'no key of ours' },
      };
    case 'changePassphrase':
      return { passphrase: 'court', own: { recoveryKey: 'no key of ours' } };
    case 'replaceRecoveryKey':
      return { typedBack: ['0000', '0000'], own: { recoveryKey: 'no key of ours' } };
    case 'checkRecoveryKey':
      return { recoveryKey: 'no key of ours' };
    case 'rekey':
      return { cause: 'departure', reason: 'because', own: { recoveryKey: 'no key of ours' } };
    case 'chooseBackupPlace':
      return { place: 'first', folder: join(folder, 'absent') };
    case 'drill':
      return { file: join(folder, 'absent.age') };
    case 'repairFolder':
      return {
        folder: join(folder, 'other.constat'),
        files: [join(folder, 'absent.age')],
        secret: { passphrase: 'no passphrase of ours' },
        trial: false,
      };
    case 'repair':
      return { files: [join(folder, 'absent.age')] };
    case 'erase':
      return { record: 'I-1999-999', reason: 'because', confirmed: 'I-1999-999' };
    case 'eraseRecords':
      return { records: ['I-1999-999'], reason: 'because', confirmed: 'I-1999-999' };
    case 'retention':
      return { atMost: 100 };
    case 'attach':
      return { record: 'I-1999-999', file: join(folder, 'absent.pdf') };
    case 'saveAttachment':
      return { record: 'I-1999-999', attachment: 'f'.repeat(32), out: nowhere, replace: false };
    case 'eraseAttachment':
      return { record: 'I-1999-999', attachment: 'f'.repeat(32), reason: 'because' };
    case 'persons':
      return { record: 'I-1999-999', from: 0, count: 10 };
    case 'planPersons':
    case 'addPersons':
      return { record: 'I-1999-999', text: 'nom\nLéa' };
    case 'issueLetters':
      return {
        record: 'I-1999-999',
        language: 'fr',
        which: 'due',
        part: 0,
        draft: true,
        reasons: {},
        out: nowhere,
        replace: false,
      };
    case 'erasePersons':
      return { record: 'I-1999-999', reason: 'because' };
    case 'findPersons':
      return { query: 'Léa' };
    case 'planImport':
    case 'importFile':
      return { file: join(folder, 'absent.csv'), mapping: { columns: [{ column: 'a', field: 'title' }] } };
    case 'saveDraft':
      return { id: 'hostile', kind: 'facts', record: null, value: { text: 'x', more: [{ deep: 1 }] } };
    case 'dropDraft':
      return { id: 'hostile' };
    case 'about':
    case 'newRecoveryKey':
    case 'resume':
    case 'head':
    case 'backUpNow':
    case 'verify':
    case 'drafts':
    case 'lock':
      return {};
  }
}

/** Places in an input where any key is data. */
const FREE: Readonly<Partial<Record<CallName, RegExp>>> = {
  saveDraft: /^value/,
  document: /^reasons/,
  issue: /^reasons/,
};

const POLLUTED = 'constatPolluted';
const PAYLOADS = [
  `{"${POLLUTED}":true,"ok":true,"writing":true,"sample":true,"limit":1,"from":0}`,
  `{"prototype":{"${POLLUTED}":true}}`,
  'null',
  '7',
];
const KEYS = ['__proto__', 'constructor', 'prototype'];

const WRONG: readonly (readonly [what: string, value: unknown])[] = [
  ['null', null],
  ['a list', []],
  ['a nothing', {}],
  ['yes', true],
  ['zero', 0],
  ['less than nothing', -1],
  ['a half', 0.5],
  ['more than can be counted', 1e308],
  ['no text', ''],
  ['a NUL', '\0'],
  ['half a character', '\ud800'],
  ['__proto__', '__proto__'],
  ['a path out', '../../../../etc/passwd'],
  ['a long text', 'x'.repeat(200_000)],
  ['a long list', Array<number>(20_000).fill(0)],
  ['a deep list', nested(500)],
  ['a number as text', '1'],
  ['something with a value of its own', { valueOf: 1, toString: 'x', toJSON: 'y', then: 'z', length: 1e9 }],
];

export function hostileInputs(call: CallName, folder: string): readonly Hostile[] {
  const base = inputOf(call, folder);
  const whole = WRONG.map(([what, input]): Hostile => ({
    what: `${what} for the whole`,
    input,
    // Where nothing is asked for, nothing is what is expected; lock would lock.
    refused: what === 'a nothing' ? 'maybe' : 'invalid',
  })).filter(({ what }) => !(call === 'lock' && what.startsWith('a nothing')));
  const places = placesIn(base);
  const isFree = (path: string): boolean => FREE[call]?.test(path) ?? false;
  const keys = places.flatMap(({ path, kind }) =>
    kind !== 'object'
      ? []
      : KEYS.flatMap((key) =>
          PAYLOADS.map((payload): Hostile => {
            const input = withText(base, path, (value) => {
              const text = JSON.stringify(value);
              return `${text.slice(0, -1)}${text === '{}' ? '' : ','}${JSON.stringify(key)}:${payload}}`;
            });
            const allowed = key !== '__proto__' && isFree(path.join('.'));
            const refused = key === '__proto__' ? 'invalid' : allowed ? 'maybe' : 'somehow';
            return { what: `${key} ${payload.slice(0, 20)} in ${path.join('.')}`, input, refused };
          }),
        ),
  );
  const wrong = places
    .filter(({ path }) => path.length > 0)
    .flatMap(({ path }) =>
      WRONG.map(([what, value]): Hostile => ({
        what: `${what} as ${path.join('.')}`,
        input: withText(base, path, () => JSON.stringify(value)),
        refused: 'maybe',
      })),
    );
  return [...whole, ...keys, ...wrong];
}

/** Did anything reach what all objects share? */
export function isPolluted(): boolean {
  const plain: Readonly<Record<string, unknown>> = {};
  return (
    POLLUTED in plain ||
    POLLUTED in [] ||
    POLLUTED in (() => undefined) ||
    Object.keys(Object.prototype).length > 0
  );
}

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let at = 0; at < depth; at += 1) value = [value];
  return value;
}

type Path = readonly string[];
type Place = { readonly path: Path; readonly kind: 'object' | 'list' | 'leaf' };

function placesIn(value: unknown, path: Path = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [{ path, kind: 'leaf' }];
  const inner = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]));
  return [{ path, kind: Array.isArray(value) ? 'list' : 'object' }, ...inner];
}

/** The value with what stands at a path put as this JSON: the only way to write a key `__proto__` as data. */
function withText(value: unknown, path: Path, put: (at: unknown) => string): unknown {
  const write = (at: unknown, rest: Path): string => {
    const [key, ...further] = rest;
    if (key === undefined) return put(at);
    const entries = Object.entries(at as object).map(([name, inner]) => [
      name,
      name === key ? write(inner, further) : JSON.stringify(inner),
    ]);
    return Array.isArray(at)
      ? `[${entries.map(([, text]) => text).join(',')}]`
      : `{${entries.map(([name, text]) => `${JSON.stringify(name)}:${text ?? 'null'}`).join(',')}}`;
  };
  return JSON.parse(write(value, path)) as unknown;
}

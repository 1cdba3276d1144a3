import { describe, expect, test } from 'vitest';
import {
  type Draft,
  emptyDraft,
  isUntouched,
  lawsOf,
  lengthOf,
  organisationIssues,
  organisationOf,
  passphraseFaults,
  stepOfRefusal,
  STEPS,
} from '../../renderer/screens/welcome/create/draft.ts';
import { proposedFolder } from '../../renderer/screens/welcome/create/propose-folder.ts';
import { proposed, WORDS } from '../../renderer/screens/welcome/create/propose.ts';
import { estimate } from '../../renderer/screens/passphrase/guesses.ts';
import { strengthOf } from '../../renderer/screens/passphrase/strength.ts';
import { errorAt, issuesOfFields } from '../../renderer/screens/field-error.ts';
import { organisationSchema } from '../../shared/register/organisation.ts';
import { CODES, ok } from '../../shared/result.ts';
import { quietWords } from '../../shared/words/quiet.ts';
import { wordsOf } from '../../shared/words/words.ts';

const draft = (over: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('fr'),
  organisation: { name: 'Coopérative Étoile', neq: '1144 556 677', address: '' },
  officer: { name: 'Hélène Côté', title: 'Responsable', email: 'helene@example.com', phone: '' },
  situation: { quebec: 'yes', federal: 'no', borders: 'no', public: 'no', elsewhere: 'no' },
  ...over,
});

describe('a draft of a register', () => {
  test('gives the organisation that the keeper takes: what was left empty is not there', () => {
    const read = organisationSchema.parse(organisationOf(draft()));
    expect(read).toMatchObject({
      name: 'Coopérative Étoile',
      neq: '1144556677',
      regimes: ['quebec-private'],
    });
    expect(read.address).toBeUndefined();
    expect(read.officer.phone).toBeUndefined();
    expect(organisationIssues(draft())).toEqual([]);
  });

  test('names what is wrong by field, in words', () => {
    const issues = organisationIssues(
      draft({
        organisation: { name: ' ', neq: '12', address: '' },
        officer: { name: '', title: 'x', email: 'nobody', phone: '' },
      }),
    );
    const words = wordsOf('en');
    expect(errorAt(issues, words, 'name')).toBe('An answer is needed.');
    expect(errorAt(issues, words, 'neq')).toBe(
      'A Quebec enterprise number has ten digits and begins with 1, 2, 3 or 8.',
    );
    expect(errorAt(issues, words, 'officer', 'name')).toBe('An answer is needed.');
    expect(errorAt(issues, words, 'officer', 'email')).toBe('This is not an e-mail address.');
    expect(errorAt(issues, words, 'officer', 'title')).toBeUndefined();
    expect(errorAt(issues, words, 'address')).toBeUndefined();
  });

  test('follows the answers until the person chooses', () => {
    expect(lawsOf(draft())).toEqual(['quebec-private']);
    expect(lawsOf(draft({ chosen: ['pipeda'] }))).toEqual(['pipeda']);
    expect(lawsOf(draft({ chosen: [] }))).toEqual([]);
    expect(lawsOf(emptyDraft('en'))).toEqual([]);
  });

  test('is left without a word while nothing is in it', () => {
    expect(isUntouched(emptyDraft('fr'))).toBe(true);
    expect(isUntouched(draft())).toBe(false);
  });
});

test('what an amendment refuses is found by the field, wherever it stands in the change', () => {
  const issues = issuesOfFields([
    { path: ['content', 'fields', 'officer', 'to', 'email'], code: 'not-an-email' },
    { path: ['content', 'fields', 'neq', 'to'], code: 'not-a-neq' },
  ]);
  expect(issues.map(({ path }) => path)).toEqual([['officer', 'email'], ['neq']]);
});

describe('a passphrase', () => {
  test.each([
    ['', '', { passphrase: 'empty' }],
    ['short', 'short', { passphrase: 'tooShort' }],
    ['long enough it is', 'long enough it was', { again: 'differs' }],
    ['long enough it is', 'long enough it is', {}],
  ] as const)('%j, and again %j', (passphrase, again, faults) => {
    expect(passphraseFaults({ passphrase, again }, 12)).toEqual(faults);
  });

  test('is as long as the keeper counts it', () => {
    expect(lengthOf('é'.normalize('NFD').repeat(12))).toBe(12);
    expect(lengthOf('🙂'.repeat(12))).toBe(12);
    // One sign of compatibility that stands for three letters.
    expect(lengthOf('㎏')).toBe(2);
  });
});

describe('a proposed passphrase', () => {
  test.each(['fr', 'en'] as const)('is drawn from 256 plain words, all different (%s)', (language) => {
    const list = quietWords[language];
    expect(list).toHaveLength(256);
    expect(new Set(list).size).toBe(256);
    for (const word of list) expect(word).toMatch(/^[a-z]{3,10}$/);
  });

  test('holds a word for each byte of chance, and is strong', () => {
    const drawn = proposed(quietWords.fr, Uint8Array.from([0, 255, 17, 90, 128, 200]));
    expect(drawn.split(' ')).toHaveLength(WORDS);
    expect(drawn.split(' ')[0]).toBe(quietWords.fr[0]);
    expect(drawn.split(' ')[1]).toBe(quietWords.fr[255]);
    expect(strengthOf(estimate(drawn, [])).level).toBe('strong');
  });

  test('is not drawn from a list in which some words would come more often', () => {
    expect(() => proposed(['one', 'two', 'three'], Uint8Array.from([0]))).toThrow();
  });
});

describe('a folder for it', () => {
  const looking = (taken: readonly string[]) => ({
    look: ({ folder }: { readonly folder: string }) =>
      Promise.resolve(
        ok({
          folder,
          register: taken.includes(folder),
          remains: false,
          sample: false,
          samplePassphrase: null,
          writer: null,
          warnings: [],
        }),
      ),
  });

  test('bears the organisation’s name, or the next that is free', async () => {
    const given = { home: '/home/h', name: 'Coopérative « Étoile » inc.', kind: 'registre' };
    const first = '/home/h/Coopérative « Étoile » inc.constat';
    expect(await proposedFolder(looking([]), given)).toBe(first);
    expect(await proposedFolder(looking([first]), given)).toBe(
      '/home/h/Coopérative « Étoile » inc 2.constat',
    );
  });

  test('is named plainly where the name makes none, and as the system writes paths', async () => {
    expect(await proposedFolder(looking([]), { home: 'C:\\Users\\h', name: '///', kind: 'registre' })).toBe(
      'C:\\Users\\h\\registre.constat',
    );
  });
});

test('a creation that is refused leads back to the step that can mend it', () => {
  expect(stepOfRefusal('recovery-key-not-typed')).toBe('recovery');
  expect(stepOfRefusal('folder-not-empty')).toBe('place');
  expect(stepOfRefusal('passphrase-too-short')).toBe('passphrase');
  expect(stepOfRefusal('invalid')).toBe('organisation');
  for (const code of CODES) expect(STEPS).toContain(stepOfRefusal(code));
});

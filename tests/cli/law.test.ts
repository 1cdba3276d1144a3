import { describe, expect, test } from 'vitest';
import { LAW_IDS } from '../../shared/law/laws.ts';
import { flat, place } from './run.ts';

type Known = {
  readonly laws: readonly {
    readonly id: string;
    readonly sections: readonly {
      readonly about: string;
      readonly said: readonly { readonly text: string; readonly cite: string; readonly certainty: string }[];
    }[];
  }[];
  readonly calendars: readonly { readonly id: string }[];
};

describe('law', () => {
  test('gives every law, each fact with its section and how sure it is', async () => {
    const { laws, calendars } = await place().json<Known>(['law']);
    expect(laws.map(({ id }) => id)).toEqual(LAW_IDS);
    const said = laws.flatMap(({ sections }) => sections.flatMap((section) => section.said));
    expect(said.length).toBeGreaterThan(200);
    for (const each of said) {
      expect(each.text.trim()).not.toBe('');
      expect(each.cite.trim()).not.toBe('');
      expect(['official', 'secondary', 'unconfirmed']).toContain(each.certainty);
    }
    expect(calendars.map(({ id }) => id)).toEqual(['quebec', 'cai', 'federal', 'alberta', 'bc', 'ontario']);
  });

  test('of one law, with the holidays that move its limits only', async () => {
    const { laws, calendars } = await place().json<Known>(['law', '--regime', 'bc']);
    expect(laws.map(({ id }) => id)).toEqual(['bc']);
    expect(calendars.map(({ id }) => id)).toEqual(['bc']);
  });

  test('is searched, in either language, and prints within a terminal', async () => {
    const english = await place().run(['law', '--find', 'deemed', '--language', 'en']);
    expect(flat(english.stdout)).toContain('no answer in time is deemed to be a refusal');
    const french = await place().run(['law', '--language', 'fr']);
    expect(french.stdout).toMatch(/^La loi telle que Constat la connaît\. Imprimé le /);
    expect(flat(french.stdout)).toContain('non confirmé');
    expect(french.stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
    const nothing = await place().run(['law', '--find', 'zzzz', '--language', 'fr']);
    expect([nothing.code, flat(nothing.stdout)]).toEqual([
      0,
      expect.stringContaining('Rien de ce que Constat connaît ne dit cela.'),
    ]);
  });

  test('a law that nobody wrote is misuse', async () => {
    const { code, stderr } = await place().run(['law', '--regime', 'mars']);
    expect(code).toBe(2);
    expect(flat(stderr)).toContain('must be one of: quebec-private');
  });
});

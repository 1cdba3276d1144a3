import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../shared/document/make.ts';
import { LAW_IDS, LAW_NAMES } from '../../shared/law/laws.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { tellLaw } from '../../shared/document/told-law.ts';
import { textOf } from './reading.ts';
import { common } from './records.ts';

describe.each(LANGUAGES)('the law as a document in %s', (language) => {
  const { doc, missing } = makeDocument({ kind: 'law', ...common(language, {}) });
  const text = textOf(doc);
  const words = wordsOf(language);

  it('bears its day, is about no record, and lacks nothing', () => {
    expect(missing).toEqual([]);
    expect(doc).toMatchObject({ kind: 'law', number: null, date: common(language, {}).madeAt.slice(0, 10) });
    expect(doc.subtitle).toContain('2026');
    expect(text).toContain(words.law.known.notAdvice);
  });

  it('says of every law all that the window says, each thing with its section', () => {
    for (const id of LAW_IDS) {
      expect(text).toContain(LAW_NAMES[id][language]);
      for (const { told } of tellLaw(id, { words, language }).sections) {
        for (const each of told) {
          expect(text).toContain(each.text);
          expect(text).toContain(each.cite);
        }
      }
    }
    expect(text).not.toMatch(/\{|undefined|null|\[object/);
  });

  it('what is not confirmed is to be checked, and no day is given on which it was read', () => {
    const lists = doc.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    const checks = lists.filter((item) => JSON.stringify(item).includes(words.law.known.check));
    expect(checks.length).toBeGreaterThan(10);
    for (const item of checks) expect(JSON.stringify(item)).not.toContain(words.law.certainty.official);
  });
});

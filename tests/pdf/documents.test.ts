import { describe, expect, it } from 'vitest';
import { makeDocument, type DocumentInput } from '../../shared/document/make.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { draw, unsupportedCharacters } from '../../shared/pdf/draw.ts';
import { printed } from '../document/reading.ts';
import { bare, common, complete } from '../document/records.ts';
import { fonts } from './fonts.ts';
import { flat, pages, pageText, pdfInfo, pdfText, qpdfCheck } from './tools.ts';

const KINDS = ['cai-notice', 'opc-report', 'person-notice', 'register', 'law'] as const;

/** Text set in columns comes out cell by cell: a wrapped cell is found line by line, in order. */
function holds(text: string, wanted: string): boolean {
  if (text.includes(wanted)) return true;
  let from = 0;
  for (const word of wanted.split(' ')) {
    const at = text.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}

describe.each(KINDS)('%s as a PDF', (kind) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const given = (full: boolean): DocumentInput => {
      const shared = common(language, { draft: !full, sample: !full });
      const record = full ? complete() : bare();
      if (kind === 'law') return { kind, ...shared };
      return kind === 'register'
        ? { kind, ...shared, records: [complete('I-2026-001'), record] }
        : { kind, ...shared, record };
    };

    it.each([true, false])('reads out every label and value (complete: %s)', (full) => {
      const { doc } = makeDocument(given(full));
      const pdf = draw(doc, fonts);
      const text = flat(pdfText(pdf));
      for (const string of printed(doc)) {
        for (const line of string.split('\n')) expect(holds(text, flat(line)), line).toBe(true);
      }
      expect(unsupportedCharacters(doc, fonts)).toEqual([]);
      const people = kind === 'law' ? [] : ['Jiří Łukasiewicz'];
      for (const name of ['ᐃᓄᒃᑎᑐᑦ', ...people, 'Œuvre & Cœur']) expect(text).toContain(name);
    });

    it('is a sound letter-size file with its title, on every page its place and the journal’s head', () => {
      const { doc } = makeDocument(given(true));
      const pdf = draw(doc, fonts);
      expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
      const info = pdfInfo(pdf);
      expect(info['Page size']).toContain('letter');
      expect(info['Title']).toBe(doc.number === null ? doc.title : `${doc.title} ${doc.number}`);
      const count = pages(pdf);
      for (let page = 1; page <= count; page += 1) {
        const text = flat(pageText(pdf, page));
        expect(text).toContain(language === 'fr' ? `Page ${page} de ${count}` : `Page ${page} of ${count}`);
        expect(text).toContain(flat(doc.foot.journal));
      }
    });

    it('says on each page that it is a sample and a draft', () => {
      const pdf = draw(makeDocument(given(false)).doc, fonts);
      for (let page = 1; page <= pages(pdf); page += 1) {
        expect(pageText(pdf, page)).toContain(language === 'fr' ? 'EXEMPLE · PROJET' : 'SAMPLE · DRAFT');
      }
    });
  });
});

describe('the signature', () => {
  it.each(LANGUAGES)('has the whole last item above it, in %s', (language) => {
    for (const kind of ['cai-notice', 'opc-report'] as const) {
      for (const lines of Array.from({ length: 12 }, (_, at) => at * 2)) {
        const record = complete('I-2026-014', { circumstances: `Début.${'\nUne ligne.'.repeat(lines)}` });
        const { doc } = makeDocument({ kind, ...common(language), record });
        const last = doc.blocks.findLast((block) => block.kind === 'item');
        const pdf = draw(doc, fonts);
        const page = flat(pageText(pdf, pages(pdf)));
        expect(holds(page, flat(last?.label ?? '')), `${lines} lines`).toBe(true);
        expect(page).toContain('Directrice de la conformité');
      }
    }
  });
});

describe('a narrative of three pages', () => {
  it('stays whole in every document that tells it', () => {
    const narrative = Array.from(
      { length: 90 },
      (_, at) => `Phrase ${at} du récit ${'très '.repeat(12)}détaillé.`,
    );
    const record = complete('I-2026-014', { circumstances: narrative.join('\n\n') });
    for (const kind of ['cai-notice', 'opc-report', 'person-notice'] as const) {
      const pdf = draw(makeDocument({ kind, ...common('fr'), record }).doc, fonts);
      const found = [...pdfText(pdf).matchAll(/Phrase (\d+) du récit/g)].map(([, n]) => Number(n));
      expect(found).toEqual(narrative.map((_, at) => at));
      expect(pages(pdf)).toBeGreaterThan(4);
    }
  });
});

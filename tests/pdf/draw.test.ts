import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { draw, drawAll, unsupportedCharacters } from '../../shared/pdf/draw.ts';
import { docOf, paragraph } from './docs.ts';
import { fonts } from './fonts.ts';
import { flat, outside, pages, pageText, pdfInfo, pdfText, qpdfCheck, uncompressed } from './tools.ts';

const drawn = (blocks: readonly Block[], given: Parameters<typeof docOf>[1] = {}): Uint8Array =>
  draw(docOf(blocks, given), fonts);

describe('the file', () => {
  const pdf = drawn([paragraph('Bonjour')], { madeAt: '2041-03-01T23:59:58.123Z', author: 'Jiří Dvořáč ḍ' });

  it('is a sound PDF on letter paper', () => {
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    expect(pdfInfo(pdf)['Page size']).toContain('letter');
    expect(pdfInfo(drawn([], { orientation: 'landscape' }))['Page size']).toMatch(/^792 x 612/);
  });

  it('says its title, author, maker, day and language', () => {
    const info = pdfInfo(pdf);
    expect(info['Title']).toBe('Avis d’essai I-2026-001');
    expect(info['Author']?.normalize('NFC')).toBe('Jiří Dvořáč ḍ');
    expect(info['Creator']).toBe('Constat');
    expect(outside(pdf)).toContain("/CreationDate (D:20410301235958+00'00')");
    expect(outside(pdf)).toContain('/Lang (fr-CA)');
    expect(outside(drawn([], { language: 'en' }))).toContain('/Lang (en-CA)');
  });

  it('holds nothing that acts, asks, links or hides', () => {
    const whole = drawn([
      paragraph('javascript:alert(1) https://example.org <script>'),
      { kind: 'heading', level: 1, text: '(/JS) /URI' },
      { kind: 'list', ordered: false, items: ['/Launch'] },
    ]);
    for (const bytes of [outside(pdf), outside(whole)]) {
      expect(bytes).not.toMatch(
        /\/(JS|JavaScript|OpenAction|AA|Launch|EmbeddedFiles?|URI|AcroForm|Annots?|Encrypt|GoToR|SubmitForm|RichMedia|XFA|Metadata)\b/,
      );
    }
    expect(pdfInfo(whole)).toMatchObject({ JavaScript: 'no', Form: 'none', Encrypted: 'no' });
  });

  it('embeds the fonts it uses and no other', () => {
    const faces = [...outside(pdf).matchAll(/\/BaseFont \/([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(faces)].toSorted()).toEqual(['NotoSans-Regular', 'NotoSerif-SemiBold']);
  });

  it('leads to headings and numbered items from its outline, each at its height', () => {
    const outlined = uncompressed(
      drawn([
        { kind: 'heading', level: 1, text: 'Éléments č ᐃᓄᒃᑎᑐᑦ' },
        { kind: 'item', number: '1', label: 'Nom', source: 'art. 3(1)', body: [paragraph('Élise')] },
        {
          kind: 'item',
          number: '(a)',
          label: 'Circonstances',
          source: 'art. 2',
          body: [paragraph('Un envoi')],
        },
      ]),
    );
    const title = (text: string): string =>
      `<feff${Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
    for (const text of ['Éléments č ᐃᓄᒃᑎᑐᑦ', '1. Nom', '(a) Circonstances']) {
      expect(outlined).toContain(`/Title ${title(text)}`);
    }
    const heights = [...outlined.matchAll(/\/XYZ\s+0\s+([\d.]+)\s+0/g)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(3);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(3);
  });
});

describe('text', () => {
  it('comes out as it went in: accents, other Latin, Greek, Cyrillic, syllabics, special spaces', () => {
    const text =
      'Řehoř Łukasiewicz, œuvre, ᐃᓄᒃᑎᑐᑦ, Ελλάδα, Київ, « 12\u202f345 » : 10\u00a0% – l’été… “yes” Ŋ ʔ ə́ ẍ ŵ';
    expect(flat(pdfText(drawn([paragraph(text)])))).toContain(flat(text));
  });

  it('keeps narrow and ordinary spaces apart', () => {
    const codes = uncompressed(drawn([paragraph('mot\u202f; un autre mot, dix\u00a0mots')]));
    for (const code of ['0020', '00a0', '202f']) expect(codes).toMatch(new RegExp(`<[0-9a-f]{4}><${code}>`));
    expect(pdfText(drawn([paragraph('mot\u202f; un autre mot, dix\u00a0mots')]))).toMatch(
      /mot\s; un autre mot, dix\smots/,
    );
  });

  it('sets every emphasis and fallback inside one line', () => {
    const runs = [
      { text: 'strong ', style: 'strong' },
      { text: 'italic ', style: 'italic' },
      { text: 'faint ', style: 'faint' },
      { text: 'struck ᐃᓄᒃ', style: 'strike' },
    ] as const;
    expect(flat(pdfText(drawn([{ kind: 'paragraph', text: runs }])))).toContain(
      'strong italic faint struck ᐃᓄᒃ',
    );
  });

  it('shows a sign for what no font covers, and reports it', () => {
    const doc = docOf([paragraph('漢字 👍🏽 שלום fin'), { kind: 'list', ordered: false, items: ['ᐃᓄᒃ ಠಠ'] }]);
    expect(unsupportedCharacters(doc, fonts)).toEqual(['漢', '字', '👍', '🏽', 'ש', 'ל', 'ו', 'ם', 'ಠ']);
    const text = flat(pdfText(draw(doc, fonts)));
    expect(text).toContain('\uFFFD\uFFFD \uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD fin');
    expect(text).toContain('ᐃᓄᒃ \uFFFD\uFFFD');
    expect(unsupportedCharacters(docOf([paragraph('Rien\u202f: é ᐃ\t\n\u200b\u00ad\u202e')]), fonts)).toEqual(
      [],
    );
  });

  it('composes accents, and drops what would reorder or hide', () => {
    const text = pdfText(drawn([paragraph('e\u0301te\u0301 a\u202ebc\u202c d\u200de\ufeff\u0007f\r\ng')]));
    expect(text).toContain('été abc def\ng');
  });
});

describe('layout', () => {
  it('breaks a long word and keeps all of it', () => {
    const word = `https://example.org/${'abcdefghij'.repeat(30)}?fin=1`;
    const pdf = drawn([paragraph(word)]);
    expect(pdfText(pdf).replace(/\s/g, '')).toContain(word);
    expect(pages(pdf)).toBe(1);
  });

  it('never breaks a record’s number or a section', () => {
    for (let filler = 60; filler < 100; filler += 3) {
      const text = pdfText(
        drawn([paragraph(`${'i'.repeat(filler)} ${'l'.repeat(30)} I-2026-014 P-39.1 fin`)]),
      );
      expect(text).toContain('I-2026-014');
      expect(text).toContain('P-39.1');
    }
  }, 60_000);

  it('runs 300 lines over pages in order, and says the page on each', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `Ligne ${at + 1} du récit`);
    const pdf = drawn([
      {
        kind: 'item',
        number: '4',
        label: 'Circonstances',
        source: 'art. 3(4)',
        body: [paragraph(lines.join('\n'))],
      },
    ]);
    const found = [...pdfText(pdf).matchAll(/Ligne (\d+) du récit/g)].map(([, n]) => Number(n));
    expect(found).toEqual(lines.map((_, at) => at + 1));
    const count = pages(pdf);
    expect(count).toBeGreaterThan(5);
    for (let page = 1; page <= count; page += 1)
      expect(pageText(pdf, page)).toContain(`Page ${page} de ${count}`);
  });

  it('puts the marks on every page without hiding a word', () => {
    const pdf = drawn([paragraph('Texte sous la marque. '.repeat(600))], { marks: ['EXEMPLE', 'PROJET'] });
    expect(pages(pdf)).toBeGreaterThan(2);
    for (let page = 1; page <= pages(pdf); page += 1) {
      const text = pageText(pdf, page);
      // Once, in the frame at the head: the large one is ornament and is not read out.
      expect(text.match(/EXEMPLE · PROJET/g)).toHaveLength(1);
      expect(text).toContain('Texte sous la marque.');
    }
    expect(uncompressed(pdf)).toMatch(/0\.93 g \/F\d+ [\d.]+ Tf/);
  });

  it('draws what is empty as nothing, and an empty table as its head', () => {
    const pdf = drawn([
      { kind: 'list', ordered: false, items: [] },
      { kind: 'pairs', pairs: [] },
      { kind: 'paragraph', text: '' },
      { kind: 'address', lines: [] },
      { kind: 'table', columns: [{ label: 'Numéro', width: 1 }], rows: [] },
      { kind: 'table', columns: [], rows: [] },
      { kind: 'item', number: '', label: '', source: '', body: [] },
      paragraph('Fin'),
    ]);
    expect(pages(pdf)).toBe(1);
    expect(flat(pdfText(pdf))).toMatch(/Numéro Fin/);
    expect(pages(drawn([]))).toBe(1);
  });

  it('keeps a heading with what follows it, and a signature with its closing', () => {
    for (let filler = 31; filler < 42; filler += 1) {
      const text = Array.from({ length: filler }, (_, at) => `l${at}`).join('\n');
      const pdf = drawn([
        paragraph(text),
        { kind: 'heading', level: 2, text: 'Un titre' },
        paragraph('Sa suite\nencore'),
        paragraph('Salutations'),
        { kind: 'signature', name: 'Élise Tremblay', lines: ['Responsable'] },
      ]);
      for (let page = 1; page <= pages(pdf); page += 1) {
        const read = pageText(pdf, page);
        expect(read.includes('Un titre')).toBe(read.includes('Sa suite'));
        expect(read.includes('Salutations')).toBe(read.includes('Élise Tremblay'));
      }
    }
  }, 60_000);

  it('repeats the head of a table on each page and splits a row taller than a page', () => {
    const rows = Array.from({ length: 80 }, (_, at) => [
      `R${at}`,
      at === 40 ? Array.from({ length: 120 }, (_l, n) => `m${n}.`).join('\n') : 'court',
    ]);
    const pdf = drawn([
      {
        kind: 'table',
        columns: [
          { label: 'Rang', width: 1 },
          { label: 'Texte de la rangée', width: 3, align: 'right' },
        ],
        rows,
      },
    ]);
    const count = pages(pdf);
    expect(count).toBeGreaterThan(3);
    for (let page = 1; page <= count; page += 1) expect(pageText(pdf, page)).toContain('Texte de la rangée');
    const text = pdfText(pdf);
    for (let at = 0; at < 80; at += 1) expect(text).toMatch(new RegExp(`\\bR${at}\\b`));
    for (let n = 0; n < 120; n += 1) expect(text).toContain(`m${n}.`);
  });

  it('frames what is not stated', () => {
    const pdf = drawn([
      {
        kind: 'item',
        number: '7',
        label: 'Nombre',
        source: 'art. 3(7)',
        missing: true,
        body: [
          paragraph('Non indiqué.'),
          { kind: 'item', number: '', label: 'Au Québec', source: '', body: [paragraph('12')] },
        ],
      },
    ]);
    const text = flat(pdfText(pdf));
    for (const part of ['7. Nombre', 'art. 3(7)', 'Non indiqué.', 'Au Québec', '12'])
      expect(text).toContain(part);
    expect(text.indexOf('Non indiqué.')).toBeLessThan(text.indexOf('Au Québec'));
  });

  it('survives columns too narrow for a letter and a label of 300 characters', () => {
    const pdf = drawn([
      {
        kind: 'table',
        columns: Array.from({ length: 60 }, (_, at) => ({ label: `c${at}`, width: at === 0 ? 0 : 1 })),
        rows: [Array.from({ length: 60 }, () => 'mot')],
      },
      {
        kind: 'item',
        number: '12345678',
        label: 'x'.repeat(300),
        source: 'y'.repeat(200),
        body: [paragraph('z')],
      },
      { kind: 'pairs', pairs: [{ label: 'L'.repeat(200), text: 'T'.repeat(500) }] },
    ]);
    expect(qpdfCheck(pdf)).toContain('No syntax');
  });

  it('draws 10,000 rows without hanging', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      `I-${at}`,
      'Courriel envoyé à la mauvaise personne',
      '12',
    ]);
    const started = performance.now();
    const pdf = drawn([
      {
        kind: 'table',
        columns: [
          { label: 'Numéro', width: 1 },
          { label: 'Titre', width: 4 },
          { label: 'Personnes', width: 1, align: 'right' },
        ],
        rows,
      },
    ]);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(pages(pdf)).toBeGreaterThan(200);
    expect(pageText(pdf, pages(pdf))).toContain('I-9999');
  }, 60_000);
});

describe('several documents in one file', () => {
  const letter = (name: string, more: readonly Block[] = []) =>
    docOf([{ kind: 'address', lines: [name, '1, rue A'] }, paragraph('Bonjour'), ...more]);
  const long = letter('Ann Lee', [{ kind: 'page-break' }, paragraph('Suite')]);
  const pdf = drawAll([letter('Léa Roy'), long, letter('Ève Côté')], fonts);

  it('begin on a page of their own each, whose pages are counted by themselves', () => {
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found');
    expect(pages(pdf)).toBe(4);
    const said = [1, 2, 3, 4].map((page) => flat(pageText(pdf, page)));
    expect(said[0]).toContain('Léa Roy');
    expect(said[1]).toContain('Ann Lee');
    expect(said[3]).toContain('Ève Côté');
    const counted = said.map((text) => /(\d) (?:de|sur|of) (\d)/.exec(text)?.slice(1).join('/'));
    expect(counted).toEqual(['1/1', '1/2', '2/2', '1/1']);
  });

  it('give the same bytes for the same documents, and one alone is what draw makes of it but for its id', () => {
    expect(drawAll([letter('Léa Roy'), long, letter('Ève Côté')], fonts)).toEqual(pdf);
    expect(flat(pdfText(drawAll([long], fonts)))).toBe(flat(pdfText(draw(long, fonts))));
  });
});

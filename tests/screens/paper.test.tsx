import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DocumentPaper } from '../../renderer/screens/paper/document-paper.tsx';
import type { Block, Doc } from '../../shared/document/block.ts';
import { makeDocument } from '../../shared/document/make.ts';
import { printed } from '../document/reading.ts';
import { bare, common, complete } from '../document/records.ts';

const html = (doc: Doc): string => renderToStaticMarkup(createElement(DocumentPaper, { doc, label: 'It' }));

const decoded = (markup: string): string =>
  markup
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
/** What is read on the page, its marks without their tags. */
const textOf = (markup: string): string => decoded(markup.replaceAll(/<[^>]*>/g, ''));

const kinds = ['cai-notice', 'opc-report', 'person-notice'] as const;
const docs = (['fr', 'en'] as const).flatMap((language) =>
  [bare(), complete()].flatMap((record) => [
    ...kinds.map((kind) => makeDocument({ kind, record, ...common(language), draft: true }).doc),
    makeDocument({
      kind: 'register',
      records: [record],
      period: { from: null, to: null },
      ...common(language),
    }).doc,
  ]),
);

describe('a document as it prints', () => {
  test('says everything the PDF says, in the document’s own language', () => {
    for (const doc of docs) {
      const markup = html(doc);
      const text = textOf(markup);
      for (const said of printed(doc)) expect(text).toContain(said.trim());
      expect(markup).toContain(`lang="${doc.language}-CA"`);
      expect(text).toContain(doc.foot.journal);
    }
    expect(docs).toHaveLength(16);
  });

  test('bears its marks where nobody misses them, and none where it has none', () => {
    const [draft] = docs;
    if (draft === undefined) throw new Error('There are documents.');
    expect(draft.marks).not.toEqual([]);
    expect(textOf(html(draft))).toContain(draft.marks.join(' · '));
    expect(html({ ...draft, marks: [] })).not.toContain('data-said');
  });

  const one = (...blocks: readonly Block[]): string => {
    const [doc] = docs;
    if (doc === undefined) throw new Error('There are documents.');
    return html({ ...doc, blocks });
  };

  test('keeps what was struck legible, and its other emphases', () => {
    const markup = one({
      kind: 'paragraph',
      text: [
        { text: 'gone', style: 'strike' },
        { text: 'loud', style: 'strong' },
        { text: 'aside', style: 'italic' },
        { text: 'pale', style: 'faint' },
        { text: 'plain' },
      ],
    });
    expect(markup).toContain('<s>gone</s>');
    expect(markup).toContain('<strong>loud</strong>');
    expect(markup).toContain('<em>aside</em>');
    expect(textOf(markup)).toContain('gone' + 'loud' + 'aside' + 'pale' + 'plain');
  });

  test('text stays text, whatever it holds', () => {
    const nasty = '<img src=x onerror=alert(1)> & "quoted" A-2.1';
    const markup = one(
      { kind: 'heading', level: 1, text: nasty },
      { kind: 'list', ordered: true, items: [nasty] },
      { kind: 'pairs', pairs: [{ label: nasty, text: nasty }] },
      { kind: 'table', columns: [{ label: nasty, width: 1 }], rows: [[nasty]] },
      { kind: 'address', lines: [nasty] },
      { kind: 'signature', name: nasty, lines: [nasty] },
      { kind: 'note', text: nasty },
      { kind: 'rule' },
      { kind: 'page-break' },
    );
    expect(markup).not.toContain('<img');
    expect(textOf(markup).split(nasty)).toHaveLength(11);
  });

  test('an item that is not stated stands in a frame, and those within it below', () => {
    const nested: Block = { kind: 'item', number: '', label: 'Within', source: '', body: [] };
    const missing: Block = {
      kind: 'item',
      number: '3',
      label: 'Item',
      source: 'A-2.1, r. 3.1, s. 3(3)',
      missing: true,
      body: [{ kind: 'paragraph', text: 'Not stated.' }, nested],
    };
    const markup = one(missing);
    expect(textOf(markup)).toContain('3. Item');
    const frame = markup.indexOf('framed');
    expect(frame).toBeGreaterThan(0);
    expect(markup.slice(frame, markup.indexOf('</div>', frame))).toContain('Not stated.');
    expect(markup.indexOf('Within')).toBeGreaterThan(markup.indexOf('</div>', frame));
    expect(one({ ...missing, missing: false })).not.toContain('framed');
  });
});

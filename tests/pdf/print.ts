import { createHash } from 'node:crypto';
import { makeDocument } from '../../shared/document/make.ts';
import { draw } from '../../shared/pdf/draw.ts';
import { bare, common, complete } from '../document/records.ts';
import { fonts } from './fonts.ts';

/** Digests of a few documents, for who draws them in another process. */
export function digests(): readonly string[] {
  const notices = (['fr', 'en'] as const).flatMap((language) =>
    [complete(), bare()].map((record) =>
      makeDocument({ kind: 'cai-notice', ...common(language, { draft: true }), record }),
    ),
  );
  const copy = makeDocument({ kind: 'register', ...common('fr'), records: [complete(), bare()] });
  return [...notices, copy].map(({ doc }) => createHash('sha256').update(draw(doc, fonts)).digest('hex'));
}

import { basename } from 'node:path';
import { hex } from '../../shared/journal/bytes.ts';
import type { Doc } from '../../shared/document/block.ts';
import type { IssuedView, Leaving } from '../../shared/host.ts';
import type { IssuedDocument } from '../../shared/register/state.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { codeOf, writeAtomically } from './files.ts';
import type { History } from './history.ts';
import type { Keeper } from './keeper.ts';
import { checkPlace } from './leave.ts';

/** A document as it was when it was issued, from its own entry. */
export function issuedView(keeper: Keeper, history: History, id: string): Result<IssuedView> {
  const document = documentOf(keeper, id);
  const content = document === undefined ? undefined : history.content(id);
  const doc = content !== null && typeof content === 'object' && 'doc' in content ? content.doc : undefined;
  if (document === undefined || doc === undefined) return refused('document-unknown', { document: id });
  // What the keeper journalled as a Doc was one; old shapes are read by the drawers of their day.
  return ok({ doc: doc as Doc, document });
}

/** Writes the sealed PDF of an issued document once more: the very bytes that were sent. Nothing is recorded. */
export function saveIssued(
  keeper: Keeper,
  { document: id, out, replace }: { readonly document: string } & Leaving,
): Result<{ readonly file: string }> {
  const { machine } = keeper;
  const document = documentOf(keeper, id);
  if (document === undefined) return refused('document-unknown', { document: id });
  const place = checkPlace(machine, out, replace);
  if (!place.ok) return place;
  const bytes = keeper.readBlob(document.pdf);
  if (!bytes.ok) return bytes;
  try {
    writeAtomically(machine.disk, out, bytes.value, hex(machine.random(4)));
  } catch (error) {
    return refused('file-not-written', { file: basename(out), cause: codeOf(error) });
  }
  return ok({ file: out });
}

function documentOf(keeper: Keeper, id: string): IssuedDocument | undefined {
  const own = keeper.state.head.documents.find((each) => each.id === id);
  if (own !== undefined) return own;
  for (const record of keeper.records()) {
    const found = record.documents.find((each) => each.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

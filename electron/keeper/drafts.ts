import { join } from 'node:path';
import * as z from 'zod';
import { hex } from '../../shared/journal/bytes.ts';
import { type Draft, DRAFT_KINDS, type NewDraft } from '../../shared/host.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { discard, refusedBy, writeAtomically } from './files.ts';
import type { Machine } from './machine.ts';
import { type Belongs, sha256 } from './seal.ts';
import { openIn, sealIn, type Vault } from './vault.ts';

export const DRAFTS_FOLDER = 'drafts';

/** Longest draft, sealed (bytes): a few of the longest narratives. */
const LARGEST_DRAFT = 2 * 1024 * 1024;

const draftSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(DRAFT_KINDS),
  record: z.string().nullable(),
  value: z.unknown(),
  savedAt: z.string(),
});

/**
 * What this member is typing: sealed files beside the journal, one for each draft, replaced whole. A draft is no record
 * and has no number; it is dropped once what it holds is recorded.
 */
export function saveDraft(machine: Machine, folder: string, vault: Vault, draft: NewDraft): Result<Draft> {
  const { disk, now, random } = machine;
  const saved: Draft = { ...draft, savedAt: new Date(now()).toISOString() };
  const bytes = new TextEncoder().encode(JSON.stringify(saved));
  if (bytes.length > LARGEST_DRAFT) return refused('draft-too-large', { most: LARGEST_DRAFT });
  const name = nameOf(draft.id);
  const place = placeOf(folder, vault);
  try {
    disk.makeFolder(place);
    const sealed = sealIn(vault, belongs(vault, name), bytes, random);
    writeAtomically(disk, join(place, name), sealed, hex(random(4)));
  } catch (error) {
    return refusedBy(error, 'write-failed');
  }
  return ok(saved);
}

/** This member's drafts, the last saved first. One that does not open is left where it is and passed over. */
export function readDrafts(machine: Machine, folder: string, vault: Vault): Result<readonly Draft[]> {
  const { disk } = machine;
  const place = placeOf(folder, vault);
  try {
    const drafts = disk
      .list(place)
      .filter((name) => /^[0-9a-f]{32}$/.test(name))
      .flatMap((name): Draft[] => {
        const plain = openIn(vault, belongs(vault, name), disk.read(join(place, name)));
        const read = plain === null ? undefined : draftSchema.safeParse(jsonOf(plain));
        return read?.success && nameOf(read.data.id) === name ? [read.data] : [];
      });
    return ok(drafts.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)));
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
}

export function dropDraft({ disk }: Machine, folder: string, vault: Vault, id: string): void {
  discard(disk, join(placeOf(folder, vault), nameOf(id)));
}

/** Lets go of what anybody was typing about a record. */
export function dropDraftsOf(machine: Machine, folder: string, vault: Vault, record: string): void {
  const { disk } = machine;
  for (const memberId of disk.list(join(folder, DRAFTS_FOLDER))) {
    const of = { ...vault, memberId };
    const drafts = readDrafts(machine, folder, of);
    if (!drafts.ok) continue;
    for (const draft of drafts.value) if (draft.record === record) dropDraft(machine, folder, of, draft.id);
  }
}

/** The file's name says nothing of what the draft is about. */
function nameOf(id: string): string {
  return hex(sha256(new TextEncoder().encode(`constat/draft/${id}`))).slice(0, 32);
}

function placeOf(folder: string, { memberId }: Vault): string {
  return join(folder, DRAFTS_FOLDER, memberId);
}

function belongs(vault: Vault, name: string): Belongs & { use: 'draft' } {
  return { use: 'draft', vaultId: vault.id, to: [vault.memberId, name] };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

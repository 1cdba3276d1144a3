import type { EntryView } from '../../../shared/host.ts';
import type { ChangeType } from '../../../shared/register/change.ts';
import { labelled } from '../../../shared/words/details.ts';
import type { IconName } from '../../ui/kit.ts';
import type { Said } from '../said.ts';

/** What an entry is, on one line: the change, or how many of what, and of which records. */
export function entryTitle({ batch, counts, numbers }: EntryView, said: Said): string {
  const { journal } = said.words.window;
  const file = batch === null ? null : /^import (.+)$/s.exec(batch)?.[1];
  const recorded = counts.find(({ type }) => type === 'incident-recorded')?.count ?? 0;
  if (file !== undefined && file !== null && recorded > 0) {
    return journal.imported(said.quantity(recorded, journal.records), file);
  }
  const parts = counts.map(({ type, count }) => {
    const what = labelled(said.words.register.changes, type);
    return count === 1 ? what : journal.several(what, said.number(count));
  });
  return numbers === null || numbers.first === numbers.last || counts.length === 0
    ? parts.join(', ')
    : `${parts.join(', ')} · ${journal.numbers(numbers.first, numbers.last)}`;
}

/** Entries by the day they were recorded, in the zone given by `dayOf`; their order stays. */
export function byDay(
  entries: readonly EntryView[],
  dayOf: (at: string) => string,
): readonly { readonly day: string; readonly entries: readonly EntryView[] }[] {
  const days: { readonly day: string; readonly entries: EntryView[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

const ICONS: Readonly<Record<ChangeType, IconName>> = {
  'register-created': 'building',
  'organisation-set': 'building',
  'organisation-amended': 'building',
  'incident-recorded': 'new-file',
  'facts-amended': 'pen',
  'measure-added': 'list',
  'measure-changed': 'list',
  'note-added': 'document',
  'risk-assessed': 'seal',
  'duty-decided': 'law',
  'notice-sent': 'send',
  'document-issued': 'document',
  'data-exported': 'download',
  'document-not-saved': 'alert',
  'not-an-incident': 'ban',
  closed: 'lock',
  reopened: 'unlock',
  annulled: 'ban',
  'attachment-added': 'attachment',
  'persons-added': 'users',
  'person-amended': 'user',
  'letters-sent': 'send',
  'letters-issued': 'document',
  'letter-returned': 'undo',
  'hold-placed': 'law',
  'hold-lifted': 'law',
  erased: 'trash',
  undone: 'undo',
  'torn-tail-found': 'alert',
  'torn-tails-acknowledged': 'check',
  'backup-made': 'save',
  anchored: 'shield-check',
  'restore-drilled': 'check',
  'register-restored': 'undo',
  'member-added': 'add-user',
  'member-suspended': 'user',
  'member-reinstated': 'add-user',
  'member-removed': 'user',
  'member-role-changed': 'users',
  'passphrase-changed': 'key',
  'passphrase-given': 'key',
  'recovery-replaced': 'key',
  'recovery-checked': 'shield-check',
  'register-rekeyed': 'key',
};

export function iconOf({ changes }: EntryView): IconName {
  const type = changes[0]?.type ?? '';
  return Object.hasOwn(ICONS, type) ? ICONS[type as ChangeType] : 'question';
}

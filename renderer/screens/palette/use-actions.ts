import type { IconName } from '../../ui/kit.ts';
import { useSession } from '../../store/session.tsx';
import { useAround } from '../frame/around.tsx';
import { usePerform } from '../perform.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import type { Named } from './matches.ts';

export type Action = Named & {
  readonly icon: IconName;
  readonly shortcut?: string;
  readonly run: () => void;
};

/** All that can be done from anywhere, now: what cannot be done in this register is not offered. */
export function useActions(): readonly Action[] {
  const { head, rows, about, prefer, lock, isStopped } = useSession();
  const { openKeys, openCopy, verify } = useAround();
  const { words, language } = useSaid();
  const perform = usePerform();
  const { palette, frame } = words.window;
  const action = (
    id: keyof typeof palette.actions,
    icon: IconName,
    run: () => void,
    more: { readonly shortcut?: string; readonly title?: string } = {},
  ): Action => ({ id, icon, run, ...palette.actions[id], ...more });

  const { appearance, density } = about.preferences;
  const { undoable } = head;
  return [
    ...(head.writing
      ? [action('new-incident', 'plus', () => go({ at: 'new-incident' }), { shortcut: 'Ctrl+N' })]
      : []),
    ...(undoable === null
      ? []
      : [
          action(
            'undo',
            'undo',
            () =>
              void perform([{ type: 'undone', content: { change: undoable.change } }], {
                done: frame.undone,
              }),
            { title: undoTitle() },
          ),
        ]),
    action('today', 'today', () => go({ at: 'today' }), { shortcut: 'G T' }),
    action('register', 'register', () => go({ at: 'register' }), { shortcut: 'G R' }),
    action('journal', 'journal', () => go({ at: 'journal' }), { shortcut: 'G J' }),
    action('laws', 'law', () => go({ at: 'laws' }), { shortcut: 'G L' }),
    action('settings', 'settings', () => go({ at: 'settings' }), { shortcut: 'G S' }),
    action('affected', 'users', () => go({ at: 'affected' })),
    action('retention', 'clock', () => go({ at: 'retention' })),
    ...(head.writing && !head.sample ? [action('import', 'import', () => go({ at: 'import' }))] : []),
    ...(isStopped
      ? []
      : [
          ...(head.organisation.regimes.includes('quebec-private')
            ? [action('copy', 'document', openCopy)]
            : []),
          action('verify', 'shield-check', () => {
            go({ at: 'journal' });
            verify();
          }),
        ]),
    action('language', 'language', () => prefer({ language: language === 'fr' ? 'en' : 'fr' })),
    ...(appearance === 'light' ? [] : [action('light', 'sun', () => prefer({ appearance: 'light' }))]),
    ...(appearance === 'dark' ? [] : [action('dark', 'moon', () => prefer({ appearance: 'dark' }))]),
    ...(appearance === 'system' ? [] : [action('system', 'monitor', () => prefer({ appearance: 'system' }))]),
    density === 'compact'
      ? action('comfortable', 'list', () => prefer({ density: 'comfortable' }))
      : action('compact', 'list', () => prefer({ density: 'compact' })),
    action('keys', 'keyboard', openKeys, { shortcut: '?' }),
    action('lock', 'lock', lock, { shortcut: 'Ctrl+L' }),
  ];

  function undoTitle(): string {
    if (undoable === null) return palette.actions.undo.title;
    const change = words.register.changes[undoable.type];
    const number = undoable.record === null ? undefined : rows.row(undoable.record)?.number;
    return number === undefined ? palette.undo(change) : palette.undoOf(number, change);
  }
}

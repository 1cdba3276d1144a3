import type { Words } from '../../../shared/words/en.ts';

type KeyWords = Words['window']['frame']['keys'];
type Does = keyof KeyWords['does'];

/** Keys that do the same, and what that is; `then` sets keys that are pressed one after the other. */
export type KeyLine = { readonly keys: readonly string[]; readonly does: Does };

/** Every key of the window, by where it counts. What a field or a list does by itself is said too: nobody has to guess. */
export const KEYS: Readonly<Record<keyof KeyWords['groups'], readonly KeyLine[]>> = {
  everywhere: [
    { keys: ['Ctrl+K'], does: 'palette' },
    { keys: ['Ctrl+N'], does: 'newIncident' },
    { keys: ['Ctrl+L'], does: 'lock' },
    { keys: ['?'], does: 'help' },
    { keys: ['Escape'], does: 'close' },
  ],
  going: [
    { keys: ['G T'], does: 'today' },
    { keys: ['G R'], does: 'register' },
    { keys: ['G J'], does: 'journal' },
    { keys: ['G L'], does: 'laws' },
    { keys: ['G S', 'Ctrl+,'], does: 'settings' },
    { keys: ['Alt+ArrowLeft'], does: 'back' },
    { keys: ['Alt+ArrowRight'], does: 'forward' },
  ],
  lists: [
    { keys: ['ArrowUp', 'ArrowDown'], does: 'move' },
    { keys: ['Home', 'End'], does: 'ends' },
    { keys: ['Enter'], does: 'open' },
    { keys: ['ArrowRight'], does: 'rowActs' },
  ],
  table: [
    { keys: ['/', 'Ctrl+F'], does: 'search' },
    { keys: ['Space'], does: 'select' },
    { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: 'extend' },
    { keys: ['Ctrl+A'], does: 'selectAll' },
    { keys: ['Escape'], does: 'unselect' },
  ],
  incident: [
    { keys: ['1–9'], does: 'editPart' },
    { keys: ['A'], does: 'assess' },
  ],
  forms: [
    { keys: ['Ctrl+S', 'Ctrl+Enter'], does: 'record' },
    { keys: ['Tab', 'Shift+Tab'], does: 'nextField' },
    { keys: ['ArrowDown'], does: 'choose' },
    { keys: ['Enter'], does: 'mark' },
  ],
  dates: [{ keys: ['ArrowUp', 'ArrowDown'], does: 'step' }],
};

/** A key as it stands on the keyboard: arrows as arrows, names in the language, Command on a Mac. */
export function capOf(key: string, names: KeyWords['names'], isMac: boolean): string {
  switch (key) {
    case 'ArrowUp':
      return '↑';
    case 'ArrowDown':
      return '↓';
    case 'ArrowLeft':
      return '←';
    case 'ArrowRight':
      return '→';
    case 'Ctrl':
      return isMac ? '⌘' : names.ctrl;
    case 'Alt':
      return isMac ? '⌥' : names.alt;
    case 'Shift':
      return names.shift;
    case 'Enter':
      return names.enter;
    case 'Escape':
      return names.escape;
    case 'Space':
      return names.space;
    case 'Home':
      return names.home;
    case 'End':
      return names.end;
    default:
      return key;
  }
}

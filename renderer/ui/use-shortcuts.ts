import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * Keys and what they do: `{ 'Ctrl+K': open, N: record, 'G T': goToday, '?': help, Escape: back }`. Modifiers are
 * written Ctrl (on a Mac, Command does too), Alt and Shift, before the key; Shift is not written for a sign that
 * needs it. Two keys with a space between them are pressed one after the other.
 */
export type Shortcuts = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

export interface ShortcutOptions {
  readonly isDisabled?: boolean | undefined;
  /** Also while a dialog is open. Otherwise the page behind it is quiet. */
  readonly inDialogs?: boolean | undefined;
}

/**
 * Keys for the whole page, as long as the component stands. A key without Ctrl or Alt is left alone where one
 * is writing, in a list that answers to letters, or when something nearer has used it.
 */
export function useShortcuts(shortcuts: Shortcuts, options: ShortcutOptions = {}): void {
  const before = useRef({ key: '', at: -Infinity });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (options.isDisabled === true || event.isComposing || event.repeat) return;
    if (options.inDialogs !== true && document.querySelector('[data-modal]')) return;
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
    // Keys with a modifier are looked at on the way down, before a field takes them; the others on the way up.
    if (isBare !== (event.eventPhase === Event.BUBBLING_PHASE)) return;
    if (isBare && (event.defaultPrevented || isTaken(event))) return;
    const first = event.timeStamp - before.current.at < pause ? before.current.key : '';
    before.current = { key: isBare ? event.key : '', at: event.timeStamp };
    const [, act] = find(shortcuts, event, first) ?? find(shortcuts, event, '') ?? [];
    if (!act) return;
    before.current = { key: '', at: -Infinity };
    event.preventDefault();
    // Else Ctrl+Enter would also press the button that has the focus.
    if (!isBare && event.key === 'Enter') event.stopPropagation();
    act(event);
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** The longest wait between two keys pressed one after the other, in milliseconds. */
const pause = 1200;

function find(shortcuts: Shortcuts, event: KeyboardEvent, first: string) {
  return Object.entries(shortcuts).find(([written]) => {
    const [last = '', earlier = ''] = written.split(/ (?=.)/).reverse();
    return earlier.toLowerCase() === first.toLowerCase() && fits(last, event);
  });
}

function fits(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split(/\+(?!$)/);
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if (key.toLowerCase() !== event.key.toLowerCase()) return false;
  if (wants('Ctrl') !== (event.ctrlKey || event.metaKey) || wants('Alt') !== event.altKey) return false;
  // Whether "?" needs Shift depends on the keyboard.
  return wants('Shift') === event.shiftKey || (!wants('Shift') && /^[^\p{L}\p{N}]$/u.test(key));
}

/** One is writing here, or letters choose something here. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || key === 'Escape') return false;
  if (target.isContentEditable) return true;
  return target.closest(writing) !== null;
}

const writing =
  'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"]), [role="spinbutton"], [role="combobox"], [role="listbox"], [role="menu"]';

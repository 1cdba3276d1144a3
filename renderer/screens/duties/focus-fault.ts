import { focusIn } from '../fields/focus.ts';

/** Puts the cursor into the first faulty field of the dialog that is open, once its fault stands on the page. */
export function focusFault(): void {
  requestAnimationFrame(() => focusIn(document.querySelector('[data-modal]')));
}

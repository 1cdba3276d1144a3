const ANSWERS = [
  'input:not([type="hidden"], [tabindex="-1"])',
  'textarea',
  '[role="spinbutton"]',
  '[role="radio"]',
  'button[aria-haspopup="listbox"]',
].join(', ');

/** Puts the cursor where a fact is answered, once what shows it stands on the page; the fact that is faulty first. */
export function focusFact(fact: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector(`[data-fact="${CSS.escape(fact)}"]`);
    field?.scrollIntoView({ block: 'nearest' });
    focusIn(field);
  });
}

/** Puts the cursor into the first thing of an element that can be answered. */
export function focusIn(element: Element | null): void {
  const all = [...(element?.querySelectorAll<HTMLElement>(ANSWERS) ?? [])];
  const wrong = all.find((each) => each.closest('[aria-invalid="true"], [data-invalid]') !== null);
  const found = wrong ?? all.find((each) => each.closest('[hidden], [aria-hidden="true"]') === null);
  found?.focus();
}

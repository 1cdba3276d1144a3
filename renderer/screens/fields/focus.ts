const ANSWERS = [
  'input:not([type="hidden"], [tabindex="-1"])',
  'textarea',
  '[role="spinbutton"]',
  '[role="radio"]',
  'button[aria-haspopup="listbox"]',
].join(', ');

/** Frames waited for what shows the answer: it is often opened by the same act. */
const PATIENCE = 20;

/** Puts the cursor where a fact is answered, once that stands on the page; where something is wrong, there. */
export function focusFact(fact: string): void {
  whenThere(() => fieldOf(fact), focusField);
}

/** The same for a fact that stands on the page already: before the next key comes in. */
export function focusFactNow(fact: string): void {
  const field = fieldOf(fact);
  if (field !== null) focusField(field);
}

function fieldOf(fact: string): Element | null {
  return document.querySelector(`[data-fact="${CSS.escape(fact)}"]`);
}

function focusField(field: Element): void {
  field.scrollIntoView({ block: 'nearest' });
  focusIn(field);
}

/** Puts the cursor into the first thing of an element that can be answered. */
export function focusIn(element: Element | null): void {
  const all = [...(element?.querySelectorAll<HTMLElement>(ANSWERS) ?? [])];
  const wrong = all.find((each) => each.closest('[aria-invalid="true"], [data-invalid]') !== null);
  const found = wrong ?? all.find((each) => each.closest('[hidden], [aria-hidden="true"]') === null);
  found?.focus();
}

/** Does something with an element as soon as it stands on the page, frame by frame; not at all where it never does. */
export function whenThere(find: () => Element | null, act: (element: Element) => void): void {
  let frames = PATIENCE;
  const look = (): void => {
    const found = find();
    if (found !== null) act(found);
    else if ((frames -= 1) > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

import { useSyncExternalStore } from 'react';

/** Where in the window somebody is. Records are named by id: nothing of what they hold stands in an address. */
export type Place =
  | { readonly at: 'today' }
  | { readonly at: 'register' }
  | { readonly at: 'import' }
  | { readonly at: 'affected' }
  | { readonly at: 'retention' }
  | { readonly at: 'new-incident' }
  | { readonly at: 'incident'; readonly id: string; readonly section?: string }
  | { readonly at: 'assessment'; readonly id: string }
  | { readonly at: 'notice'; readonly id: string; readonly kind: string }
  | { readonly at: 'journal' }
  /** `cite`: the section that is looked for, as the law's data cites it. */
  | { readonly at: 'laws'; readonly cite?: string }
  | { readonly at: 'settings'; readonly section?: string };

/** A place as it stands behind the `#` of the address. */
export function hashOf(place: Place): string {
  switch (place.at) {
    case 'incident':
      return `#/incident/${place.id}${place.section === undefined ? '' : `/${place.section}`}`;
    case 'assessment':
      return `#/incident/${place.id}/assess`;
    case 'notice':
      return `#/incident/${place.id}/notice/${place.kind}`;
    case 'laws':
      return `#/laws${place.cite === undefined ? '' : `/${encodeURIComponent(place.cite)}`}`;
    case 'settings':
      return `#/settings${place.section === undefined ? '' : `/${place.section}`}`;
    default:
      return `#/${place.at}`;
  }
}

/** The place an address names; Today where it names none. */
export function placeOf(hash: string): Place {
  const [first = '', second, third, fourth] = hash.replace(/^#\/?/, '').split('/');
  switch (first) {
    case 'register':
    case 'import':
    case 'affected':
    case 'retention':
    case 'new-incident':
    case 'journal':
      return { at: first };
    case 'laws':
      return second === undefined ? { at: 'laws' } : { at: 'laws', cite: citeOf(second) };
    case 'settings':
      return second === undefined ? { at: 'settings' } : { at: 'settings', section: second };
    case 'incident':
      if (second === undefined || !/^[0-9a-f]{1,64}$/.test(second)) return { at: 'register' };
      if (third === 'assess') return { at: 'assessment', id: second };
      if (third === 'notice' && fourth !== undefined) return { at: 'notice', id: second, kind: fourth };
      return third === undefined
        ? { at: 'incident', id: second }
        : { at: 'incident', id: second, section: third };
    default:
      return { at: 'today' };
  }
}

function citeOf(written: string): string {
  try {
    return decodeURIComponent(written).slice(0, LONGEST_CITE);
  } catch {
    // Somebody changed the address by hand.
    return written.slice(0, LONGEST_CITE);
  }
}

const LONGEST_CITE = 200;

/** Goes somewhere; *back* comes back. */
export function go(place: Place): void {
  window.location.hash = hashOf(place);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Where the window is now. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}

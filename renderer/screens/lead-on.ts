import { useIsOpen } from '../store/session.tsx';
import { go } from './place.ts';

/** Leads from a citation to what Constat knows of that section; nowhere before a register is open. */
export function useLeadOn(): (cite: string) => { readonly onMore?: () => void } {
  const isOpen = useIsOpen();
  return (cite) => (isOpen ? { onMore: () => go({ at: 'laws', cite }) } : {});
}

import type { Made } from './block.ts';
import { caiNotice } from './cai-notice.ts';
import type { AboutOne, Common } from './context.ts';
import { type AboutErasure, erasureCertificate } from './erasure.ts';
import { knownLawDocument } from './known-law.ts';
import { opcReport } from './opc-report.ts';
import { personNotice } from './person-notice.ts';
import { type AboutMany, registerCopy } from './register.ts';

/** What a document is made of: its kind, its record or records, and what they all share. */
export type DocumentInput =
  | ({ readonly kind: 'cai-notice' | 'opc-report' | 'person-notice' } & AboutOne)
  | ({ readonly kind: 'register' } & AboutMany)
  | ({ readonly kind: 'erasure' } & AboutErasure)
  | ({ readonly kind: 'law' } & Common);

/**
 * Makes a document, and names the required items it still lacks. Pure: the same values give the same document. An item
 * with a reason in `reasons` is printed with it and is no longer missing; in the copy of the register every gap is
 * printed and listed, whatever the reasons.
 */
export function makeDocument(given: DocumentInput): Made {
  switch (given.kind) {
    case 'cai-notice':
      return caiNotice(given);
    case 'opc-report':
      return opcReport(given);
    case 'person-notice':
      return personNotice(given);
    case 'register':
      return registerCopy(given);
    case 'erasure':
      return erasureCertificate(given);
    case 'law':
      return knownLawDocument(given);
  }
}

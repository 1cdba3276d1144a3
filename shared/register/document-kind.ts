/** The documents Constat makes; what is journalled as issued is one of them. */
export const DOCUMENT_KINDS = ['cai-notice', 'opc-report', 'person-notice', 'register', 'erasure'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export function isDocumentKind(kind: string): kind is DocumentKind {
  return (DOCUMENT_KINDS as readonly string[]).includes(kind);
}

/** The documents Constat makes; what is journalled as issued is one of them. */
export const DOCUMENT_KINDS = [
  'cai-notice',
  'opc-report',
  'person-notice',
  'register',
  'erasure',
  'law',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** About no single record: they are asked for without one. */
export const GENERAL_KINDS = ['register', 'law'] as const satisfies readonly DocumentKind[];
export type GeneralKind = (typeof GENERAL_KINDS)[number];

export function isGeneral(kind: DocumentKind): kind is GeneralKind {
  return (GENERAL_KINDS as readonly DocumentKind[]).includes(kind);
}

export function isDocumentKind(kind: string): kind is DocumentKind {
  return (DOCUMENT_KINDS as readonly string[]).includes(kind);
}

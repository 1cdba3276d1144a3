import * as z from 'zod';

/**
 * What may be kept beside a record, by what the bytes are and what the file's name says they are: both must agree. Nothing
 * that a machine runs is among them; what is kept is never opened by the program, only saved out.
 */
export const ATTACHMENT_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
  'audio/x-m4a': ['m4a'],
  'video/mp4': ['mp4'],
  'application/zip': ['zip'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  /** Outlook messages, and documents of Office before 2007. */
  'application/x-cfb': ['msg', 'doc', 'xls', 'ppt'],
  'text/plain': ['txt', 'csv', 'log', 'eml', 'md', 'json'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

export const attachmentTypeSchema = z.enum(
  Object.keys(ATTACHMENT_TYPES) as [AttachmentType, ...AttachmentType[]],
);

/** Endings of names that may be kept, for a dialog that filters by them. */
export const ATTACHMENT_ENDINGS: readonly string[] = Object.values(ATTACHMENT_TYPES).flat();

/** Do the bytes and the name agree, and may such a file be kept? */
export function mayBeKept(type: string, fileName: string): type is AttachmentType {
  if (!Object.hasOwn(ATTACHMENT_TYPES, type)) return false;
  const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return (ATTACHMENT_TYPES[type as AttachmentType] as readonly string[]).includes(ending);
}

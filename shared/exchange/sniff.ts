import { fileTypeFromBuffer } from 'file-type';

/**
 * What a file is, by its beginning: a media type; `text/plain` for what is text throughout; empty for what nobody knows.
 * A document of Office is told from any other ZIP by what lies in it.
 */
export async function sniff(bytes: Uint8Array): Promise<string> {
  const told = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (told !== undefined) return TEXT_OF.get(told.mime) ?? told.mime;
  return isText(bytes) ? 'text/plain' : '';
}

/** Kinds of text that have names of their own, and are kept as text. */
const TEXT_OF: ReadonlyMap<string, string> = new Map([['application/json', 'text/plain']]);

/** Text in UTF-8 or Windows-1252: no control character but breaks and tabs. */
function isText(bytes: Uint8Array): boolean {
  return (
    bytes.length > 0 && bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
  );
}

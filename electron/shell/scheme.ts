import { readFile } from 'node:fs/promises';
import type { CustomScheme, Protocol } from 'electron';
import { assetAt } from '../page/assets.ts';
import { pageHeaders } from '../page/headers.ts';
import { isOurs, ORIGIN } from './rules.ts';

const { protocol: SCHEME_COLON } = new URL(ORIGIN);
const SCHEME = SCHEME_COLON.slice(0, -1);

/** What `app:` may do (E8): be a place of its own with a secure context, and nothing besides. */
export const CUSTOM_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    bypassCSP: false,
    corsEnabled: false,
    allowServiceWorkers: false,
    allowExtensions: false,
    stream: false,
    codeCache: false,
  },
};

/** Must be said before Electron is ready. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([CUSTOM_SCHEME]);
}

/** Answers `app://register/…` from the folder of the built page, in the session whose protocol this is. */
export function servePage(protocol: Protocol, root: string): void {
  protocol.handle(SCHEME, (request) => answerTo(root, request));
}

/** A file of the page with the headers of every answer (E9), or 404 with them too; nothing else, whatever is asked. */
export async function answerTo(
  root: string,
  { url, method }: { readonly url: string; readonly method: string },
): Promise<Response> {
  const path = pathOf(url);
  const asset = path === null || method !== 'GET' ? null : assetAt(root, path);
  const bytes = asset === null ? null : await readFile(asset.file).catch(() => null);
  if (asset === null || bytes === null) {
    return new Response(null, { status: 404, headers: { ...pageHeaders() } });
  }
  return new Response(new Uint8Array(bytes), { headers: { ...pageHeaders(), 'Content-Type': asset.type } });
}

/** The path as it is written; `URL` would tidy up the very spellings that are refused. */
function pathOf(url: string): string | null {
  if (!isOurs(url)) return null;
  return url.slice(ORIGIN.length).replace(/[?#].*$/s, '') || '/';
}

import { join, sep } from 'node:path';

/** The kinds of file a window may ask for, and what each is. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export type Asset = { readonly file: string; readonly type: string };

/**
 * The file a path of the window stands for, within the root; null for everything else, whatever the way it is written.
 * Only plain names are known (letters, digits, `-`, `_`, `.`): what would have to be decoded is not one of ours.
 */
export function assetAt(root: string, path: string): Asset | null {
  const asked = path === '/' ? '/index.html' : path;
  if (!/^(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/.test(asked) || asked.length > 200) return null;
  const type = /\.([a-z0-9]+)$/.exec(asked)?.[1];
  if (type === undefined || !Object.hasOwn(TYPES, type) || asked.includes('..')) return null;
  const file = join(root, ...asked.split('/'));
  return file.startsWith(`${root}${sep}`) ? { file, type: TYPES[type] ?? '' } : null;
}

/**
 * What the shell allows: values in, yes or no out. guard.ts and bridge.ts hold Electron to it. All of it starts at *no*:
 * what is not named here is refused.
 */

/** Where the window's page comes from; the only origin there is. */
export const ORIGIN = 'app://register';

/** Is it an address of our own page? Written exactly so: no other case, no user, no port. */
export function isOurs(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`);
}

/** What of a frame the rule looks at; Electron's WebFrameMain has it. */
export type Frame = { readonly origin: string; readonly url: string };

/**
 * Did this message come from our page, in the main frame of our window (E4)? A frame is null once it has navigated or
 * gone, and what is gone is answered nothing.
 */
export function isOurFrame(sender: Frame | null, main: Frame): boolean {
  return sender !== null && sender === main && sender.origin === ORIGIN && isOurs(sender.url);
}

/** May it be fetched (E10)? Our own page, what it made itself, and the developer's tools where they may be open. */
export function allowsRequest(url: string, packaged: boolean): boolean {
  return isOurs(url) || url.startsWith(`blob:${ORIGIN}/`) || (!packaged && url.startsWith('devtools://'));
}

/** May a frame go there (E11)? Nowhere but to our own page. */
export function allowsNavigation(url: string): boolean {
  return isOurs(url);
}

/** May the page do that (E14)? It may put text on the clipboard, for the copy buttons; nothing is read from it. */
export function allowsPermission(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurs(origin);
}

/** What may be opened in the person's browser (E13): these very addresses, and none that is made of a record. */
export const ADDRESSES: readonly string[] = [
  'https://www.cai.gouv.qc.ca/',
  'https://www.priv.gc.ca/',
  'https://www.priv.gc.ca/en/',
  'https://www.priv.gc.ca/fr/',
];

export function allowsAddress(address: string): boolean {
  return ADDRESSES.includes(address);
}

/**
 * Switches of Chromium and of Node that open the program from outside, or send it elsewhere; no fuse keeps them out
 * (E6). A name that ends in `*` stands for all that begin so.
 */
const DANGEROUS = [
  'allow-file-access*',
  'allow-running-insecure-content',
  'auth-server-*',
  'disable-features',
  'disable-site-isolation-trials',
  'disable-web-security',
  'enable-features',
  'enable-logging',
  'gpu-launcher',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors*',
  'inspect*',
  'js-flags',
  'load-extension',
  'log-net-log',
  'no-sandbox',
  'disable-*sandbox',
  'no-zygote',
  'proxy-*',
  'remote-allow-origins',
  'remote-debugging-*',
  'renderer-cmd-prefix',
  'single-process',
  'unsafely-*',
  'user-data-dir',
  'utility-cmd-prefix',
].map((name) => new RegExp(`^${name.replaceAll('*', '.*')}$`));

/**
 * The switches of a command line with which the packaged program does not start. Chromium takes `--name`, `-name` and on
 * Windows `/name`, in any case; each is read so everywhere. Nothing we take is an option: a bare path is left alone.
 */
export function dangerousSwitches(argv: readonly string[]): readonly string[] {
  return argv.flatMap((argument) => {
    const name = /^(?:--?|\/)([^=/\\]+)(?:=|$)/.exec(argument)?.[1]?.toLowerCase();
    return name !== undefined && DANGEROUS.some((dangerous) => dangerous.test(name)) ? [name] : [];
  });
}

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long an address that was given out is of use (ms). */
const TOKEN_LIFE_MS = 60_000;

/** Who is let in: by a token that serves once, then by the cookie it was exchanged for (security: L3, L6). */
export type Entry = {
  /** A token for one address. An earlier one that was not used is of no use from now on. */
  offer(): string;
  /** Exchanges a token for the cookie of a new window; null where it is not the one, or has served, or is too old. */
  exchange(token: string): string | null;
  /** The cookie of a new window, without a token: for a window that was let in already. */
  renew(): string;
  /** Lets in the window that another process let in before us, and no other. */
  admit(cookie: string): void;
  /** Whether a cookie is the living window's. There is one at most: the last that was given out. */
  admits(cookie: string): boolean;
  /** From now on no cookie is let in, until the next one is given out. */
  shut(): void;
};

type Chance = (bytes: number) => Uint8Array;

export function newEntry(now: () => number = Date.now, random: Chance = randomBytes): Entry {
  // Only digests are kept, and they are compared in constant time: how near a guess came does not show.
  let token: { readonly digest: Buffer; readonly until: number } | null = null;
  let cookie: Buffer | null = null;
  const secret = (): string => Buffer.from(random(32)).toString('base64url');
  const renew = (): string => {
    const given = secret();
    cookie = digestOf(given);
    return given;
  };
  return {
    offer() {
      const given = secret();
      token = { digest: digestOf(given), until: now() + TOKEN_LIFE_MS };
      return given;
    },
    exchange(given) {
      if (token === null || !timingSafeEqual(token.digest, digestOf(given))) return null;
      const inTime = now() < token.until;
      token = null;
      return inTime ? renew() : null;
    },
    renew,
    admit(given) {
      cookie = digestOf(given);
    },
    admits: (given) => cookie !== null && timingSafeEqual(cookie, digestOf(given)),
    shut() {
      cookie = null;
    },
  };
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Cookies are shared by all ports of a machine, so the name says which of them is meant. */
export const cookieName = (port: number): string => `constat-${port}`;

/** For `Set-Cookie`: until the window's end, for nobody's script, and for requests of our own pages only. */
export const cookieFor = (port: number, value: string): string =>
  `${cookieName(port)}=${value}; Path=/; HttpOnly; SameSite=Strict`;

/** The values of our cookie in a `Cookie` header; another program of this machine may have set one of the same name. */
export function cookiesIn(header: string | undefined, port: number): readonly string[] {
  const start = `${cookieName(port)}=`;
  return (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(start))
    .map((part) => part.slice(start.length));
}

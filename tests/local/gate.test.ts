/** L2: only our own window is heard. Each forged header is refused by the rule and by the running host. */

import { describe, expect, test } from 'vitest';
import { isOurs } from '../../electron/local/gate.ts';
import { ask, openHost, visit } from './make.ts';

const HERE = '127.0.0.1:4321';
const OWN = `http://${HERE}`;

type Headers = Readonly<Record<string, string | readonly string[]>>;

/** `@` stands for this host's own authority. */
const FORGED_HOSTS: readonly (readonly [what: string, host: string | readonly string[] | null])[] = [
  ['none', null],
  ['empty', ''],
  ['twice the same', ['@', '@']],
  ['twice, ours last', ['evil.example', '@']],
  ['twice, ours first', ['@', 'evil.example']],
  ['in one line', '@, evil.example'],
  ['a name that was made to lead here', 'evil.example'],
  ['the same with our port', 'evil.example:4321'],
  ['localhost', 'localhost:4321'],
  ['without a port', '127.0.0.1'],
  ['another port', '127.0.0.1:4322'],
  ['port 80', '127.0.0.1:80'],
  ['a leading zero in the port', '127.0.0.1:04321'],
  ['another loopback address', '127.0.0.2:4321'],
  ['a short address', '127.1:4321'],
  ['a decimal address', '2130706433:4321'],
  ['a hexadecimal address', '0x7f000001:4321'],
  ['an octal address', '0177.0.0.1:4321'],
  ['any address', '0.0.0.0:4321'],
  ['IPv6 loopback', '[::1]:4321'],
  ['IPv4 in IPv6', '[::ffff:127.0.0.1]:4321'],
  ['a trailing dot', '127.0.0.1.:4321'],
  ['a name that begins like ours', '127.0.0.1.evil.example:4321'],
  ['a name with ours in front of an @', '127.0.0.1:4321@evil.example'],
  ['a path behind it', '127.0.0.1:4321/x'],
  ['a scheme before it', 'http://127.0.0.1:4321'],
];

const FORGED_ORIGINS: readonly (readonly [what: string, origin: string | readonly string[]])[] = [
  ['null, of a sandboxed or local page', 'null'],
  ['empty', ''],
  ['another site', 'https://evil.example'],
  ['another site with our port', 'http://evil.example:4321'],
  ['another port of this machine', 'http://127.0.0.1:4322'],
  ['no port', 'http://127.0.0.1'],
  ['https', 'https://127.0.0.1:4321'],
  ['localhost', 'http://localhost:4321'],
  ['IPv6', 'http://[::1]:4321'],
  ['a name that begins like ours', 'http://127.0.0.1:4321.evil.example'],
  ['a slash behind it', 'http://127.0.0.1:4321/'],
  ['in capitals', 'HTTP://127.0.0.1:4321'],
  ['two in one line', 'http://127.0.0.1:4321 https://evil.example'],
  ['a file', 'file://'],
  ['an extension', 'chrome-extension://abcdefghijklmnop'],
];

const FORGED_SITES = ['cross-site', 'same-site', 'Same-Origin', 'same-origin, cross-site', ''] as const;
const AHEAD: readonly (readonly [name: string, value: string])[] = [
  ['Sec-Purpose', 'prefetch'],
  ['Sec-Purpose', 'prefetch;prerender'],
  ['Purpose', 'prefetch'],
  ['X-Moz', 'prefetch'],
];

const raw = (headers: Headers): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).flatMap((each) => [name, each]),
  );
const heard = (method: string, headers: Headers): boolean =>
  isOurs({ method, rawHeaders: raw(headers) }, HERE);
const own: Headers = { Host: HERE, Origin: OWN };
const withHost = (host: string | readonly string[] | null, authority = HERE): Headers =>
  host === null
    ? {}
    : {
        Host:
          typeof host === 'string'
            ? host.replace('@', authority)
            : host.map((h) => h.replace('@', authority)),
      };

describe('the rule', () => {
  test('hears our own window, by GET and by POST', () => {
    expect(heard('GET', { Host: HERE })).toBe(true);
    expect(heard('GET', own)).toBe(true);
    expect(heard('POST', own)).toBe(true);
    expect(heard('GET', { host: HERE, 'SEC-FETCH-SITE': 'same-origin' })).toBe(true);
    // An address that was typed, or handed over by us, comes from no page.
    expect(heard('GET', { Host: HERE, 'Sec-Fetch-Site': 'none' })).toBe(true);
    expect(heard('POST', { ...own, 'Sec-Fetch-Site': 'same-origin' })).toBe(true);
  });

  test('asks a POST for its origin', () => {
    expect(heard('POST', { Host: HERE })).toBe(false);
    expect(heard('POST', { ...own, 'Sec-Fetch-Site': 'none' })).toBe(false);
  });

  test.each(FORGED_HOSTS)('refuses a Host that is %s', (_, host) => {
    for (const method of ['GET', 'POST'])
      expect(heard(method, { Origin: OWN, ...withHost(host) })).toBe(false);
  });

  test.each(FORGED_ORIGINS)('refuses an Origin that is %s', (_, origin) => {
    for (const method of ['GET', 'POST']) expect(heard(method, { ...own, Origin: origin })).toBe(false);
  });

  test('refuses two origins', () => {
    expect(heard('POST', { Host: HERE, Origin: [OWN, OWN] })).toBe(false);
    expect(heard('GET', { Host: HERE, Origin: [OWN, 'https://evil.example'] })).toBe(false);
  });

  test.each(FORGED_SITES)('refuses a Sec-Fetch-Site of "%s"', (site) => {
    for (const method of ['GET', 'POST'])
      expect(heard(method, { ...own, 'Sec-Fetch-Site': site })).toBe(false);
  });

  test.each(AHEAD)('refuses what a browser fetches ahead: %s: %s', (name, value) => {
    expect(heard('GET', { Host: HERE, [name]: value })).toBe(false);
  });
});

test('the running host refuses every one of them, with a cookie that is good', async () => {
  const host = await openHost();
  const { cookie } = await visit(host);
  const { authority } = host;
  const here = { Host: authority, Origin: `http://${authority}`, Cookie: cookie };
  const call = (headers: Headers): Promise<{ status: number }> =>
    ask(host, {
      method: 'POST',
      path: '/host/about',
      body: '{}',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, ...headers },
    });
  const port = String(host.port);
  const forged: Headers[] = [
    ...FORGED_HOSTS.map(([, given]) => ({
      Origin: here.Origin,
      ...withHost(typeof given === 'string' ? given.replace('4321', port) : given, authority),
    })),
    ...FORGED_ORIGINS.map(([, origin]) => ({
      ...here,
      Origin: typeof origin === 'string' ? origin.replace('4321', port) : origin,
    })),
    ...FORGED_SITES.map((site) => ({ ...here, 'Sec-Fetch-Site': site })),
    ...AHEAD.map(([name, value]) => ({ ...here, [name]: value })),
    { Host: authority },
  ];
  expect(forged.length).toBeGreaterThan(45);
  // A leading zero and a Host over two lines are still themselves once the real port is in.
  const answers = await Promise.all(forged.map(call));
  expect(answers.map(({ status }, at) => [status, forged[at]])).toEqual(forged.map((each) => [403, each]));
  // The control: the right headers are answered, before and after.
  expect((await call(here)).status).toBe(200);
  expect((await call({ ...here, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
});

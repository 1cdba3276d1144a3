import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Asked, ASKED, channelOf, EVENT_CHANNEL } from '../../shared/bridge.ts';
import { HOST_CALLS, KEEPER_CALLS } from '../../shared/host.ts';
import { CODES, ok, type Result } from '../../shared/result.ts';
import { nodeMachine } from '../../electron/keeper/machine.ts';
import { serve } from '../../electron/keeper/serve.ts';
import { answer, type Answerers, openBridge, tellWindow } from '../../electron/shell/bridge.ts';
import { noGrants } from '../../electron/shell/grants.ts';
import { ORIGIN } from '../../electron/shell/rules.ts';
import { ipcMain } from '../double/ipc.ts';
import { recorded } from '../double/record.ts';

vi.mock('electron', () => import('../double/ipc.ts'));

const mainFrame = { origin: ORIGIN, url: `${ORIGIN}/` };
const asked: unknown[][] = [];
const noting =
  (name: string) =>
  (...args: unknown[]): Promise<Result<never>> => {
    asked.push([name, ...args]);
    return Promise.resolve(ok('done' as never));
  };
const noted: Answerers = {
  ask: noting('ask'),
  lock: noting('lock'),
  choosePlace: noting('choosePlace'),
  openAddress: noting('openAddress'),
};

let answerers = noted;
let frame: () => typeof mainFrame = () => mainFrame;

beforeAll(() => {
  openBridge(() => frame(), {
    ask: (call, input) => answerers.ask(call, input),
    lock: () => answerers.lock(),
    choosePlace: (place) => answerers.choosePlace(place),
    openAddress: (address) => answerers.openAddress(address),
  });
});
beforeEach(() => {
  answerers = noted;
  frame = () => mainFrame;
  asked.length = 0;
});

const deliver = (name: Asked, senderFrame: unknown, ...args: unknown[]): Promise<unknown> =>
  ipcMain.deliver(channelOf(name), { senderFrame }, args);

test('there is a channel for each name of the list, and no other (E5)', () => {
  const channels = recorded.filter(({ name }) => name === 'ipcMain.handle').map(({ args }) => args[0]);
  expect(channels).toEqual(ASKED.map(channelOf));
  expect(channels).toEqual(
    [...KEEPER_CALLS, ...HOST_CALLS, 'choosePlace', 'openAddress'].map((name) => `constat:${name}`),
  );
});

describe('who asks (E4)', () => {
  const forged: [what: string, senderFrame: unknown][] = [
    ['a frame that has gone', null],
    ['another frame', { ...mainFrame }],
    ['another origin', { origin: 'app://evil', url: 'app://evil/' }],
    ['a frame within ours', { origin: ORIGIN, url: `${ORIGIN}/`, parent: mainFrame }],
    ['a file', { origin: 'file://', url: 'file:///tmp/x.html' }],
    ['the network', { origin: 'https://evil.example', url: 'https://evil.example/' }],
  ];

  test.each(forged)(
    '%s is answered that there is no such call, on every channel',
    async (_what, senderFrame) => {
      for (const name of ASKED) {
        expect(await deliver(name, senderFrame, {})).toEqual({
          ok: false,
          code: 'call-unknown',
          details: { call: name },
        });
      }
      expect(asked).toEqual([]);
    },
  );

  test('our main frame is answered once it is our page, and not while it is another', async () => {
    const strayed = { origin: 'https://evil.example', url: 'https://evil.example/' };
    frame = () => strayed;
    expect(await deliver('about', strayed, {})).toMatchObject({ code: 'call-unknown' });
    frame = () => mainFrame;
    expect(await deliver('about', mainFrame, {})).toEqual(ok('done'));
    expect(asked).toEqual([['ask', 'about', {}]]);
  });
});

describe('what is asked', () => {
  test.each(KEEPER_CALLS)('%s goes to the keeper as it comes', async (call) => {
    const input = { any: ['thing', 1, null] };
    expect(await deliver(call, mainFrame, input)).toEqual(ok('done'));
    expect(asked).toEqual([['ask', call, input]]);
  });

  test('of the host is parsed first', async () => {
    await deliver('lock', mainFrame, {});
    await deliver('openAddress', mainFrame, { address: 'https://www.cai.gouv.qc.ca/' });
    const place = { purpose: 'save-file', language: 'fr', name: 'x.pdf' };
    await deliver('choosePlace', mainFrame, place);
    expect(asked).toEqual([['lock'], ['openAddress', 'https://www.cai.gouv.qc.ca/'], ['choosePlace', place]]);
  });

  test.each([
    ['lock', { now: true }],
    ['lock', null],
    ['openAddress', {}],
    ['openAddress', { address: 1 }],
    ['openAddress', { address: 'x'.repeat(2001) }],
    ['openAddress', 'https://www.cai.gouv.qc.ca/'],
    ['choosePlace', { purpose: 'anything', language: 'fr' }],
    ['choosePlace', { purpose: 'save-file' }],
    ['choosePlace', { purpose: 'save-file', language: 'de' }],
    ['choosePlace', { purpose: 'save-file', language: 'fr', properties: ['multiSelections'] }],
    ['choosePlace', { purpose: 'save-file', language: 'fr', name: 'x'.repeat(256) }],
  ] as const)('%s refuses %j', async (name, input) => {
    expect(await deliver(name, mainFrame, input)).toMatchObject({ ok: false, code: 'invalid' });
    expect(asked).toEqual([]);
  });

  test('and met by a fault of ours is answered that, with nothing of what it met', async () => {
    const fault = (): never => {
      throw new Error('le nom de la personne');
    };
    answerers = {
      ask: fault,
      lock: fault,
      choosePlace: () => Promise.reject(new Error('x')),
      openAddress: fault,
    };
    for (const name of ASKED) {
      const input = { choosePlace: { purpose: 'save-file', language: 'fr' }, openAddress: { address: '' } };
      const given = name === 'choosePlace' || name === 'openAddress' ? input[name] : {};
      expect(await deliver(name, mainFrame, given)).toEqual({ ok: false, code: 'host-failed', details: {} });
    }
    frame = fault;
    expect(await deliver('about', mainFrame, {})).toMatchObject({ code: 'host-failed' });
  });
});

describe('whatever is asked, the answer is a Result (E5)', () => {
  const state = mkdtempSync(join(tmpdir(), 'constat-bridge-'));
  const service = serve(nodeMachine({ stateFolder: state }), () => undefined);
  const grants = noGrants();
  afterAll(() => {
    service.close();
    rmSync(state, { recursive: true, force: true });
  });

  /** The bridge over the real keeper, as main.ts ties them. */
  const real: Answerers = {
    ask: async (call, input) => grants.refusal(call, input) ?? service.answer(call, input),
    lock: () => Promise.resolve(ok({})),
    choosePlace: () => Promise.resolve(ok({ path: null })),
    openAddress: () => Promise.resolve(ok(null)),
  };
  const codes: readonly string[] = CODES;
  const isResult = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    (value.ok === true || ('code' in value && codes.includes(String(value.code))));

  /** Anything that structured cloning carries. */
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
  });
  const keys = [
    'folder',
    'out',
    'file',
    'language',
    'secret',
    'mode',
    'record',
    'changes',
    'from',
    'count',
    'query',
  ];
  const more = [
    'id',
    'kind',
    'value',
    'draft',
    'reasons',
    'format',
    'limit',
    'document',
    '__proto__',
    'constructor',
  ];
  /** Values that look like what is asked for. */
  const likely = fc.dictionary(fc.constantFrom(...keys, ...more), anything);

  test.each(ASKED)('%s', async (name) => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, likely), async (input) => {
        answered += 1;
        expect(isResult(await answer(name, input, real))).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(answered).toBeGreaterThanOrEqual(400);
  });

  test('the control: a keeper that throws on one of them is caught here', async () => {
    const throwing: Answerers = { ...real, ask: () => Promise.reject(new Error('uncaught')) };
    await expect(answer('about', {}, throwing)).rejects.toThrow('uncaught');
  });
});

test('the window is told on one channel, and what is gone is told nothing', () => {
  const sent: unknown[][] = [];
  const window = (destroyed: boolean) => ({
    isDestroyed: () => destroyed,
    webContents: { send: (...args: unknown[]) => void sent.push(args) },
  });
  tellWindow(window(false), { event: 'keeper-gone' });
  tellWindow(window(true), { event: 'keeper-gone' });
  expect(sent).toEqual([[EVENT_CHANNEL, { event: 'keeper-gone' }]]);
});

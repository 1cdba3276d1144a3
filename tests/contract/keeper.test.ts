/**
 * The same hostile inputs to the keeper's service in this very process, where what all objects share can be looked at
 * after each of them; and the control, without which none of it would say anything.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeMachine } from '../../electron/keeper/machine.ts';
import { cipherReady } from '../../electron/keeper/seal.ts';
import { type Service, serve } from '../../electron/keeper/serve.ts';
import { KEEPER_CALLS } from '../../shared/host.ts';
import { hostileInputs, isPolluted } from './hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'constat-hostile-'));
let service: Service;
beforeAll(async () => {
  await cipherReady();
  service = serve(nodeMachine({ stateFolder: join(folder, 'state') }), () => undefined);
});
afterAll(() => {
  service.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['before a register is open', 'with one open'])('%s', (when) => {
  test.each(KEEPER_CALLS)('nothing that %s is given reaches what all objects share', async (call) => {
    if (when === 'with one open') await service.answer('openSample', { language: 'en' });
    for (const { what, input } of hostileInputs(call, folder)) {
      // Before one is open these would open one, rightly.
      if (when !== 'with one open' && call === 'openSample' && what.endsWith('language')) continue;
      await service.answer(call, structuredClone(input));
      expect(isPolluted(), what).toBe(false);
    }
  });
});

describe('the control', () => {
  /** As careless code does it. */
  function merge(target: Record<string, unknown>, source: Record<string, unknown>): void {
    for (const key of Object.keys(source)) {
      const value = source[key];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        target[key] = value;
        continue;
      }
      target[key] ??= {};
      merge(target[key] as Record<string, unknown>, value as Record<string, unknown>);
    }
  }

  test('a careless merge of the same inputs is polluted, by each of the ways', () => {
    const ways = ['__proto__', 'constructor'];
    for (const way of ways) {
      const reached = KEEPER_CALLS.flatMap((call) => hostileInputs(call, folder))
        .filter(({ what }) => what.startsWith(`${way} {`))
        .filter(({ input }) => {
          const before = Object.getOwnPropertyNames(Object.prototype);
          try {
            merge({}, structuredClone(input) as Record<string, unknown>);
          } catch {
            // It may well break on the way.
          }
          const polluted = isPolluted();
          for (const name of Object.getOwnPropertyNames(Object.prototype)) {
            if (!before.includes(name)) Reflect.deleteProperty(Object.prototype, name);
          }
          return polluted;
        });
      expect(reached.length, way).toBeGreaterThan(20);
      expect(isPolluted()).toBe(false);
    }
  });
});

import { EventEmitter } from 'node:events';
import type { utilityProcess } from 'electron';
import { describe, expect, test } from 'vitest';
import { ok, refused } from '../../shared/result.ts';
import { keeperEnvironment, startKeeper } from '../../electron/shell/keeper-process.ts';
import { languageOf, type Manner, nothingKnown } from '../../electron/shell/known.ts';
import { standIn } from './make.ts';

describe('the keeper’s process (E29)', () => {
  const begin = () => {
    const forked: unknown[][] = [];
    const calls: unknown[] = [];
    const child = Object.assign(new EventEmitter(), {
      postMessage: (message: unknown) => calls.push(message),
      kill: () => calls.push('kill'),
    });
    const utility = standIn<typeof utilityProcess>({
      fork: (...args: unknown[]) => {
        forked.push(args);
        return child;
      },
    });
    const environment = { HOME: '/home/c', NODE_OPTIONS: '--inspect', CONSTAT_PASSPHRASE: 'secret' };
    return { forked, calls, child, process: startKeeper(utility, '/opt/keeper.mjs', environment) };
  };

  test('is begun with nothing of ours', () => {
    expect(begin().forked).toEqual([
      [
        '/opt/keeper.mjs',
        [],
        {
          env: { HOME: '/home/c' },
          execArgv: [],
          stdio: 'ignore',
          serviceName: 'Constat keeper',
          allowLoadingUnsignedLibraries: false,
        },
      ],
    ]);
  });

  test('is spoken to, heard, and ended', () => {
    const { calls, child, process } = begin();
    const heard: unknown[] = [];
    process.onMessage((message) => heard.push(message));
    process.onExit(() => heard.push('exit'));
    process.post({ id: 1 });
    process.kill();
    child.emit('message', { id: 1, result: 'x' });
    child.emit('exit', 0);
    child.emit('exit', 0);
    expect(calls).toEqual([{ id: 1 }, 'kill']);
    expect(heard).toEqual([{ id: 1, result: 'x' }, 'exit']);
  });

  test('knows where this person’s files are, and nothing else of the environment', () => {
    const secrets = {
      NODE_OPTIONS: '--require /tmp/x.js',
      NODE_EXTRA_CA_CERTS: '/tmp/x',
      ELECTRON_RUN_AS_NODE: '1',
      LD_PRELOAD: '/tmp/x.so',
      DYLD_INSERT_LIBRARIES: '/tmp/x',
      PATH: '/tmp',
      CONSTAT_PASSPHRASE: 'dix mille feuilles',
      CONSTAT_RECOVERY_KEY: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      HTTP_PROXY: 'http://x',
    };
    const known = { HOME: '/home/c', CONSTAT_STATE: '/s', TZ: 'America/Toronto', LOCALAPPDATA: 'C:\\x' };
    expect(keeperEnvironment({ ...secrets, ...known, TMPDIR: undefined })).toEqual(known);
  });
});

describe('what the shell learns in passing', () => {
  const preferences = { language: null, appearance: 'system', density: 'comfortable', lockAfter: 5 };
  const about = { version: '1', preferences, recent: ['/r.constat'], home: '/home/c', zone: 'x' };

  const begin = (locale = 'en-CA') => {
    const manners: Manner[] = [];
    return { manners, known: nothingKnown(locale, (manner) => manners.push(manner)) };
  };

  test('nothing at first', () => {
    const { known } = begin('fr-CA');
    expect(known.isOpen()).toBe(false);
    expect(known.language()).toBe('fr');
    expect(known.grants.refusal('open', { folder: '/r.constat' })?.code).toBe('place-not-chosen');
  });

  test('which registers were opened before, and how the window looks and speaks', () => {
    const { known, manners } = begin('fr-CA');
    known.learn('about', ok(about));
    expect(known.grants.refusal('open', { folder: '/r.constat' })).toBeUndefined();
    known.learn('prefer', ok({ ...preferences, language: 'en', appearance: 'dark' }));
    expect(manners).toEqual([
      { language: 'fr', appearance: 'system' },
      { language: 'en', appearance: 'dark' },
    ]);
    expect(known.language()).toBe('en');
  });

  test.each(['create', 'open', 'openSample'] as const)('that a register is open, by %s', (call) => {
    const { known } = begin();
    known.learn(call, refused('wrong-passphrase'));
    expect(known.isOpen()).toBe(false);
    known.learn(call, ok({ folder: '/s.constat', head: {}, records: 0 }));
    expect(known.isOpen()).toBe(true);
    expect(known.grants.refusal('look', { folder: '/s.constat' })).toBeUndefined();
  });

  test('and from everything else nothing', () => {
    const { known, manners } = begin();
    known.learn('read', ok({ folder: '/x', preferences }));
    known.learn('about', refused('keeper-gone'));
    expect(known.isOpen()).toBe(false);
    expect(manners).toEqual([]);
  });

  test.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR_ca', 'fr'],
    ['en-CA', 'en'],
    ['frr', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ])('the system that speaks %j is answered in %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

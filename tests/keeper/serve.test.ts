import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Disk, nodeDisk } from '../../electron/keeper/files.ts';
import type { Machine } from '../../electron/keeper/machine.ts';
import { type Service, serve } from '../../electron/keeper/serve.ts';
import type { HostEvent, KeeperCall, Opened, Performed, RecoveryKey, RowsPage } from '../../shared/host.ts';
import type { Result } from '../../shared/result.ts';
import {
  cleanUp,
  code,
  digestOfTree,
  filesBelow,
  incident,
  makeRegister,
  note,
  ORGANISATION,
  PASSPHRASE,
  type Register,
  temporary,
  value,
} from './make.ts';

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
});
const services: Service[] = [];
afterEach(() => {
  for (const service of services.splice(0)) service.close();
});
afterAll(cleanUp);

/** A service of its own, what it told, and a way to ask it. */
function begin(machine: Machine = register.machine) {
  const told: HostEvent[] = [];
  const service = serve(machine, (event) => told.push(event));
  services.push(service);
  const ask = <T>(call: KeeperCall, input: unknown = {}): Promise<Result<T>> =>
    service.answer(call, input) as Promise<Result<T>>;
  return { service, told, ask };
}

const opening = (secret: object = { passphrase: PASSPHRASE }, mode: 'write' | 'read' = 'write') => ({
  folder: register.folder,
  secret,
  mode,
});

describe('opening', () => {
  test('by the passphrase, and by the recovery key as it is printed', async () => {
    for (const secret of [{ passphrase: PASSPHRASE }, { recoveryKey: register.printed.toLowerCase() }]) {
      const { ask, service } = begin();
      const opened = value(await ask<Opened>('open', opening(secret)));
      expect(opened.head.organisation.name).toBe(ORGANISATION.name);
      service.close();
    }
  });

  test('one at a time: another is refused until it is put down', async () => {
    const { ask, service } = begin();
    const both = await Promise.all([ask('open', opening()), ask('open', opening())]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toMatchObject([{ code: 'register-already-open' }]);
    expect(code(await ask('openSample', { language: 'fr' }))).toBe('register-already-open');
    service.close();
    expect(code(await ask('head'))).toBe('no-register-open');
    expect((await ask('open', opening())).ok).toBe(true);
  });

  test('goes on with a window whose page was loaded anew', async () => {
    const { ask, service } = begin();
    expect(code(await ask('resume'))).toBe('no-register-open');
    const opened = await ask('open', opening());
    expect(await ask('resume')).toEqual(opened);
    service.close();
    expect(code(await ask('resume'))).toBe('no-register-open');
  });

  test('a wrong passphrase is refused, and from the fourth on it takes its time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const { ask } = begin();
      const wrong = opening({ passphrase: 'not the one at all' });
      const timed = async (): Promise<number> => {
        const answer = { came: false };
        const asked = ask('open', wrong).then((refusal) => {
          answer.came = true;
          expect(code(refusal)).toBe('wrong-passphrase');
        });
        let waited = 0;
        for (; !answer.came; waited += 250) await vi.advanceTimersByTimeAsync(250);
        await asked;
        return waited;
      };
      const waits = [await timed(), await timed(), await timed(), await timed(), await timed()];
      expect(waits.slice(0, 3).every((wait) => wait <= 250)).toBe(true);
      expect(waits[3]).toBeGreaterThanOrEqual(1000);
      expect(waits[4]).toBeGreaterThanOrEqual(2000);
    } finally {
      vi.useRealTimers();
    }
  });

  test('what is refused for another reason does not make wrong ones forgotten; a right one does', async () => {
    const { ask } = begin();
    const wrong = opening({ passphrase: 'not the one at all' });
    for (let tries = 0; tries < 3; tries += 1)
      expect(code(await ask('open', wrong))).toBe('wrong-passphrase');
    const took = async (input: object): Promise<number> => {
      const began = performance.now();
      await ask('open', input);
      return performance.now() - began;
    };
    // What is no register is no way around the waiting.
    expect(code(await ask('open', { ...opening(), folder: join(register.home, 'absent') }))).toBe(
      'not-a-register',
    );
    expect(await took(opening())).toBeGreaterThan(900);
    const own = { passphrase: 'not the one at all' };
    const again = { name: 'Paul Roy', role: 'reader', passphrase: 'cinq barques sur la rive', own };
    expect(code(await ask('addMember', again))).toBe('wrong-passphrase');
    const { members } = value(await ask<Opened['head']>('head'));
    expect(members).toHaveLength(2);
  }, 20_000);

  test('for reading only: everything is answered, nothing is written', async () => {
    const { ask } = begin();
    const before = digestOfTree(register.folder);
    const { head } = value(await ask<Opened>('open', opening({ passphrase: PASSPHRASE }, 'read')));
    expect(head).toMatchObject({ writing: false, reasons: ['read-only'], undoable: null });
    expect(code(await ask('perform', { changes: [incident('x')] }))).toBe('read-only');
    expect(code(await ask('saveDraft', { id: 'a', kind: 'new-incident', record: null, value: 'x' }))).toBe(
      'read-only',
    );
    for (const call of ['head', 'verify', 'drafts'] as const) expect((await ask(call)).ok).toBe(true);
    expect((await ask('entries', { limit: 10 })).ok).toBe(true);
    expect(digestOfTree(register.folder)).toBe(before);
  });
});

describe('creating', () => {
  /** What is typed back of the key that was shown. */
  const typed = ({ printed, askedFor }: RecoveryKey): readonly [string, string] => {
    const groups = printed.split('-');
    return [groups[askedFor[0]] ?? '', groups[askedFor[1]] ?? ''];
  };
  const asked = (folder: string, typedBack: readonly [string, string], more: object = {}) => ({
    folder,
    organisation: ORGANISATION,
    passphrase: PASSPHRASE,
    typedBack,
    ...more,
  });

  test.each<[string, string, object]>([
    ['what was typed is not what was shown', 'recovery-key-not-typed', { typedBack: ['0000', '0000'] }],
    ['the passphrase is too short', 'passphrase-too-short', { passphrase: 'court' }],
    ['the organisation has no name', 'invalid', { organisation: { ...ORGANISATION, name: ' ' } }],
    ['the organisation is nothing', 'invalid', { organisation: null }],
  ])('leaves nothing on the disk where %s', async (_what, refusal, more) => {
    const home = temporary();
    const { ask } = begin({ ...register.machine, stateFolder: join(home, 'state') });
    const key = value(await ask<RecoveryKey>('newRecoveryKey'));
    const folder = join(home, 'nouveau.constat');
    expect(code(await ask('create', asked(folder, typed(key), more)))).toBe(refusal);
    expect(existsSync(folder)).toBe(false);
    expect(filesBelow(home)).toEqual([]);
    expect(code(await ask('head'))).toBe('no-register-open');
  });

  test('leaves a folder that holds something as it was', async () => {
    const home = temporary();
    const { ask } = begin({ ...register.machine, stateFolder: join(home, 'state') });
    const folder = join(home, 'photos');
    mkdirSync(folder);
    writeFileSync(join(folder, 'chat.jpg'), 'x');
    const key = value(await ask<RecoveryKey>('newRecoveryKey'));
    expect(code(await ask('create', asked(folder, typed(key))))).toBe('folder-not-empty');
    expect(readdirSync(folder)).toEqual(['chat.jpg']);
  });

  test('opens what it created, remembers where it is, and forgets the key', { timeout: 60_000 }, async () => {
    const home = temporary();
    const { ask } = begin({ ...register.machine, stateFolder: join(home, 'state') });
    const key = value(await ask<RecoveryKey>('newRecoveryKey'));
    const folder = join(home, 'nouveau.constat');
    const opened = value(await ask<Opened>('create', asked(folder, typed(key))));
    expect(opened).toMatchObject({ folder, records: 0 });
    expect(value(await ask<{ recent: string[] }>('about')).recent).toEqual([folder]);
    expect(code(await ask('create', asked(join(home, 'autre'), typed(key))))).toBe('recovery-key-not-typed');
    const everything = filesBelow(home).map((path) => readFileSync(path, 'latin1'));
    expect(everything.some((text) => text.includes(key.printed))).toBe(false);
  });
});

describe('an open register', () => {
  test('tells each entry as it is recorded, with the rows it changed and the head behind it', async () => {
    const { ask, told } = begin();
    value(await ask('open', opening()));
    const performed = value(await ask<Performed>('perform', { changes: [incident('Clé perdue')] }));
    expect(told).toMatchObject([
      {
        event: 'commit',
        head: { seq: performed.seq, digest: performed.hash, undoable: null },
        rows: [{ number: performed.changes[0]?.number, title: 'Clé perdue', owed: { assess: 2 } }],
      },
    ]);
    const id = performed.changes[0]?.record ?? '';
    const noted = value(await ask<Performed>('perform', { changes: [note(id, 'x')] }));
    expect(told.at(-1)).toMatchObject({
      head: { undoable: { change: noted.changes[0]?.id, type: 'note-added', record: id } },
    });
  });

  test('pages of rows belong together, whatever is recorded between them', async () => {
    const { ask } = begin();
    value(await ask('open', opening()));
    for (let n = 0; n < 3; n += 1) value(await ask('perform', { changes: [incident(`Page ${n}`)] }));
    const first = value(await ask<RowsPage>('rows', { from: 0, count: 2 }));
    value(await ask('perform', { changes: [incident('Entre deux')] }));
    const second = value(await ask<RowsPage>('rows', { from: 2, count: 100 }));
    expect(second.total).toBe(first.total);
    const titles = [...first.rows, ...second.rows].map(({ title }) => title);
    expect(titles).toHaveLength(first.total);
    expect(titles).not.toContain('Entre deux');
    expect(titles.slice(0, 3)).toEqual(['Page 2', 'Page 1', 'Page 0']);
  });

  test('entries of a record are asked for by its number too; one that is none is refused', async () => {
    const { ask } = begin();
    value(await ask('open', opening()));
    const performed = value(await ask<Performed>('perform', { changes: [incident('Un')] }));
    const { number, record } = performed.changes[0]!;
    const byNumber = value(await ask('entries', { limit: 10, record: number }));
    expect(byNumber).toEqual(value(await ask('entries', { limit: 10, record })));
    expect(byNumber).toMatchObject({ total: 1 });
    expect(code(await ask('entries', { limit: 10, record: 'I-1999-001' }))).toBe('unknown-record');
    expect(code(await ask('entries', { limit: 201 }))).toBe('invalid');
    expect(code(await ask('entries', { limit: 10, member: 7 }))).toBe('invalid');
  });

  test('a copy of chosen records holds those and no other, and says that they were chosen', async () => {
    const { ask } = begin();
    value(await ask('open', opening()));
    const ids: string[] = [];
    for (const title of ['Choisi', 'Laissé', 'Choisi aussi']) {
      ids.push(value(await ask<Performed>('perform', { changes: [incident(title)] })).changes[0]!.record!);
    }
    const out = join(temporary(), 'choix.json');
    const order = { format: 'json', language: 'fr', records: [ids[0], ids[2]], out };
    expect(value(await ask('exportData', order))).toMatchObject({ file: out, records: 2 });
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('Choisi aussi');
    expect(written).not.toContain('Laissé');
    expect(value(await ask('entries', { limit: 1 }))).toMatchObject({
      entries: [{ changes: [{ type: 'data-exported', content: { selection: true, records: 2 } }] }],
    });
  });
});

describe('what goes wrong on the disk is a refusal, and the register stays open', () => {
  const failing = (calls: readonly ('read' | 'list' | 'create')[], when: () => boolean): Machine => {
    const fails = (): never => {
      throw Object.assign(new Error('EIO: a name of the register'), { code: 'EIO' });
    };
    const strikes = (call: 'read' | 'list' | 'create'): boolean => calls.includes(call) && when();
    const disk: Disk = {
      ...nodeDisk,
      read: (path) => (strikes('read') ? fails() : nodeDisk.read(path)),
      list: (path) => (strikes('list') ? fails() : nodeDisk.list(path)),
      create: (path) => (strikes('create') ? fails() : nodeDisk.create(path)),
    };
    return { ...register.machine, disk };
  };

  test('while entries are read', async () => {
    let broken = false;
    const { ask } = begin(failing(['read', 'list'], () => broken));
    value(await ask('open', opening()));
    broken = true;
    expect(await ask('entries', { limit: 10 })).toEqual({
      ok: false,
      code: 'read-failed',
      details: { cause: 'EIO' },
    });
    broken = false;
    expect((await ask('entries', { limit: 10 })).ok).toBe(true);
  });

  test('while a choice of this machine is kept', async () => {
    const { ask } = begin(failing(['create'], () => true));
    expect(code(await ask('prefer', { appearance: 'dark' }))).toBe('write-failed');
  });

  test('where a name cannot be one', async () => {
    const { ask } = begin();
    for (const folder of ['a\u0000b', '\u0000', '/dev/null/x', '/'.repeat(4000)]) {
      expect(typeof (await ask('look', { folder })).ok).toBe('boolean');
      const opened = await ask('open', { ...opening(), folder });
      expect(opened.ok).toBe(false);
    }
  });

  test('a bug is no refusal: it goes on', async () => {
    const now = (): number => {
      throw new TypeError('a bug');
    };
    const { ask } = begin({ ...register.machine, now });
    await expect(ask('open', opening())).rejects.toThrow('a bug');
  });
});

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeMachine } from '../../electron/keeper/machine.ts';
import { digestOfFolder, FIRST, flat, incident, newRegister, PASSPHRASE, place, PROGRAM } from './run.ts';

let at: ReturnType<typeof place>;
let recoveryKey: string;

beforeAll(async () => {
  at = place({ keep: true });
  ({ recoveryKey } = await newRegister(at));
  await at.run(['add', 'essai.constat', at.file('a.json', incident)]);
});
afterAll(() => at.remove());

const none = { CONSTAT_PASSPHRASE: '' };

describe('the passphrase', () => {
  test.each([
    ['with an end of line', `${PASSPHRASE}\n`],
    ['as Windows ends it', `${PASSPHRASE}\r\n`],
    ['without one', PASSPHRASE],
    ['with more behind it', `${PASSPHRASE}\nmore\n`],
  ])('is read from standard input, %s', async (_how, input) => {
    const { code, stdout } = await at.run(['list', 'essai.constat'], { env: none, input });
    expect(code).toBe(0);
    expect(stdout).toContain(FIRST);
  });

  test('that is not given at all is misuse', async () => {
    const { code, stderr } = await at.run(['list', 'essai.constat'], { env: none });
    expect(code).toBe(2);
    expect(flat(stderr)).toContain('Put it in CONSTAT_PASSPHRASE, or give it on standard input.');
  });

  test('that is too short makes no register', async () => {
    const args = ['init', 'court.constat', '--organisation', at.path('organisation.json'), '--json'];
    const { code, stdout } = await at.run(args, { env: { CONSTAT_PASSPHRASE: 'court' } });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ refused: 'passphrase-too-short', details: { least: 12 } });
    expect(readdirSync(at.folder).filter((name) => name.startsWith('court'))).toEqual([]);
  });

  test('and the recovery key stand in no file and in no answer', async () => {
    const answers: string[] = [];
    for (const args of [
      ['list', 'essai.constat', '--json'],
      ['show', 'essai.constat', FIRST],
      ['verify', 'essai.constat'],
    ]) {
      const { stdout, stderr } = await at.run(args);
      answers.push(stdout, stderr);
    }
    const files = filesUnder(at.folder).map((file) => readFileSync(file, 'latin1'));
    const bytes = Buffer.from(PASSPHRASE).toString('latin1');
    for (const text of [...answers, ...files]) {
      expect(text).not.toContain(PASSPHRASE);
      expect(text).not.toContain(bytes);
      expect(text).not.toContain(recoveryKey);
      expect(text).not.toContain(recoveryKey.replaceAll('-', ''));
    }
    expect(files.length).toBeGreaterThan(5);
  });
});

const SCRIPT = '/usr/bin/script';

describe('on a terminal', () => {
  test.skipIf(!existsSync(SCRIPT) || process.platform !== 'linux')(
    'the passphrase is asked for, corrected, and never shown',
    async () => {
      const typed = `${PASSPHRASE.slice(0, -1)}x\u007f${PASSPHRASE.slice(-1)}\r`;
      const shown = await onTerminal(['list', 'essai.constat', '--language', 'fr'], typed);
      expect(shown).toContain('Phrase de passe\u00a0: ');
      expect(shown).toContain('Ouverture du registre…');
      expect(shown).toContain(FIRST);
      expect(shown).not.toContain(PASSPHRASE.slice(0, 6));
    },
  );
});

/** Runs the program on a terminal of its own, and types once it has asked. */
function onTerminal(args: readonly string[], typed: string): Promise<string> {
  return new Promise((done, failed) => {
    const command = [process.execPath, PROGRAM, ...args].join(' ');
    const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], {
      cwd: at.folder,
      env: { PATH: process.env['PATH'] ?? '', CONSTAT_STATE: at.path('state'), LANG: 'en_CA.UTF-8' },
    });
    let shown = '';
    let answered = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
      if (answered || !shown.includes(': ')) return;
      answered = true;
      child.stdin.write(typed);
    });
    child.on('error', failed);
    child.on('close', () => done(shown));
  });
}

describe('the recovery key', () => {
  test('opens for reading, however it is typed', async () => {
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ');
    const env = { ...none, CONSTAT_RECOVERY_KEY: typed };
    expect((await at.run(['list', 'essai.constat'], { env })).stdout).toContain(FIRST);
    const verified = await at.json<{ keyed: boolean; ok: boolean }>(['verify', 'essai.constat'], { env });
    expect(verified).toMatchObject({ keyed: true, ok: true });
  });

  test('records nothing in anybody’s name', async () => {
    const before = digestOfFolder(at.path('essai.constat'));
    const ran = await at.run(['add', 'essai.constat', at.path('a.json')], {
      env: { ...none, CONSTAT_RECOVERY_KEY: recoveryKey },
    });
    expect(ran.code).toBe(1);
    expect(flat(ran.stderr)).toContain('Whoever opened the register may read it but not record in it.');
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });

  test('with a character wrong is said to be mistyped', async () => {
    const wrong = recoveryKey.startsWith('0') ? `1${recoveryKey.slice(1)}` : `0${recoveryKey.slice(1)}`;
    const { code, stdout } = await at.run(['list', 'essai.constat', '--json'], {
      env: { ...none, CONSTAT_RECOVERY_KEY: wrong },
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ refused: 'recovery-key-malformed' });
  });
});

describe('a register that another program holds', () => {
  test('is read, and not written', async () => {
    const lock = at.path('essai.constat/lock');
    writeFileSync(lock, JSON.stringify(nodeMachine().self));
    expect((await at.run(['list', 'essai.constat'])).code).toBe(0);
    const ran = await at.run(['add', 'essai.constat', at.path('a.json'), '--json']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ refused: 'locked-by-other' });
    expect(readFileSync(lock, 'utf8')).toBe(JSON.stringify(nodeMachine().self));
  });
});

describe('a register that is damaged', () => {
  test('is read, says so, and exits 1 when it is verified', async () => {
    const own = place();
    await newRegister(own);
    await own.run(['add', 'essai.constat', own.file('a.json', incident)]);
    const [segment = ''] = filesUnder(own.path('essai.constat')).filter((file) => file.endsWith('.seg'));
    const bytes = readFileSync(segment);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(segment, bytes);
    const before = digestOfFolder(own.path('essai.constat'));

    const listed = await own.run(['list', 'essai.constat', '--language', 'fr']);
    expect(listed.code).toBe(0);
    expect(flat(listed.stderr)).toContain('Une partie du registre est endommagée.');
    const verified = await own.run(['verify', 'essai.constat']);
    expect(verified.code).toBe(1);
    expect(verified.stdout).toMatch(/The register is damaged:\n- .*000001\.seg, byte [\d,]+, entry 2: .+/);
    const keyless = await own.run(['verify', 'essai.constat', '--json'], { env: none });
    expect(keyless.code).toBe(1);
    expect(JSON.parse(keyless.stdout)).toMatchObject({ ok: false, keyed: false });
    expect((await own.run(['add', 'essai.constat', own.path('a.json')])).code).toBe(1);
    expect(digestOfFolder(own.path('essai.constat'))).toBe(before);
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

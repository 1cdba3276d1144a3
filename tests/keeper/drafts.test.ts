import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropDraft, readDrafts, saveDraft } from '../../electron/keeper/drafts.ts';
import type { NewDraft } from '../../shared/host.ts';
import { cleanUp, code, copyOf, filesBelow, makeRegister, type Register, value } from './make.ts';

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
});
afterAll(cleanUp);

const WORDS = 'Dossier médical de Mme Tremblay envoyé au 418 555-0199';
const draft = (id: string, value: unknown = { circumstances: WORDS }): NewDraft => ({
  id,
  kind: 'new-incident',
  record: null,
  value,
});
const save = ({ machine, folder, vault }: Register, one: NewDraft) => saveDraft(machine, folder, vault, one);
const read = ({ machine, folder, vault }: Register) => value(readDrafts(machine, folder, vault));
const placeOf = ({ folder, vault }: Register): string => join(folder, 'drafts', vault.memberId);

describe('a draft', () => {
  test('comes back as it was, the last saved first', () => {
    const at = copyOf(register);
    value(save(at, draft('a', { deep: [1, { é: null }, '\u0000 <b>'] })));
    value(save(at, { ...draft('b'), kind: 'facts', record: 'abc' }));
    const drafts = read(at);
    expect(drafts.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(drafts[1]?.value).toEqual({ deep: [1, { é: null }, '\u0000 <b>'] });
    expect(drafts[0]).toMatchObject({ kind: 'facts', record: 'abc' });
    expect(drafts[0]!.savedAt > drafts[1]!.savedAt).toBe(true);
  });

  test('replaces the one of the same id, and leaves nothing of it', () => {
    const at = copyOf(register);
    value(save(at, draft('a', 'first')));
    value(save(at, draft('a', 'second')));
    expect(read(at).map(({ value: held }) => held)).toEqual(['second']);
    expect(readdirSync(placeOf(at))).toHaveLength(1);
  });

  test('lies sealed: neither its words nor its id nor its record is on the disk', () => {
    const at = copyOf(register);
    value(
      save(at, { id: 'facts-of-b52f', kind: 'facts', record: 'b52f00', value: { circumstances: WORDS } }),
    );
    const everything = filesBelow(at.home)
      .map((path) => `${path}\n${readFileSync(path, 'latin1')}`)
      .join('\n');
    for (const word of ['Tremblay', 'circumstances', 'facts-of-b52f', 'b52f00', 'savedAt']) {
      expect(everything).not.toContain(word);
    }
    // The control: the same words in clear would be found.
    writeFileSync(join(at.home, 'clear'), WORDS);
    expect(filesBelow(at.home).some((path) => readFileSync(path, 'utf8').includes('Tremblay'))).toBe(true);
  });

  test('is sealed anew each time: two of the same words do not look alike', () => {
    const at = copyOf(register);
    value(save(at, draft('a')));
    const [name = ''] = readdirSync(placeOf(at));
    const before = readFileSync(join(placeOf(at), name));
    value(save(at, draft('a')));
    expect(readFileSync(join(placeOf(at), name)).equals(before)).toBe(false);
  });

  test('is gone once it is dropped; dropping what is not there does nothing', () => {
    const at = copyOf(register);
    value(save(at, draft('a')));
    value(save(at, draft('b')));
    dropDraft(at.machine, at.folder, at.vault, 'a');
    dropDraft(at.machine, at.folder, at.vault, 'never there');
    expect(read(at).map(({ id }) => id)).toEqual(['b']);
  });

  test('too long is refused, and the one before it stays', () => {
    const at = copyOf(register);
    value(save(at, draft('a', 'short')));
    expect(code(save(at, draft('a', 'x'.repeat(3 * 1024 * 1024))))).toBe('draft-too-large');
    expect(read(at)[0]?.value).toBe('short');
  });

  test('is none where nobody has typed anything', () => {
    expect(read(copyOf(register))).toEqual([]);
  });
});

describe('what does not open is passed over, and left where it is', () => {
  test.each<[string, (path: string, place: string) => void]>([
    [
      'a bit changed',
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
        ),
    ],
    ['cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, 20))],
    ['emptied', (path) => writeFileSync(path, '')],
    ['put under another name', (path, place) => renameSync(path, join(place, 'f'.repeat(32)))],
  ])('%s', (_name, harm) => {
    const at = copyOf(register);
    value(save(at, draft('a')));
    const [name = ''] = readdirSync(placeOf(at));
    value(save(at, draft('b')));
    harm(join(placeOf(at), name), placeOf(at));
    const files = readdirSync(placeOf(at));
    expect(read(at).map(({ id }) => id)).toEqual(['b']);
    expect(readdirSync(placeOf(at))).toEqual(files);
  });

  test('files that are none of ours', () => {
    const at = copyOf(register);
    value(save(at, draft('a')));
    writeFileSync(join(placeOf(at), 'notes.txt'), 'x');
    writeFileSync(join(placeOf(at), `${'e'.repeat(32)}.12345678.tmp`), 'x');
    expect(read(at)).toHaveLength(1);
  });

  test('another member’s drafts are not read with this member’s', () => {
    const at = copyOf(register);
    value(save(at, draft('a')));
    const other = { ...at, vault: { ...at.vault, memberId: 'c'.repeat(32) } };
    at.machine.disk.makeFolder(placeOf(other));
    for (const name of readdirSync(placeOf(at))) {
      writeFileSync(join(placeOf(other), name), readFileSync(join(placeOf(at), name)));
    }
    expect(read(other)).toEqual([]);
  });
});

test('a disk that does not write refuses it as a value', () => {
  const at = copyOf(register);
  const full = {
    ...at.machine.disk,
    create: () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    },
  };
  const refusal = saveDraft({ ...at.machine, disk: full }, at.folder, at.vault, draft('a'));
  expect(refusal).toMatchObject({ ok: false, code: 'write-failed', details: { cause: 'ENOSPC' } });
});

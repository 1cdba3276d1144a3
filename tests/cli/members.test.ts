import { afterAll, beforeAll, expect, test } from 'vitest';
import { incident, newRegister, PASSPHRASE, place } from './run.ts';

let at: ReturnType<typeof place>;
let recoveryKey: string;
const ANNE = 'quatre barques rentrent au port';
const NEW = 'une corneille sur le toit gris';

beforeAll(async () => {
  at = place({ keep: true });
  ({ recoveryKey } = await newRegister(at));
}, 60_000);
afterAll(() => at.remove());

const asNew = (passphrase: string) => ({ env: { CONSTAT_NEW_PASSPHRASE: passphrase } });
const as = (passphrase: string) => ({ env: { CONSTAT_PASSPHRASE: passphrase } });
const refusal = async (...given: Parameters<typeof at.run>): Promise<unknown> => {
  const { code, stdout } = await at.run([...given[0], '--json'], given[1]);
  expect(code).toBe(1);
  return (JSON.parse(stdout) as { refused: unknown }).refused;
};

test('a member is added, records, and is listed; her role, her way in, and no more', async () => {
  const added = await at.run(['member-add', 'essai.constat', 'Anne Roy', '--role', 'analyst'], asNew(ANNE));
  expect([added.code, added.stdout]).toEqual([0, 'Member added.\n']);
  expect(added.stdout + added.stderr).not.toContain(ANNE);
  expect((await at.run(['add', 'essai.constat', at.file('a.json', incident)], as(ANNE))).code).toBe(0);
  const { members } = await at.json<{ members: unknown }>(['members', 'essai.constat'], as(ANNE));
  expect(members).toMatchObject([
    { name: 'Camille Tremblay', role: 'officer', standing: 'active' },
    { role: 'recovery' },
    { name: 'Anne Roy', role: 'analyst', standing: 'active' },
  ]);
  expect(await refusal(['member-remove', 'essai.constat', 'Camille Tremblay'], as(ANNE))).toBe(
    'member-not-allowed',
  );
  expect(await refusal(['member-remove', 'essai.constat', 'Camille Tremblay'])).toBe('last-officer');
  expect(await refusal(['member-remove', 'essai.constat', 'Nobody'])).toBe('member-unknown');
}, 60_000);

test('a passphrase is changed, and one is given by the recovery key', async () => {
  expect(
    (
      await at.run(['passphrase', 'essai.constat'], {
        env: { CONSTAT_PASSPHRASE: ANNE, CONSTAT_NEW_PASSPHRASE: NEW },
      })
    ).code,
  ).toBe(0);
  expect(await refusal(['list', 'essai.constat'], as(ANNE))).toBe('wrong-passphrase');
  expect((await at.run(['list', 'essai.constat'], as(NEW))).code).toBe(0);
  const rescue = {
    env: {
      CONSTAT_PASSPHRASE: '',
      CONSTAT_RECOVERY_KEY: recoveryKey,
      CONSTAT_NEW_PASSPHRASE: `${PASSPHRASE} !`,
    },
  };
  const given = await at.run(['member-passphrase', 'essai.constat', 'camille tremblay'], rescue);
  expect([given.code, given.stdout]).toEqual([0, 'New passphrase given to a member.\n']);
  expect((await at.run(['list', 'essai.constat'], as(`${PASSPHRASE} !`))).code).toBe(0);
}, 60_000);

test('the sheet is checked, the key replaced, and the sheet before opens nothing', async () => {
  const officer = `${PASSPHRASE} !`;
  const sheet = (key: string) => ({ env: { CONSTAT_PASSPHRASE: officer, CONSTAT_RECOVERY_KEY: key } });
  expect((await at.run(['recovery-check', 'essai.constat'], sheet(recoveryKey.toLowerCase()))).code).toBe(0);
  const { recovery_key: next } = await at.json<{ recovery_key: string }>(
    ['recovery-replace', 'essai.constat'],
    as(officer),
  );
  expect(await refusal(['recovery-check', 'essai.constat'], sheet(recoveryKey))).toBe('recovery-key-other');
  expect((await at.run(['recovery-check', 'essai.constat'], sheet(next))).code).toBe(0);
  const verified = await at.run(['verify', 'essai.constat'], {
    env: { CONSTAT_PASSPHRASE: '', CONSTAT_RECOVERY_KEY: next },
  });
  expect(verified.code).toBe(0);
}, 60_000);

test('a new key, a new passphrase or a new sheet with it, and all that was written is read', async () => {
  const officer = `${PASSPHRASE} !`;
  const because = ['--because', 'portable perdu'];
  for (const given of [['--cause', 'weather', ...because], ['--cause', 'device'], because])
    expect((await at.run(['rekey', 'essai.constat', ...given], as(officer))).code).toBe(2);
  const { epoch } = await at.json<{ epoch: number }>(
    ['rekey', 'essai.constat', '--cause', 'device', '--of', 'anne roy', ...because],
    {
      env: { CONSTAT_PASSPHRASE: officer, CONSTAT_NEW_PASSPHRASE: `${NEW} encore` },
    },
  );
  expect(epoch).toBe(2);
  expect(await refusal(['list', 'essai.constat'], as(NEW))).toBe('wrong-passphrase');
  expect((await at.run(['list', 'essai.constat'], as(`${NEW} encore`))).code).toBe(0);
  const { recovery_key: sheet } = await at.json<{ recovery_key: string }>(
    ['rekey', 'essai.constat', '--cause', 'recovery', ...because],
    as(officer),
  );
  const verified = await at.run(['verify', 'essai.constat'], {
    env: { CONSTAT_PASSPHRASE: '', CONSTAT_RECOVERY_KEY: sheet },
  });
  expect(verified.code).toBe(0);
}, 60_000);

import { join } from 'node:path';
import { digestOf } from '../../shared/register/digest.ts';
import { type Facts, type FactsInput, readFacts } from '../../shared/register/incident.ts';
import { line } from '../../shared/register/parse.ts';
import type { Driver } from './driver.ts';
import { askHost } from './host-calls.ts';
import { ALL, payload, PAYLOADS, VERY_LONG } from './payloads.ts';

/** Records whose texts of many lines hold every payload at once; those of the others hold one each. */
export const FULL = 6;
export const PASSPHRASE = 'sept lampes sous la pluie fine';
const ON = '2026-11-20';
const HOSTILE_EMAIL = 'javascript:__xss(903)//`${__xss(903)}`@etoile.example';
const BATCH = 20;

export type Hostile = { readonly id: string; readonly facts: Facts };

/** A register every text of which is a payload, made through the window's own calls. */
export async function makeHostileRegister(driver: Driver): Promise<readonly Hostile[]> {
  const page = driver.page();
  const { printed, askedFor } = await askHost(page, 'newRecoveryKey', {});
  const groups = printed.split('-');
  const officer = { name: payload(12), title: payload(26), email: HOSTILE_EMAIL, phone: payload(13) };
  await askHost(page, 'create', {
    folder: join(driver.stateFolder, 'hostile.constat'),
    organisation: {
      name: payload(21),
      address: PAYLOADS.slice(12, 24).join('\n'),
      sector: payload(0),
      language: 'en',
      website: 'javascript:__xss(904)',
      officer: { ...officer, address: payload(46) },
      formerOfficers: [{ ...officer, name: payload(48), from: '2020-01-01', to: '2021-01-01' }],
    },
    passphrase: PASSPHRASE,
    typedBack: [groups[askedFor[0]] ?? '', groups[askedFor[1]] ?? ''],
  });
  const made: Hostile[] = [];
  for (let at = 0; at < PAYLOADS.length; at += BATCH) {
    const inputs = PAYLOADS.slice(at, at + BATCH).map((_, i) => hostileFacts(at + i));
    const { changes } = await askHost(page, 'perform', {
      changes: inputs.map((facts) => ({ type: 'incident-recorded', content: { facts } })),
    });
    for (const [i, input] of inputs.entries()) {
      const read = readFacts(input);
      if (!read.ok) throw new Error(`The register takes no such facts: ${JSON.stringify(read.details)}`);
      made.push({ id: changes[i]?.record ?? '', facts: read.value });
    }
  }
  for (let at = 0; at < made.length; at += BATCH) {
    const changes = made.slice(at, at + BATCH).flatMap((each, i) => lifeOf(each, at + i));
    await askHost(page, 'perform', { changes });
  }
  await askHost(page, 'perform', { changes: endings(made) });
  return made;
}

/** As the register keeps what is written on one line. */
export const asLine = (text: string): string => line.parse(text);

/** Facts in every text of which stands a payload, another one in each. */
function hostileFacts(n: number): FactsInput {
  const one = (shift: number): string => payload(n + shift);
  const long = (shift: number): string => (n < FULL ? ALL : one(shift));
  const because = (shift: number): { kind: 'unknown'; reason: string } => ({
    kind: 'unknown',
    reason: n < FULL ? ALL.slice(0, 4900) : one(shift),
  });
  const even = n % 2 === 0;
  return {
    title: one(0),
    natures: ['loss'],
    circumstances: n === FULL ? VERY_LONG : long(1),
    cause: even ? { kind: 'known', cause: 'other', detail: long(2) } : because(2),
    occurred: even ? { kind: 'date', on: ON } : because(3),
    aware: n % 5 === 4 ? because(4) : { kind: 'date', on: ON },
    awareBy: one(5),
    determined: { on: ON, by: one(6) },
    reportedBy: one(7),
    information: even ? { kind: 'described', categories: ['name'], description: long(8) } : because(8),
    protection: { kind: 'none', detail: long(9) },
    persons: even ? { kind: 'exact', n: n + 1 } : because(10),
    personsInQuebec: even ? because(11) : { kind: 'exact', n: 1 },
    personsElsewhere: [{ place: 'CA-AB', count: because(12) }],
    systems: n < FULL ? [...new Set(PAYLOADS.map(asLine))] : [one(13), one(14)],
    provider: { as: even ? 'client' : 'provider', name: one(15), detail: long(16) },
    unit: one(17),
    personsToldHow: long(18),
    personsToldWhen: even ? because(19) : { kind: 'date', on: ON },
    adviceText: long(20),
    otherAuthorities: PAYLOADS.slice(0, n < FULL ? 50 : 1).map((_, i) => ({
      name: one(21 + i),
      on: null,
      reference: one(22 + i),
    })),
    imported: {
      source: one(23),
      reference: one(24),
      fields: Object.fromEntries(
        (n < FULL ? PAYLOADS : [one(25)]).map((key, i) => [key.slice(0, 200), one(26 + i)]),
      ),
    },
  };
}

/** What happens to a record, with payloads as its words. */
function lifeOf({ id, facts }: Hostile, n: number): readonly unknown[] {
  const one = (shift: number): string => payload(n + shift);
  const long = (shift: number): string => (n < FULL ? ALL : one(shift));
  const on = (type: string, content: unknown, reason?: string): unknown =>
    reason === undefined ? { type, record: id, content } : { type, record: id, content, reason };
  const measure = { aim: 'reduce-risk', state: 'planned', description: long(30), timing: one(31) };
  const always = [
    on('measure-added', { measure }),
    on('measure-added', { measure: { ...measure, aim: 'prevent-recurrence', description: one(32) } }),
    on('note-added', { text: long(33) }),
  ];
  if (n % 2 === 1 && n >= FULL) return always;
  const said = (value: string, shift: number): unknown => ({
    value,
    evidence: one(shift),
    reason: long(shift),
  });
  const answers = {
    sensitivity: said('high', 34),
    recipient: said('unknown', 35),
    intent: said('malicious', 36),
    access: said('confirmed', 37),
    containment: said('not-contained', 38),
    relation: said('unknown', 39),
    misuse: said('observed', 40),
    vulnerability: said('vulnerable', 41),
    consequences: { harms: ['other'], description: long(42) },
    uses: { uses: ['other'], description: long(43) },
  };
  const conclusions = (['quebec-private', 'pipeda'] as const).map((regime, i) => ({
    regime,
    serious: true,
    reasons: long(44 + i),
  }));
  return [
    ...always,
    on('risk-assessed', {
      answers,
      conclusions,
      consulted: { name: one(46), on: ON },
      on: ON,
      factsDigest: digestOf(facts),
    }),
    on('duty-decided', {
      regime: 'quebec-private',
      recipient: 'persons',
      decision: 'defer',
      reason: one(47),
      deferral: { authority: one(48), reviewOn: '2027-01-01' },
    }),
    on('duty-decided', {
      regime: 'pipeda',
      recipient: 'persons',
      decision: 'do-not-notify',
      reason: one(49),
      prohibition: { law: one(50) },
    }),
    on('notice-sent', {
      regimes: ['quebec-private'],
      recipient: 'cai',
      name: one(51),
      on: ON,
      channel: 'other',
      reference: one(52),
      told: long(53),
    }),
    on('facts-amended', { fields: { unit: { from: facts.unit, to: one(54) } } }, one(55)),
  ];
}

/** The last record of each way to end. */
function endings(made: readonly Hostile[]): readonly unknown[] {
  const [annulled, duplicate, not, closed, reopened] = made.slice(-5).map(({ id }) => id);
  return [
    { type: 'annulled', record: annulled, reason: payload(60), content: {} },
    { type: 'annulled', record: duplicate, reason: payload(61), content: { duplicateOf: made[0]?.id } },
    { type: 'not-an-incident', record: not, content: { reasons: payload(62) } },
    { type: 'closed', record: closed, content: { reasons: payload(63) } },
    { type: 'closed', record: reopened, content: { reasons: payload(64) } },
    { type: 'reopened', record: reopened, reason: payload(65), content: {} },
  ];
}

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  amendedOrganisation,
  draftOf,
  earliestSuccession,
  fieldsOf,
  newOfficer,
  officerDraftOf,
  officerOf,
  succession,
} from '../../renderer/screens/settings/amend.ts';
import { fingerprintOf } from '../../renderer/screens/settings/fingerprint.ts';
import { zonesIn } from '../../renderer/screens/settings/zones.ts';
import { decide } from '../../shared/register/decide.ts';
import { evolve } from '../../shared/register/evolve.ts';
import { officerOn, type Organisation, organisationSchema } from '../../shared/register/organisation.ts';
import { holdState, type HeldState } from '../../shared/register/state.ts';
import { makeCreation, makeDoor, makeOrganisation, NOW, TODAY } from '../make.ts';

const organisation = makeOrganisation({ sector: 'Hébergement', internalTargetHours: 72 });

/** The organisation after an amendment has gone through the door. */
function amended(before: Organisation, to: Readonly<Record<string, unknown>>): Organisation {
  const state: HeldState = holdState();
  const door = makeDoor();
  const perform = (type: string, content: unknown): void => {
    const decided = decide(state, { type, content } as never, door);
    if (!decided.ok) throw new Error(`${type}: ${decided.code} ${JSON.stringify(decided.details)}`);
    state.put(
      evolve(state, {
        at: NOW,
        on: TODAY,
        member: door.member.id,
        seq: 1,
        void: false,
        change: decided.value,
      }),
    );
  };
  perform('register-created', makeCreation());
  perform('organisation-set', before);
  const fields = fieldsOf(before, to);
  if (fields !== null) perform('organisation-amended', { fields });
  if (state.head.organisation === null) throw new Error('there is one');
  return state.head.organisation;
}

describe('the organisation', () => {
  test('that is not changed is not amended', () => {
    expect(fieldsOf(organisation, amendedOrganisation(draftOf(organisation)))).toBeNull();
    const typed = { ...draftOf(organisation), name: `${organisation.name} `, neq: '1144 556 677' };
    expect(fieldsOf(organisation, amendedOrganisation(typed))).toBeNull();
  });

  test('is amended from what is recorded to what is typed, field by field', () => {
    const typed = {
      ...draftOf(organisation),
      name: 'Coopérative Étoile',
      sector: ' ',
      website: 'etoile.example',
    };
    const to = amendedOrganisation(typed);
    expect(fieldsOf(organisation, to)).toEqual({
      name: { from: organisation.name, to: 'Coopérative Étoile' },
      sector: { from: 'Hébergement', to: null },
      website: { from: null, to: 'etoile.example' },
    });
    const after = amended(organisation, to);
    expect(after).toMatchObject({ name: 'Coopérative Étoile', website: 'etoile.example' });
    expect(after.sector).toBeUndefined();
    expect(after.internalTargetHours).toBe(72);
  });

  test('gives up its target when the field is emptied', () => {
    const to = amendedOrganisation({ ...draftOf(organisation), internalTargetHours: null });
    expect(amended(organisation, to).internalTargetHours).toBeUndefined();
  });
});

describe('the person in charge', () => {
  test('is corrected in place', () => {
    const draft = { ...officerDraftOf(organisation.officer), phone: '', title: 'Directrice' };
    const after = amended(organisation, { officer: officerOf(draft) });
    expect(after.officer.title).toBe('Directrice');
    expect(after.officer.phone).toBeUndefined();
    expect(after.formerOfficers).toBeUndefined();
  });

  test('is followed by another, and stays for the days before', () => {
    const before = makeOrganisation({ officer: { ...organisation.officer, from: '2025-01-10' } });
    const next = { ...newOfficer(TODAY), name: 'Marc Roy', title: 'Directeur', email: 'marc@example.com' };
    const after = amended(before, succession(before, { ...next, from: '2026-11-16' }));
    expect(after.officer).toMatchObject({ name: 'Marc Roy', from: '2026-11-16' });
    expect(after.formerOfficers).toEqual([{ ...before.officer, to: '2026-11-15' }]);
    expect(officerOn(after, '2026-11-15').name).toBe(before.officer.name);
    expect(officerOn(after, '2026-11-16').name).toBe('Marc Roy');
    const again = amended(after, succession(after, { ...next, name: 'Ève Côté', from: '2026-11-20' }));
    expect(again.formerOfficers?.map(({ name }) => name)).toEqual([before.officer.name, 'Marc Roy']);
    expect(officerOn(again, '2026-11-18').name).toBe('Marc Roy');
  });

  test('is not followed before the day after she took charge', () => {
    expect(
      earliestSuccession(makeOrganisation({ officer: { ...organisation.officer, from: '2026-02-28' } })),
    ).toBe('2026-03-01');
    expect(earliestSuccession(organisation)).toBeNull();
  });
});

test('a fingerprint is that of the key’s bytes, in groups that can be read aloud', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, n) => n));
  const whole = createHash('sha256').update(key).digest('hex');
  const said = fingerprintOf(key.toString('base64'));
  expect(said).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  expect(said.replaceAll(' ', '')).toBe(whole.slice(0, 32));
});

describe('time zones', () => {
  test.each(['fr', 'en'] as const)(
    'are ones that a register takes, each by its own name (%s)',
    (language) => {
      const zones = zonesIn(language, 'America/Toronto');
      for (const { id } of zones) {
        expect(organisationSchema.shape.zone.safeParse(id).success).toBe(true);
      }
      const labels = zones.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.find((_, at) => zones[at]?.id === 'America/Toronto')).toMatch(/Toronto/);
    },
  );

  test('hold the one in use, whatever it is', () => {
    expect(zonesIn('fr', 'Asia/Tokyo').map(({ id }) => id)).toContain('Asia/Tokyo');
  });
});

import { expect, test } from 'vitest';
import { lawOf } from '../../electron/keeper/law.ts';
import { answersSchema } from '../../shared/register/assessment.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import { versionOf } from '../../shared/law/version.ts';
import { makeDoor, makeFacts, makeOrganisation, NOW } from '../make.ts';

test('whom each law has told is asked of the law; the door of the tests says the same', () => {
  const { recipients } = lawOf(makeOrganisation(), NOW);
  for (const regime of REGIME_IDS) expect(recipients(regime)).toEqual(makeDoor().recipients(regime));
  expect(recipients('pipeda')).not.toContain('cai');
  expect(recipients('quebec-private')).not.toContain('opc');
});

test('what is suggested bears the version of the law it was drawn from', () => {
  const { suggest } = lawOf(makeOrganisation(), NOW);
  const answers = answersSchema.parse({});
  expect(suggest(makeFacts(), answers).map(({ regime, asOf }) => [regime, asOf])).toEqual(
    REGIME_IDS.map((regime) => [regime, versionOf(regime)]),
  );
});

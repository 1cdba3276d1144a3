import { expect, test } from 'vitest';
import { lawOf } from '../../electron/keeper/law.ts';
import { REGIME_IDS } from '../../shared/register/organisation.ts';
import { makeDoor, makeOrganisation, NOW } from '../make.ts';

test('whom each law has told is asked of the law; the door of the tests says the same', () => {
  const { recipients } = lawOf(makeOrganisation(), NOW);
  for (const regime of REGIME_IDS) expect(recipients(regime)).toEqual(makeDoor().recipients(regime));
  expect(recipients('pipeda')).not.toContain('cai');
  expect(recipients('quebec-private')).not.toContain('opc');
});

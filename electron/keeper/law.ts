import { assess } from '../../shared/law/assess.ts';
import { unmet } from '../../shared/law/duties.ts';
import { keptUntil, NEVER } from '../../shared/law/keeping.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import { versionOf } from '../../shared/law/version.ts';
import type { Door } from '../../shared/register/decide.ts';
import type { Organisation } from '../../shared/register/organisation.ts';

/** What the laws in play say at the door. */
export function lawOf(
  organisation: Organisation | null,
  now: string,
): Pick<Door, 'suggest' | 'consultationNeeded' | 'recipients' | 'unmet' | 'keepUntil'> {
  const regimes = organisation?.regimes ?? [];
  return {
    suggest: (facts, answers) =>
      assess({ facts, answers, regimes }).map(({ regime, suggestion }) => ({
        regime,
        suggestion,
        asOf: versionOf(regime),
      })),
    consultationNeeded: regimes.some((id) => REGIMES[id].consultation !== null),
    recipients: (id) => REGIMES[id].duties.map(({ recipient }) => recipient),
    keepUntil: (record) => (organisation === null ? NEVER : keptUntil(record, organisation)),
    unmet: (record) =>
      organisation === null
        ? []
        : unmet(record, organisation, now).map(({ regime, recipient }) => `${regime}/${recipient}`),
  };
}

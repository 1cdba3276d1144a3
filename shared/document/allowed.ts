import { reasonAllowed } from '../law/required.ts';
import type { Prescribed } from '../law/regime.ts';
import { itemsOf } from '../law/regimes.ts';
import type { Organisation, RegimeId } from '../register/organisation.ts';
import type { IncidentRecord } from '../register/state.ts';
import { refused, type Refused } from '../result.ts';
import type { DocumentKind } from './block.ts';

/** The law a document is made under; null: it follows the laws in play. */
const UNDER: Readonly<Record<DocumentKind, RegimeId | null>> = {
  'cai-notice': 'quebec-private',
  'opc-report': 'pipeda',
  'person-notice': null,
  register: 'quebec-private',
  erasure: null,
  law: null,
};

const PRESCRIBED: Readonly<Record<DocumentKind, readonly Prescribed[]>> = {
  'cai-notice': ['cai-notice'],
  'opc-report': ['opc-report'],
  'person-notice': ['person-notice', 'pipeda-person-notice'],
  register: ['register-entry'],
  erasure: [],
  law: [],
};

/**
 * Why a document may not be made at all, not even as a draft: `regime-not-in-play` where the organisation is not under
 * its law, `document-not-due` where the record is annulled or no incident.
 */
export function notDue(
  kind: DocumentKind,
  organisation: Organisation,
  record: IncidentRecord | null,
): Refused | undefined {
  const law = UNDER[kind];
  if (law !== null && !organisation.regimes.includes(law)) {
    return refused('regime-not-in-play', { regimes: [law] });
  }
  if (record === null) return undefined;
  const { number } = record;
  if (record.annulled !== null) return refused('document-not-due', { number, why: 'annulled' });
  if (record.notIncident !== null) return refused('document-not-due', { number, why: 'not-an-incident' });
  return undefined;
}

/**
 * Reasons that stand for nothing, refused as `reason-not-allowed`: for an item the document does not have, or one the
 * law wants answered. In a copy of the register each names its entry: `I-2026-014/pi_description`.
 */
export function reasonsNotAllowed(
  kind: DocumentKind,
  reasons: Readonly<Record<string, string>>,
  isNumber: (number: string) => boolean,
): Refused | undefined {
  const allowed = new Set(
    PRESCRIBED[kind].flatMap((each) =>
      itemsOf(each)
        .filter(reasonAllowed)
        .map(({ id }) => id),
    ),
  );
  const stands = (key: string): boolean => {
    if (kind !== 'register') return allowed.has(key);
    const at = key.lastIndexOf('/');
    return at > 0 && isNumber(key.slice(0, at)) && allowed.has(key.slice(at + 1));
  };
  const items = Object.keys(reasons).filter((key) => !stands(key));
  return items.length === 0 ? undefined : refused('reason-not-allowed', { items });
}

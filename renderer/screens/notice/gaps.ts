import { inPlay } from '../../../shared/document/person-notice.ts';
import { missingItems } from '../../../shared/law/required.ts';
import type { Prescribed, RequiredItem, Source } from '../../../shared/law/regime.ts';
import { itemsOf, regime as regimeById } from '../../../shared/law/regimes.ts';
import type { DocumentKind } from '../../../shared/register/document-kind.ts';
import type { Recipient } from '../../../shared/register/duty.ts';
import type { Organisation, RegimeId } from '../../../shared/register/organisation.ts';
import { type IncidentRecord, lastAssessment } from '../../../shared/register/state.ts';
import { wordsOf } from '../../../shared/words/words.ts';

/** The documents about one record. */
export type NoticeKind = Exclude<DocumentKind, 'register' | 'erasure' | 'law'>;

export const NOTICE_KINDS = [
  'cai-notice',
  'opc-report',
  'person-notice',
] as const satisfies readonly NoticeKind[];

export function isNoticeKind(kind: string): kind is NoticeKind {
  return (NOTICE_KINDS as readonly string[]).includes(kind);
}

/** Who a document goes to, and under which laws. */
export const RECIPIENT: Readonly<Record<NoticeKind, Recipient>> = {
  'cai-notice': 'cai',
  'opc-report': 'opc',
  'person-notice': 'persons',
};

export function lawsOfNotice(
  kind: NoticeKind,
  record: IncidentRecord,
  { regimes }: Organisation,
): readonly RegimeId[] {
  if (kind === 'person-notice') return inPlay(record, regimes);
  return regimes.filter((id) => regimeById(id).authority.id === RECIPIENT[kind]);
}

/** A required item that the record does not answer, with every section that asks for it. */
export type Gap = {
  readonly item: Pick<RequiredItem, 'id' | 'label' | 'answeredBy'>;
  readonly sources: readonly Source[];
  /** May it be said to be unknown, with a reason? */
  readonly reasonAllowed: boolean;
};

/**
 * What a notice lacks, in the law's order, whatever reasons are being written: an item that two laws ask for stands once.
 */
export function gapsOf(kind: NoticeKind, record: IncidentRecord, organisation: Organisation): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const prescribed of prescribedFor(kind, record, organisation)) {
    const items = new Map(itemsOf(prescribed).map((item) => [item.id, item]));
    for (const missing of missingItems(prescribed, record, organisation)) {
      const item = items.get(missing.item);
      if (item === undefined) continue;
      const known = gaps.get(item.id);
      gaps.set(item.id, {
        item: known?.item ?? item,
        sources: [...(known?.sources ?? []), missing.source],
        reasonAllowed: missing.reasonAllowed && known?.reasonAllowed !== false,
      });
    }
  }
  return [...gaps.values(), ...conclusionGap(kind, record, organisation)];
}

/** No item of the report to the Commissioner, but its condition: whoever reports believes in a real risk (PIPEDA s. 10.1(1)). */
function conclusionGap(kind: NoticeKind, record: IncidentRecord, organisation: Organisation): readonly Gap[] {
  if (kind !== 'opc-report' || isCalledFor(kind, record, organisation)) return [];
  const label = { en: wordsOf('en').documents.opc.conclusion, fr: wordsOf('fr').documents.opc.conclusion };
  return lawsOfNotice(kind, record, organisation).flatMap((id) =>
    regimeById(id)
      .duties.filter(({ recipient }) => recipient === RECIPIENT[kind])
      .map(({ source }) => ({
        item: { id: 'risk_reasons', label, answeredBy: [{ from: 'assessment' }] },
        sources: [source],
        reasonAllowed: false,
      })),
  );
}

/** Why items are not stated, by item. */
export type Reasons = Readonly<Record<string, string>>;

/** Reasons as they come from a draft or an entry; what is none is left out. */
export function readReasons(value: unknown): Reasons {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
}

/** Gaps that neither the record nor a reason closes. */
export function openGaps(gaps: readonly Gap[], reasons: Reasons): readonly Gap[] {
  return gaps.filter(({ item, reasonAllowed }) => !reasonAllowed || (reasons[item.id] ?? '').trim() === '');
}

/** The reasons that stand for a gap, trimmed: an empty one stands for nothing, nor does one whose item was answered since. */
export function reasonsFor(gaps: readonly Gap[], reasons: Reasons): Reasons {
  return Object.fromEntries(
    gaps.flatMap(({ item, reasonAllowed }) => {
      const reason = (reasons[item.id] ?? '').trim();
      return reasonAllowed && reason !== '' ? [[item.id, reason]] : [];
    }),
  );
}

/** Was it concluded, under one of the document's laws, that the risk reaches its threshold? */
export function isCalledFor(kind: NoticeKind, record: IncidentRecord, organisation: Organisation): boolean {
  const laws = lawsOfNotice(kind, record, organisation);
  const conclusions = lastAssessment(record)?.conclusions ?? [];
  return conclusions.some(({ regime, serious }) => serious && laws.includes(regime));
}

function prescribedFor(
  kind: NoticeKind,
  record: IncidentRecord,
  organisation: Organisation,
): readonly Prescribed[] {
  const recipient = RECIPIENT[kind];
  return lawsOfNotice(kind, record, organisation).flatMap((id) => {
    const document = regimeById(id).duties.find((duty) => duty.recipient === recipient)?.document ?? null;
    return document === null ? [] : [document];
  });
}

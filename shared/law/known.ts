import { type ClockId, clocksOf, type ClockRule, RULES } from './clocks.ts';
import { type KnownFact, TOPICS } from './known/fact.ts';
import { ALBERTA, BC, FEDERAL_INSTITUTION, GDPR, ONTARIO_HEALTH, QUEBEC_HEALTH } from './known/others.ts';
import { PIPEDA } from './known/pipeda.ts';
import { QUEBEC_PRIVATE } from './known/quebec-private.ts';
import { QUEBEC_PUBLIC } from './known/quebec-public.ts';
import { LAW_NAMES, type LawId } from './laws.ts';
import type { Bilingual, Regime, Source } from './regime.ts';
import { REGIMES } from './regimes.ts';
import { official, secondary } from './source.ts';

/** A text that was read, and how up to date it was: the day it says of itself, YYYY-MM-DD or a year. */
export type Version = { readonly text: string; readonly upTo: string; readonly source: Source };

const version = (text: string, upTo: string): Version => ({ text, upTo, source: official(text) });

const VERSIONS: Readonly<Record<LawId, readonly Version[]>> = {
  'quebec-private': [version('P-39.1', '2025-10-24'), version('A-2.1, r. 3.1, ss. 5 and 7', '2024-11-15')],
  'quebec-public': [
    version('A-2.1, s. 63.8', '2024-11-15'),
    version('A-2.1, ss. 98 and 135', '2021'),
    version('A-2.1, s. 47', '2018'),
    version('A-2.1, r. 6, s. 2', '2023-12-12'),
    { text: 'I-16, ss. 52 and 61(23)', upTo: '2024', source: secondary('I-16, ss. 52 and 61(23)') },
  ],
  'quebec-health': [],
  pipeda: [version('PIPEDA', '2026-03-26'), version('SOR/2018-64', '2026-07-23')],
  'federal-institution': [version('Privacy Act', '2026-07-23')],
  alberta: [],
  bc: [version('PIPA (British Columbia)', '2026-02')],
  'ontario-health': [version('PHIPA', '2026-02')],
  gdpr: [],
};

const FACTS: Readonly<Record<LawId, readonly KnownFact[]>> = {
  'quebec-private': QUEBEC_PRIVATE,
  'quebec-public': QUEBEC_PUBLIC,
  'quebec-health': QUEBEC_HEALTH,
  pipeda: PIPEDA,
  'federal-institution': FEDERAL_INSTITUTION,
  alberta: ALBERTA,
  bc: BC,
  'ontario-health': ONTARIO_HEALTH,
  gdpr: GDPR,
};

/** All that Constat knows of a law, each thing with its section, the day that was read and how sure it is. */
export type KnownLaw = {
  readonly id: LawId;
  readonly name: Bilingual;
  readonly versions: readonly Version[];
  /** In the order of their topics. */
  readonly facts: readonly KnownFact[];
  /** Its time limits: `due` in clock.ts gives their dates. */
  readonly clocks: readonly { readonly clock: ClockId; readonly rule: ClockRule }[];
  /** The regime with its definition, its test, its duties and the content of its documents; null where nothing is assessed under it yet. */
  readonly regime: Regime | null;
};

/** The law as Constat knows it. What lies in the two regimes and in the clocks is not said a second time. */
export function knownLaw(id: LawId): KnownLaw {
  return {
    id,
    name: LAW_NAMES[id],
    versions: VERSIONS[id],
    facts: [...FACTS[id]].sort((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic)),
    clocks: clocksOf(id).flatMap((clock) => {
      const rule = RULES[id][clock];
      return rule === undefined ? [] : [{ clock, rule }];
    }),
    regime: id === 'quebec-private' || id === 'pipeda' ? REGIMES[id] : null,
  };
}

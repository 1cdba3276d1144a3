import type { RegimeId } from '../register/organisation.ts';
import type { Bilingual } from './regime.ts';

/** One state of a law, as Constat knew it. */
export type LawVersion = {
  /** The day from which it was known like this, YYYY-MM-DD. Assessments are sealed with it: it is never changed. */
  readonly asOf: string;
  /** What is different from the version before, in a sentence; null for the first. */
  readonly changed: Bilingual | null;
};

/**
 * The versions of each law, the newest last. Whoever changes what a law asks adds one, with the day the new text was
 * read and what is different; a test holds the newest to the data, so that none is forgotten.
 */
export const VERSIONS: Readonly<Record<RegimeId, readonly [LawVersion, ...LawVersion[]]>> = {
  'quebec-private': [{ asOf: '2026-11-22', changed: null }],
  pipeda: [{ asOf: '2026-11-22', changed: null }],
};

/** The version of a law by which something is assessed now. */
export function versionOf(regime: RegimeId): string {
  const versions = VERSIONS[regime];
  return versions.reduce((last, { asOf }) => (asOf > last ? asOf : last), versions[0].asOf);
}

/** Versions that came after one; none where a newer program sealed it. */
export function versionsSince(
  regime: RegimeId,
  asOf: string,
  versions: Readonly<Record<RegimeId, readonly LawVersion[]>> = VERSIONS,
): readonly LawVersion[] {
  return versions[regime].filter((version) => version.asOf > asOf);
}

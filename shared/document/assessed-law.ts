import { type LawVersion, VERSIONS, versionsSince } from '../law/version.ts';
import type { Suggested } from '../register/assessment.ts';
import type { Language, RegimeId } from '../register/organisation.ts';
import type { Words } from '../words/en.ts';
import { formatDate, formatList } from '../words/format.ts';

type Saying = { readonly words: Words; readonly language: Language };

/** Under which version of the law an assessment was made, in a sentence; null where its entry does not say. */
export function assessedUnder(suggested: Suggested, { words, language }: Saying): string | null {
  const { known } = words.law;
  const dated = suggested.flatMap(({ regime, asOf }) => (asOf === undefined ? [] : [{ regime, asOf }]));
  const days = new Set(dated.map(({ asOf }) => asOf));
  const [only] = days;
  if (only === undefined) return null;
  if (days.size === 1) return known.assessedUnder(formatDate(only, language));
  const each = dated.map(({ regime, asOf }) =>
    known.ofLaw(words.register.regimes[regime], formatDate(asOf, language)),
  );
  return known.assessedUnderEach(formatList(each, language));
}

/** What of the law is known otherwise since an assessment was made, one sentence for each change. */
export function lawChangedSince(
  suggested: Suggested,
  { words, language }: Saying,
  versions: Readonly<Record<RegimeId, readonly LawVersion[]>> = VERSIONS,
): readonly string[] {
  return suggested.flatMap(({ regime, asOf }) =>
    asOf === undefined
      ? []
      : versionsSince(regime, asOf, versions).map((version) =>
          words.law.known.changedSince(
            words.register.regimes[regime],
            formatDate(version.asOf, language),
            version.changed?.[language] ?? '',
          ),
        ),
  );
}

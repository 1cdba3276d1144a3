import type { Missing } from '../../shared/document/block.ts';
import type { Words } from '../../shared/words/en.ts';

/** Records that are named one by one; the others are counted. */
const NAMED = 10;

/** The required items a document lacks, each with its section, the id that --reason takes, and the records that lack it. */
export function missingItems(missing: readonly Missing[], { cli }: Words): readonly string[] {
  return missing.map(({ item, label, source, reasonAllowed, records = [] }) => {
    const named = records.slice(0, NAMED).join(', ');
    return [
      cli.document.item(item, label, source),
      ...(reasonAllowed ? [cli.document.reasonAllowed] : []),
      ...(records.length === 0 ? [] : [cli.document.records(named, records.length - NAMED)]),
    ].join(' · ');
  });
}

/** The same as JSON. */
export function missingJson(missing: readonly Missing[]): readonly object[] {
  return missing.map(({ reasonAllowed, ...rest }) => ({ ...rest, reason_allowed: reasonAllowed }));
}

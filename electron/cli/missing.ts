import type { Missing } from '../../shared/document/block.ts';
import type { Words } from '../../shared/words/en.ts';

/** The required items a document lacks, each with its section and the id that --reason takes. */
export function missingItems(missing: readonly Missing[], { cli }: Words): readonly string[] {
  return missing.map(({ item, label, source, reasonAllowed }) => {
    const line = cli.document.item(item, label, source);
    return reasonAllowed ? `${line} · ${cli.document.reasonAllowed}` : line;
  });
}

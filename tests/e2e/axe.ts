import { AxeBuilder } from '@axe-core/playwright';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What counts as a region of its own: what axe takes for one, and a sheet beside its button. Around the dialog in a sheet
 * react-aria puts a button before and behind, for readers that have no Escape key.
 */
const REGIONS = 'dialog, [role=dialog], [role=alertdialog], svg, [data-trigger=DialogTrigger]';

const OPTIONS: RunOptions & { readonly checks: object } = {
  // What passed is not asked for: most of the time went into telling it.
  resultTypes: ['violations'],
  checks: { region: { options: { regionMatcher: REGIONS } } },
};

/** What axe finds wrong with the page as it stands: rule, place and why, a line each. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options(OPTIONS)
    .withTags(TAGS)
    // What react-aria has read out stands there for some seconds after its element is gone.
    .exclude('[data-live-announcer]')
    // No frame in it: nothing is to be put together in a page beside it.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

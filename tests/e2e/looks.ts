import process from 'node:process';
import { LANGUAGES, type Language } from '../../shared/register/organisation.ts';

/** A language and an appearance to see a screen in. */
export interface Look {
  readonly language: Language;
  readonly appearance: 'light' | 'dark';
}

/** All there are. Every screen is seen in each of them. */
export const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).map((appearance) => ({ language, appearance })),
);

/**
 * What a flow is driven in: each language and each appearance once, as no step of one depends on both together. All of
 * them with `CONSTAT_LOOKS=all`.
 */
export const FLOW_LOOKS: readonly Look[] =
  process.env['CONSTAT_LOOKS'] === 'all'
    ? LOOKS
    : LOOKS.filter(({ language, appearance }) => (language === 'fr') === (appearance === 'light'));

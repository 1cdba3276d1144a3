import type { Words } from './en.ts';

/** What a repair took from a backup, each kind of thing with its number; without those of which there is none. */
export function takenText(
  took: Readonly<Record<keyof Words['cli']['backup']['took'], number>>,
  { cli: { backup: said } }: Words,
): readonly string[] {
  return (['entries', 'contents', 'attachments', 'files'] as const)
    .filter((kind) => took[kind] > 0)
    .map((kind) => said.took[kind](took[kind]));
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '../..');

/** The lines of the shell block that follows a title of the README, as a newcomer types them. */
export function shellLines(title: string): readonly string[] {
  const readme = readFileSync(resolve(PROJECT, 'README.md'), 'utf8');
  const after = readme.split(`## ${title}\n`)[1] ?? '';
  const block = /```sh\n(?<lines>.*?)\n```/s.exec(after)?.groups?.['lines'];
  if (block === undefined) throw new Error(`README.md has no shell block under “${title}”`);
  return block.split('\n').filter((line) => line.trim() !== '');
}

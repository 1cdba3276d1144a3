import type { Person } from '../register/persons.ts';
import type { Doc } from './block.ts';

/** The notice to the persons concerned as a letter to one of them: the same words, under their name and address. */
export function personLetter(notice: Doc, { name, address, email }: Person): Doc {
  const place = address?.split('\n') ?? (email === undefined ? [] : [email]);
  const lines = [name, ...place].map((line) => line.trim()).filter((line) => line !== '');
  return { ...notice, blocks: [{ kind: 'address', lines }, ...notice.blocks] };
}

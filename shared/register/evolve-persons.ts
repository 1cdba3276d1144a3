import type { StoredChange } from './change.ts';
import { plainPerson } from './decide-persons.ts';
import { same } from './digest.ts';
import type { ListedPerson, PersonsChange, PersonsList } from './persons.ts';

/** The list after a change made on it; undefined where the change no longer fits. */
export function evolvePersons(
  list: PersonsList | undefined,
  record: string,
  change: StoredChange<PersonsChange>,
): PersonsList | undefined {
  if (change.type === 'persons-added') {
    const before = list ?? { record, id: change.id, persons: [] };
    const known = new Set(before.persons.map(({ id }) => id));
    if (change.content.persons.some(({ id }) => known.has(id))) return undefined;
    const added = change.content.persons.map((person) => ({ ...person, letters: [], corrected: false }));
    return { ...before, persons: [...before.persons, ...added] };
  }
  if (list === undefined) return undefined;
  switch (change.type) {
    case 'person-amended': {
      const { person, from, to } = change.content;
      return changed(list, [person], (each) =>
        same(from, plainPerson(each))
          ? { ...to, id: each.id, letters: each.letters, corrected: each.letters.length > 0 }
          : undefined,
      );
    }
    case 'letters-sent': {
      const { persons, on, channel } = change.content;
      return changed(list, persons, (each) => ({
        ...each,
        letters: [...each.letters, { on, channel, returned: null }],
        corrected: false,
      }));
    }
    case 'letters-issued':
      return list;
    case 'letter-returned': {
      const { person, on, why, note = null } = change.content;
      return changed(list, [person], (each) => {
        const last = each.letters.at(-1);
        if (last?.returned !== null) return undefined;
        return { ...each, letters: [...each.letters.slice(0, -1), { ...last, returned: { on, why, note } }] };
      });
    }
  }
}

/** All of them changed, or nothing. */
function changed(
  list: PersonsList,
  ids: readonly string[],
  change: (person: ListedPerson) => ListedPerson | undefined,
): PersonsList | undefined {
  const left = new Set(ids);
  const persons: ListedPerson[] = [];
  for (const person of list.persons) {
    const next = left.delete(person.id) ? change(person) : person;
    if (next === undefined) return undefined;
    persons.push(next);
  }
  return left.size === 0 ? { ...list, persons } : undefined;
}

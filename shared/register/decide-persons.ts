import { refused, type Refused } from '../result.ts';
import type { Change } from './change.ts';
import { same } from './digest.ts';
import type { Door } from './door.ts';
import { type ListedPerson, MOST_PERSONS, type Person, type PersonsChange } from './persons.ts';
import type { IncidentRecord, State } from './state.ts';

/** Why nothing of the kind may happen to the persons list of a record now; undefined where it may. */
export function personsRefusal(
  state: State,
  { id, number }: IncidentRecord,
  change: Change<PersonsChange>,
  { today }: Door,
): Refused | undefined {
  const persons = state.persons(id)?.persons ?? [];
  const known = new Map(persons.map((person) => [person.id, person]));
  switch (change.type) {
    case 'persons-added': {
      const ids = change.content.persons.map((person) => person.id);
      if (persons.length + ids.length > MOST_PERSONS)
        return refused('persons-too-many', { most: MOST_PERSONS });
      return new Set([...known.keys(), ...ids]).size < persons.length + ids.length
        ? wrong('persons')
        : undefined;
    }
    case 'person-amended': {
      const { person, from, to } = change.content;
      const current = known.get(person);
      if (current === undefined) return refused('person-unknown', { number });
      if (!same(from, plainPerson(current))) return refused('stale', { fields: ['persons'] });
      return same(from, to) ? refused('nothing-changed') : undefined;
    }
    case 'letters-sent': {
      const { persons: ids, on } = change.content;
      if (ids.some((each) => !known.has(each))) return refused('person-unknown', { number });
      return on > today ? refused('notice-date-in-future', { on, today }) : undefined;
    }
    case 'letters-issued': {
      return change.content.persons.some((each) => !known.has(each))
        ? refused('person-unknown', { number })
        : undefined;
    }
    case 'letter-returned': {
      const { person, on } = change.content;
      const current = known.get(person);
      if (current === undefined) return refused('person-unknown', { number });
      const last = current.letters.at(-1);
      if (last?.returned !== null) return refused('letter-not-out', { number });
      if (on > today) return refused('notice-date-in-future', { on, today });
      return on < last.on ? wrong('on') : undefined;
    }
  }
}

function wrong(field: string): Refused {
  return refused('invalid', { issues: [{ path: ['content', field], code: 'malformed' }] });
}

/** A person as they were given, without what happened to their letters. */
export function plainPerson({
  id: _id,
  letters: _letters,
  corrected: _corrected,
  ...person
}: ListedPerson): Person {
  return person;
}

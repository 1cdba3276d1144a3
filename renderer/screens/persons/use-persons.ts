import { useEffect, useState } from 'react';
import type { ListedPerson } from '../../../shared/register/persons.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { useSession } from '../../store/session.tsx';

/** Persons that are asked for at once. */
const PAGE = 5000;

/** The persons list of a record, read again each time something was recorded on the record; null until it was read. */
export function usePersons({ id, updated: { seq } }: IncidentRecord): readonly ListedPerson[] | null {
  const { host } = useSession();
  const [persons, setPersons] = useState<readonly ListedPerson[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const all: ListedPerson[] = [];
      for (;;) {
        const page = await host.persons({ record: id, from: all.length, count: PAGE });
        if (!isWanted || !page.ok) return;
        all.push(...page.value.persons);
        if (all.length >= page.value.total || page.value.persons.length === 0) break;
      }
      setPersons(all);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [host, id, seq]);
  return persons;
}

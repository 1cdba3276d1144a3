import type { ImportWords } from '../words/en/imports.ts';
import { plain } from './headers.ts';
import type { MappingInput } from './mapping.ts';
import { decideFormat } from './read-value.ts';

/**
 * The breach reports that the Office for Civil Rights of the US Department of Health and Human Services publishes, with
 * the column names it gives them. Its only date is the day a breach was *reported to the authority*: neither when it
 * occurred nor when anybody became aware.
 */
export function isKnownFile(headers: readonly string[]): boolean {
  const names = headers.map(plain);
  return names.includes('name of covered entity') && names.includes('breach submission date');
}

/** The mapping of that file, on top of what its column names alone propose. */
export function knownFile(
  ordinary: MappingInput,
  headers: readonly string[],
  values: (column: string) => string[],
  words: ImportWords,
): MappingInput {
  const column = (name: string): string | undefined => headers.find((header) => plain(header) === name);
  const entity = column('name of covered entity') ?? '';
  const submitted = column('breach submission date') ?? '';
  const type = column('type of breach');
  const entityType = column('covered entity type');
  const associate = column('business associate present');
  return {
    ...ordinary,
    title: { columns: type === undefined ? [entity] : [entity, type] },
    occurred: { unknown: words.reasons.occurredOnlySubmission },
    aware: { unknown: words.reasons.awareOnlySubmission },
    information: { unknown: words.reasons.informationOnlyNarrative },
    personsInQuebec: { unknown: words.reasons.personsInQuebecNotSaid },
    provider:
      associate === undefined
        ? null
        : {
            as: 'client',
            present: { column: associate, values: ['TRUE', 'Yes'], absent: ['FALSE', 'No'] },
            // The entity is the provider where the file itself says so: elsewhere the provider has no name in it.
            name:
              entityType === undefined
                ? null
                : { column: entity, onlyIf: { column: entityType, values: ['Business Associate'] } },
            detail: [associate, ...(entityType === undefined ? [] : [entityType])],
          },
    otherAuthorities: {
      name: words.authorities.hhs,
      on: { column: submitted, format: decideFormat(values(submitted)) },
    },
  };
}

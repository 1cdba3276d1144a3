import { organisationShape } from '../../../shared/register/amendment.ts';
import { type Officer, type Organisation, QUESTIONS } from '../../../shared/register/organisation.ts';
import { parse } from '../../../shared/register/parse.ts';
import type { Said } from '../said.ts';

/** What is recorded of the organisation in one field, in words; shown as it is where it cannot be read. */
export function sayOrganisation(field: string, value: unknown, said: Said): readonly string[] {
  const { words } = said;
  if (value === null || value === undefined) return [words.register.notAnswered];
  const schema = Object.hasOwn(organisationShape, field) ? organisationShape[field] : undefined;
  const read = schema && parse(schema, value);
  if (read?.ok !== true) return [JSON.stringify(value)];
  return sayField(field as keyof Organisation, read.value, said);
}

function sayField(field: keyof Organisation, value: unknown, said: Said): readonly string[] {
  const { words, number, list } = said;
  switch (field) {
    case 'officer':
      return sayOfficer(value as Officer, said);
    case 'formerOfficers': {
      const all = value as readonly Officer[];
      return all.length === 0 ? [words.register.notAnswered] : all.flatMap((each) => sayOfficer(each, said));
    }
    case 'regimes':
      return [list((value as Organisation['regimes']).map((each) => words.register.regimes[each]))];
    case 'situation': {
      const situation = value as NonNullable<Organisation['situation']>;
      return QUESTIONS.flatMap((question) => {
        const answer = situation[question];
        return answer === null
          ? []
          : [`${words.applies.questions[question].label} ${words.applies.answers[answer]}`];
      });
    }
    case 'language':
      return [words.register.languages[value as Organisation['language']]];
    case 'internalTargetHours':
      return [number(value as number)];
    default:
      return [String(value)];
  }
}

function sayOfficer(
  { name, title, email, phone, address, from, to }: Officer,
  said: Said,
): readonly string[] {
  const { labelled } = said.words.window.incident.fields;
  const labels = said.words.register.officer;
  return [
    [name, title].join(', '),
    [email, phone].filter((text) => text !== undefined).join(', '),
    ...(address === undefined ? [] : [address]),
    ...(from === undefined ? [] : [labelled(labels.from, said.date(from))]),
    ...(to === undefined ? [] : [labelled(labels.to, said.date(to))]),
  ];
}

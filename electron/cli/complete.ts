import { factShape, organisationShape, readAmendment } from '../../shared/register/amendment.ts';
import { digestOf } from '../../shared/register/digest.ts';
import type { State } from '../../shared/register/state.ts';
import { ok, refused, type Result } from '../../shared/result.ts';

/**
 * The conveniences of `perform`: a record named by its number, `set` in place of `from` and `to`, and an assessment on
 * the facts as they stand. They are filled in from the register while it is held for writing, so that nothing can come
 * in between; whatever else is given goes to the door as it is. In a batch, later changes see what earlier ones set.
 */
export function completed(state: State, input: unknown): Result<unknown> {
  const ahead = aheadOf(state);
  if (!Array.isArray(input)) return completeOne(ahead, input);
  const changes: unknown[] = [];
  for (const [index, one] of input.entries()) {
    const change = completeOne(ahead, one);
    if (!change.ok) return { ...change, details: { ...change.details, index } };
    changes.push(change.value);
  }
  return ok(changes);
}

type Given = Readonly<Record<string, unknown>>;
type Amended = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

function completeOne(ahead: Ahead, input: unknown): Result<unknown> {
  if (!isObject(input)) return ok(input);
  const { record, ...rest } = input;
  const named = typeof record === 'string' ? ahead.idOf(record) : undefined;
  if (typeof record === 'string' && named === undefined) return refused('unknown-number', { number: record });
  const change: Given = named === undefined ? input : { ...rest, record: named };
  switch (change['type']) {
    case 'facts-amended':
      return amended(change, ahead.facts(named), factShape, (facts) => ahead.putFacts(named, facts));
    case 'organisation-amended':
      return amended(change, ahead.organisation(), organisationShape, (organisation) =>
        ahead.putOrganisation(organisation),
      );
    case 'risk-assessed':
      return ok(onFactsAsTheyStand(change, ahead.facts(named)));
    default:
      return ok(change);
  }
}

function amended(
  change: Given,
  current: Given | undefined,
  shape: Parameters<typeof readAmendment>[1],
  put: (next: Given) => void,
): Result<unknown> {
  const { set, ...rest } = change;
  if (set === undefined || current === undefined) return ok(change);
  const issue = (path: string, code: 'wrong-type' | 'unknown-key'): Result<never> =>
    refused('invalid', { issues: [{ path: [path], code }] });
  if (change['content'] !== undefined) return issue('content', 'unknown-key');
  if (!isObject(set)) return issue('set', 'wrong-type');
  const fields: Amended = Object.fromEntries(
    Object.entries(set).map(([key, to]) => [key, { from: current[key] ?? null, to }]),
  );
  const read = readAmendment(fields, shape);
  if (!read.ok) return read;
  put({ ...current, ...read.value });
  return ok({ ...rest, content: { fields } });
}

function onFactsAsTheyStand(change: Given, facts: Given | undefined): Given {
  const { content } = change;
  if (facts === undefined || !isObject(content) || content['factsDigest'] !== undefined) return change;
  return { ...change, content: { ...content, factsDigest: digestOf(facts) } };
}

/** The register as it would be after the changes completed so far. */
type Ahead = ReturnType<typeof aheadOf>;

function aheadOf(state: State) {
  const facts = new Map<string, Given>();
  let organisation: Given | undefined;
  return {
    idOf: (name: string): string | undefined =>
      state.idOf(name) ?? state.idOf(name.toUpperCase()) ?? state.record(name)?.id,
    facts: (id: string | undefined): Given | undefined =>
      id === undefined ? undefined : (facts.get(id) ?? state.record(id)?.facts),
    putFacts: (id: string | undefined, next: Given): void => {
      if (id !== undefined) facts.set(id, next);
    },
    organisation: (): Given | undefined => organisation ?? state.head.organisation ?? undefined,
    putOrganisation: (next: Given): void => {
      organisation = next;
    },
  };
}

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import { resolve } from 'node:path';
import { DOCUMENT_KINDS, type Missing } from '../../../shared/document/block.ts';
import { isGeneral } from '../../../shared/register/document-kind.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import type { Words } from '../../../shared/words/en.ts';
import { issueDocument, makeFor, type Order } from '../../keeper/issue.ts';
import type { Keeper } from '../../keeper/keeper.ts';
import { misused, needed, oneOf } from '../arguments.ts';
import { definitions } from '../help.ts';
import { saidIssued } from '../issued.ts';
import { missingJson } from '../missing.ts';
import { missingLines } from '../output.ts';
import { recordOf, withRegister } from '../register.ts';
import { readSelection, SELECTION } from '../selection.ts';
import type { Call, Said, Verb } from '../verb.ts';

/** Makes a document and issues it as PDF; or, with --check, says what it lacks and writes nothing. */
export const document: Verb = {
  options: { kind: { type: 'string' }, check: { type: 'boolean' }, ...SELECTION },
  takes: [1, 2],
  help: (words) => ['', words.cli.titles.kinds, ...definitions(Object.entries(words.documents.kinds))],
  run: (call) => {
    const { values, words } = call;
    const asked = readOrder(call);
    if (!asked.ok) return asked;
    if (values.flag('check')) {
      return withRegister(call, 'read', (keeper) => {
        const order = orderFor(keeper, call, asked.value);
        if (!order.ok) return order;
        const made = makeFor(keeper, order.value);
        return made.ok ? ok(checked(order.value, made.value.missing, words)) : made;
      });
    }
    const out = needed(values, 'out', words);
    if (!out.ok) return out;
    return withRegister(call, 'write', async (keeper) => {
      const order = orderFor(keeper, call, asked.value);
      if (!order.ok) return order;
      call.progress(words.cli.progress.drawing);
      const issued = await issueDocument(keeper, {
        ...order.value,
        out: resolve(out.value),
        replace: values.flag('force'),
      });
      if (!issued.ok) return issued;
      const written = order.value.draft ? words.cli.document.drafted : words.cli.document.issued;
      const said = saidIssued(issued.value, call);
      return ok({
        json: { ...plainOrder(order.value), ...said.json },
        lines: [written(issued.value.file), ...said.lines],
      });
    });
  },
};

type Asked = Omit<Order, 'language' | 'record'> & { readonly record?: string };

function readOrder(call: Call): Result<Asked> {
  const { values, words, arguments: given } = call;
  const wished = needed(values, 'kind', words);
  if (!wished.ok) return wished;
  const kind = oneOf(wished.value, 'kind', DOCUMENT_KINDS, words);
  if (!kind.ok) return kind;
  const { misuse, verbs } = words.cli;
  const number = given[1];
  if (isGeneral(kind.value) && number !== undefined)
    return misused(misuse.argumentsTooMany(verbs.document.usage));
  if (!isGeneral(kind.value) && number === undefined)
    return misused(misuse.argumentsMissing(verbs.document.usage));
  const selection = readSelection(values, words);
  if (!selection.ok) return selection;
  const { draft, reasons, period } = selection.value;
  return ok({
    kind: kind.value,
    draft,
    reasons,
    ...(number === undefined ? {} : { record: number }),
    ...period,
  });
}

/** The document's language: the one asked for, otherwise the organisation's. */
function orderFor(keeper: Keeper, { language, languageAsked }: Call, asked: Asked): Result<Order> {
  const { organisation } = keeper.state.head;
  if (organisation === null) return refused('organisation-missing');
  const order = { ...asked, language: languageAsked ? language : organisation.language };
  if (asked.record === undefined) return ok(order);
  // What certifies an erasing is about a record that is there no more.
  if (asked.kind === 'erasure') return ok({ ...order, record: asked.record.toUpperCase() });
  const record = recordOf(keeper, asked.record);
  return record.ok ? ok({ ...order, record: record.value.number }) : record;
}

const plainOrder = ({ kind, record, language, draft }: Order): object => ({
  kind,
  number: record ?? null,
  language,
  draft,
});

function checked(order: Order, missing: readonly Missing[], words: Words): Said {
  return {
    json: { ...plainOrder(order), complete: missing.length === 0, missing: missingJson(missing) },
    lines: missing.length === 0 ? [words.cli.document.complete] : missingLines(missing, words),
    failed: missing.length > 0,
  };
}

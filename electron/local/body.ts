import type { IncomingMessage } from 'node:http';
import { notPlain } from '../../shared/register/parse.ts';
import { type IssueCode, ok, refused, type Result } from '../../shared/result.ts';
import { valuesOf } from './gate.ts';

/** The longest body of a call (bytes): the longest narrative and the largest draft fit many times. */
export const BODY_LIMIT = 2 * 1024 * 1024;
/** A body that goes on beyond this is not heard out. */
const PATIENCE = 32 * 1024 * 1024;

export type Body = {
  /** Of the answer, where the body is refused. */
  readonly status: 200 | 400 | 413 | 415;
  readonly value: Result<unknown>;
};

/** The value a call was given, as `unknown` (security: L8). Null where the other end went away, or never stopped. */
export async function readBody(request: IncomingMessage): Promise<Body | null> {
  const types = valuesOf(request.rawHeaders, 'content-type');
  const bytes = await bytesOf(request);
  if (bytes === null) return null;
  if (types.length !== 1 || !/^application\/json(; ?charset=utf-8)?$/i.test(types[0] ?? '')) {
    return refuse(415, 'wrong-type');
  }
  if (bytes === 'too-large') return refuse(413, 'too-large');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse(400, 'malformed');
  }
  // A key `__proto__`, at which careless code would write into every object there is, or a nesting without end.
  const code = notPlain(value);
  return code === undefined ? { status: 200, value: ok(value) } : refuse(400, code);
}

const refuse = (status: 400 | 413 | 415, code: IssueCode): Body => ({
  status,
  value: refused('invalid', { issues: [{ path: [], code }] }),
});

/** Hears out a body that is too large, without keeping it: who sends it can then read why it was refused. */
async function bytesOf(request: IncomingMessage): Promise<Uint8Array | 'too-large' | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > PATIENCE) return null;
      if (length <= BODY_LIMIT) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch {
    return null;
  }
  return length > BODY_LIMIT ? 'too-large' : Buffer.concat(chunks);
}

import { publishedSchema } from '../../../shared/exchange/json.ts';
import { ok } from '../../../shared/result.ts';
import { jsonText } from '../output.ts';
import type { Verb } from '../verb.ts';

/** The JSON Schema of all that goes in and out as JSON. It is JSON whether or not that was asked for. */
export const schema: Verb = {
  options: {},
  takes: [0, 0],
  run: () => {
    const published = publishedSchema();
    return ok({ json: published, lines: [jsonText(published)] });
  },
};

import * as z from 'zod';
import { answersSchema } from '../register/assessment.ts';
import { askedSchema, CHANGE_TYPES, type ChangeType, isKeepers, takesRecord } from '../register/change.ts';
import { factsSchema } from '../register/incident.ts';
import { measureSchema } from '../register/measure.ts';
import { organisationSchema } from '../register/organisation.ts';
import { reason } from '../register/parse.ts';
import { exportSchema } from './export-schema.ts';
import { incidentFileSchema } from './incident-file.ts';
import { mappingSchema } from './mapping.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (2020-12) of what `add`, `assess`, `perform`, `init`, `import --map` and `export --format json`
 * speak: `$defs` holds one for each. Rules that JSON Schema cannot say (real dates, a NEQ) are checked all the same.
 */
export function publishedSchema(): JsonSchema {
  const registry = z.registry<{ id: string; description: string }>();
  const name = <T extends z.ZodType>(schema: T, id: string, description: string): T => {
    registry.add(schema, { id, description });
    return schema;
  };
  name(factsSchema, 'facts', 'The facts of an incident. Left out or null: not answered yet.');
  name(answersSchema, 'answers', 'The answers from which the risk of serious injury is assessed.');
  name(measureSchema, 'measure', 'A measure taken or planned.');
  name(organisationSchema, 'organisation', 'init --organisation FILE.json');
  name(incidentFileSchema, 'incident', 'assess FILE.json; one incident of add FILE.json');
  name(exportSchema, 'export', 'export --format json');
  name(mappingSchema, 'mapping', 'import --map MAP.json');
  name(
    z.union([incidentFileSchema, z.array(incidentFileSchema).min(1), exportSchema]),
    'add',
    'add FOLDER FILE.json: one incident, several, or an exported register',
  );
  const change = name(
    z.union(CHANGE_TYPES.filter((type) => !isKeepers(type)).map(changeSchema)),
    'change',
    'One change.',
  );
  name(
    z.union([change, z.array(change).min(1)]),
    'perform',
    'perform FOLDER FILE.json: one change, or one batch',
  );

  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/$defs/${id}`,
    unrepresentable: 'any',
  });
  const $defs = Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Constat',
    anyOf: ['add', 'perform', 'organisation', 'mapping'].map((id) => ({ $ref: `#/$defs/${id}` })),
    $defs,
  };
}

function changeSchema(type: ChangeType): z.ZodType {
  return z.strictObject({
    type: z.literal(type),
    ...(takesRecord(type) ? { record: z.string().max(64) } : {}),
    reason: reason.optional(),
    content: askedSchema(type),
  });
}

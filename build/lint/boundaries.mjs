/** The rule `constat/boundaries`: who may import whom. The table is in rooms.mjs. */

import { builtinModules } from 'node:module';
import path from 'node:path';
import { libraries, product, rooms } from './rooms.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** @param {string} place @param {string} file */
const covers = (place, file) => (place.endsWith('/') ? file.startsWith(place) : file === place);

/** @param {string} file */
const roomOf = (file) =>
  rooms.filter((room) => covers(room.path, file)).sort((a, b) => b.path.length - a.path.length)[0];

/** @param {string} pattern @param {string} name */
const names = (pattern, name) => {
  if (pattern === 'node:*') return name.startsWith('node:') || builtinModules.includes(name);
  return pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
};

/**
 * Why this import is refused, or undefined when it is allowed.
 *
 * @param {string} file   the importing file, from the root
 * @param {string} wanted what stands between the quotes
 * @param {boolean} typeOnly
 */
export function refusal(file, wanted, typeOnly) {
  if (!product.some((place) => covers(place, file))) return undefined;

  if (!wanted.startsWith('.')) {
    const held = libraries.find((library) => library.names.some((pattern) => names(pattern, wanted)));
    if (!held || held.homes.some((home) => covers(home, file))) return undefined;
    return `'${wanted}' may not be imported here. ${held.instead}`;
  }

  const target = path.posix.join(path.posix.dirname(file), wanted);
  const from = roomOf(file);
  const to = roomOf(target);
  if (!from) return undefined;
  const seen = to !== undefined && covers(to.path, target) ? seesRoom(from, to.path, typeOnly) : false;
  return seen ? undefined : `${from.path} may not import '${target}'. ${from.instead}`;
}

/**
 * A room that sees a folder sees the rooms inside it.
 *
 * @param {import('./rooms.mjs').Room} from @param {string} to @param {boolean} typeOnly
 */
function seesRoom(from, to, typeOnly) {
  const seen = typeOnly ? [...from.sees, ...(from.seesTypesOf ?? [])] : from.sees;
  return seen.some((place) => covers(place, to));
}

/** @type {import('eslint').Rule.RuleModule} */
export const boundaries = {
  meta: { type: 'problem', schema: [], docs: { description: 'who may import whom' } },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');

    /** @param {any} node the declaration @param {any} source the literal between the quotes */
    const check = (node, source) => {
      if (typeof source?.value !== 'string') return;
      const specifiers = node.specifiers ?? [];
      const typeOnly =
        node.importKind === 'type' ||
        node.exportKind === 'type' ||
        (specifiers.length > 0 &&
          specifiers.every((/** @type {any} */ s) => (s.importKind ?? s.exportKind) === 'type'));
      const message = refusal(file, source.value, typeOnly);
      if (message) context.report({ node: source, message });
    };

    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      /** @param {any} node */
      TSImportType: (node) => check({ importKind: 'type' }, node.source ?? node.argument?.literal),
      /** @param {any} node */
      TSExternalModuleReference: (node) => check({}, node.expression),
    };
  },
};

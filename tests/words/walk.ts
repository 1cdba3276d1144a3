/** Leaves of a words object: where they stand and what they are. */
export type Leaf = { readonly path: string; readonly value: unknown };

export function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (value === null || typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path} › ${key}`),
  );
}

/** Where two languages differ in shape: keys, kinds of value, number of arguments. */
export function differences(a: unknown, b: unknown): readonly string[] {
  const other = new Map(leavesOf(b).map((leaf) => [leaf.path, leaf.value]));
  const found: string[] = [];
  for (const { path, value } of leavesOf(a)) {
    if (!other.has(path)) found.push(`${path}: only in one`);
    else if (shapeOf(value) !== shapeOf(other.get(path))) {
      found.push(`${path}: ${shapeOf(value)} and ${shapeOf(other.get(path))}`);
    }
    other.delete(path);
  }
  for (const path of other.keys()) found.push(`${path}: only in the other`);
  return found;
}

const shapeOf = (value: unknown): string =>
  typeof value === 'function' ? `function of ${value.length}` : Array.isArray(value) ? 'list' : typeof value;

/**
 * What a leaf says. A sentence with values is said with values of each kind; those it does not take (it throws, or
 * prints what is not text) are left out.
 */
export function saidBy(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') return [];
  const say = value as (...args: unknown[]) => unknown;
  const said = [...SAMPLES].flatMap((sample) => {
    try {
      return [say(...Array.from({ length: Math.max(say.length, 1) }, () => sample))];
    } catch {
      return [];
    }
  });
  return said
    .filter((text) => typeof text === 'string')
    .filter((text) => !/\[object|undefined|NaN|=>/.test(text));
}

const SAMPLES: readonly unknown[] = ['X', 1, 2, 1200, {}, ['X', 'Y'], true, false, null];

/** What French typography forbids, with the name of the rule. */
export function frenchFaults(text: string): readonly string[] {
  return faults(text, [
    ['straight apostrophe', /'/],
    ['straight quotation mark', /"/],
    ['English quotation mark', /[“”]/],
    ['guillemet without its no-break space', /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»/],
    ['colon without its no-break space', /(?<!\u00a0):(?=\s|$)/],
    ['; ! ? without its narrow no-break space', /(?<!\u202f)[;!?](?=\s|$|\u00a0»)/],
    ['two spaces', / {2}/],
    ['three dots for an ellipsis', /\.\.\./],
  ]);
}

/** What English typography forbids here, with the name of the rule. */
export function englishFaults(text: string): readonly string[] {
  return faults(text, [
    ['straight apostrophe', /'/],
    ['straight quotation mark', /"/],
    ['guillemet', /[«»]/],
    ['space before punctuation', /[\s][;!?,](?=\s|$)|\s:(?=\s|$)/],
    ['two spaces', / {2}/],
    ['three dots for an ellipsis', /\.\.\./],
  ]);
}

const faults = (text: string, rules: readonly (readonly [string, RegExp])[]): readonly string[] =>
  rules.filter(([, rule]) => rule.test(text)).map(([name]) => name);

/** Small words that only one of the two languages has. */
export function looksEnglish(text: string): boolean {
  return /(^|[\s(])(the|and|of|is|are|was|with|which|this|that|not|for|by|has|have)(?=[\s,.;:)\u00a0]|$)/i.test(
    text,
  );
}
export function looksFrench(text: string): boolean {
  return /(^|[\s(])(le|les|des|du|est|sont|avec|cette|ce|pour|par|une|aux|dans|qui|que)(?=[\s,.;:)\u00a0]|$)/i.test(
    text,
  );
}

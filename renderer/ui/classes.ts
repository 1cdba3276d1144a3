/** What may stand in a list of class names: a name, or nothing when its condition does not hold. */
export type ClassName = string | false | null | undefined;

/**
 * A function that turns the names of one style sheet into an attribute:
 * `const c = classesOf(sheet)`, then `c('row', isWide && 'wide')`.
 *
 * A name that the sheet does not have is left out (tests/ui/classes.test.ts finds it).
 */
export function classesOf(sheet: Readonly<Record<string, string>>): (...names: ClassName[]) => string {
  return (...names) => cx(...names.map((name) => (name ? sheet[name] : name)));
}

/** Joins ready-made class names. */
export function cx(...names: readonly ClassName[]): string {
  return names.filter(Boolean).join(' ');
}

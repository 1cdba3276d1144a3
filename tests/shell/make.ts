/** What stands for a type of Electron's in a test: as much of it as the code under test uses. */
export function standIn<T>(part: { readonly [Key in keyof T]?: unknown }): T {
  return part as T;
}

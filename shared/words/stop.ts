/** A name at the end of a sentence: one that ends in a stop of its own (« inc. ») gets no second one. */
export function stopped(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}

/** The number of an item as it stands before its label: `1.`, `(a)`. */
export function numbered(number: string): string {
  return /^\w+$/.test(number) ? `${number}.` : number;
}

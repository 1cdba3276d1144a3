import type { Host } from '../../../../shared/host.ts';
import { joined, plainName, REGISTER_SUFFIX } from '../../picker/paths.ts';

/** As many places as are tried before one is proposed all the same: creating there says what is wrong. */
const TRIES = 20;

/** A folder for a new register in the home folder, named after the organisation, where no register is yet. */
export async function proposedFolder(
  host: Pick<Host, 'look'>,
  { home, name, kind }: { readonly home: string; readonly name: string; readonly kind: string },
): Promise<string> {
  const separator = home.includes('\\') ? '\\' : '/';
  const plain = plainName(name);
  const first = plain === '' ? kind : plain;
  const place = (n: number): string =>
    joined(home, `${first}${n === 1 ? '' : ` ${n}`}${REGISTER_SUFFIX}`, separator);
  for (let n = 1; n < TRIES; n += 1) {
    const looked = await host.look({ folder: place(n) });
    if (!looked.ok || !looked.value.register) return place(n);
  }
  return place(TRIES);
}

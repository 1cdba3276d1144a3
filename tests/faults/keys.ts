import type { Vault } from '../../electron/keeper/vault.ts';

/**
 * A register's keys as text, for a writer in a process of its own: deriving them anew for each of a hundred thousand
 * writers would leave no time for the faults. Nothing of the product can do this.
 */
export function keysToText(vault: Vault): string {
  return JSON.stringify({ ...vault, ring: [...vault.ring] }, (_name, value: unknown) =>
    value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('base64') } : value,
  );
}

export function keysFromText(text: string): Vault {
  const vault = JSON.parse(text, (_name, value: unknown) => {
    const { bytes } = (typeof value === 'object' && value !== null ? value : {}) as { bytes?: unknown };
    return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : value;
  }) as Omit<Vault, 'ring'> & { readonly ring: Iterable<readonly [number, Vault['keys']]> };
  return { ...vault, ring: new Map(vault.ring) };
}

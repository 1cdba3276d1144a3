import { useEffect, useState } from 'react';
import { plainStrength, type Strength, strengthOf } from './strength.ts';

/** An estimate may take a tenth of a second: it waits for a rest between two keys. */
const REST_MS = 150;

type Measured = { readonly passphrase: string; readonly about: string; readonly strength: Strength | null };

/**
 * How hard a passphrase is to guess: null while that is worked out, `unknown` where it cannot be. The estimator is
 * loaded with the first field that asks for it.
 */
export function useStrength(
  passphrase: string,
  { least, about }: { readonly least: number; readonly about: readonly string[] },
): Strength | 'unknown' | null {
  const plain = plainStrength(passphrase, least);
  const isPlain = plain !== null;
  const names = about.join('\n');
  const [measured, setMeasured] = useState<Measured | null>(null);
  // It stands ready by the time that enough is typed.
  useEffect(() => void load().catch(() => undefined), []);
  useEffect(() => {
    if (isPlain) return undefined;
    let isCurrent = true;
    const settle = (strength: Strength | null): void => {
      if (isCurrent) setMeasured({ passphrase, about: names, strength });
    };
    const timer = setTimeout(() => {
      load().then(
        ({ estimate }) => settle(strengthOf(estimate(passphrase, names.split('\n')))),
        () => settle(null),
      );
    }, REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [passphrase, names, isPlain]);
  if (plain !== null) return plain;
  if (measured?.passphrase !== passphrase || measured.about !== names) return null;
  return measured.strength ?? 'unknown';
}

const load = () => import('./guesses.ts');

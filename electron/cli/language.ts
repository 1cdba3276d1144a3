import type { Language } from '../../shared/register/organisation.ts';

export type Spoken = { readonly language: Language; readonly asked: boolean };

/**
 * The language of what is said: --language, else CONSTAT_LANGUAGE, else the machine's (LC_ALL, LANG), else English. It
 * is looked for before anything else is read, so that misuse is explained in it too.
 */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Spoken {
  const at = args.lastIndexOf('--language');
  const joined = args.findLast((arg) => arg.startsWith('--language='))?.slice('--language='.length);
  const asked = named(at === -1 ? joined : args[at + 1]);
  if (asked !== undefined) return { language: asked, asked: true };
  const wished = [environment['CONSTAT_LANGUAGE'], environment['LC_ALL'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return { language: named(wished?.slice(0, 2).toLowerCase()) ?? 'en', asked: false };
}

const named = (value: string | undefined): Language | undefined =>
  value === 'fr' || value === 'en' ? value : undefined;

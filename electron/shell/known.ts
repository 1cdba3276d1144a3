import * as z from 'zod';
import { APPEARANCES, type KeeperCall } from '../../shared/host.ts';
import { type Language, LANGUAGES } from '../../shared/register/organisation.ts';
import type { Result } from '../../shared/result.ts';
import { type Grants, noGrants } from './grants.ts';

/** How the window looks and speaks, as far as the system's own parts of it follow. */
export type Manner = { readonly language: Language; readonly appearance: (typeof APPEARANCES)[number] };

/** What the shell knows of the register: nothing but what the keeper's answers show in passing. */
export type Known = {
  readonly grants: Grants;
  /** What the system's own menus and dialogs speak. */
  readonly language: () => Language;
  /** Is there something to lock? */
  readonly isOpen: () => boolean;
  readonly learn: (call: KeeperCall, result: Result<unknown>) => void;
};

const preferences = z.object({ language: z.enum(LANGUAGES).nullable(), appearance: z.enum(APPEARANCES) });
const about = z.object({ preferences, recent: z.array(z.string()), home: z.string() });
const opened = z.object({ folder: z.string() });

/** `locale` is the system's, as in *fr-CA*; `changed` is told of the manner once it is known, and whenever it changes. */
export function nothingKnown(locale: string, changed: (manner: Manner) => void): Known {
  const grants = noGrants();
  let open = false;
  let language = languageOf(locale);

  const prefer = (given: z.infer<typeof preferences>): void => {
    language = given.language ?? languageOf(locale);
    changed({ language, appearance: given.appearance });
  };

  return {
    grants,
    language: () => language,
    isOpen: () => open,
    learn: (call, result) => {
      if (!result.ok) return;
      switch (call) {
        case 'about': {
          const said = about.parse(result.value);
          grants.proposed(said);
          prefer(said.preferences);
          return;
        }
        case 'prefer':
          prefer(preferences.parse(result.value));
          return;
        case 'create':
        case 'open':
        case 'openSample':
        case 'resume':
          open = true;
          grants.chosen('open-register', opened.parse(result.value).folder);
          return;
        default:
          return;
      }
    },
  };
}

/** The language of the two that the system speaks. */
export function languageOf(locale: string): Language {
  return /^fr(?![a-z])/i.test(locale) ? 'fr' : 'en';
}

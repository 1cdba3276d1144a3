import type { CAUSES, Nature } from '../../../shared/register/incident.ts';
import type { InformationCategory } from '../../../shared/register/information.ts';

type Template = {
  readonly natures: readonly Nature[];
  readonly cause: (typeof CAUSES)[number];
  /** What such a message or letter always holds; what else it held is asked. */
  readonly categories: readonly InformationCategory[];
};

/** The usual small incidents, in the order of their keys (1 to 5); their names and titles are in words/. */
export const TEMPLATES = {
  email: {
    natures: ['unauthorised-communication'],
    cause: 'misdirected-email',
    categories: ['name', 'email'],
  },
  letter: {
    natures: ['unauthorised-communication'],
    cause: 'misdirected-mail',
    categories: ['name', 'postal-address'],
  },
  device: { natures: ['loss'], cause: 'loss', categories: [] },
  access: { natures: ['unauthorised-access'], cause: 'wrong-access-right', categories: [] },
  copies: {
    natures: ['unauthorised-communication'],
    cause: 'cc-instead-of-bcc',
    categories: ['email'],
  },
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateId = keyof typeof TEMPLATES;
export const TEMPLATE_IDS = Object.keys(TEMPLATES) as readonly TemplateId[];

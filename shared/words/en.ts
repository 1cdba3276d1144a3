import { applies } from './en/applies.ts';
import { cli } from './en/cli.ts';
import { codes } from './en/codes.ts';
import { documents } from './en/documents.ts';
import { imports } from './en/imports.ts';
import { law } from './en/law.ts';
import { local } from './en/local.ts';
import { register } from './en/register.ts';
import { sample } from './en/sample.ts';
import { shell } from './en/shell.ts';
import { window } from './en/window.ts';

/** English. French must satisfy its type, so a sentence that one language lacks does not compile. */
export const en = { applies, cli, codes, documents, imports, law, local, register, sample, shell, window };

export type Words = typeof en;

import type { Words } from './en.ts';
import { applies } from './fr/applies.ts';
import { cli } from './fr/cli.ts';
import { codes } from './fr/codes.ts';
import { documents } from './fr/documents.ts';
import { imports } from './fr/imports.ts';
import { law } from './fr/law.ts';
import { local } from './fr/local.ts';
import { register } from './fr/register.ts';
import { sample } from './fr/sample.ts';
import { shell } from './fr/shell.ts';
import { window } from './fr/window.ts';

export const fr: Words = {
  applies,
  cli,
  codes,
  documents,
  imports,
  law,
  local,
  register,
  sample,
  shell,
  window,
};

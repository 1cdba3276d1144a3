import type { Status } from '../../shared/register/state.ts';
import { en } from '../../shared/words/en.ts';

/** Every status a record can have: the words name them all, or they would not compile. */
export const STATUSES = Object.keys(en.register.statuses) as readonly Status[];

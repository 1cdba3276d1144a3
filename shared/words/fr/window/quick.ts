import type { Words } from '../../en.ts';

export const quick: Words['window']['quick'] = {};

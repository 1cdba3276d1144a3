import type { Words } from '../../en.ts';

export const journal: Words['window']['journal'] = {};

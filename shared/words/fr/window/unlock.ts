import type { Words } from '../../en.ts';

export const unlock: Words['window']['unlock'] = {};

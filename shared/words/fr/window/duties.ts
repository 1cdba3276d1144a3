import type { Words } from '../../en.ts';

export const duties: Words['window']['duties'] = {};

import type { Words } from '../../en.ts';

export const welcome: Words['window']['welcome'] = {};

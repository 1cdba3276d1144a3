import type { Words } from '../../en.ts';

export const register: Words['window']['register'] = {};

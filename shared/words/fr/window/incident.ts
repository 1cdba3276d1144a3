import type { Words } from '../../en.ts';

export const incident: Words['window']['incident'] = {};

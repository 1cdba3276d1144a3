import type { Block, Doc } from '../../shared/document/block.ts';

/** A document around some blocks. */
export function docOf(blocks: readonly Block[], given: Partial<Doc> = {}): Doc {
  return {
    kind: 'cai-notice',
    language: 'fr',
    title: 'Avis d’essai',
    subtitle: 'Incident I-2026-001',
    letterhead: { name: 'Coopérative Œuvre & Cœur', lines: ['12, rue de l’Église'] },
    number: 'I-2026-001',
    date: '2026-11-26',
    madeAt: '2026-11-26T15:15:00Z',
    author: 'Coopérative Œuvre & Cœur',
    marks: [],
    blocks,
    foot: { page: 'Page {x} de {y}', journal: 'Journal 12', madeBy: 'Fait avec Constat' },
    orientation: 'portrait',
    ...given,
  };
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

import type { ReactNode } from 'react';

export function QuickEntry(): ReactNode {
  return null;
}

import type { ReactNode } from 'react';

export function Today(): ReactNode {
  return null;
}

import type { ReactNode } from 'react';

export function Importing(): ReactNode {
  return null;
}

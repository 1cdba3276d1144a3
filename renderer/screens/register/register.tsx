import type { ReactNode } from 'react';

export function Register(): ReactNode {
  return null;
}

import type { ReactNode } from 'react';

export function AssessmentScreen({ id }: { readonly id: string }): ReactNode {
  return id;
}

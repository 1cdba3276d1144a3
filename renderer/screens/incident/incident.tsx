import type { ReactNode } from 'react';

export function Incident({ id }: { readonly id: string; readonly section: string | undefined }): ReactNode {
  return id;
}

import type { ReactNode } from 'react';

export function Settings({ section }: { readonly section: string | undefined }): ReactNode {
  return section;
}

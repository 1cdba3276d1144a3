import type { ReactNode } from 'react';

export function NoticeScreen({ id }: { readonly id: string; readonly kind: string }): ReactNode {
  return id;
}

import { Component, type ReactNode } from 'react';

/**
 * Catches a fault of what it holds, and shows something else in its place. React knows no other way than a class. What
 * is handed on is the name of the fault and where it was, never its words: they may quote the register.
 */
export class Boundary extends Component<
  {
    readonly children: ReactNode;
    readonly instead: (trace: string, again: () => void) => ReactNode;
  },
  { readonly trace: string | null }
> {
  override readonly state: { readonly trace: string | null } = { trace: null };

  static getDerivedStateFromError(error: unknown): { readonly trace: string } {
    return { trace: traceOf(error) };
  }

  override render(): ReactNode {
    const { trace } = this.state;
    if (trace === null) return this.props.children;
    return this.props.instead(trace, () => this.setState({ trace: null }));
  }
}

const LINES = 8;

/** Its name and the first places it was in; its words may hold lines that look like places. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'fault';
  const { stack = '' } = error;
  const said = String(error);
  const places = stack.startsWith(said) ? stack.slice(said.length).split('\n') : [];
  const name = /^\w{1,40}$/.test(error.name) ? error.name : 'fault';
  return [name, ...places.filter((line) => /^\s*at /.test(line)).slice(0, LINES)]
    .map((line) => line.trim())
    .join('\n');
}

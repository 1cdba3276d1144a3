import type { Recorded } from './talk.ts';

/** All calls of Electron in their order, as values. */
export const recorded: Recorded[] = [];

export function record(name: string, ...args: readonly unknown[]): void {
  recorded.push({ name, args: args.map(asValue) });
}

/** What can be carried to another process: a function becomes its mark. */
function asValue(value: unknown): unknown {
  if (typeof value === 'function') return '(function)';
  if (Array.isArray(value)) return value.map(asValue);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return `(${value.constructor.name})`;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asValue(inner)]));
}

/**
 * A part of Electron as far as it is stood for: what it does not have is thrown by its name, so that a test fails where
 * main goes beyond the double, and never goes by in silence.
 */
export function standing<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get: (target, property, self): unknown => {
      const asked = typeof property === 'symbol' || property === 'then' || property === 'toJSON';
      if (asked || property in target) return Reflect.get(target, property, self);
      throw new Error(`The double of Electron has no ${name}.${property}.`);
    },
  });
}

/** Emits an event whose default can be prevented, as Electron's are; true where it was. */
export function emitPreventable(
  emitter: { emit(event: string, ...args: unknown[]): boolean },
  event: string,
  details: Readonly<Record<string, unknown>> = {},
  ...more: readonly unknown[]
): boolean {
  let prevented = false;
  const preventDefault = (): void => {
    prevented = true;
  };
  emitter.emit(event, { ...details, preventDefault }, ...more);
  return prevented;
}

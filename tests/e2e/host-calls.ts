import type { Page } from 'playwright-core';
import type { CallName, Calls } from '../../shared/host.ts';
import type { Result } from '../../shared/result.ts';

type Value<C extends CallName> = Extract<Awaited<ReturnType<Calls[C]>>, { readonly ok: true }>['value'];

/** What the window itself may ask its host, whichever that is: for what a journey needs and does not show. */
export async function askHost<C extends CallName>(
  page: Page,
  call: C,
  input: Parameters<Calls[C]>[0],
): Promise<Value<C>> {
  const answer = await page.evaluate(
    async ([name, given]) => {
      const bridge = (window as unknown as { constat?: Record<string, (input: unknown) => Promise<unknown>> })
        .constat;
      if (bridge !== undefined) return bridge[name]?.(given);
      const response = await fetch(`/host/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(given),
      });
      return (await response.json()) as unknown;
    },
    [call, input] as const,
  );
  const result = answer as Result<Value<C>>;
  if (!result.ok) throw new Error(`${call}: ${result.code} ${JSON.stringify(result.details)}`);
  return result.value;
}

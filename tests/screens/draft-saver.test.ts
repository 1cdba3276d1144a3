import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DraftState, draftSaver, SAVE_AFTER_MS } from '../../renderer/screens/fields/draft-saver.ts';
import type { NewDraft } from '../../shared/host.ts';
import { ok, refused, type Result } from '../../shared/result.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A host that writes slowly, and remembers in which order. */
function slowHost(answer: () => Result<Record<string, never>> = () => ok({})) {
  const written: string[] = [];
  const slow = (what: string) =>
    new Promise<Result<Record<string, never>>>((resolve) => {
      setTimeout(() => {
        written.push(what);
        resolve(answer());
      }, 300);
    });
  return {
    written,
    host: {
      saveDraft: (draft: NewDraft) => slow(`save ${JSON.stringify(draft.value)}`),
      dropDraft: ({ id }: { readonly id: string }) => slow(`drop ${id}`),
    },
  };
}

function begin(host: ReturnType<typeof slowHost>['host']) {
  const states: DraftState[] = [];
  const saver = draftSaver(
    host,
    { id: 'facts-1', kind: 'facts', record: '1' },
    { now: () => '2026-11-20T19:02:00Z', onState: (state) => states.push(state) },
  );
  return { saver, states };
}

describe('a draft', () => {
  test('is sealed one second after the last key, once', async () => {
    const { host, written } = slowHost();
    const { saver, states } = begin(host);
    saver.typed('a');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 1);
    saver.typed('ab');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 1);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(301);
    expect(written).toEqual(['save "ab"']);
    expect(states).toEqual([{ is: 'saved', at: '2026-11-20T19:02:00Z' }]);
  });

  test('is sealed at once where somebody leaves', async () => {
    const { host, written } = slowHost();
    const { saver } = begin(host);
    saver.typed('a');
    void saver.flush();
    await vi.advanceTimersByTimeAsync(300);
    expect(written).toEqual(['save "a"']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toHaveLength(1);
  });

  test('that is dropped does not come back, not even from a write under way', async () => {
    const { host, written } = slowHost();
    const { saver, states } = begin(host);
    saver.typed('a');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS + 100);
    saver.typed('ab');
    void saver.drop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(written).toEqual(['save "a"', 'drop facts-1']);
    expect(states.at(-1)).toEqual({ is: 'none' });
  });

  test('that cannot be sealed is said', async () => {
    const { host } = slowHost(() => refused('draft-too-large'));
    const { saver, states } = begin(host);
    saver.typed('a');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS + 300);
    expect(states).toMatchObject([{ is: 'refused', refusal: { code: 'draft-too-large' } }]);
  });
});

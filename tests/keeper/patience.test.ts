import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { delayAfter, patience } from '../../electron/keeper/patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('three tries are free; then each waits twice as long as the one before, half a minute at most', () => {
  expect([0, 1, 2].map(delayAfter)).toEqual([0, 0, 0]);
  expect([3, 4, 5, 6, 7].map(delayAfter)).toEqual([1000, 2000, 4000, 8000, 16_000]);
  expect([8, 9, 50, 5000].map(delayAfter)).toEqual([30_000, 30_000, 30_000, 30_000]);
});

test('a turn comes when its time has passed, and not before', async () => {
  const wait = patience();
  for (let n = 0; n < 4; n += 1) wait.after(true);
  const came = vi.fn();
  void wait.turn().then(came);
  await vi.advanceTimersByTimeAsync(1999);
  expect(came).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(came).toHaveBeenCalledOnce();
});

test('the right one begins anew', async () => {
  const wait = patience();
  for (let n = 0; n < 9; n += 1) wait.after(true);
  wait.after(false);
  const came = vi.fn();
  void wait.turn().then(came);
  await vi.advanceTimersByTimeAsync(0);
  expect(came).toHaveBeenCalledOnce();
});

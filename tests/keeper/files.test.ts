import { expect, it, vi } from 'vitest';
import { insist } from '../../electron/keeper/files.ts';

const failing = (code: string, times: number) => {
  let left = times;
  return vi.fn(() => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(code), { code });
  });
};

it.each(['EPERM', 'EBUSY', 'EACCES'])('waits while something else holds a file (%s)', (code) => {
  const act = failing(code, 5);
  insist(act);
  expect(act).toHaveBeenCalledTimes(6);
});

it('does not wait for ever, nor for what will not pass', () => {
  const held = failing('EBUSY', 1000);
  expect(() => insist(held)).toThrow('EBUSY');
  expect(held).toHaveBeenCalledTimes(40);
  const full = failing('ENOSPC', 1);
  expect(() => insist(full)).toThrow('ENOSPC');
  expect(full).toHaveBeenCalledTimes(1);
});

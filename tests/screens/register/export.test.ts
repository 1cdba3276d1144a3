import { describe, expect, test } from 'vitest';
import { chosen } from '../../../renderer/screens/register/use-export.ts';
import { filledWith, makeRow } from '../../store/make-rows.ts';

describe('what is exported', () => {
  const rows = filledWith(Array.from({ length: 5 }, (_, i) => makeRow(i + 1)));
  const ids = (places: readonly number[]) => places.map((place) => rows.at(place)!.id);

  test('is named by its records, or by those left out: whichever are fewer', () => {
    expect(chosen(rows, [1])).toEqual({ records: ids([1]) });
    const most = chosen(rows, [0, 1, 2, 4]);
    expect(most).toEqual({ except: ids([3]) });
    expect(chosen(rows, [0, 1, 2, 3, 4])).toEqual({ except: [] });
    expect(chosen(rows, [])).toEqual({ records: [] });
  });

  test('fits into one call, whatever is chosen of a hundred thousand', () => {
    const many = filledWith(Array.from({ length: 100_000 }, (_, i) => makeRow(i + 1)));
    const places = Array.from({ length: 50_000 }, (_, i) => i);
    expect(JSON.stringify(chosen(many, places)).length).toBeLessThan(2 * 1024 * 1024);
    expect(JSON.stringify(chosen(many, [...places, 60_000])).length).toBeLessThan(2 * 1024 * 1024);
  });
});

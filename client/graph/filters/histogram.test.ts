import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectNumbers, toHistogram, toScale } from './histogram.ts';

describe('a histogram', () => {
  it('counts numbers in equal shares of an even scale', () => {
    const numbers = [0, 1, 4, 5, 9, 10];
    const scale = toScale(numbers);
    expect(scale).toMatchObject({ least: 0, greatest: 10, isWhole: true });
    expect(scale === null ? null : toHistogram(numbers, scale, 2)).toEqual([3, 3]);
  });

  it('goes by logarithms where few are very large', () => {
    const numbers = [0, 1, 2, 3, 100_000];
    const scale = toScale(numbers);
    expect(scale?.toShare(300)).toBeCloseTo(0.5, 1);
    expect(scale === null ? null : toHistogram(numbers, scale, 4)).toEqual([4, 0, 0, 1]);
  });

  it('has none for no numbers, and one bar for one', () => {
    expect(toScale([])).toBeNull();
    const scale = toScale([7, 7]);
    expect(scale === null ? null : toHistogram([7, 7], scale, 3)).toEqual([2, 0, 0]);
    expect(collectNumbers(['x', 3, true, [4, 5]])).toEqual([3, 4, 5]);
  });

  it('comes back from a share to the value, and keeps its ends', () => {
    const list = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2 });
    fc.assert(
      fc.property(list, (numbers) => {
        const scale = toScale(numbers);
        if (scale === null) return;
        for (const value of numbers) {
          expect(Math.abs(scale.fromShare(scale.toShare(value)) - value)).toBeLessThanOrEqual(1);
        }
        expect([scale.fromShare(0), scale.fromShare(1)]).toEqual([scale.least, scale.greatest]);
      }),
    );
  });
});

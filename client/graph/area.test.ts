import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWithin, isWithin, toBox } from './area.ts';

const HORSESHOE = [
  { x: 0, y: 0 },
  { x: 30, y: 0 },
  { x: 30, y: 30 },
  { x: 20, y: 30 },
  { x: 20, y: 10 },
  { x: 10, y: 10 },
  { x: 10, y: 30 },
  { x: 0, y: 30 },
];

describe('an area', () => {
  it('holds what a box holds, whichever corner was first', () => {
    const coordinate = fc.integer({ min: -50, max: 50 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(point, point, point, (a, b, { x, y }) => {
        const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
        const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
        fc.pre(x !== left && x !== right && y !== top && y !== bottom);
        const expected = x > left && x < right && y > top && y < bottom;
        expect(isWithin(toBox(a, b), { x, y })).toBe(expected);
      }),
    );
  });

  it('of a bent line has no part of its hollow', () => {
    expect(isWithin(HORSESHOE, { x: 5, y: 20 })).toBe(true);
    expect(isWithin(HORSESHOE, { x: 25, y: 20 })).toBe(true);
    expect(isWithin(HORSESHOE, { x: 15, y: 20 })).toBe(false);
    expect(isWithin([], { x: 0, y: 0 })).toBe(false);
  });

  it('finds the nodes within it where the camera has them', () => {
    const index = {
      ids: ['a', 'b', 'c'],
      x: Float64Array.from([1, 2, 9]),
      y: Float64Array.from([1, 2, 9]),
      radius: Float64Array.from([1, 1, 1]),
    };
    const projection = { left: 0, top: 100, scaleX: 10, scaleY: -10, scaleRadius: 1 };
    const box = toBox({ x: 5, y: 75 }, { x: 25, y: 95 });
    expect(findWithin(index, projection, box)).toEqual(['a', 'b']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, toDiscObstacle, toFreeBox } from './label-layout.ts';
import type { LabelCandidate } from './label-layout.ts';

const candidate = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
  radius: fc.integer({ min: 2, max: 12 }),
  width: fc.integer({ min: 10, max: 120 }),
});

const WINDOW = { left: 0, right: 900, top: 0, bottom: 900 };

function named(id: string, x: number, y: number): LabelCandidate {
  return { id, x, y, radius: 5, width: 40, height: 15 };
}

describe('the places of names', () => {
  it('never touch each other, whatever the discs', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 40 }), (discs) => {
        const candidates = discs.map((disc, index) => ({ ...disc, id: `${index}`, height: 15 }));
        const placed = placeLabels(candidates, { most: 100, obstacles: [], within: WINDOW });
        for (const [index, one] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            const widthOf = (id: string): number => candidates[Number(id)]?.width ?? 0;
            const apartX =
              one.x + widthOf(one.id) <= other.x || other.x + widthOf(other.id) <= one.x;
            const apartY = Math.abs(one.y - other.y) >= 15;
            expect(apartX || apartY).toBe(true);
          }
        }
      }),
    );
  });

  it('are right of the disc where there is room, and elsewhere where there is none', () => {
    const [alone] = placeLabels([named('a', 100, 100)], { most: 9, obstacles: [], within: WINDOW });
    expect(alone).toEqual({ id: 'a', x: 109, y: 100 });
    const wall = { left: 106, right: 400, top: 0, bottom: 400 };
    const [moved] = placeLabels([named('a', 100, 100)], {
      most: 9,
      obstacles: [wall],
      within: WINDOW,
    });
    expect(moved).toEqual({ id: 'a', x: 51, y: 100 });
  });

  it('go to the most important first and stop at the limit', () => {
    const stacked = [named('first', 100, 100), named('second', 100, 300), named('third', 100, 500)];
    const ids = placeLabels(stacked, { most: 2, obstacles: [], within: WINDOW }).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['first', 'second']);
  });

  it('stay inside the window', () => {
    const [label] = placeLabels([named('a', 880, 450)], {
      most: 1,
      obstacles: [],
      within: WINDOW,
    });
    expect(label).toEqual({ id: 'a', x: 831, y: 450 });
  });

  it('may stand beside their own disc and over no other', () => {
    const own = toDiscObstacle('a', { x: 100, y: 100, radius: 5 });
    expect(
      placeLabels([named('a', 100, 100)], { most: 1, obstacles: [own], within: WINDOW }),
    ).toHaveLength(1);
    // Not even where something else has the same middle, as the name of a region may.
    const region = { left: 40, right: 160, top: 93, bottom: 107 };
    const [under] = placeLabels([named('a', 100, 100)], {
      most: 1,
      obstacles: [own, region],
      within: WINDOW,
    });
    expect(under?.y).toBeGreaterThan(107);
    const all = { left: -500, right: 500, top: -500, bottom: 500 };
    expect(
      placeLabels([named('a', 100, 100)], { most: 1, obstacles: [all], within: WINDOW }),
    ).toHaveLength(0);
  });

  it('are not under the panels', () => {
    const insets = { left: 264, right: 64, top: 76, bottom: 52 };
    expect(toFreeBox(1000, 800, insets)).toEqual({ left: 248, right: 952, top: 60, bottom: 764 });
    const none = { left: 0, right: 0, top: 0, bottom: 0 };
    expect(toFreeBox(1000, 800, none)).toEqual({ left: 4, right: 996, top: 4, bottom: 796 });
  });
});

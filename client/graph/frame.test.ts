import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromFramed,
  toCameraAt,
  toCameraOver,
  toFittingCamera,
  toFrame,
  toFramed,
  toReveal,
} from './frame.ts';
import type { Frame } from './frame.ts';

const FRAME: Frame = { x: [-100, 300], y: [0, 200] };
const VIEWPORT = { width: 1000, height: 600, pixelsPerUnit: 1000 };
const NO_INSETS = { left: 0, right: 0, top: 0, bottom: 0 };

describe('the frame', () => {
  it('is the smallest around the nodes, and has room for a single one', () => {
    const [a, b] = [
      { x: -2, y: 5 },
      { x: 4, y: 1 },
    ];
    expect(toFrame([a, b])).toEqual({ x: [-2, 4], y: [1, 5] });
    expect(toFrame([a])).toEqual({ x: [-2.5, -1.5], y: [4.5, 5.5] });
    expect(toFrame([])).toEqual({ x: [0, 1], y: [0, 1] });
  });

  it('puts its middle at one half and its longer side at one', () => {
    expect(toFramed(FRAME, { x: 100, y: 100 })).toEqual({ x: 0.5, y: 0.5 });
    expect(toFramed(FRAME, { x: -100, y: 0 })).toEqual({ x: 0, y: 0.25 });
  });

  it('gives back every point', () => {
    const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(number, number, (x, y) => {
        const back = fromFramed(FRAME, toFramed(FRAME, { x, y }));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });
});

describe('the camera', () => {
  it('shows the whole frame in the window', () => {
    // The frame is 1 by 0.5: it fills the width of 1,000 pixels at ratio 1.
    expect(toFittingCamera(FRAME, { viewport: VIEWPORT, insets: NO_INSETS })).toEqual({
      x: 0.5,
      y: 0.5,
      ratio: 1,
    });
  });

  it('keeps clear of the panels', () => {
    const insets = { left: 0, right: 500, top: 0, bottom: 0 };
    const camera = toFittingCamera(FRAME, { viewport: VIEWPORT, insets });
    // Half the width is free, so everything is half as large and stands 250 pixels further left.
    expect(camera).toEqual({ x: 1, y: 0.5, ratio: 2 });
  });

  it('brings a point to the middle of what is free', () => {
    const insets = { left: 200, right: 0, top: 100, bottom: 0 };
    const options = { ratio: 0.5, viewport: VIEWPORT, insets };
    const camera = toCameraAt({ x: 0.3, y: 0.3 }, options);
    expect(camera.x).toBeCloseTo(0.25);
    expect(camera.y).toBeCloseTo(0.325);
  });

  it('shows a part as large as it fits beside the panels, but no single node too close', () => {
    const context = { frame: FRAME, viewport: VIEWPORT, insets: NO_INSETS };
    const half = toCameraOver({ x: [-100, 100], y: [50, 150] }, context);
    expect(half).toMatchObject({ x: 0.25, y: 0.5 });
    expect(half.ratio).toBeCloseTo(500 / 1000 / 0.9);
    expect(toCameraOver({ x: [99.5, 100.5], y: [99.5, 100.5] }, context).ratio).toBe(0.12);
  });

  it('moves as little as it takes to clear a point of the panels', () => {
    const viewport = { width: 1000, height: 500, pixelsPerUnit: 1000 };
    const insets = { left: 0, right: 300, top: 60, bottom: 100 };
    const reveal = (x: number, y: number) => toReveal({ x, y }, { viewport, insets });
    expect(reveal(500, 250)).toEqual({ right: 0, down: 0 });
    // Free is from 0 to 700 and from 60 to 400, with 48 pixels to spare at each side.
    expect(reveal(800, 250)).toEqual({ right: 148, down: 0 });
    expect(reveal(20, 450)).toEqual({ right: -28, down: 98 });
    // Where panels leave nothing, the middle between them has to do.
    const narrow = { ...insets, left: 690 };
    expect(toReveal({ x: 0, y: 250 }, { viewport, insets: narrow }).right).toBe(-695);
  });
});

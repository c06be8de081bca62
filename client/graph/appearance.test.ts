import { describe, expect, it } from 'vitest';
import { createAppearance, reduceEdge, reduceNode, toRadius } from './appearance.ts';
import { DISPLAY_KINDS } from './kinds.ts';
import {
  KIND_COLOURS,
  MARK_COLOURS,
  MUTED_COLOURS,
  STAGE_COLOURS,
  toPremultiplied,
} from './palette.ts';

const APPEARANCE = createAppearance({
  scheme: 'light',
  visibility: { nodes: new Set(['project:nova']), edges: new Set() },
  largestImportance: 1000,
});

/** Relative luminance of WCAG 2, of `#rrggbb`. */
function toLuminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toContrast(one: string, other: string): number {
  const [low = 0, high = 0] = [toLuminance(one), toLuminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the look of a node', () => {
  it('grows with the square root of importance, from 3 to 24 pixels across', () => {
    const [least, quarter, most] = [0, 250, 1000].map((rank) => toRadius(rank, 1000));
    expect(least).toBeGreaterThanOrEqual(1.5);
    expect(most).toBe(12);
    expect(quarter).toBeCloseTo(((least ?? 0) + (most ?? 0)) / 2);
    expect(toRadius(5, 0)).toBe(least);
  });

  it('is filled into the data it is given', () => {
    const rest = {
      name: 'Nova',
      nameZh: null,
      x: 0,
      y: 0,
      degree: 1,
      community: 0,
      retired: false,
    };
    const data = { ...rest, kind: 'Project', importance: 1000 };
    expect(reduceNode('project:nova', data, APPEARANCE)).toBe(data);
    expect(data).toMatchObject({ hidden: false, color: '#da1a32', size: 12 });
    const unknown = { ...rest, kind: 'Comet', importance: 0 };
    expect(reduceNode('comet:1', unknown, APPEARANCE)).toMatchObject({
      hidden: true,
      color: KIND_COLOURS.light.Source,
    });
  });

  it('shows what was added, is gone or changed, and lets the rest step back when asked', () => {
    const marks = new Map([['project:nova', 'gone' as const]]);
    const look = (id: string, mutesUnmarked: boolean) => {
      const rest = { name: '', nameZh: null, x: 0, y: 0, degree: 1, community: 0, retired: false };
      const data = { ...rest, kind: 'Project', importance: 1 };
      const marked = createAppearance({ ...APPEARANCE, marks, mutesUnmarked });
      return reduceNode(id, data, marked).color;
    };
    expect(look('project:nova', false)).toBe(MARK_COLOURS.light.gone);
    expect(look('project:nova', true)).toBe(MARK_COLOURS.light.gone);
    expect(look('project:oslo', false)).toBe(KIND_COLOURS.light.Project);
    expect(look('project:oslo', true)).toBe(MUTED_COLOURS.light);
  });
});

describe('the look of an edge', () => {
  const [plain, thick, own, bent, gone] = ['1', '2', '3', '4', '5'];
  const appearance = createAppearance({
    ...APPEARANCE,
    visibility: { nodes: new Set(), edges: new Set([plain, thick, own, bent]) },
    curvatures: new Map([[bent, 0.2]]),
  });
  const look = (id: string, attributes = {}, change: Partial<typeof appearance> = {}) =>
    reduceEdge(id, { type: 'USES', ...attributes }, { ...appearance, ...change });

  it('is hidden where it is not to be seen, or drawn by the layer of what bends', () => {
    expect([plain, bent, gone].map((id) => look(id).hidden)).toEqual([false, true, true]);
  });

  it('is one object for all that look the same', () => {
    expect(look(plain)).toBe(look(thick));
    expect(look(plain).color).toBe(appearance.edgeColour);
  });

  it('tells weight by thickness, and by a stronger colour what only this page has', () => {
    const thickness = new Map([[thick, 4]]);
    expect(look(thick, {}, { thickness })).toMatchObject({ size: 4, hidden: false });
    expect(look(plain, {}, { thickness })).toMatchObject({ size: 1, color: appearance.edgeColour });
    expect(look(own, { origin: 'file' }).color).not.toBe(appearance.edgeColour);
  });

  it('shows what was added', () => {
    const marks = new Map([[plain, 'added' as const]]);
    expect(look(plain, {}, { marks }).color).toBe(MARK_COLOURS.light.added);
    expect(look(thick, {}, { marks }).color).toBe(appearance.edgeColour);
  });
});

describe('the look of relationships', () => {
  const alphaOf = (count: number): number => {
    const edges = new Set(Array.from({ length: count }, (_none, index) => `${index}`));
    const { edgeColour } = createAppearance({
      ...APPEARANCE,
      visibility: { nodes: new Set(), edges },
    });
    return Number(/,([\d.]+)\)$/.exec(edgeColour)?.[1]);
  };

  it('is of one strength while they are few, and fainter each where they are many', () => {
    expect(alphaOf(0)).toBe(STAGE_COLOURS.light.edgeAlpha);
    expect(alphaOf(1_500)).toBe(STAGE_COLOURS.light.edgeAlpha);
    expect(alphaOf(8_000)).toBeCloseTo(STAGE_COLOURS.light.edgeAlpha / 2);
  });
});

describe('the palette', () => {
  it.each(['light', 'dark'] as const)('gives each kind a colour of its own (%s)', (scheme) => {
    const colours = DISPLAY_KINDS.map((kind) => KIND_COLOURS[scheme][kind]);
    expect(new Set(colours).size).toBe(DISPLAY_KINDS.length);
  });

  it.each(['light', 'dark'] as const)('has names that read on their ground (%s)', (scheme) => {
    const { text, region, background } = STAGE_COLOURS[scheme];
    expect(toContrast(text, background)).toBeGreaterThan(7);
    expect(toContrast(region, background)).toBeGreaterThan(4.5);
  });

  it('multiplies a colour by its strength', () => {
    expect(toPremultiplied([100, 200, 50], 0.5)).toBe('rgba(50,100,25,0.5)');
  });
});

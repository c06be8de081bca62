import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { hostileGraph } from '../../../tests/exports/hostile-graph.ts';
import { ABOUT } from '../../../tests/support/export-bytes.ts';
import { SMALL_GRAPH, node } from '../../../tests/support/graphs.ts';
import { compose } from './compose.ts';
import type { PictureGraph } from './compose.ts';
import { readFonts } from './fonts.ts';
import type { PictureFonts } from './fonts.ts';
import type { Picture, Text } from './picture.ts';
import { doTouch } from './place-labels.ts';

let fonts: PictureFonts;
beforeAll(() => {
  fonts = readFonts();
});

const draw = (graph: PictureGraph): Picture => compose(graph, ABOUT, fonts);

const toBox = ({ x, y, width, size }: Text) => ({
  left: x,
  right: x + width,
  top: y - size * 0.9,
  bottom: y + size * 0.3,
});

function expectApart({ labels, discs }: Picture) {
  for (const [index, label] of labels.entries()) {
    for (const other of labels.slice(index + 1)) {
      expect(doTouch(toBox(label), toBox(other)), `${label.text} / ${other.text}`).toBe(false);
    }
    const covered = discs.filter(({ x, y, radius, node: shown }) => {
      const [left, right, top, bottom] = [x - radius, x + radius, y - radius, y + radius];
      return shown?.name !== label.whole && doTouch(toBox(label), { left, right, top, bottom });
    });
    expect(covered.filter(({ node: shown }) => shown?.name !== label.whole)).toEqual([]);
  }
}

test('a mark is set in the font of its word, so that an apostrophe tears no name apart', () => {
  const facesOf = (text: string) =>
    fonts.regular.split(text).map((run) => [run.face.name, run.text]);
  const [, latin = '’s'] = fonts.regular.split('Rackspace’s own').map(({ text }) => text);
  expect(latin).toBe('’');
  expect(facesOf('Rackspace’s')[1]?.[0]).toBe('regular-latin');
  expect(facesOf('“中国”')).toEqual([['regular', '“中国”']]);
  const width = (text: string) => fonts.regular.measure(text, 10);
  expect(width('e’s')).toBeLessThan(width('es') + 5);
});

describe('A picture', () => {
  test('has every node and relationship, and the names of a few all find room', () => {
    const picture = draw(SMALL_GRAPH);
    expect(picture.discs.map((disc) => disc.node?.id)).toEqual(
      SMALL_GRAPH.nodes.map(({ id }) => id),
    );
    expect(picture.lines).toHaveLength(SMALL_GRAPH.relationships.length);
    const shown = picture.labels.map(({ whole }) => whole);
    for (const { properties } of SMALL_GRAPH.nodes) expect(shown).toContain(properties['name']);
    expect(shown).toContain('founded');
    expectApart(picture);
  });

  test('keeps discs apart and on the page', () => {
    const { discs, width, height } = draw(SMALL_GRAPH);
    for (const [index, { x, y, radius }] of discs.entries()) {
      expect(x - radius).toBeGreaterThan(0);
      expect(x + radius).toBeLessThan(width);
      expect(y - radius).toBeGreaterThan(0);
      expect(y + radius).toBeLessThan(height);
      for (const other of discs.slice(index + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(radius + other.radius);
      }
    }
  });

  test('says title, moment, kinds with how many there are, sources, dataset, licence and view', () => {
    const texts = draw(SMALL_GRAPH).frame.texts.map(({ whole }) => whole);
    const all = texts.join('\n');
    expect(all).toContain(ABOUT.selection);
    expect(all).toContain('All times · 13 nodes · 13 relationships');
    expect(texts).toContain('Projects (2)');
    expect(texts).toContain('Telecom adopters (1)');
    expect(all).toContain('Sources: The story');
    expect(all).toContain('dataset small');
    expect(all).toContain('Apache-2.0');
    expect(all).toContain(String(ABOUT.view));
  });

  test('says it in Chinese, with Chinese names where there are any', () => {
    const picture = compose(SMALL_GRAPH, { ...ABOUT, language: 'zh' }, fonts);
    expect(picture.labels.map(({ whole }) => whole)).toContain('中国移动');
    expect(picture.frame.texts.map(({ whole }) => whole)).toContain('项目 (2)');
  });

  test('is the same each time', () => {
    expect(draw(SMALL_GRAPH)).toEqual(draw(SMALL_GRAPH));
  });

  test('of one node, of none, and of nodes without places is whole', () => {
    const [first] = SMALL_GRAPH.nodes;
    expect(draw({ nodes: [], relationships: [] }).discs).toEqual([]);
    expect(
      draw({ nodes: first === undefined ? [] : [first], relationships: [] }).discs,
    ).toHaveLength(1);
    const placeless = Array.from({ length: 5 }, (_, index) =>
      node(`project:p${index}`, 'Project', { name: `P ${index}` }),
    );
    const { discs } = draw({ nodes: placeless, relationships: [] });
    expect(new Set(discs.map(({ x, y }) => `${x} ${y}`)).size).toBe(5);
  });

  test('holds numbers alone, whatever the graph', () => {
    fc.assert(
      fc.property(hostileGraph, (graph) => {
        const { discs, labels, lines } = draw(graph);
        const numbers = [
          ...discs.flatMap(({ x, y, radius }) => [x, y, radius]),
          ...labels.flatMap(({ x, y, width }) => [x, y, width]),
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(lines.filter(({ path }) => /NaN|Infinity/.test(path))).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { writeDot } from '../../server/exports/dot.ts';
import { markImpossible } from '../../server/exports/xml.ts';
import { toChunks, toExportBytes } from '../support/export-bytes.ts';
import { SMALL_GRAPH, node } from '../support/graphs.ts';
import { hostileGraph } from './hostile-graph.ts';

const layoutSchema = z.object({
  objects: z.array(z.object({ _gvid: z.number(), name: z.string(), pos: z.string() })),
  edges: z.array(z.object({ tail: z.number(), head: z.number(), label: z.string() })),
});

describe('A DOT file read by Graphviz', () => {
  let graphviz: Graphviz;
  beforeAll(async () => {
    graphviz = await Graphviz.load();
  });
  const toText = async (graph: Dataset) =>
    (await toExportBytes(writeDot, toChunks(graph))).toString();

  test('has every node by its id and every relationship, at the places of the map', async () => {
    const text = await toText(SMALL_GRAPH);
    const { objects, edges } = layoutSchema.parse(JSON.parse(graphviz.layout(text, 'json', 'nop')));
    expect(objects.map(({ name }) => name).toSorted()).toEqual(
      SMALL_GRAPH.nodes.map(({ id }) => id),
    );
    const nameOf = (index: number) => objects.find(({ _gvid }) => _gvid === index)?.name;
    expect(
      edges.map(({ tail, head, label }) => [nameOf(tail), label, nameOf(head)]).toSorted(),
    ).toEqual(
      SMALL_GRAPH.relationships.map(({ start, type, end }) => [start, type, end]).toSorted(),
    );
    const [x = 0, y = 0] =
      objects
        .find(({ name }) => name === 'project:openstack')
        ?.pos.split(',')
        .map(Number) ?? [];
    const [otherX = 0, otherY = 0] =
      objects
        .find(({ name }) => name === 'org:nasa')
        ?.pos.split(',')
        .map(Number) ?? [];
    expect(x - otherX).toBeCloseTo(1.5 * 3);
    expect(y - otherY).toBeCloseTo(-2 * 3);
  });

  test('is laid out by its own layouts without a complaint', async () => {
    const text = await toText(SMALL_GRAPH);
    for (const engine of ['dot', 'neato', 'sfdp'] as const) {
      expect(graphviz.layout(text, 'svg', engine)).toContain('Rackspace');
    }
  });

  test('shows every name as it is, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const nodes = graph.nodes.map(({ id, properties: { name } }) =>
          node(id, 'Project', { name: name ?? '' }),
        );
        const text = await toText({ nodes, relationships: [] });
        const picture = graphviz.layout(text, 'svg', 'nop');
        expect(readTexts(picture)).toEqual(
          graph.nodes.map(({ properties }) => toShown(String(properties['name']))).toSorted(),
        );
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});

/** The texts of each node of a picture, its lines joined. */
function readTexts(svg: string): string[] {
  const texts: string[] = [];
  let current: string[] | null = null;
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'g' && String(attributes['class']).startsWith('node')) current = [];
    isText = name === 'text';
    if (isText) current?.push('');
  });
  parser.on('text', (text) => {
    if (isText && current !== null) current.push((current.pop() ?? '') + text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text') isText = false;
    if (name === 'g' && current !== null) {
      texts.push(current.join('\n').replaceAll('\u00A0', ' '));
      current = null;
    }
  });
  parser.write(svg).close();
  return texts.toSorted();
}

/** What one can see of a text: its lines, with what XML cannot hold marked. */
function toShown(text: string): string {
  const lines = markImpossible(text)
    .replaceAll('\u00A0', ' ')
    .split(/\r\n|\r|\n/);
  return lines.map((line) => (line === '' && lines.length > 1 ? ' ' : line)).join('\n');
}

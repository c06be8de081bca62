import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { toChunks, toExportBytes } from '../../tests/support/export-bytes.ts';
import { SMALL_GRAPH } from '../../tests/support/graphs.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { writeGexf } from './gexf.ts';

const write = async (...chunks: readonly GraphChunk[]): Promise<string> =>
  (await toExportBytes(writeGexf, chunks)).toString();

/** Throws where a text is no well-formed XML; gives the elements, in order. */
function readElements(text: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(text).close();
  return elements;
}

describe('A GEXF file', () => {
  test("is read by somebody else's reader: every node and relationship, with its values", async () => {
    const text = await write(...toChunks(SMALL_GRAPH));
    const graph = parse(MultiDirectedGraph, text);
    expect(graph.nodes().toSorted()).toEqual(SMALL_GRAPH.nodes.map(({ id }) => id));
    expect(graph.size).toBe(SMALL_GRAPH.relationships.length);
    expect(graph.getNodeAttributes('project:openstack')).toMatchObject({
      label: 'OpenStack',
      kind: 'Project',
      nameZh: '开源云',
      x: 1.5,
      y: -2,
      color: 'rgb(218,26,50)',
    });
    expect(graph.getNodeAttributes('technology:lonely').label).toBe('Ägäis “quoted” <b>\\ 日本');
    const id = 'org:china-mobile';
    expect(graph.mapOutEdges(id, (_edge, attributes, _from, to) => [to, attributes])).toEqual([
      ['project:openstack', expect.objectContaining({ purpose: '5G', label: 'ADOPTED' })],
    ]);
  });

  test('is well-formed and declares every attribute that it uses', async () => {
    const elements = readElements(await write(...toChunks(SMALL_GRAPH)));
    const declared = elements
      .filter(({ name }) => name === 'attribute')
      .map((e) => e.attributes['id']);
    const used = elements.filter(({ name }) => name === 'attvalue').map((e) => e.attributes['for']);
    expect(new Set(declared)).toEqual(new Set([...declared, ...used]));
  });

  test('says when a thing lived in whole days, as precise as known', async () => {
    const elements = readElements(await write(...toChunks(SMALL_GRAPH)));
    const lifetimeOf = (id: string) => {
      const { start, end } =
        elements.find(({ attributes }) => attributes['id'] === id)?.attributes ?? {};
      return [start, end];
    };
    expect(lifetimeOf('foundation:old')).toEqual(['2012-09-01', '2021-12-31']);
    expect(lifetimeOf('release:austin')).toEqual(['2010-10-21', undefined]);
    expect(lifetimeOf('WORKS_FOR|person:jonathan-bryce|org:rackspace')).toEqual([
      undefined,
      '2012-08-31',
    ]);
    expect(lifetimeOf('org:rackspace')).toEqual([undefined, undefined]);
  });

  test('of nodes alone, or of nothing, is whole too', async () => {
    for (const text of [await write({ nodes: SMALL_GRAPH.nodes }), await write()]) {
      const graph = parse(MultiGraph, text);
      expect(graph.size).toBe(0);
    }
  });

  test('is the same bytes each time, however the graph comes in', async () => {
    const whole = await write(...toChunks(SMALL_GRAPH, 1000));
    expect(await write(...toChunks(SMALL_GRAPH, 3))).toBe(whole);
  });
});

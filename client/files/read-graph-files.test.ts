/// <reference types="node" />
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Properties, PropertyValue } from '../../graph-data/model/graph.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { FORMATS } from '../../server/exports/format.ts';
import { markImpossible } from '../../server/exports/xml.ts';
import { hostileGraph } from '../../tests/exports/hostile-graph.ts';
import { ABOUT, toChunks, toExportBytes } from '../../tests/support/export-bytes.ts';
import { SMALL_GRAPH } from '../../tests/support/graphs.ts';
import { FILE_LIMITS } from './graph-file.ts';
import { isExportedTable } from './is-exported-table.ts';
import { readGraphFiles } from './read-graph-files.ts';

const write = async (format: 'jsonl' | 'gexf' | 'csv', graph: Dataset) => [
  { name: 'x', bytes: new Uint8Array(await toExportBytes(FORMATS[format].write, toChunks(graph))) },
];
const readText = (...texts: readonly string[]) =>
  readGraphFiles(texts.map((text, index) => ({ name: `file ${index}`, bytes: strToU8(text) })));
const readBack = async (format: 'jsonl' | 'gexf' | 'csv', graph: Dataset) => {
  const read = readGraphFiles(await write(format, graph));
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.graph;
};

const FORMATS_BACK = ['jsonl', 'gexf', 'csv'] as const;

/** The graph with each text as a format can hold it. */
function mapTexts(
  graph: Dataset,
  toHeld: (text: string) => string,
  toItem: (text: string) => string = toHeld,
): Dataset {
  const toValue = (value: PropertyValue): PropertyValue => {
    if (Array.isArray(value)) return value.map(String).map(toItem);
    return typeof value === 'string' ? toHeld(value) : value;
  };
  const toProperties = (properties: Properties): Properties =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, toValue(value)]));
  return {
    nodes: graph.nodes.map((node) => ({ ...node, properties: toProperties(node.properties) })),
    relationships: graph.relationships.map((relationship) => ({
      ...relationship,
      id: toHeld(relationship.id),
      properties: toProperties(relationship.properties),
    })),
  };
}

/** Each graph is large, and takes minutes to shrink. */
const FEW = { numRuns: 12, endOnFailure: true } as const;

/** Lists are JSON within XML, which has an escape of its own for most of what XML cannot hold. */
const toListed = (text: string): string =>
  JSON.parse(markImpossible(JSON.stringify(text))) as string; // what was written was a text

describe('a file that was exported', () => {
  it.each(FORMATS_BACK)('reads again from %s as the graph that it was', async (format) => {
    const { nodes, relationships } = await readBack(format, SMALL_GRAPH);
    expect(nodes).toEqual(SMALL_GRAPH.nodes);
    expect(relationships).toEqual(SMALL_GRAPH.relationships);
  });

  it.each(['jsonl', 'gexf'] as const)('says in %s where it came from', async (format) => {
    expect((await readBack(format, SMALL_GRAPH)).about).toMatchObject({
      selection: ABOUT.selection,
      view: ABOUT.view,
    });
  });

  it('reads again from JSON Lines whatever the texts', () =>
    fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const { nodes, relationships } = await readBack('jsonl', graph);
        expect({ nodes, relationships }).toEqual(graph);
      }),
      FEW,
    ));

  it('reads again from GEXF whatever the texts, but for what XML cannot hold', () =>
    fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const { nodes, relationships } = await readBack('gexf', graph);
        expect({ nodes, relationships }).toEqual(mapTexts(graph, markImpossible, toListed));
      }),
      FEW,
    ));

  it('reads again from tables whatever the texts, but for what cells cannot tell apart', () =>
    fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        // A semicolon and a space part the items of a list; bytes are UTF-8; an apostrophe before
        // what a spreadsheet would run is ours.
        const toCell = (text: string) => `a${Buffer.from(text.replaceAll('; ', ';')).toString()}`;
        const held = mapTexts(graph, toCell);
        const { nodes, relationships } = await readBack('csv', held);
        expect({ nodes, relationships }).toEqual(held);
      }),
      FEW,
    ));

  it('comes as two tables as well, in any order', async () => {
    const nodes = "id,kind,labels,name\r\norg:x,Organisation,Entity; Organisation,'=X\r\n";
    const relationships = 'id,type,start,end\r\n,PART_OF,org:x,org:y\r\n';
    const expected = {
      nodes: [{ id: 'org:x', labels: ['Entity', 'Organisation'], properties: { name: '=X' } }],
      relationships: [
        {
          id: 'PART_OF|org:x|org:y',
          type: 'PART_OF',
          start: 'org:x',
          end: 'org:y',
          properties: {},
        },
      ],
      about: {},
    };
    expect(readText(nodes, relationships)).toEqual({ graph: expected });
    expect(readText(relationships, nodes)).toEqual({ graph: expected });
  });
});

describe('another file', () => {
  const NODE = '{"type":"node","id":"org:x","labels":["Entity"],"properties":{}}';
  it.each([
    ['', { is: 'empty' }],
    ['Dear all,', { is: 'other_kind' }],
    ['<html></html>', { is: 'other_kind' }],
    ['<gexf><graph><nodes><node id="a"', { is: 'broken' }],
    ['<!DOCTYPE x [<!ENTITY a "b">]><gexf>&a;</gexf>', { is: 'broken' }],
    ['<gexf><graph><edges><edge source="a"/></edges></graph></gexf>', { is: 'broken', line: 1 }],
    ['<gexf></gexf>', { is: 'empty' }],
    [`${NODE}\n{"type":"node"}`, { is: 'broken', line: 2 }],
    [`${NODE}\n{"type":`, { is: 'broken', line: 2 }],
    ['{"key":"value"}', { is: 'broken', line: 1 }],
    ['id,name\r\norg:x,X\r\n', { is: 'other_kind' }],
    ['id,kind,labels\r\norg:x\r\n', { is: 'broken', line: 2 }],
  ])('%j is answered with a reason', (text, problem) => {
    expect(readText(text)).toMatchObject({ problem });
  });

  it('is told from facts that somebody wrote as a table by its columns', async () => {
    const [file] = await write('csv', SMALL_GRAPH);
    const archive = unzipSync(file?.bytes ?? new Uint8Array());
    const tables = ['nodes.csv', 'relationships.csv'].map((name) =>
      new TextDecoder().decode(archive[name]),
    );
    expect(tables.map(isExportedTable)).toEqual([true, true]);
    const own = ['id,kind,name,sources\n', 'type,start,end,sources\n', 'id,type,start,end\n', ''];
    expect(own.map(isExportedTable)).toEqual([false, false, false, false]);
  });

  it('that is no text, or an archive of something else, is told apart', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00]);
    expect(readGraphFiles([{ name: 'x', bytes }])).toMatchObject({ problem: { is: 'other_kind' } });
    const archive = zipSync({ 'x.txt': strToU8('x') });
    expect(readGraphFiles([{ name: 'x', bytes: archive }])).toMatchObject({
      problem: { is: 'other_kind' },
    });
    const broken = archive.slice(0, 20);
    expect(readGraphFiles([{ name: 'x', bytes: broken }])).toMatchObject({
      problem: { is: 'broken' },
    });
  });

  it('that is too large, unfolds to too much, or holds too many, is refused', () => {
    const huge = new Uint8Array(FILE_LIMITS.bytes + 1);
    expect(readGraphFiles([{ name: 'x', bytes: huge }])).toEqual({ problem: { is: 'too_large' } });
    const bomb = zipSync({ 'nodes.csv': huge }, { level: 1 });
    expect(readGraphFiles([{ name: 'x', bytes: bomb }])).toMatchObject({
      problem: { is: 'too_large' },
    });
    const rows = Array.from({ length: FILE_LIMITS.nodes + 1 }, (_, n) => `org:${n},X,X\r\n`);
    expect(readText(`id,kind,labels\r\n${rows.join('')}`)).toEqual({
      problem: { is: 'too_many' },
    });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (parts) => {
        readGraphFiles(parts.map((bytes, index) => ({ name: `${index}`, bytes })));
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('<gexf>', '{', 'id,', 'PK'), fc.string(), (start, rest) => {
        readText(start + rest);
      }),
    );
  });
});

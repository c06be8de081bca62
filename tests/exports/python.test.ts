import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { GraphNode, Properties, PropertyValue } from '../../graph-data/model/graph.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { FORMATS } from '../../server/exports/format.ts';
import { toNameToken } from '../../server/exports/graphml.ts';
import { markImpossible } from '../../server/exports/xml.ts';
import { ABOUT, toChunks, toExportBytes } from '../support/export-bytes.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { hostileGraph } from './hostile-graph.ts';
import { findPythonReaders } from './python-readers.ts';

const found = await findPythonReaders();
const missing = 'missing' in found ? found.missing : null;

const attributesSchema = z.record(z.string(), z.unknown());
const readGraphSchema = z.object({
  about: z.record(z.string(), z.string()),
  directed: z.boolean(),
  nodes: z.array(z.tuple([z.string(), attributesSchema])),
  edges: z.array(z.tuple([z.string(), z.string(), attributesSchema])),
});
const tripleSchema = z.tuple([
  z.string(),
  z.string(),
  z.union([
    z.string(),
    z.object({
      value: z.string(),
      type: z.string().nullable(),
      language: z.string().nullable(),
      valid: z.boolean(),
    }),
  ]),
]);

/** A few large graphs rather than many small ones: starting Python takes a second. */
const FEW = { numRuns: 3, endOnFailure: true } as const;

describeUnlessMissing({ name: 'Files read with Python', missing }, () => {
  const read = async (reader: string, format: 'gexf' | 'graphml' | 'turtle', graph: Dataset) => {
    if ('missing' in found) throw new Error(found.missing);
    return found.read(reader, await toExportBytes(FORMATS[format].write, toChunks(graph)));
  };
  const readGraph = async (reader: string, format: 'gexf' | 'graphml', graph: Dataset) =>
    readGraphSchema.parse(await read(reader, format, graph));

  test.each([
    ['networkx-gexf', 'gexf'],
    ['networkx-graphml', 'graphml'],
    ['igraph-graphml', 'graphml'],
  ] as const)(
    '%s finds every node and relationship, directed, parallel ones too',
    async (reader, format) => {
      const graph = await readGraph(reader, format, SMALL_GRAPH);
      expect(graph.directed).toBe(true);
      expect(graph.nodes.map(([id]) => id).toSorted()).toEqual(
        SMALL_GRAPH.nodes.map(({ id }) => id),
      );
      expect(graph.edges.map(([start, end]) => [start, end]).toSorted()).toEqual(
        SMALL_GRAPH.relationships.map(({ start, end }) => [start, end]).toSorted(),
      );
    },
  );

  test.each(['networkx-graphml', 'igraph-graphml'])(
    '%s reads what the file holds',
    async (reader) => {
      const { about } = await readGraph(reader, 'graphml', SMALL_GRAPH);
      expect(about).toMatchObject({
        selection: ABOUT.selection,
        licence: 'Apache-2.0',
        view: ABOUT.view,
      });
    },
  );

  test.each([
    ['networkx-gexf', 'gexf'],
    ['networkx-graphml', 'graphml'],
  ] as const)(
    '%s gives back all attributes with their types, whatever the texts',
    async (reader, format) => {
      await fc.assert(
        fc.asyncProperty(hostileGraph, async (graph) => {
          const { nodes, edges } = await readGraph(reader, format, graph);
          const byId = new Map(nodes);
          for (const { id, properties } of graph.nodes) {
            expect(pick(byId.get(id), properties)).toEqual(toXmlValues(properties, format));
          }
          const edgeIds =
            format === 'gexf' ? (id: string) => markImpossible(id) : (id: string) => id;
          const byEdge = new Map(
            edges.map(([, , data]) => [data[format === 'gexf' ? 'id' : 'relationshipId'], data]),
          );
          for (const { id, properties } of graph.relationships) {
            expect(pick(byEdge.get(markImpossible(edgeIds(id))), properties)).toEqual(
              toXmlValues(properties, format),
            );
          }
        }),
        FEW,
      );
    },
  );

  test('igraph-graphml gives back texts and numbers as they were', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const { nodes } = await readGraph('igraph-graphml', 'graphml', graph);
        const byId = new Map(nodes);
        for (const { id, properties } of graph.nodes) {
          expect(pick(byId.get(id), properties)).toEqual(toXmlValues(properties, 'graphml'));
        }
      }),
      FEW,
    );
  });

  test('an id of any letters becomes a token of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(toNameToken(left)).toMatch(/^[A-Za-z0-9._:-]*$/);
        expect(toNameToken(left) === toNameToken(right)).toBe(left === right);
      }),
    );
    expect(toNameToken('project:nova')).toBe('project:nova');
    expect(toNameToken('_x7C_')).not.toBe(toNameToken('|'));
  });

  test('rdflib gives back every property with its type, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const triples = z.array(tripleSchema).parse(await read('rdflib-turtle', 'turtle', graph));
        const values = new Map<string, string[]>();
        for (const [subject, predicate, thing] of triples) {
          if (typeof thing === 'string') continue;
          expect(thing.valid).toBe(true);
          const key = `${subject} ${predicate}`;
          values.set(key, [...(values.get(key) ?? []), thing.value]);
        }
        for (const { id, properties } of graph.nodes)
          expectValues(values, `node:${id}`, properties);
        for (const { id, properties } of graph.relationships) {
          const address = encodeURIComponent(markImpossible(id)).replaceAll('%3A', ':');
          expectValues(values, `relationship:${address}`, properties);
        }
      }),
      FEW,
    );
  });

  test('rdflib finds relationships as triples and as statements, receipts as sources', async () => {
    const triples = z.array(tripleSchema).parse(await read('rdflib-turtle', 'turtle', SMALL_GRAPH));
    const has = (...triple: readonly [string, string, unknown]) =>
      expect(triples).toContainEqual(triple);
    const [node, word] = ['urn:stackscape:node:', 'urn:stackscape:vocabulary:'];
    const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
    has(`${node}org:nasa`, `${word}FOUNDED`, `${node}project:openstack`);
    const statement = 'urn:stackscape:relationship:FOUNDED%7Corg:nasa%7Cproject:openstack';
    has(statement, `${rdf}subject`, `${node}org:nasa`);
    has(statement, `${rdf}predicate`, `${word}FOUNDED`);
    has(statement, `${rdf}object`, `${node}project:openstack`);
    has(statement, `${word}from`, toYear('2010'));
    has(statement, 'http://purl.org/dc/terms/source', `${node}source:story`);
    has('urn:file', 'http://purl.org/dc/terms/source', ABOUT.view);
    const statements = triples.filter(([, , thing]) => thing === `${word}Relationship`);
    expect(statements).toHaveLength(SMALL_GRAPH.relationships.length);
  });
});

function toYear(value: string) {
  const type = 'http://www.w3.org/2001/XMLSchema#gYear';
  return { value, type, language: null, valid: true };
}

/** Of what a reader found, the attributes that the node or relationship has. */
function pick(found: Readonly<Record<string, unknown>> | undefined, properties: Properties) {
  return Object.fromEntries(Object.keys(properties).map((key) => [key, found?.[key]]));
}

/** Values as a reader of XML has them: lists are texts, and what XML cannot hold is marked. */
function toXmlValues(properties: Properties, format: 'gexf' | 'graphml') {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, toXmlValue(value, format)]),
  );
}

function toXmlValue(value: PropertyValue, format: 'gexf' | 'graphml'): unknown {
  if (typeof value === 'string') return markImpossible(value);
  if (!Array.isArray(value)) return value;
  const items = value.map((item) => JSON.stringify(item));
  return markImpossible(`[${items.join(format === 'gexf' ? ', ' : ',')}]`);
}

function expectValues(
  values: ReadonlyMap<string, readonly string[]>,
  name: string,
  properties: GraphNode['properties'],
) {
  for (const [key, value] of Object.entries(properties)) {
    const found = values.get(`urn:stackscape:${name} urn:stackscape:vocabulary:${key}`) ?? [];
    const isNumber = typeof value === 'number';
    const expected = [...new Set([value].flat().map(String))].toSorted();
    expect(found.map((text) => (isNumber ? String(Number(text)) : text)).toSorted()).toEqual(
      expected,
    );
  }
}

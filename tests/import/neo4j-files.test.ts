import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import neo4j, { isInt } from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepareNeo4jJars } from '../../scripts/neo4j/jars.ts';
import { findJava } from '../../scripts/neo4j/java.ts';
import { startLocalNeo4j } from '../../scripts/neo4j/local-neo4j.ts';
import { compareText } from '../../graph-data/model/compare-text.ts';
import type { Properties, PropertyValue } from '../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { writeCypherScript } from '../../server/exports/cypher-script.ts';
import { writeNeo4jCsv } from '../../server/exports/neo4j-csv.ts';
import { toChunks, toExportBytes } from '../support/export-bytes.ts';
import { findMissingForLocalNeo4j } from '../support/find-neo4j.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeWithNeo4j, emptyNeo4j, openDriver } from '../support/neo4j.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { hostileGraph } from '../exports/hostile-graph.ts';

const execute = promisify(execFile);

/** Everything that a database holds; integers are told from floats. */
async function readAll(driver: Driver): Promise<unknown> {
  const nodes = await driver.executeQuery(
    'MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties',
  );
  const relationships = await driver.executeQuery(
    'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties',
  );
  return sortBoth({
    nodes: nodes.records.map((record) => toPlain(record.toObject())),
    relationships: relationships.records.map((record) => toPlain(record.toObject())),
  });
}

/** What a database should hold of a graph: ids are properties there, labels have no order. */
function toExpected({ nodes, relationships }: Dataset): unknown {
  return sortBoth({
    nodes: nodes.map(({ id, labels, properties }) => ({
      id,
      labels: labels.toSorted(),
      properties: { id, ...mark(properties, NODE_PROPERTIES) },
    })),
    relationships: relationships.map(({ id, type, start, end, properties }) => ({
      id,
      type,
      start,
      end,
      properties: { id, ...mark(properties, RELATIONSHIP_PROPERTIES) },
    })),
  });
}

function sortBoth(graph: { readonly nodes: unknown[]; readonly relationships: unknown[] }) {
  const sort = (items: unknown[]) =>
    items.toSorted((left, right) => compareText(toId(left), toId(right)));
  return { nodes: sort(graph.nodes), relationships: sort(graph.relationships) };
}

function toId(item: unknown): string {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : '';
}

function mark(properties: Properties, definitions: Readonly<Record<string, PropertyDefinition>>) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      definitions[key]?.type === 'float' ? { float: value } : value,
    ]),
  );
}

/** The driver gives integers as objects and floats as numbers. */
function toPlain(value: unknown): unknown {
  if (isInt(value)) return value.toNumber();
  if (typeof value === 'number') return { float: value };
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'labels' && Array.isArray(item) ? item.toSorted() : toPlain(item),
    ]),
  );
}

async function runScript(driver: Driver, graph: Dataset): Promise<void> {
  const bytes = await toExportBytes(writeCypherScript, toChunks(graph));
  const session = driver.session();
  try {
    for (const line of bytes.toString().split('\n')) {
      if (line !== '' && !line.startsWith('//')) await session.run(line.replace(/;$/, ''));
    }
  } finally {
    await session.close();
  }
}

describeWithNeo4j('A Cypher script in a real Neo4j', (address) => {
  let driver: Driver;
  beforeAll(() => {
    driver = openDriver(address);
  });
  beforeEach(() => emptyNeo4j(address));
  afterAll(() => driver.close());

  test('makes the graph, and run again changes nothing', async () => {
    await runScript(driver, SMALL_GRAPH);
    const once = await readAll(driver);
    expect(once).toEqual(toExpected(SMALL_GRAPH));
    await runScript(driver, SMALL_GRAPH);
    expect(await readAll(driver)).toEqual(once);
  });

  test('brings every property as it was, whatever the texts', async () => {
    const [graph = SMALL_GRAPH] = fc.sample(hostileGraph, 1);
    await runScript(driver, graph);
    expect(await readAll(driver)).toEqual(toExpected(graph));
  });

  test('leaves alone what else is in the database', async () => {
    await driver.executeQuery('CREATE (:Note {text: "mine"})');
    await runScript(driver, SMALL_GRAPH);
    const { records } = await driver.executeQuery('MATCH (n:Note) RETURN n.text AS text');
    expect(records.map((record) => record.get('text'))).toEqual(['mine']);
  });
});

const missing = await findMissingForLocalNeo4j();

describeUnlessMissing({ name: "The files for Neo4j's offline importer", missing }, () => {
  /** Runs the command that the archive itself tells, then reads the database that it made. */
  async function importOffline(graph: Dataset): Promise<unknown> {
    const home = await mkdtemp(path.join(tmpdir(), 'stackscape-importer-'));
    try {
      const archive = unzipSync(await toExportBytes(writeNeo4jCsv, toChunks(graph)));
      for (const [name, bytes] of Object.entries(archive)) {
        await writeFile(path.join(home, name), bytes);
      }
      await mkdir(path.join(home, 'conf'));
      await writeFile(path.join(home, 'conf/neo4j.conf'), '');
      const readme = Buffer.from(archive['README.txt'] ?? []).toString();
      const [, options = ''] = /^neo4j-admin (database import .*)$/m.exec(readme) ?? [];
      const library = await prepareNeo4jJars({ env: process.env });
      await execute(
        await findJava(process.env),
        ['-cp', path.join(library, '*'), 'org.neo4j.cli.AdminTool', ...options.split(' ')],
        {
          cwd: home,
          env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: path.join(home, 'conf') },
        },
      );
      const server = await startLocalNeo4j({ home });
      const driver = neo4j.driver(server.uri);
      try {
        return await readAll(driver);
      } finally {
        await driver.close();
        await server.stop();
      }
    } finally {
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  test('are imported by the command in the README', async () => {
    expect(await importOffline(SMALL_GRAPH)).toEqual(toExpected(SMALL_GRAPH));
  });

  test('bring every property as it was, whatever the texts', async () => {
    const [graph = SMALL_GRAPH] = fc.sample(hostileGraph, 1);
    expect(await importOffline(graph)).toEqual(toExpected(toImported(graph)));
  });
});

/** As the importer has it: without the separator in an item, and without lists of one empty text. */
function toImported({ nodes, relationships }: Dataset): Dataset {
  const clean = <Item extends { readonly properties: Properties }>(item: Item): Item => ({
    ...item,
    properties: Object.fromEntries(
      Object.entries(item.properties).flatMap(([key, value]): [string, PropertyValue][] => {
        if (!Array.isArray(value)) return [[key, value]];
        const items = value.map((part) => String(part).replaceAll('\u001F', '\uFFFD'));
        return items.length < 2 && items.join('') === '' ? [] : [[key, items]];
      }),
    ),
  });
  return { nodes: nodes.map(clean), relationships: relationships.map(clean) };
}

import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import type { GraphNode } from '../../graph-data/model/graph.ts';
import { toChunks, toExportBytes } from '../../tests/support/export-bytes.ts';
import { SMALL_GRAPH } from '../../tests/support/graphs.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { writeCsv } from './csv.ts';

type Row = Readonly<Record<string, string>>;

const write = (...chunks: readonly GraphChunk[]): Promise<Buffer> =>
  toExportBytes(writeCsv, chunks);

/** The tables of the archive, read by other people's readers. */
function readTables(archive: Buffer): { readonly nodes: Row[]; readonly relationships: Row[] } {
  const files = unzipSync(archive);
  const read = (name: string) => {
    const text = strFromU8(files[name] ?? new Uint8Array());
    const { data, errors } = Papa.parse<Row>(text.trimEnd(), { header: true, newline: '\r\n' });
    expect(errors).toEqual([]);
    return data;
  };
  return { nodes: read('nodes.csv'), relationships: read('relationships.csv') };
}

const node = (name: string): GraphNode => ({
  id: 'org:x',
  labels: ['Entity', 'Organisation'],
  properties: { name },
});

describe('A CSV export', () => {
  const { nodes, relationships } = SMALL_GRAPH;

  test('is an archive of two tables with every node and relationship', async () => {
    const tables = readTables(await write(...toChunks(SMALL_GRAPH)));
    expect(tables.nodes.map((row) => row['id'])).toEqual(nodes.map(({ id }) => id));
    expect(tables.relationships.map((row) => row['id'])).toEqual(relationships.map(({ id }) => id));
    expect(tables.nodes.find((row) => row['id'] === 'project:openstack')).toMatchObject({
      kind: 'Project',
      name: 'OpenStack',
      nameZh: '开源云',
      x: '1.5',
      y: '-2',
    });
    expect(tables.relationships.find((row) => row['type'] === 'ADOPTED')).toMatchObject({
      start: 'org:china-mobile',
      end: 'project:openstack',
      purpose: '5G',
    });
  });

  test('quotes what holds a line end of any kind, so that no reader takes it for a row', async () => {
    for (const name of ['a\nb', 'a\rb', 'a\r\nb']) {
      const file = unzipSync(await write({ nodes: [node(name)] }))['nodes.csv'] ?? new Uint8Array();
      expect(strFromU8(file)).toContain(`,"${name}",`);
    }
  });

  test('separates the items of a list', async () => {
    const tables = readTables(await write(...toChunks(SMALL_GRAPH)));
    const nova = tables.nodes.find((row) => row['id'] === 'project:nova');
    expect(nova?.['aliases']).toBe('nova-compute; OpenStack Compute');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'keeps a spreadsheet from running %j',
    async (name) => {
      const [row] = readTables(await write({ nodes: [node(name)] })).nodes;
      expect(row?.['name']).toBe(`'${name}`);
    },
  );

  test.each(['a,b', 'a"b', 'a\nb', 'a\r\nb', ' a ', '中文', 'a;b'])(
    'brings %j back as it was',
    async (name) => {
      const [row] = readTables(await write({ nodes: [node(name)] })).nodes;
      expect(row?.['name']).toBe(name);
    },
  );

  test('says to spreadsheets that it is UTF-8, and ends lines as RFC 4180 has it', async () => {
    const file = unzipSync(await write({ nodes }))['nodes.csv'] ?? new Uint8Array();
    expect(Array.from(file.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(strFromU8(file).endsWith('\r\n')).toBe(true);
  });

  test('has its tables even if they are empty', async () => {
    for (const chunks of [[], [{ nodes }], [{ relationships }]]) {
      const files = unzipSync(await write(...chunks));
      expect(Object.keys(files)).toEqual(['README.txt', 'nodes.csv', 'relationships.csv']);
      expect(strFromU8(files['nodes.csv'] ?? new Uint8Array())).toContain('id,kind,labels,name');
    }
  });

  test('is the same bytes each time, in every time zone', async () => {
    const zone = process.env['TZ'];
    const archives: Buffer[] = [];
    try {
      for (const other of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
        process.env['TZ'] = other;
        vi.resetModules();
        const fresh = await import('./csv.ts');
        archives.push(await toExportBytes(fresh.writeCsv, toChunks(SMALL_GRAPH)));
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(archives.map((archive) => archive.toString('base64'))).toEqual(
      archives.map(() => archives[0]?.toString('base64')),
    );
  });
});

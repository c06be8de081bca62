import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createDataGraph } from '../data-graph.ts';
import { listEdgeRows, listNodeRows } from './list-rows.ts';
import { filterRows, sortRows, toCsv, toHtmlTable, toTsv } from './table.ts';

const COLUMNS = [
  { key: 'name', title: 'Name', isNumber: false },
  { key: 'n', title: 'Number', isNumber: true },
];
const row = (name: string | null, n: number | null = null) => ({
  key: `k:${name}`,
  cells: { name, n },
});
const names = (rows: readonly { readonly cells: Readonly<Record<string, unknown>> }[]) =>
  rows.map(({ cells }) => cells['name']);

describe('the table', () => {
  it('filters by any text, whatever its case', () => {
    const rows = [row('Nova'), row('Neutron'), row('Novell')];
    expect(names(filterRows(rows, ' nov '))).toEqual(['Nova', 'Novell']);
    expect(filterRows(rows, '')).toBe(rows);
  });

  it('sorts numbers as numbers and names as people do, empty cells last either way', () => {
    const rows = [row('b', 10), row('a', 9), row('c', null)];
    expect(names(sortRows(rows, { column: 'n', descending: true }, 'en-GB'))).toEqual([
      'b',
      'a',
      'c',
    ]);
    expect(names(sortRows(rows, { column: 'n', descending: false }, 'en-GB'))).toEqual([
      'a',
      'b',
      'c',
    ]);
    const versions = [row('v10'), row('v9'), row('É'), row('f')];
    expect(names(sortRows(versions, { column: 'name', descending: false }, 'en-GB'))).toEqual([
      'É',
      'f',
      'v9',
      'v10',
    ]);
  });

  it('is copied with a tab a column and a line a row, and no formula', () => {
    expect(toTsv(COLUMNS, [row('a\tb\nc', 3), row('=1+1')])).toBe(
      "Name\tNumber\na b c\t3\n'=1+1\t",
    );
  });

  it('reads again from CSV as it was, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/^[=+\-@\t\r]/.test(value));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const { data } = Papa.parse<string[]>(
          toCsv(
            COLUMNS,
            texts.map((each) => row(each, 1)),
          ),
          {
            skipEmptyLines: false,
          },
        );
        expect(data.slice(1, -1).map(([first]) => first)).toEqual(texts);
      }),
    );
  });
});

describe('rows of the graph', () => {
  const graph = createDataGraph();
  const look = { x: 0, y: 0, importance: 0, community: 0, retired: false };
  graph.addNode('org:a', {
    ...look,
    name: 'A',
    nameZh: '甲',
    kind: 'Organisation',
    degree: 1,
    from: 0,
  });
  graph.addNode('project:b', { ...look, name: 'B', nameZh: null, kind: 'Project', degree: 1 });
  graph.addDirectedEdgeWithKey('FOUNDED|org:a|project:b', 'org:a', 'project:b', {
    type: 'FOUNDED',
    to: 31,
  });
  const options = {
    language: 'zh' as const,
    titleOfKind: (kind: string) => `kind ${kind}`,
    titleOfType: (type: string) => `type ${type}`,
    values: new Map([['commits', (key: string) => key.length]]),
  };

  it('tell of nodes: name in the language, kind, dates, degree and chosen properties', () => {
    expect(listNodeRows(graph, ['org:a'], options)[0]?.cells).toEqual({
      name: '甲',
      kind: 'kind Organisation',
      id: 'org:a',
      from: '1970-01-01',
      to: null,
      '.commits': 5,
      degree: 1,
    });
  });

  it('tell of relationships: from what to what, by which type, until when', () => {
    expect(listEdgeRows(graph, graph.edges(), options)[0]?.cells).toMatchObject({
      name: '甲',
      type: 'type FOUNDED',
      end: 'B',
      from: null,
      to: '1970-02-01',
    });
  });

  it('goes to a document as a table whose texts stay texts', () => {
    const columns = [
      { key: 'name', title: 'Name', isNumber: false },
      { key: 'degree', title: 'Ties', isNumber: true },
    ];
    const rows = [{ key: 'x', cells: { name: '<b>=1+1 & "Ω"</b>', degree: 2 } }];
    expect(toHtmlTable(columns, rows)).toContain(
      '<tr><td>&lt;b&gt;=1+1 &amp; &quot;Ω&quot;&lt;/b&gt;</td><td>2</td></tr>',
    );
    expect(toHtmlTable(columns, [])).toContain('<tr><th>Name</th><th>Ties</th></tr>');
  });
});

import { describe, expect, it } from 'vitest';
import { createDataGraph } from './data-graph.ts';
import { listRows } from './table-rows.ts';
import type { TableSort } from './table-rows.ts';

const GRAPH = createDataGraph();
for (const [id, name, nameZh, kind, degree] of [
  ['org:red-hat', 'Red Hat', '红帽', 'Organisation', 40],
  ['project:nova', 'Nova', null, 'Project', 90],
  ['project:nova10', 'Nova 10', null, 'Project', 40],
  ['project:nova9', 'Nova 9', null, 'Project', 40],
] as const) {
  GRAPH.addNode(id, {
    name,
    nameZh,
    kind,
    degree,
    x: 0,
    y: 0,
    importance: 0,
    community: 0,
    retired: false,
  });
}

function list(sort: TableSort, text = '', language: 'en' | 'zh' = 'en'): string[] {
  const options = { sort, text, language, kindTitle: (kind: string) => kind };
  return listRows(GRAPH, GRAPH.nodes(), options).map(({ name }) => name);
}

describe('the rows of the table', () => {
  it('sort by each column, either way, with ties by name as people count', () => {
    const byDegree = list({ column: 'degree', descending: true });
    expect(byDegree).toEqual(['Nova', 'Nova 9', 'Nova 10', 'Red Hat']);
    expect(list({ column: 'name', descending: true })[0]).toBe('Red Hat');
    expect(list({ column: 'kind', descending: false })[0]).toBe('Red Hat');
  });

  it('are filtered by a part of either name', () => {
    const sort: TableSort = { column: 'name', descending: false };
    expect(list(sort, 'HAT')).toEqual(['Red Hat']);
    expect(list(sort, '红', 'zh')).toEqual(['红帽']);
    expect(list(sort, 'nothing')).toEqual([]);
  });
});

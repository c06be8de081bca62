import { expect, test } from 'vitest';
import { parseLine } from '../../graph-data/model/json-lines.ts';
import { toChunks, toExportBytes } from '../../tests/support/export-bytes.ts';
import { SMALL_GRAPH } from '../../tests/support/graphs.ts';
import type { GraphChunk } from '../store/graph-store.ts';
import { writeJsonLines } from './json-lines.ts';

const write = async (...chunks: readonly GraphChunk[]): Promise<string> =>
  (await toExportBytes(writeJsonLines, chunks)).toString();

const { nodes, relationships } = SMALL_GRAPH;

test('every node and relationship is a line that reads back', async () => {
  const text = await write(...toChunks(SMALL_GRAPH));
  const lines = text.trimEnd().split('\n').map(parseLine);
  expect(lines).toEqual([
    ...nodes.map((node) => ({ node })),
    ...relationships.map((relationship) => ({ relationship })),
  ]);
});

test('the line of a relationship knows the labels of its ends, as APOC wants', async () => {
  const text = await write(
    { nodes: nodes.slice(0, 4) },
    { nodes: nodes.slice(4) },
    { relationships },
  );
  const line =
    text.split('\n').find((candidate) => candidate.includes('"label":"ADOPTED"')) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({
    start: { id: 'org:china-mobile', labels: ['Entity', 'Organisation', 'TelecomAdopter'] },
    end: { id: 'project:openstack', labels: ['Entity', 'Project'] },
  });
});

test('nothing is an empty file', async () => {
  expect(await write()).toBe('');
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readDatasetFiles, toDataset } from './read-dataset.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stackscape-tables-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const SOURCE =
  '{"type":"node","id":"source:s","labels":["Entity","Source"],"properties":{"name":"S","sources":["source:s#1"]}}';

it("one's own facts may be tables, and what is wrong with them is told with file and line", async () => {
  const source = path.join(folder, 'base.json');
  await writeFile(source, SOURCE);
  await writeFile(
    path.join(folder, 'nodes.csv'),
    'id,kind,name,sources\r\norg:ours,Organisation,"Ours, Ltd",source:s#2\r\n',
  );
  const read = async () =>
    toDataset(await readDatasetFiles({ source, ownFactsDirectories: [folder] }));
  const { dataset, problems } = await read();
  expect(problems.filter(({ file }) => file.endsWith('.csv'))).toEqual([]);
  expect(dataset.nodes).toMatchObject([
    { id: 'org:ours', labels: ['Entity', 'Organisation'], properties: { name: 'Ours, Ltd' } },
    { id: 'source:s' },
  ]);
  await writeFile(
    path.join(folder, 'ties.csv'),
    'type,start,end,sources\nPART_OF,org:ours,org:nobody,source:s#3\n',
  );
  const wrong = (await read()).problems.filter(({ file }) => file.endsWith('ties.csv'));
  expect(wrong).toMatchObject([{ line: 2, message: expect.stringContaining('does not exist') }]);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../scripts/query.ts';
import { runInFolder } from '../support/command.ts';

describe('npm run query', () => {
  let folder = '';
  const command = (argv: string[], input?: string) =>
    runInFolder(run, argv, { store: path.join(folder, 'store'), ...(input && { input }) });
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-query-'));
    // The first command loads the dataset and says so.
    await command(['RETURN 1']);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const query =
    'MATCH (n:Entity) WHERE n.id IN $ids RETURN n.id AS id, n:Project AS isProject ORDER BY id';
  const ids = 'ids=["project:nova", "org:nasa"]';

  test("answers a query of one's own in each form, with parameters of any type", async () => {
    const asked = [query, '--param', ids];
    const table = await command(asked);
    expect([table.code, table.err]).toEqual([0, '']);
    expect(table.text.split('\n').slice(0, 1)[0]).toMatch(/^id +isProject$/);
    const csv = await command([...asked, '--format', 'csv']);
    expect(csv.text).toBe('id,isProject\norg:nasa,false\nproject:nova,true\n');
    const json = await command([...asked, '--format', 'json']);
    expect(JSON.parse(json.text)).toMatchObject({
      columns: ['id', 'isProject'],
      rows: [
        ['org:nasa', false],
        ['project:nova', true],
      ],
      truncated: false,
      limits: [],
    });
  });

  test('reads a query from a file and from standard input', async () => {
    const file = path.join(folder, 'question.cypher');
    await writeFile(file, "MATCH (n:Entity)\nWHERE n.id = 'org:nasa' RETURN n.id AS id");
    const fromFile = await command(['--file', file, '--format', 'csv']);
    expect(fromFile.text).toBe('id\norg:nasa\n');
    for (const argv of [['-'], ['--file', '-']]) {
      const piped = await command([...argv, '--format', 'csv'], 'RETURN 1 AS one');
      expect([piped.code, piped.text, piped.err]).toEqual([0, 'one\n1\n', '']);
    }
  });

  test('prints a plan, and says on standard error what was cut', async () => {
    const plan = await command(['EXPLAIN MATCH (n:Project) RETURN n.id AS id']);
    expect(plan.text).toMatch(/^operator +rows +details\n[\s\S]*Project/);
    const cut = await command(['MATCH p = (:Foundation)-[:SUCCEEDS*]->() RETURN length(p) AS l']);
    expect([cut.code, cut.err]).toEqual([0, expect.stringContaining('STACKSCAPE_QUERY_PATH')]);
  });

  test.each([
    [['CREATE (n)'], 1, 'CREATE writes'],
    [['RETRUN 1'], 1, 'line 1, column 1'],
    [['RETURN $a'], 1, '$a is not given'],
    [['RETURN 1', 'RETURN 2'], 2, 'argument'],
    [['RETURN 1', '--list'], 2, 'Choose one'],
    [['RETURN 1', '--file', 'x'], 2, 'not both'],
    [['--file', '/no/such/file'], 1, 'cannot be read'],
    [['RETURN 1', '--param', 'a'], 2, 'name=value'],
    [['RETURN $a', '--param', 'a=99999999999999999999'], 2, '--param a'],
    [['RETURN 1', '--format', 'xml'], 2, 'xml'],
  ])('%j ends with %i and a sentence', async (argv, expected, named) => {
    const { code, text, err } = await command(argv);
    expect([code, text]).toEqual([expected, '']);
    expect(err).toContain(named);
  });

  test('tells its options, examples and exit codes', async () => {
    const { code, text } = await command(['--help']);
    expect(code).toBe(0);
    for (const word of ['--param', '--file', '--format', 'Exit codes', 'Examples']) {
      expect(text).toContain(word);
    }
  });
});

import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseLine } from '../../graph-data/model/json-lines.ts';
import { run as runExport } from '../../scripts/export.ts';
import { run as runQuery } from '../../scripts/query.ts';
import { openStore } from '../../server/store/open-store.ts';
import { runInFolder } from '../support/command.ts';
import type { Run } from '../support/command.ts';
import { serveStore } from '../support/serve.ts';
import { toEmbeddedSettings } from '../support/stores.ts';

describe('npm run export', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stackscape-export-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const command = (run: Run, argv: string[], failure?: Error) =>
    runInFolder(run, argv, { store: path.join(folder, 'store'), failure });

  test('loads the bundled dataset first, and writes the same file as the API', async () => {
    const { code, out } = await command(runExport, ['--format', 'jsonl', '--all']);
    expect(code).toBe(0);
    const lines = out.toString().trimEnd().split('\n').map(parseLine);
    expect(lines.filter((line) => 'error' in line)).toEqual([]);
    const settings = toEmbeddedSettings(path.join(folder, 'store'));
    const store = openStore(settings);
    const served = await serveStore(store, settings);
    const response = await fetch(`${served.api}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'jsonl', selection: { all: true } }),
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(out)).toBe(true);
    await served.close();
    await store.close();
  });

  test.each([
    [['--around', 'project:nova', '--depth', '1']],
    [['--nodes', 'project:nova,project:openstack']],
    [['--question', 'who-founded', '--param', 'founded=project:openstack']],
    [['--question', 'who-led-at', '--param', 'moment=2015']],
    [['--around', 'project:openstack', '--at', '2012']],
    [['--from', 'project:nova', '--to', 'project:openstack']],
    [['--from', 'project:nova', '--to', 'project:openstack', '--view', 'http://127.0.0.1:4000/']],
  ])('writes a part of the graph: %j', async (selection) => {
    const { code, text } = await command(runExport, ['--format', 'jsonl', ...selection]);
    expect(code).toBe(0);
    expect(text.trimEnd().split('\n').map(parseLine)).toEqual(
      expect.arrayContaining([expect.objectContaining({ node: expect.anything() })]),
    );
  });

  test('writes what a view shows, of nodes and relationships that standard input names', async () => {
    const [founded, hosts] = ['FOUNDED|org:nasa|project:openstack', 'HOSTS|x|y'];
    const nodeIds = ['org:nasa', 'project:openstack'];
    const take = (relationshipIds: readonly string[]) =>
      runInFolder(runExport, ['--format', 'jsonl', '--selection', '-'], {
        store: path.join(folder, 'store'),
        input: JSON.stringify({ nodeIds, relationshipIds }),
      });
    const ids = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => z.object({ id: z.string() }).parse(JSON.parse(line)).id);
    expect(ids((await take([])).text)).toEqual(nodeIds);
    expect(ids((await take([founded])).text)).toEqual([...nodeIds, founded]);
    const missing = await take([founded, hosts]);
    expect([missing.code, missing.text]).toEqual([1, '']);
    expect(missing.err).toContain(hosts);
  });

  test('writes a report with what one says in it, the same as the API', async () => {
    const notes = path.join(folder, 'notes.txt');
    await writeFile(notes, 'First.\n\nSecond <b>.');
    const said = ['--title', 'On Nova', '--asks', 'Who?', '--notes', notes, '--without', 'sources'];
    const chosen = ['--format', 'report-html', '--nodes', 'project:nova,project:openstack'];
    const parts = ['--way', 'project:nova,project:openstack', '--sections', 'paths,nodes'];
    const { code, out } = await command(runExport, [...chosen, ...said, ...parts]);
    expect(code).toBe(0);
    const page = out.toString();
    for (const text of ['<h1>On Nova</h1>', 'Who?', '<p>Second &lt;b&gt;.</p>', '<li>sources</li>'])
      expect(page).toContain(text);
    expect(page).toContain('Nova is part of OpenStack.');
    const settings = toEmbeddedSettings(path.join(folder, 'store'));
    const store = openStore(settings);
    const served = await serveStore(store, settings);
    const response = await fetch(`${served.api}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        format: 'report-html',
        selection: { nodeIds: ['project:nova', 'project:openstack'] },
        report: {
          title: 'On Nova',
          question: 'Who?',
          notes: 'First.\n\nSecond <b>.',
          filters: ['sources'],
          paths: [{ from: 'project:nova', to: 'project:openstack' }],
          sections: ['paths', 'nodes'],
        },
      }),
    });
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment;.*\.html/);
    expect(await response.text()).toBe(page);
    await served.close();
    await store.close();
  });

  test('a report on a question has the rows of its answer, of which it says what was asked', async () => {
    const asked = ['--question', 'who-founded', '--sections', 'answer'];
    const { code, out } = await command(runExport, ['--format', 'report-html', ...asked]);
    expect(code).toBe(0);
    expect(out.toString()).toMatch(/<h1>[^<]*OpenStack\)<\/h1>/);
    expect(out.toString()).toMatch(/<table id="answer">[\s\S]*<td>NASA/);
  });

  test('writes to a file, which is whole or not there', async () => {
    const aim = await mkdtemp(path.join(folder, 'out-'));
    const file = path.join(aim, 'nova.gexf');
    const argv = ['--format', 'gexf', '--around', 'project:nova', '--out', file];
    const { code, text, err } = await command(runExport, argv);
    expect([code, text]).toEqual([0, '']);
    expect(err).toContain(file);
    expect((await readFile(file, 'utf8')).endsWith('</gexf>\n')).toBe(true);
    const nowhere = argv.with(3, 'project:nowhere').with(5, path.join(aim, 'nowhere.gexf'));
    const failed = await command(runExport, nowhere);
    expect(failed.code).toBe(1);
    expect(await readdir(aim)).toEqual(['nova.gexf']);
  });

  test.each([
    [['--format', 'docx', '--all'], 2, 'docx'],
    [['--all'], 2, '--format'],
    [['--format', 'csv', '--all', 'more'], 2, 'argument'],
    [['--format', 'csv'], 2, 'Choose one of'],
    [['--format', 'csv', '--selection', '/no/such/file'], 2, 'cannot be read'],
    [['--format', 'csv', '--selection', 'README.md'], 2, 'not JSON'],
    [['--format', 'csv', '--selection', 'package.json'], 2, 'expected one of'],
    [['--format', 'csv', '--all', '--around', 'project:nova'], 2, 'Choose one of'],
    [['--format', 'csv', '--around', 'project:nova', '--depth', '7'], 2, '--depth'],
    [['--format', 'csv', '--around', 'project:nowhere'], 1, 'project:nowhere'],
    [['--format', 'csv', '--from', 'project:nova'], 2, '--to'],
    [['--format', 'csv', '--all', '--view', 'javascript:alert(1)'], 2, '--view'],
    [['--format', 'csv', '--all', '--language', 'fr'], 2, 'language'],
    [['--format', 'svg', '--all'], 1, 'at most 2000 nodes'],
    [['--format', 'csv', '--all', '--at', 'atlantis'], 1, 'atlantis'],
    [['--format', 'csv', '--all', '--at', 'no way'], 2, '--at'],
    [['--format', 'csv', '--question', 'why'], 1, 'why'],
    [['--format', 'csv', '--question', 'who-founded', '--param', 'x=1'], 2, '--param x'],
    [['--format', 'csv', '--all', '--param', 'x=1'], 2, 'no parameters'],
    [['--format', 'csv', '--nodes', 'project:nowhere'], 1, 'project:nowhere'],
    [['--format', 'csv', '--all', '--title', 'A report'], 1, 'report'],
    [['--format', 'report-html', '--all'], 1, 'at most 1000 nodes'],
    [['--format', 'report-html', '--all', '--notes', '/no/such/file'], 2, '--notes'],
    [['--format', 'report-html', '--all', '--sections', 'poems'], 2, '--sections'],
    [['--format', 'report-html', '--all', '--way', 'project:nova'], 2, '--way'],
    [['--format', 'csv', '--query', 'MATCH (n) SET n.x = 1'], 1, 'SET writes'],
    [
      ['--format', 'csv', '--query', 'MATCH p = (:Foundation)-[:SUCCEEDS*]->() RETURN p'],
      1,
      'upper bound',
    ],
    [['--format', 'csv', '--all', '--out', '/no/such/folder/x.zip'], 1, 'cannot be written'],
  ])('%j ends with %i and a sentence', async (argv, expected, named) => {
    const { code, text, err } = await command(runExport, argv);
    expect([code, text]).toEqual([expected, '']);
    expect(err).toContain(named);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('a reader that has enough is no failure', async () => {
    const enough = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const { code, err } = await command(runExport, ['--format', 'jsonl', '--all'], enough);
    expect([code, err]).toEqual([0, '']);
  });

  test('npm run query answers a question as a table, as JSON and as CSV', async () => {
    const asked = ['--question', 'who-founded', '--param', 'founded=project:openstack'];
    const table = await command(runQuery, asked);
    expect([table.code, table.text.includes('Rackspace')]).toEqual([0, true]);
    const json = await command(runQuery, [...asked, '--format', 'json']);
    expect(JSON.parse(json.text)).toMatchObject({ columns: ['founder', 'from'], truncated: false });
    const csv = await command(runQuery, [...asked, '--format', 'csv']);
    expect(csv.text.split('\n')[0]).toBe('founder,from');
  });
});

import { describe, expect, test } from 'vitest';
import { CURATED, HARVESTED, useCheckedFolder } from './check/check.fixture.ts';

const { check, pathOf, write, writeDerived } = useCheckedFolder();

test('a sound dataset is counted by kind and type', async () => {
  expect(await check()).toEqual({
    code: 0,
    out: '3 nodes: Organisation 1, Project 1, Source 1\n1 relationships: SUPPORTS 1\n',
    err: '',
  });
});

test('a broken fact is told with file and line, and ends with 1', async () => {
  const file = write('curated/more.yaml', 'nodes:\n  - id: org:nameless\n    labels: [Club]\n');
  const { code, out, err } = await check();
  expect(code).toBe(1);
  expect(out).toContain(`${file}:3: org:nameless: there is no label "Club".`);
  expect(err).toMatch(/^\d problems found\.\n$/);
});

describe('Derived values', () => {
  test('of these facts are no problem, of others they are', async () => {
    await writeDerived();
    expect((await check()).code).toBe(0);
    write('curated/facts.yaml', CURATED.replace('Germany', 'Austria'));
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).toMatch(/derived\.jsonl:1: These values are of other facts .* npm run derive/);
  });

  test("stay right beside one's own facts", async () => {
    await writeDerived();
    write(
      'own/mine.yaml',
      "nodes:\n  - { id: 'org:mine', labels: [Organisation], name: Mine, sources: ['source:story#3'] }\n",
    );
    const { code, out } = await check('--data', pathOf('own'));
    expect(out).toMatch(/^4 nodes/);
    expect(code).toBe(0);
  });

  test.each([
    ['nothing', '', 1],
    ['a conflict of versions', '{"fingerprint":"x"}\n<<<<<<< ours\n', 2],
    ['a line of another form', '{"fingerprint":"x"}\n{"id":"org:sap"}\n', 2],
  ])('that are %s are told with their line', async (_title, text, line) => {
    const file = write('derived.jsonl', text);
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).toContain(`${file}:${line}: Expected values as npm run derive writes them`);
    expect(out).not.toContain('of other facts');
  });
});

test('an export is checked whatever it is called', async () => {
  const file = write('export.txt', HARVESTED.replaceAll('org:sap', 'org:SAP'));
  const { code, out } = await check('--dataset', file);
  expect(code).toBe(1);
  expect(out).toContain(`${file}:1: org:SAP: expected an id such as project:nova`);
});

test('one harvested file tells of a thing once, another may tell more of it', async () => {
  write('harvested/one.jsonl', HARVESTED);
  write('harvested/two.jsonl', HARVESTED);
  expect((await check()).code).toBe(0);
  const file = write('harvested/two.jsonl', HARVESTED + HARVESTED);
  expect((await check()).out).toContain(`${file}:2: org:sap stands already at ${file}:1`);
});

test('facts on which sources disagree are listed on request', async () => {
  const harvested = write('harvested/one.jsonl', HARVESTED);
  expect((await check()).out).not.toContain('France');
  const { code, out } = await check('--conflicts');
  expect(code).toBe(0);
  expect(out).toContain(`1. SAP (org:sap): Country
   - France
     receipt   source:story#2
     written   ${harvested}:1
   - Germany
     receipt   source:story#1
     written   ${pathOf('curated/facts.yaml')}:3

Sources disagree 1 times; 0 times one of them is known to be wrong.
`);
});

test('wrong usage ends with 2, a folder that is not there with a sentence', async () => {
  expect(await check('--sideways')).toMatchObject({ code: 2, out: '' });
  const gone = pathOf('gone');
  expect(await check('--dataset', gone)).toEqual({
    code: 1,
    out: '',
    err: `There is no such file or folder: ${gone}\n`,
  });
});

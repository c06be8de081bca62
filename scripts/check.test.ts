import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toAddress } from './affiliations/address.fixture.ts';
import { run } from './check.ts';
import { formatDerivedFile } from './dataset/derived-values.ts';
import { toFactsFingerprint } from './dataset/fingerprint.ts';
import { makeTestRepository } from './harvest/git-repository.fixture.ts';
import { readDatasetFiles, toDataset } from './dataset/read-dataset.ts';

const CURATED = `nodes:
  - { id: 'source:story', labels: [Source], name: Story, sources: ['source:story#all'] }
  - { id: 'org:sap', labels: [Organisation], name: SAP, country: Germany, sources: ['source:story#1'] }
  - { id: 'project:openstack', labels: [Project], name: OpenStack, sources: ['source:story#1'] }
relationships:
  - { type: SUPPORTS, start: 'org:sap', end: 'project:openstack', sources: ['source:story#1'] }
`;
const HARVESTED = `${JSON.stringify({
  type: 'node',
  id: 'org:sap',
  labels: ['Entity', 'Organisation'],
  properties: { id: 'org:sap', name: 'SAP', country: 'France', sources: ['source:story#2'] },
})}\n`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stackscape-check-'));
  write('curated/facts.yaml', CURATED);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function check(...options: string[]): Promise<{ code: number; out: string; err: string }> {
  const texts = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        texts[name] += chunk.toString();
        done();
      },
    });
  const argv = options.includes('--dataset') ? options : ['--dataset', folder, ...options];
  const code = await run(argv, { stdout: into('out'), stderr: into('err'), env: {} });
  return { code, ...texts };
}

async function writeDerived(): Promise<void> {
  const { dataset } = toDataset(
    await readDatasetFiles({ source: folder, ownFactsDirectories: [] }),
  );
  const fingerprint = toFactsFingerprint(dataset);
  write('derived.jsonl', formatDerivedFile({ fingerprint, byId: new Map() }));
}

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
    const { code, out } = await check('--data', path.join(folder, 'own'));
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

describe('What looks alike', () => {
  const MORE = `nodes:
  - { id: 'org:sap-labs', labels: [Organisation], name: SAP Labs, sources: ['source:story#1'] }
`;
  const JUDGED =
    'different:\n  - { ids: [org:sap, org:sap-labs], because: The labs are a part. }\n';

  test('is a problem that says what to write where, until somebody judges', async () => {
    const file = write('curated/more.yaml', MORE);
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).toContain(`${file}:2: org:sap and org:sap-labs may be one: "sap labs" begins with`);
    expect(out).toContain('- { from: org:sap-labs, into: org:sap, because: … }');
    expect(out).toContain('- { ids: [org:sap, org:sap-labs], because: … }');
    write('curated/aliases.yaml', JUDGED);
    expect((await check()).code).toBe(0);
  });

  test('may be judged beside own facts', async () => {
    write('own/mine.yaml', MORE);
    expect((await check('--data', path.join(folder, 'own'))).code).toBe(1);
    write('own/aliases.yaml', JUDGED);
    expect((await check('--data', path.join(folder, 'own'))).code).toBe(0);
  });

  test('is two when a fact relates the two', async () => {
    write(
      'curated/more.yaml',
      `${MORE}relationships:
  - { type: PART_OF, start: 'org:sap-labs', end: 'org:sap', sources: ['source:story#1'] }
`,
    );
    const { code, out } = await check('--duplicates');
    expect(code).toBe(0);
    expect(out).toContain('(two: related by PART_OF|org:sap-labs|org:sap)');
  });

  test('is one node once it is merged', async () => {
    write('curated/more.yaml', MORE);
    write(
      'curated/aliases.yaml',
      'merged:\n  - { from: org:sap-labs, into: org:sap, because: It is one house. }\n',
    );
    const { code, out } = await check('--duplicates');
    expect(code).toBe(0);
    expect(out).toContain('org:sap-labs and org:sap: one: It is one house.\n');
    expect(out).toContain('Organisation 1,');
  });

  test('with one name takes a judgement, whatever relates the two', async () => {
    write(
      'curated/more.yaml',
      `${MORE.replace('SAP Labs', 'S.A.P.')}relationships:
  - { type: PART_OF, start: 'org:sap-labs', end: 'org:sap', sources: ['source:story#1'] }
`,
    );
    expect((await check()).out).toContain('org:sap-labs and org:sap are both called "S.A.P."');
    write('curated/aliases.yaml', JUDGED);
    const { code, out } = await check('--duplicates');
    expect(code).toBe(0);
    expect(out).toContain('they bear one name (two: The labs are a part.)');
  });

  test('in an export is no problem, for it carries no judgements', async () => {
    const line = (id: string, name: string) =>
      HARVESTED.replaceAll('org:sap', id)
        .replace('"SAP"', `"${name}"`)
        .replace('source:story#2', 'source:x#1');
    const source = line('source:x', 'X')
      .replace('Organisation', 'Source')
      .replace(/"country":"France",/, '');
    const file = write(
      'export.jsonl',
      line('org:sap', 'SAP') + line('org:sap-labs', 'S.A.P.') + source,
    );
    const { code, out } = await check('--dataset', file, '--duplicates');
    expect(out).toContain('they bear one name (not judged)');
    expect(code).toBe(0);
  });

  test('a broken table is told with file and line', async () => {
    const file = write('curated/aliases.yaml', 'people:\n  - { id: org:sap, name: SAP }\n');
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).toContain(`${file}:2: people/0/spellings: expected a list of spellings.`);
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
     written   ${path.join(folder, 'curated/facts.yaml')}:3

Sources disagree 1 times; 0 times one of them is known to be wrong.
`);
});

describe('A claim', () => {
  const CLAIM = `claims:
  - { about: 'org:sap', property: country, claim: Austria, sources: ['source:story#4'], correctedBy: ['source:story#1'], because: It is next door. }
`;

  test('stands beside the graph, with who knows better', async () => {
    write('curated/claims.yaml', CLAIM);
    const { code, out } = await check('--conflicts');
    expect(code).toBe(0);
    expect(out).toContain(`   - Austria
     receipt   source:story#4
     written   ${path.join(folder, 'curated/claims.yaml')}:2
     WRONG by  source:story#1
     because   It is next door.
`);
    expect(out).toContain('Sources disagree 1 times; 1 times one of them is known to be wrong.');
  });

  test.each([
    ['nothing', 'org:sap', 'org:nobody', /There is no "org:nobody" for a claim to be about/],
    ['no property', 'property: country', 'property: colour', /no property "colour" to claim/],
    ['a computed value', 'property: country', 'property: degree', /no property "degree" to claim/],
    ['another type', 'claim: Austria', 'claim: 5', /the claim should be text/],
    ['what the graph says', 'claim: Austria', 'claim: Germany', /just that in the graph/],
    ['no receipt', "sources: ['source:story#4'], ", '', /sources: expected a list of receipts/],
    [
      'a receipt of nowhere',
      'source:story#4',
      'source:dream#4',
      /there is no source "source:dream"/,
    ],
    ['a better one of nowhere', 'source:story#1', 'source:dream#1', /no source "source:dream"/],
    [
      'an address',
      'It is next door.',
      `Ask ${toAddress('a', 'example.org')}`,
      /"because" holds an e-mail address/,
    ],
    ['an unknown field', 'because:', 'why:', /A claim has about, property, claim, sources/],
  ])('of %s is told with file and line', async (_title, sound, broken, message) => {
    expect(CLAIM).toContain(sound);
    const file = write('curated/claims.yaml', CLAIM.replace(sound, broken));
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).toContain(`${file}:2: `);
    expect(out).toMatch(message);
  });

  test('follows what it is about when that is merged', async () => {
    write('curated/claims.yaml', CLAIM.replace("'org:sap'", "'org:sap-se'"));
    expect((await check()).code).toBe(1);
    write(
      'curated/aliases.yaml',
      'merged:\n  - { from: org:sap-se, into: org:sap, because: It is its form. }\n',
    );
    expect((await check('--conflicts')).out).toContain('   - Austria');
  });
});

test('wrong usage ends with 2, a folder that is not there with a sentence', async () => {
  expect(await check('--sideways')).toMatchObject({ code: 2, out: '' });
  const gone = path.join(folder, 'gone');
  expect(await check('--dataset', gone)).toEqual({
    code: 1,
    out: '',
    err: `There is no such file or folder: ${gone}\n`,
  });
});

describe('Receipts', () => {
  test('are opened in clones, and one that does not hold ends with 1', async () => {
    const repository = makeTestRepository(path.join(folder, 'clones/code'));
    const commit = repository.commit({ 'a.yaml': 'sap: a company\nother: another\n' });
    const source = (keys: string) => `nodes:
  - id: source:code
    labels: [Source]
    name: Code
    repository: https://example.org/somebody/code
    commit: ${commit}
    sources: ['source:code#a.yaml']
  - { id: 'org:sap', labels: [Organisation], name: SAP, sources: ['source:code#a.yaml/${keys}'] }
`;
    const options = ['--receipts', '5', '--repositories', path.join(folder, 'clones')];
    write('curated/facts.yaml', source('sap'));
    const sound = await check(...options);
    expect(sound.out).toContain('| sap: a company');
    expect(sound.out).toContain('2 of 2 receipts that a clone here can open were drawn: 2 say so');
    expect(sound.code).toBe(0);
    write('curated/facts.yaml', source('other'));
    const broken = await check(...options);
    expect(broken.out).toContain('MISSING  SAP');
    expect(broken).toMatchObject({ code: 1, err: '1 problem found.\n' });
  });

  test('need to be told where the clones are', async () => {
    expect(await check('--receipts', '5')).toMatchObject({
      code: 1,
      err: 'Receipts are opened in clones: say where they are with --repositories DIR.\n',
    });
    expect((await check('--receipts', 'many')).code).toBe(2);
  });
});

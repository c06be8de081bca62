import { describe, expect, test } from 'vitest';
import { HARVESTED, useCheckedFolder } from './check.fixture.ts';

const { check, pathOf, write } = useCheckedFolder();

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
    expect((await check('--data', pathOf('own'))).code).toBe(1);
    write('own/aliases.yaml', JUDGED);
    expect((await check('--data', pathOf('own'))).code).toBe(0);
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

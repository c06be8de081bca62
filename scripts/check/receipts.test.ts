import { describe, expect, test } from 'vitest';
import { makeTestRepository } from '../harvest/git-repository.fixture.ts';
import { useCheckedFolder } from './check.fixture.ts';

const { check, pathOf, write } = useCheckedFolder();

describe('Receipts', () => {
  test('are opened in clones, and one that does not hold ends with 1', async () => {
    const repository = makeTestRepository(pathOf('clones/code'));
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
    const options = ['--receipts', '5', '--repositories', pathOf('clones')];
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

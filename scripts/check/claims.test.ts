import { describe, expect, test } from 'vitest';
import { toAddress } from '../affiliations/address.fixture.ts';
import { useCheckedFolder } from './check.fixture.ts';

const { check, pathOf, write } = useCheckedFolder();

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
     written   ${pathOf('curated/claims.yaml')}:2
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

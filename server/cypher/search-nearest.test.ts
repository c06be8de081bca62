import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, toSearchTexts } from './search-match.ts';
import { createLikenessOf } from './search-nearest.ts';

const textsOf = (name: string, nameZh: string | null = null) =>
  toSearchTexts({ id: 'org:some-id', name, nameZh, aliases: [] });

test('a name with several mistakes is nearer than another name', () => {
  const likenessOf = createLikenessOf(foldText('Racksapce Hostig'));
  const right = likenessOf(textsOf('Rackspace Hosting'));
  expect(right).toMatchObject({ match: { text: 'Rackspace Hosting', how: 'near' } });
  expect(right?.share ?? 0).toBeGreaterThan(likenessOf(textsOf('Rack Solutions'))?.share ?? 0);
  expect(likenessOf(textsOf('Mirantis'))).toBeNull();
});

test('Chinese names are compared as well', () => {
  const found = createLikenessOf('中国移动公司')(textsOf('China Mobile', '中国移动'));
  expect(found?.match).toEqual({ property: 'nameZh', text: '中国移动', how: 'near' });
});

test('a name is wholly alike to itself, and likeness is a share', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.stringMatching(/^[a-z]{2,12}$/), (a, b) => {
      expect(createLikenessOf(a)(textsOf(a))?.share).toBe(1);
      const share = createLikenessOf(a)(textsOf(b))?.share ?? 0;
      expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});

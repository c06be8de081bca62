import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countMistakesAtStart,
  findBestMatch,
  findLooseMatch,
  foldText,
  startsWithOneMistake,
  toSearchTexts,
} from './search-match.ts';
import type { Named } from './search-match.ts';

const nvidia: Named = {
  id: 'org:nvidia',
  name: 'NVIDIA',
  nameZh: '英伟达',
  aliases: ['Nvidia Corporation'],
};
const kata: Named = {
  id: 'project:kata-containers',
  name: 'Kata Containers',
  nameZh: null,
  aliases: [],
};

function match(node: Named, query: string) {
  return findBestMatch(toSearchTexts(node), foldText(query));
}

test('case, accents, width and punctuation do not matter', () => {
  expect(foldText('Mendizábal')).toBe('mendizabal');
  expect(foldText('ＮＯＶＡ')).toBe('nova');
  expect(foldText('  oslo.messaging ')).toBe('oslo messaging');
});

test('the whole name is better than its beginning, and that better than a later word', () => {
  expect(match(kata, 'kata containers')?.how).toBe('exact');
  expect(match(kata, 'kat')?.how).toBe('prefix');
  expect(match(kata, 'contain')?.how).toBe('word');
  expect(match(kata, 'tainers')?.how).toBe('contains');
});

test('a space too many or too few is no other name', () => {
  const openstack = { id: 'project:openstack', name: 'OpenStack', nameZh: null, aliases: [] };
  expect(match(openstack, 'open stack')?.how).toBe('exact');
  expect(match(openstack, 'open st')?.how).toBe('prefix');
  expect(match(kata, 'katacontainers')?.how).toBe('exact');
});

test('words may come in any order', () => {
  expect(match(kata, 'containers kata')?.how).toBe('word');
});

test('Chinese names are found by any part', () => {
  expect(match(nvidia, '英伟')).toEqual({ property: 'nameZh', text: '英伟达', how: 'prefix' });
  expect(match(nvidia, '伟达')?.how).toBe('contains');
});

test.each(['contaners', 'contaienrs', 'containerz', 'conntainers', 'kada'])(
  'one typing mistake is forgiven: %s',
  (query) => expect(match(kata, query)?.how).toBe('fuzzy'),
);

test('two mistakes, and a mistake in a short word, are not forgiven at first', () => {
  expect(match(kata, 'contanerz')).toBeNull();
  expect(match(kata, 'kit')).toBeNull();
});

test.each(['contanerz', 'kata cnotaimers', 'conntaainers'])(
  'at a second look two mistakes in a long word are forgiven: %s',
  (query) => {
    expect(match(kata, query)).toBeNull();
    expect(findLooseMatch(toSearchTexts(kata), query)?.how).toBe('fuzzy');
  },
);

test('but not three, nor two in a short word', () => {
  expect(findLooseMatch(toSearchTexts(kata), 'komtanerz')).toBeNull();
  expect(findLooseMatch(toSearchTexts(kata), 'kxtb')).toBeNull();
});

test('initials find a name, with the capitals within a word, and without small words', () => {
  const named = (name: string): Named => ({ id: 'foundation:x', name, nameZh: null, aliases: [] });
  expect(match(named('OpenStack Foundation'), 'osf')?.how).toBe('initials');
  expect(match(named('Technical Committee'), 'tc')?.how).toBe('initials');
  expect(match(named('Bank of Communications'), 'bc')?.how).toBe('initials');
  expect(match(named('Bank of Communications'), 'boc')?.how).toBe('initials');
  expect(match(named('Nova'), 'n')?.how).toBe('prefix');
});

test('a word with two letters replaced is two mistakes at most from what was meant', () => {
  const letter = fc.stringMatching(/^[a-z]$/);
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{8,14}$/),
      fc.tuple(fc.nat(), letter),
      fc.tuple(fc.nat(), letter),
      (word, ...changes) => {
        let typed = word;
        for (const [at, other] of changes) {
          const place = at % word.length;
          typed = typed.slice(0, place) + other + typed.slice(place + 1);
        }
        expect(countMistakesAtStart(word, typed)).toBeLessThanOrEqual(2);
      },
    ),
  );
});

test('the alias that matched is told', () => {
  expect(match(nvidia, 'corporation')).toEqual({
    property: 'aliases',
    text: 'Nvidia Corporation',
    how: 'word',
  });
});

test('nothing matches a query without letters', () => {
  expect(match(nvidia, '   ')).toBeNull();
  expect(match(nvidia, '…')).toBeNull();
});

test('a word with any one letter replaced is still found', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{4,12}$/),
      fc.nat(),
      fc.stringMatching(/^[a-z]$/),
      (word, at, letter) => {
        const place = at % word.length;
        const typed = word.slice(0, place) + letter + word.slice(place + 1);
        expect(startsWithOneMistake(word, typed)).toBe(true);
      },
    ),
  );
});

test('a word with any two neighbouring letters swapped is still found', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), (word, at) => {
      const place = at % (word.length - 1);
      const typed =
        word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2);
      expect(startsWithOneMistake(word, typed)).toBe(true);
    }),
  );
});

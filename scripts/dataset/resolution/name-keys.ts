import type { NodeKind } from '../../../graph-data/model/kinds.ts';

/** Letters that Unicode does not take apart into a base and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  þ: 'th',
};

/** Lower case, without accents: "Radosław" and "radoslaw" are one spelling. */
export function toPlainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæðøđıłœþ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);
}

/** What stands at the end of an organisation's name and does not tell it from another. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(
  'ab ag as asa bv co company corp corporation ev gmbh group holding holdings inc incorporated kg kgaa kk limited llc llp lp ltd nv oy oyj plc pte pty sa sarl sas se spa srl technologies technology'.split(
    ' ',
  ),
);

/** After these the name goes on: "Institute of Technology". */
const JOINING_WORDS: ReadonlySet<string> = new Set(['of', 'and', 'for']);

const TITLES: ReadonlySet<string> = new Set(['dr', 'prof']);

/** The words of a name in plain letters; dots and apostrophes within a word do not part it. */
export function toNameWords(kind: NodeKind, name: string): string[] {
  const text = toPlainLetters(name).replace(/['’`]/g, '');
  // "S.A." is one word, while the initials of "J.R. Hacker" are two.
  const parted = kind === 'Person' ? text : text.replaceAll('.', '');
  const words = parted.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (kind !== 'Person') return words;
  return words.length > 1 ? words.filter((word) => !TITLES.has(word)) : words;
}

/**
 * What spellings of one name have in common, nearest first; two names of one kind that share a key
 * read as the same. Case, accents and punctuation never count; for people the order of the words
 * does not, for organisations a legal form at the end does not. Empty when no letter is left.
 */
export function toNameKeys(kind: NodeKind, name: string): string[] {
  const words = toNameWords(kind, name);
  const whole = words.join('');
  if (whole === '') return [];
  if (kind === 'Person') {
    // "Fei Long Wang" meets "Feilong Wang" in the first, "Wang Feilong" in the second.
    return words.length === 1 ? [whole] : [whole, words.toSorted().join(' ')];
  }
  if (kind !== 'Organisation') return [whole];
  const short = withoutLegalWords(words).join('');
  return short === whole ? [whole] : [whole, short];
}

/** "Red Hat, Inc." without its end; a name that is nothing else stays whole. */
export function withoutLegalWords(words: readonly string[]): readonly string[] {
  let count = words.length;
  while (
    count > 1 &&
    LEGAL_WORDS.has(words[count - 1] ?? '') &&
    !JOINING_WORDS.has(words[count - 2] ?? '')
  ) {
    count -= 1;
  }
  const start = count > 1 && words[0] === 'the' ? 1 : 0;
  return words.slice(start, count);
}

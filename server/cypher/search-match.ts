import type { SearchMatch } from '../../graph-data/model/api/search.ts';

/** What of a node can be found by text. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly aliases: readonly string[];
}

/** One text of a node, folded once, however often it is searched. */
export interface SearchText {
  readonly property: SearchMatch['property'];
  readonly text: string;
  readonly folded: string;
  /** Without spaces: `open stack` is how some write OpenStack. */
  readonly joined: string;
  readonly words: readonly string[];
  /** `osf` and `of` of OpenStack Foundation: by the capitals within words, and without. */
  readonly initials: readonly string[];
}

const HOWS = [
  'exact',
  'prefix',
  'word',
  'initials',
  'contains',
  'fuzzy',
  'near',
] as const satisfies readonly SearchMatch['how'][];
/** By which a search goes first: all but what is only alike. */
const STRICT = HOWS.slice(0, -1);
/** Shorter words are other words too often when a letter is changed. */
const SHORTEST_FUZZY_WORD = 4;
/** In a word as long as this two mistakes are forgiven, where nothing better is found. */
const SHORTEST_LOOSE_WORD = 8;
/** Words that initials leave out. */
const SMALL_WORDS = new Set(['a', 'and', 'at', 'de', 'for', 'in', 'of', 'on', 'the']);

/** Case, accents, width, punctuation and spaces do not matter to people who search. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function join(folded: string): string {
  return folded.replaceAll(' ', '');
}

export function toSearchTexts({ id, name, nameZh, aliases }: Named): SearchText[] {
  const texts: (readonly [SearchMatch['property'], string])[] = [
    ['name', name],
    ...(nameZh === null ? [] : [['nameZh', nameZh] as const]),
    ...aliases.map((alias) => ['aliases', alias] as const),
    ['id', id],
  ];
  return texts.map(([property, text]) => {
    const folded = foldText(text);
    const words = folded.split(' ');
    const initials = property === 'id' ? [] : toInitials(text, words);
    return { property, text, folded, joined: join(folded), words, initials };
  });
}

function toInitials(text: string, words: readonly string[]): string[] {
  const parts = foldText(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).split(' ');
  const lists = [words, words.filter((word) => !SMALL_WORDS.has(word))];
  const finer = parts.length === words.length ? [] : [parts];
  return [...lists, ...finer]
    .filter((list) => list.length > 1)
    .map((list) => list.map((word) => word.charAt(0)).join(''));
}

/** The best match of a folded query among a node's texts; null when none matches. */
export function findBestMatch(
  texts: readonly SearchText[],
  query: string,
  hows: readonly SearchMatch['how'][] = STRICT,
): SearchMatch | null {
  if (query === '') return null;
  let best: SearchMatch | null = null;
  let left = hows;
  for (const candidate of texts) {
    const how = matchText(candidate, query, left);
    if (how === null) continue;
    best = { property: candidate.property, text: candidate.text, how };
    left = left.slice(0, left.indexOf(how));
    if (left.length === 0) break;
  }
  return best;
}

/** The same for a query with two mistakes in its long words: a second look where nothing was found. */
export function findLooseMatch(texts: readonly SearchText[], query: string): SearchMatch | null {
  const found = findBestMatch(texts, query, ['near']);
  return found === null ? null : { ...found, how: 'fuzzy' };
}

/** How good a match is, the best first; a node's own name counts before its other names. */
export function rankMatch({ how, property }: SearchMatch): number {
  const isOwnName = property === 'name' || property === 'nameZh';
  return HOWS.indexOf(how) * 2 + (isOwnName ? 0 : 1);
}

/** The first of `hows` by which the text matches. */
function matchText(
  candidate: SearchText,
  query: string,
  hows: readonly SearchMatch['how'][],
): SearchMatch['how'] | null {
  // An id is for those who type it; its parts are in the name already.
  const allowed =
    candidate.property === 'id' ? hows.filter((how) => how !== 'fuzzy' && how !== 'near') : hows;
  return allowed.find((how) => isMatch(candidate, query, how)) ?? null;
}

function isMatch(
  { folded, joined, words, initials }: SearchText,
  query: string,
  how: SearchMatch['how'],
): boolean {
  switch (how) {
    case 'exact':
      return joined === join(query);
    case 'prefix':
      return joined.startsWith(join(query));
    case 'word':
      return query.split(' ').every((part) => words.some((word) => word.startsWith(part)));
    case 'initials':
      return query.length > 1 && initials.includes(query);
    case 'contains':
      return folded.includes(query);
    case 'fuzzy':
      return isFuzzyMatch(words, query.split(' '));
    case 'near':
      return isLooseMatch(words, query.split(' '));
    default:
      return how satisfies never;
  }
}

/** Each word of the query begins a word of the text, one of them with one typing mistake. */
function isFuzzyMatch(words: readonly string[], parts: readonly string[]): boolean {
  let mistakes = 0;
  for (const part of parts) {
    if (words.some((word) => word.startsWith(part))) continue;
    mistakes += 1;
    if (mistakes > 1 || part.length < SHORTEST_FUZZY_WORD) return false;
    if (!words.some((word) => startsWithOneMistake(word, part))) return false;
  }
  return true;
}

/** Whether the word, or its beginning, is the part with one letter changed, missing, added or swapped. */
export function startsWithOneMistake(word: string, part: string): boolean {
  return [part.length - 1, part.length, part.length + 1].some(
    (length) => length <= word.length && isOneMistakeAway(word.slice(0, length), part),
  );
}

/** Damerau–Levenshtein distance of at most one, told by what is left after equal ends. */
function isOneMistakeAway(left: string, right: string): boolean {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(left.length, right.length) - start &&
    left.at(-1 - end) === right.at(-1 - end)
  ) {
    end += 1;
  }
  const leftRest = left.slice(start, left.length - end);
  const rightRest = right.slice(start, right.length - end);
  if (leftRest.length <= 1 && rightRest.length <= 1) return true;
  return (
    leftRest.length === 2 &&
    rightRest.length === 2 &&
    leftRest[0] === rightRest[1] &&
    leftRest[1] === rightRest[0]
  );
}

const MOST_LOOSE_MISTAKES = 2;

/** Each word of the query begins a word of the text; long words with up to two mistakes each. */
function isLooseMatch(words: readonly string[], parts: readonly string[]): boolean {
  return parts.every((part) => {
    if (words.some((word) => word.startsWith(part))) return true;
    if (part.length < SHORTEST_FUZZY_WORD) return false;
    if (words.some((word) => startsWithOneMistake(word, part))) return true;
    return (
      part.length >= SHORTEST_LOOSE_WORD &&
      words.some((word) => countMistakesAtStart(word, part) <= MOST_LOOSE_MISTAKES)
    );
  });
}

/**
 * The least Damerau–Levenshtein distance (of neighbouring letters swapped, once each) between the
 * part and any beginning of the word.
 */
export function countMistakesAtStart(word: string, part: string): number {
  const width = Math.min(word.length, part.length + MOST_LOOSE_MISTAKES);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= part.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= width; column += 1) {
      const isSame = part[row - 1] === word[column - 1];
      const isSwap =
        row > 1 &&
        column > 1 &&
        part[row - 1] === word[column - 2] &&
        part[row - 2] === word[column - 1];
      current.push(
        Math.min(
          (last[column - 1] ?? row) + (isSame ? 0 : 1),
          (last[column] ?? row) + 1,
          (current[column - 1] ?? row) + 1,
          isSwap ? (beforeLast[column - 2] ?? row) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(...last);
}

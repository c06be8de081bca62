import type { SearchMatch } from '../../graph-data/model/api.ts';

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
}

const HOWS = [
  'exact',
  'prefix',
  'word',
  'contains',
  'fuzzy',
] as const satisfies readonly SearchMatch['how'][];
/** Shorter words are other words too often when a letter is changed. */
const SHORTEST_FUZZY_WORD = 4;

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
    return { property, text, folded, joined: join(folded), words: folded.split(' ') };
  });
}

/** The best match of a folded query among a node's texts; null when none matches. */
export function findBestMatch(texts: readonly SearchText[], query: string): SearchMatch | null {
  if (query === '') return null;
  let best: SearchMatch | null = null;
  let bestRank: number = HOWS.length;
  for (const candidate of texts) {
    const how = matchText(candidate, query, HOWS.slice(0, bestRank));
    if (how === null) continue;
    best = { property: candidate.property, text: candidate.text, how };
    bestRank = HOWS.indexOf(how);
    if (bestRank === 0) break;
  }
  return best;
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
  const allowed = candidate.property === 'id' ? hows.filter((how) => how !== 'fuzzy') : hows;
  return allowed.find((how) => isMatch(candidate, query, how)) ?? null;
}

function isMatch(
  { folded, joined, words }: SearchText,
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
    case 'contains':
      return folded.includes(query);
    case 'fuzzy':
      return isFuzzyMatch(words, query.split(' '));
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

import type { SearchMatch } from '../../graph-data/model/api/search.ts';
import type { SearchText } from './search-match.ts';

/** Less alike than this is another name. */
const LEAST_LIKENESS = 0.4;

/** How alike a node's likest text is to a query that found nothing. */
export interface Likeness {
  readonly match: SearchMatch;
  /** 0 to 1. */
  readonly share: number;
}

/** Measures texts against one folded query by the pairs of letters that they share. */
export function createLikenessOf(query: string): (texts: readonly SearchText[]) => Likeness | null {
  const wanted = toPairs(query.replaceAll(' ', ''));
  return (texts) => {
    let best: Likeness | null = null;
    for (const { property, text, joined } of texts) {
      if (property === 'id') continue;
      const share = compare(wanted, toPairs(joined));
      if (share >= LEAST_LIKENESS && share > (best?.share ?? 0)) {
        best = { share, match: { property, text, how: 'near' } };
      }
    }
    return best;
  };
}

/** Neighbouring letters, with the ends as letters of their own: a beginning weighs more. */
function toPairs(text: string): ReadonlyMap<string, number> {
  const letters = ['^', ...text, '$'];
  const pairs = new Map<string, number>();
  for (const [index, letter] of letters.slice(0, -1).entries()) {
    const pair = `${letter}${letters[index + 1] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The Dice coefficient of two bags of pairs. */
function compare(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / (sum(left) + sum(right));
}

function sum(pairs: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of pairs.values()) total += count;
  return total;
}

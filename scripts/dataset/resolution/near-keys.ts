/** A pair of keys that differ by a few letters. */
export type NearPair = readonly [string, string];

/** How many letters may differ, given the length of the shorter key; short ones are all alike. */
export function toLimit(length: number): number {
  if (length < 5) return 0;
  return length < 12 ? 1 : 2;
}

const LARGEST_LIMIT = 2;

/**
 * All pairs of different keys within the limit of the shorter one. Keys are cut into one piece more
 * than letters may differ, so that two that are near share a piece at about the same place: only
 * those are compared, not every one with every other.
 */
export function findNearPairs(keys: Iterable<string>): NearPair[] {
  const sorted = [...new Set(keys)].toSorted((left, right) => left.length - right.length);
  const pieces = new Map<string, string[]>();
  const pairs: NearPair[] = [];
  for (const key of sorted) {
    for (const other of findCandidates(pieces, key)) {
      const limit = toLimit(other.length);
      if (toDigits(key) === toDigits(other) && isWithin(other, key, limit)) {
        pairs.push([other, key]);
      }
    }
    const limit = toLimit(key.length);
    if (limit === 0) continue;
    for (const { index, start, end } of toPieces(key.length, limit)) {
      const name = `${key.length} ${index} ${key.slice(start, end)}`;
      const sharing = pieces.get(name);
      if (sharing === undefined) pieces.set(name, [key]);
      else sharing.push(key);
    }
  }
  return pairs;
}

function findCandidates(pieces: ReadonlyMap<string, readonly string[]>, key: string): Set<string> {
  const found = new Set<string>();
  for (let length = Math.max(1, key.length - LARGEST_LIMIT); length <= key.length; length += 1) {
    const limit = toLimit(length);
    if (limit === 0 || key.length - length > limit) continue;
    for (const { index, start, end } of toPieces(length, limit)) {
      for (let shift = -limit; shift <= limit; shift += 1) {
        if (start + shift < 0) continue;
        const piece = key.slice(start + shift, end + shift);
        for (const other of pieces.get(`${length} ${index} ${piece}`) ?? []) found.add(other);
      }
    }
  }
  return found;
}

function toPieces(
  length: number,
  limit: number,
): { readonly index: number; readonly start: number; readonly end: number }[] {
  const count = limit + 1;
  return Array.from({ length: count }, (_, index) => ({
    index,
    start: Math.floor((index * length) / count),
    end: Math.floor(((index + 1) * length) / count),
  }));
}

/** Names with other numbers in them are other names: Summit 2013 is not Summit 2014. */
function toDigits(key: string): string {
  return key.replace(/\P{N}+/gu, ' ').trim();
}

/** Whether so many letters put in, taken out or replaced make one of the other. */
export function isWithin(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const cost = Math.min(
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return false;
    previous = current;
  }
  return (previous[other.length] ?? 0) <= limit;
}

import type { Commit } from './git.ts';

/** What a list said at a step of its history, by a key of the caller's choice. */
export interface Snapshot<Value> {
  readonly commit: Commit;
  /** The file in which it stood. */
  readonly path: string;
  readonly values: ReadonlyMap<string, Value>;
}

/** Where something was read. */
export interface Sighting<Value> {
  readonly commit: Commit;
  readonly path: string;
  readonly value: Value;
}

/** How long a list said something without a break. */
export interface Span<Value> {
  readonly key: string;
  readonly first: Sighting<Value>;
  /** The last version that said it. */
  readonly last: Sighting<Value>;
  /** `YYYY-MM-DD`; null when the first version said it already, so that nobody knows since when. */
  readonly from: string | null;
  /** The day on which the list stopped to say it; null when it still does. */
  readonly to: string | null;
}

/**
 * How long each key stood in a list, in the order in which they came. `snapshots` are whole and go
 * from the oldest to the newest; a clock that was wrong does not make time run backwards.
 */
export function trackSpans<Value>(snapshots: readonly Snapshot<Value>[]): Span<Value>[] {
  const open = new Map<string, { first: Sighting<Value>; last: Sighting<Value>; from: string }>();
  const spans: Span<Value>[] = [];
  let day = '';
  const begun = snapshots[0]?.commit.hash;
  const toSpan = (key: string, to: string | null): Span<Value>[] => {
    const found = open.get(key);
    if (found === undefined) return [];
    const { first, last, from } = found;
    return [{ key, first, last, from: first.commit.hash === begun ? null : from, to }];
  };
  for (const { commit, path, values } of snapshots) {
    day = commit.date > day ? commit.date : day;
    for (const key of [...open.keys()].filter((known) => !values.has(known))) {
      spans.push(...toSpan(key, day));
      open.delete(key);
    }
    for (const [key, value] of values) {
      const sighting = { commit, path, value };
      const found = open.get(key);
      if (found === undefined) open.set(key, { first: sighting, last: sighting, from: day });
      else found.last = sighting;
    }
  }
  spans.push(...[...open.keys()].flatMap((key) => toSpan(key, null)));
  return spans;
}

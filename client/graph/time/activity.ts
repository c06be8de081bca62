import { startOfYear, toYear } from './days.ts';
import type { Day } from './days.ts';
import type { TimeIndex } from './time-index.ts';

/** One half of a year: what began in it, and what held at some time in it. */
export interface ActivityBar {
  readonly first: Day;
  readonly last: Day;
  readonly began: number;
  readonly held: number;
}

/** Half-years from the one that has the first day on, until the last day. */
export function toHalfYears(first: Day, last: Day): { readonly first: Day; readonly last: Day }[] {
  const halves: { first: Day; last: Day }[] = [];
  for (let year = toYear(first); startOfYear(year) <= last; year += 1) {
    const start = startOfYear(year);
    // July begins after 181 days, in a leap year after 182.
    const next = startOfYear(year + 1);
    const july = next - 184;
    halves.push({ first: start, last: july - 1 }, { first: july, last: next - 1 });
  }
  return halves.filter((half) => half.first <= last && half.last >= first);
}

/** How much began and how much held in each half-year, of relationships and nodes with dates. */
export function countActivity(index: TimeIndex, first: Day, last: Day): ActivityBar[] {
  const halves = toHalfYears(first, last);
  const began = new Int32Array(halves.length);
  // How much the number of what holds changes with each half-year.
  const change = new Int32Array(halves.length + 1);
  const start = halves[0]?.first ?? first;
  const end = halves.at(-1)?.last ?? last;
  const placeOf = (day: Day): number => halves.findIndex((half) => day <= half.last);
  const places = new Map<Day, number>();
  const findPlace = (day: Day): number => {
    const known = places.get(day) ?? placeOf(day);
    places.set(day, known);
    return known;
  };
  const count = (from: Day, to: Day): void => {
    if ((from < -100_000 && to > 100_000) || from > end || to < start) return;
    const place = from < start ? 0 : findPlace(from);
    if (from >= start) began[place] = (began[place] ?? 0) + 1;
    change[place] = (change[place] ?? 0) + 1;
    const after = to > end ? halves.length : findPlace(to) + 1;
    change[after] = (change[after] ?? 0) - 1;
  };
  for (const [place, from] of index.edgeFrom.entries()) count(from, index.edgeTo[place] ?? end);
  for (const [place, from] of index.nodeFrom.entries()) count(from, index.nodeTo[place] ?? end);
  let held = 0;
  return halves.map((half, place) => {
    held += change[place] ?? 0;
    return { ...half, began: began[place] ?? 0, held };
  });
}

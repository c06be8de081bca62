import type { PropertyValue } from '../../../graph-data/model/graph.ts';

/** How numbers lie between their ends: evenly, or by their logarithm where few are very large. */
export interface NumberScale {
  readonly least: number;
  readonly greatest: number;
  /** Whether all of them are whole. */
  readonly isWhole: boolean;
  /** 0 at the least, 1 at the greatest. */
  readonly toShare: (value: number) => number;
  readonly fromShare: (share: number) => number;
}

/** So many times the least is the greatest, and the scale goes by logarithms. */
const WIDE = 50;

export function collectNumbers(values: readonly PropertyValue[]): number[] {
  return values
    .flat()
    .filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
}

/** The scale of these numbers; null where there is none. */
export function toScale(numbers: readonly number[]): NumberScale | null {
  if (numbers.length === 0) return null;
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of numbers) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  const isWhole = numbers.every(Number.isInteger);
  const isWide = least >= 0 && greatest > WIDE * Math.max(1, least);
  const bend = isWide ? Math.log1p : (value: number) => value;
  const unbend = isWide ? Math.expm1 : (value: number) => value;
  const [start, end] = [bend(least), bend(greatest)];
  return {
    least,
    greatest,
    isWhole,
    toShare: (value) =>
      end === start ? 0 : Math.min(1, Math.max(0, (bend(value) - start) / (end - start))),
    fromShare: (share) => {
      // The ends are what they are, whatever the logarithm makes of them.
      if (share <= 0) return least;
      if (share >= 1) return greatest;
      const value = unbend(start + share * (end - start));
      return isWhole ? Math.round(value) : value;
    },
  };
}

/** How many of the numbers lie in each of so many equal shares of the scale. */
export function toHistogram(
  numbers: readonly number[],
  scale: NumberScale,
  bars: number,
): readonly number[] {
  const counts = Array.from({ length: bars }, () => 0);
  for (const value of numbers) {
    const bar = Math.min(bars - 1, Math.floor(scale.toShare(value) * bars));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts;
}

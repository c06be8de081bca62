import { describe, expect, it } from 'vitest';
import { chooseMoments } from './choose-moments.ts';

const RELEASES = [100, 200, 300, 400].map((day) => ({
  id: `release:${day}`,
  name: `${day}`,
  nameZh: null,
  day,
}));

function choose(range: readonly [number, number] | null, releases = RELEASES) {
  const [first, last] = range ?? [];
  const given = first === undefined || last === undefined ? null : { first, last };
  const { before, after } = chooseMoments({ releases, range: given, today: 350 });
  return [before, after];
}

describe('the moments that a comparison begins with', () => {
  it('are the ends of a range, or a moment and today, the earlier first', () => {
    expect(choose([120, 210])).toEqual([120, 210]);
    expect(choose([120, 120])).toEqual([120, 350]);
    expect(choose([400, 400])).toEqual([350, 400]);
  });

  it('are without a time two releases ago and today', () => {
    expect(choose(null)).toEqual([100, 350]);
    expect(choose([350, 350])).toEqual([100, 350]);
    expect(choose(null, [])).toEqual([-15, 350]);
  });
});

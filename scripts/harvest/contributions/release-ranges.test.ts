import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReleasePoint } from './release-points.ts';
import { chooseCuts, countStepsUntil, cutByDate, toRanges } from './release-ranges.ts';
import type { Cut } from './release-ranges.ts';

const ALPHA = { slug: 'alpha', number: 1, date: '2014-04-17' };
const BRAVO = { slug: 'bravo', number: 2, date: '2014-10-16' };
const CHARLIE = { slug: 'charlie', number: 3, date: '2015-04-30' };

const point = (label: string, commit: string): ReleasePoint => ({
  label,
  commit,
  file: 'deliverables/alpha/nova.yaml',
  line: 1,
});
const commits = (...entries: (readonly [string, string, ...string[]])[]) =>
  new Map(entries.map(([hash, date, ...tags]) => [hash, { hash, date, tags }]));
const cut = (release: typeof ALPHA, commit: string | null, label = commit ?? '?'): Cut => ({
  release,
  commit,
  label,
  isDated: false,
});

describe('where the work on a release ended', () => {
  test('the last version that is no younger than the release counts, by its tag', () => {
    const points = [point('1.0', 'a'), point('1.1', 'b'), point('1.2', 'c')];
    const known = commits(
      ['a', '2014-02-01', '1.0'],
      ['b', '2014-04-17', '1.1', 'x'],
      ['c', '2014-06-01', '1.2'],
    );
    expect(chooseCuts(new Map([[ALPHA, points]]), known).cuts).toEqual([cut(ALPHA, 'b', '1.1')]);
  });

  test('where all are younger the first counts, and without a tag by its commit', () => {
    const points = [point('1.0', 'a'), point('1.1', 'b')];
    const known = commits(['a', '2014-08-01'], ['b', '2014-09-01']);
    expect(chooseCuts(new Map([[ALPHA, points]]), known).cuts).toEqual([cut(ALPHA, 'a')]);
  });

  test('where a commit is lacking nobody knows, and each that lacks is told', () => {
    const points = [point('1.0', 'a'), point('1.1', 'b')];
    const { cuts, missing } = chooseCuts(new Map([[ALPHA, points]]), commits(['a', '2014-02-01']));
    expect(cuts).toEqual([cut(ALPHA, null, '1.0')]);
    expect(missing.map(({ label }) => label)).toEqual(['1.1']);
  });
});

describe('the calendar along a main line', () => {
  const steps = (...dates: string[]) => dates.map((date, index) => ({ hash: `${index}`, date }));

  test('a release ends with the last step before its day', () => {
    const line = steps('2014-01-01', '2014-04-17', '2014-04-18', '2014-12-01');
    expect(cutByDate(line, [ALPHA, BRAVO]).map((it) => it.commit)).toEqual(['1', '2']);
  });

  test('single wrong clocks do no harm', () => {
    const line = steps(
      '2014-01-01',
      '2099-01-01',
      '2014-02-01',
      '2014-03-01',
      '2014-05-01',
      '1970-01-01',
      '2014-06-01',
    );
    expect(countStepsUntil(line, ALPHA.date)).toBe(4);
  });

  test('what began later has no part in a release', () => {
    expect(cutByDate(steps('2014-05-01'), [ALPHA])).toEqual([]);
  });

  test('no other place puts fewer steps on the wrong side', () => {
    const misplacedAt = (line: ReturnType<typeof steps>, count: number, day: string) =>
      line.filter(({ date }, index) => (index < count ? date > day : date <= day)).length;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '2', '3')),
        fc.constantFrom('1', '2'),
        (dates, day) => {
          const line = steps(...dates);
          const best = misplacedAt(line, countStepsUntil(line, day), day);
          for (let count = 0; count <= line.length; count += 1) {
            expect(best).toBeLessThanOrEqual(misplacedAt(line, count, day));
          }
        },
      ),
    );
  });
});

describe('ranges', () => {
  test('each release has what none before it had, from the first commit on', () => {
    const ranges = toRanges(
      [cut(BRAVO, 'b', '2.0'), cut(ALPHA, 'a', '1.0'), cut(CHARLIE, 'c')],
      'r',
    );
    expect(
      ranges.map(({ release, label, to, without }) => [release.slug, label, to, without]),
    ).toEqual([
      ['alpha', 'r...1.0', 'a', []],
      ['bravo', '1.0...2.0', 'b', ['a']],
      ['charlie', '2.0...c', 'c', ['a', 'b']],
    ]);
  });

  test('after an end that nobody knows the next release has no range, and the one after it has', () => {
    const ranges = toRanges([cut(ALPHA, null), cut(BRAVO, 'b'), cut(CHARLIE, 'c')], 'r');
    expect(ranges.map(({ label }) => label)).toEqual(['b...c']);
  });

  test('a release that ended where the one before it did brought nothing', () => {
    expect(toRanges([cut(ALPHA, 'a', '1.0'), cut(BRAVO, 'a', '1.0')], 'r')).toHaveLength(1);
  });
});

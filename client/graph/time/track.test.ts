import { describe, expect, it } from 'vitest';
import { toFirstDay, toIsoDate } from './days.ts';
import { fromShare, movePart, snap, toKeyDay, toShare, toTrack, toYears } from './track.ts';
import type { TimeIndex } from './time-index.ts';

const day = (iso: string): number => toFirstDay(iso) ?? 0;
const release = (id: string, iso: string) => ({ id, name: id, nameZh: null, day: day(iso) });
const RELEASES = [release('austin', '2010-10-21'), release('bexar', '2011-02-03')];
const NOTHING = new Int32Array();
const EMPTY: TimeIndex = {
  nodes: [],
  nodeFrom: NOTHING,
  nodeTo: NOTHING,
  edges: [],
  edgeFrom: NOTHING,
  edgeTo: NOTHING,
  types: [],
  source: NOTHING,
  target: NOTHING,
  undated: 0,
};
const TRACK = toTrack(RELEASES, EMPTY, day('2012-12-31'));

describe('the track of a timeline', () => {
  it('runs from the year of the first release until today, or the release after it', () => {
    expect([TRACK.first, TRACK.last].map(toIsoDate)).toEqual(['2010-01-01', '2012-12-31']);
    expect(toIsoDate(toTrack(RELEASES, EMPTY, day('2011-01-01')).last)).toBe('2011-02-03');
    expect(toYears(TRACK).map(({ year }) => year)).toEqual([2010, 2011, 2012]);
  });

  it('begins with the first fact where there is no release', () => {
    const edgeFrom = Int32Array.of(-1_000_000, day('2009-05-05'), day('2011-01-01'));
    const track = toTrack([], { ...EMPTY, edgeFrom }, day('2012-01-01'));
    expect(toIsoDate(track.first)).toBe('2009-01-01');
  });

  it('has a share for each day and a day for each share', () => {
    expect([toShare(TRACK, TRACK.first), toShare(TRACK, TRACK.last)]).toEqual([0, 1]);
    expect(fromShare(TRACK, toShare(TRACK, day('2011-07-01')))).toBe(day('2011-07-01'));
    expect(fromShare(TRACK, 7)).toBe(TRACK.last);
  });

  it('moves one end up to the other, or all of a range up to the ends of the track', () => {
    const range = { first: TRACK.first + 100, last: TRACK.first + 200 };
    const move = (part: 'first' | 'last' | 'whole', to: number) => {
      const moved = movePart(range, { part, to: TRACK.first + to, track: TRACK });
      return [moved.first - TRACK.first, moved.last - TRACK.first];
    };
    expect(move('first', 150)).toEqual([150, 200]);
    expect(move('first', 300)).toEqual([200, 200]);
    expect(move('last', 50)).toEqual([100, 100]);
    expect(move('whole', -50)).toEqual([0, 100]);
    expect(move('whole', 50)).toEqual([50, 150]);
    expect(move('last', 99_999)[1]).toBe(TRACK.last - TRACK.first);
  });

  it('moves by months, by releases and to its ends by key', () => {
    const press = (key: string) => {
      const to = toKeyDay({ key, day: day('2010-12-01'), track: TRACK, releases: RELEASES });
      return to === null ? null : toIsoDate(to);
    };
    expect(press('ArrowRight')).toBe('2011-01-01');
    expect(press('ArrowLeft')).toBe('2010-11-01');
    expect(press('PageDown')).toBe('2010-10-21');
    expect(press('PageUp')).toBe('2011-02-03');
    expect(press('Home')).toBe('2010-01-01');
    expect(press('End')).toBe('2012-12-31');
    expect(press('x')).toBeNull();
  });

  it('takes the day of a release that is near', () => {
    expect(toIsoDate(snap(day('2010-10-15'), RELEASES, 10))).toBe('2010-10-21');
    expect(toIsoDate(snap(day('2010-10-01'), RELEASES, 10))).toBe('2010-10-01');
  });
});

import { describe, expect, it } from 'vitest';
import type { Filter } from '../../graph/filter.ts';
import { INITIAL_VIEW } from '../view-state.ts';
import {
  addFilter,
  changeFilter,
  clearFilters,
  removeFilter,
  showAllTypes,
  showOnlyType,
  toggleFilter,
  toggleType,
} from './filter.ts';
import { setComparison, setTime } from './time.ts';

const CORE: Filter = { kind: 'core', k: 2, isOff: false };
const NEAR: Filter = { kind: 'near', id: 'project:nova', depth: 1, isOff: false };

describe('steps of filters and time', () => {
  it('add filters, change one, switch one off and on, and remove one', () => {
    const two = addFilter(NEAR)(addFilter(CORE)(INITIAL_VIEW));
    expect(two.filters).toEqual([CORE, NEAR]);
    expect(changeFilter(0, { ...CORE, k: 3 })(two).filters).toEqual([{ ...CORE, k: 3 }, NEAR]);
    const off = toggleFilter(1)(two);
    expect(off.filters).toEqual([CORE, { ...NEAR, isOff: true }]);
    expect(toggleFilter(1)(off)).toEqual(two);
    expect(removeFilter(0)(two).filters).toEqual([NEAR]);
  });

  it('switch types off, all but one, and all on again', () => {
    expect(toggleType('LEADS')(toggleType('LEADS')(INITIAL_VIEW))).toEqual(INITIAL_VIEW);
    const only = showOnlyType('LEADS', ['LEADS', 'USES', 'HOSTS'])(INITIAL_VIEW);
    expect(only.hiddenTypes).toEqual(['USES', 'HOSTS']);
    expect(showOnlyType('LEADS', ['LEADS', 'USES', 'HOSTS'])(only).hiddenTypes).toEqual([]);
    expect(showAllTypes(only).hiddenTypes).toEqual([]);
  });

  it('set a time as the address has it, and clear all restrictions at once', () => {
    const timed = setTime({ first: 0, last: 31 })(addFilter(CORE)(INITIAL_VIEW));
    expect(timed.time).toEqual({ from: '1970-01-01', to: '1970-02-01' });
    expect(setTime(null)(timed).time).toBeNull();
    const moments = { before: '2014-04-17', after: '2015-04-30', style: 'one' } as const;
    const compared = setComparison(moments)(timed);
    expect(compared.comparison).toEqual(moments);
    // A hand on the timeline ends the comparison.
    expect(setTime({ first: 0, last: 0 })(compared).comparison).toBeNull();
    expect(setComparison(null)(compared).time).toEqual(timed.time);
    expect(clearFilters({ ...timed, hiddenKinds: ['Person'] })).toEqual(INITIAL_VIEW);
  });
});

import { chooseMoments } from '../graph/time/choose-moments.ts';
import { toDayRange } from '../graph/time/day-range.ts';
import { toIsoDate } from '../graph/time/days.ts';
import { findReleases, stepRelease } from '../graph/time/releases.ts';
import { setComparison, setTime } from '../state/commands/time.ts';
import type { Action, ActionContext } from './action.ts';

/** One step of the view to the release before or after; what it changes is marked for a moment. */
function step(context: ActionContext, way: -1 | 1): void {
  const { store, view, graph, timeControl } = context;
  const range = timeControl.getSnapshot().preview ?? toDayRange(view.time);
  const releases = findReleases(graph);
  const next = stepRelease({ releases, range, way, today: context.today });
  if (next === null) return;
  timeControl.markFrom(range);
  store.dispatch(setTime(next));
}

/** Walking through time. */
export const TIME_ACTIONS: readonly Action[] = [
  {
    name: 'release-before',
    group: 'time',
    title: { en: 'Back to the release before', zh: '回到上一个版本' },
    keys: [','],
    run: (context) => step(context, -1),
  },
  {
    name: 'release-after',
    group: 'time',
    title: { en: 'On to the next release', zh: '前往下一个版本' },
    keys: ['.'],
    run: (context) => step(context, 1),
  },
  {
    name: 'compare-moments',
    group: 'time',
    title: { en: 'Compare with another moment', zh: '与另一时刻对比' },
    keys: [],
    isAvailable: ({ view }) => view.comparison === null,
    run: ({ store, view, graph, today, page }) => {
      const releases = findReleases(graph);
      const moments = chooseMoments({ releases, range: toDayRange(view.time), today });
      const [before, after] = [toIsoDate(moments.before), toIsoDate(moments.after)];
      store.dispatch(setComparison({ before, after, style: 'one' }));
      page.openPanel('time');
    },
  },
  {
    name: 'end-comparing',
    group: 'time',
    title: { en: 'End comparing', zh: '结束对比' },
    keys: [],
    isAvailable: ({ view }) => view.comparison !== null,
    run: ({ store }) => store.dispatch(setComparison(null)),
  },
  {
    name: 'all-times',
    group: 'time',
    title: { en: 'Show all times', zh: '显示所有时间' },
    keys: [],
    isAvailable: ({ view }) => view.time !== null,
    run: ({ store, timeControl }) => {
      timeControl.markFrom(null);
      store.dispatch(setTime(null));
    },
  },
];

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import { narrow, withNodes } from '../graph/build-picture.ts';
import type { GraphState } from '../graph/graph-store.ts';
import type { Highlight } from '../graph/paths/ways.ts';
import { isConnectionFilter } from '../graph/filters/connection.ts';
import { compileFilters } from '../graph/filters/compile.ts';
import type { ValueMap } from '../graph/filters/values.ts';
import { PAST_LAYER, RETIRED_LAYER } from '../graph/layers.ts';
import type { Day } from '../graph/time/days.ts';
import { toDayRange } from '../graph/time/day-range.ts';
import type { Compared } from '../graph/time/compare.ts';
import { toDifference, toMarks, unite } from '../graph/time/difference.ts';
import { createOnce } from '../graph/create-once.ts';
import type { Mark } from '../graph/time/difference.ts';
import { createTimeFilter, createTimeIndex, findHolding } from '../graph/time/time-index.ts';
import type { DayRange, TimeIndex } from '../graph/time/time-index.ts';
import { computeVisibility, INITIAL_RULES } from '../graph/visibility.ts';
import type { PictureFilter, Visibility, VisibilityRules } from '../graph/visibility.ts';
import type { TimeControl } from './time-control.ts';
import { NOTHING, useCompared } from './use-compared.ts';
import { useConnected } from './use-connected.ts';
import { useFilterValues } from './use-filter-values.ts';
import type { ViewState } from './view-state.ts';

interface VisibleInput {
  readonly graphState: GraphState;
  readonly view: ViewState;
  readonly overview: Overview;
  readonly today: Day;
  readonly timeControl: TimeControl;
  /** Groups of the legend that were switched off. */
  readonly groupFilter: PictureFilter | null;
  /** What must be there to stand out. */
  readonly highlight: Highlight | null;
}

export interface Visible {
  /** What the view shows. */
  readonly visibility: Visibility;
  /** What is drawn: for a moment also what the last step of time took away. */
  readonly drawn: Visibility;
  readonly marks: ReadonlyMap<string, Mark> | null;
  /** Two moments against each other; null where none are compared. */
  readonly compared: Compared | null;
  /** What there is at all times, made when it is first asked for. */
  readonly getTimeIndex: () => TimeIndex;
  /** What there is at another time, with the same filters. */
  readonly showAt: (range: DayRange) => Visibility;
  /** What there would be without the filters, made when it is first asked for. */
  readonly getUnfiltered: () => Visibility;
  /** The same with every type of relationship. */
  readonly getAllTypes: () => Visibility;
  /** The properties that the filters look at. */
  readonly values: ReadonlyMap<string, ValueMap>;
  /** What takes part at all times of the view: what a layout places, so that no time moves it. */
  readonly getWhole: () => Visibility;
}

/** Derives from graph and view which nodes and relationships are there. */
export function useVisible(input: VisibleInput): Visible {
  const { graphState, view, overview, today, timeControl, highlight } = input;
  const { graph } = graphState;
  const { selection, focus, filters } = view;
  const values = useFilterValues(overview, filters);
  const compiled = useMemo(
    () => compileFilters(graphState.graph, filters, values),
    [graphState, filters, values],
  );
  const moving = useSyncExternalStore(timeControl.subscribe, timeControl.getSnapshot);
  const { groupFilter } = input;
  const admitting = useMemo(
    () => (groupFilter === null ? compiled.admitting : [...compiled.admitting, groupFilter]),
    [compiled.admitting, groupFilter],
  );
  const rules = useVisibilityRules(view, today, admitting);
  const getTimeIndex = useMemo(
    () =>
      createOnce(() => {
        const whole = computeVisibility(graphState.graph, toTimeless(rules));
        return createTimeIndex(graphState.graph, whole);
      }),
    [graphState, rules],
  );
  const { preview } = moving;
  const range = useMemo(() => preview ?? toDayRange(view.time), [preview, view.time]);
  const narrowing = useMemo<readonly PictureFilter[]>(
    () => (range === null ? [] : [createTimeFilter(getTimeIndex(), range)]),
    [range, getTimeIndex],
  );
  // A hand on the timeline comes before the comparison that it is about to end.
  const comparison = preview === null ? view.comparison : null;
  const isBeside = comparison?.style === 'beside';
  const isTimed = range !== null || comparison !== null;
  const active = useMemo(() => (isTimed ? toTimeless(rules) : rules), [isTimed, rules]);
  const showAt = useCallback(
    (then: DayRange) =>
      narrow(graph, NOTHING, [createTimeFilter(getTimeIndex(), then), ...compiled.narrowing]),
    [graph, getTimeIndex, compiled],
  );
  const getWhole = useMemo(
    () => createOnce(() => computeVisibility(graphState.graph, active)),
    [graphState, active],
  );
  // What time leaves comes from its index, and is not looked for again.
  const held = useMemo(
    () => narrow(graph, range === null ? getWhole() : NOTHING, narrowing),
    [graph, range, getWhole, narrowing],
  );
  const connections = useMemo(
    () => filters.filter(isConnectionFilter).filter(({ isOff }) => !isOff),
    [filters],
  );
  const { left } = useConnected(graph, held, connections);
  const compared = useCompared({ graph, getTimeIndex, comparison, connections });
  const base = useMemo(() => {
    if (compared === null) return left.at(-1) ?? held;
    return isBeside ? compared.after : unite(compared.before, compared.after);
  }, [compared, isBeside, left, held]);
  const visibility = useMemo(() => {
    const ids = [...selection, ...(focus === null ? [] : [focus]), ...(highlight?.nodes ?? [])];
    return withNodes(graph, { base, rules: active, narrowing }, ids);
  }, [graph, base, active, narrowing, selection, focus, highlight]);
  const [getUnfiltered, getAllTypes] = useMemo(() => {
    const show = (change: Partial<VisibilityRules>) =>
      createOnce(() => {
        const all = graphState.graph;
        const whole = computeVisibility(all, { ...active, filters: [], ...change });
        return range === null ? whole : findHolding(createTimeIndex(all, whole), range);
      });
    return [show({}), show({ hiddenTypes: [] })];
  }, [graphState, active, range]);
  const marked = useMemo(() => {
    if (!moving.isMarking || moving.before === null) return null;
    const before = showAt(moving.before);
    return { marks: toMarks(toDifference(before, visibility)), drawn: unite(before, visibility) };
  }, [moving.isMarking, moving.before, visibility, showAt]);
  return {
    visibility,
    drawn: (compared === null ? marked?.drawn : undefined) ?? visibility,
    marks: compared?.marks ?? marked?.marks ?? null,
    compared,
    getTimeIndex,
    showAt,
    getUnfiltered,
    getAllTypes,
    values,
    getWhole,
  };
}

/** What was retired or is over is told by its time then. */
function toTimeless(rules: VisibilityRules): VisibilityRules {
  return { ...rules, layers: [...rules.layers, PAST_LAYER, RETIRED_LAYER] };
}

/** The rules of a view; the same object as long as nothing changes what is drawn. */
function useVisibilityRules(
  view: ViewState,
  today: Day,
  filters: readonly PictureFilter[],
): VisibilityRules {
  const { hiddenKinds, hiddenTypes, layers, expanded, added, folded, hidden, only } = view;
  return useMemo(
    () => ({
      ...INITIAL_RULES,
      hiddenKinds,
      hiddenTypes,
      layers,
      expanded,
      added,
      folded,
      hidden,
      only,
      filters,
      today,
    }),
    [hiddenKinds, hiddenTypes, layers, expanded, added, folded, hidden, only, filters, today],
  );
}

import { useMemo, useSyncExternalStore } from 'react';
import { narrow, withNodes } from '../graph/build-picture.ts';
import type { DataGraph } from '../graph/data-graph.ts';
import type { Highlight } from '../graph/paths/ways.ts';
import { PAST_LAYER, RETIRED_LAYER } from '../graph/layers.ts';
import type { Day } from '../graph/time/days.ts';
import { toDayRange } from '../graph/time/day-range.ts';
import { toDifference, toMarks, unite } from '../graph/time/difference.ts';
import type { Mark } from '../graph/time/difference.ts';
import { createTimeFilter, createTimeIndex, findHolding } from '../graph/time/time-index.ts';
import type { TimeIndex } from '../graph/time/time-index.ts';
import { computeVisibility, INITIAL_RULES } from '../graph/visibility.ts';
import type { PictureFilter, Visibility, VisibilityRules } from '../graph/visibility.ts';
import type { TimeControl } from './time-control.ts';
import type { ViewState } from './view-state.ts';

interface VisibleInput {
  readonly graph: DataGraph;
  /** Counts changes of the graph, which is one and the same object. */
  readonly revision: number;
  readonly view: ViewState;
  readonly today: Day;
  readonly timeControl: TimeControl;
  /** What must be there to stand out. */
  readonly highlight: Highlight | null;
}

interface Visible {
  /** What the view shows. */
  readonly visibility: Visibility;
  /** What is drawn: for a moment also what the last step of time took away. */
  readonly drawn: Visibility;
  readonly marks: ReadonlyMap<string, Mark> | null;
  /** What there is at all times, made when it is first asked for. */
  readonly getTimeIndex: () => TimeIndex;
}

/** Derives from graph and view which nodes and relationships are there. */
export function useVisible(input: VisibleInput): Visible {
  const { graph, revision, view, today, timeControl, highlight } = input;
  const { selection, focus } = view;
  const moving = useSyncExternalStore(timeControl.subscribe, timeControl.getSnapshot);
  const rules = useVisibilityRules(view, today);
  const getTimeIndex = useMemo(
    () => createOnce(() => createTimeIndex(graph, computeVisibility(graph, toTimeless(rules)))),
    // A revision is a new state of the same graph.
    // eslint-disable-next-line react/exhaustive-deps
    [graph, revision, rules],
  );
  const { preview } = moving;
  const range = useMemo(() => preview ?? toDayRange(view.time), [preview, view.time]);
  const narrowing = useMemo<readonly PictureFilter[]>(
    () => (range === null ? [] : [createTimeFilter(getTimeIndex(), range)]),
    [range, getTimeIndex],
  );
  const active = useMemo(
    () => (range === null ? rules : toTimeless(rules)),
    // Which of the two it is, and not the range itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [range === null, rules],
  );
  const base = useMemo(
    () =>
      // What time leaves comes from its index, and is not looked for again.
      narrow(graph, range === null ? computeVisibility(graph, active) : NOTHING, narrowing),
    // A revision is a new state of the same graph.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [graph, revision, active, range === null, narrowing],
  );
  const visibility = useMemo(() => {
    const ids = [...selection, ...(focus === null ? [] : [focus]), ...(highlight?.nodes ?? [])];
    return withNodes(graph, { base, rules: active, narrowing }, ids);
  }, [graph, base, active, narrowing, selection, focus, highlight]);
  const marked = useMemo(() => {
    if (!moving.isMarking || moving.before === null) return null;
    const before = findHolding(getTimeIndex(), moving.before);
    return { marks: toMarks(toDifference(before, visibility)), drawn: unite(before, visibility) };
  }, [moving.isMarking, moving.before, visibility, getTimeIndex]);
  return {
    visibility,
    drawn: marked?.drawn ?? visibility,
    marks: marked?.marks ?? null,
    getTimeIndex,
  };
}

const NOTHING: Visibility = { nodes: new Set(), edges: new Set() };

/** Makes something when it is first asked for, and once. */
function createOnce<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What was retired or is over is told by its time then. */
function toTimeless(rules: VisibilityRules): VisibilityRules {
  return { ...rules, layers: [...rules.layers, PAST_LAYER, RETIRED_LAYER] };
}

/** The rules of a view; the same object as long as nothing changes what is drawn. */
function useVisibilityRules(view: ViewState, today: Day): VisibilityRules {
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
      today,
    }),
    [hiddenKinds, hiddenTypes, layers, expanded, added, folded, hidden, only, today],
  );
}

import { useMemo } from 'react';
import type { DataGraph } from '../graph/data-graph.ts';
import type { ConnectionFilter } from '../graph/filters/connection.ts';
import { comparePictures } from '../graph/time/compare.ts';
import type { Compared } from '../graph/time/compare.ts';
import { toDayRange } from '../graph/time/day-range.ts';
import { findHolding } from '../graph/time/time-index.ts';
import type { TimeIndex } from '../graph/time/time-index.ts';
import type { Visibility } from '../graph/visibility.ts';
import { useConnected } from './use-connected.ts';
import type { Comparison } from './view-state.ts';

export const NOTHING: Visibility = { nodes: new Set(), edges: new Set() };

interface ComparedInput {
  readonly graph: DataGraph;
  readonly getTimeIndex: () => TimeIndex;
  readonly comparison: Comparison | null;
  /** What a thread of its own leaves of each of the two pictures. */
  readonly connections: readonly ConnectionFilter[];
}

/** The pictures of two days, with what tells them apart; null while none are compared or known. */
export function useCompared(input: ComparedInput): Compared | null {
  const { graph, getTimeIndex, comparison, connections } = input;
  const [then, now] = useMemo(() => {
    const showAt = (day: string): Visibility => {
      const range = toDayRange({ from: day, to: day });
      return range === null ? NOTHING : findHolding(getTimeIndex(), range);
    };
    if (comparison === null) return [NOTHING, NOTHING];
    return [showAt(comparison.before), showAt(comparison.after)];
  }, [getTimeIndex, comparison]);
  const before = useLeft(graph, then, connections);
  const after = useLeft(graph, now, connections);
  return useMemo(() => {
    if (comparison === null || before === null || after === null) return null;
    return comparePictures({ graph, index: getTimeIndex() }, before, after);
  }, [graph, getTimeIndex, comparison, before, after]);
}

/** What the filters leave of a picture; null until that is known for the first time. */
function useLeft(
  graph: DataGraph,
  of: Visibility,
  filters: readonly ConnectionFilter[],
): Visibility | null {
  const connected = useConnected(graph, of, filters);
  const left = connected.left.at(-1);
  if (left === undefined || of === NOTHING) return of;
  return connected.of === NOTHING ? null : left;
}

import { useEffect, useState } from 'react';
import type { DataGraph } from '../graph/data-graph.ts';
import { connect, toConnected, toConnectionSubject } from '../graph/filters/connection.ts';
import type { ConnectionFilter } from '../graph/filters/connection.ts';
import type { Visibility } from '../graph/visibility.ts';
import { askConnections } from '../workers/ask-connections.ts';

/** What filters leave, and of which picture that is: a newer one may still be worked out. */
export interface Connected {
  readonly of: Visibility;
  readonly filters: readonly ConnectionFilter[];
  readonly left: readonly Visibility[];
}

/**
 * What each filter by connection leaves of a picture, in their order. A thread of its own works it
 * out; until its answer is here the one before stands, and nothing jumps. Only the first is
 * worked out at once, so that a link shows what it says from its first picture on.
 */
export function useConnected(
  graph: DataGraph,
  of: Visibility,
  filters: readonly ConnectionFilter[],
): Connected {
  const [connected, setConnected] = useState<Connected>(() => ({
    of,
    filters,
    left: filters.length === 0 ? [] : connect(graph, of, filters),
  }));
  // What stood before the last filter went is nothing to show before the next one.
  if (filters.length === 0 && connected.left.length > 0) setConnected({ of, filters, left: [] });
  useEffect(() => {
    const isKnown = connected.of === of && connected.filters === filters;
    if (isKnown || filters.length === 0) return undefined;
    const subject = toConnectionSubject(graph, of);
    return askConnections({ subject, filters }, (kept) =>
      setConnected({ of, filters, left: toConnected(graph, of, { filters, kept }) }),
    );
  }, [graph, of, filters, connected]);
  return filters.length === 0 ? { of, filters, left: [] } : connected;
}

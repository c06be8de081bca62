import { useMemo } from 'react';
import { isConnectionFilter } from '../graph/filters/connection.ts';
import { countPropertyFunnel, joinFunnel } from '../graph/filters/funnel.ts';
import type { Visibility } from '../graph/visibility.ts';
import { useConnected } from './use-connected.ts';
import { useExplorer } from './use-explorer.ts';
import { useView } from './use-view.ts';

/** How much each filter of the view leaves of what those before it leave, by its place. */
export function useFunnel(): readonly Visibility[] {
  const { graph, visible } = useExplorer();
  const { getUnfiltered, values } = visible;
  const filters = useView((view) => view.filters);
  const funnel = useMemo(
    () => countPropertyFunnel({ graph, unfiltered: getUnfiltered(), filters, values }),
    [graph, getUnfiltered, filters, values],
  );
  const connections = useMemo(() => filters.filter(isConnectionFilter), [filters]);
  const { left } = useConnected(graph, funnel.last, connections);
  return useMemo(() => joinFunnel(filters, funnel, left), [filters, funnel, left]);
}

import type { DataGraph } from '../data-graph.ts';
import type { Filter } from '../filter.ts';
import type { PictureFilter } from '../visibility.ts';
import { connect, isConnectionFilter } from './connection.ts';
import type { ConnectionFilter } from './connection.ts';
import { createPropertyFilter } from './property-filter.ts';
import { isPropertyFilter, toPropertyKey } from './values.ts';
import type { ValueMap } from './values.ts';

export interface CompiledFilters {
  /** By property: they ask each node or relationship. */
  readonly admitting: readonly PictureFilter[];
  /** By connection: they look at what the others and the time have left. */
  readonly narrowing: readonly PictureFilter[];
}

/** The filters that are on. One whose values are not here yet leaves everything until they are. */
export function compileFilters(
  graph: DataGraph,
  filters: readonly Filter[],
  values: ReadonlyMap<string, ValueMap>,
): CompiledFilters {
  const admitting: PictureFilter[] = [];
  const narrowing: PictureFilter[] = [];
  for (const filter of filters) {
    if (filter.isOff) continue;
    if (isPropertyFilter(filter)) {
      const known = values.get(toPropertyKey(filter));
      if (known !== undefined) admitting.push(createPropertyFilter(graph, filter, known));
    }
  }
  const connections = filters.filter(isConnectionFilter).filter(({ isOff }) => !isOff);
  if (connections.length > 0) narrowing.push(createConnectionFilter(connections));
  return { admitting, narrowing };
}

function createConnectionFilter(filters: readonly ConnectionFilter[]): PictureFilter {
  return {
    narrow: (graph, visibility) => connect(graph, visibility, filters).at(-1) ?? visibility,
  };
}

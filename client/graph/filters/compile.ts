import type { DataGraph } from '../data-graph.ts';
import type { Filter } from '../filter.ts';
import type { PictureFilter } from '../visibility.ts';
import { createComponentFilter } from './component-filter.ts';
import { createCoreFilter } from './core-filter.ts';
import { createNearFilter } from './near-filter.ts';
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
    } else {
      narrowing.push(createConnectionFilter(filter));
    }
  }
  return { admitting, narrowing };
}

function createConnectionFilter(
  filter: Extract<Filter, { readonly kind: 'core' | 'component' | 'near' }>,
): PictureFilter {
  switch (filter.kind) {
    case 'core':
      return createCoreFilter(filter.k);
    case 'component':
      return createComponentFilter(filter.id);
    case 'near':
      return createNearFilter(filter.id, filter.depth);
    default:
      return filter satisfies never;
  }
}

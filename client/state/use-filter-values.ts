import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { Values } from '../../graph-data/model/api/values.ts';
import { toValueMap } from '../../graph-data/model/overview-values.ts';
import { valuesQuery } from '../api/queries.ts';
import type { Filter } from '../graph/filter.ts';
import { isPropertyFilter, toPropertyKey } from '../graph/filters/values.ts';
import type { ValueMap } from '../graph/filters/values.ts';

/** The values of the properties that filters look at, asked for once each; the missing come later. */
export function useFilterValues(
  overview: Overview,
  filters: readonly Filter[],
): ReadonlyMap<string, ValueMap> {
  const properties = useMemo(() => {
    const byKey = new Map(
      filters
        .filter((filter) => isPropertyFilter(filter))
        .map(({ of, property }) => [toPropertyKey({ of, property }), { of, property }] as const),
    );
    return [...byKey.values()];
  }, [filters]);
  const answers = useQueries({
    queries: properties.map((property) => valuesQuery(property)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  return useMemo(
    () => new Map(answers.map((answer) => [toPropertyKey(answer), unfold(overview, answer)])),
    [answers, overview],
  );
}

/** Unfolded once for each answer: 25,000 values take some milliseconds. */
const UNFOLDED = new WeakMap<Values, ValueMap>();

export function unfold(overview: Overview, values: Values): ValueMap {
  const known = UNFOLDED.get(values);
  if (known !== undefined) return known;
  const map = toValueMap(overview, values);
  UNFOLDED.set(values, map);
  return map;
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import { valuesQuery } from '../api/queries.ts';
import type { GraphState } from '../graph/graph-store.ts';
import type { ValueMap } from '../graph/filters/values.ts';
import { createGroupFilter, toGroupColours, toGroupOf, toGroups } from '../graph/grouping.ts';
import type { Group } from '../graph/grouping.ts';
import type { Scheme } from '../graph/palette.ts';
import { createSizes, toNeededValues, toThickness } from '../graph/sizes.ts';
import type { NodeSizes } from '../graph/sizes.ts';
import type { PictureFilter } from '../graph/visibility.ts';
import { unfold } from './use-filter-values.ts';
import type { ViewState } from './view-state.ts';

/** A property of the overview; null while it is not here, and when none is asked for. */
function useProperty(
  overview: Overview,
  of: 'node' | 'relationship',
  property: string | null,
): { readonly values: ValueMap | null; readonly isMissing: boolean } {
  const { data, isError } = useQuery({
    ...valuesQuery({ of, property: property ?? 'name' }),
    enabled: property !== null,
  });
  const values = useMemo(
    () => (data === undefined || property === null ? null : unfold(overview, data)),
    [overview, data, property],
  );
  return { values, isMissing: isError };
}

export interface Looks {
  /** Null where colours tell kinds. */
  readonly groups: readonly Group[] | null;
  readonly groupColours: ReadonlyMap<string, string> | null;
  readonly groupFilter: PictureFilter | null;
  /** Null where sizes tell importance, or the numbers are not here yet. */
  readonly sizes: NodeSizes | null;
  /** `waiting` for numbers from the server, or they could not be had. */
  readonly state: 'ready' | 'waiting' | 'failed';
  /** By relationship; null where all are as thick. */
  readonly thickness: ReadonlyMap<string, number> | null;
}

/** What colours and sizes tell, with what they need of the server. */
export function useLooks({
  graphState,
  overview,
  view,
  scheme,
}: {
  readonly graphState: GraphState;
  readonly overview: Overview;
  readonly view: ViewState;
  readonly scheme: Scheme;
}): Looks {
  const { colourBy, sizeBy, hiddenGroups, weighted } = view;
  const needed = toNeededValues(sizeBy);
  const needsCommits = needed.ofRelationships !== null || colourBy === 'organisation' || weighted;
  const ofNodes = useProperty(overview, 'node', needed.ofNodes);
  const commits = useProperty(overview, 'relationship', needsCommits ? 'commits' : null);
  const sizes = useMemo(
    () =>
      createSizes(graphState.graph, sizeBy, {
        ofNodes: ofNodes.values,
        ofRelationships: commits.values,
      }),
    [graphState, sizeBy, ofNodes.values, commits.values],
  );
  const groups = useMemo(
    () =>
      colourBy === 'kind'
        ? null
        : toGroups(graphState.graph, toGroupOf(graphState.graph, colourBy, commits.values), scheme),
    [graphState, colourBy, commits.values, scheme],
  );
  const groupColours = useMemo(() => (groups === null ? null : toGroupColours(groups)), [groups]);
  const groupFilter = useMemo(
    () =>
      groups === null || hiddenGroups.length === 0 ? null : createGroupFilter(groups, hiddenGroups),
    [groups, hiddenGroups],
  );
  const thickness = useMemo(
    () => (weighted && commits.values !== null ? toThickness(commits.values) : null),
    [weighted, commits.values],
  );
  const isWaiting =
    (needed.ofNodes !== null && ofNodes.values === null) ||
    (needsCommits && commits.values === null);
  const isFailed = ofNodes.isMissing || commits.isMissing;
  return {
    groups,
    groupColours,
    groupFilter,
    sizes,
    state: isWaiting ? (isFailed ? 'failed' : 'waiting') : 'ready',
    thickness,
  };
}

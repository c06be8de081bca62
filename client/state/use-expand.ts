import { useMemo } from 'react';
import { EXPANSION_PAGE, toFirstPage } from '../graph/expansion-ties.ts';
import { expandNode, setExpansionLimit, toggleExpansion } from './commands/walk.ts';
import { useExplorer } from './use-explorer.ts';
import { useViewStore } from './use-view.ts';
import type { Expansion } from '../graph/expansion-ties.ts';

/** Expansions that bring a hub's neighbours by the page. */
export function useExpand() {
  const { graph } = useExplorer();
  const store = useViewStore();
  return useMemo(
    () => ({
      toggle: (id: string) => store.dispatch(toggleExpansion(id, toFirstPage(graph, id, []))),
      /** Shows the neighbours through these types, besides those that are shown already. */
      show: (id: string, types: readonly string[]) =>
        store.dispatch(expandNode(id, types, toFirstPage(graph, id, types))),
      showMore: ({ id, limit = 0 }: Expansion) =>
        store.dispatch(setExpansionLimit(id, limit + EXPANSION_PAGE)),
    }),
    [graph, store],
  );
}
